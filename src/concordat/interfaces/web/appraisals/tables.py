"""Options as tables: beside each other, and each with its lines, years and cells."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from concordat.calculations.appraisal import GivenLine, Reckoned, mitigated
from concordat.interfaces.web.appraisals.words import NOT_WHOLE, part, unknowns
from concordat.interfaces.web.components.cells import Cell, Link, text
from concordat.interfaces.web.components.tables import Column, DataTable
from concordat.kernel.money import ZERO, Money
from concordat.kernel.periods import FinancialYear
from concordat.registers.business_cases.records import AppraisalRecord, OptionRecord
from concordat.rendering.charts.appraisals import OptionBar, options_chart
from concordat.rendering.charts.chart import Chart
from concordat.review.appraisals.records import LookedOptions

Says = Callable[[Reckoned], str | None]  # None where an amount that is not known leaves it unknown
# The rows of figures: the words over them, and what an option has there.
ROWS: tuple[tuple[str, Says], ...] = (
    ("Net present social value", lambda one: _exact(one.net_value)),
    ("Costs, present value", lambda one: _exact(one.known.costs if one.whole else None)),
    ("Of these, for optimism bias", lambda one: _exact(one.known.costs - one.before_bias if one.whole else None)),
    ("Costs, were no risk managed", lambda one: _exact(one.unmanaged if one.whole else None)),
    ("Benefits, present value", lambda one: _exact(one.known.benefits if one.whole else None)),
    ("Benefit-cost ratio", lambda one: _or_words(one, one.known.ratio, "no costs")),
    ("Paid back", lambda one: _year(one, one.known.payback)),
    ("Paid back, discounted", lambda one: _year(one, one.known.discounted_payback)),
    ("Equivalent annual cost", lambda one: _annual(one)),  # noqa: PLW0108 - it stands below
    ("Net, real, not discounted", lambda one: _exact(_sum(one.known.by_year) if one.whole else None)),
    ("Net cash, nominal", lambda one: _exact(_sum(one.cash)) if one.cash is not None else _no_cash(one)),
)  # fmt: skip


def beside_table(found: AppraisalRecord) -> DataTable:
    """A column an option; each figure leads to the option's lines, and they to their cells."""
    columns = [Column("What"), *(Column(one.given.name, numeric=True, note=_mark(one)) for one in found.options)]
    rows = [[text(words), *(_figure(one, says(one.found)) for one in found.options)] for words, says in ROWS]
    rows.insert(1, [text("Above doing nothing"), *(_figure(one, _above(one, found.nothing)) for one in found.options)])
    rows.append([text("Amounts not known"), *(_count(one) for one in found.options)])
    return DataTable("Options beside each other", columns, rows, leaves_out=_left_out(found.options))


def preview_table(found: LookedOptions) -> DataTable:
    """What each option of a file would come to."""
    rows = [
        [text(one.option.name), Cell(str(len(one.option.lines)), numeric=True),
         *(_said(says(one)) for words, says in ROWS if words in PREVIEWED),
         Cell(unknowns(one.option) or "none", numeric=True)]
        for one in found.found
    ]  # fmt: skip
    heads = [Column("Option"), Column("Lines", numeric=True), *(Column(words, numeric=True) for words in PREVIEWED),
             Column("Amounts not known", numeric=True)]  # fmt: skip
    return DataTable("What was read", heads, rows, empty="No option could be read.")


PREVIEWED = ("Net present social value", "Costs, present value", "Benefits, present value", "Benefit-cost ratio")


def drawing_of(found: AppraisalRecord) -> Chart | None:
    """The present costs and benefits of the options; None where nothing of them is known."""
    return options_chart([
        OptionBar(one.given.name, one.found.known.costs, one.found.known.benefits) if one.found.whole
        else OptionBar(one.given.name, None, None) for one in found.options
    ])  # fmt: skip


def lines_table(one: OptionRecord, hrefs: Sequence[str]) -> DataTable:
    """Each line of an option: its bias and what of it is managed, its switching value, and the row that it is from."""
    changes = iter(one.found.switches)
    rows = [
        [text(line.what), text(line.kind.word), text(line.prices.value.capitalize()), Cell(_bias(line)),
         _switch(next(changes).change if line.kind.economic and one.found.whole else None, line, one.found.whole),
         _from(line, href)]
        for line, href in zip(one.given.lines, hrefs, strict=True)
    ]  # fmt: skip
    heads = [Column("Line"), Column("Kind"), Column("Prices"), Column("Optimism bias"),
             Column("Switching value", numeric=True), Column("From")]  # fmt: skip
    return DataTable(f"Lines of {one.given.name}", heads, rows)


def years_table(one: OptionRecord, hrefs: Sequence[str]) -> DataTable:
    """Each amount as it was given, leading to its cell; below, the net of each year, real and nominal."""
    first, columns = one.given.base.start, max((len(line.amounts) for line in one.given.lines), default=0)
    cells = one.given.lines[0].amounts if one.given.lines else ()
    heads = [Column("Line"), *(Column(str(FinancialYear(first + place)), numeric=True,
                                      note=f"column {cells[place].cell.rstrip('0123456789')}")
                               for place in range(columns))]  # fmt: skip
    rows = [
        [text(line.what), *(_amount(line, place, href) for place in range(len(line.amounts)))]
        for line, href in zip(one.given.lines, hrefs, strict=True)
    ]
    rows += list(_nets(one, columns))
    return DataTable(f"Amounts of {one.given.name} by year", heads, rows)


def _nets(one: OptionRecord, columns: int) -> Iterator[list[Cell]]:
    unknown = [Cell(NOT_WHOLE, numeric=True, unknown=True)] * columns
    real = [Cell(amount.exact(), numeric=True) for amount in one.found.known.by_year]
    yield [text("Net, real, with optimism bias"), *(real if one.found.whole else unknown)]
    if one.found.cash is not None:
        yield [text("Net cash, nominal"), *(Cell(amount.exact(), numeric=True) for amount in one.found.cash)]


def _amount(line: GivenLine, place: int, href: str) -> Cell:
    """An amount that leads to its cell; an empty cell is nothing in that year, and says so."""
    given = line.amounts[place]
    where = f"{line.sheet}, cell {given.cell}"
    if given.amount is not None and not given.written:
        shown, hidden = "–", f"nothing: {where} is empty"
    else:
        shown, hidden = given.written if given.amount is None else given.amount.exact(), f", {where}"
    return Cell(Link(shown, href, hidden) if href else shown, numeric=True, unknown=given.amount is None)


def _from(line: GivenLine, href: str) -> Cell:
    place = f"{line.sheet}, row {line.row + 1}"
    return Cell(Link(place, href, f", {line.what}") if href else place)


def _bias(line: GivenLine) -> str:
    if not line.bias:
        return "none"
    left = mitigated(line.bias, line.managed)
    return f"{part(line.bias)}, {part(line.managed)} managed: {part(left)} is left" if line.managed else part(line.bias)


def _switch(change: object, line: GivenLine, whole: bool) -> Cell:
    if not line.kind.economic:
        return Cell("not in the economic case", unknown=True)
    if change is None:
        return Cell("no amounts" if whole else NOT_WHOLE, numeric=True, unknown=True)
    return Cell(f"{change:+}%", numeric=True)


def _figure(one: OptionRecord, said: str | None) -> Cell:
    """A figure of an option, which leads to its lines."""
    if said is None:
        return Cell(NOT_WHOLE, numeric=True, unknown=True)
    return Cell(Link(said, f"#option-{one.id}", f", lines of {one.given.name}"), numeric=True)


def _said(said: str | None) -> Cell:
    return Cell(NOT_WHOLE, numeric=True, unknown=True) if said is None else Cell(said, numeric=True)


def _mark(one: OptionRecord) -> str:
    marks = [word for word, is_so in (("does nothing", one.does_nothing), ("preferred", one.preferred)) if is_so]
    return ", ".join(marks)


def _above(one: OptionRecord, nothing: OptionRecord) -> str | None:
    own, other = one.found.net_value, nothing.found.net_value
    return (own - other).exact() if own is not None and other is not None else None


def _count(one: OptionRecord) -> Cell:
    said = unknowns(one.given)
    return Cell(Link(said, "#left-out", f" of {one.given.name}"), numeric=True) if said else Cell("none", numeric=True)


def _left_out(options: Sequence[OptionRecord]) -> str:
    named = [one.given.name for one in options if not one.found.whole]
    return f"No figure is stated of {', '.join(named)}: an amount of it is not known." if named else ""


def _exact(amount: Money | None) -> str | None:
    return amount.exact() if amount is not None else None


def _sum(amounts: Sequence[Money]) -> Money:
    return sum(amounts, ZERO)


def _or_words(one: Reckoned, value: object, words: str) -> str | None:
    return None if not one.whole else words if value is None else str(value)


def _year(one: Reckoned, value: int | None) -> str | None:
    year = FinancialYear(one.option.base.start + value) if value is not None else None
    return None if not one.whole else f"{year} (year {value})" if year else "never"


def _annual(one: Reckoned) -> str | None:
    amount = one.known.annual_cost
    return None if not one.whole else amount.exact() if amount is not None else "no year follows"


def _no_cash(one: Reckoned) -> str | None:
    return None if one.option.unknown else "no price series given"
