"""One line of answers on its way into a register: what it says, its evidence, and what it said when last accepted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from concordat.foundation.provenance.actions import add_citation
from concordat.foundation.provenance.citing import cite
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.references import RecordRef
from concordat.kernel.sources import Evidence
from concordat.registers.delivery.records import PeriodRecord, ReturnRecord, ToldAnswer
from concordat.registers.delivery.rules.reading import Value
from concordat.review.returns.records import Taken


@dataclass(frozen=True, slots=True)
class Act:
    """One acceptance of one return. ``day`` is the day of its submission, ``reason`` why it was reopened, if it was.

    ``evidence`` maps the key of each answered question to its passage.
    """

    actor: Actor
    summary: ReturnRecord
    period: PeriodRecord
    day: date
    source: str
    evidence: Mapping[str, Evidence]
    reason: str
    now: datetime

    @property
    def own_word(self) -> Evidence:
        """The evidence of what a corrected return no longer says: the reason that it was reopened with."""
        return Evidence(self.summary.organisation, self.day, reason=self.reason)


@dataclass(frozen=True, slots=True)
class Line:
    """Answers that are one fact. ``before`` is what an earlier acceptance of this return wrote for it, if it did."""

    act: Act
    key: str
    told: tuple[ToldAnswer, ...]
    before: RecordRef | None = None

    @property
    def evidence(self) -> Evidence:
        """The passage of the first answer, which says what the fact is."""
        return self.act.evidence[self.told[0].question.key]

    @property
    def said(self) -> dict[str, str]:
        return {one.question.key: one.answer.text for one in self.told}

    def text(self, column: str) -> str:
        """The answer under ``<line>.<column>``, as written; "" where there is none."""
        return self.said.get(f"{self.key}.{column}", "").strip()

    def value(self, column: str) -> Value | None:
        """The answer under ``<line>.<column>``, read; None where there is none."""
        return next((one.value for one in self.told if one.question.key == f"{self.key}.{column}"), None)

    @property
    def new(self) -> bool:
        """Whether it names something that the register did not hold when it was asked."""
        return self.key.partition(".")[2].startswith("new")

    @property
    def number(self) -> int:
        """The number of what a line about something known is about."""
        return int(self.key.partition(".")[2])

    def wrote(self, ref: RecordRef) -> Taken:
        """The line is now this record's; the passages of its further answers are cited too."""
        for one in self.told[1:]:
            cite(ref, self.act.evidence[one.question.key], actor=self.act.actor, now=self.act.now)
        return self._taken(ref, wrote=True)

    def confirms(self, ref: RecordRef) -> Taken:
        """What is held already gains the citation and nothing else."""
        add_citation(
            actor=self.act.actor, ref=ref, evidence=self.evidence, now=self.act.now,
            collaboration=self.act.summary.collaboration,
        )  # fmt: skip
        return self._taken(ref, wrote=ref == self.before)

    def _taken(self, ref: RecordRef, *, wrote: bool) -> Taken:
        return Taken(self.key, self.said, ref, wrote, self.act.source, self.act.now)
