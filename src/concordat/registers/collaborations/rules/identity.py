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


def check_new_name(name: str, *, taken: bool) -> None:
    """No two records that hang in one place of the tree have one name: papers that use it could mean either.

    One that is part of nothing larger has a name that no other has, wherever that hangs.
    """
    if taken:
        raise RuleBroken(
            f"“{name.strip()}” is on record already. Open it from the portfolio, or give this one a name of its own.",
            field="name",
        )  # fmt: skip


def check_parent(key: str, ancestors: list[str]) -> None:
    """A collaboration is never part of itself."""
    if key in ancestors:
        raise RuleBroken("A collaboration cannot be part of itself or of its own parts.", field="parent")
