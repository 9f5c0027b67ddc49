"""What a reporting period is, what it is called, and who answers for a collaboration. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from concordat.kernel.dates import MONTHS, PreciseDate, day_words
from concordat.kernel.errors import RuleBroken
from concordat.kernel.periods import FinancialYear, month_end, month_start
from concordat.registers.collaborations.records import PartnerRecord
from concordat.registers.collaborations.rules import PartnerRole, State

# Who leads, the first that there is: a lead force, else the body that hosts the collaboration.
LEADS = (PartnerRole.LEAD_FORCE, PartnerRole.HOST)
LONGEST = 366  # days: a year of reports; longer is a slip of the year


@dataclass(frozen=True, slots=True)
class Body:
    """A present partner of a collaboration."""

    organisation: str
    role: PartnerRole


def present(partner: PartnerRecord, day: date) -> bool:
    """Whether a partner had not left before that day."""
    return partner.left is None or PreciseDate.parse(partner.left).last >= day


def goes_on(state: State | None) -> bool:
    """Whether a collaboration is still to be reported on."""
    return state not in (State.ENDED, State.DECLINED)


def check_period(starts: date, ends: date, due_on: date) -> None:
    """A period ends after it starts (``ends`` is its last day), within a year; its returns are due after its start."""
    if ends <= starts:
        raise RuleBroken("The period ends before it starts: give its first and its last day.", field="ends")
    if (ends - starts).days >= LONGEST:
        raise RuleBroken("A reporting period is a year at most: check the years of both days.", field="ends")
    if due_on <= starts:
        raise RuleBroken("The returns would be due before the period starts: give a later day.", field="due_on")


def period_name(starts: date, ends: date) -> str:
    """Q3 2018/19, 2018/19, November 2018; else both days. Financial quarters: Q1 is April to June."""
    year = FinancialYear.containing(starts)
    for number in (1, 2, 3, 4):
        if (starts, ends) == year.quarter(number):
            return f"Q{number} {year}"
    if (starts, ends) == (year.first_day, year.last_day):
        return str(year)
    if (starts, ends) == (month_start(starts.year, starts.month), month_end(starts.year, starts.month)):
        return f"{MONTHS[starts.month - 1]} {starts.year}"
    return f"{day_words(starts)} to {day_words(ends)}"


def answering(partners: Sequence[Body], chosen: str | None = None) -> tuple[str | None, str]:
    """Who answers for a collaboration, and where nobody does, why.

    ``chosen`` is the partner that the office names; without it the lead answers.
    """
    if chosen is not None:
        present = chosen in {body.organisation for body in partners}
        return (chosen, "") if present else (None, f"{chosen} is no partner of it now.")
    for role in LEADS:
        leads = sorted({body.organisation for body in partners if body.role is role})
        if len(leads) == 1:
            return leads[0], ""
        if leads:
            return None, f"It has {len(leads)} leads: {', '.join(leads)}. Choose which of them answers."
    return None, "No lead is recorded. Record a lead force or a host, or choose who answers."
