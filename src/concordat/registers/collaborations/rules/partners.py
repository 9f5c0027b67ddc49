"""What a partner may be, and when. Pure."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import RuleBroken


class PartnerRole(StrEnum):
    """What a partner is in a collaboration."""

    HOST = "host"
    LEAD_FORCE = "lead_force"
    MEMBER = "member"
    ASSOCIATE = "associate"

    @property
    def words(self) -> str:
        """As pages print it."""
        return self.value.replace("_", " ").capitalize()


def check_joined(joined: PreciseDate | None, on: date) -> None:
    """RuleBroken for a partner that is to join after the day ``on`` which it is told: it shares nothing before."""
    if joined is not None and joined.first > on:
        raise RuleBroken(f"{joined.words()} is still to come: record the partner once it has joined.", field="joined")


def check_dates(joined: PreciseDate | None, left: PreciseDate | None) -> None:
    """RuleBroken where a partner would have left before it joined."""
    if joined is not None and left is not None and left.last < joined.first:
        raise RuleBroken("A partner cannot leave before it joins.", field="left")
