"""The shapes in which the opportunity log leaves this package."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from concordat.kernel.dates import PreciseDate
from concordat.kernel.references import RecordRef
from concordat.registers.agreements.records import AgreementRecord
from concordat.registers.business_cases.rules.duties import Body, Duty, at_stake, duties_of, why_none
from concordat.registers.business_cases.rules.opportunities import OPEN, Matter, OpportunityState, PartyView, Route
from concordat.registers.collaborations.records import CollaborationRecord
from concordat.registers.collaborations.rules.themes import Theme


@dataclass(frozen=True, slots=True)
class NoticeRecord:
    """That a party was notified."""

    id: int
    organisation: str
    on: PreciseDate | None
    duty: Duty
    how: str
    answer_by: date | None
    reported_by: str
    reported_on: date | None

    @property
    def ref(self) -> RecordRef:
        return RecordRef("opportunity-notice", str(self.id))


@dataclass(frozen=True, slots=True)
class ViewRecord:
    """What a party thought of the idea on a day."""

    id: int
    organisation: str
    view: PartyView
    on: PreciseDate | None
    reason: str
    conditions: str
    reported_by: str
    reported_on: date | None

    @property
    def ref(self) -> RecordRef:
        return RecordRef("opportunity-view", str(self.id))


@dataclass(frozen=True, slots=True)
class IdeaPartyRecord:
    """A body that the idea is for, with its notices and views, oldest first."""

    id: int
    body: Body
    notices: tuple[NoticeRecord, ...]
    views: tuple[ViewRecord, ...]

    @property
    def ref(self) -> RecordRef:
        return RecordRef("opportunity-party", str(self.id))

    @property
    def view(self) -> ViewRecord | None:
        """Its last view, which stands."""
        return self.views[-1] if self.views else None

    def overdue(self, on: date) -> bool:
        """Whether its view was asked for by a day that has passed, and none is on record."""
        return not self.views and any(one.answer_by is not None and one.answer_by < on for one in self.notices)


@dataclass(frozen=True, slots=True)
class ConsiderationRecord:
    """What was considered of a matter; ``agreements`` are those that lay before who considered and that one may see.

    ``unseen`` counts those among them that the reader may not see.
    """

    id: int
    matter: Matter
    words: str
    on: PreciseDate | None
    agreements: tuple[tuple[str, str], ...]
    unseen: int
    reported_by: str
    reported_on: date | None

    @property
    def ref(self) -> RecordRef:
        return RecordRef("consideration", str(self.id))


@dataclass(frozen=True, slots=True)
class IdeaDecisionRecord:
    """What was decided, by whom and why."""

    id: int
    decision: OpportunityState
    route: Route | None
    organisation: str
    organisation_name: str
    decided_by: str
    on: PreciseDate | None
    reason: str
    reported_on: date | None

    @property
    def ref(self) -> RecordRef:
        return RecordRef("opportunity-decision", str(self.id))


@dataclass(frozen=True, slots=True)
class ResultRecord:
    """What the idea led to, by its kind, key and name; ``seen`` is false where the reader may not see that record."""

    id: int
    kind: str
    key: str
    name: str
    seen: bool
    reported_on: date | None

    @property
    def ref(self) -> RecordRef:
        return RecordRef("opportunity-result", str(self.id))


@dataclass(frozen=True, slots=True)
class LookedAtRecord:
    """That the idea was looked at again."""

    id: int
    reviewed_on: date
    words: str
    next_on: date | None
    reported_on: date | None

    @property
    def ref(self) -> RecordRef:
        return RecordRef("opportunity-review", str(self.id))


@dataclass(frozen=True, slots=True)
class OpportunityRecord:
    """An idea with all that is held of it, each kind oldest first."""

    key: str
    title: str
    what: str
    theme: Theme
    function: str
    proposer: str
    proposed_on: PreciseDate | None
    first_on: date | None
    reported_by: str
    reporter: str
    reported_on: date | None
    parties: tuple[IdeaPartyRecord, ...]
    considered: tuple[ConsiderationRecord, ...]
    decisions: tuple[IdeaDecisionRecord, ...]
    results: tuple[ResultRecord, ...]
    reviews: tuple[LookedAtRecord, ...]

    @property
    def ref(self) -> RecordRef:
        return RecordRef("opportunity", self.key)

    @property
    def state(self) -> OpportunityState:
        """As last decided; under consideration once a party was notified."""
        if self.decisions:
            return self.decisions[-1].decision
        notified = any(one.notices for one in self.parties)
        return OpportunityState.UNDER_CONSIDERATION if notified else OpportunityState.PROPOSED

    @property
    def route(self) -> Route | None:
        """The road on which it goes, where it is taken forward."""
        return self.decisions[-1].route if self.decisions else None

    @property
    def next_on(self) -> date | None:
        """When it is to be looked at again; None where no day is set."""
        return self.reviews[-1].next_on if self.reviews else self.first_on

    @property
    def duties(self) -> frozenset[Duty]:
        """The duties that are at stake between its parties."""
        return at_stake(one.body for one in self.parties)

    @property
    def matters(self) -> frozenset[Matter]:
        """The matters that were considered."""
        return frozenset(one.matter for one in self.considered)

    @property
    def unnotified(self) -> list[str]:
        """The names of the parties bound by the duty of 2017 that were not notified; who sees the idea is not asked."""
        return [
            one.body.name for one in self.parties
            if Duty.THREE_SERVICES in duties_of(one.body) and not one.notices and one.body.key != self.reported_by
        ]  # fmt: skip

    @property
    def refs(self) -> list[RecordRef]:
        """The idea and every fact of it."""
        return [
            self.ref, *(one.ref for one in self.parties),
            *(one.ref for party in self.parties for one in party.notices),
            *(one.ref for party in self.parties for one in party.views), *(one.ref for one in self.considered),
            *(one.ref for one in self.decisions), *(one.ref for one in self.results),
            *(one.ref for one in self.reviews),
        ]  # fmt: skip

    def party(self, organisation: str) -> IdeaPartyRecord | None:
        """The party of that key."""
        return next((one for one in self.parties if one.body.key == organisation), None)

    def waits_for_view(self, on: date) -> list[str]:
        """The names of the parties whose view is overdue while nothing is decided."""
        return [one.body.name for one in self.parties if one.overdue(on)] if self.state in OPEN else []

    def review_overdue(self, on: date) -> bool:
        """Whether the day on which it was to be looked at again has passed."""
        return self.next_on is not None and self.next_on < on


def duty_words(record: OpportunityRecord, party: IdeaPartyRecord) -> str:
    """Which duty binds a party in this idea, or why none does, in words."""
    held = [duty.words for duty in duties_of(party.body) if duty in record.duties]
    if held:
        return "; ".join(held)
    return why_none(party.body) or "Bound by such duties, which are not at stake between the parties named so far."


def counts(found: Iterable[OpportunityRecord]) -> tuple[Counter[OpportunityState], Counter[Route]]:
    """How many ideas stand in each state, and by which road those that are taken forward go on."""
    told = list(found)
    return Counter(one.state for one in told), Counter(one.route for one in told if one.route is not None)


@dataclass(frozen=True, slots=True)
class Existing:
    """What some bodies are party to already, as far as the reader may see it.

    ``agreements`` and ``cooperation`` each with the names of those bodies among its parties.
    """

    agreements: tuple[tuple[AgreementRecord, tuple[str, ...]], ...]
    cooperation: tuple[tuple[CollaborationRecord, tuple[str, ...]], ...]
