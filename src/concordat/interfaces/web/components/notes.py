"""Words set apart: a note, a warning, what has just happened, and what an empty page could hold."""

from __future__ import annotations

from dataclasses import dataclass

from concordat.interfaces.web.components.cells import Link
from concordat.interfaces.web.components.component import Component, Content


@dataclass(frozen=True, slots=True)
class Inset(Component):
    """A note that belongs to what stands above it."""

    template = "inset"
    content: Content


@dataclass(frozen=True, slots=True)
class Warn(Component):
    """Something that cannot be undone, or that others will see."""

    template = "warn"
    text: str


@dataclass(frozen=True, slots=True)
class EmptyState(Component):
    """Teaches: what would be here, and the button that puts the first one there."""

    template = "empty_state"
    title: str
    text: str
    action: Link | None = None


@dataclass(frozen=True, slots=True)
class Details(Component):
    """More for those who want it, closed at first and printed in full."""

    template = "details"
    summary: str
    content: Content
    open: bool = False
