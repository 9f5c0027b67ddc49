"""Which duty to consider working together binds which body, and whether it is at stake between some of them. Pure.

Police Act 1996, s22B (chief officers) and s22C (policing bodies): England and Wales, between police forces. Policing
and Crime Act 2017, s2: ambulance trusts, fire and rescue bodies and police bodies, in England alone. The days of SINCE
are those on which these sections are taken to have come into force, not compared with the commencement orders.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from concordat.foundation.organisations.records import POLICING_KINDS, OrganisationKind
from concordat.kernel.dates import day_words
from concordat.kernel.errors import RuleBroken

ENGLAND, WALES = "England", "Wales"


class Duty(StrEnum):
    """A duty to consider working together; NONE where a body is asked though none binds it."""

    CHIEF_OFFICERS = "s22b"
    POLICING_BODIES = "s22c"
    THREE_SERVICES = "pca_s2"
    NONE = "none"

    @property
    def words(self) -> str:
        """As pages print it."""
        return {
            "s22b": "Police Act 1996, s22B (chief officers)",
            "s22c": "Police Act 1996, s22C (policing bodies)",
            "pca_s2": "Policing and Crime Act 2017, s2 (ambulance, fire and police, England)",
            "none": "No duty of these Acts",
        }[self.value]


POLICE_DUTIES = frozenset({Duty.CHIEF_OFFICERS, Duty.POLICING_BODIES})
SINCE: dict[Duty, date] = {
    Duty.CHIEF_OFFICERS: date(2012, 1, 16),
    Duty.POLICING_BODIES: date(2012, 1, 16),
    Duty.THREE_SERVICES: date(2017, 4, 3),
}
_POLICE = {
    OrganisationKind.POLICE_FORCE: Duty.CHIEF_OFFICERS,
    **dict.fromkeys(POLICING_KINDS, Duty.POLICING_BODIES),
}
_SERVICES = {
    OrganisationKind.POLICE_FORCE: "police",
    **dict.fromkeys(POLICING_KINDS, "police"),
    OrganisationKind.FIRE_AUTHORITY: "fire",
    OrganisationKind.AMBULANCE: "ambulance",
}


@dataclass(frozen=True, slots=True)
class Body:
    """A body as these duties look at it; ``nation`` and ``area`` are "" where they are not known."""

    key: str
    name: str
    kind: OrganisationKind
    nation: str
    area: str = ""


def duties_of(body: Body) -> tuple[Duty, ...]:
    """The duties that bind a body of this kind and nation; empty where none does, or the nation is not known."""
    police = [_POLICE[body.kind]] if body.kind in _POLICE and body.nation in (ENGLAND, WALES) else []
    services = [Duty.THREE_SERVICES] if body.kind in _SERVICES and body.nation == ENGLAND else []
    return (*police, *services)


def at_stake(bodies: Iterable[Body]) -> frozenset[Duty]:
    """The duties that an idea between these bodies falls under.

    The duties of police are about forces of more than one area; the duty of 2017 about bodies of different services.
    """
    told = list(bodies)
    found: set[Duty] = set()
    forces = [one for one in told if POLICE_DUTIES & set(duties_of(one))]
    if len({one.area or one.key for one in forces}) > 1:
        found |= {duty for one in forces for duty in duties_of(one) if duty in POLICE_DUTIES}
    if len({_SERVICES[one.kind] for one in told if Duty.THREE_SERVICES in duties_of(one)}) > 1:
        found.add(Duty.THREE_SERVICES)
    return frozenset(found)


def why_none(body: Body) -> str:
    """Why a body is not bound by the duty of 2017, or by none at all; "" where all that could bind it does."""
    if body.kind is OrganisationKind.FIRE_SERVICE:
        return "A duty would be its authority's: name the fire and rescue authority as the party."
    if body.kind not in _SERVICES:
        return "It is none of the bodies that these Acts name: it may take part without a duty."
    if not body.nation:
        return "The register does not say in which nation it stands, so no duty is told."
    if body.nation != ENGLAND:
        return f"The duty of 2017 binds bodies in England alone, and this one stands in {body.nation}."
    return ""


def check_notified_under(duty: Duty, body: Body, others: Sequence[Body], on: date | None) -> None:
    """RuleBroken unless the duty binds the body, is at stake between it and one of the others, and was in force."""
    if duty is Duty.NONE:
        return
    if duty not in duties_of(body):
        reason = why_none(body) or "It is a duty of another kind of body."
        raise RuleBroken(f"{duty.words} does not bind {body.name}. {reason}", field="duty")
    if duty not in at_stake([body, *others]):
        between = "bodies of two of the three services" if duty is Duty.THREE_SERVICES else "two police areas"
        raise RuleBroken(f"{duty.words} is not at stake here: it needs {between} among the parties.", field="duty")
    if on is not None and on < SINCE[duty]:
        raise RuleBroken(f"{duty.words} is taken to be in force from {day_words(SINCE[duty])}.", field="duty")
