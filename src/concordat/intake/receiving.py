"""What a paper says of itself: title, author's body, board and date. Pure but for the gazetteer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from concordat.foundation.organisations.gazetteer import bodies
from concordat.kernel.dates import PreciseDate
from concordat.kernel.statements import Kind, Statement


@dataclass(frozen=True, slots=True)
class Heading:
    """The head of a paper. ``owner`` is the key of the author's body, None where it is not known."""

    title: str
    owner: str | None
    board: str
    author_role: str
    dated: date | None


def heading_of(statements: list[Statement], file_name: str) -> Heading:
    """The head from the paper's own statement; the file's name stands in for a missing title."""
    paper = next((s for s in statements if s.kind is Kind.PAPER), None)
    if paper is None:
        return Heading(file_name, None, "", "", None)
    return Heading(
        title=(paper.title or paper.board or file_name).strip(),
        owner=_key_of(paper.subject),
        board=paper.board or "",
        author_role=paper.author_role or "",
        dated=_day(paper.date),
    )


def _key_of(name: str | None) -> str | None:
    wanted = (name or "").casefold()
    return next((body.key for body in bodies() if body.name.casefold() == wanted), None)


def _day(text: str | None) -> date | None:
    """Only a date known to the day dates a source; the rest is asked for."""
    if not text:
        return None
    known = PreciseDate.parse(text)
    return known.first if known.is_day else None
