"""The strips on top of a record: the figures that say whether it is all right, and RAG declared over derived."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from concordat.interfaces.web.components.component import Component, Content
from concordat.interfaces.web.components.tags import RagTag
from concordat.kernel.rag import Colour, Dimension


@dataclass(frozen=True, slots=True)
class Stat:
    """One figure of a strip, with what it is and, quietly, how to read it; ``href`` leads to its detail."""

    label: str
    value: Content
    note: Content = ""
    href: str = ""


@dataclass(frozen=True, slots=True)
class StatStrip(Component):
    """A row of figures, each with its label and note."""

    template = "stat_strip"
    stats: Sequence[Stat]


@dataclass(frozen=True, slots=True)
class Rating:
    """A dimension as a partner declared it and as the figures make it; None where there is nothing to derive from.

    ``stale`` says when it was declared, where that is more than a period ago.
    """

    dimension: Dimension
    declared: Colour
    derived: Colour | None = None
    stale: str = ""

    @property
    def tag(self) -> RagTag:
        return RagTag(self.declared)

    @property
    def differs(self) -> bool:
        return self.derived is not None and self.derived is not self.declared


@dataclass(frozen=True, slots=True)
class PositionStrip(Component):
    """Five ratings and the figures beside them. ``said`` tells when it was declared: "March 2019 return"."""

    template = "position_strip"
    ratings: Sequence[Rating]
    stats: Sequence[Stat] = ()
    said: str = ""
