"""What a rating may say, and how a repeated rating stands to the one held. Pure."""

from __future__ import annotations

from datetime import date

from concordat.kernel.errors import RuleBroken
from concordat.kernel.known import Known
from concordat.kernel.rag import Colour


def check_reason(reason: str) -> None:
    """A correction says why."""
    if len(reason.strip()) < 3:
        raise RuleBroken("Say why the rating is corrected.", field="reason")


def compare(before: Colour, before_on: date | None, after: Colour, after_on: date | None) -> Known:
    """How a rating stands to the last one of its dimension.

    A later paper's rating is a report of its own, though the colour be the same: it shows that the rating is fresh.
    """
    if before_on == after_on:
        return Known.HELD if before is after else Known.CONTRADICTORY
    return Known.NEW if before is after else Known.CHANGED
