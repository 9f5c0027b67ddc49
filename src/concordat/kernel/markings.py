"""Protective markings. What is published is a separate, dated act."""

from __future__ import annotations

from enum import StrEnum


class Marking(StrEnum):
    """How a record may be handled; sensitive ones are seen by the collaboration's partners alone."""

    OFFICIAL = "official"
    SENSITIVE_COMMERCIAL = "official_sensitive_commercial"
    SENSITIVE_PERSONAL = "official_sensitive_personal"

    @property
    def word(self) -> str:
        return {
            "official": "OFFICIAL",
            "official_sensitive_commercial": "OFFICIAL-SENSITIVE (commercial)",
            "official_sensitive_personal": "OFFICIAL-SENSITIVE (personal)",
        }[self.value]


def higher(one: Marking, other: Marking) -> Marking:
    """The one of the two that fewer may see."""
    return max(one, other, key=list(Marking).index)
