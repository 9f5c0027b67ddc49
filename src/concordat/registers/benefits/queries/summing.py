"""The lines of a position in one pass over the ledger: a register of any size is told by its lines, not its entries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import Any

from django.db.models import (
    BigIntegerField,
    Case,
    CharField,
    Count,
    Exists,
    F,
    Func,
    Max,
    Min,
    OuterRef,
    Q,
    Sum,
    Value,
    When,
)
from django.db.models.functions import Cast, Coalesce

from concordat.foundation.orm.streaming import plain_rows
from concordat.kernel.dates import PreciseDate
from concordat.kernel.figures import Figure, FigureState
from concordat.kernel.money import Money
from concordat.registers.benefits import rules
from concordat.registers.benefits.models import EntryParty
from concordat.registers.benefits.queries import lines as sql
from concordat.registers.benefits.records import LeftSum, LineKey
from concordat.registers.benefits.rules import (
    YEARLY,
    Budget,
    EntryKind,
    Line,
    Prices,
    Reckoning,
    Recurrence,
    Standing,
    Stated,
)

BY = (
    "collaboration_id", "organisation_id", "benefit_id", "cashable", "prices", "price_year", "budget", "reckoning",
    "standing", "recurrence", "state",
)  # fmt: skip
# What most rows fail stands first: a database asks in this order.
PLANNED = Q(standing=Standing.PLANNED)
RUNNING = Q(recurrence__in=YEARLY) & Q(amount__isnull=False) & sql.NOT_IN_ONE_YEAR
CUMULATIVE = Q(recurrence=Recurrence.CUMULATIVE) & Q(standing=Standing.ACHIEVED) & Q(amount__isnull=False)
UNDATED = "0001-01-01"
UP, DOWN = 10**18, 4 * 10**18  # added to a number, or taken from, so that it has 19 digits and sorts as text
MANY = 300  # collaborations named in one query


@dataclass(slots=True)
class Summed:
    """One line: its running plans, its result, and what its cumulative figures come to.

    ``told`` is the start, end and bound of its first plans; ``planned`` what these come to, ``unstated`` the part that
    no source calls cashable or not, in pence. ``plans`` are told apart where they are ``mixed``.
    """

    told: str = ""
    planned: int = 0
    unstated: int | None = None
    apart: list[sql.Row] = field(default_factory=list)
    result: sql.Row | None = None
    others: bool = False
    mixed: bool = False
    heads: list[tuple[str, str, bool | None]] = field(default_factory=list)
    cumulative: int = 0
    pence: int = 0

    @property
    def plans(self) -> list[sql.Row]:
        """Its running plans, by start and end."""
        if self.mixed or not self.told:
            return self.apart
        start, end, bound = self.told.split("|")
        unstated = Money(self.unstated) if self.unstated is not None else None
        return [sql.plan(_date(start), _date(end), Money(self.planned)) | {"unstated": unstated, "bounds": {bound}}]


@dataclass(slots=True)
class Sums:
    """All lines, the entries that they hold, and the sums of what they do not."""

    lines: dict[LineKey, Summed] = field(default_factory=dict)
    places: dict[tuple[Any, ...], Summed] = field(default_factory=dict)  # the same, by the columns as they are read
    counted: int = 0
    clashing: set[int] = field(default_factory=set)  # cumulative figures of which none contains the other
    left: dict[tuple[str | None, str, bool], list[int | None]] = field(default_factory=dict)

    def leave(self, collaboration: str | None, reason: str, entries: int, pence: int | None, *,
              unknown: bool = False) -> None:  # fmt: skip
        """Count entries that stand in no sum, and what they come to; None where none of them is an amount."""
        if entries:
            held = self.left.setdefault((collaboration, reason, unknown), [0, None])
            held[0] = (held[0] or 0) + entries
            held[1] = held[1] if pence is None else (held[1] or 0) + pence

    def told(self) -> tuple[LeftSum, ...]:
        """The sums of what is left out, by collaboration and reason."""
        return tuple(
            LeftSum(key[0], key[1], key[2], entries or 0, Money(pence) if pence is not None else None)
            for key, (entries, pence) in sorted(self.left.items(), key=lambda one: (one[0][0] or "", *one[0][1:]))
        )


def summed(rows: Any, as_at: date | None, verified: Iterable[int]) -> Sums:
    """The lines of rows that may stand in a sum. ``verified`` are the numbers of the entries with a proof.

    One database query; one more each where an amount names no body alone, where a line has plans of several starts, and
    where the latest of its cumulative figures is not told by their days.
    """
    found = Sums()
    alone = False
    for row in plain_rows(_grouped(rows)):
        if row[1] is None:
            alone = True
        else:
            _take(found, row)
    if alone:
        _take_unsplit(found, rows)
    marked = sql.in_lines(rows, as_at)
    _plans_apart(found, marked)
    _results(found, marked, set(verified))
    return found


def _grouped(rows: Any) -> Any:
    pence = Cast(Sum("amount"), BigIntegerField())
    text = CharField()
    told = _Joined(
        Coalesce("in_service", "effective_from", Value(""), output_field=text), Value("|"),
        Coalesce("effective_to", Value(""), output_field=text), Value("|"), F("bound"), output_field=text,
    )  # fmt: skip
    day = Coalesce(Cast("reported_on", text), Value(UNDATED), output_field=text)
    head = _Joined(
        day, Cast(UP + F("pk"), text), Value("|"), Cast("amount", text), Value("|"), F("bound"), Value("|"),
        F("assurance"), Value("|"), Coalesce("effective_from", Value(""), output_field=text), Value("|"),
        Coalesce("effective_to", Value(""), output_field=text), Value("|"), F("basis"), output_field=text,
    )  # fmt: skip
    lowest = _Joined(day, Cast(DOWN - F("pk"), text), output_field=text)
    return rows.values_list(*BY).annotate(
        number=Count("*"), known=Count("amount"), pence=pence,
        running=Cast(Sum(_of_running(F("amount"))), BigIntegerField()),
        first=Min(_of_running(told)), last=Max(_of_running(told)),
        head=Max(Case(When(CUMULATIVE, then=head))), lowest=Max(Case(When(CUMULATIVE, then=lowest))),
    ).order_by()  # fmt: skip


class _Joined(Func):
    """Texts that are never null one after the other, without the guard against nulls that costs a call each."""

    template = "(%(expressions)s)"
    arg_joiner = " || "


def _of_running(told: Any) -> Case:
    return Case(When(PLANNED, then=Case(When(RUNNING, then=told))))


def _take(found: Sums, row: tuple[Any, ...]) -> None:
    standing, recurrence, state, number, known, pence, running, first, last, head, lowest = row[8:]
    if state != "known":
        found.leave(row[0], _why(standing, recurrence, state, False), number, None, unknown=True)
        return
    if number > known:
        found.leave(row[0], _why(standing, recurrence, state, False), number - known, None)
    if not known:
        return
    is_result = recurrence == "cumulative" and standing == "achieved"
    if not is_result and (standing not in _STANDS or recurrence not in _RECURS):
        found.leave(row[0], _why(standing, recurrence, state, True), known, pence)
        return
    line = found.places.get(row[:8]) or _place(found, row)
    if is_result:
        line.heads.append((head, lowest, row[3]))
        line.cumulative += known
        line.pence += pence
        return
    found.counted += known
    if running is None:
        line.others = True
    else:
        _add_plan(line, first, last, running, row[3])


def _place(found: Sums, row: tuple[Any, ...]) -> Summed:
    """The line of a row whose columns were not met before."""
    collaboration, body, benefit, cashable, prices, year, budget, reckoning = row[:8]
    key = LineKey(
        collaboration, body, benefit, cashable is not None and not cashable, prices == Prices.REAL, year,
        budget == Budget.CAPITAL, reckoning == Reckoning.GROSS,
    )  # fmt: skip
    line = found.places[row[:8]] = found.lines.setdefault(key, Summed())
    return line


# As the database gives them.
_STANDS = frozenset(str(one.value) for one in (Standing.PLANNED, Standing.FORECAST, Standing.ACHIEVED))
_RECURS = frozenset(str(one.value) for one in (*YEARLY, Recurrence.ONE_OFF))


def _add_plan(line: Summed, first: str, last: str, pence: int, cashable: bool | None) -> None:
    line.mixed = line.mixed or first != last or line.told not in ("", first)
    line.told = first
    line.planned += pence
    if cashable is None:
        line.unstated = pence + (line.unstated or 0)


@lru_cache(maxsize=4_096)
def _date(text: str) -> PreciseDate | None:
    return PreciseDate.parse(text) if text else None


@lru_cache(maxsize=1_024)
def _why(standing: str, recurrence: str, state: str, amount: bool, bodies: int = 1) -> str:
    """The reason by the one rule of the ledger, for a group of entries that are alike in what it looks at."""
    figure = Figure("", Money(0) if amount else None, state=FigureState(state))
    named = frozenset(f"body {one}" for one in range(bodies))
    line = Line(EntryKind.SAVING, Standing(standing), Recurrence(recurrence), None, named)
    return rules.why_left_out(line, Stated(figure))


def _take_unsplit(found: Sums, rows: Any) -> None:
    """Amounts that name no body alone: none at all, or several whose split is not stated."""
    several = Exists(EntryParty.objects.filter(entry_id=OuterRef("pk")))
    grouped = rows.filter(organisation=None).values_list(*BY).annotate(
        several=several, number=Count("*"), known=Count("amount"), total=Cast(Sum("amount"), BigIntegerField()),
    )  # fmt: skip
    for row in grouped.order_by():
        several_named, number, known, pence = row[11:]
        bodies = 2 if several_named else 0
        if row[10] != FigureState.KNOWN:
            found.leave(row[0], _why(*row[8:11], False, bodies), number, None, unknown=True)
            continue
        found.leave(row[0], _why(*row[8:11], False, bodies), number - known, None)
        found.leave(row[0], _why(*row[8:11], True, bodies), known, pence)


def _plans_apart(found: Sums, rows: Any) -> None:
    """The plans of the lines that have several, start by start."""
    mixed = {key for key, line in found.lines.items() if line.mixed}
    if mixed:
        for key, plans in sql.running_plans(_of(rows, mixed)).items():
            if key in mixed:
                found.lines[key].apart = plans


def _results(found: Sums, rows: Any, verified: set[int]) -> None:
    """The one cumulative figure of each line that contains the others; these, or all of them, stand in no sum."""
    unclear = set()
    for key, line in found.lines.items():
        if not line.heads:
            continue
        top = max(line.heads, key=lambda one: one[0])
        lowest = max(one[1] for one in line.heads)
        alike = int(top[0][10:29]) + int(lowest[10:29]) == UP + DOWN
        if line.cumulative > 1 and (key.benefit is None or not alike):
            unclear.add(key)
            continue
        line.result = _unpacked(top[0], top[2], verified)
        found.counted += 1
        found.leave(key.collaboration, rules.CONTAINED, line.cumulative - 1, line.pence - line.result["amount"].pence)
    if unclear:
        _told_apart(found, rows, unclear)


def _unpacked(head: str, cashable: bool | None, verified: set[int]) -> sql.Row:
    number = int(head[10:29]) - UP
    amount, bound, assurance, since, until, basis = head[30:].split("|", 5)
    return {
        "pk": number, "amount": Money(int(amount)), "bound": bound, "basis": basis, "cashable": cashable,
        "stands_as": "verified" if number in verified else assurance, "effective_from": _date(since),
        "effective_to": _date(until), "reported_on": _reported(head[:10]),
    }  # fmt: skip


def _reported(day: str) -> date | None:
    return None if day == UNDATED else date.fromisoformat(day)


def _told_apart(found: Sums, rows: Any, unclear: set[LineKey]) -> None:
    told: dict[LineKey, list[sql.Row]] = defaultdict(list)
    for key, row in sql.cumulative_rows(_of(rows, unclear)):
        if key in unclear:
            told[key].append(row)
    for key, several in told.items():
        heads = set(rules.not_contained([sql.cumulative(key, row) for row in several]))
        if len(heads) == 1:
            found.lines[key].result = next(row for row in several if row["pk"] in heads)
            found.counted += 1
        for row in several:
            if len(heads) > 1 or row["pk"] not in heads:
                reason = rules.NOT_CONTAINED if row["pk"] in heads else rules.CONTAINED
                found.leave(key.collaboration, reason, 1, row["amount"].pence)
                if reason == rules.NOT_CONTAINED:
                    found.clashing.add(row["pk"])


def _of(rows: Any, keys: set[LineKey]) -> Any:
    """The rows of the collaborations of some lines; all rows where these are many."""
    named = {key.collaboration for key in keys}
    if len(named) > MANY:
        return rows
    return rows.filter(Q(collaboration__in=named - {None}) | (Q(collaboration=None) if None in named else Q(pk__in=())))
