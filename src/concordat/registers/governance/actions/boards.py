"""Writes of boards and of the papers before them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from django.utils.text import slugify

from concordat.foundation.history.recording import in_turn
from concordat.foundation.orm.facts import told
from concordat.foundation.orm.keys import free_key
from concordat.foundation.orm.rows import save_row
from concordat.foundation.provenance import queries as provenance
from concordat.foundation.provenance.telling import keep, tell
from concordat.kernel.errors import RuleBroken
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import require
from concordat.kernel.references import RecordRef
from concordat.kernel.sources import Evidence
from concordat.registers.governance import rules
from concordat.registers.governance.actions.keeping import board_of, known, standing_board
from concordat.registers.governance.models import (
    Board,
    BoardName,
    BoardPaper,
)

EDIT = Permission.GOVERNANCE_EDIT


@in_turn
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
    """A board, of an organisation where that is known; returns its key. ``clears_first`` is the board before it.

    RuleBroken where a board of that name and organisation is on record, as far as the actor may see.
    """
    require(actor, EDIT, [evidence.reported_by])
    rules.check_board_name(name)
    known(actor, organisation)
    held = Board.objects.visible_to(actor).filter(organisation_id=organisation).values_list("name", flat=True)
    rules.check_new_board(name, list(held))
    row = Board(
        key=free_key(Board, slugify(name)[:110] or "board"), name=name.strip(), organisation_id=organisation,
        clears_first=board_of(actor, clears_first), **told(evidence, now),
    )  # fmt: skip
    save_row(row, actor=actor, now=now)
    for alias in dict.fromkeys(alias.strip()[:200] for alias in aliases):
        if alias and alias != row.name:
            BoardName.objects.create(board=row, name=alias, **told(evidence, now))
    tell(
        RecordRef("board", row.key), "recorded a board", evidence, actor=actor, now=now, name=row.name, of=organisation,
        aliases=list(aliases),
    )  # fmt: skip
    return row.key


@in_turn
def add_board_name(*, actor: Actor, board: str, name: str, evidence: Evidence, now: datetime) -> str:
    """A further name that papers use for a board; held already, it changes nothing. Returns the board's key."""
    require(actor, EDIT, [evidence.reported_by])
    rules.check_board_name(name)
    row = standing_board(actor, board)
    tidy = name.strip()
    if tidy != row.name and not BoardName.objects.filter(board=row, name=tidy).exists():
        BoardName.objects.create(board=row, name=tidy, **told(evidence, now))
        tell(RecordRef("board", row.key), "recorded a name", evidence, actor=actor, now=now, name=tidy)
    return row.key


@in_turn
def set_board_before(
    *, actor: Actor, board: str, clears_first: str | None, evidence: Evidence, now: datetime
) -> str:  # fmt: skip
    """Say which board sees the papers of this one first. RuleBroken where it would come before itself."""
    require(actor, EDIT, [evidence.reported_by])
    row = standing_board(actor, board)
    before = board_of(actor, clears_first)
    rules.check_clears_first(row.key, _chain(before))
    row.clears_first = before
    save_row(row, actor=actor, now=now)
    tell(RecordRef("board", row.key), "set the board before", evidence, actor=actor, now=now, clears_first=clears_first)
    return row.key


@in_turn
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
    row = board_of(actor, board)
    if source and provenance.source(actor, key=source) and BoardPaper.objects.filter(source_id=source).exists():
        raise RuleBroken("This paper is recorded already.", field="source")
    paper = BoardPaper(
        board=row, source_id=source, dated=dated, title=title.strip()[:300], author_role=author_role[:200],
        report_type=report_type[:80], **told(evidence, now),
    )  # fmt: skip
    return keep(paper, "paper", "recorded a paper", evidence, actor=actor, now=now, title=title, board=board)


def _chain(board: Board | None) -> list[str]:
    keys: list[str] = []
    while board is not None and board.key not in keys:
        keys.append(board.key)
        board = board.clears_first
    return keys
