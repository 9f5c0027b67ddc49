"""What a policing body publishes of an agreement (Police Act 1996, s23E: a copy, or the fact with such details as it
thinks right; the words of the section have not been checked against the Act). Pure.
"""

from __future__ import annotations

from enum import StrEnum

from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import RuleBroken


class PublicationState(StrEnum):
    """What is published by one policing body."""

    FULL = "full"
    FACT_ONLY = "fact_only"
    EXEMPT = "exempt"
    NOT_PUBLISHED = "not_published"

    @property
    def words(self) -> str:
        """As pages print it."""
        return {
            "full": "In full", "fact_only": "The fact only", "exempt": "Exempt", "not_published": "Not published",
        }[self.value]  # fmt: skip


def check_publication(state: PublicationState, reason: str, on: PreciseDate | None) -> None:
    """What is published has its day; whatever is not published in full has its reason."""
    if state is not PublicationState.FULL and not reason.strip():
        raise RuleBroken("Say why it is not published in full.", field="why")
    if state in (PublicationState.FULL, PublicationState.FACT_ONLY) and on is None:
        raise RuleBroken("Give the day on which it was published.", field="published_on")


def check_publisher(name: str, *, polices: bool, party: bool) -> None:
    """The duty is that of a policing body that is a party."""
    if not polices:
        raise RuleBroken(f"{name} is not a policing body; the duty to publish is a policing body's.",
                         field="organisation")  # fmt: skip
    if not party:
        raise RuleBroken(f"{name} is not a party to this agreement.", field="organisation")
