"""An agreement as the register holds it on a day: what holds, who stands, what is missing, what is due."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from concordat.registers.agreements.records.agreements import AgreementDetail, AgreementRecord
from concordat.registers.agreements.records.holdings import (
    ChangeRecord,
    ClauseRecord,
    DocumentRecord,
    NovationRecord,
    ProvisionRecord,
)
from concordat.registers.agreements.records.publications import Duty, PublicationRecord
from concordat.registers.agreements.rules import Alarm, Clause, ClauseTold, Completeness, Given, Standing
from concordat.registers.agreements.rules.succession import Member
from concordat.registers.agreements.rules.versions import clause_held


@dataclass(frozen=True, slots=True)
class AgreementLine:
    """One agreement on the day ``on``.

    ``held`` are its fields, each with the agreement that gave it; ``left_open`` sentences on what could not be told;
    ``changes`` those that change it, ``changed`` those that it changes; ``publishers`` are keys of the parties
    that are policing bodies.
    """

    record: AgreementRecord
    on: date
    members: tuple[Member, ...]
    provisions: tuple[ProvisionRecord, ...]
    completeness: Completeness
    standing: Standing
    held: Mapping[str, Given]
    alarms: tuple[Alarm, ...]
    changes: tuple[ChangeRecord, ...]
    changed: tuple[ChangeRecord, ...]
    left_open: tuple[str, ...]
    publishers: tuple[str, ...] = ()

    @property
    def unsigned(self) -> tuple[str, ...]:
        """The names of the parties whose signature is not on record."""
        return tuple(member.name for member in self.members if not member.signed)

    @property
    def signed_words(self) -> str:
        """Signatures evidenced: 13 of 14."""
        held = len(self.members) - len(self.unsigned)
        return f"{held} of {len(self.members)}" if self.members else "no party named"

    @property
    def next_alarm(self) -> Alarm | None:
        """What is due first; what is overdue, before all."""
        return self.alarms[0] if self.alarms else None

    def clause(self, clause: Clause) -> ClauseTold:
        """A clause as it holds on the day; not known where nobody has told it."""
        return clause_held(self.held, clause)


@dataclass(frozen=True, slots=True)
class AgreementFile:
    """All that is held of one agreement: the line, every report, and what goes with it. ``clauses`` oldest first.

    ``duties`` say how each policing body stands to publishing it.
    """

    line: AgreementLine
    detail: AgreementDetail
    clauses: tuple[ClauseRecord, ...]
    novations: tuple[NovationRecord, ...]
    publications: tuple[PublicationRecord, ...]
    documents: tuple[DocumentRecord, ...]
    duties: tuple[Duty, ...] = ()


@dataclass(frozen=True, slots=True)
class AlarmLine:
    """One thing that is due, with its agreement."""

    key: str
    title: str
    collaboration: str | None
    organisation: str | None
    alarm: Alarm
