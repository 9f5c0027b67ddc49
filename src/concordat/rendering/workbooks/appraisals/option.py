"""The sheet of one option: its lines as given, their real amounts, and what they come to."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from itertools import accumulate

from concordat.calculations.appraisal import Appraisal, Deflators, Line, LineKind, Option, Prices, RateTable, appraise
from concordat.calculations.appraisal.values import economic, present
from concordat.kernel.periods import FinancialYear
from concordat.rendering.workbooks.appraisals.grid import FACTOR, PER_CENT, PLAIN, POUNDS, RATIO, WORDS, Grid, pounds
from concordat.rendering.workbooks.looks import Looks

NEVER = "never"  # of payback alone: what cannot be reckoned says why
NO_COSTS = "– (no costs)"
NO_YEARS = "– (no years)"
WORTHLESS = "– (the line comes to nothing)"


@dataclass(frozen=True, slots=True)
class Placed:
    """Where a sheet has its results: the address of each, for the sheet that sets the options side by side."""

    sheet: str
    found: Appraisal
    cells: dict[str, str]


@dataclass(frozen=True, slots=True)
class _Rows:
    """The rows that formulas of later ones read."""

    given: dict[int, int]
    year: int
    discount: int
    price: int | None


def write_option(
    looks: Looks, name: str, option: Option, rates: RateTable, deflators: Deflators | None
) -> Placed:  # fmt: skip
    """Write the sheet and say where its results stand."""
    grid = Grid(looks, name, option.years + 1)
    grid.title(option.name)
    rows = _inputs(grid, option, rates, deflators)
    real = _real(grid, option, deflators, rows)
    net, costs, benefits = _yearly(grid, option, deflators, real)
    found = appraise(option, rates, deflators)
    placed = _results(grid, found, option, rates, rows, (net, costs, benefits))
    _switches(grid, option, rates, deflators, rows, real, placed["net value"])
    grid.page.freeze_panes(0, 1)
    return Placed(name, found, placed)


def _inputs(grid: Grid, option: Option, rates: RateTable, deflators: Deflators | None) -> _Rows:
    grid.heading("What was given")
    years = [FinancialYear(option.base.start + place) for place in range(option.years + 1)]
    grid.heads(["Line", "Kind", "Prices", "Optimism bias", *map(str, years)])
    given = {}
    for place, line in enumerate(option.lines):
        given[place] = grid.row
        grid.words(line.what, line.kind.word, line.prices.value.capitalize())
        grid.number(WORDS - 1, float(line.bias), PER_CENT)
        for year, amount in enumerate(line.amounts):
            grid.number(WORDS + year, pounds(amount.pence), POUNDS)
        grid.row += 1
    grid.words("Years after the base year")
    year_row = grid.across([str(place) for place in range(len(years))], list(range(len(years))), PLAIN)
    discount = _discounting(grid, option, rates)
    return _Rows(given, year_row, discount, _prices(grid, years, deflators) if deflators else None)


def _discounting(grid: Grid, option: Option, rates: RateTable) -> int:
    grid.words("Discount rate", rates.name)
    for year in range(1, option.years + 1):
        grid.number(WORDS + year, float(rates.rate(year)), PER_CENT)
    rate, grid.row = grid.row, grid.row + 1
    grid.words("Discount factor")
    chained = [f"{grid.at(grid.row, place - 1)}/(1+{grid.at(rate, place)})" for place in range(1, option.years + 1)]
    return grid.across(["1", *chained], [float(factor) for factor in rates.factors(option.years)], FACTOR)


def _prices(grid: Grid, years: list[FinancialYear], deflators: Deflators) -> int:
    """The price index, and what an amount of each year is times to be in prices of the base year."""
    grid.words("Price index", deflators.source)
    for place, year in enumerate(years):
        if year in deflators.index:
            grid.number(WORDS + place, float(deflators.index[year]), "0.00##")
    index, grid.row = grid.row, grid.row + 1
    grid.words(f"To prices of {years[0]}")
    known = [year in deflators.index for year in years]
    return grid.across(
        [f"{grid.at(index, 0)}/{grid.at(index, place)}" if has else '""' for place, has in enumerate(known)],
        [float(deflators.factor(year, years[0])) if has else 0.0 for year, has in zip(years, known, strict=True)],
        FACTOR,
    )


def _real(grid: Grid, option: Option, deflators: Deflators | None, rows: _Rows) -> dict[int, int]:
    """Each line of the economic case in prices of the base year, its bias worked in; the row of each."""
    grid.heading(f"The economic case: prices of {option.base}, with optimism bias")
    told = iter(economic(option, deflators))
    found = {}
    for place, line in enumerate(option.lines):
        if not line.kind.economic:
            continue
        _, amounts = next(told)
        values = [pounds(amount) for amount in amounts] + [0.0] * (option.years + 1 - len(amounts))
        grid.words(line.what, line.kind.word)
        found[place] = grid.across(_brought(grid, line, rows, rows.given[place], option.years + 1), values, POUNDS)
    return found


def _brought(grid: Grid, line: Line, rows: _Rows, given: int, years: int) -> list[str]:
    bias = f"(1{'-' if line.kind is LineKind.BENEFIT else '+'}$D${given + 1})"
    nominal = line.prices is Prices.NOMINAL and rows.price is not None
    expressions = []
    for place in range(years):
        price = f"*{grid.at(rows.price, place)}" if nominal and place and rows.price is not None else ""
        expressions.append(f"{grid.at(given, place)}*{bias}{price}" if place < len(line.amounts) else "0")
    return expressions


def _yearly(
    grid: Grid, option: Option, deflators: Deflators | None, real: dict[int, int]
) -> tuple[tuple[int, list[Fraction]], int, int]:
    """Costs, benefits and the net by year; the rows of each, and the net amounts."""
    sums: dict[LineKind, list[Fraction]] = {kind: [Fraction(0)] * (option.years + 1) for kind in LineKind}
    for line, amounts in economic(option, deflators):
        for year, amount in enumerate(amounts):
            sums[line.kind][year] += amount
    rows = {}
    for kind, words in ((LineKind.COST, "Costs"), (LineKind.BENEFIT, "Benefits")):
        of_kind = [row for place, row in real.items() if option.lines[place].kind is kind]
        cells = ["+".join(grid.at(row, year) for row in of_kind) or "0" for year in range(option.years + 1)]
        grid.words(words, bold=True)
        rows[kind] = grid.across(cells, [pounds(amount) for amount in sums[kind]], POUNDS, bold=True)
    net = [b - c for b, c in zip(sums[LineKind.BENEFIT], sums[LineKind.COST], strict=True)]
    grid.words("Benefits less costs", bold=True)
    less = [
        f"{grid.at(rows[LineKind.BENEFIT], year)}-{grid.at(rows[LineKind.COST], year)}"
        for year in range(option.years + 1)
    ]  # fmt: skip
    row = grid.across(less, [pounds(amount) for amount in net], POUNDS, bold=True)
    return (row, net), rows[LineKind.COST], rows[LineKind.BENEFIT]


def _results(
    grid: Grid, found: Appraisal, option: Option, rates: RateTable, rows: _Rows,
    yearly: tuple[tuple[int, list[Fraction]], int, int],
) -> dict[str, str]:  # fmt: skip
    (net_row, net), costs, benefits = yearly
    factors = rates.factors(option.years)
    plain = _paid_back(grid, "Running total", [grid.at(net_row, year) for year in range(len(net))], net)
    discounted = [f"{grid.at(net_row, year)}*{grid.at(rows.discount, year)}" for year in range(len(net))]
    worth = [amount * factor for amount, factor in zip(net, factors, strict=True)]
    late = _paid_back(grid, "Running total, discounted", discounted, worth)
    grid.heading("What it comes to")
    span, factor = grid.span, grid.span(rows.discount)
    cells: dict[str, str] = {}

    def told(key: str, words: str, expression: str, value: float | str, look: str) -> None:
        grid.words(words)
        grid.formula(1, expression, value, look, bold=True)
        cells[key] = f"$B${grid.row + 1}"
        grid.row += 1

    told(
        "costs",
        "Costs, present value",
        f"ROUND(SUMPRODUCT({span(costs)},{factor}),2)",
        pounds(found.costs.pence),
        POUNDS,
    )
    told("benefits", "Benefits, present value", f"ROUND(SUMPRODUCT({span(benefits)},{factor}),2)",
         pounds(found.benefits.pence), POUNDS)  # fmt: skip
    told("net value", "Net present social value", f"{cells['benefits']}-{cells['costs']}",
         pounds(found.net_value.pence), POUNDS)  # fmt: skip
    ratio = float(found.ratio) if found.ratio is not None else NO_COSTS
    told(
        "ratio",
        "Benefit-cost ratio",
        _or_none(f"ROUND({cells['benefits']}/{cells['costs']},2)", NO_COSTS),
        ratio,
        RATIO,
    )
    for key, words, flags, year in (
        ("payback", "Paid back in year", plain, found.payback),
        ("discounted payback", "Paid back in year, discounted", late, found.discounted_payback),
    ):
        first = f"INDEX({span(rows.year)},MATCH(1,{span(flags)},0))"
        told(key, words, _or_none(first), NEVER if year is None else year, PLAIN)
    annuity = f"{cells['costs']}/SUM({span(rows.discount, 1)})" if option.years else "NA()"
    annual = pounds(found.annual_cost.pence) if found.annual_cost is not None else NO_YEARS
    told("annual cost", "Equivalent annual cost", _or_none(annuity, NO_YEARS), annual, POUNDS)
    return cells


def _or_none(expression: str, said: str = NEVER) -> str:
    return f'IFERROR({expression},"{said}")'


def _paid_back(grid: Grid, words: str, cells: list[str], amounts: list[Fraction]) -> int:
    """A running total, and under it 1 where it is nought or more; the row of the latter."""
    totals = list(accumulate(amounts))
    grid.words(words)
    running = [f"{grid.at(grid.row, place - 1)}+{cell}" if place else cell for place, cell in enumerate(cells)]
    row = grid.across(running, [pounds(total) for total in totals], POUNDS)
    grid.words("Paid back (1) or not (0)")
    flags = [f"IF(ROUND({grid.at(row, place)},2)>=0,1,0)" for place in range(len(cells))]
    return grid.across(flags, [float(total >= 0) for total in totals], PLAIN)


def _switches(
    grid: Grid, option: Option, rates: RateTable, deflators: Deflators | None, rows: _Rows, real: dict[int, int],
    net_cell: str,
) -> None:  # fmt: skip
    """How far each line must move for the net value to be nought."""
    grid.heading("Switching values: the change that brings the net present social value to nought")
    grid.heads(["Line", "Present value", "Change"])
    factors = rates.factors(option.years)
    worths = [line.sign * present(amounts, factors) for line, amounts in economic(option, deflators)]
    net = sum(worths, Fraction(0))
    for (place, row), worth in zip(real.items(), worths, strict=True):
        line = option.lines[place]
        grid.words(line.what)
        sign = "" if line.sign > 0 else "-"
        value = f"{sign}SUMPRODUCT({grid.span(row)},{grid.span(rows.discount)})"
        grid.formula(1, value, pounds(worth), POUNDS)
        change = float(-net / worth) if worth else WORTHLESS
        grid.formula(2, _or_none(f"-{net_cell}/$B${grid.row + 1}", WORTHLESS), change, PER_CENT)
        grid.row += 1
