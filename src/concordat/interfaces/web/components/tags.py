"""Tags: a state, a RAG colour (always with its word) and a marking."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.html import format_html
from django.utils.safestring import SafeString

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

    text: str
    tint: str = "grey"

    def __str__(self) -> SafeString:
        return format_html('<strong class="govuk-tag govuk-tag--{}">{}</strong>', self.tint, self.text)


@dataclass(frozen=True, slots=True)
class RagTag(Component):
    """A colour and its word; ``title`` names the dimension to screen readers where no heading does."""

    colour: Colour
    title: str = ""

    def __str__(self) -> SafeString:
        title = format_html('<span class="govuk-visually-hidden">{}: </span>', self.title) if self.title else ""
        css = self.colour.value.replace("_", "-")
        return format_html('<strong class="cc-rag cc-rag--{}">{}{}</strong>', css, title, self.colour.word)


@dataclass(frozen=True, slots=True)
class MarkingLine(Component):
    """The protective marking, printed above the title and on paper."""

    template = "marking"
    marking: Marking
