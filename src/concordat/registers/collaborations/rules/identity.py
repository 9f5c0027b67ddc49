"""What a collaboration is called, between whom it is, and where in the tree it may hang. Pure."""

from __future__ import annotations

from enum import StrEnum

from concordat.kernel.errors import RuleBroken


class Tier(StrEnum):
    """Between whom (product.md)."""

    BILATERAL = "bilateral"
    TRI_FORCE = "tri-force"
    REGIONAL = "regional"
    NATIONAL = "national"
    EMERGENCY_SERVICES = "emergency-services"
    LOCAL = "local"
    ACADEMIC = "academic"
    VOLUNTARY = "voluntary"
    NOT_STATED = "not_stated"


def check_name(name: str) -> None:
    """A collaboration has a name of 2 to 200 characters."""
    if not 2 <= len(name.strip()) <= 200:
        raise RuleBroken("Give the collaboration a name of 2 to 200 characters.", field="name")


def check_parent(key: str, ancestors: list[str]) -> None:
    """A collaboration is never part of itself."""
    if key in ancestors:
        raise RuleBroken("A collaboration cannot be part of itself or of its own parts.", field="parent")
