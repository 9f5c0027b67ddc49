"""The lines of a position in one pass over the ledger: a register of any size is told by its lines, not its entries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import Any

from django.db.models import Q

from concordat.kernel.dates import PreciseDate
from concordat.kernel.figures import Figure, FigureState
from concordat.kernel.money import Money
from concordat.registers.benefits import rules
from concordat.registers.benefits.queries import lines as sql
from concordat.registers.benefits.queries.by_line import DOWN, UNDATED, UP, ByLine, by_line, of_no_body_alone, otherwise
from concordat.registers.benefits.records import LeftSum, LineKey
from concordat.registers.benefits.rules import (
    Budget,
    EntryKind,
    Line,
    Prices,
    Reckoning,
    Recurrence,
    Standing,
    Stated,
)

MANY = 300  # collaborations named in one query


@dataclass(slots=True)
class Summed:
    """One line: its running plans, its result, and what its cumulative figures come to.

    ``told`` is the start, end and bound of its first plans; ``planned`` what these come to, ``unstated`` the part that
    no source calls cashable or not, in pence. ``plans`` are told apart where they are ``mixed``. ``held`` says that it
    has an amount other than cumulative ones.
    """

    told: str = ""
    planned: int = 0
    unstated: int | None = None
    apart: list[sql.Row] = field(default_factory=list)
    result: sql.Row | None = None
    held: bool = False
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
        told = {"start": _date(start), "end": _date(end), "total": Money(self.planned)}
        return [{**told, "unstated": unstated, "bounds": (bound,)}]


@dataclass(slots=True)
class Sums:
    """All lines, the entries that they hold, and the sums of what they do not."""

    lines: dict[LineKey, Summed] = field(default_factory=dict)
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

    One database query; one more each where an amount names no body alone or is of no kind that a line holds, where a
    line has plans of several starts, and where the latest of its cumulative figures is not told by their days.
    """
    found = Sums()
    alone, odd = False, set()
    for row in by_line(rows):
        if row.organisation is None:
            alone = True
        elif _take(found, row):
            odd.add(row.collaboration)
    if alone:
        _take_unsplit(found, rows)
    if odd:
        _take_otherwise(found, _of_collaborations(rows, odd))
    marked = sql.in_lines(rows, as_at)
    _plans_apart(found, marked)
    _results(found, marked, set(verified))
    return found


def _take(found: Sums, row: ByLine) -> bool:
    """The lines with a row; whether some of its amounts stand in none for what they are, which it does not tell."""
    if row.unknown:
        found.leave(row.collaboration, rules.NOT_KNOWN, row.unknown, None, unknown=True)
    if row.ranged:
        found.leave(row.collaboration, rules.A_RANGE, row.ranged, None)
    counted = row.counted
    if counted or row.results:
        line = _place(found, row)
        found.counted += counted
        line.held = line.held or counted > 0
        if row.running is not None:
            _add_plan(line, row)
        if row.results:
            line.heads.append((row.head, row.lowest, row.cashable))
            line.cumulative += row.results
            line.pence += row.pence or 0
    return row.otherwise > 0


def _place(found: Sums, row: ByLine) -> Summed:
    """The line of a row."""
    cashable = row.cashable
    key = LineKey(
        row.collaboration, row.organisation or "", row.benefit, cashable is not None and not cashable,
        row.prices == Prices.REAL, row.price_year, row.budget == Budget.CAPITAL, row.reckoning == Reckoning.GROSS,
    )  # fmt: skip
    line = found.lines.get(key)
    if line is None:
        line = found.lines[key] = Summed()
    return line


def _add_plan(line: Summed, row: ByLine) -> None:
    pence = row.running or 0
    line.mixed = line.mixed or row.first != row.last or line.told not in ("", row.first)
    line.told = row.first
    line.planned += pence
    if row.cashable is None:
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


def _take_otherwise(found: Sums, rows: Any) -> None:
    """Amounts of one body that no line holds: a baseline, a cumulative plan, what is not stated to be of either."""
    for collaboration, standing, recurrence, state, number, pence in otherwise(rows):
        found.leave(collaboration, _why(standing, recurrence, state, True), number, pence)


def _take_unsplit(found: Sums, rows: Any) -> None:
    """Amounts that name no body alone: none at all, or several whose split is not stated."""
    for collaboration, standing, recurrence, state, several, number, known, pence in of_no_body_alone(rows):
        kind, bodies = (standing, recurrence, state), 2 if several else 0
        if state != FigureState.KNOWN:
            found.leave(collaboration, _why(*kind, False, bodies), number, None, unknown=True)
            continue
        found.leave(collaboration, _why(*kind, False, bodies), number - known, None)
        found.leave(collaboration, _why(*kind, True, bodies), known, pence)


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
    return _of_collaborations(rows, {key.collaboration for key in keys})


def _of_collaborations(rows: Any, named: set[str | None]) -> Any:
    """The rows of some collaborations, None for those of none; all rows where these are many."""
    if len(named) > MANY:
        return rows
    return rows.filter(Q(collaboration__in=named - {None}) | (Q(collaboration=None) if None in named else Q(pk__in=())))
