"""Whether everybody is a party whom the law asks to be one. Pure.

Police Act 1996, s22A: to a force provision the chief officer of each force and the policing body responsible for each
force are parties, so that seven forces make fourteen parties; to a policing body provision each policing body; to a
policing body and force provision the bodies, the chief officers, and the body that maintains each force. Policing and
Crime Act 2017, s1: bodies of at least two of the three services, in England. The other sorts know no such rule.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from concordat.foundation.organisations.records import POLICING_KINDS, OrganisationKind
from concordat.kernel.dates import day_words
from concordat.kernel.errors import RuleBroken
from concordat.registers.agreements.rules.kinds import POLICE_COLLABORATION, AgreementKind
from concordat.registers.agreements.rules.provisions import Provision, ProvisionKind

FORCES = frozenset({OrganisationKind.POLICE_FORCE, OrganisationKind.SPECIAL_POLICE})
ENGLAND = "England"


@dataclass(frozen=True, slots=True)
class Person:
    """A body as the rule sees it on a day: ``answers_to`` is the key of the policing body responsible for a force.

    ``polices`` says that some force answers to it. ``nation`` is "" where it is not on record. ``succeeded_by`` is the
    key of its successor.
    """

    key: str
    name: str
    kind: OrganisationKind
    nation: str = ""
    answers_to: str | None = None
    polices: bool = False
    succeeded_by: str | None = None

    @property
    def service(self) -> str:
        """Which of the three services of the Act of 2017 it belongs to; "" for any other."""
        if self.kind in FORCES | POLICING_KINDS or self.polices:
            return "police"
        if self.kind in (OrganisationKind.FIRE_AUTHORITY, OrganisationKind.FIRE_SERVICE):
            return "fire"
        return "ambulance" if self.kind is OrganisationKind.AMBULANCE else ""


@dataclass(frozen=True, slots=True)
class Need:
    """A body that must be a party, and why."""

    key: str
    name: str
    because: str


class Extent(StrEnum):
    """What may be said of the parties."""

    COMPLETE = "complete"
    INCOMPLETE = "incomplete"
    NOT_KNOWN = "not_known"
    NO_RULE = "no_rule"

    @property
    def words(self) -> str:
        """As pages print it."""
        return {"not_known": "Completeness not known", "no_rule": "No rule on parties"}.get(
            self.value, self.value.capitalize()
        )


@dataclass(frozen=True, slots=True)
class Completeness:
    """Who must be a party, who is missing, what else is wrong, and what could not be told.

    ``faults`` are sentences about the agreement as a whole; ``unknown`` sentences about what is not on record.
    """

    extent: Extent
    needed: tuple[Need, ...] = ()
    missing: tuple[Need, ...] = ()
    faults: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()

    @property
    def missing_names(self) -> tuple[str, ...]:
        """Who is missing, by name."""
        return tuple(need.name for need in self.missing)

    @property
    def words(self) -> str:
        """In a sentence, with the first that is missing named."""
        if self.extent is Extent.NO_RULE:
            return "No rule of law says who must be a party."
        if self.missing:
            names = ", ".join(need.name for need in self.missing)
            held = len(self.needed) - len(self.missing)
            return f"Incomplete: {held} of {len(self.needed)} needed parties are named; missing: {names}."
        if self.faults:
            return f"Incomplete: {self.faults[0]}"
        if self.unknown:
            return f"Not known: {self.unknown[0]}"
        return f"Complete: all {len(self.needed)} needed parties are named." if self.needed else "Complete."


def check_subjects(provision: Provision, people: Mapping[str, Person]) -> None:
    """A force provision is about police forces, one of policing bodies about those; RuleBroken names who is neither.

    Fire and ambulance bodies may be parties as other persons; the provision is not about their functions (s22A).
    """
    for body in (people[key] for key in provision.bodies if key in people):
        if provision.kind is ProvisionKind.FORCE and body.kind not in FORCES:
            raise RuleBroken(
                f"{body.name} is no police force, and a force provision is about those alone. Name it as a party on "
                "the next page.", field="bodies",
            )  # fmt: skip
        if provision.kind is ProvisionKind.POLICING_BODY and (body.service != "police" or body.kind in FORCES):
            raise RuleBroken(f"{body.name} is no policing body, such as a police and crime commissioner.",
                             field="bodies")  # fmt: skip


def completeness(
    kind: AgreementKind, provisions: Sequence[Provision], people: Mapping[str, Person], parties: Collection[str],
    on: date,
) -> Completeness:  # fmt: skip
    """The rule for one agreement on a day; ``people`` holds every body of provisions and parties, and their bodies."""
    if kind is AgreementKind.PCA_2017:
        return _three_services(provisions, people, parties)
    if kind not in POLICE_COLLABORATION:
        return Completeness(Extent.NO_RULE)
    if not provisions:
        return Completeness(Extent.NOT_KNOWN, unknown=("no provision is recorded, so who must be a party is open.",))
    needed = {need.key: need for provision in provisions for need in _needed(provision, people)}
    missing = tuple(_hinted(need, people, parties) for need in needed.values() if need.key not in parties)
    unknown = tuple(_open(provisions, people, on))
    faults = tuple(_alone(people, parties)) if not (missing or unknown) else ()
    extent = Extent.INCOMPLETE if missing or faults else Extent.NOT_KNOWN if unknown else Extent.COMPLETE
    return Completeness(extent, tuple(needed.values()), missing, faults, unknown)


def _hinted(need: Need, people: Mapping[str, Person], parties: Collection[str]) -> Need:
    """With the party that the missing one has followed, if it has: then a novation is what is not recorded."""
    before = next((people[key].name for key in parties if people[key].succeeded_by == need.key), "")
    return replace(need, because=f"{need.because}; it follows {before}: record the novation") if before else need


def _needed(provision: Provision, people: Mapping[str, Person]) -> Iterator[Need]:
    for body in (people[key] for key in provision.bodies):
        if body.kind not in FORCES:
            yield Need(body.key, body.name, f"named in the {provision.kind.words.lower()}")
            continue
        yield Need(body.key, body.name, "chief officer of a force in the provision")
        if body.answers_to:
            yield Need(body.answers_to, people[body.answers_to].name, f"responsible for {body.name}")


def _open(provisions: Sequence[Provision], people: Mapping[str, Person], on: date) -> Iterator[str]:
    """Forces whose policing body is not on record for the day."""
    for key in dict.fromkeys(key for provision in provisions for key in provision.bodies):
        body = people[key]
        if body.kind in FORCES and not body.answers_to:
            yield f"which policing body answered for {body.name} on {day_words(on)} is not on record."


def _alone(people: Mapping[str, Person], parties: Collection[str]) -> Iterator[str]:
    """Section 22A asks for two policing bodies, or for one with another person besides chief officers."""
    besides = [key for key in parties if people[key].kind not in FORCES]
    if len(besides) < 2:
        yield "an agreement needs two policing bodies, or one with another person."


def _three_services(
    provisions: Sequence[Provision], people: Mapping[str, Person], parties: Collection[str]
) -> Completeness:
    named = [key for provision in provisions if provision.kind is ProvisionKind.EMERGENCY_SERVICES
             for key in provision.bodies]  # fmt: skip
    needed = {key: Need(key, people[key].name, "named in the agreement's provision") for key in named}
    missing = tuple(need for key, need in needed.items() if key not in parties)
    services = {people[key].service for key in parties} - {""}
    faults = [
        f"{people[key].name} is in {people[key].nation}; section 1 applies in England only."
        for key in parties if people[key].service and people[key].nation not in (ENGLAND, "")
    ]  # fmt: skip
    if len(services) < 2:
        faults.append("bodies of at least two of police, fire and ambulance must be parties (s1).")
    extent = Extent.INCOMPLETE if missing or faults else Extent.COMPLETE
    return Completeness(extent, tuple(needed.values()), missing, tuple(faults))
