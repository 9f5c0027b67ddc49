"""Where the partners stand: plan to date, achieved, and what stands in no sum. Grouped and summed in SQL."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from datetime import date
from functools import lru_cache
from typing import Any

from concordat.calculations import ratings, savings
from concordat.calculations.ratings import DEFAULT, Thresholds
from concordat.calculations.savings import Reading
from concordat.kernel.dates import PreciseDate
from concordat.kernel.money import Money
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.rag import Colour
from concordat.kernel.references import RecordRef
from concordat.registers.benefits import rules
from concordat.registers.benefits.models import Benefit, LedgerEntry, Verification
from concordat.registers.benefits.queries import lines as sql
from concordat.registers.benefits.queries.entries import entries
from concordat.registers.benefits.queries.summing import Sums, summed
from concordat.registers.benefits.records import (
    EntryRecord,
    LeftOut,
    LineKey,
    PeriodAmount,
    PlanPart,
    Position,
    PositionLine,
    left_out_as,
)
from concordat.registers.benefits.rules import (
    Assurance,
    BenefitKind,
    Budget,
    Cumulative,
    EntryKind,
    Prices,
    Reckoning,
    Recurrence,
    Standing,
)


def position(
    actor: Actor,
    *,
    as_at: date | None,
    collaboration: str | None = None,
    collaborations: Collection[str] | None = None,
    organisation: str | None = None,
    kind: EntryKind = EntryKind.SAVING,
    category: BenefitKind | None = None,
    thresholds: Thresholds = DEFAULT,
    whole: bool = True,
    periods: bool = False,
) -> Position:
    """Plan to date, achieved and rating of each organisation in each collaboration, with all that is left out.

    The plan runs from the start of service to the day that the achieved figure reaches, else to ``as_at``; where that
    is None too, there is no plan to date; a time-limited estimate stops at its end. For costs the plan is the budget
    and ``achieved`` the spend. Annual, cumulative, one-off and in-year amounts are never added to each other, nor
    cashable to non-cashable ones, real to nominal, capital to revenue, gross to net. ``category`` keeps the amounts of
    benefits of one kind. Eight database queries, whatever the number of rows.

    With ``whole`` each line cites its entries and what is left out is named entry by entry: memory grows with them.
    Without it the lines carry no citations, what is left out is counted and summed in ``left_sums`` alone, and
    ``left_out`` (the query) names it page by page: one pass over the ledger, and memory that grows with the lines.
    ``periods`` asks for the amounts of periods then too, by one pass more.
    """
    found = scoped(
        actor, as_at=as_at, collaboration=collaboration, collaborations=collaborations, organisation=organisation,
        kind=kind, category=category,
    )  # fmt: skip
    if whole:
        return _in_full(actor, found, kind, thresholds, as_at)
    return _in_sum(actor, found, kind, thresholds, as_at, periods=periods)


def scoped(
    actor: Actor, *, as_at: date | None, collaboration: str | None, organisation: str | None, kind: EntryKind,
    collaborations: Collection[str] | None = None, category: BenefitKind | None = None,
) -> Any:  # fmt: skip
    """The standing entries that a position is of, as a queryset."""
    found = LedgerEntry.objects.visible_to(actor).as_at(as_at).standing(as_at).filter(kind=kind)
    if collaboration:
        found = found.filter(collaboration_id=collaboration)
    if collaborations is not None:
        found = found.filter(collaboration_id__in=list(collaborations))
    if organisation:
        found = found.naming(organisation)
    if category is not None:
        found = found.filter(benefit__in=Benefit.objects.filter(kind=category).values("pk"))
    return found


def _in_full(actor: Actor, found: Any, kind: EntryKind, thresholds: Thresholds, as_at: date | None) -> Position:
    standing = sql.in_lines(found, as_at)
    rows = standing.added(as_at)
    plans, achieved, periods, cited = sql.running_plans(rows), sql.results(rows), sql.of_periods(rows), sql.cited(rows)
    keys = sorted({*plans, *achieved, *periods}, key=_order)
    lines = tuple(
        _line(key, plans.get(key, []), achieved.get(key), kind, thresholds, as_at, periods.get(key, []),
              cited.get(key, []))
        for key in keys
    )  # fmt: skip
    left = entries(actor, as_at=as_at, numbers=_in_no_line(standing, rows, {row["pk"] for row in achieved.values()}))
    named = _left_out(left, set(achieved))
    counted = sum(len(one) for one in cited.values()) + len(achieved)
    counted += sum(one.entries for several in periods.values() for one in several)
    return Position(kind, lines, named, _left_sums(left, named).told(), counted)


def _in_sum(
    actor: Actor, found: Any, kind: EntryKind, thresholds: Thresholds, as_at: date | None, *, periods: bool
) -> Position:  # fmt: skip
    proved = Verification.objects.as_at(as_at).filter(entry__kind=kind, entry__recurrence=Recurrence.CUMULATIVE)
    sums = summed(found.added(as_at), as_at, proved.values_list("entry_id", flat=True))
    aside = found.not_added(as_at).order_by().values("pk")
    if aside.exists():
        for entry in entries(actor, as_at=as_at, numbers=aside):
            _leave(sums, entry, entry.aside)
    told = sql.of_periods(sql.in_lines(found.added(as_at), as_at)) if periods else {}
    lines = tuple(
        _line(key, one.plans, one.result, kind, thresholds, as_at, told.get(key, ()))
        for key, one in sorted(sums.lines.items(), key=lambda pair: _order(pair[0]))
        if one.held or one.result
    )
    return Position(kind, lines, (), sums.told(), sums.counted)


def _order(key: LineKey) -> tuple[object, ...]:
    apart = key.non_cashable, key.real, key.price_year or 0, key.capital, key.gross
    return key.collaboration or "", key.organisation, key.benefit or "", *apart


def _line(
    key: LineKey, plans: Sequence[sql.Row], achieved: sql.Row | None, kind: EntryKind, thresholds: Thresholds,
    as_at: date | None, periods: Sequence[PeriodAmount] = (), cited: Sequence[tuple[RecordRef, str]] = (),
) -> PositionLine:  # fmt: skip
    started = achieved["effective_from"] if achieved else None
    parts = tuple([PlanPart(plan["total"], plan["start"] or started, plan["start"], plan["end"]) for plan in plans])
    amount = achieved["amount"] if achieved else None
    until = _until(achieved, as_at)
    readings = _readings(parts, until, amount)
    bounds = [word for _, word in cited] or [word for plan in plans for word in sorted(plan["bounds"])]
    if achieved:
        bounds.append(achieved["bound"])
    return PositionLine(
        key=key, annual=parts[0].annual if len(parts) == 1 else rules.added([part.annual for part in parts]),
        in_service=_starts(parts), achieved=amount,
        assurance=Assurance(achieved["stands_as"]) if achieved else None, until=until, readings=readings,
        rating=_rating(kind, amount, readings[0].plan if readings else None, thresholds), periods=tuple(periods),
        bounds=tuple(filter(None, bounds)), annual_refs=tuple([ref for ref, _ in cited]),
        achieved_ref=RecordRef("ledger-entry", str(achieved["pk"])) if achieved else None,
        annual_unstated=rules.added([plan["unstated"] for plan in plans]),
        achieved_unstated=amount if achieved and achieved["cashable"] is None else None, parts=parts,
        share=bool(achieved and rules.is_share(achieved["basis"])),
    )  # fmt: skip


def _starts(parts: Sequence[PlanPart]) -> tuple[PreciseDate, ...]:
    """From when the parts run, each day once."""
    if len(parts) == 1:
        return (parts[0].start,) if parts[0].start else ()
    return tuple(dict.fromkeys([part.start for part in parts if part.start]))


def _until(achieved: sql.Row | None, as_at: date | None) -> PreciseDate | None:
    """To when the achieved figure counts: its period's end, else the day it was reported; without one, ``as_at``."""
    if achieved and achieved["effective_to"]:
        until: PreciseDate = achieved["effective_to"]
        return until
    day = (achieved["reported_on"] if achieved else None) or as_at
    return PreciseDate.of(day) if day else None


def _readings(parts: Sequence[PlanPart], until: PreciseDate | None, achieved: Money | None) -> tuple[Reading, ...]:
    """The plan to date of every part together; none where the start of service of any is not known to the month."""
    if not parts or until is None:
        return ()
    months = [
        _months(part.start.text if part.start else "", part.end.text if part.end else "", until.text) for part in parts
    ]
    if not all(months):
        return ()
    if len(parts) == 1:
        plan = parts[0].annual
        return tuple([savings.reading(savings.plan_to_date(plan, count), count, achieved) for count in months[0]])
    result = []
    for place in range(max(len(choices) for choices in months)):
        chosen = [choices[min(place, len(choices) - 1)] for choices in months]
        plans = [savings.plan_to_date(part.annual, count) for part, count in zip(parts, chosen, strict=True)]
        result.append(savings.reading(rules.added(plans) or Money(0), max(chosen), achieved))
    return tuple(result)


@lru_cache(maxsize=4_096)  # a register has few starts, ends and days, and many lines
def _months(start: str, end: str, until: str) -> tuple[int, ...]:
    """The readings of the months in service between days as text; none where the start is not known to the month."""
    first = PreciseDate.parse(start) if start else None
    if first is None or first.last.month != first.first.month:
        return ()
    last, stop = PreciseDate.parse(until), PreciseDate.parse(end) if end else None
    return savings.month_readings(first.first, stop if stop is not None and stop.last < last.last else last)


def _rating(kind: EntryKind, amount: Money | None, plan: Money | None, thresholds: Thresholds) -> Colour:
    rate = ratings.costs_rating if kind is EntryKind.COST else ratings.savings_rating
    return rate(amount, plan, thresholds)


def _in_no_line(standing: Any, rows: Any, counted: set[int]) -> Any:
    """The numbers of the entries that no sum holds, as a query."""
    others = standing.exclude(pk__in=rows.filter(sql.IN_A_LINE).values("pk")).exclude(pk__in=counted)
    return others.values("pk")


def _left_sums(left: Sequence[EntryRecord], named: Sequence[LeftOut]) -> Sums:
    sums = Sums()
    for entry, one in zip(left, named, strict=True):
        _leave(sums, entry, one.reason)
    return sums


def _leave(sums: Sums, entry: EntryRecord, reason: str) -> None:
    amount = entry.figure.amount if entry.stated.known else None
    pence = amount.pence if amount is not None else None
    sums.leave(entry.collaboration, reason, 1, pence, unknown=not entry.stated.known)


def _left_out(left: list[EntryRecord], with_result: set[LineKey]) -> tuple[LeftOut, ...]:
    """Each amount in no sum with its reason: of cumulative ones, whether a later one contains it."""
    told: dict[LineKey, list[Cumulative]] = defaultdict(list)
    for entry in left:
        if _is_result(entry):
            told[_line_of(entry)].append(
                Cumulative(entry.id, entry.what, entry.benefit, entry.reported_on, entry.until)
            )  # fmt: skip
    apart: set[int] = set()
    for key, found in told.items():
        if key not in with_result:
            apart.update(rules.not_contained(found))
    return tuple(left_out_as(entry, entry.id not in apart) for entry in left)


def _is_result(entry: EntryRecord) -> bool:
    """Whether the entry could be the result of a line, by all but the other results of it."""
    cumulative = entry.recurrence is Recurrence.CUMULATIVE and entry.standing is Standing.ACHIEVED
    known = entry.stated.known and entry.figure.amount is not None and len(entry.organisations) == 1
    return cumulative and known and not entry.aside


def _line_of(entry: EntryRecord) -> LineKey:
    body = entry.organisations[0] if len(entry.organisations) == 1 else ""
    real, year = entry.prices is Prices.REAL, entry.price_year
    return LineKey(
        entry.collaboration,
        body,
        entry.benefit,
        entry.cashable is False,
        real,
        year.start if year else None,
        entry.budget is Budget.CAPITAL,
        entry.reckoning is Reckoning.GROSS,
    )
