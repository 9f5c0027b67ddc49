"""Entries that give way to another of the same line without superseding it. Used within a posting."""

from __future__ import annotations

from datetime import date

from concordat.registers.benefits.models import LedgerEntry, SetAside
from concordat.registers.benefits.rules import Aside


def set_earlier(entry: LedgerEntry, held: LedgerEntry) -> None:
    """Put an entry in its place by date among those that led to ``held``: each gives way to what came after it.

    A report of the very same day contradicts.
    """
    for other in _led_to(held):
        first, second = (row.reported_on or date.min for row in (entry, other))
        if first == second:
            _set(entry, other, Aside.CONTRADICTS)
        elif first < second:
            _set(entry, other, Aside.EARLIER)
        else:
            _set(other, entry, Aside.EARLIER)


def set_contradicting(entry: LedgerEntry, held: LedgerEntry) -> None:
    """An entry that cannot be true beside ``held``: both are shown, the held one alone is added."""
    _set(entry, held, Aside.CONTRADICTS)


def keep_contradicting(before: LedgerEntry, after: LedgerEntry) -> None:
    """A correction of an entry that contradicts another still does."""
    for aside in before.set_aside.filter(why=Aside.CONTRADICTS).select_related("by"):
        _set(after, aside.by, Aside.CONTRADICTS)


def _led_to(held: LedgerEntry) -> list[LedgerEntry]:
    """The held entry, those that it superseded one after the other, and the earlier reports of all of them."""
    found: dict[int, LedgerEntry] = {}
    waiting = [held]
    while waiting:
        row = waiting.pop()
        if row.pk in found:
            continue
        found[row.pk] = row
        waiting += [aside.entry for aside in row.sets_aside.filter(why=Aside.EARLIER).select_related("entry")]
        if row.supersedes is not None:
            waiting.append(row.supersedes)
    return list(found.values())


def _set(entry: LedgerEntry, by: LedgerEntry, why: Aside) -> None:
    SetAside.objects.create(entry=entry, by=by, why=why)
