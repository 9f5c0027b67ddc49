"""Writes of decisions in full: opened under a number, told of, put to parties and answered by them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, replace
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from concordat.calculations.voting import Answer, check_ballot, check_voting
from concordat.foundation.history.recording import in_turn
from concordat.foundation.orm.facts import told
from concordat.foundation.provenance.telling import keep, tell
from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import NotThere, RuleBroken
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import require
from concordat.kernel.references import RecordRef
from concordat.kernel.sources import Evidence
from concordat.registers.governance import queries, rules
from concordat.registers.governance.actions.keeping import check_fact, known, meeting_of, standing_board
from concordat.registers.governance.models import (
    Decision,
    DecisionNumber,
    DecisionParty,
    DecisionReport,
    DecisionVote,
)
from concordat.registers.governance.records import Account, DecisionDetail

EDIT = Permission.GOVERNANCE_EDIT
TEXTS = ("recommendation", "options", "reasons", "financial", "legal", "equality", "risk", "consultation",
         "human_rights")  # fmt: skip


@in_turn
def open_decision(
    *,
    actor: Actor,
    board: str,
    title: str,
    account: Account,
    evidence: Evidence,
    now: datetime,
    collaboration: str | None = None,
    organisation: str | None = None,
    number: int | None = None,
) -> int:
    """A decision that a board is asked to take, under the next number of its year (or ``number``); returns its id.

    For who records governance for the board's organisation. The marking is that of the evidence. RuleBroken where the
    number is taken, a text is too long or the voting rule lacks its threshold.
    """
    row = standing_board(actor, board)
    require(actor, EDIT, [row.organisation_id or evidence.reported_by])
    check_fact(actor, title, collaboration, organisation, board)
    year = (evidence.reported_on or now.date()).year
    taken = DecisionNumber.objects.filter(board=row, year=year).values_list("sequence", flat=True)
    sequence = rules.next_number(taken, number)
    account = _checked(actor, board, rules.DecisionState.NOT_STATED, account, evidence.reported_on or now.date())
    decision = Decision(
        what=title.strip(), state=account.state, collaboration_id=collaboration, organisation_id=organisation,
        board=row, decided_by=row.name[:200], decided_on=account.decided_on, **told(evidence, now),
    )  # fmt: skip
    given = rules.number_words(sequence, year)
    id_ = keep(
        decision, "decision", "opened a decision", evidence, actor=actor, now=now, collaboration=collaboration,
        what=title, number=given, board=board,
    )  # fmt: skip
    DecisionNumber.objects.create(decision=decision, board=row, year=year, sequence=sequence, **told(evidence, now))
    _write(id_, account, evidence, now)
    return id_


@in_turn
def report_decision(*, actor: Actor, decision: int, account: Account, evidence: Evidence, now: datetime) -> int:
    """The record of a decision told anew, the whole of it; returns the decision's id. What is the same changes nothing.

    RuleBroken for a decision that is known only from a paper, and for an outcome after another.
    """
    found, evidence = _found(actor, decision, evidence)
    before = found.account
    if before is None:
        raise RuleBroken("This decision is known only from a paper. Record a new decision in full.")
    account = _checked(actor, found.summary.board, before.state, account, evidence.reported_on or now.date())
    if account != before:
        _write(decision, account, evidence, now)
        changed = sorted(name for name, value in asdict(account).items() if value != asdict(before)[name])
        _tell(actor, found, "reported on a decision", evidence, now, state=str(account.state), changed=changed)
    return decision


@in_turn
def name_party(
    *,
    actor: Actor,
    decision: int,
    organisation: str,
    evidence: Evidence,
    now: datetime,
    weight: int = 1,
    resources: Decimal | None = None,
    stands: bool = True,
) -> int:
    """A party whose answer a decision needs, with its weight and its share of the resources in percent.

    Named again, the last row stands; ``stands`` false takes it off the list. Returns the number of the row.
    """
    found, evidence = _found(actor, decision, evidence)
    if not organisation:
        raise RuleBroken("Choose the organisation that is asked.", field="organisation")
    known(actor, organisation)
    check_ballot(weight, resources)
    row = DecisionParty.objects.create(
        decision_id=decision, organisation_id=organisation, weight=weight, stands=stands,
        resources=None if resources is None else round(resources * 100), **told(evidence, now),
    )  # fmt: skip
    verb = "named a party to a decision" if stands else "took a party off a decision"
    _tell(actor, found, verb, evidence, now, party=organisation, weight=weight,
          resources=None if resources is None else str(resources))  # fmt: skip
    return int(row.pk)


@in_turn
def record_votes(
    *, actor: Actor, decision: int, answers: Mapping[str, Answer | None], evidence: Evidence, now: datetime
) -> int:
    """What parties answered, by the organisation's key; None takes an answer back. Returns how many rows were written.

    RuleBroken for an organisation that is no party, and where no party is named. An answer that is held already writes
    nothing.
    """
    found, evidence = _found(actor, decision, evidence)
    held = {one.organisation: one.answer for one in found.parties}
    if not held:
        raise RuleBroken("Nobody is asked yet. Name the parties whose answer is needed first.")
    strange = sorted(set(answers) - set(held))
    if strange:
        raise RuleBroken(f"{', '.join(strange)} is no party to this decision. Name it as one first.", field="answers")
    new = {key: answer for key, answer in answers.items() if answer is not held[key]}
    for key, answer in new.items():
        DecisionVote.objects.create(
            decision_id=decision, organisation_id=key, answer=answer or "", **told(evidence, now)
        )
    if new:
        said = {key: answer.value if answer else "" for key, answer in sorted(new.items())}
        _tell(actor, found, "recorded votes", evidence, now, answers=said)
    return len(new)


def _found(actor: Actor, decision: int, evidence: Evidence) -> tuple[DecisionDetail, Evidence]:
    """The decision, where the actor may write for its board; its marking is that of all that is told of it."""
    found = queries.decision(actor, number=decision)
    board = standing_board(actor, found.summary.board) if found.summary.board else None
    require(actor, EDIT, [(board.organisation_id if board else None) or evidence.reported_by])
    return found, replace(evidence, marking=found.marking)


def _checked(
    actor: Actor, board: str | None, before: rules.DecisionState, account: Account, told_on: date
) -> Account:  # fmt: skip
    """The account with the day of its meeting where it has none; RuleBroken or NotThere where it cannot be."""
    rules.check_texts({name: getattr(account, name) for name in TEXTS})
    if account.rule:
        check_voting(account.rule, account.threshold)
    meeting = meeting_of(actor, account.meeting)
    if meeting is not None and meeting.board_id != board:
        raise RuleBroken("Choose a meeting of the board that decides.", field="meeting")
    if account.paper is not None and not any(one.id == account.paper for one in queries.papers(actor)):
        raise NotThere(f"There is no paper {account.paper}.")
    if meeting is not None and account.decided_on is None and account.state in rules.SETTLED:
        account = replace(account, decided_on=PreciseDate.of(queries.meeting(actor, number=meeting.pk).held_on))
    rules.check_outcome(before, account.state, account.decided_on, told_on)
    return account


def _write(decision: int, account: Account, evidence: Evidence, now: datetime) -> None:
    values: dict[str, Any] = {name: getattr(account, name).strip() for name in TEXTS}
    DecisionReport.objects.create(
        decision_id=decision, state=account.state, decided_on=account.decided_on,
        author_role=account.author_role.strip()[:200], meeting_id=account.meeting, paper_id=account.paper,
        rule=account.rule or "", threshold=account.threshold, **values, **told(evidence, now),
    )  # fmt: skip


def _tell(actor: Actor, found: DecisionDetail, verb: str, evidence: Evidence, now: datetime, **detail: Any) -> None:
    ref = RecordRef("decision", str(found.summary.id))
    tell(ref, verb, evidence, actor=actor, now=now, collaboration=found.summary.collaboration, **detail)
