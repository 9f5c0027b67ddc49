"""What the money says on a day and did not say on an earlier one. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from concordat.registers.benefits.records import EntryRecord, LineKey
from concordat.reporting.portfolio.money.records import MoneyView
from concordat.reporting.portfolio.money.standings import LineStanding


class Change(StrEnum):
    """What happened to an amount; the value is what a page prints."""

    NEW = "New"
    CORRECTED = "Corrected"
    REVERSED = "Reversed"
    VERIFIED = "Verified"


@dataclass(frozen=True, slots=True)
class EntryChange:
    """One entry that was told, corrected, reversed or verified; ``before`` is what it took the place of."""

    change: Change
    entry: EntryRecord
    before: EntryRecord | None = None
    reason: str = ""

    @property
    def shown(self) -> str:
        """The amount in words; of a reversal, that which was taken back."""
        return self.before.shown() if self.change is Change.REVERSED and self.before else self.entry.shown()


@dataclass(frozen=True, slots=True)
class RatingChange:
    """A line whose rating in words is not what it was; None where the line was not there."""

    key: LineKey
    before: LineStanding | None
    after: LineStanding | None

    @property
    def was(self) -> str:
        return self.before.rated if self.before else "Not in the ledger"

    @property
    def now(self) -> str:
        return self.after.rated if self.after else "Not in the ledger"


@dataclass(frozen=True, slots=True)
class MoneyChanges:
    """What changed after ``since`` and by the day of ``after``."""

    since: date
    before: MoneyView
    after: MoneyView
    entries: tuple[EntryChange, ...]
    ratings: tuple[RatingChange, ...]


def entry_changes(
    told: Iterable[EntryRecord], verified: Iterable[EntryRecord], replaced: Mapping[int, EntryRecord]
) -> list[EntryChange]:
    """Each entry told since, by what it did; then those verified since. ``replaced`` are superseded ones by number."""
    found = [_of(entry, replaced) for entry in told]
    order = list(Change)
    found += [EntryChange(Change.VERIFIED, entry, None, _proof(entry)) for entry in verified]
    return sorted(found, key=lambda one: (order.index(one.change), one.entry.id))


def rating_changes(before: MoneyView, after: MoneyView) -> list[RatingChange]:
    """The lines, those apart among them, whose rating is not what it was."""
    held = {one.key: one for one in (*before.lines, *before.apart)}
    now = {one.key: one for one in (*after.lines, *after.apart)}
    pairs = [RatingChange(key, held.get(key), now.get(key)) for key in {**held, **now}]
    return [one for one in pairs if one.was != one.now]


def _of(entry: EntryRecord, replaced: Mapping[int, EntryRecord]) -> EntryChange:
    before = replaced.get(entry.supersedes) if entry.supersedes is not None else None
    if entry.reversal:
        return EntryChange(Change.REVERSED, entry, before, entry.reason)
    if entry.supersedes is not None:
        return EntryChange(Change.CORRECTED, entry, before, entry.reason)
    return EntryChange(Change.NEW, entry)


def _proof(entry: EntryRecord) -> str:
    """What verified it, for those who may see the proof."""
    shown = entry.verification
    if shown is None:
        return "verified by finance"
    went = f" to {shown.cost_centre_to}" if shown.cost_centre_to else ""
    return f"{shown.proof.replace('_', ' ')}, {shown.year}: cost centre {shown.cost_centre_from}{went}"
