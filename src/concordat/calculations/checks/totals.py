"""A printed total that its rows do not add up to, or that leaves out rows without an amount."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from concordat.calculations.checks.check import Check, Fault
from concordat.calculations.checks.facts import Facts, PrintedTotal, Row
from concordat.calculations.checks.words import counted, listed, shown, sum_of
from concordat.calculations.exchange import printed_total_gap
from concordat.kernel.findings import Severity
from concordat.kernel.money import Money

# Beyond this many rows some of them come near any total by chance.
EXPLAINED_ROWS = 12


def faults(facts: Facts) -> Iterator[Fault]:
    """Sum of the rows - printed total, unknown rows named, never taken as nought (product.md, Exchange)."""
    for total in facts.totals:
        known = [row for row in total.rows if row.amount is not None]
        unknown = [row for row in total.rows if row.amount is None]
        if len(known) + len(unknown) < 2 or not known:
            continue
        gap = printed_total_gap(added(known), total.printed)
        if abs(gap.pence) > rounding(total):
            yield _does_not_add(total, known, unknown, gap)
        elif unknown:
            yield _leaves_out(total, known, unknown)


def rounding(total: PrintedTotal) -> int:
    """How far rounded rows may stand from their rounded total, in pence: half a step a row and half for the total."""
    return (sum(row.step for row in total.rows) + total.step) // 2 if total.step > 1 else 0


def explained(known: Sequence[Row], printed: Money, gap: Money, money: bool = True) -> str:
    """Which rows the total is the sum of: those of one group, all but one, or one choice of a few; "" where none."""
    groups: dict[str, list[Row]] = defaultdict(list)
    for row in known:
        groups[row.group].append(row)
    for name, rows in groups.items():
        if name and added(rows) == printed:
            return f"the printed total is the {name} rows alone ({sum_of(_amounts(rows), money)})"
    for row in known:
        if row.amount == gap:
            return f"the difference is exactly the row “{_named(row)}”"
        if row.amount == -gap:
            return f"the row “{_named(row)}” is counted twice"
    if len(known) <= EXPLAINED_ROWS:
        for size in range(2, len(known)):
            for chosen in combinations(known, size):
                if added(chosen) == printed:
                    return f"the printed total is that of {listed([_named(row) for row in chosen])}"
    return ""


def added(rows: Sequence[Row]) -> Money:
    """The sum of the amounts that are known."""
    return Money(sum(row.amount.pence for row in rows if row.amount is not None))


def _does_not_add(total: PrintedTotal, known: list[Row], unknown: list[Row], gap: Money) -> Fault:
    printed, rows = shown(total.printed, total.money), shown(added(known), total.money)
    less = "less" if gap.pence > 0 else "more"
    difference = shown(Money(abs(gap.pence)), total.money)
    reason = explained(known, total.printed, gap, total.money)
    said = [f"{sum_of(_amounts(known), total.money)}; printed {printed}; the difference is {difference}"]
    said += [reason] if reason else []
    said += [f"{_without(unknown)} come on top"] if unknown else []
    floor = "at least " if unknown else ""
    return Fault(
        Severity.CERTAIN, total.about,
        f"The total of {printed} in “{total.about.name}” is {difference} {less} than its rows, which add up to "
        f"{floor}{rows}.",
        ". ".join(_capital(part) for part in said) + ".",
        f"Which is right for “{total.about.name}”, the total of {printed} or the rows that add up to {rows}"
        + (", and what are the amounts still missing?" if unknown else "?"),
        (total.evidence, *(row.evidence for row in total.rows)),
    )  # fmt: skip


def _leaves_out(total: PrintedTotal, known: list[Row], unknown: list[Row]) -> Fault:
    printed = shown(total.printed, total.money)
    return Fault(
        Severity.CERTAIN, total.about,
        f"The total of {printed} in “{total.about.name}” counts {_without(unknown)} as nothing.",
        f"{sum_of(_amounts(known), total.money)} of {counted(len(known), 'row')} with an amount; "
        f"not known: {listed([_named(row) for row in unknown])}. The total is a floor.",
        f"What is the total of “{total.about.name}” once {listed([_named(row) for row in unknown])} "
        f"{'is' if len(unknown) == 1 else 'are'} priced?",
        (total.evidence, *(row.evidence for row in total.rows)),
    )  # fmt: skip


def _without(unknown: list[Row]) -> str:
    return f"{counted(len(unknown), 'row')} without an amount"


def _amounts(rows: Sequence[Row]) -> list[Money]:
    return [row.amount for row in rows if row.amount is not None]


def _named(row: Row) -> str:
    return f"{row.label}, {row.group}" if row.group and row.group not in row.label else row.label


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


CHECK = Check(
    "total-against-rows", 1, "Totals against rows",
    "A printed total is compared with the sum of its rows; rows without an amount are named, never taken as nought.",
    faults,
)  # fmt: skip
