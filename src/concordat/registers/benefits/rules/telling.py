"""What a person who types an amount has to say, so that it can stand in a sum (product.md, "annual, cumulative")."""

from __future__ import annotations

from datetime import date

from concordat.kernel.errors import RuleBroken
from concordat.registers.benefits.rules.kinds import YEARLY, Recurrence, Standing
from concordat.registers.benefits.rules.postings import Posting, check_posting


def check_told(one: Posting, *, benefit_of: str | None, on: date | None) -> None:
    """Raise RuleBroken, naming the field, where an amount could be in no sum for want of whose it is or of which time.

    ``benefit_of`` is the collaboration of the benefit that it is of, None where that has none or no benefit is named;
    ``on`` the day on which it is told: what is still to come is not achieved.
    """
    check_posting(one)
    if len(one.bodies) != 1:
        raise RuleBroken("Choose the organisation whose amount it is.", field="organisation")
    if not one.collaboration and not one.benefit:
        raise RuleBroken("Choose the collaboration, or the benefit, that it is an amount of.", field="collaboration")
    if benefit_of and one.collaboration and one.collaboration != benefit_of:
        raise RuleBroken("The benefit is another collaboration's: choose its own, or none.", field="collaboration")
    if one.standing is Standing.NOT_STATED:
        raise RuleBroken("Say whether it is planned, forecast or achieved.", field="standing")
    _check_time(one)
    begins = one.since or (one.until if one.recurrence is Recurrence.CUMULATIVE else one.in_service)
    if one.standing is Standing.ACHIEVED and begins and on and begins.first > on:
        raise RuleBroken(f"{begins.words()} is still to come: call the amount planned or forecast.", field="standing")


def _check_time(one: Posting) -> None:
    if one.recurrence is Recurrence.CUMULATIVE and one.until is None:
        raise RuleBroken("Say to which day the amount has added up.", field="until")
    if one.recurrence is Recurrence.NOT_STATED:
        raise RuleBroken("Say how often the amount comes.", field="often")
    if one.recurrence in (*YEARLY, Recurrence.ONE_OFF) and one.since is None and one.in_service is None:
        raise RuleBroken("Say for which year, or from when.", field="since")
    if one.since and one.until and one.until.last < one.since.first:
        raise RuleBroken("It ends before it begins.", field="until")
