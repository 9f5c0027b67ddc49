"""A check: its name, its version, what it looks for, and the function that finds it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from concordat.calculations.checks.about import About
from concordat.calculations.checks.facts import Facts
from concordat.kernel.findings import Finding, FindingEvidence, Severity


@dataclass(frozen=True, slots=True)
class Fault:
    """What a check found, before it is signed with the check's name; ``evidence`` starts with what it is about.

    ``anchor`` is the place that it is known by where its evidence may come and go.
    """

    severity: Severity
    about: About
    sentence: str
    arithmetic: str
    question: str
    evidence: tuple[FindingEvidence, ...]
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Check:
    """``version`` rises when its rule changes; ``title`` and ``sentence`` are what pages print of it."""

    id: str
    version: int
    title: str
    sentence: str
    faults: Callable[[Facts], Iterable[Fault]]

    def findings(self, facts: Facts, *, in_review: bool) -> Iterator[Finding]:
        """Every fault as a finding of this check."""
        for fault in self.faults(facts):
            yield Finding(
                check=self.id, version=self.version, severity=fault.severity, sentence=fault.sentence,
                arithmetic=fault.arithmetic, question=fault.question, evidence=_once(fault.evidence),
                about=fault.about.name, collaboration=fault.about.collaboration, in_review=in_review,
                anchor=fault.anchor,
            )  # fmt: skip


def _once(evidence: Iterable[FindingEvidence]) -> tuple[FindingEvidence, ...]:
    return tuple({one.place: one for one in evidence}.values())
