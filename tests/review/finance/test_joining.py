"""One saving told by a claim and by finance stands in the sums once, and the other is named with its reason."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.factories.benefits import post, pounds
from tests.factories.cast import KENT, NOW, actor, collaboration, essex_lead, kent_lead, outsider, typed
from tests.factories.finance import extract, mapped, sent, taken
from tests.factories.statements import saving
from tests.factories.statements import taken as accepted

from concordat.foundation.history.models import Event
from concordat.foundation.provenance.queries import citations
from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import NotAllowed, NotThere
from concordat.kernel.money import Money
from concordat.kernel.periods import FinancialYear
from concordat.kernel.permissions.roles import Role
from concordat.kernel.references import RecordRef
from concordat.registers.benefits.actions import join_entries, part_entries, reverse_entry, verify_entry
from concordat.registers.benefits.models import Joining
from concordat.registers.benefits.queries import entries, entry, position, totals
from concordat.registers.benefits.rules import Proof, Recurrence, Standing
from concordat.reporting.portfolio.money.queries.view import money_view
from concordat.review.finance.actions import say_of_line, settle_claim, take_extract
from concordat.review.finance.queries import reconciliation

pytestmark = pytest.mark.django_db
TO_DATE = {"recurrence": "cumulative"}
ROW = ("S1", "Saved on fuel and tyres", "Joint Fleet Workshops", "November 2017")
LATER = date(2018, 1, 10)


@pytest.fixture
def fleet():
    return collaboration()


def claim(fleet, amount, **more):
    end = PreciseDate.parse("2017-11")
    values = {"what": "Saved on fuel and tyres", "collaboration": fleet, "until": end, "since": None}
    return post(pounds(amount), **(values | more))


def imported(amount, what=ROW[1], period=ROW[3], fixed=TO_DATE, **more):
    return taken(extract((ROW[0], what, ROW[2], period, str(amount))), fixed=fixed, dated=LATER, **more)


def added(as_at=None):
    """What all sums say was achieved, and what is left out of them: the two ways of adding agree."""
    whole, quick = position(kent_lead(), as_at=as_at), position(kent_lead(), as_at=as_at, whole=False)
    amounts = [line.achieved for line in whole.lines]
    assert amounts == [line.achieved for line in quick.lines]
    assert (whole.left, whole.counted) == (quick.left, quick.counted)
    return sum((one.pence for one in amounts if one), 0) // 100, [(one.shown, one.reason) for one in whole.left_out]


def test_what_finance_has_too_is_counted_once(fleet):
    claim(fleet, 100_000)
    imported(100_000)
    total, left = added()
    assert total == 100_000
    assert left == [("£100,000", "it is told twice: claimed £100,000, finance has £100,000, which counts")]
    assert totals(kent_lead(), as_at=None).as_reported == Money.pounds(100_000)


def test_who_sees_the_claim_alone_is_not_told_what_finance_has(fleet):
    """The claim is of the collaboration; finance's amount is of Kent itself, in no collaboration that Essex is in."""
    claimed = claim(fleet, 100_000)
    finance = post(pounds(80_000), what="Fuel", collaboration=None, organisations=[KENT])
    join_entries(actor=kent_lead(), pairs=[(claimed, finance)], reason="One saving.", evidence=typed(), now=NOW)
    assert "finance has £80,000" in entry(kent_lead(), number=claimed).joining
    with pytest.raises(NotThere):
        entry(essex_lead(), number=finance)
    told = entry(essex_lead(), number=claimed).joining
    assert told == "it is told twice: claimed £100,000, finance has an amount that you may not see, which counts"
    assert "80,000" not in repr(position(essex_lead(), as_at=None))


def test_where_they_differ_finance_counts_and_the_claim_is_named(fleet):
    claim(fleet, 100_000)
    imported(80_000)
    total, left = added()
    assert total == 80_000
    assert left == [("£100,000", "it is told twice: claimed £100,000, finance has £80,000, which counts")]
    (line,) = reconciliation(kent_lead())
    assert (line.claimed.amount, line.finance.amount) == (Money.pounds(100_000), Money.pounds(80_000))
    assert line.counts == "finance's figure; the claim is named beside it and not added"
    view = money_view(kent_lead(), as_at=LATER, today=LATER)
    assert [one.achieved for one in view.lines] == [Money.pounds(80_000)]


def test_as_at_a_day_before_finance_reported_the_claim_counts(fleet):
    claim(fleet, 100_000)
    imported(80_000)
    assert added(date(2018, 1, 9)) == (100_000, [])
    assert added(LATER)[0] == 80_000


def test_a_claim_that_comes_after_gives_way_too(fleet):
    imported(80_000)
    number = claim(fleet, 100_000, evidence=typed(on=date(2018, 2, 1)))
    assert settle_claim(actor=kent_lead(), entry=number, evidence=typed(), now=NOW) == 1
    assert settle_claim(actor=kent_lead(), entry=number, evidence=typed(), now=NOW) == 0
    assert added()[0] == 80_000


def test_a_later_paper_in_the_same_words_does_not_replace_what_finance_reported(fleet):
    imported(80_000)
    a = saving(ROW[1], 100_000, standing="achieved", recurrence="cumulative", to="2017-11")
    (ref,) = accepted(date(2018, 2, 1), a)
    assert entry(kent_lead(), number=int(ref.key)).supersedes is None
    total, left = added()
    assert total == 80_000
    assert left == [("£100,000", "it is told twice: claimed £100,000, finance has £80,000, which counts")]


def test_an_earlier_paper_that_is_loaded_late_counts_until_finance_reports(fleet):
    imported(80_000)
    accepted(date(2017, 12, 6), saving(ROW[1], 100_000, standing="achieved", recurrence="cumulative", to="2017-11"))
    assert added(date(2018, 1, 9)) == (100_000, [])
    assert added()[0] == 80_000


def test_another_saving_organisation_or_period_is_not_the_same(fleet):
    claim(fleet, 5, recurrence=Recurrence.ONE_OFF)
    claim(fleet, 6, what="Uniforms for the control room")
    claim(fleet, 7, until=PreciseDate.parse("2016-11"))
    claim(fleet, 8, standing=Standing.FORECAST)
    imported(80_000)
    assert not Joining.objects.exists()


def test_a_verified_claim_counts_and_finance_is_named_beside_it(fleet):
    number = claim(fleet, 100_000)
    verify_entry(
        actor=actor("finance", Role.FINANCE, KENT), entry=number, proof=Proof.BUDGET_REDUCTION, cost_centre_from="4410",
        year=FinancialYear(2018), evidence=typed(), now=NOW,
    )  # fmt: skip
    imported(80_000)
    total, left = added()
    assert total == 100_000
    assert left == [("£80,000", "it is told twice: finance has £80,000, and £100,000 of it is verified and counts")]


def test_a_correction_by_finance_still_stands_alone_and_its_reversal_gives_the_claim_back(fleet):
    claim(fleet, 100_000)
    imported(80_000)
    later = sent(extract((*ROW, "85000")), dated=date(2018, 2, 1))
    take_extract(actor=kent_lead(), number=mapped(later, TO_DATE), now=NOW)
    assert added(date(2018, 1, 31))[0] == 80_000
    assert added() == (
        85_000, [("£100,000", "it is told twice: claimed £100,000, finance has £85,000, which counts")],
    )  # fmt: skip
    (now,) = [one for one in entries(kent_lead()) if one.joined is None]
    reverse_entry(actor=kent_lead(), entry=now.id, reason="Booked to another force.", evidence=typed(), now=NOW)
    assert added() == (100_000, [])


def test_a_person_joins_two_lines_and_parts_them_again_each_from_that_day_on(fleet):
    one_off = {"recurrence": Recurrence.CUMULATIVE, "what": "Workshops pay less for parts"}
    claim(fleet, 100_000, until=PreciseDate.parse("2017-10"), **one_off)
    imported(80_000)
    claimed = next(one for one in reconciliation(kent_lead()) if one.claimed)
    lone = next((one for one in reconciliation(kent_lead()) if one.claimed is None), None)
    key = lone.key if lone else claimed.keys[0]
    before = Joining.in_force(None).count()
    say(claimed.key, key, date(2018, 3, 1))
    (joining,) = Joining.objects.all()
    assert (before, joining.reported_on) == (0, date(2018, 3, 1))
    assert added()[0] == 80_000
    assert [one[0] for one in added()[1]] == ["£100,000"]
    assert not any("told twice" in reason for _, reason in added(date(2018, 2, 28))[1])
    say(claimed.key, key, date(2018, 4, 1), withdrawn=True)
    assert Joining.in_force(None).count() == 0
    assert not any("told twice" in reason for _, reason in added()[1])
    assert any("told twice" in reason for _, reason in added(date(2018, 3, 31))[1])
    assert len(citations(kent_lead(), [RecordRef("joining", str(joining.pk))])) == 1


def say(line, other, on, **more):
    return say_of_line(
        actor=kent_lead(), line=line, other=other, why="One saving in other words.", evidence=typed(on=on), now=NOW,
        **more,
    )  # fmt: skip


def test_who_may_not_post_or_see_joins_nothing(fleet):
    first, second = claim(fleet, 5), claim(fleet, 6, what="Uniforms for the control room")
    events = Event.objects.count()
    given = {"pairs": [(first, second)], "reason": "One saving.", "now": NOW}
    for act in (join_entries, part_entries):
        with pytest.raises(NotAllowed):
            act(actor=essex_lead(), evidence=typed(by=KENT), **given)
        with pytest.raises(NotThere):
            act(actor=outsider(), evidence=typed(by=outsider().acting_for), **given)
    assert (Joining.objects.count(), Event.objects.count()) == (0, events)


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    claims=st.lists(st.integers(0, 3), max_size=4), pairs=st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3)),
                                                                   max_size=6)
)  # fmt: skip
def test_of_joined_amounts_one_counts_and_every_other_is_named(fleet, claims, pairs):
    numbers = [claim(fleet, 10 + n, what=f"Part {n}", recurrence=Recurrence.ONE_OFF) for n in range(4)]
    wanted = [(numbers[first], numbers[second]) for first, second in pairs if first != second]
    join_entries(actor=kent_lead(), pairs=wanted, reason="One saving.", evidence=typed(), now=NOW)
    found = position(kent_lead(), as_at=None)
    held = sum(part.entries for line in found.lines for part in line.periods)
    named = {int(one.ref.key) for one in found.left_out if "told twice" in one.reason}
    for first, second in wanted:
        assert {first, second} & named
    assert set(numbers) - named
    assert held + len(found.left_out) == len(entries(kent_lead()))
    for number in numbers:
        reverse_entry(actor=kent_lead(), entry=number, reason="Gone again.", evidence=typed(), now=NOW)
