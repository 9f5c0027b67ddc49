"""RAG heat map: rows down, periods across, a letter and a colour a cell, a mark where derived differs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.text import slugify

from concordat.interfaces.web.components.cells import Link
from concordat.interfaces.web.components.component import Component
from concordat.interfaces.web.components.tags import LETTERS
from concordat.kernel.rag import Colour


@dataclass(frozen=True, slots=True)
class HeatCell:
    """What was declared for one period; ``declared`` is None when there was no return. ``href`` opens the return."""

    declared: Colour | None
    derived: Colour | None = None
    href: str = ""

    @property
    def letter(self) -> str:
        return LETTERS[self.declared] if self.declared else "·"

    @property
    def css(self) -> str:
        return f"cc-heat--{self.declared.value.replace('_', '-')}" if self.declared else "cc-heat--none"

    @property
    def differs(self) -> bool:
        return self.declared is not None and self.derived is not None and self.derived is not self.declared

    @property
    def words(self) -> str:
        """What a screen reader says: "Green, derived amber"."""
        if self.declared is None:
            return "No return"
        if self.derived is None or not self.differs:
            return self.declared.word
        return f"{self.declared.word}, derived {self.derived.word.lower()}"


@dataclass(frozen=True, slots=True)
class HeatMap(Component):
    """``rows`` pairs a row's link, or its words, with one cell a period, in the order of ``periods``."""

    template = "heat_map"
    caption: str
    periods: Sequence[str]
    rows: Sequence[tuple[Link | str, Sequence[HeatCell]]]
    row_head: str = "Collaboration"

    @property
    def identity(self) -> str:
        return "heat-" + slugify(self.caption)

    @property
    def key(self) -> Sequence[HeatCell]:
        """The colours that occur, in the order of the key."""
        seen = {cell.declared for _, cells in self.rows for cell in cells}
        return [HeatCell(colour) for colour in (*Colour, None) if colour in seen]

    @property
    def any_differs(self) -> bool:
        return any(cell.differs for _, cells in self.rows for cell in cells)
