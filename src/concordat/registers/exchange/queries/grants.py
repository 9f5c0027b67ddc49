"""Grants and contributions with their conditions, claims and drawdown. Summed in SQL by grant and year."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from django.db.models import Q

from concordat.calculations.grants import Drawdown, drawdown
from concordat.kernel.errors import NotThere
from concordat.kernel.figures import Bound, Figure, FigureState
from concordat.kernel.money import ZERO, Money
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.references import RecordRef
from concordat.registers.exchange.models import LATEST, Grant, GrantFigure, GrantLink, GrantStanding, ShortfallRule
from concordat.registers.exchange.queries.grant_parts import Sums, claims_of, clawbacks_of, conditions_of, sums_of
from concordat.registers.exchange.records.grants import (
    GrantAlarmLine,
    GrantFigureRecord,
    GrantLinkRecord,
    GrantRecord,
    GrantStandingRecord,
    ShortfallRuleRecord,
)
from concordat.registers.exchange.rules.grant_alarms import GrantAlarmKind
from concordat.registers.exchange.rules.grants import FigureOf, GrantState, LinkRole, Nature, ShortfallBasis
from concordat.registers.exchange.rules.terms import TermKind


def grants(
    actor: Actor, *, as_at: date | None = None, collaboration: str | None = None, organisation: str | None = None
) -> list[GrantRecord]:
    """The grants that the actor may see, by title; funded or held by an organisation. Twelve queries, one for none."""
    found = Grant.objects.visible_to(actor).as_at(as_at)
    if collaboration:
        found = found.filter(collaboration_id=collaboration)
    if organisation:
        found = found.filter(Q(funder_id=organisation) | Q(holder_id=organisation))
    return _records(actor, list(found.order_by("title", "key")), as_at)


def grants_named_by(actor: Actor, *, record: RecordRef, as_at: date | None = None) -> list[GrantRecord]:
    """The grants that a record, such as a business case, relies on, by title. One query where there is none."""
    told = GrantLink.objects.visible_to(actor).as_at(as_at).filter(ref=str(record), role=LinkRole.RELIES)
    keys = {one.grant_id for one in told}
    rows = Grant.objects.visible_to(actor).as_at(as_at).filter(pk__in=keys).order_by("title", "key") if keys else []
    found = _records(actor, list(rows), as_at)
    return [one for one in found if record in [link.to for link in one.linked(LinkRole.RELIES)]]


def grant(actor: Actor, *, key: str, as_at: date | None = None) -> GrantRecord:
    """One grant with all that is held of it; NotThere where the actor may not see it."""
    rows = list(Grant.objects.visible_to(actor).as_at(as_at).filter(pk=key))
    if not rows:
        raise NotThere(f"There is no grant or contribution {key}.")
    return _records(actor, rows, as_at)[0]


def grants_due(
    actor: Actor, *, on: date, horizon: int | None, as_at: date | None = None, kind: GrantAlarmKind | None = None
) -> list[GrantAlarmLine]:
    """What is due of all grants within ``horizon`` days (None: ever), soonest first; what is overdue before all.

    An end of a year or of an award that is past is no longer due: the page of its grant tells of it.
    """
    until = on + timedelta(days=horizon) if horizon is not None else date.max
    found = [
        GrantAlarmLine(one.key, one.title, one.collaboration, one.holder, alarm)
        for one in grants(actor, as_at=as_at)
        for alarm in one.alarms()
        if alarm.rings(on) and alarm.day <= until and (kind is None or alarm.kind is kind)
    ]
    return sorted(found, key=lambda one: (one.alarm.day, one.title, one.alarm.what))


def _records(actor: Actor, rows: Sequence[Any], as_at: date | None) -> list[GrantRecord]:
    if not rows:
        return []
    keys = [row.key for row in rows]
    told = {table: _told(table, actor, keys, as_at) for table in (GrantStanding, GrantFigure, GrantLink, ShortfallRule)}
    conditions, claims = conditions_of(actor, keys, as_at), claims_of(actor, keys, as_at)
    clawbacks, sums = clawbacks_of(actor, keys, as_at), sums_of(actor, keys, as_at)
    found = []
    for row in rows:
        figures = tuple(_figure(one) for one in told[GrantFigure][row.key])
        found.append(GrantRecord(
            key=row.key, title=row.title, kind=TermKind(row.kind), funder=row.funder_id, funder_text=row.funder_text,
            holder=row.holder_id, collaboration=row.collaboration_id, purpose=row.purpose, nature=Nature(row.nature),
            reference=row.reference, first_year=row.first_year, last_year=row.last_year, term=row.term_id,
            reported_by=row.reported_by, reported_on=row.reported_on,
            standings=tuple(_standing(one) for one in told[GrantStanding][row.key]), figures=figures,
            links=_links(told[GrantLink][row.key]), rules=tuple(_rule(one) for one in told[ShortfallRule][row.key]),
            conditions=tuple(conditions[row.key]), claims=tuple(claims[row.key]),
            clawbacks=tuple(clawbacks[row.key]), drawn=_drawn(row, figures, sums[row.key]),
        ))  # fmt: skip
    return found


def _told(table: Any, actor: Actor, keys: Sequence[str], as_at: date | None) -> dict[str, list[Any]]:
    """The rows of a table about some grants by key, the last told last. One query."""
    found: dict[str, list[Any]] = defaultdict(list)
    for row in table.objects.visible_to(actor).as_at(as_at).filter(grant_id__in=keys).order_by(*LATEST):
        found[row.grant_id].append(row)
    return found


def _drawn(row: Any, figures: Sequence[GrantFigureRecord], sums: Mapping[int, Sums]) -> dict[int, Drawdown]:
    """By year: those of the period, and any other that has an amount."""
    award: dict[int, Money | None] = {
        one.year: one.figure.amount for one in figures if one.of is FigureOf.AWARD and one.year is not None
    }
    period = set() if row.first_year is None else set(range(row.first_year, row.last_year + 1))
    none = Sums(ZERO, ZERO, ZERO, ZERO)
    found = {}
    for year in sorted(period | award.keys() | sums.keys()):
        of = sums.get(year, none)
        found[year] = drawdown(award.get(year), of.paid, of.clawed_back, of.waiting, of.rejected)
    return found


def _standing(row: Any) -> GrantStandingRecord:
    return GrantStandingRecord(row.pk, GrantState(row.state), row.note, row.effective_from, row.reported_on)


def _figure(row: Any) -> GrantFigureRecord:
    bound = Bound(row.bound) if row.bound else None
    figure = Figure(row.written, row.amount, bound, row.step, FigureState(row.state))
    return GrantFigureRecord(row.pk, FigureOf(row.of), row.year, figure, row.reported_on)


def _links(rows: Sequence[Any]) -> tuple[GrantLinkRecord, ...]:
    """The last told of each record or words, where it holds."""
    last = {(row.role, row.ref or row.what): row for row in rows}
    return tuple(
        GrantLinkRecord(
            row.pk, LinkRole(row.role), RecordRef.parse(row.ref) if row.ref else None, row.what, row.ends,
            row.reported_on,
        )
        for row in last.values() if row.holds
    )  # fmt: skip


def _rule(row: Any) -> ShortfallRuleRecord:
    return ShortfallRuleRecord(
        row.pk, ShortfallBasis(row.basis), row.partner_id, row.scheme_id, row.slot, row.year, row.note, row.reported_on
    )
