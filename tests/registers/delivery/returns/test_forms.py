"""Forms with last quarter's answers beside, and snapshots read into values; the number of queries does not grow."""

from datetime import date, timedelta

import pytest
from tests.factories.cast import ESSEX, KENT, NOW, collaboration, essex_lead, kent_lead, programme_office, typed
from tests.factories.delivery import issue_of, milestone_of, moved, risk_of
from tests.factories.returns import ENDS, IN_TIME, NEXT, READY, accepted, led, opened, save, submitted

from concordat.kernel.dates import PreciseDate
from concordat.kernel.figures import FigureState
from concordat.kernel.money import Money
from concordat.kernel.rag import Colour
from concordat.registers.collaborations.rules import State
from concordat.registers.delivery.actions import challenge, freeze, report_risk
from concordat.registers.delivery.queries import return_form, return_forms, snapshot, snapshots
from concordat.registers.delivery.rules.issues import IssueState
from concordat.registers.delivery.rules.returns import ReturnState
from concordat.registers.delivery.rules.risks import RiskState

pytestmark = pytest.mark.django_db


def two_periods(name: str = "Joint Fleet Workshops") -> tuple[int, int]:
    """A return of the third quarter, submitted, and that of the fourth."""
    key = led(collaboration(name))
    first = opened(collaborations=[key]).returns[0]
    submitted(first, {"money.savings.achieved.kent-police": "£12,500", "help": "None."})
    starts, ends, due_on = NEXT
    return first, opened(starts=starts, ends=ends, due_on=due_on, collaborations=[key]).returns[0]


def test_last_quarter_stands_beside():
    _, number = two_periods()
    form = return_form(kent_lead(), number=number, today=ENDS)
    asked = {f.question.key: f for f in form.questions}
    assert [group.title for group in form.groups] == ["Ratings", "Progress", "Money", "Milestones", "Risks", "Issues"]
    assert (asked["rating.time"].previous.text, asked["rating.time"].previous.period_name) == ("Amber", "Q3 2018/19")
    assert asked["rating.time"].answer is None
    assert asked["rating.time.why"].previous is None
    assert (form.may_edit, form.on_behalf, form.may_judge) == (True, False, False)
    assert set(form.problems) == set(READY)


def test_who_may_do_what_with_a_form():
    first, number = two_periods()
    office = return_form(programme_office(), number=number, today=ENDS)
    assert (office.may_edit, office.on_behalf, office.may_judge) == (True, True, True)
    partner = return_form(essex_lead(), number=number, today=ENDS)
    assert (partner.may_edit, partner.on_behalf, partner.may_judge) == (False, False, False)
    assert not return_form(kent_lead(), number=first, today=ENDS).may_edit, "it is submitted"


def test_a_draft_of_last_quarter_is_not_beside():
    key = led(collaboration())
    first = opened(collaborations=[key]).returns[0]
    save(first, READY)
    starts, ends, due_on = NEXT
    number = opened(starts=starts, ends=ends, due_on=due_on, collaborations=[key]).returns[0]
    assert {f.previous for f in return_form(kent_lead(), number=number, today=ENDS).questions} == {None}


def test_a_snapshot_is_read_into_values():
    first, _ = two_periods()
    told = snapshot(essex_lead(), number=first)
    assert (told.covering, told.frozen, told.submitted_by) == (ReturnState.SUBMITTED, False, "kent-lead")
    assert told.submitted_at == IN_TIME + timedelta(minutes=5)
    by_key = told.by_key
    assert by_key["rating.time"].value is Colour.AMBER
    assert by_key["rating.benefits"].value is Colour.TO_BE_DETERMINED
    assert by_key["state"].value is State.LIVE
    figure = by_key["money.savings.achieved.kent-police"].value
    assert (figure.amount, figure.state, figure.written) == (Money.pounds(12_500), FigureState.KNOWN, "£12,500")
    assert by_key["progress"].value == "The second depot opened."
    assert (by_key["progress"].question.section, by_key["progress"].answer.organisation) == ("Progress", KENT)
    assert {one.problem for one in told.answers} == {""}


def test_a_frozen_return_says_so_and_a_challenged_one_shows_what_it_said():
    key = led(collaboration())
    (number,) = opened(collaborations=[key]).returns
    submitted(number)
    challenge(actor=programme_office(), number=number, note="Which depot?", now=IN_TIME + timedelta(hours=1))
    save(number, {"progress": "", "next": "Later."}, now=IN_TIME + timedelta(hours=2))
    assert snapshot(kent_lead(), number=number).by_key["progress"].value == "The second depot opened."
    other = led(collaboration("Shared training"))
    second = opened(collaborations=[other], starts=date(2018, 7, 1), ends=date(2018, 9, 30)).returns[0]
    accepted(second)
    assert snapshot(kent_lead(), number=second).covering is ReturnState.ACCEPTED
    freeze(actor=programme_office(), numbers=[second], now=IN_TIME + timedelta(days=1))
    assert snapshot(kent_lead(), number=second).frozen
    assert [one.summary.number for one in snapshots(kent_lead(), organisation=KENT)] == [number, second]
    assert snapshots(kent_lead(), organisation=ESSEX) == []


def test_a_closed_risk_is_asked_of_only_where_it_was_answered():
    key = led(collaboration())
    open_risk, closed = risk_of(key), risk_of(key, "The depot floods")
    (number,) = opened(collaborations=[key]).returns
    save(number, {f"risk.{closed}.note": "The pumps work."})
    forget = risk_of(key, "Nobody comes")
    for one in (closed, forget):
        report_risk(actor=kent_lead(), risk=one, state=RiskState.CLOSED, evidence=typed(), now=NOW)
    asked = {f.question.line for f in return_form(kent_lead(), number=number, today=ENDS).questions}
    assert {f"risk.{open_risk}", f"risk.{closed}", "risk.new1"} <= asked
    assert f"risk.{forget}" not in asked


def test_milestones_and_issues_are_asked_of_until_they_are_done():
    key = led(collaboration())
    ahead, reached = milestone_of(key), milestone_of(key, "The first depot opens")
    issue, closed = issue_of(key), issue_of(key, "Two posts are vacant", state=IssueState.CLOSED)
    moved(reached, date(2018, 3, 1), actual=PreciseDate.parse("2018-02"))
    (number,) = opened(collaborations=[key]).returns
    asked = {f.question.line for f in return_form(kent_lead(), number=number, today=ENDS).questions}
    assert {f"milestone.{ahead}", "milestone.new1", f"issue.{issue}", "issue.new3"} <= asked
    assert not asked & {f"milestone.{reached}", f"issue.{closed}"}


def test_the_queries_do_not_grow_with_the_returns(django_assert_max_num_queries):
    for name in ("Joint Fleet Workshops", "Shared training", "Forensic lab"):
        led(collaboration(name))
    for number in opened().returns:
        submitted(number)
    starts, ends, due_on = NEXT
    opened(starts=starts, ends=ends, due_on=due_on)
    lead = kent_lead()
    with django_assert_max_num_queries(24):
        assert len(return_forms(lead, today=ENDS)) == 6
    with django_assert_max_num_queries(18):
        assert len(snapshots(lead)) == 3
