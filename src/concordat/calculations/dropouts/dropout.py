"""Two papers side by side, and what dropped out between them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from hashlib import sha256

from concordat.calculations.promises.promise import Passage, Promise
from concordat.kernel.findings import FindingEvidence


class What(StrEnum):
    """What can drop out of a paper; in the order in which a board should look at it."""

    COLLABORATION = "collaboration"
    SAVING = "saving"
    COST = "cost"
    PROMISE = "promise"
    POST = "post"
    RISK = "risk"


@dataclass(frozen=True, slots=True)
class Said:
    """One thing that a paper says. ``key`` and ``subject`` are the key and the name of what it concerns.

    ``words`` is the amount as printed, the risk or the post. ``names`` are all names of a collaboration; ``reports``
    is how many statements of the paper concern it.
    """

    what: What
    key: str
    subject: str
    words: str
    evidence: FindingEvidence
    names: tuple[str, ...] = ()
    reports: int = 0


@dataclass(frozen=True, slots=True)
class Sheet:
    """A dated paper: what it says, its promises that nobody has reported on, and its passages as printed."""

    source: str
    day: date
    owner: str = ""
    said: tuple[Said, ...] = ()
    promises: tuple[Promise, ...] = ()
    passages: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True)
class Dropout:
    """Something of the earlier paper that the later one does not have, with where it stood and what a board may ask."""

    what: What
    about: str
    sentence: str
    question: str
    evidence: FindingEvidence

    @property
    def id(self) -> str:
        """The kind and the place where it stood: the same each time that the two papers are compared."""
        return f"{self.what}-{sha256(f'{self.what} {self.evidence.place}'.encode()).hexdigest()[:10]}"
