"""Kinds of bodies, and the records of bodies and alliances. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from concordat.foundation.organisations.records.successions import SuccessionRecord
from concordat.kernel.dates import PreciseDate


class OrganisationKind(StrEnum):
    """What a body is in law, or how partners speak of it."""

    POLICE_FORCE = "police_force"
    SPECIAL_POLICE = "special_police"
    POLICING_BODY = "pcc"
    POLICE_AUTHORITY = "police_authority"
    MAYOR = "mayor"
    POLICING_BOARD = "policing_board"
    FIRE_SERVICE = "fire_rescue"
    FIRE_AUTHORITY = "fire_authority"
    AMBULANCE = "ambulance"
    COUNCIL = "council"
    COMBINED_AUTHORITY = "combined_authority"
    GOVERNMENT = "government"
    NHS = "nhs"
    UNIVERSITY = "university"
    COMPANY = "company"
    CHARITY = "charity"
    OTHER = "other"
    NATIONAL_BODY = "national_body"

    @property
    def words(self) -> str:
        """As pages print it."""
        special = {
            "special_police": "Police outside the 43 areas",
            "pcc": "Policing body",
            "mayor": "Mayor with policing functions",
            "policing_board": "Policing and crime board",
            "fire_rescue": "Fire and rescue service",
            "fire_authority": "Fire and rescue authority",
            "ambulance": "Ambulance trust",
            "nhs": "National Health Service",
        }
        return special.get(self.value, self.value.replace("_", " ").capitalize())

    @property
    def statement_type(self) -> str:
        """The word for it in the vocabulary of statements, which knows fewer kinds."""
        narrower = {
            "special_police": "police_force",
            "police_authority": "pcc",
            "mayor": "pcc",
            "policing_board": "pcc",
            "national_body": "other",
            "fire_authority": "fire_rescue",
            "combined_authority": "council",
        }
        return narrower.get(self.value, self.value)


class NameKind(StrEnum):
    """``SHORT`` names ("Kent") mean the body only in a context that says which kind of body is meant."""

    ALIAS = "alias"
    SHORT = "short"
    FORMER = "former"


class LinkKind(StrEnum):
    """Whom a body answers to: a force to its policing body, a fire service to its authority."""

    POLICING_BODY = "policing_body"
    FIRE_AUTHORITY = "fire_authority"


# Who is responsible for a force today: a commissioner or the like, a mayor, or the board that may follow either.
POLICING_KINDS = frozenset({OrganisationKind.POLICING_BODY, OrganisationKind.MAYOR, OrganisationKind.POLICING_BOARD})


@dataclass(frozen=True, slots=True)
class OrganisationRecord:
    """One body under its current name. ``dissolved`` is its last day as known, None while nothing in force ends it.

    ``succeeded_by`` is the key of the one body that follows it in all that it did, None where there is none or several.
    """

    key: str
    name: str
    kind: OrganisationKind
    area: str | None
    nation: str | None
    code: str | None
    established: PreciseDate | None
    dissolved: PreciseDate | None
    succeeded_by: str | None


@dataclass(frozen=True, slots=True)
class NameRecord:
    """A further name; ``since`` and ``until`` are given for former names, as exactly as known."""

    name: str
    kind: NameKind
    since: PreciseDate | None
    until: PreciseDate | None
    note: str


@dataclass(frozen=True, slots=True)
class LinkRecord:
    """The body at the other end of a link, and when the link held."""

    kind: LinkKind
    organisation: str
    name: str
    since: PreciseDate | None
    until: PreciseDate | None


@dataclass(frozen=True, slots=True)
class MemberRecord:
    """A member of an alliance with the three times of its membership."""

    organisation: str
    name: str
    joined: PreciseDate | None
    left: PreciseDate | None
    reported_on: date | None

    def stands_on(self, day: date) -> bool:
        """Whether it may be a member on that day; an unknown date of joining counts as joined."""
        joined = self.joined is None or self.joined.first <= day
        return joined and (self.left is None or day <= self.left.last)


@dataclass(frozen=True, slots=True)
class AllianceRecord:
    """A named group of bodies, those that have left among its members."""

    key: str
    name: str
    aliases: tuple[str, ...]
    short_names: tuple[str, ...]
    members: tuple[MemberRecord, ...]

    def members_on(self, day: date) -> tuple[MemberRecord, ...]:
        """Who may be a member on that day, by name."""
        return tuple(member for member in self.members if member.stands_on(day))


@dataclass(frozen=True, slots=True)
class OrganisationDetail:
    """One body with its names, whom it answers to, who answers to it, and the alliances that it is or was in.

    ``successions`` are the changes that it has a part in, as predecessor or successor, by date.
    """

    organisation: OrganisationRecord
    names: tuple[NameRecord, ...]
    answers_to: tuple[LinkRecord, ...]
    below: tuple[LinkRecord, ...]
    alliances: tuple[AllianceRecord, ...]
    successions: tuple[SuccessionRecord, ...] = ()
