"""What is held of an agreement besides its terms: provisions, clauses, changes, successors, documents."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from concordat.kernel.dates import PreciseDate
from concordat.kernel.references import RecordRef
from concordat.registers.agreements.rules import ChangeKind, ClauseTold, Provision
from concordat.registers.agreements.rules.succession import Succession


@dataclass(frozen=True, slots=True)
class ProvisionRecord:
    """A provision as last reported."""

    id: int
    provision: Provision
    until: PreciseDate | None
    reported_on: date | None

    @property
    def ref(self) -> RecordRef:
        return RecordRef("agreement-provision", str(self.id))


@dataclass(frozen=True, slots=True)
class ClauseRecord:
    """A clause as a source tells it, in the agreement of key ``agreement``."""

    id: int
    agreement: str
    told: ClauseTold
    reported_on: date | None

    @property
    def ref(self) -> RecordRef:
        return RecordRef("agreement-clause", str(self.id))


@dataclass(frozen=True, slots=True)
class ChangeRecord:
    """A later agreement (``by``) that varies or supersedes an earlier one (``agreement``), each with its title."""

    id: int
    agreement: str
    agreement_title: str
    by: str
    by_title: str
    kind: ChangeKind
    effective: PreciseDate | None
    reported_on: date | None

    @property
    def ref(self) -> RecordRef:
        return RecordRef("agreement-change", str(self.id))


@dataclass(frozen=True, slots=True)
class NovationRecord:
    """A successor in the place of a party, by their names."""

    id: int
    party_name: str
    succession: Succession
    reported_on: date | None

    @property
    def ref(self) -> RecordRef:
        return RecordRef("agreement-novation", str(self.id))


@dataclass(frozen=True, slots=True)
class DocumentRecord:
    """A file that is attached; ``size`` in bytes."""

    id: int
    agreement: str
    title: str
    file_name: str
    media_type: str
    sha256: str
    size: int
    reported_on: date | None

    @property
    def ref(self) -> RecordRef:
        return RecordRef("agreement-document", str(self.id))
