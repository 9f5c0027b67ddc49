"""Columns of tables whose head says that their cells name joint work."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from concordat.intake.readers.blocks import Block

_NAMING = re.compile(
    r"\s*(?:name of |joint )?(?:work ?streams?|projects?|programmes?|collaborations?|schemes?|initiatives?|about)\s*",
    re.IGNORECASE,
)
_NOT_SAID = frozenset({"", "not stated", "n/a", "none", "various", "all", "-", "–", "—"})
_TOTAL = re.compile(r"(?:grand |sub-?|overall |net )*totals?\b.*|all\b.*|sum\b.*|(?:an)?others?(?: .*)?", re.IGNORECASE)
_REMARK = re.compile(r"\s*\((?:non-)?cashable\)$")
_LONGEST = 12  # words of a name


def naming_column(heads: dict[int, str]) -> int | None:
    """The column of the names of joint work, wherever it stands; None where no head or several say so."""
    naming = [column for column, head in heads.items() if _NAMING.fullmatch(head)]
    return naming[0] if len(naming) == 1 else None


def name_in(text: str) -> str | None:
    """The name that such a cell holds; None for a total and for what says that nothing is named."""
    name = _REMARK.sub("", text.strip())
    unsaid = name.lower() in _NOT_SAID or bool(_TOTAL.fullmatch(name)) or not any(map(str.isalpha, name))
    return None if unsaid or len(name.split()) > _LONGEST else name


def names_of_columns(blocks: Iterable[Block]) -> Iterator[str]:
    """The names of joint work in those tables of a paper whose head says where they stand."""
    for block in blocks:
        if not block.cells or block.level:
            continue
        column = naming_column({cell.column: cell.text for cell in block.cells if not cell.row})
        held = [cell.text for cell in block.cells if cell.row and cell.column == column]
        yield from (name for text in held if (name := name_in(text)))
