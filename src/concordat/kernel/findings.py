"""What does not add up, or deserves a board's question: one shape for the record and for papers still in review."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from hashlib import sha256


class Severity(StrEnum):
    """How sure a finding is: certain from the print, likely after one step of reading, or a fair question."""

    CERTAIN = "certain"
    LIKELY = "likely"
    QUESTION = "question"


@dataclass(frozen=True, slots=True)
class FindingEvidence:
    """One place that a finding rests on. ``quote`` and ``passage`` are None where the source may not be read.

    ``file`` is the name of the file, or the title where the source may not be read. A person's word has no ``source``.
    ``title`` is what pages call the source.
    """

    file: str
    paper_date: date | None = None
    paragraph: str | None = None
    line: int | None = None
    quote: str | None = None
    source: str | None = None
    passage: int | None = None
    start: int | None = None
    title: str = ""

    @property
    def place(self) -> str:
        """What tells this place from any other, the same each time that the check runs."""
        return f"{self.source or self.file}:{self.line}:{self.start}"


@dataclass(frozen=True, slots=True)
class Finding:
    """A finding of one check. The first piece of ``evidence`` is what it is about; ``arithmetic`` is in words and sums.

    ``about`` is the name and ``collaboration`` the key of what it concerns. ``in_review``: it rests on statements that
    nobody has accepted yet. ``anchor`` is the place that it is known by, where that is not its first piece of evidence.
    """

    check: str
    version: int
    severity: Severity
    sentence: str
    arithmetic: str
    question: str
    evidence: tuple[FindingEvidence, ...]
    about: str = ""
    collaboration: str | None = None
    in_review: bool = False
    anchor: str = ""

    @property
    def id(self) -> str:
        """The check and what the finding is about: the same each time, in review and once accepted."""
        about = self.anchor or self.evidence[0].place
        return f"{self.check}-{sha256(f'{self.check} {about}'.encode()).hexdigest()[:10]}"

    @property
    def fingerprint(self) -> str:
        """What it rests on and how it was reckoned: another one means that its evidence or its sum has changed."""
        places = sorted(f"{one.place} {one.quote or ''}" for one in self.evidence)
        return sha256("\n".join([self.sentence, self.arithmetic, *places]).encode()).hexdigest()

    @property
    def paper_date(self) -> date | None:
        """The date of the youngest paper that it rests on."""
        return max((one.paper_date for one in self.evidence if one.paper_date), default=None)


_ORDER = tuple(Severity)


def merged(*lists: Iterable[Finding]) -> list[Finding]:
    """Findings of several rooms, each once: the first list that holds it counts.

    Surest first; of these, those of the check that found fewest, then the youngest.
    """
    kept: dict[str, Finding] = {}
    for findings in lists:
        for finding in findings:
            kept.setdefault(finding.id, finding)
    often = Counter((one.severity, one.check) for one in kept.values())
    return sorted(kept.values(), key=lambda one: _rank(one, often[one.severity, one.check]))


def _rank(finding: Finding, often: int) -> tuple[int, int, int, str]:
    """``often`` is how many there are like it: twenty unknown amounts hide no sum that is wrong once."""
    day = finding.paper_date
    return _ORDER.index(finding.severity), often, -(day.toordinal() if day else 0), finding.id
