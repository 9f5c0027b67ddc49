"""What a lesson is about, which of several stands, and the heading that a rating stands under. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from typing import Any

from concordat.foundation.organisations.matching import fold
from concordat.intake.extraction.figures.rating_heads import dimension_of
from concordat.kernel.errors import RuleBroken
from concordat.kernel.rag import Dimension
from concordat.kernel.references import RecordRef
from concordat.kernel.statements import Kind, Statement

DIMENSION = "dimension"
COLLABORATION, ORGANISATION = "collaboration", "organisation"
NO_BODIES = frozenset({"board", "unit"})  # types of what a paper calls an organisation and that is none
REASON = 2000

_NUMBER = re.compile(r"^\s*(?:\d+(?:\.\d+)*|[A-Za-z])[.)]\s+|^\s*\d+(?:\.\d+)*\s+")
Cells = Sequence[Mapping[str, Any]]


class LessonKind(StrEnum):
    """What was corrected: what a name means, or which dimension a heading means."""

    NAME = "name"
    HEADING = "heading"


class LessonState(StrEnum):
    """Where a lesson stands; an overruled one met a younger lesson that says otherwise."""

    IN_FORCE = "in force"
    OVERRULED = "overruled"
    REVOKED = "revoked"


def folded(printed: str) -> str:
    """Words of a paper without what papers vary, and without the number that a heading carries."""
    return fold(_NUMBER.sub("", printed))


def dimension_rated(statement: Statement) -> Dimension:
    """The dimension of a rating; one that names none is overall."""
    return Dimension(statement.dimension or Dimension.OVERALL)


def heading_over(statement: Statement, cells: Cells) -> str | None:
    """The heading that a rating stands under, as printed; None where it stands under none, or under one of two alike.

    ``cells`` are those of its passage (row, column, text, start, end; none where it is no table). In a table: the head
    of its column, else the label before it in its row. In a strip, one cell a line: the head before it. In prose: the
    heading of its section, but for one that is its subject.
    """
    if not cells:
        return _section_over(statement)
    own = next((c for c in cells if c["start"] <= (statement.start or 0) < max(c["end"], c["start"] + 1)), None)
    if own is None:
        return None
    head = _head(own, cells)
    if head is None or any(c["column"] != head["column"] and _alike(c, head) for c in cells):
        return None
    return str(head["text"]).strip()


def _head(own: Mapping[str, Any], cells: Cells) -> Mapping[str, Any] | None:
    """The cell that names a dimension for this one: itself, the nearest above, else the nearest before it in its row.

    Under a head that says no more than that there are ratings ("RAG", "Status") the label of the row comes first.
    """
    if dimension_of(str(own["text"])):
        return own
    above = [c for c in cells if c["column"] == own["column"] and c["row"] < own["row"]]
    before = [c for c in cells if c["row"] == own["row"] and c["column"] < own["column"]]
    named = [next(_naming(found), None) for found in (above, before)]
    telling = [c for c in named if c and dimension_of(str(c["text"])) is not Dimension.OVERALL]
    return next(iter(telling or [c for c in named if c]), None)


def _naming(found: Cells) -> Iterator[Mapping[str, Any]]:
    return (cell for cell in reversed(found) if dimension_of(str(cell["text"])))


def _alike(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    return folded(str(one["text"])) == folded(str(other["text"]))


def _section_over(statement: Statement) -> str | None:
    """Where the words of the rating name a dimension themselves, its section says nothing about it."""
    section = statement.section or ""
    named = dimension_rated(statement) is not Dimension.OVERALL or "overall" in statement.quote.casefold()
    subject = statement.reason == "heading" or folded(section) == folded(statement.subject or "")
    return None if named or subject else section.strip() or None


def fits(kind: Kind, type_: str | None, means: RecordRef) -> bool:
    """Whether the subject of a statement of this kind may be what a name was learnt to mean.

    What a paper says of itself is never taken otherwise, and what presents an organisation or a collaboration only as
    one.
    """
    if kind is Kind.ORGANISATION:
        return means.kind == ORGANISATION and type_ not in NO_BODIES
    return means.kind == COLLABORATION if kind is Kind.COLLABORATION else kind is not Kind.PAPER


def check_reason(reason: str) -> None:
    """A lesson is revoked with a reason of at most 2,000 characters."""
    if not 2 <= len(reason.strip()) <= REASON:
        raise RuleBroken("Say why it is revoked, in 2 to 2,000 characters.", field="reason")


def check_not_revoked(state: LessonState) -> None:
    """A lesson is revoked once."""
    if state is LessonState.REVOKED:
        raise RuleBroken("This is revoked already.")


Place = tuple[str, LessonKind, str, str]


def places(organisation: str, kind: LessonKind, boards: Iterable[str], said: str) -> list[Place]:
    """Where a lesson holds: its organisation, kind, each folded name of its board, and its folded words."""
    return [(organisation, kind, board, said) for board in boards]
