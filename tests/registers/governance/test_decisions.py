"""Decisions in full: numbered by their board, told of, put to parties, answered; what the votes come to is derived."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext
from tests.factories import cast
from tests.factories import governance as factory

from concordat.calculations.voting import Answer, Result, VotingRule
from concordat.foundation.history.models import Event
from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import NotAllowed, NotThere, RuleBroken
from concordat.kernel.markings import Marking
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.sources import Evidence
from concordat.registers.governance import actions, models, queries
from concordat.registers.governance.records import Account
from concordat.registers.governance.rules import DECISION_MOVES, DecisionState, check_outcome, disagrees

pytestmark = pytest.mark.django_db

LATER = date(2018, 2, 7)
TABLES = (models.Decision, models.DecisionNumber, models.DecisionReport, models.DecisionParty, models.DecisionVote,
          Event)  # fmt: skip
FOR, AGAINST = Answer.FOR, Answer.AGAINST


def opened(board: str, *, actor: Actor | None = None, evidence: Evidence | None = None, **more: Any) -> int:
    given = {"title": "Merge the workshops", "account": Account(recommendation="Approve the full case."), **more}
    return actions.open_decision(
        actor=actor or cast.kent_lead(), board=board, evidence=evidence or cast.typed(), now=cast.NOW, **given
    )


def name(decision: int, body: str = cast.KENT, *, actor: Actor | None = None, **more: Any) -> int:
    return actions.name_party(
        actor=actor or cast.kent_lead(), decision=decision, organisation=body, evidence=cast.typed(), now=cast.NOW,
        **more,
    )  # fmt: skip


def vote(decision: int, *, actor: Actor | None = None, on: date = LATER, **answers: Answer | None) -> int:
    keys = {"kent": cast.KENT, "essex": cast.ESSEX, "fire": cast.KENT_FIRE, "cumbria": cast.ELSEWHERE}
    return actions.record_votes(
        actor=actor or cast.kent_lead(), decision=decision, evidence=cast.typed(on=on), now=cast.NOW,
        answers={keys[one]: answer for one, answer in answers.items()},
    )  # fmt: skip


def report(decision: int, *, actor: Actor | None = None, on: date = LATER, **changes: Any) -> int:
    account = queries.decision(cast.programme_office(), number=decision).account
    assert account is not None
    return actions.report_decision(
        actor=actor or cast.kent_lead(), decision=decision, account=replace(account, **changes),
        evidence=cast.typed(on=on), now=cast.NOW,
    )  # fmt: skip


def held() -> list[int]:
    return [table.objects.count() for table in TABLES]


def test_decisions_are_numbered_by_their_board_and_year() -> None:
    first, second = factory.board(), factory.board("Estates Board")
    numbers = [opened(first), opened(first), opened(second), opened(first, evidence=cast.typed(on=LATER))]
    found = {one.id: one.number for one in queries.decisions(cast.kent_lead())}
    assert [found[one] for one in numbers] == ["001/2017", "002/2017", "001/2017", "001/2018"]
    own = opened(first, number=40)
    assert queries.decision(cast.kent_lead(), number=own).summary.number == "040/2017"
    with pytest.raises(RuleBroken, match="Number 40 of this year is taken"), transaction.atomic():
        opened(first, number=40)
    assert queries.decision(cast.kent_lead(), number=opened(first)).summary.number == "041/2017"


def test_a_decision_is_told_of_and_every_telling_is_kept() -> None:
    decision = opened(factory.board())
    report(decision, reasons="It saves rent.", legal="Section 22A of the Police Act 1996.")
    report(decision, reasons="It saves rent.")  # the same again
    report(decision, state=DecisionState.APPROVED, decided_on=PreciseDate.of(LATER))
    found = queries.decision(cast.kent_lead(), number=decision)
    assert found.account is not None
    assert (found.account.recommendation, found.account.reasons) == ("Approve the full case.", "It saves rent.")
    assert (found.summary.state, found.summary.decided_on) == (DecisionState.APPROVED, PreciseDate.of(LATER))
    assert len(found.reports) == 3
    before = queries.decision(cast.kent_lead(), number=decision, as_at=cast.PAPER_DAY)
    assert before.summary.state is DecisionState.PROPOSED
    told = Event.objects.filter(subject=f"decision:{decision}").order_by("sequence")
    assert [one.verb for one in told] == ["opened a decision", *["reported on a decision"] * 2]


def test_an_outcome_has_the_day_of_its_meeting_and_is_not_settled_twice() -> None:
    board = factory.board()
    decision = opened(board)
    with pytest.raises(RuleBroken, match="Give the day on which it was decided"):
        report(decision, state=DecisionState.APPROVED)
    report(decision, state=DecisionState.APPROVED, meeting=factory.meeting(board, LATER))
    assert queries.decision(cast.kent_lead(), number=decision).summary.decided_on == PreciseDate.of(LATER)
    with pytest.raises(RuleBroken, match="is approved already"):
        report(decision, state=DecisionState.REJECTED)


def test_the_meeting_is_of_the_board_that_decides() -> None:
    elsewhere = factory.meeting(factory.board("Estates Board"), LATER)
    decision = opened(factory.board())
    with pytest.raises(RuleBroken, match="a meeting of the board that decides") as refused:
        report(decision, meeting=elsewhere)
    assert refused.value.field == "meeting"


def test_three_of_four_corporations_sole_carry_no_merger() -> None:
    """The merger of two neighbouring forces, for which every chief constable and every commissioner had to be."""
    decision = opened(factory.board(), account=Account(rule=VotingRule.UNANIMITY))
    for body in (cast.KENT, cast.ESSEX, cast.KENT_FIRE, cast.ELSEWHERE):
        name(decision, body)
    vote(decision, kent=FOR, essex=FOR, fire=FOR)
    names = {key: called for key, (called, _) in cast.BODIES.items()}
    waiting = queries.decision(cast.kent_lead(), number=decision)
    assert waiting.tally is not None
    assert waiting.tally.result is Result.PENDING, "who has not answered is not against"
    assert waiting.tally_words(names) == (
        "Pending: unanimity needs all 4 parties, and 3 are for it; no answer yet: Cumbria Constabulary."
    )
    vote(decision, cumbria=AGAINST)
    report(decision, state=DecisionState.APPROVED, decided_on=PreciseDate.of(LATER))
    found = queries.decision(cast.kent_lead(), number=decision)
    assert found.tally_words(names) == (
        "Not carried: unanimity needs all 4 parties, and 3 are for it; not for it: Cumbria Constabulary (against)."
    )
    assert found.differs, "reported as approved, and not carried"


def test_equal_votes_stand_beside_unequal_resources() -> None:
    """An alliance of two forces in which one gave over two thirds of the resources and had half of the votes."""
    decision = opened(factory.board(), account=Account(rule=VotingRule.WEIGHTED, threshold=51))
    name(decision, cast.KENT, weight=50, resources=Decimal(69))
    name(decision, cast.ESSEX, weight=50, resources=Decimal("31"))
    vote(decision, kent=FOR, essex=AGAINST)
    found = queries.decision(cast.kent_lead(), number=decision)
    assert (
        found.balance_words({cast.KENT: "One", cast.ESSEX: "Other"}) == "Votes 50:50, resources 69:31 (One and Other)."
    )
    assert found.tally_words({cast.KENT: "One", cast.ESSEX: "Other"}) == (
        "Not carried: a weighted majority needs 51% of the votes, 51 of 100, and 50 are for it; not for it: Other "
        "(against)."
    )
    name(decision, cast.ESSEX, weight=50)
    assert "resources not known of Other" in queries.decision(cast.kent_lead(), number=decision).balance_words(
        {cast.ESSEX: "Other"}
    )


def test_a_vote_may_be_changed_or_taken_back_and_a_party_taken_off() -> None:
    decision = opened(factory.board(), account=Account(rule=VotingRule.UNANIMITY))
    for body in (cast.KENT, cast.ESSEX):
        name(decision, body)
    assert vote(decision, kent=FOR, essex=AGAINST) == 2
    assert vote(decision, kent=FOR, essex=FOR, on=date(2018, 3, 1)) == 1
    tallies = [queries.decision(cast.kent_lead(), number=decision, as_at=day).tally for day in (None, LATER)]
    assert [one.result for one in tallies if one] == [Result.CARRIED, Result.NOT_CARRIED]
    vote(decision, essex=None, on=date(2018, 3, 1))
    assert [one.answer for one in queries.decision(cast.kent_lead(), number=decision).parties] == [FOR, None]
    name(decision, cast.ESSEX, stands=False)
    assert [one.organisation for one in queries.decision(cast.kent_lead(), number=decision).parties] == [cast.KENT]
    with pytest.raises(RuleBroken, match="is no party to this decision"):
        vote(decision, essex=FOR)


def test_a_decision_known_from_a_paper_has_no_record_and_gets_none() -> None:
    cast.bodies()
    decision = actions.record_decision(
        actor=cast.kent_lead(), what="Share the workshops", state=DecisionState.AGREED, organisation=cast.KENT,
        evidence=cast.typed(), now=cast.NOW,
    )  # fmt: skip
    found = queries.decision(cast.kent_lead(), number=decision)
    assert (found.account, found.tally, found.differs, found.summary.number) == (None, None, False, "")
    assert queries.decisions_in_full(cast.kent_lead()) == []
    with pytest.raises(RuleBroken, match="known only from a paper"):
        actions.report_decision(
            actor=cast.kent_lead(), decision=decision, account=Account(), evidence=cast.typed(), now=cast.NOW
        )


@pytest.mark.parametrize(
    ("who", "refusal"),
    [(cast.kent_scrutineer, NotAllowed), (cast.essex_lead, NotAllowed), (cast.outsider, NotThere)],
)
def test_who_does_not_write_for_the_board_writes_nothing(who: Callable[[], Actor], refusal: type[Exception]) -> None:
    board = factory.board()
    key = cast.collaboration()
    decision = opened(board, collaboration=key, account=Account(rule=VotingRule.UNANIMITY))
    name(decision)
    before = held()
    acts: tuple[Callable[[], object], ...] = (
        lambda: report(decision, actor=who(), reasons="None."),
        lambda: name(decision, cast.ESSEX, actor=who()),
        lambda: vote(decision, actor=who(), kent=FOR),
    )
    for act in acts:
        with pytest.raises(NotAllowed if refusal is NotAllowed else refusal), transaction.atomic():
            act()
    with pytest.raises(NotAllowed), transaction.atomic():
        opened(board, actor=who())
    assert held() == before


def test_partners_see_it_and_outsiders_do_not_and_the_marking_holds_for_all_of_it() -> None:
    key = cast.collaboration()
    board = factory.board()
    decision = opened(board, collaboration=key, account=Account(rule=VotingRule.UNANIMITY))
    name(decision)
    assert len(queries.decision(cast.essex_lead(), number=decision).parties) == 1
    assert [one.number for one in queries.decisions(cast.essex_lead())] == ["001/2017"]
    with pytest.raises(NotThere):
        queries.decision(cast.outsider(), number=decision)
    secret = replace(cast.typed(), marking=Marking.SENSITIVE_COMMERCIAL)
    marked = opened(board, collaboration=key, evidence=secret)
    name(marked)
    assert models.DecisionParty.objects.get(decision=marked).marking == Marking.SENSITIVE_COMMERCIAL
    member = cast.actor("member", cast.Role.MEMBER, cast.KENT)
    with pytest.raises(NotThere):
        queries.decision(member, number=marked)


def test_many_decisions_cost_as_many_queries_as_one() -> None:
    board, who = factory.board(), cast.kent_lead()
    for _ in range(3):
        name(opened(board, account=Account(rule=VotingRule.UNANIMITY)))
    opened(board)
    with CaptureQueriesContext(connection) as asked:
        found = queries.decisions_in_full(who, with_parties=True)
    assert (len(found), len(asked)) == (3, 6)


@pytest.mark.parametrize(
    ("state", "result", "differs"),
    [
        (DecisionState.APPROVED, Result.CARRIED, False),
        (DecisionState.AGREED, Result.PENDING, True),
        (DecisionState.REJECTED, Result.CARRIED, True),
        (DecisionState.REJECTED, Result.NOT_CARRIED, False),
        (DecisionState.PROPOSED, Result.NOT_CARRIED, False),
        (DecisionState.APPROVED, None, False),
    ],
)
def test_when_a_report_differs_from_the_votes(state: DecisionState, result: Result | None, differs: bool) -> None:
    assert disagrees(state, result) is differs


def test_every_state_has_its_moves_and_what_is_settled_stays() -> None:
    assert set(DECISION_MOVES) == set(DecisionState)
    for state, moves in DECISION_MOVES.items():
        assert state in moves
    with pytest.raises(RuleBroken):
        check_outcome(DecisionState.REJECTED, DecisionState.APPROVED, PreciseDate.of(LATER))


def test_nothing_is_decided_on_a_day_to_come_and_nobody_votes_who_is_not_asked() -> None:
    decision = opened(factory.board())
    before = held()
    with pytest.raises(RuleBroken, match=r"8 February 2018 is still to come"):
        report(decision, state=DecisionState.APPROVED, decided_on=PreciseDate.of(date(2018, 2, 8)))
    with pytest.raises(RuleBroken, match="Nobody is asked yet"):
        vote(decision)
    assert held() == before
    report(decision, state=DecisionState.APPROVED, decided_on=PreciseDate.parse("2018-02"))


@pytest.mark.parametrize(
    ("table", "values", "constraint"),
    [
        (models.DecisionParty, {"weight": 0}, "vote_has_a_weight"),
        (models.DecisionParty, {"resources": 10_001}, "resources_are_a_share"),
        (models.DecisionReport, {"rule": VotingRule.WEIGHTED}, "threshold_of_a_weighted_majority"),
        (models.DecisionReport, {"rule": VotingRule.MAJORITY, "threshold": 50}, "threshold_of_a_weighted_majority"),
    ],
)
def test_constraints(table: Any, values: dict[str, Any], constraint: str) -> None:
    decision = opened(factory.board())
    fact = {"reported_by": cast.KENT, "reported_on": cast.PAPER_DAY, "recorded_at": cast.NOW, "decision_id": decision}
    more = {"organisation_id": cast.KENT} if table is models.DecisionParty else {"state": "proposed"}
    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        table.objects.create(**fact, **more, **values)


def test_a_number_is_given_once_and_rows_are_only_added_to() -> None:
    board = factory.board()
    opened(board)
    other = opened(board)
    fact = {"reported_by": cast.KENT, "reported_on": cast.PAPER_DAY, "recorded_at": cast.NOW}
    with pytest.raises(IntegrityError), transaction.atomic():
        models.DecisionNumber.objects.create(decision_id=other, board_id=board, year=2017, sequence=1, **fact)
    for table in (models.DecisionNumber, models.DecisionReport):
        with pytest.raises(IntegrityError, match="append-only"), transaction.atomic():
            table.objects.first().save()
