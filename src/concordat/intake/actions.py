"""Receiving a paper, and settling what was read in it."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import Any

from concordat.foundation.history.recording import in_turn, record
from concordat.foundation.orm.bulk import insert_many
from concordat.foundation.provenance.actions import store_source
from concordat.foundation.provenance.queries import passages, source_by_content
from concordat.intake.extraction.pipeline import extract
from concordat.intake.models import Candidate
from concordat.intake.queries import visible_candidates
from concordat.intake.readers.blocks import Block, Cell, Document
from concordat.intake.readers.reading import read_document
from concordat.intake.receiving import heading_of
from concordat.intake.records import Receipt
from concordat.intake.rules import CandidateState, check_move
from concordat.intake.storage import keep
from concordat.kernel.errors import NotThere, RuleBroken
from concordat.kernel.markings import Marking
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import require
from concordat.kernel.references import RecordRef
from concordat.kernel.statements import Statement


def receive_paper(
    *, actor: Actor, path: Path, now: datetime, dated: date | None = None, owner: str | None = None,
    name: str | None = None, marking: Marking = Marking.OFFICIAL,
) -> Receipt:  # fmt: skip
    """Read one file and hold what it says for review; nothing reaches a register.

    ``dated`` and ``owner`` (key of an organisation) stand in where the paper does not say. What is accepted from it
    carries its ``marking``. A file whose content is
    loaded already adds nothing. Raises UnreadableFile, naming the file and the reason.
    """
    require(actor, Permission.SOURCE_LOAD)
    document = read_document(path)
    standing = source_by_content(actor, sha256=document.sha256)
    if standing:
        return Receipt(standing.key, 0, already=True, dated=standing.dated)
    statements = extract(document)
    return _store(actor, document, statements, path, now, dated, owner, name or path.name, marking)


def receive_prepared(
    *, actor: Actor, document: Document, statements: list[Statement], path: Path, now: datetime,
    dated: date | None = None, otherwise: str | None = None,
) -> Receipt:  # fmt: skip
    """Hold a paper that was taken apart elsewhere (``path``, its file) for review, as if it had been read here.

    Each statement names its passage in ``block``. ``dated``, and ``otherwise`` (key of the body whose it is), stand in
    where the paper does not say. A file whose content is loaded already adds nothing.
    """
    require(actor, Permission.SOURCE_LOAD)
    standing = source_by_content(actor, sha256=document.sha256)
    if standing:
        return Receipt(standing.key, 0, already=True, dated=standing.dated)
    whose = heading_of(statements, document.name).owner or otherwise
    return _store(actor, document, statements, path, now, dated, whose, document.name)


@in_turn
def settle(
    *, actor: Actor, number: int, state: CandidateState, now: datetime, ref: RecordRef | None = None,
    body: Statement | None = None, in_bulk: bool = False, collaboration: str | None = None, reason: str = "",
) -> int:  # fmt: skip
    """Record what a person decided of a statement. RuleBroken where it is accepted already."""
    row = visible_candidates(actor).select_for_update().filter(pk=number).first()
    if row is None:
        raise NotThere("There is no such statement.")
    require(actor, Permission.STATEMENT_REVIEW, [row.owner])
    check_move(CandidateState(row.state), state)
    row.state, row.record, row.in_bulk = state, str(ref) if ref else "", in_bulk
    row.settled = body.as_row() if body else None
    row.decided_by, row.decided_at = actor.reference, now
    row.save()
    verb = f"{state} a statement in bulk" if in_bulk else f"{state} a statement"
    record(
        actor=actor, verb=verb, subject=RecordRef("statement", str(number)), at=now, organisation=row.owner,
        collaboration=collaboration, record=row.record, reason=reason,
    )  # fmt: skip
    return number


@in_turn
def _store(
    actor: Actor, document: Document, statements: list[Statement], path: Path, now: datetime, dated: date | None,
    owner: str | None, name: str, marking: Marking = Marking.OFFICIAL,
) -> Receipt:  # fmt: skip
    head = heading_of(statements, name)
    whose = owner or head.owner or actor.acting_for
    if whose is None:
        raise RuleBroken(f"{name}: the paper does not say whose it is; say so with --of, or load it on the page.")
    day = dated or head.dated
    key = store_source(
        actor=actor, owner=whose, title=head.title, dated=day, file_name=name, sha256=document.sha256,
        size=document.size, passages=[_passage_row(block) for block in document.blocks], now=now, board=head.board,
        author_role=head.author_role, notes=document.notes, marking=marking,
    )  # fmt: skip
    numbers = {p.ordinal: p.id for p in passages(actor, source_key=key)}
    insert_many(
        Candidate,
        [
            Candidate(
                source_id=key, passage_id=numbers[s.block or 0], owner=whose, ordinal=ordinal, kind=str(s.kind),
                confidence=s.confidence, body=s.as_row(), marking=marking,
            )
            for ordinal, s in enumerate(statements)
        ],
    )  # fmt: skip
    keep(path, document.sha256)
    return Receipt(key, len(statements), already=False, dated=day)


def _passage_row(block: Block) -> dict[str, Any]:
    return {
        "ordinal": block.ordinal,
        "kind": str(block.kind),
        "text": block.text,
        "section": block.section or "",
        "paragraph": block.paragraph or "",
        "level": block.level,
        "line": block.line,
        "page": block.page,
        "cells": [_cell_row(cell) for cell in block.cells],
        "line_starts": [list(pair) for pair in block.line_starts],
    }


def _cell_row(cell: Cell) -> dict[str, Any]:
    """A cell as it is stored; its address only where it came from a workbook."""
    row: dict[str, Any] = {
        "row": cell.row, "column": cell.column, "text": cell.text, "line": cell.line, "start": cell.start,
        "end": cell.end,
    }  # fmt: skip
    return row | {"address": cell.address} if cell.address else row
