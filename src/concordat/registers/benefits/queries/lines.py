"""The lines of a position as the database adds them up: running estimates, results, and amounts of a year or once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from typing import Any

from django.db.models import Case, Count, Exists, F, OuterRef, Q, Sum, Value, When

from concordat.kernel.dates import PreciseDate
from concordat.kernel.figures import FigureState
from concordat.kernel.money import Money
from concordat.kernel.references import RecordRef
from concordat.registers.benefits import rules
from concordat.registers.benefits.models import LATEST, Verification
from concordat.registers.benefits.records import LineKey, PeriodAmount
from concordat.registers.benefits.rules import (
    YEARLY,
    Assurance,
    Budget,
    Cumulative,
    Prices,
    Reckoning,
    Recurrence,
    Standing,
)

LINE = ("collaboration_id", "organisation_id", "benefit_id", "non_cashable", "real", "price_year", "capital", "gross")
STANDINGS = (Standing.PLANNED, Standing.FORECAST, Standing.ACHIEVED)  # of what may stand in a sum
COUNTED = Q(state=FigureState.KNOWN, amount__isnull=False, organisation__isnull=False, standing__in=STANDINGS)
# An annual amount of one stated year ("2018/19: £100k") is of that year alone; any other runs on, or to its end.
IN_ONE_YEAR = Q(recurrence__in=YEARLY, effective_from__isnull=False, effective_from=F("effective_to"))
# Spelled out for nulls, which negation in SQL would lose.
NOT_IN_ONE_YEAR = Q(effective_from__isnull=True) | Q(effective_to__isnull=True) | ~Q(effective_from=F("effective_to"))
RUNNING_PLAN = COUNTED & Q(recurrence__in=YEARLY, standing=Standing.PLANNED) & NOT_IN_ONE_YEAR
CUMULATIVE_ACHIEVED = COUNTED & Q(recurrence=Recurrence.CUMULATIVE, standing=Standing.ACHIEVED)
IN_A_LINE = COUNTED & Q(recurrence__in=[*YEARLY, Recurrence.ONE_OFF])

Row = dict[str, Any]


def in_lines(found: Any, as_at: date | None) -> Any:
    """Entries with what sets their lines apart, and the assurance that they stand with on a day."""
    verified = Exists(Verification.objects.as_at(as_at).filter(entry_id=OuterRef("pk")))
    return found.annotate(
        non_cashable=Case(When(cashable=False, then=Value(True)), default=Value(False)),
        real=Case(When(prices=Prices.REAL, then=Value(True)), default=Value(False)),
        capital=Case(When(budget=Budget.CAPITAL, then=Value(True)), default=Value(False)),
        gross=Case(When(reckoning=Reckoning.GROSS, then=Value(True)), default=Value(False)),
        stands_as=Case(When(verified, then=Value(Assurance.VERIFIED.value)), default=F("assurance")),
    )


def key_of(row: Row) -> LineKey:
    """The line of a row."""
    return LineKey(*(row[name] for name in LINE))


def running_plans(rows: Any) -> dict[LineKey, list[Row]]:
    """The sum of the running annual plans of each line, by start of service and end: "start", "end", "total",
    "unstated" (the part that is not stated to be cashable), "bounds" (the words of those that are bounds).
    """
    merged: dict[LineKey, dict[tuple[Any, Any], Row]] = defaultdict(dict)
    unstated = Sum("amount", filter=Q(cashable__isnull=True))
    grouped = rows.filter(RUNNING_PLAN).values(*LINE, "in_service", "effective_from", "effective_to", "bound")
    for row in grouped.annotate(total=Sum("amount"), unstated=unstated).order_by("in_service", "effective_from"):
        start = row["in_service"] or row["effective_from"]
        place = merged[key_of(row)].setdefault((start, row["effective_to"]), plan(start, row["effective_to"]))
        place["bounds"].add(row["bound"])
        place["total"] = rules.added((place["total"], row["total"]))
        place["unstated"] = rules.added((place["unstated"], row["unstated"]))
    return {key: list(parts.values()) for key, parts in merged.items()}


def plan(start: PreciseDate | None, end: PreciseDate | None, total: Money | None = None) -> Row:
    """Running plans with one start and one end."""
    return {"start": start, "end": end, "total": total, "unstated": None, "bounds": set()}


def cumulative_rows(rows: Any) -> Iterator[tuple[LineKey, Row]]:
    """Each cumulative achieved amount with its line, oldest report first."""
    columns = (
        "pk", "what", "amount", "bound", "basis", "cashable", "stands_as", "effective_from", "effective_to",
        "reported_on",
    )  # fmt: skip
    for row in rows.filter(CUMULATIVE_ACHIEVED).order_by(*LATEST).values(*LINE, *columns):
        yield key_of(row), row


def results(rows: Any) -> dict[LineKey, Row]:
    """The cumulative achieved amount of each line that contains the earlier ones; none where two may not overlap."""
    told: dict[LineKey, list[Row]] = defaultdict(list)
    for key, row in cumulative_rows(rows):
        told[key].append(row)
    result = {}
    for key, found in told.items():
        heads = rules.not_contained([cumulative(key, row) for row in found])
        if len(heads) == 1:
            result[key] = next(row for row in found if row["pk"] == heads[0])
    return result


def cumulative(key: LineKey, row: Row) -> Cumulative:
    """A row as the rule compares it with others of its line."""
    return Cumulative(row["pk"], row["what"], key.benefit, row["reported_on"], row["effective_to"])


def of_periods(rows: Any) -> dict[LineKey, list[PeriodAmount]]:
    """One-off amounts, and annual ones other than running plans, each by its period."""
    result: dict[LineKey, list[PeriodAmount]] = defaultdict(list)
    other_annual = Q(recurrence__in=YEARLY) & (IN_ONE_YEAR | ~Q(standing=Standing.PLANNED))
    wanted = rows.filter(COUNTED).filter(Q(recurrence=Recurrence.ONE_OFF) | other_annual)
    names = ("recurrence", "standing", "stands_as", "effective_from")
    shares = Count("pk", filter=Q(basis__icontains="share"))
    grouped = wanted.values(*LINE, *names).annotate(total=Sum("amount"), entries=Count("pk"), shares=shares)
    for row in grouped.order_by("effective_from", "recurrence", "standing", "stands_as"):
        period = row["effective_from"]
        result[key_of(row)].append(
            PeriodAmount(
                Recurrence(row["recurrence"]), Standing(row["standing"]), Assurance(row["stands_as"]),
                period.text if period else "", row["total"], row["entries"], row["shares"] == row["entries"],
            )
        )  # fmt: skip
    return dict(result)


def cited(rows: Any) -> dict[LineKey, list[tuple[RecordRef, str]]]:
    """The entries behind the running plans, with the bound that each is printed with."""
    result: dict[LineKey, list[tuple[RecordRef, str]]] = defaultdict(list)
    for row in rows.filter(RUNNING_PLAN).order_by("pk").values(*LINE, "pk", "bound"):
        result[key_of(row)].append((RecordRef("ledger-entry", str(row["pk"])), row["bound"]))
    return dict(result)
