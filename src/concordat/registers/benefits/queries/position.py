"""Where the partners stand: plan to date, achieved, and what stands in no sum. Grouped and summed in SQL."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from datetime import date
from typing import Any

from django.db.models import Case, Count, Exists, F, OuterRef, Q, Sum, Value, When

from concordat.calculations import ratings, savings
from concordat.calculations.ratings import DEFAULT, Thresholds
from concordat.calculations.savings import Reading
from concordat.kernel.dates import PreciseDate
from concordat.kernel.figures import FigureState
from concordat.kernel.money import Money
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.rag import Colour
from concordat.kernel.references import RecordRef
from concordat.registers.benefits import rules
from concordat.registers.benefits.models import LATEST, LedgerEntry, Verification
from concordat.registers.benefits.queries.entries import entries
from concordat.registers.benefits.records import (
    EntryRecord,
    LeftOut,
    LineKey,
    PeriodAmount,
    PlanPart,
    Position,
    PositionLine,
)
from concordat.registers.benefits.rules import (
    Assurance,
    Budget,
    Cumulative,
    EntryKind,
    Prices,
    Reckoning,
    Recurrence,
    Standing,
)

LINE = ("collaboration_id", "organisation_id", "benefit_id", "non_cashable", "real", "price_year", "capital", "gross")
COUNTED = Q(
    state=FigureState.KNOWN,
    amount__isnull=False,
    organisation__isnull=False,
    standing__in=[Standing.PLANNED, Standing.FORECAST, Standing.ACHIEVED],
)
# An annual amount of one stated year ("2018/19: £100k") is of that year alone; any other runs on.
IN_ONE_YEAR = Q(recurrence=Recurrence.ANNUAL, effective_from__isnull=False, effective_from=F("effective_to"))
RUNNING_PLAN = Q(recurrence=Recurrence.ANNUAL, standing=Standing.PLANNED)
CUMULATIVE_ACHIEVED = COUNTED & Q(recurrence=Recurrence.CUMULATIVE, standing=Standing.ACHIEVED)


def position(
    actor: Actor,
    *,
    as_at: date | None,
    collaboration: str | None = None,
    collaborations: Collection[str] | None = None,
    organisation: str | None = None,
    kind: EntryKind = EntryKind.SAVING,
    thresholds: Thresholds = DEFAULT,
) -> Position:
    """Plan to date, achieved and rating of each organisation in each collaboration, with all that is left out.

    The plan runs from the start of service to the day that the achieved figure reaches, else to ``as_at``; where that
    is None too, there is no plan to date. For costs the plan is the budget and ``achieved`` the spend. Annual,
    cumulative, one-off and in-year amounts are never added to each other, nor cashable to non-cashable ones, nor real
    to nominal ones. Eight database queries, whatever the number of rows.
    """
    found = LedgerEntry.objects.visible_to(actor).as_at(as_at).standing(as_at).filter(kind=kind)
    if collaboration:
        found = found.filter(collaboration_id=collaboration)
    if collaborations is not None:
        found = found.filter(collaboration_id__in=list(collaborations))
    if organisation:
        found = found.naming(organisation)
    standing = _in_lines(found, as_at)
    rows = standing.uncontradicted(as_at)
    annual, achieved, periods = _annual(rows), _achieved(rows), _periods(rows)
    cited = _cited(rows)
    keys = sorted({*annual, *achieved, *periods}, key=_order)
    lines = tuple(
        _line(key, annual.get(key, []), achieved.get(key), periods.get(key, []), cited.get(key, []), kind, thresholds,
              as_at)
        for key in keys
    )  # fmt: skip
    counted = {row["pk"] for row in achieved.values()}
    left = entries(actor, as_at=as_at, numbers=_in_no_line(standing, rows, counted))
    return Position(kind, lines, _left_out(left, set(achieved)))


def _in_lines(found: Any, as_at: date | None) -> Any:
    verified = Exists(Verification.objects.as_at(as_at).filter(entry_id=OuterRef("pk")))
    return found.annotate(
        non_cashable=Case(When(cashable=False, then=Value(True)), default=Value(False)),
        real=Case(When(prices=Prices.REAL, then=Value(True)), default=Value(False)),
        capital=Case(When(budget=Budget.CAPITAL, then=Value(True)), default=Value(False)),
        gross=Case(When(reckoning=Reckoning.GROSS, then=Value(True)), default=Value(False)),
        stands_as=Case(When(verified, then=Value(Assurance.VERIFIED.value)), default=F("assurance")),
    )


def _key(row: dict[str, Any]) -> LineKey:
    return LineKey(*(row[name] for name in LINE))


def _order(key: LineKey) -> tuple[object, ...]:
    prices = key.real, key.price_year or 0
    return (
        key.collaboration or "",
        key.organisation,
        key.benefit or "",
        key.non_cashable,
        *prices,
        key.capital,
        key.gross,
    )


def _one_year(wanted: bool) -> Q:
    """Whether an amount is of one stated year. Spelled out for nulls, which negation in SQL would lose."""
    if wanted:
        return IN_ONE_YEAR
    open_period = Q(effective_from__isnull=True) | Q(effective_to__isnull=True)
    return open_period | ~Q(effective_from=F("effective_to"))


def _annual(rows: Any) -> dict[LineKey, list[dict[str, Any]]]:
    """The sum of the running annual plans of each line, by start of service."""
    result: dict[LineKey, list[dict[str, Any]]] = defaultdict(list)
    plans = rows.filter(COUNTED, RUNNING_PLAN, _one_year(False))
    unstated = Sum("amount", filter=Q(cashable__isnull=True))
    grouped = plans.values(*LINE, "in_service", "effective_from").annotate(total=Sum("amount"), unstated=unstated)
    for row in grouped.order_by():
        result[_key(row)].append(row)
    return dict(result)


def _achieved(rows: Any) -> dict[LineKey, dict[str, Any]]:
    """The cumulative achieved amount of each line that contains the earlier ones; none where two may not overlap."""
    told: dict[LineKey, list[dict[str, Any]]] = defaultdict(list)
    columns = (
        "pk",
        "what",
        "amount",
        "bound",
        "cashable",
        "stands_as",
        "effective_from",
        "effective_to",
        "reported_on",
    )
    for row in rows.filter(CUMULATIVE_ACHIEVED).order_by(*LATEST).values(*LINE, *columns):
        told[_key(row)].append(row)
    result = {}
    for key, found in told.items():
        heads = rules.not_contained([_cumulative(key, row) for row in found])
        if len(heads) == 1:
            result[key] = next(row for row in found if row["pk"] == heads[0])
    return result


def _cumulative(key: LineKey, row: dict[str, Any]) -> Cumulative:
    return Cumulative(row["pk"], row["what"], key.benefit, row["reported_on"], row["effective_to"])


def _periods(rows: Any) -> dict[LineKey, list[PeriodAmount]]:
    """One-off amounts, and annual ones other than running plans, each by its period."""
    result: dict[LineKey, list[PeriodAmount]] = defaultdict(list)
    other_annual = Q(recurrence=Recurrence.ANNUAL) & (_one_year(True) | ~Q(standing=Standing.PLANNED))
    wanted = rows.filter(COUNTED).filter(Q(recurrence=Recurrence.ONE_OFF) | other_annual)
    names = ("recurrence", "standing", "stands_as", "effective_from")
    grouped = wanted.values(*LINE, *names).annotate(total=Sum("amount"), entries=Count("pk"))
    for row in grouped.order_by("effective_from", "recurrence", "standing", "stands_as"):
        period = row["effective_from"]
        result[_key(row)].append(
            PeriodAmount(
                Recurrence(row["recurrence"]), Standing(row["standing"]), Assurance(row["stands_as"]),
                period.text if period else "", row["total"], row["entries"],
            )
        )  # fmt: skip
    return dict(result)


def _cited(rows: Any) -> dict[LineKey, list[tuple[RecordRef, str]]]:
    """The entries behind the annual sums, with the bound that each is printed with."""
    result: dict[LineKey, list[tuple[RecordRef, str]]] = defaultdict(list)
    plans = rows.filter(COUNTED, RUNNING_PLAN, _one_year(False)).order_by("pk")
    for row in plans.values(*LINE, "pk", "bound"):
        result[_key(row)].append((RecordRef("ledger-entry", str(row["pk"])), row["bound"]))
    return dict(result)


def _line(
    key: LineKey, plans: list[dict[str, Any]], achieved: dict[str, Any] | None, periods: list[PeriodAmount],
    cited: list[tuple[RecordRef, str]], kind: EntryKind, thresholds: Thresholds, as_at: date | None,
) -> PositionLine:  # fmt: skip
    started = achieved["effective_from"] if achieved else None
    parts = [(plan["total"], plan["in_service"] or plan["effective_from"] or started) for plan in plans]
    amount = achieved["amount"] if achieved else None
    until = _until(achieved, as_at)
    readings = _readings(parts, until, amount)
    plan = readings[0].plan if readings else None
    bounds = [bound for _, bound in cited] + ([achieved["bound"]] if achieved else [])
    return PositionLine(
        key=key, annual=rules.added(total for total, _ in parts),
        in_service=tuple(dict.fromkeys(day for _, day in parts if day)), achieved=amount,
        assurance=Assurance(achieved["stands_as"]) if achieved else None, until=until, readings=readings,
        rating=_rating(kind, amount, plan, thresholds), periods=tuple(periods), bounds=tuple(filter(None, bounds)),
        annual_refs=tuple(ref for ref, _ in cited),
        achieved_ref=RecordRef("ledger-entry", str(achieved["pk"])) if achieved else None,
        annual_unstated=rules.added(plan["unstated"] for plan in plans),
        achieved_unstated=amount if achieved and achieved["cashable"] is None else None,
        parts=tuple(PlanPart(total, start, plan["in_service"] or plan["effective_from"])
                    for plan, (total, start) in zip(plans, parts, strict=True)),
    )  # fmt: skip


def _until(achieved: dict[str, Any] | None, as_at: date | None) -> PreciseDate | None:
    """To when the achieved figure counts: its period's end, else the day it was reported; without one, ``as_at``."""
    if achieved and achieved["effective_to"]:
        until: PreciseDate = achieved["effective_to"]
        return until
    day = (achieved["reported_on"] if achieved else None) or as_at
    return PreciseDate.of(day) if day else None


def _readings(
    parts: list[tuple[Money, PreciseDate | None]], until: PreciseDate | None, achieved: Money | None
) -> tuple[Reading, ...]:
    """The plan to date of every part together; none where the start of service of any is not known to the month."""
    days = [day.first for _, day in parts if day is not None and day.last.month == day.first.month]
    if not parts or until is None or len(days) < len(parts):
        return ()
    months = [savings.month_readings(day, until) for day in days]
    result = []
    for place in range(max(len(choices) for choices in months)):
        chosen = [choices[min(place, len(choices) - 1)] for choices in months]
        plans = [savings.plan_to_date(total, count) for (total, _), count in zip(parts, chosen, strict=True)]
        result.append(savings.reading(rules.added(plans) or Money(0), max(chosen), achieved))
    return tuple(result)


def _rating(kind: EntryKind, amount: Money | None, plan: Money | None, thresholds: Thresholds) -> Colour:
    rate = ratings.costs_rating if kind is EntryKind.COST else ratings.savings_rating
    return rate(amount, plan, thresholds)


def _in_no_line(standing: Any, rows: Any, counted: set[int]) -> Any:
    """The numbers of the entries that no sum holds, as a query."""
    in_a_line = COUNTED & Q(recurrence__in=[Recurrence.ANNUAL, Recurrence.ONE_OFF])
    others = standing.exclude(pk__in=rows.filter(in_a_line).values("pk")).exclude(pk__in=counted)
    return others.values("pk")


def _left_out(left: list[EntryRecord], with_result: set[LineKey]) -> tuple[LeftOut, ...]:
    """Each amount in no sum with its reason: of cumulative ones, whether a later one contains it."""
    told: dict[LineKey, list[Cumulative]] = defaultdict(list)
    for entry in left:
        told[_line_of(entry)].append(
            Cumulative(entry.id, entry.what, entry.benefit, entry.reported_on, entry.until)
        )  # fmt: skip
    apart: set[int] = set()
    for key, found in told.items():
        if key not in with_result:
            apart.update(rules.not_contained(found))
    return tuple(_reason(entry, entry.id not in apart) for entry in left)


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


def _reason(entry: EntryRecord, contained: bool) -> LeftOut:
    why = entry.contradiction or rules.why_left_out(entry.line, entry.stated, contained=contained)
    return LeftOut(
        ref=entry.ref, collaboration=entry.collaboration, organisations=entry.organisations, what=entry.what,
        shown=entry.shown(), reason=why, unknown=not entry.stated.known,
    )  # fmt: skip
