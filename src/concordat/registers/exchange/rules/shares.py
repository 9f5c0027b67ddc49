"""What is shared, with whom, and how a repeated share stands to that held. Pure."""

from __future__ import annotations

from collections.abc import Collection
from enum import StrEnum

from concordat.kernel.errors import RuleBroken
from concordat.kernel.known import Known


class ShareState(StrEnum):
    """Whether something has been shared yet."""

    PROPOSED = "proposed"
    PLANNED = "planned"
    SHARED = "shared"
    NOT_STATED = "not_stated"

    @property
    def word(self) -> str:
        return self.value.replace("_", " ").capitalize()


# What a later source may say of a share; "not stated" says nothing new.
SHARE_ORDER = (ShareState.PROPOSED, ShareState.PLANNED, ShareState.SHARED)


def check_receivers(giver: str | None, receivers: Collection[str]) -> None:
    """Nobody shares with itself."""
    if giver and giver in receivers:
        raise RuleBroken("The giver is among the receivers.", field="receivers")


def compare_shares(before: ShareState, after: ShareState) -> Known:
    """How a repeated share stands to the one held: a step onward changes it, a step back contradicts it."""
    if after in (before, ShareState.NOT_STATED):
        return Known.HELD
    if before is ShareState.NOT_STATED or SHARE_ORDER.index(after) > SHARE_ORDER.index(before):
        return Known.CHANGED
    return Known.CONTRADICTORY
