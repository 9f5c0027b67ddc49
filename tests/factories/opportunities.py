"""Ideas of the opportunity log, and the bodies that the duties bind."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from tests.factories.cast import BODIES, ESSEX, KENT, NOW, PAPER_DAY, bodies, programme_office, typed

from concordat.foundation.organisations.models import Organisation
from concordat.foundation.organisations.records import OrganisationKind
from concordat.kernel.dates import PreciseDate
from concordat.registers.business_cases import actions
from concordat.registers.business_cases.rules.duties import Duty
from concordat.registers.business_cases.rules.opportunities import Matter, OpportunityState, PartyView, Route
from concordat.registers.collaborations.rules.themes import Theme

LANCASHIRE, LANCASHIRE_FIRE, NORTH_WEST_AMBULANCE = "lancashire-force", "lancashire-fire", "north-west-ambulance"
GWENT, SOUTH_WALES_FIRE = "gwent-force", "south-wales-fire"
_BODIES = {
    LANCASHIRE: ("A force in the north west", OrganisationKind.POLICE_FORCE, "England", "Lancashire"),
    LANCASHIRE_FIRE: ("A fire authority in the north west", OrganisationKind.FIRE_AUTHORITY, "England", "Lancashire"),
    NORTH_WEST_AMBULANCE: ("An ambulance trust in the north west", OrganisationKind.AMBULANCE, "England", "North West"),
    GWENT: ("A force in the south of Wales", OrganisationKind.POLICE_FORCE, "Wales", "Gwent"),
    SOUTH_WALES_FIRE: ("A fire authority in Wales", OrganisationKind.FIRE_AUTHORITY, "Wales", "South Wales"),
}
DAY = PreciseDate.of(PAPER_DAY)


def bound_bodies() -> None:
    """The cast with their nation, a fire authority and an ambulance trust of England, and bodies of Wales."""
    bodies()
    for key, (name, kind, nation, area) in _BODIES.items():
        Organisation.objects.get_or_create(
            key=key, defaults={"name": name, "kind": kind, "nation": nation, "area": area, "recorded_at": NOW}
        )


def english(*keys: str) -> None:
    """Say of bodies of the cast that they stand in England."""
    for row in Organisation.objects.filter(pk__in=keys):
        row.nation, row.area = "England", row.name
        row.save()


def idea(title: str = "One pool of vans", parties: Sequence[str] = (KENT, ESSEX), **more: Any) -> str:
    """An idea of Kent's, recorded by the programme office unless told otherwise."""
    bodies()
    if not set(parties) <= set(BODIES):
        bound_bodies()
    values: dict[str, Any] = {
        "actor": programme_office(), "evidence": typed(), "now": NOW, "theme": Theme.ESTATES_ASSETS,
        "what": "Vans that stand still on weekdays serve both forces.", "proposer": "Heads of fleet",
    } | more  # fmt: skip
    return actions.propose_opportunity(title=title, parties=parties, **values)


def notified(key: str, organisation: str = ESSEX, duty: Duty = Duty.NONE, **more: Any) -> int:
    values: dict[str, Any] = {"actor": programme_office(), "evidence": typed(), "now": NOW, "on": DAY} | more
    return actions.notify_party(opportunity=key, organisation=organisation, duty=duty, **values)


def viewed(key: str, organisation: str = ESSEX, view: PartyView = PartyView.INTERESTED, **more: Any) -> int:
    values: dict[str, Any] = {
        "actor": programme_office(), "evidence": typed(), "now": NOW, "on": DAY, "reason": "It would save journeys.",
    } | more  # fmt: skip
    return actions.record_view(opportunity=key, organisation=organisation, view=view, **values)


def considered(key: str, matter: Matter, **more: Any) -> int:
    values: dict[str, Any] = {
        "actor": programme_office(), "evidence": typed(), "now": NOW, "on": DAY, "words": "Nothing stands against it.",
    } | more  # fmt: skip
    return actions.record_consideration(opportunity=key, matter=matter, **values)


def decided(
    key: str, decision: OpportunityState = OpportunityState.CLOSED, *, route: Route | None = None,
    told_on: date | None = PAPER_DAY, **more: Any,
) -> int:  # fmt: skip
    values: dict[str, Any] = {
        "actor": programme_office(), "evidence": typed(on=told_on), "now": NOW, "on": DAY, "organisation": KENT,
        "decided_by": "The joint board", "reason": "The journeys would cost more than the vans.",
    } | more  # fmt: skip
    return actions.decide_opportunity(opportunity=key, decision=decision, route=route, **values)
