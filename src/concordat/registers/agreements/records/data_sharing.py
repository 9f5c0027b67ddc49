"""The shape in which data agreements leave this package."""

from __future__ import annotations

from dataclasses import dataclass

from concordat.kernel.references import RecordRef
from concordat.registers.agreements.records.agreements import AgreementRecord
from concordat.registers.agreements.rules import AgreementState
from concordat.registers.agreements.rules.data_sharing import DataRole, DataSet, DataTerms, Gap, before_signing

# From signing on, what waits for it may go ahead.
MADE = frozenset({AgreementState.SIGNED, AgreementState.IN_FORCE})


@dataclass(frozen=True, slots=True)
class DataPartyRecord:
    """A party, by its key and name, and what it is for the data."""

    key: str
    name: str
    role: DataRole


@dataclass(frozen=True, slots=True)
class DataAgreementRecord:
    """A data-sharing or data-processing agreement as last told; ``refs`` are the reports that say so."""

    agreement: AgreementRecord
    terms: DataTerms
    parties: tuple[DataPartyRecord, ...]
    data_sets: tuple[DataSet, ...]
    refs: tuple[RecordRef, ...]

    @property
    def gaps(self) -> list[Gap]:
        """What is missing before it can be signed."""
        return before_signing(self.agreement.kind, self.terms, [one.role for one in self.parties], self.data_sets)

    @property
    def made(self) -> bool:
        """Whether it is signed or in force, so that nobody waits for it any longer."""
        return self.agreement.state in MADE
