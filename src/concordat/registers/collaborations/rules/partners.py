"""What a partner may be. Pure."""

from __future__ import annotations

from enum import StrEnum


class PartnerRole(StrEnum):
    """What a partner is in a collaboration."""

    HOST = "host"
    LEAD_FORCE = "lead_force"
    MEMBER = "member"
    ASSOCIATE = "associate"
