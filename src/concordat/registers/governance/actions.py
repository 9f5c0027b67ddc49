"""Writes. Every public function: actor, permission, rule, write, citation, event, one transaction."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from django.db import transaction
from django.utils.text import slugify

from concordat.foundation.history.recording import record
from concordat.foundation.organisations import queries as organisations
from concordat.foundation.orm.facts import LATEST, Fact, told
from concordat.foundation.orm.rows import save_row
from concordat.foundation.provenance import queries as provenance
from concordat.foundation.provenance.citing import cite
from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import NotThere, RuleBroken
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import require
from concordat.kernel.references import RecordRef
from concordat.kernel.sources import Evidence
from concordat.registers.collaborations import queries as collaborations
from concordat.registers.governance import rules
from concordat.registers.governance.models import (
    Board,
    BoardName,
    BoardPaper,
    Commitment,
    CommitmentReport,
    Decision,
    Happening,
    Meeting,
)
from concordat.registers.governance.rules import DecisionState, Outcome, Told

EDIT = Permission.GOVERNANCE_EDIT


@transaction.atomic
def add_board(
    *,
    actor: Actor,
    name: str,
    evidence: Evidence,
    now: datetime,
    organisation: str | None = None,
    aliases: Sequence[str] = (),
    clears_first: str | None = None,
) -> str:
    """A board, of an organisation where that is known; returns its key. ``clears_first`` is the board before it."""
    require(actor, EDIT, [evidence.reported_by])
    rules.check_board_name(name)
    _known(actor, organisation)
    row = Board(
        key=_free_key(name), name=name.strip(), organisation_id=organisation,
        clears_first=_board(actor, clears_first), **told(evidence, now),
    )  # fmt: skip
    save_row(row, actor=actor, now=now)
    for alias in dict.fromkeys(alias.strip()[:200] for alias in aliases):
        if alias and alias != row.name:
            BoardName.objects.create(board=row, name=alias, **told(evidence, now))
    ref = RecordRef("board", row.key)
    cite(ref, evidence, actor=actor, now=now)
    record(
        actor=actor, verb="recorded a board", subject=ref, at=now, organisation=evidence.reported_by,
        name=row.name, of=organisation, aliases=list(aliases),
    )  # fmt: skip
    return row.key


@transaction.atomic
def add_board_name(*, actor: Actor, board: str, name: str, evidence: Evidence, now: datetime) -> str:
    """A further name that papers use for a board; held already, it changes nothing. Returns the board's key."""
    require(actor, EDIT, [evidence.reported_by])
    rules.check_board_name(name)
    row = _standing_board(actor, board)
    tidy = name.strip()
    if tidy != row.name and not BoardName.objects.filter(board=row, name=tidy).exists():
        BoardName.objects.create(board=row, name=tidy, **told(evidence, now))
        ref = RecordRef("board", row.key)
        cite(ref, evidence, actor=actor, now=now)
        record(
            actor=actor, verb="recorded a name", subject=ref, at=now, organisation=evidence.reported_by, name=tidy
        )  # fmt: skip
    return row.key


@transaction.atomic
def set_board_before(
    *, actor: Actor, board: str, clears_first: str | None, evidence: Evidence, now: datetime
) -> str:  # fmt: skip
    """Say which board sees the papers of this one first. RuleBroken where it would come before itself."""
    require(actor, EDIT, [evidence.reported_by])
    row = _standing_board(actor, board)
    before = _board(actor, clears_first)
    rules.check_clears_first(row.key, _chain(before))
    row.clears_first = before
    save_row(row, actor=actor, now=now)
    ref = RecordRef("board", row.key)
    cite(ref, evidence, actor=actor, now=now)
    record(
        actor=actor, verb="set the board before", subject=ref, at=now, organisation=evidence.reported_by,
        clears_first=clears_first,
    )  # fmt: skip
    return row.key


@transaction.atomic
def add_meeting(*, actor: Actor, board: str, held_on: PreciseDate, evidence: Evidence, now: datetime) -> int:
    """A meeting of a board, held or called. RuleBroken when it is held already."""
    require(actor, EDIT, [evidence.reported_by])
    row = _standing_board(actor, board)
    if Meeting.objects.filter(board=row, held_on=held_on).exists():
        raise RuleBroken(f"The meeting of {held_on.words()} is recorded already.", field="held_on")
    meeting = Meeting(board=row, held_on=held_on, **told(evidence, now))
    return _keep(meeting, "meeting", "recorded a meeting", evidence, actor, now, board=row.key, held_on=held_on.text)


@transaction.atomic
def add_paper(
    *,
    actor: Actor,
    title: str,
    evidence: Evidence,
    now: datetime,
    board: str | None = None,
    source: str | None = None,
    dated: date | None = None,
    author_role: str = "",
    report_type: str = "",
) -> int:
    """A paper before a board; ``source`` is the key of its text. RuleBroken when that source is recorded already."""
    require(actor, EDIT, [evidence.reported_by])
    rules.check_words(title)
    row = _board(actor, board)
    if source and provenance.source(actor, key=source) and BoardPaper.objects.filter(source_id=source).exists():
        raise RuleBroken("This paper is recorded already.", field="source")
    paper = BoardPaper(
        board=row, source_id=source, dated=dated, title=title.strip()[:300], author_role=author_role[:200],
        report_type=report_type[:80], **told(evidence, now),
    )  # fmt: skip
    return _keep(paper, "paper", "recorded a paper", evidence, actor, now, title=title, board=board)


@transaction.atomic
def record_decision(
    *,
    actor: Actor,
    what: str,
    state: DecisionState,
    evidence: Evidence,
    now: datetime,
    collaboration: str | None = None,
    organisation: str | None = None,
    board: str | None = None,
    decided_by: str = "",
    decided_on: PreciseDate | None = None,
) -> int:
    """A decision as a source reports it, at the date that it prints, even one after its own: that is a finding."""
    require(actor, EDIT, [evidence.reported_by])
    _check_fact(actor, what, collaboration, organisation, board)
    decision = Decision(
        what=what.strip(), state=state, collaboration_id=collaboration, organisation_id=organisation, board_id=board,
        decided_by=decided_by.strip()[:200], decided_on=decided_on, **told(evidence, now),
    )  # fmt: skip
    return _keep(
        decision, "decision", "recorded a decision", evidence, actor, now, collaboration=collaboration,
        what=what, state=str(state), decided_on=decided_on.text if decided_on else None,
    )  # fmt: skip


@transaction.atomic
def record_commitment(
    *,
    actor: Actor,
    what: str,
    evidence: Evidence,
    now: datetime,
    collaboration: str | None = None,
    organisation: str | None = None,
    board: str | None = None,
    due: PreciseDate | None = None,
) -> int:
    """A promise, with or without a time; it was made on the date of its source."""
    require(actor, EDIT, [evidence.reported_by])
    _check_fact(actor, what, collaboration, organisation, board)
    commitment = Commitment(
        what=what.strip(), due=due, collaboration_id=collaboration, organisation_id=organisation, board_id=board,
        **told(evidence, now),
    )  # fmt: skip
    return _keep(
        commitment, "commitment", "recorded a promise", evidence, actor, now, collaboration=collaboration,
        what=what, due=due.text if due else None,
    )  # fmt: skip


@transaction.atomic
def report_commitment(
    *,
    actor: Actor,
    commitment: int,
    outcome: Outcome,
    evidence: Evidence,
    now: datetime,
    due: PreciseDate | None = None,
    done_on: PreciseDate | None = None,
    what: str = "",
) -> int:
    """What a later source says of a promise: kept (``done_on``), slipped (to ``due``, None when not said) or dropped.

    RuleBroken where the promise is closed already, or would slip to an earlier time.
    """
    require(actor, EDIT, [evidence.reported_by])
    row = Commitment.objects.visible_to(actor).filter(pk=commitment).first()
    if row is None:
        raise NotThere(f"There is no promise {commitment}.")
    before = CommitmentReport.objects.filter(commitment=row).order_by(*LATEST)
    earlier = [Told(Outcome(r.outcome), r.reported_on, r.due) for r in before.as_at(evidence.reported_on)]
    new_due = due if outcome is Outcome.SLIPPED else None
    rules.check_report(earlier, row.reported_on, row.due, Told(outcome, evidence.reported_on, new_due))
    report = CommitmentReport(
        commitment=row, outcome=outcome, due=new_due, effective_from=done_on, what=what.strip()[:500],
        **told(evidence, now),
    )  # fmt: skip
    return _keep(
        report, "commitment-report", f"reported a promise {outcome}", evidence, actor, now,
        collaboration=row.collaboration_id, commitment=commitment, due=new_due.text if new_due else None,
    )  # fmt: skip


@transaction.atomic
def record_happening(
    *,
    actor: Actor,
    what: str,
    evidence: Evidence,
    now: datetime,
    collaboration: str | None = None,
    organisation: str | None = None,
    board: str | None = None,
    happened_on: PreciseDate | None = None,
) -> int:
    """Something that happened, or is to happen, at the date that the source gives it."""
    require(actor, EDIT, [evidence.reported_by])
    _check_fact(actor, what, collaboration, organisation, board)
    happening = Happening(
        what=what.strip(), collaboration_id=collaboration, organisation_id=organisation, board_id=board,
        happened_on=happened_on, **told(evidence, now),
    )  # fmt: skip
    return _keep(
        happening, "happening", "recorded an event", evidence, actor, now, collaboration=collaboration, what=what,
        happened_on=happened_on.text if happened_on else None,
    )  # fmt: skip


def _keep(
    row: Fact, kind: str, verb: str, evidence: Evidence, actor: Actor, now: datetime,
    collaboration: str | None = None, **detail: object,
) -> int:  # fmt: skip
    """Write the row, cite its evidence and record the event; returns the row's number."""
    row.save()
    ref = RecordRef(kind, str(row.pk))
    cite(ref, evidence, actor=actor, now=now)
    record(
        actor=actor, verb=verb, subject=ref, at=now, organisation=evidence.reported_by, collaboration=collaboration,
        **detail,
    )  # fmt: skip
    return int(row.pk)


def _check_fact(
    actor: Actor, what: str, collaboration: str | None, organisation: str | None, board: str | None
) -> None:  # fmt: skip
    rules.check_words(what)
    rules.check_about(collaboration, organisation, board)
    if collaboration:
        collaborations.seen(actor, key=collaboration)
    _known(actor, organisation)
    _board(actor, board)


def _known(actor: Actor, organisation: str | None) -> None:
    if organisation and not organisations.organisations(actor, keys=[organisation]):
        raise NotThere(f"There is no organisation {organisation}.")


def _board(actor: Actor, key: str | None) -> Board | None:
    return _standing_board(actor, key) if key else None


def _standing_board(actor: Actor, key: str) -> Board:
    row: Board | None = Board.objects.visible_to(actor).filter(pk=key).first()
    if row is None:
        raise NotThere(f"There is no board {key}.")
    return row


def _chain(board: Board | None) -> list[str]:
    keys: list[str] = []
    while board is not None and board.key not in keys:
        keys.append(board.key)
        board = board.clears_first
    return keys


def _free_key(name: str) -> str:
    stem = slugify(name)[:110] or "board"
    key, number = stem, 2
    while Board.objects.filter(pk=key).exists():
        key, number = f"{stem}-{number}", number + 1
    return key
