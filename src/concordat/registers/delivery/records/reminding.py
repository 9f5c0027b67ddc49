"""The shapes of chasing: whom to write to about which returns, and what became of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from concordat.registers.delivery.records.returns import ChaseRecord


@dataclass(frozen=True, slots=True)
class ToRemind:
    """An organisation with all its returns that it is to be reminded of: one message."""

    organisation: str
    organisation_name: str
    returns: tuple[ChaseRecord, ...]

    @property
    def numbers(self) -> tuple[int, ...]:
        """The numbers of the returns."""
        return tuple(one.summary.number for one in self.returns)

    @property
    def why(self) -> str:
        """1 overdue, 2 due soon."""
        counts = Counter(one.reason.value for one in self.returns if one.reason)
        return ", ".join(f"{count} {reason}" for reason, count in counts.items())


class Outcome(StrEnum):
    """What became of a reminder."""

    SENT = "sent"
    NO_ADDRESS = "no address"
    FAILED = "not sent"
    ALREADY = "reminded already"


@dataclass(frozen=True, slots=True)
class Told:
    """What became of the reminder to one organisation; ``addresses`` are where it went, ``fault`` why it did not."""

    to: ToRemind
    outcome: Outcome
    addresses: Sequence[str] = ()
    fault: str = ""
