"""The colours of charts and papers, chosen so that each reads in grey and stands 3:1 against white.

Text on a fill has at least 4.5:1. The colour is never alone: whoever draws a fill prints its word too.
"""

from __future__ import annotations

from dataclasses import dataclass

from concordat.kernel.rag import Colour

INK = "#0b0c0c"
NAVY = "#14304f"
GREY = "#505a5f"
RULE = "#b1b4b6"
PALE = "#eef2f6"
PLAN_FILL = "#dbe6f0"
WHITE = "#ffffff"


@dataclass(frozen=True, slots=True)
class Tag:
    """How a rating is drawn: its fill, the text on it and its edge."""

    fill: str
    ink: str
    edge: str


TAGS = {
    Colour.GREEN: Tag("#00703c", WHITE, "#00703c"),
    Colour.AMBER: Tag("#d08200", INK, "#d08200"),
    Colour.RED: Tag("#8f1020", WHITE, "#8f1020"),
    Colour.BLUE: Tag("#1d70b8", WHITE, "#1d70b8"),
    Colour.NOT_APPLICABLE: Tag(WHITE, INK, GREY),
    Colour.TO_BE_DETERMINED: Tag(WHITE, INK, "#9a6200"),
    Colour.NOT_STATED: Tag(WHITE, INK, GREY),
}
