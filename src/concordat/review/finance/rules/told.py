"""What there is to say of a long file, without keeping a sentence for each of a hundred thousand rows. Pure."""

from __future__ import annotations

from dataclasses import dataclass, field

from concordat.intake.readers.xlsx.addresses import address
from concordat.intake.workbooks.cells import At
from concordat.review.lists.rules.fields import ListKind, field_of
from concordat.review.workbooks.records import Remark

MOST = 300  # remarks of each sort that are kept; all are counted


@dataclass
class Told:
    """Faults and notes in the order found; ``more`` faults and ``more_notes`` were counted and not kept.

    ``unknown`` are the words of which nobody has said what they mean, by field.
    """

    faults: list[Remark] = field(default_factory=list)
    notes: list[Remark] = field(default_factory=list)
    more: int = 0
    more_notes: int = 0
    unknown: dict[str, dict[str, None]] = field(default_factory=dict)

    def say(self, message: str, sheet: str = "", at: At | None = None, key: str = "", *, stops: bool = True) -> None:
        """One thing about a cell (row and column from 0) and the field that it is read as."""
        label = field_of(ListKind.FINANCE, key).label if key else ""
        kept = self.faults if stops else self.notes
        if len(kept) < MOST:
            kept.append(Remark(message, sheet, address(*at) if at else "", label, stops))
        elif stops:
            self.more += 1
        else:
            self.more_notes += 1

    def ask(self, key: str, word: str) -> None:
        """A word that nobody knows."""
        words = self.unknown.setdefault(key, {})
        if len(words) < MOST:
            words[word] = None

    @property
    def remarks(self) -> tuple[Remark, ...]:
        """Faults before notes, and how many more there are."""
        more = [(self.more, True, "cells must be put right too"), (self.more_notes, False, "notes are not shown")]
        counted = [Remark(f"{number:,} more {words}.", stops=stops) for number, stops, words in more if number]
        return (*self.faults, *(one for one in counted if one.stops), *self.notes,
                *(one for one in counted if not one.stops))  # fmt: skip
