"""Figures that lead back to where they were said: "£308,000 [12]" and the numbered list at the end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from concordat.interfaces.web.components.component import Component, Content


@dataclass(frozen=True, slots=True)
class Cited(Component):
    """A value with the number of its source, which links to the passage.

    ``about`` names the source to screen readers and as a tooltip-free description: "Board paper, paragraph 4.2".
    """

    template = "cited"
    value: Content
    number: int
    href: str
    about: str = ""


@dataclass(frozen=True, slots=True)
class SourceLine:
    """One numbered source. ``href`` is empty when the reader may not see the source; ``quote`` too."""

    number: int
    title: str
    place: str
    dated: str = ""
    href: str = ""
    quote: str = ""


@dataclass(frozen=True, slots=True)
class SourceList(Component):
    """The sources of a page, by number; each has the anchor ``source-N``."""

    template = "source_list"
    lines: Sequence[SourceLine]
