"""The shapes in which collaborations leave this package."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from concordat.kernel.references import RecordRef
from concordat.registers.collaborations.records.accounts import AccountRecord
from concordat.registers.collaborations.records.partners import PartnerRecord
from concordat.registers.collaborations.records.posts import PostRecord
from concordat.registers.collaborations.records.states import StateRecord
from concordat.registers.collaborations.rules import State, Tier


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
