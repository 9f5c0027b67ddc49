"""Papers, decisions, promises and events."""

from __future__ import annotations

from concordat.foundation.organisations.queries import organisations
from concordat.foundation.organisations.records import POLICING_KINDS
from concordat.foundation.provenance.queries import source
from concordat.kernel.errors import RuleBroken
from concordat.kernel.known import Known
from concordat.kernel.references import RecordRef
from concordat.registers.governance import actions, queries, rules
from concordat.registers.governance.records import CommitmentRecord
from concordat.registers.governance.rules import CommitmentState, DecisionState, Outcome
from concordat.review.cases import NEW, Acceptor, Case, Held

DECISION_STATES = {state.value: state for state in DecisionState}
OUTCOMES = {"kept": Outcome.KEPT, "completed": Outcome.KEPT, "slipped": Outcome.SLIPPED, "dropped": Outcome.DROPPED,
            "not_pursued": Outcome.DROPPED}  # fmt: skip


def _held_paper(case: Case) -> Held:
    held = queries.same_paper(case.actor, title=case.statement.title or "", source=case.candidate.source)
    return Held(Known.HELD, held.ref, held.title) if held else NEW


def _accept_paper(case: Case) -> RecordRef:
    statement = case.statement
    text = source(case.actor, key=case.candidate.source)
    number = actions.add_paper(
        actor=case.actor, title=statement.title or text.title, board=board_named(case, statement.board),
        source=text.key, dated=text.dated, author_role=statement.author_role or "", evidence=case.evidence,
        now=case.now,
    )  # fmt: skip
    return RecordRef("paper", str(number))


def board_named(case: Case, name: str | None) -> str | None:
    """The key of the board with this name, added where the register has none; None where the paper names none."""
    if not name:
        return None
    organisation = policing_body(case)
    held = queries.same_board(case.actor, name=name, organisation=organisation)
    if held:
        return held.key
    return actions.add_board(
        actor=case.actor, name=name, organisation=organisation, evidence=case.evidence, now=case.now
    )  # fmt: skip


def policing_body(case: Case) -> str:
    """Whose board it is: the policing body that the paper's statement names, else the body whose paper it is."""
    named = [one for one in organisations(case.actor, keys=case.bodies) if one.kind in POLICING_KINDS]
    return named[0].key if named else case.candidate.owner


def _held_decision(case: Case) -> Held:
    collaboration, organisation = case.subject()
    held = queries.same_decision(
        case.actor, what=case.words(), collaboration=collaboration, organisation=organisation
    )  # fmt: skip
    if held is None:
        return NEW
    known = rules.compare_decisions(
        (held.state, held.decided_on), (_state(case), case.date(case.statement.date))
    )  # fmt: skip
    return Held(known, held.ref, f"{held.what} ({held.state.replace('_', ' ')})")


def _accept_decision(case: Case) -> RecordRef:
    collaboration, organisation = case.subject()
    by = case.statement.decided_by or ""
    board = queries.same_board(case.actor, name=by, organisation=policing_body(case)) if by else None
    number = actions.record_decision(
        actor=case.actor, what=case.words(), state=_state(case), decided_by=by, board=board.key if board else None,
        decided_on=case.date(case.statement.date), collaboration=collaboration, organisation=organisation,
        evidence=case.evidence, now=case.now,
    )  # fmt: skip
    return RecordRef("decision", str(number))


def _state(case: Case) -> DecisionState:
    return DECISION_STATES.get(case.statement.state or "", DecisionState.NOT_STATED)


def _promise(case: Case) -> CommitmentRecord | None:
    collaboration, organisation = case.subject()
    return queries.same_commitment(
        case.actor, what=case.words(), as_at=case.evidence.reported_on or case.now.date(), collaboration=collaboration,
        organisation=organisation,
    )  # fmt: skip


def _held_commitment(case: Case) -> Held:
    held = _promise(case)
    if held is None:
        return NEW
    before = f"{held.what} ({held.state}{f', due {held.due.words()}' if held.due else ''})"
    if _outcome(case) and held.state not in {CommitmentState.KEPT, CommitmentState.DROPPED}:
        return Held(Known.CHANGED, held.ref, before)
    same_day = held.promised_on == case.evidence.reported_on
    known = rules.compare_commitments(held.standing, case.date(case.statement.due), same_day=same_day)
    return Held(known, held.ref, before)


def _accept_commitment(case: Case) -> RecordRef:
    """A new promise, or a report on the held one: kept, dropped, or slipped to a later time."""
    held = _promise(case)
    if held is not None and held.promised_on != case.evidence.reported_on:
        return _report(case, held)
    collaboration, organisation = case.subject()
    number = actions.record_commitment(
        actor=case.actor, what=case.words(), due=case.date(case.statement.due), collaboration=collaboration,
        organisation=organisation, board=_board_of_paper(case), evidence=case.evidence, now=case.now,
    )  # fmt: skip
    return RecordRef("commitment", str(number))


def _report(case: Case, held: CommitmentRecord) -> RecordRef:
    outcome = _outcome(case) or Outcome.SLIPPED
    due = case.date(case.statement.due) if outcome is Outcome.SLIPPED else None
    if outcome is Outcome.SLIPPED and due is None:
        raise RuleBroken("Give the new time that the promise moved to.", field="due")
    actions.report_commitment(
        actor=case.actor, commitment=held.id, outcome=outcome, due=due, what=case.words(), evidence=case.evidence,
        now=case.now,
    )  # fmt: skip
    return held.ref


def _outcome(case: Case) -> Outcome | None:
    return OUTCOMES.get(case.statement.state or "")


def _board_of_paper(case: Case) -> str | None:
    found = queries.papers(case.actor, source=case.candidate.source)
    return found[0].board if found else None


def _held_event(case: Case) -> Held:
    collaboration, organisation = case.subject()
    held = queries.same_happening(
        case.actor, what=case.words(), collaboration=collaboration, organisation=organisation
    )  # fmt: skip
    if held is None:
        return NEW
    return Held(rules.compare_happenings(held.happened_on, case.date(case.statement.date)), held.ref, held.what)


def _accept_event(case: Case) -> RecordRef:
    collaboration, organisation = case.subject()
    number = actions.record_happening(
        actor=case.actor, what=case.words(), happened_on=case.date(case.statement.date or case.statement.from_),
        collaboration=collaboration, organisation=organisation, board=_board_of_paper(case), evidence=case.evidence,
        now=case.now,
    )  # fmt: skip
    return RecordRef("happening", str(number))


PAPER = Acceptor(_held_paper, _accept_paper)
DECISION = Acceptor(_held_decision, _accept_decision)
COMMITMENT = Acceptor(_held_commitment, _accept_commitment)
EVENT = Acceptor(_held_event, _accept_event)
