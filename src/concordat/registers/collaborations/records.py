"""The shapes in which collaborations leave this package."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from concordat.kernel.references import RecordRef
from concordat.registers.collaborations.rules import PartnerRole, PostState, State, Tier


@dataclass(frozen=True, slots=True)
class PartnerRecord:
    """One partner of a collaboration; dates are canonical texts of kernel.dates."""

    id: int
    organisation: str
    name: str
    role: PartnerRole
    joined: str | None
    left: str | None
    reported_on: date | None

    @property
    def ref(self) -> RecordRef:
        return RecordRef("partner", str(self.id))


@dataclass(frozen=True, slots=True)
class PostRecord:
    """A post; the holder is never named here."""

    id: int
    collaboration: str
    title: str
    state: PostState
    what: str
    since: str | None
    until: str | None
    reported_on: date | None

    @property
    def ref(self) -> RecordRef:
        return RecordRef("post", str(self.id))


@dataclass(frozen=True, slots=True)
class AccountRecord:
    """A purpose or an adopted practice, in a few plain words."""

    id: int
    kind: str
    text: str
    reported_on: date | None

    @property
    def ref(self) -> RecordRef:
        return RecordRef("account", str(self.id))


@dataclass(frozen=True, slots=True)
class StateRecord:
    """A state of the life cycle as a source reported it."""

    id: int
    state: State
    reported_on: date | None

    @property
    def ref(self) -> RecordRef:
        return RecordRef("collaboration-state", str(self.id))


@dataclass(frozen=True, slots=True)
class CollaborationRecord:
    """A collaboration as lists and choices show it."""

    key: str
    name: str
    tier: Tier
    parent: str | None
    started: str | None
    reported_on: date | None
    state: State | None = None
    aliases: tuple[str, ...] = ()
    functions: tuple[str, ...] = ()
    partners: tuple[PartnerRecord, ...] = ()

    @property
    def ref(self) -> RecordRef:
        return RecordRef("collaboration", self.key)


@dataclass(frozen=True, slots=True)
class CollaborationDetail:
    """A collaboration with all that this register holds of it."""

    summary: CollaborationRecord
    parent_name: str | None
    children: tuple[CollaborationRecord, ...]
    states: tuple[StateRecord, ...]
    posts: tuple[PostRecord, ...]
    accounts: tuple[AccountRecord, ...] = field(default=())
