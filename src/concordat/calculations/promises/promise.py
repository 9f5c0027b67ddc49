"""A promise, what later papers tell, and the fate that follows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from concordat.kernel.dates import PreciseDate
from concordat.kernel.findings import FindingEvidence


class Fate(StrEnum):
    """What became of a promise (product.md, Promises); in the order in which a board should look at them."""

    SILENT = "silent"
    SLIPPED = "slipped"
    OPEN = "open"
    DROPPED = "dropped"
    KEPT = "kept"


@dataclass(frozen=True, slots=True)
class Turn:
    """What was told to have become of a promise, in which words and where.

    ``on`` is the day of the source, None for an undated one; ``due`` the time that the promise moved to, where that was
    recorded and is not to be read from the words.
    """

    fate: Fate
    words: str
    evidence: FindingEvidence
    on: date | None = None
    due: PreciseDate | None = None


@dataclass(frozen=True, slots=True)
class Promise:
    """Something promised, planned or expected, with its place.

    ``bodies`` are the keys of those concerned, the author's among them: a later paper of one of these could have named
    it. ``subject`` is empty where it is a body itself. ``place`` orders the passages of one paper. ``told`` is what a
    source or a person has reported of it, if anything: kept, slipped or dropped; ``turns`` are those reports, the
    oldest first.
    """

    key: str
    what: str
    subject: str
    source: str
    place: int
    evidence: FindingEvidence
    made_on: date | None = None
    due: PreciseDate | None = None
    bodies: frozenset[str] = frozenset()
    told: Fate | None = None
    turns: tuple[Turn, ...] = ()


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage of a paper that may tell more of a promise. ``headings`` are those over it, as printed."""

    source: str
    place: int
    text: str
    evidence: FindingEvidence
    headings: str = ""


@dataclass(frozen=True, slots=True)
class Papers:
    """The papers held: the day of each and the key of the body whose it is, by the key of the source."""

    days: Mapping[str, date] = field(default_factory=dict)
    owners: Mapping[str, str] = field(default_factory=dict)

    @property
    def last(self) -> date | None:
        """The day of the youngest paper: beyond it nothing can be told."""
        return max(self.days.values(), default=None)

    def later(self, day: date, keys: frozenset[str] | None = None) -> tuple[date, ...]:
        """The days of the papers after ``day``, of those named or of all, in order."""
        return tuple(sorted(on for key, on in self.days.items() if on > day and (keys is None or key in keys)))

    def of(self, bodies: frozenset[str]) -> frozenset[str]:
        """The keys of the papers of these bodies."""
        return frozenset(key for key, owner in self.owners.items() if owner in bodies)


@dataclass(frozen=True, slots=True)
class Traced:
    """A promise with its fate, the reason in one sentence and the passages that tell it, the youngest first.

    ``turns`` are the tellings of its end, the oldest first. ``could`` are the days of the papers, after its time, that
    could have told of one that nothing tells of, ``own`` those of its own author among them.
    """

    promise: Promise
    fate: Fate
    why: str
    tellings: tuple[FindingEvidence, ...] = ()
    turns: tuple[Turn, ...] = ()
    could: tuple[date, ...] = ()
    own: tuple[date, ...] = ()
