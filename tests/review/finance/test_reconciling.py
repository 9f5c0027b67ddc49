"""Imported amounts beside claimed ones: matched, differing, alone; explained or joined by a person, dated."""

from datetime import date

import pytest
from tests.factories.benefits import post, pounds, unknown
from tests.factories.cast import KENT, NOW, collaboration, essex_lead, kent_lead, kent_scrutineer, outsider, typed
from tests.factories.finance import FUEL, TYRES, extract, taken

from concordat.calculations.reconciling import Outcome
from concordat.foundation.history.models import Event
from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import NotAllowed, NotThere, RuleBroken
from concordat.kernel.money import Money
from concordat.registers.benefits.queries import entries
from concordat.registers.benefits.rules import Recurrence, Standing
from concordat.review.finance.actions import say_of_line
from concordat.review.finance.models import Reconciling
from concordat.review.finance.queries import reconciled_line, reconciliation

pytestmark = pytest.mark.django_db


@pytest.fixture
def fleet():
    return collaboration()


def claim(fleet, amount, period="FY2017/18", **more):
    day = PreciseDate.parse(period)
    values = {
        "what": "Saved on fuel and tyres", "collaboration": fleet, "organisations": [KENT], "since": day, "until": day,
        "standing": Standing.ACHIEVED, "recurrence": Recurrence.ONE_OFF,
    }  # fmt: skip
    return post(amount, **(values | more))


def said(line, why="Tyres are booked a month later.", **more):
    values = {"actor": kent_lead(), "line": line, "why": why, "evidence": typed(), "now": NOW}
    return say_of_line(**(values | more))


def test_the_months_of_finance_stand_beside_the_year_that_was_claimed(fleet):
    claim(fleet, pounds(1100))
    taken(extract(FUEL, TYRES))
    (line,) = reconciliation(kent_lead())
    assert (line.claimed.amount, line.finance.amount) == (Money(110_000), Money(100_000))
    assert (line.outcome, line.difference, line.period, line.finance.entries) == (
        Outcome.DIFFERING, Money(-10_000), "2017/18", 2,
    )  # fmt: skip
    assert len(entries(kent_lead())) == 3


def test_what_has_no_like_stands_alone_and_what_is_not_known_is_named(fleet):
    claim(fleet, unknown())
    claim(fleet, pounds(5), period="FY2016/17")
    taken(extract(FUEL, (*TYRES[:3], "June 2018", "7")), dated=date(2018, 12, 6))
    outcomes = {one.period: one.outcome for one in reconciliation(kent_lead())}
    assert outcomes == {
        "2017/18": Outcome.NOT_KNOWN, "2016/17": Outcome.ONLY_CLAIMED, "June 2018": Outcome.ONLY_FINANCE,
    }  # fmt: skip


def test_as_at_a_day_only_what_was_told_by_then_counts(fleet):
    claim(fleet, pounds(1100))
    taken(extract(FUEL), dated=date(2018, 12, 6))
    (line,) = reconciliation(kent_lead(), as_at=date(2018, 1, 1))
    assert (line.outcome, line.finance) == (Outcome.ONLY_CLAIMED, None)


def test_a_difference_is_explained_and_the_history_kept(fleet):
    claim(fleet, pounds(1100))
    taken(extract(FUEL))
    (line,) = reconciliation(kent_lead())
    before = Event.objects.count()
    said(line.key)
    said(line.key, why="It was booked twice.")
    found = reconciled_line(kent_lead(), key=line.key)
    assert (found.explained, len(found.sayings)) == ("It was booked twice.", 2)
    assert [one.verb for one in Event.objects.order_by("sequence")][before:] == [
        "said of a line of the reconciliation"
    ] * 2
    said(line.key, why="No, it was not.", withdrawn=True)
    assert reconciled_line(kent_lead(), key=line.key).explained == ""


def test_two_lines_that_belong_together_are_joined_and_parted_again(fleet):
    claim(fleet, pounds(1200), period="FY2016/17")
    taken(extract(FUEL))
    claimed, lone = sorted(reconciliation(kent_lead()), key=lambda one: one.claimed is None)
    said(claimed.key, why="The paper has the wrong year.", other=lone.key)
    (line,) = reconciliation(kent_lead())
    assert (line.outcome, line.difference, line.keys) == (Outcome.DIFFERING, Money(50), (lone.key,))
    with pytest.raises(RuleBroken, match="belongs to no other line yet"):
        said(claimed.key, other=lone.key)
    said(claimed.key, why="The year was right.", other=lone.key, withdrawn=True)
    assert len(reconciliation(kent_lead())) == 2


def test_only_who_posts_for_the_organisation_speaks_of_a_line_and_the_rest_leave_nothing(fleet):
    claim(fleet, pounds(1100))
    (line,) = reconciliation(essex_lead())
    for actor in (essex_lead(), kent_scrutineer()):
        with pytest.raises(NotAllowed):
            said(line.key, actor=actor, evidence=typed(by=actor.acting_for))
    assert reconciliation(outsider()) == []
    with pytest.raises(NotThere):
        said(line.key, actor=outsider(), evidence=typed(by=outsider().acting_for))
    with pytest.raises(RuleBroken, match="Say why"):
        said(line.key, why=" ")
    assert not Reconciling.objects.exists()
    said(line.key)
    assert Reconciling.objects.visible_to(essex_lead()).count() == 1
    assert Reconciling.objects.visible_to(outsider()).count() == 0
