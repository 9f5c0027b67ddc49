"""What an agreement provides, as the law divides it: the provisions of section 22A and their heads.

Police Act 1996: s22A (the three provisions), s23 (force provision), s23AA (police staff), s23A (support); Policing and
Crime Act 2017: s1. Section numbers as amended up to 2017.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum

from concordat.kernel.errors import RuleBroken
from concordat.registers.agreements.rules.kinds import POLICE_COLLABORATION, AgreementKind


class ProvisionKind(StrEnum):
    """Which provision it is; an agreement under section 22A holds one or more."""

    FORCE = "force"
    POLICING_BODY = "policing_body"
    POLICING_BODY_AND_FORCE = "policing_body_and_force"
    EMERGENCY_SERVICES = "emergency_services"

    @property
    def words(self) -> str:
        """As pages print it."""
        return _PROVISIONS[self][0]

    @property
    def says(self) -> str:
        """What it is about, in a sentence."""
        return _PROVISIONS[self][1]


_PROVISIONS = {
    ProvisionKind.FORCE: (
        "Force collaboration provision", "Functions of the members of forces are discharged together.",
    ),
    ProvisionKind.POLICING_BODY: (
        "Policing body collaboration provision", "Policing bodies support one another.",
    ),
    ProvisionKind.POLICING_BODY_AND_FORCE: (
        "Policing body and force collaboration provision",
        "A policing body supports a force that another body maintains.",
    ),
    ProvisionKind.EMERGENCY_SERVICES: (
        "Emergency services collaboration",
        "Police, fire and ambulance bodies work together (England only).",
    ),
}  # fmt: skip


class Head(StrEnum):
    """What a provision covers."""

    JOINT_DISCHARGE = "joint_discharge"
    ANOTHER_AREA = "another_area"
    MEMBERS = "members"
    DIRECTION_AND_CONTROL = "direction_and_control"
    CIVILIAN_FUNCTIONS = "civilian_functions"
    PREMISES = "premises"
    EQUIPMENT = "equipment"
    STAFF = "staff"
    SERVICES = "services"
    FACILITIES = "facilities"

    @property
    def words(self) -> str:
        """As pages print it, with the section."""
        return _HEADS[self]


_HEADS = {
    Head.JOINT_DISCHARGE: "Joint discharge of functions (s23)",
    Head.ANOTHER_AREA: "Discharge in another force's area (s23)",
    Head.MEMBERS: "Provision of members of a force (s23)",
    Head.DIRECTION_AND_CONTROL: "Direction and control by a named chief officer (s23)",
    Head.CIVILIAN_FUNCTIONS: "Functions of police staff (s23AA)",
    Head.PREMISES: "Premises (s23A)",
    Head.EQUIPMENT: "Equipment (s23A)",
    Head.STAFF: "Staff (s23A)",
    Head.SERVICES: "Services (s23A)",
    Head.FACILITIES: "Facilities (s23A)",
}
FORCE_HEADS = (
    Head.JOINT_DISCHARGE, Head.ANOTHER_AREA, Head.MEMBERS, Head.DIRECTION_AND_CONTROL, Head.CIVILIAN_FUNCTIONS,
)  # fmt: skip
SUPPORT_HEADS = (Head.PREMISES, Head.EQUIPMENT, Head.STAFF, Head.SERVICES, Head.FACILITIES)


@dataclass(frozen=True, slots=True)
class Provision:
    """One provision: of whom it speaks (keys of organisations), what it covers, and which functions.

    ``bodies`` are the forces of a force provision, the policing bodies of a policing body provision, both of the third
    kind, and the bodies of the services of the fourth.
    """

    kind: ProvisionKind
    bodies: tuple[str, ...]
    heads: tuple[Head, ...] = ()
    functions: str = ""


def heads_of(kind: ProvisionKind) -> tuple[Head, ...]:
    """What a provision of this kind may cover."""
    if kind is ProvisionKind.FORCE:
        return FORCE_HEADS
    return () if kind is ProvisionKind.EMERGENCY_SERVICES else SUPPORT_HEADS


def provisions_of(kind: AgreementKind) -> tuple[ProvisionKind, ...]:
    """Which provisions an agreement of this sort may hold; none where the law knows none."""
    if kind in POLICE_COLLABORATION:
        return (ProvisionKind.FORCE, ProvisionKind.POLICING_BODY, ProvisionKind.POLICING_BODY_AND_FORCE)
    return (ProvisionKind.EMERGENCY_SERVICES,) if kind is AgreementKind.PCA_2017 else ()


def check_provision(provision: Provision, kind: AgreementKind) -> None:
    """A provision belongs to a sort of agreement, names its bodies, and covers what the law lets it cover."""
    if provision.kind not in provisions_of(kind):
        raise RuleBroken(
            f"An agreement under “{kind.words}” holds no {provision.kind.words.lower()}. Choose another sort of "
            "agreement, or leave the provision out.", field="kind",
        )  # fmt: skip
    _check_bodies(provision.bodies)
    strange = [head for head in provision.heads if head not in heads_of(provision.kind)]
    if strange:
        raise RuleBroken(f"A {provision.kind.words.lower()} does not cover: {strange[0].words}.", field="heads")
    if Head.CIVILIAN_FUNCTIONS in provision.heads and not provision.functions.strip():
        raise RuleBroken(
            "Say which functions police staff discharge: the law asks the agreement to name them (s23AA).",
            field="functions",
        )  # fmt: skip


def _check_bodies(bodies: Sequence[str] | Collection[str]) -> None:
    if not bodies:
        raise RuleBroken("Name the forces or bodies that the provision is about.", field="bodies")
    if len(set(bodies)) < len(bodies):
        raise RuleBroken("Name each force or body once.", field="bodies")
