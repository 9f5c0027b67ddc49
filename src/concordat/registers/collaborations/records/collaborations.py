"""The shapes in which collaborations leave this package."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from concordat.kernel.references import RecordRef
from concordat.registers.collaborations.records.accounts import AccountRecord
from concordat.registers.collaborations.records.aims import KindRecord, ServedRecord, ThemeRecord
from concordat.registers.collaborations.records.objectives import ObjectiveRecord
from concordat.registers.collaborations.records.partners import PartnerRecord
from concordat.registers.collaborations.records.posts import PostRecord
from concordat.registers.collaborations.records.states import StateRecord
from concordat.registers.collaborations.records.successions import DepartureRecord, HandoverRecord, SuccessionRecord
from concordat.registers.collaborations.rules import AccountKind, Kind, State, Tier


@dataclass(frozen=True, slots=True)
class CollaborationRecord:
    """A collaboration as lists and choices show it.

    ``merged`` says that its record was merged into another, ``merged_into`` into which: None where the actor may not
    see that one.
    """

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
    kind: Kind | None = None
    merged_into: str | None = None
    merged: bool = False

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
    accounts: tuple[AccountRecord, ...] = ()
    kinds: tuple[KindRecord, ...] = ()
    objectives: tuple[ObjectiveRecord, ...] = ()
    themes: tuple[ThemeRecord, ...] = ()
    priorities: tuple[ServedRecord, ...] = ()
    followed_by: tuple[SuccessionRecord, ...] = ()
    follows: tuple[SuccessionRecord, ...] = ()
    handed_over: tuple[HandoverRecord, ...] = ()
    departures: tuple[DepartureRecord, ...] = ()

    def last_account(self, kind: AccountKind) -> AccountRecord | None:
        """The purpose, or what is in or out of scope, as last told; None where nothing is on record."""
        return next((one for one in reversed(self.accounts) if one.kind == kind), None)
