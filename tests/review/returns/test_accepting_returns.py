"""Accepting a return: its answers become a source and go through the registers' own actions, all or none."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from tests.factories.benefits import post, pounds
from tests.factories.cast import ESSEX, KENT, collaboration, essex_lead, kent_lead, outsider, programme_office, typed
from tests.factories.returns import IN_TIME, READY, return_of, save, submitted

from concordat.foundation.history.models import Event
from concordat.foundation.provenance.models import Citation, Source
from concordat.foundation.provenance.queries import citations, passages, source
from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import NotAllowed, NotThere, RuleBroken
from concordat.kernel.money import Money
from concordat.kernel.rag import Colour, Dimension
from concordat.registers.benefits.models import LedgerEntry
from concordat.registers.benefits.queries import entries, position
from concordat.registers.benefits.rules import Recurrence, Standing
from concordat.registers.collaborations.actions import report_state
from concordat.registers.collaborations.queries import collaboration as record_of
from concordat.registers.collaborations.rules import State
from concordat.registers.delivery import actions as delivery
from concordat.registers.delivery.models import Return, StatusReport
from concordat.registers.delivery.queries import issues, milestones, risks, status_history, statuses
from concordat.registers.delivery.records import StatusRecord
from concordat.registers.delivery.rules import IssueState, ReturnState, RiskState, Severity
from concordat.review.returns.actions import accept_return
from concordat.review.returns.models import Taking
from concordat.review.returns.queries import taken_of
from concordat.review.returns.records import Accepted
from concordat.review.returns.rules import NotTaken

pytestmark = pytest.mark.django_db
FY = PreciseDate.parse("FY2018/19")
LATER = IN_TIME + timedelta(hours=1)
DAY = date(2019, 1, 14)
SAVED = f"money.savings.achieved.{KENT}"
FULL = {
    "rating.time.why": "Two weeks behind.", SAVED: "£12,500", f"money.costs.forecast.{ESSEX}": "TBC",
    "risk.new1.what": "The lift fails the inspection", "risk.new1.likelihood": "4", "risk.new1.impact": "3",
}  # fmt: skip


@pytest.fixture
def number() -> int:
    return return_of(collaboration())


def accept(number: int, now: datetime = LATER) -> Accepted:
    return accept_return(actor=programme_office(), number=number, now=now)


def again(number: int, answers: dict[str, str], note: str = "The saving was counted twice.") -> Accepted:
    """Reopened with a note, answered anew, submitted and accepted on the next day."""
    day = LATER + timedelta(days=1)
    delivery.reopen(actor=programme_office(), number=number, note=note, now=day)
    save(number, answers, now=day)
    delivery.submit(actor=kent_lead(), number=number, now=day)
    return accept(number, day + timedelta(hours=1))


def rating(dimension: Dimension) -> StatusRecord:
    return next(one for one in statuses(programme_office()) if one.dimension is dimension)


def test_each_answer_stands_in_its_register_with_its_passage(number):
    submitted(number, FULL)
    done = accept(number)
    assert Return.objects.get(pk=number).state is ReturnState.ACCEPTED
    time = rating(Dimension.TIME)
    assert (time.colour, time.text, time.reported_by, time.reported_on) == (
        Colour.AMBER,
        "Two weeks behind.",
        KENT,
        DAY,
    )
    assert record_of(programme_office(), key="joint-fleet-workshops").summary.state is State.LIVE
    saved, costs = entries(programme_office())
    assert (saved.figure.amount, saved.figure.written) == (Money.pounds(12_500), "£12,500")
    assert (saved.standing, saved.recurrence) == (Standing.ACHIEVED, Recurrence.ANNUAL)
    assert (saved.since.text, saved.until.text, saved.basis) == (
        "FY2018/19", "FY2018/19", "year to date at 31 December 2018",
    )  # fmt: skip
    assert (costs.organisations, costs.figure.amount, costs.figure.written) == ((ESSEX,), None, "TBC")
    (risk,) = risks(programme_office())
    assert (risk.what, risk.last.likelihood_level, risk.last.impact_level) == ("The lift fails the inspection", 4, 3)
    (cited,) = citations(programme_office(), [saved.ref])[str(saved.ref)]
    assert (cited.quote, cited.source_key, cited.dated) == ("£12,500", done.source, DAY)
    assert len(citations(programme_office(), [risk.ref])[str(risk.ref)]) == 3
    assert done.message == ("The return is accepted: 9 recorded. The narrative stays with the return.")
    assert Event.objects.filter(verb="accepted a return", subject=f"return:{number}").count() == 1


def test_the_source_has_a_passage_an_answer_and_the_partners_read_it(number):
    submitted(number, FULL)
    done = accept(number)
    kept = Source.objects.get(pk=done.source)
    assert (kept.kind, kept.owner, kept.dated) == ("return", KENT, DAY)
    assert kept.title == "Joint Fleet Workshops: return for Q3 2018/19"
    told = [one for one in passages(essex_lead(), source_key=done.source) if one.kind == "paragraph"]
    assert len(told) == len(READY | FULL)
    texts = {one.text: one.section for one in told}
    assert texts["What was done in this period: The second depot opened."] == "Progress"
    assert texts["Savings achieved, year to date, Kent Police: £12,500"] == "Money"
    for citation in Citation.objects.filter(passage__source=kept):
        assert citation.passage.text[citation.start : citation.end] == citation.quote
    with pytest.raises(NotThere):
        source(outsider(), key=done.source)


def test_what_is_held_gains_a_citation_and_is_never_added_twice(number):
    submitted(number, {SAVED: "12,500"})
    accept(number)
    following = delivery.open_period(
        actor=programme_office(), alliance="kent-and-essex", starts=date(2019, 1, 1), ends=date(2019, 3, 31),
        due_on=date(2019, 4, 18), collaborations=["joint-fleet-workshops"], now=LATER,
    ).returns[0]  # fmt: skip
    later = IN_TIME + timedelta(days=90)
    save(following, READY | {SAVED: "£12,500"}, now=later)
    delivery.submit(actor=kent_lead(), number=following, now=later)
    done = accept(following, later)
    (entry,) = entries(programme_office(), superseded=True)
    assert len(citations(programme_office(), [entry.ref])[str(entry.ref)]) == 2
    assert [one.wrote for one in done.taken if one.line == SAVED] == [False]
    assert "confirmed what was held" in done.message


def test_a_later_quarter_of_the_year_replaces_the_amount_to_date(number):
    submitted(number, {SAVED: "12,500"})
    accept(number)
    following = return_of_next_quarter()
    submitted(following, {SAVED: "20,000"}, now=IN_TIME + timedelta(days=90))
    accept(following, IN_TIME + timedelta(days=91))
    (entry,) = entries(programme_office())
    assert (entry.figure.amount, entry.basis) == (Money.pounds(20_000), "year to date at 31 March 2019")
    (line,) = position(programme_office(), as_at=None).lines
    assert [(one.total, one.period) for one in line.periods] == [(Money.pounds(20_000), "FY2018/19")]
    (earlier,) = entries(programme_office(), as_at=date(2019, 2, 1))
    assert earlier.figure.amount == Money.pounds(12_500)


def test_of_two_quarters_that_came_in_on_one_day_the_later_quarter_counts(number):
    following = return_of_next_quarter()
    for one, amount in ((number, "12,500"), (following, "20,000")):
        submitted(one, {SAVED: amount})
        accept(one)
    (entry,) = entries(programme_office())
    assert (entry.figure.amount, entry.basis) == (Money.pounds(20_000), "year to date at 31 March 2019")


def return_of_next_quarter() -> int:
    (number,) = delivery.open_period(
        actor=programme_office(), alliance="kent-and-essex", starts=date(2019, 1, 1), ends=date(2019, 3, 31),
        due_on=date(2019, 4, 18), collaborations=["joint-fleet-workshops"], now=LATER,
    ).returns  # fmt: skip
    return number


def test_a_contradiction_names_the_question_and_nothing_is_taken(number):
    delivery.report_status(
        actor=programme_office(), collaboration="joint-fleet-workshops", dimension=Dimension.COSTS, colour=Colour.RED,
        evidence=typed(by=KENT, on=DAY), now=LATER,
    )  # fmt: skip
    submitted(number, FULL)
    before = (LedgerEntry.objects.count(), StatusReport.objects.count(), Event.objects.count())
    with pytest.raises(NotTaken) as stopped:
        accept(number)
    assert stopped.value.problems == {
        "rating.costs": "Costs: Red was reported on the same day. Correct that, or challenge the return.",
    }
    assert (LedgerEntry.objects.count(), StatusReport.objects.count(), Event.objects.count()) == before
    assert not Source.objects.filter(kind="return").exists()
    assert not Taking.objects.exists()
    assert Return.objects.get(pk=number).state is ReturnState.SUBMITTED


def test_two_bodies_with_different_amounts_of_the_year_are_a_contradiction(number):
    year = {"since": FY, "until": FY, "recurrence": Recurrence.ANNUAL, "what": "Savings achieved, year to date"}
    post(pounds(9_000), collaboration="joint-fleet-workshops", evidence=typed(by=ESSEX), organisations=[ESSEX], **year)
    submitted(number, {f"money.savings.achieved.{ESSEX}": "12,500", "state": "Ended"})
    with pytest.raises(NotTaken) as stopped:
        accept(number)
    said = stopped.value.problems[f"money.savings.achieved.{ESSEX}"]
    assert said.startswith("Savings achieved, year to date, Essex Police: £9,000 is held for this")
    assert stopped.value.field in stopped.value.problems


def test_a_move_that_the_life_cycle_forbids_names_its_question(number):
    report_state(
        actor=programme_office(), collaboration="joint-fleet-workshops", state=State.ENDED, evidence=typed(), now=LATER
    )
    submitted(number, {"state": "Opportunity"})
    with pytest.raises(NotTaken, match="Where the collaboration stands"):
        accept(number)


def test_only_the_office_accepts_and_nothing_else_is_left(number):
    submitted(number, FULL)
    before = Event.objects.count()
    for somebody in (kent_lead(), essex_lead()):
        with pytest.raises(NotAllowed):
            accept_return(actor=somebody, number=number, now=LATER)
    with pytest.raises(NotThere):
        accept_return(actor=outsider(), number=number, now=LATER)
    assert Event.objects.count() == before
    assert not Source.objects.filter(kind="return").exists()


def test_what_is_not_submitted_or_accepted_already_is_refused(number):
    with pytest.raises(NotThere):
        accept(number)
    submitted(number)
    accept(number)
    with pytest.raises(RuleBroken, match="accepted cannot become accepted"):
        accept(number)


def test_a_corrected_return_takes_only_what_changed_and_says_why(number):
    submitted(number, FULL | {f"money.savings.forecast.{KENT}": "30,000"})
    first = accept(number)
    done = again(number, {SAVED: "6,250", "rating.time": "Red", f"money.savings.forecast.{KENT}": ""})
    assert {one.line for one in done.taken} == {SAVED, "rating.time", f"money.savings.forecast.{KENT}"}
    assert done.unchanged == len(first.taken) - 3
    entry = next(one for one in entries(programme_office()) if one.figure.amount)
    assert (entry.figure.amount, entry.reason) == (Money.pounds(6_250), "The saving was counted twice.")
    assert (entry.supersedes, entry.reported_on) == (int(taken(first, SAVED).key), DAY + timedelta(days=1))
    time = rating(Dimension.TIME)
    assert (time.colour, time.reason, time.reported_on) == (Colour.RED, "The saving was counted twice.", DAY)
    gone = taken_of(programme_office(), number=number)[f"money.savings.forecast.{KENT}"]
    assert gone.withdrawn
    assert LedgerEntry.objects.get(pk=int(gone.ref.key)).reversal


def taken(done: Accepted, line: str):
    return next(one.ref for one in done.taken if one.line == line)


def test_the_same_answers_again_take_nothing(number):
    submitted(number, FULL)
    before = accept(number)
    done = again(number, {"next": "Review in April 2019."})
    assert (done.taken, done.unchanged) == ((), len(before.taken))
    assert Source.objects.filter(kind="return").count() == 2


def test_risks_that_are_known_are_reported_on_and_those_withdrawn_are_closed(number):
    submitted(number, FULL)
    accept(number)
    (risk,) = risks(programme_office())
    following = return_of_next_quarter()
    later = IN_TIME + timedelta(days=90)
    submitted(following, {f"risk.{risk.id}.likelihood": "2", f"risk.{risk.id}.state": "Mitigated"}, now=later)
    accept(following, later + timedelta(hours=1))
    (risk,) = risks(programme_office())
    last = risk.last
    assert (last.state, last.likelihood_level, last.impact_level) == (RiskState.MITIGATED, 2, 3)
    again(number, {"risk.new1.what": "", "risk.new1.likelihood": "", "risk.new1.impact": ""})
    assert [len(one.reports) for one in risks(programme_office())] == [3]


def test_who_sees_the_return_sees_what_became_of_it(number):
    submitted(number, FULL)
    accept(number)
    assert set(taken_of(essex_lead(), number=number)) == set(taken_of(kent_lead(), number=number)) != set()
    assert taken_of(outsider(), number=number) == {}


def test_milestones_and_issues_go_into_their_registers_and_are_reported_on(number):
    new = {
        "milestone.new1.what": "Depot opens", "milestone.new1.baseline": "1 June 2019",
        "milestone.new1.forecast": "July 2019", "issue.new1.what": "No power on site", "issue.new1.severity": "High",
    }  # fmt: skip
    submitted(number, new)
    accept(number)
    (depot,), (power,) = milestones(programme_office()), issues(programme_office())
    assert (depot.what, depot.baseline.text, depot.forecast.text) == ("Depot opens", "2019-06-01", "2019-07")
    assert (power.what, power.last.severity) == ("No power on site", Severity.HIGH)
    following = return_of_next_quarter()
    later = IN_TIME + timedelta(days=90)
    told = {
        f"milestone.{depot.id}.forecast": "TBC",
        f"issue.{power.id}.state": "Closed",
        f"issue.{power.id}.note": "On.",
    }
    submitted(following, told, now=later)
    accept(following, later + timedelta(hours=1))
    (depot,), (power,) = milestones(programme_office()), issues(programme_office())
    assert (depot.forecast, depot.baseline.text) == (None, "2019-06-01")
    assert power.last.state is IssueState.CLOSED


@pytest.mark.parametrize("later_first", [False, True])
def test_two_periods_rated_on_one_day_do_not_contradict_and_the_later_stands(later_first):
    key = collaboration()
    first = return_of(key, starts=date(2018, 7, 1), ends=date(2018, 9, 30))
    second = return_of(key)
    submitted(first, {"rating.costs": "Red"})
    submitted(second, {"rating.costs": "Green"})
    for number in (second, first) if later_first else (first, second):
        accept(number)
    (stands,) = [one for one in statuses(programme_office()) if one.dimension is Dimension.COSTS]
    assert (stands.colour, stands.until) == (Colour.GREEN, PreciseDate.of(date(2018, 12, 31)))
    every = [one.colour for one in status_history(kent_lead()) if one.dimension is Dimension.COSTS]
    assert every == [Colour.RED, Colour.GREEN], "both are kept, in the order of their periods"
    again(first, {"rating.costs": "Amber"})
    (stands,) = [one for one in statuses(programme_office()) if one.dimension is Dimension.COSTS]
    assert stands.colour is Colour.GREEN, "what is corrected stays of its own period"
