"""Tags: a state, a RAG colour (always with its word) and a marking."""

from __future__ import annotations

from dataclasses import dataclass

from concordat.interfaces.web.components.component import Component
from concordat.kernel.markings import Marking
from concordat.kernel.rag import Colour

LETTERS = {
    Colour.GREEN: "G",
    Colour.AMBER: "A",
    Colour.RED: "R",
    Colour.BLUE: "B",
    Colour.NOT_APPLICABLE: "n/a",
    Colour.TO_BE_DETERMINED: "tbd",
    Colour.NOT_STATED: "–",
}


@dataclass(frozen=True, slots=True)
class Tag(Component):
    """A state such as "Draft". ``tint`` is one of GOV.UK's: grey, blue, green, yellow, red, purple, teal."""

    template = "tag"
    text: str
    tint: str = "grey"


@dataclass(frozen=True, slots=True)
class RagTag(Component):
    """A colour and its word; ``title`` names the dimension to screen readers where no heading does."""

    template = "rag_tag"
    colour: Colour
    title: str = ""

    @property
    def css(self) -> str:
        return "cc-rag--" + self.colour.value.replace("_", "-")


@dataclass(frozen=True, slots=True)
class MarkingLine(Component):
    """The protective marking, printed above the title and on paper."""

    template = "marking"
    marking: Marking
