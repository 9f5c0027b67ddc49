"""The exception report: where a tolerance is broken, by how much, since when, and what colour is declared."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import date

from concordat.calculations.exceptions import since
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.rag import Colour, Dimension
from concordat.registers.benefits.queries import entries
from concordat.registers.benefits.rules import EntryKind
from concordat.registers.delivery.queries import milestones, returns, status_history, statuses
from concordat.registers.delivery.queries import period as seen_period
from concordat.reporting.portfolio.breaches import (
    Breach,
    ExceptionRecord,
    Limits,
    money_breaches,
    red_breaches,
    time_breaches,
    without_repeats,
)
from concordat.reporting.portfolio.money.queries.standings import standings
from concordat.reporting.portfolio.names.queries import names_of_records
from concordat.reporting.portfolio.naming import ANOTHER
from concordat.reporting.portfolio.queries.tolerated import tolerated


def exceptions(actor: Actor, *, as_at: date, period: str | None = None) -> list[ExceptionRecord]:
    """The broken tolerances as reported by ``as_at``, by name of the collaboration, in the order of the dimensions.

    Savings below 80% of the plan to date; spend over budget; a milestone to come more than 3 months late, or past
    without a later forecast; red declared, where no figure of the dimension says it. An alliance may have set other
    tolerances. ``period`` keeps collaborations with a return of it; NotThere where the actor may not see it.
    """
    limits = tolerated(actor, on=as_at)
    chosen = _asked(actor, period, as_at) if period else None
    found = [
        *_money(actor, EntryKind.SAVING, as_at, chosen, limits),
        *_money(actor, EntryKind.COST, as_at, chosen, limits),
        *time_breaches(milestones(actor, as_at=as_at, collaborations=chosen), as_at, limits),
        *red_breaches(status_history(actor, as_at=as_at, collaborations=chosen)),
    ]
    return _beside_declared(actor, without_repeats(found), as_at)


def _asked(actor: Actor, period: str, today: date) -> set[str]:
    seen_period(actor, key=period, today=today)
    return {one.collaboration for one in returns(actor, period=period, today=today)}


def _money(actor: Actor, kind: EntryKind, as_at: date, chosen: Collection[str] | None, limits: Limits) -> list[Breach]:
    """Each with the first day of the unbroken run of report days on which it stood: eight queries a day."""
    found = money_breaches(
        standings(actor, today=as_at, as_at=as_at, collaborations=chosen, kind=kind, each=True), limits
    )
    broken = {one.collaboration for one in found}
    days = {key: _report_days(actor, key, kind, as_at) for key in broken}
    told = {
        day: {one.collaboration for one in money_breaches(
            standings(actor, today=day, as_at=day, collaborations=broken, kind=kind, each=True), limits
        )}
        for day in set().union(*days.values())
    }  # fmt: skip
    return [
        replace(one, since=since((day, one.collaboration in told[day]) for day in days[one.collaboration]))
        for one in found
    ]


def _report_days(actor: Actor, collaboration: str, kind: EntryKind, as_at: date) -> list[date]:
    rows = entries(actor, as_at=as_at, collaboration=collaboration, kinds=[kind], superseded=True)
    return sorted({row.reported_on for row in rows if row.reported_on})


def _beside_declared(actor: Actor, found: list[Breach], as_at: date) -> list[ExceptionRecord]:
    keys = {one.collaboration for one in found}
    last = {(s.collaboration, s.dimension): s for s in statuses(actor, as_at=as_at, collaborations=keys)}
    names = names_of_records(actor, collaborations=keys)
    order = list(Dimension)
    records = []
    for one in found:
        declared = last.get((one.collaboration, one.dimension))
        records.append(
            ExceptionRecord(
                breach=one, name=names.get(one.collaboration, ANOTHER),
                declared=declared.colour if declared else Colour.NOT_STATED,
                declared_on=declared.reported_on if declared else None,
            )
        )  # fmt: skip
    return sorted(records, key=lambda one: (one.name, order.index(one.breach.dimension), one.breach.words))
