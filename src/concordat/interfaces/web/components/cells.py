"""Table cells: what a column prints for each kind of value. Unknown is said in words, never blank and never 0."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.utils.html import format_html
from django.utils.safestring import SafeString

from concordat.interfaces.web.components.component import Component, Content
from concordat.interfaces.web.components.tags import RagTag
from concordat.kernel.dates import PreciseDate, day_words
from concordat.kernel.figures import Figure
from concordat.kernel.money import Money
from concordat.kernel.rag import Colour

NOT_STATED = "not stated"
HIDDEN = '<span class="govuk-visually-hidden"> {}</span>'


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell. ``numeric`` aligns right with tabular figures; ``unknown`` prints quietly."""

    content: Content
    numeric: bool = False
    unknown: bool = False


@dataclass(frozen=True, slots=True)
class Link(Component):
    """A link; ``hidden`` is said to screen readers only ("Change" + "the review date")."""

    text: str
    href: str
    hidden: str = ""

    def __str__(self) -> SafeString:
        hidden = format_html(HIDDEN, self.hidden) if self.hidden else ""
        return format_html('<a class="govuk-link" href="{}">{}{}</a>', self.href, self.text, hidden)


def text(value: str | None) -> Cell:
    """Words, or "not stated"."""
    return Cell(value) if value else Cell(NOT_STATED, unknown=True)


def link(value: str, href: str) -> Cell:
    """The first cell of a row, as a rule: the name that leads to its record."""
    return Cell(Link(value, href))


def money(value: Money | Figure | None) -> Cell:
    """£1,234,567 as tables print it; a figure keeps its bound ("over £110,000") or its words ("TBC")."""
    if value is None:
        return Cell(NOT_STATED, numeric=True, unknown=True)
    if isinstance(value, Figure):
        return Cell(value.shown(), numeric=True, unknown=value.amount is None)
    return Cell(value.exact(), numeric=True)


def number(value: int | Decimal | None, unit: str = "") -> Cell:
    """1,234 with an optional unit ("%", " hours")."""
    if value is None:
        return Cell(NOT_STATED, numeric=True, unknown=True)
    return Cell(f"{value:,}{unit}", numeric=True)


def day(value: date | PreciseDate | None) -> Cell:
    """6 December 2017, at the precision that is known."""
    if value is None:
        return Cell(NOT_STATED, unknown=True)
    return Cell(value.words() if isinstance(value, PreciseDate) else day_words(value))


def rag(value: Colour | None) -> Cell:
    """A RAG tag; None is "Not stated"."""
    return Cell(RagTag(value or Colour.NOT_STATED))
