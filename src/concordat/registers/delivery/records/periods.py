"""The shapes in which periods and templates leave this package."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from concordat.kernel.references import RecordRef
from concordat.registers.delivery.rules.returns import ReturnState
from concordat.registers.delivery.rules.templates import Item


@dataclass(frozen=True, slots=True)
class TemplateRecord:
    """One version of what a return asks."""

    key: str
    version: int
    name: str
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class PeriodRecord:
    """A reporting period; the counts are of the returns that the actor may see. ``ends`` is its last day."""

    key: str
    name: str
    alliance: str
    alliance_name: str
    starts: date
    ends: date
    due_on: date
    template: str
    template_version: int
    opened_by: str
    states: tuple[tuple[ReturnState, int], ...] = ()
    overdue: int = 0

    @property
    def ref(self) -> RecordRef:
        return RecordRef("period", self.key)

    @property
    def returns(self) -> int:
        """How many returns are asked for."""
        return sum(count for _, count in self.states)

    @property
    def told(self) -> int:
        """How many are submitted, accepted or frozen."""
        return sum(count for state, count in self.states if state.told)


@dataclass(frozen=True, slots=True)
class Askable:
    """A collaboration of which a return could be asked. ``partners`` are (key, name); ``answers`` its lead, None where
    ``why`` says that none is known. ``usual``: opening a period asks it unless told otherwise.
    """

    collaboration: str
    name: str
    partners: tuple[tuple[str, str], ...]
    answers: str | None
    why: str
    usual: bool


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A collaboration of which no return was asked for, and why."""

    collaboration: str
    name: str
    why: str


@dataclass(frozen=True, slots=True)
class Opened:
    """What opening a period, or adding to it, did: the numbers of the returns made, and what was left out."""

    period: str
    returns: tuple[int, ...]
    left_out: tuple[LeftOut, ...]

    @property
    def message(self) -> str:
        """One or two sentences for the person who opened it."""
        made = f"{len(self.returns)} return{'' if len(self.returns) == 1 else 's'} asked for."
        named = " ".join(f"{one.name}: {one.why}" for one in self.left_out)
        return f"{made} Left out: {named}" if named else made
