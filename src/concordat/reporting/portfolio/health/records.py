"""The shapes of the health check."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from concordat.calculations.health.facts import Facts
from concordat.calculations.health.judging import Answer, Judged
from concordat.calculations.health.questions import Question, Theme, judged, of_theme
from concordat.kernel.references import RecordRef
from concordat.registers.collaborations.records import CollaborationRecord


@dataclass(frozen=True, slots=True)
class Row:
    """A row that an answer rests on, in words; ``ref`` is None for what is a count of many."""

    words: str
    ref: RecordRef | None = None


@dataclass(frozen=True, slots=True)
class HealthRecord:
    """One collaboration with the facts that its answers are made from; ``rows`` by the key of the question."""

    collaboration: CollaborationRecord
    facts: Facts
    rows: Mapping[str, tuple[Row, ...]]

    @property
    def answers(self) -> tuple[tuple[Question, Judged], ...]:
        """Every question with its answer."""
        return judged(self.facts)

    def theme(self, theme: Theme) -> Answer:
        """The answer for a theme."""
        return of_theme(found.answer for one, found in self.answers if one.theme is theme)

    def counts(self, theme: Theme) -> tuple[int, int]:
        """How many of a theme's questions are answered yes, and how many it has."""
        answers = [found.answer for one, found in self.answers if one.theme is theme]
        return answers.count(Answer.YES), len(answers)
