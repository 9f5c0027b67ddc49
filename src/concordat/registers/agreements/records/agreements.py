"""An agreement as its reports tell it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from concordat.kernel.dates import PreciseDate
from concordat.kernel.references import RecordRef
from concordat.registers.agreements.rules import AgreementKind, AgreementState, PartyRole, Terms, state_words


@dataclass(frozen=True, slots=True)
class PartyRecord:
    """A party: an organisation with its name, or an alliance by the name that the source gives it."""

    id: int
    organisation: str | None
    name: str
    signed_on: PreciseDate | None
    reported_on: date | None
    role: PartyRole | None = None
    joined: PreciseDate | None = None
    left: PreciseDate | None = None

    @property
    def ref(self) -> RecordRef:
        return RecordRef("agreement-party", str(self.id))

    @property
    def key(self) -> str:
        """The key of the organisation, or the name of the alliance."""
        return self.organisation or self.name


@dataclass(frozen=True, slots=True)
class TermsRecord:
    """What one source says the agreement is; ``legal_basis`` as written."""

    id: int
    legal_basis: str
    terms: Terms
    reported_on: date | None

    @property
    def ref(self) -> RecordRef:
        return RecordRef("agreement-terms", str(self.id))


@dataclass(frozen=True, slots=True)
class StateRecord:
    """A state as a source reported it; ``since`` is when it was reached, where that is said."""

    id: int
    state: AgreementState
    since: PreciseDate | None
    reported_on: date | None

    @property
    def ref(self) -> RecordRef:
        return RecordRef("agreement-state", str(self.id))


@dataclass(frozen=True, slots=True)
class AgreementRecord:
    """An agreement as last reported: each term from the last source that gives it.

    ``entered`` says that a party has typed it in; else it is known from what papers report.
    """

    key: str
    title: str
    collaboration: str | None
    organisation: str | None
    legal_basis: str
    terms: Terms
    state: AgreementState | None
    state_since: PreciseDate | None
    parties: tuple[PartyRecord, ...]
    reported_on: date | None
    entered: bool = False

    @property
    def ref(self) -> RecordRef:
        return RecordRef("agreement", self.key)

    @property
    def kind(self) -> AgreementKind:
        return self.terms.kind

    @property
    def signed(self) -> int:
        """For how many of the named parties a dated signature is evidenced."""
        return sum(party.signed_on is not None for party in self.parties)

    @property
    def words(self) -> str:
        return state_words(self.state, self.signed, len(self.parties))


@dataclass(frozen=True, slots=True)
class AgreementDetail:
    """An agreement with every report of its terms and states, oldest first."""

    summary: AgreementRecord
    terms: tuple[TermsRecord, ...]
    states: tuple[StateRecord, ...]
