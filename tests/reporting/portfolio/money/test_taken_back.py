"""An alliance whose savings "in excess of £35m" were later taken back, and fell to one force more than the other."""

from datetime import date

import pytest
from tests.factories.benefits import post, pounds
from tests.factories.cast import ESSEX, KENT, NOW, collaboration, kent_lead, programme_office, typed

from concordat.kernel.dates import PreciseDate
from concordat.kernel.figures import Bound
from concordat.kernel.money import Money
from concordat.registers.benefits.actions.ledger import reverse_entry
from concordat.registers.benefits.queries import entries
from concordat.registers.benefits.queries.left_out import left_out
from concordat.registers.benefits.rules import Standing
from concordat.reporting.portfolio.money.queries.drawn import money_steps
from concordat.reporting.portfolio.money.queries.view import money_view
from concordat.reporting.portfolio.money.records import MoneyView, Scope

pytestmark = pytest.mark.django_db
CLAIMED, TAKEN_BACK, TODAY = date(2017, 12, 6), date(2019, 10, 8), date(2019, 10, 31)
BY = PreciseDate.parse("2017-09-30")


def viewed(as_at: date) -> MoneyView:
    return money_view(kent_lead(), today=TODAY, as_at=as_at, scope=Scope())


def test_a_sum_of_two_forces_together_is_in_no_total_and_is_named() -> None:
    """Whose saving it is was not said: that it fell disproportionately could not be seen."""
    key = collaboration("Strategic alliance", (KENT, ESSEX))
    over = pounds("35000000", "in excess of £35m", bound=Bound.OVER)
    post(over, collaboration=key, organisations=[KENT, ESSEX], what="Saved by the alliance", until=BY)
    found = viewed(CLAIMED)
    assert (found.lines, found.left, found.sums.achieved) == ((), 1, None)
    (one,) = left_out(kent_lead(), as_at=CLAIMED)
    assert (one.shown, one.reason) == ("over £35,000,000", "the split between the partners is not stated")


def test_what_each_force_saved_stays_readable_after_half_of_it_is_taken_back() -> None:
    key = collaboration("Strategic alliance", (KENT, ESSEX))
    for body, planned, claimed in ((KENT, 24_150_000, 30_000_000), (ESSEX, 10_850_000, 5_000_000)):
        about = {"collaboration": key, "organisations": [body], "until": BY, "since": PreciseDate.parse("2012-04-01")}
        post(pounds(planned), standing=Standing.PLANNED, what="Planned by the business case", **about)
        post(pounds(claimed), what="Saved by the alliance", **about)
    (kent,) = entries(kent_lead(), collaboration=key, organisation=KENT, standing=Standing.ACHIEVED)
    reverse_entry(
        actor=programme_office(), entry=kent.id, reason="Posts were filled again after the notice", now=NOW,
        evidence=typed(on=TAKEN_BACK),
    )  # fmt: skip
    before, now = viewed(CLAIMED), viewed(TODAY)
    assert before.sums.achieved == Money.pounds(35_000_000), "as it was told then"
    assert {one.key.organisation: one.achieved for one in before.lines} == {
        KENT: Money.pounds(30_000_000), ESSEX: Money.pounds(5_000_000),
    }  # fmt: skip
    assert now.sums.achieved == Money.pounds(5_000_000)
    steps = money_steps(kent_lead(), view=now).waterfall
    assert steps.reversed == Money.pounds(30_000_000)
    assert steps.plan.pence - steps.slippage.pence + steps.new.pence - steps.reversed.pence == steps.achieved.pence
