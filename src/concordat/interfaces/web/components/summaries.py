"""Summary lists: what a record is, one line a fact, each with its optional action."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from concordat.interfaces.web.components.cells import NOT_STATED, Link
from concordat.interfaces.web.components.component import Component, Content


@dataclass(frozen=True, slots=True)
class Fact:
    """One line. No value prints as "not stated"; ``note`` is a second, quiet line (where it comes from)."""

    label: str
    value: Content | None
    actions: Sequence[Link] = ()
    note: Content = ""

    @property
    def shown(self) -> Content:
        return NOT_STATED if self.value is None or self.value == "" else self.value

    @property
    def unknown(self) -> bool:
        return self.shown == NOT_STATED


@dataclass(frozen=True, slots=True)
class SummaryList(Component):
    """The facts of a record, in their order."""

    template = "summary_list"
    facts: Sequence[Fact]
