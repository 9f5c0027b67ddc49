"""Grants in words, for lists, pages and the home page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from concordat.interfaces.web.components.cells import Link
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.components.trails import Breadcrumbs
from concordat.kernel.money import ZERO
from concordat.kernel.periods import FinancialYear
from concordat.registers.exchange.records.grants import GrantAlarmLine, GrantRecord, ShortfallRecord
from concordat.registers.exchange.rules.grant_conditions import ConditionState
from concordat.registers.exchange.rules.grants import GrantState
from concordat.reporting.portfolio.grants.records import Reliant

TINTS = {
    GrantState.APPLIED: "blue", GrantState.OFFERED: "yellow", GrantState.REFUSED: "red", GrantState.ACCEPTED: "teal",
    GrantState.ACTIVE: "green", GrantState.CLOSED: "grey", GrantState.WITHDRAWN: "red", GrantState.CLAWED_BACK: "red",
}  # fmt: skip
CONDITION_TINTS = {
    ConditionState.OPEN: "yellow", ConditionState.MET: "green", ConditionState.WAIVED: "grey",
    ConditionState.FAILED: "red",
}  # fmt: skip


def funder(one: GrantRecord, names: Mapping[str, str]) -> str:
    """Who gives it: an organisation by name, or as it was written."""
    return names.get(one.funder, one.funder) if one.funder else one.funder_text


def period(one: GrantRecord) -> str | None:
    """2018/19 to 2020/21; None where it is not told."""
    if one.first_year is None or one.last_year is None:
        return None
    first, last = FinancialYear(one.first_year), FinancialYear(one.last_year)
    return str(first) if first == last else f"{first} to {last}"


def next_date(one: GrantRecord, on: date) -> str:
    """What of it is due first, as seen on a day."""
    return next((f"{due.kind.words}, {due.words(on)}" for due in one.alarms() if due.rings(on)), "none")


def trail(links: Links, *steps: Link) -> Breadcrumbs:
    """Where these pages stand: below the money."""
    return Breadcrumbs([Link("Money", links.to("money")), *steps])


def matters(found: GrantRecord, short: ShortfallRecord, reliant: Sequence[Reliant], on: date) -> list[str]:
    """What is open or wrong, worst first."""
    return [*_lost(found, reliant), *_unpaid(found, short), *_late(found, on), *_sums(found)]


def due_links(rows: Sequence[GrantAlarmLine], on: date, links: Links) -> list[Link]:
    """What is due first, as one link of the home page; where more is due, the link leads to the list."""
    if not rows:
        return []
    first, more = rows[0], len(rows) - 1
    said = f"{first.alarm.kind.words}: {first.title}, {first.alarm.words(on)}"
    if not more:
        return [Link(said, links.to("grant", first.key))]
    others = f"{said}; {more} more of grants"
    return [Link(others, links.to("grants-due", horizon="90"))]


def _lost(found: GrantRecord, reliant: Sequence[Reliant]) -> list[str]:
    if not found.state.lost or not reliant:
        return []
    count = len(reliant)
    hang = "1 case or benefit relies on it" if count == 1 else f"{count} cases or benefits rely on it"
    unaware = [one.title or "a record of others" for one in reliant if not one.aware]
    said = f" Not told there yet: {', '.join(unaware)}." if unaware else ""
    return [f"The money is not to be had ({found.state.words.lower()}), and {hang}.{said}"]


def _unpaid(found: GrantRecord, short: ShortfallRecord) -> list[str]:
    return list(short.said) if found.cost or found.award else []


def _late(found: GrantRecord, on: date) -> list[str]:
    told = [
        f"{one.kind.words}: {one.what}, {one.words(on)}." for one in found.alarms()
        if one.day < on or one.kind.value == "ends_early"
    ]  # fmt: skip
    failed = [f"A condition failed: {one.what}." for one in found.conditions if one.state is ConditionState.FAILED]
    return [*told, *failed]


def _sums(found: GrantRecord) -> list[str]:
    award, years = found.whole.award, found.allotted
    if award is None or not years:
        return []
    left = award - sum(years.values(), ZERO)
    missing = sum(one.award is None for one in found.drawn.values())
    if left == ZERO or (left > ZERO and missing):
        return []
    if left > ZERO:
        return [f"The years come to {award - left}: {left} of the award is given to no year."]
    return [f"The years come to {award - left}, {-left} more than the award."]
