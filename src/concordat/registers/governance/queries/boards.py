"""Boards with their meetings and papers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from concordat.foundation.orm.facts import LATEST
from concordat.kernel.errors import NotThere
from concordat.kernel.permissions.actor import Actor
from concordat.registers.governance.models import Board, BoardName, BoardPaper
from concordat.registers.governance.queries.commitments import commitments
from concordat.registers.governance.queries.facts import decisions
from concordat.registers.governance.queries.meetings import meetings
from concordat.registers.governance.records import BoardDetail, BoardRecord, PaperRecord
from concordat.registers.governance.rules import same_board_name


def boards(
    actor: Actor, *, as_at: date | None = None, organisation: str | None = None, keys: Iterable[str] | None = None
) -> list[BoardRecord]:
    """The boards that the actor may see, by name, with how many papers are held. Three database queries."""
    rows = Board.objects.visible_to(actor).as_at(as_at).select_related("organisation")
    if organisation:
        rows = rows.filter(organisation_id=organisation)
    if keys is not None:
        rows = rows.filter(key__in=list(keys))
    aliases: dict[str, list[str]] = defaultdict(list)
    for key, name in BoardName.objects.visible_to(actor).as_at(as_at).order_by("pk").values_list("board", "name"):
        aliases[key].append(name)
    held: dict[str | None, list[PaperRecord]] = defaultdict(list)
    for paper in papers(actor, as_at=as_at):
        held[paper.board].append(paper)
    return [_board(row, aliases[row.key], held[row.key]) for row in rows.order_by("name", "key")]


def board(actor: Actor, *, key: str, as_at: date) -> BoardDetail:
    """One board with its meetings, papers, decisions and promises as at a day; NotThere where it may not be seen."""
    found = boards(actor, as_at=as_at, keys=[key])
    if not found:
        raise NotThere(f"There is no board {key}.")
    summary = found[0]
    before = Board.objects.visible_to(actor).filter(pk=summary.clears_first).first() if summary.clears_first else None
    after = Board.objects.visible_to(actor).as_at(as_at).filter(clears_first_id=key).order_by("name", "key")
    return BoardDetail(
        summary=summary,
        clears_first_name=before.name if before else None,
        clears=tuple(after.values_list("key", "name")),
        meetings=tuple(meetings(actor, board=key, as_at=as_at)),
        papers=tuple(papers(actor, board=key, as_at=as_at)),
        decisions=tuple(decisions(actor, board=key, as_at=as_at)),
        commitments=tuple(commitments(actor, board=key, as_at=as_at)),
    )


def papers(
    actor: Actor, *, as_at: date | None = None, board: str | None = None, source: str | None = None
) -> list[PaperRecord]:
    """The papers that the actor may see, newest first; undated ones last. One database query.

    A paper recorded without a date has that of its source, once that is known.
    """
    rows = BoardPaper.objects.visible_to(actor).as_at(as_at).select_related("board", "source")
    if board:
        rows = rows.filter(board_id=board)
    if source:
        rows = rows.filter(source_id=source)
    found = [_paper(row) for row in rows.order_by(*LATEST)]
    return sorted(found, key=lambda paper: paper.dated or date.min, reverse=True)


def same_board(actor: Actor, *, name: str, organisation: str | None = None) -> BoardRecord | None:
    """The board that a paper means by this name: by name or alias, or, within one organisation, by a part of it.

    None when no board, or more than one, may be meant.
    """
    found = [board for board in boards(actor) if _may_mean(board, name, organisation)]
    exact = [board for board in found if any(same_board_name(n, name, same_organisation=False) for n in _called(board))]
    meant = exact or found
    return meant[0] if len(meant) == 1 else None


def same_paper(
    actor: Actor, *, title: str, source: str | None = None, board: str | None = None, dated: date | None = None
) -> PaperRecord | None:
    """The held paper of this source, or of this title, board and date; None when new."""
    if source:
        return next(iter(papers(actor, source=source)), None)
    alike = [paper for paper in papers(actor, board=board) if paper.dated == dated and paper.board == board]
    return next((p for p in alike if same_board_name(p.title, title, same_organisation=False)), None)


def _called(board: BoardRecord) -> tuple[str, ...]:
    return board.name, *board.aliases


def _may_mean(board: BoardRecord, name: str, organisation: str | None) -> bool:
    if organisation and board.organisation and organisation != board.organisation:
        return False
    known = organisation is not None and board.organisation == organisation
    return any(same_board_name(called, name, same_organisation=known) for called in _called(board))


def _board(row: Board, aliases: list[str], held: list[PaperRecord]) -> BoardRecord:
    return BoardRecord(
        key=row.key, name=row.name, organisation=row.organisation_id,
        organisation_name=row.organisation.name if row.organisation else None, clears_first=row.clears_first_id,
        aliases=tuple(aliases), papers=len(held),
        last_paper=max((paper.dated for paper in held if paper.dated), default=None),
    )  # fmt: skip


def _paper(row: BoardPaper) -> PaperRecord:
    return PaperRecord(
        id=row.pk, source=row.source_id, board=row.board_id, board_name=row.board.name if row.board else None,
        dated=row.dated or (row.source.dated if row.source else None), title=row.title, author_role=row.author_role,
        report_type=row.report_type,
    )  # fmt: skip
