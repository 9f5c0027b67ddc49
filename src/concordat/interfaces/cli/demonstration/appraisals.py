"""An appraisal in the demonstration: three ways to keep the applications, one of them with an amount not yet known.

Sent as a file, as the page takes it; the words and figures are invented.
"""

from __future__ import annotations

from decimal import Decimal

from concordat.intake.options import LINES, PRICES
from concordat.intake.options.template import HEADS
from concordat.intake.workbooks.lists import read_list
from concordat.interfaces.cli.demonstration.cases import QUARTER, STORE
from concordat.interfaces.cli.demonstration.filling import Clock
from concordat.interfaces.cli.demonstration.people import KENT
from concordat.interfaces.cli.demonstration.returns import lead
from concordat.kernel.periods import FinancialYear
from concordat.registers.business_cases.queries import same_case
from concordat.registers.business_cases.rules import Stage
from concordat.rendering.workbooks.tables import TableBook, TableSheet, Value, tabled
from concordat.review.appraisals.actions import Chosen, take_appraisal

FILE = "options-for-the-store.xlsx"
YEARS = 6
ALONE, SHARED, BOUGHT = "Each force goes on alone", "One store, run by one force", "One store, bought as a service"
# The option, the line, its kind, prices, bias and what of it is managed, then pounds by year; what is short goes on.
ROWS: tuple[tuple[str, str, str, str, str, str, tuple[int | str, ...]], ...] = (
    (ALONE, "Licences of two stores", "Cost", "Real", "", "", (310_000,)),
    (ALONE, "Tests made twice", "Cost", "Real", "", "", (95_000,)),
    (SHARED, "Building the store", "Cost", "Real", "Equipment and development", "85%", (540_000, 110_000, 0)),
    (SHARED, "VAT on the building", "VAT", "Real", "", "", (108_000, 22_000, 0)),
    (SHARED, "Running it", "Cost", "Nominal", "10%", "", (0, 168_000, 172_000, 176_000, 180_500, 185_000)),
    (SHARED, "Licences of two stores until it runs", "Cost", "Real", "", "", (310_000, 155_000, 0)),
    (SHARED, "Officers' time no longer lost", "Benefit", "Real", "20%", "", (0, 60_000, 240_000)),
    (BOUGHT, "The service", "Cost", "Nominal", "Outsourcing", "60%", (90_000, 260_000, 266_000, 272_500, 279_500)),
    (BOUGHT, "Licences of two stores until it runs", "Cost", "Real", "", "", (310_000, 155_000, 0)),
    (BOUGHT, "Taking the applications back at its end", "Cost", "Real", "", "", (0, 0, 0, 0, 0, "TBC")),
    (BOUGHT, "Officers' time no longer lost", "Benefit", "Real", "20%", "", (0, 45_000, 210_000)),
)  # fmt: skip
INDEX = ("100", "102.1", "104.3", "106.4", "108.5", "110.7")
WHY = "It costs less than two stores from the third year on; the price of leaving a bought service is not known."


def fill_appraisals(clock: Clock) -> None:
    """The options of the store's outline case, sent by the lead of the force that wrote them."""
    now, actor = clock(), lead(KENT)
    case = same_case(actor, collaboration=STORE, title="One store of applications for both forces")
    if case is None:
        return
    dated = now.date() - 3 * QUARTER
    book = read_list(_file(FinancialYear.containing(dated)), FILE)
    take_appraisal(
        actor=actor, organisation=KENT, key=case.key, book=book, chosen=Chosen(Stage.OBC, ALONE, SHARED, WHY),
        dated=dated, now=now,
    )  # fmt: skip


def _file(first: FinancialYear) -> bytes:
    years = [FinancialYear(first.start + place) for place in range(YEARS)]
    heads = (HEADS.option, HEADS.line, HEADS.kind, HEADS.prices, HEADS.bias, HEADS.managed, *map(str, years))
    series: list[tuple[Value, ...]] = [
        (str(year), Decimal(index), None, None) for year, index in zip(years, INDEX, strict=True)
    ]
    series[0] = (*series[0][:2], "An invented price series", first.first_day)
    sheets = (
        TableSheet(LINES, heads, [_row(row) for row in ROWS]),
        TableSheet(PRICES, ("Year", "Index", "Source", "Released"), series),
    )
    return tabled(TableBook("Options for the store", first.first_day, sheets))


def _row(row: tuple[str, str, str, str, str, str, tuple[int | str, ...]]) -> tuple[Value, ...]:
    """A line with an amount for each year: the last that is given goes on."""
    *words, amounts = row
    given = [*amounts, *([amounts[-1]] * (YEARS - len(amounts)))]
    return (*(word or None for word in words if isinstance(word, str)),
            *(Decimal(one) if isinstance(one, int) else one for one in given))  # fmt: skip
