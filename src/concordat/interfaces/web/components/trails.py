"""Where the page stands: breadcrumbs above it and the sections inside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from concordat.interfaces.web.components.cells import Link
from concordat.interfaces.web.components.component import Component


@dataclass(frozen=True, slots=True)
class Breadcrumbs(Component):
    """From the home page down to the page above this one; the page itself is its own title."""

    template = "breadcrumbs"
    links: Sequence[Link]


@dataclass(frozen=True, slots=True)
class Section:
    """A section of a record: its heading, the id of its anchor, and how many things it holds, if that helps."""

    title: str
    anchor: str
    count: int | None = None


@dataclass(frozen=True, slots=True)
class SectionNav(Component):
    """Anchors in place of tabs: all sections are on the page, are found by the browser's search, and print."""

    template = "section_nav"
    sections: Sequence[Section]
    label: str = "Sections of this page"


@dataclass(frozen=True, slots=True)
class SideNav(Component):
    """Pages that hang under one word of the service navigation; ``current`` is the address of this one."""

    template = "side_nav"
    links: Sequence[Link]
    current: str
    label: str
