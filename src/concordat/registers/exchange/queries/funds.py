"""Funds with their amounts, dates, conditions and assessors."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from concordat.kernel.errors import NotThere
from concordat.kernel.permissions.actor import Actor
from concordat.registers.exchange.models import LATEST, Fund, FundAmount, FundAssessor, FundCondition, FundDates
from concordat.registers.exchange.queries.bids import bids, figure_of
from concordat.registers.exchange.records.funds import (
    FundAlarmLine,
    FundAmountRecord,
    FundConditionRecord,
    FundDatesRecord,
    FundRecord,
)
from concordat.registers.exchange.rules.bids import BidState
from concordat.registers.exchange.rules.funds import EligibilityKind, FundDate


def funds(actor: Actor, *, as_at: date | None = None) -> list[FundRecord]:
    """The funds that the actor may see, by title. Five queries, one for none."""
    return _records(actor, list(Fund.objects.visible_to(actor).as_at(as_at).order_by("title", "key")), as_at)


def fund(actor: Actor, *, key: str, as_at: date | None = None) -> FundRecord:
    """One fund with all that is held of it; NotThere where the actor may not see it."""
    rows = list(Fund.objects.visible_to(actor).as_at(as_at).filter(pk=key))
    if not rows:
        raise NotThere(f"There is no fund {key}.")
    return _records(actor, rows, as_at)[0]


def funds_due(
    actor: Actor, *, on: date, horizon: int | None, as_at: date | None = None, kind: FundDate | None = None
) -> list[FundAlarmLine]:
    """The days of funds from ``on`` within ``horizon`` days (None: ever), soonest first; what is past is not due."""
    until = on + timedelta(days=horizon) if horizon is not None else date.max
    found = [
        (one, alarm) for one in funds(actor, as_at=as_at) for alarm in one.alarms()
        if on <= alarm.day <= until and (kind is None or alarm.kind is kind)
    ]  # fmt: skip
    drafts: dict[str, int] = defaultdict(int)
    for bid in bids(actor, as_at=as_at) if found else ():
        drafts[bid.fund] += bid.state is BidState.DRAFT
    lines = [FundAlarmLine(one.key, one.title, alarm, drafts[one.key]) for one, alarm in found]
    return sorted(lines, key=lambda one: (one.alarm.day, one.title, one.alarm.kind))


def _records(actor: Actor, rows: Sequence[Any], as_at: date | None) -> list[FundRecord]:
    if not rows:
        return []
    keys = [row.key for row in rows]
    told = {table: _told(table, actor, keys, as_at) for table in (FundAmount, FundDates, FundCondition, FundAssessor)}
    return [
        FundRecord(
            key=row.key, title=row.title, funder=row.funder_id, funder_text=row.funder_text, purpose=row.purpose,
            announced=row.published_on is not None, reported_by=row.reported_by, reported_on=row.reported_on,
            amounts=tuple(_amount(one) for one in told[FundAmount][row.key]),
            dated=tuple(_dates(one) for one in told[FundDates][row.key]),
            conditions=_conditions(told[FundCondition][row.key]), assessors=_assessors(told[FundAssessor][row.key]),
        )
        for row in rows
    ]  # fmt: skip


def _told(table: Any, actor: Actor, keys: Sequence[str], as_at: date | None) -> dict[str, list[Any]]:
    """The rows of a table about some funds by key, the last told last. One query."""
    found: dict[str, list[Any]] = defaultdict(list)
    for row in table.objects.visible_to(actor).as_at(as_at).filter(fund_id__in=keys).order_by(*LATEST):
        found[row.fund_id].append(row)
    return found


def _amount(row: Any) -> FundAmountRecord:
    return FundAmountRecord(row.pk, row.year, figure_of(row), row.reported_on)


def _dates(row: Any) -> FundDatesRecord:
    return FundDatesRecord(row.pk, row.opens, row.closes, row.decides, row.note, row.reported_on)


def _conditions(rows: Sequence[Any]) -> tuple[FundConditionRecord, ...]:
    """Those that hold: neither replaced nor fallen away."""
    gone = {row.supersedes_id for row in rows}
    return tuple(
        FundConditionRecord(
            row.pk, EligibilityKind(row.kind), row.text, row.least, row.stage, row.other_id, row.reported_on
        )
        for row in rows if row.holds and row.pk not in gone
    )  # fmt: skip


def _assessors(rows: Sequence[Any]) -> tuple[str, ...]:
    last = {row.organisation_id: row.holds for row in rows}
    return tuple(key for key, holds in last.items() if holds)
