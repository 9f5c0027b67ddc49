"""A sheet being filled row by row: inputs as numbers, all else as formulas with the value that they have now."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from xlsxwriter.utility import xl_col_to_name, xl_rowcol_to_cell

from concordat.rendering import palette
from concordat.rendering.workbooks.looks import Looks

POUNDS = "£#,##0.00;-£#,##0.00"
PER_CENT = "0.0%"
FACTOR = "0.000000"
PLAIN = "0"
RATIO = "0.00"
# Columns before the years: what the line is, its kind, its prices, its bias.
WORDS = 4
LEFT = ("Kind", "Prices")  # heads over words


class Grid:
    """``years`` is how many columns of years there are; the first of them stands at ``WORDS``."""

    def __init__(self, looks: Looks, name: str, years: int) -> None:
        self.page, self.looks, self.years, self.row = looks.page(name), looks, years, 0
        self.name = name
        self.page.set_column(0, 0, 44)
        self.page.set_column(1, WORDS - 1, 14)
        self.page.set_column(WORDS, WORDS + years + 1, 17)

    def title(self, text: str) -> None:
        """The first row."""
        self.page.write_string(self.row, 0, text, self.looks.look(bold=True, font_size=14, text_wrap=False))
        self.row += 1

    def heading(self, text: str) -> None:
        """A row that names what follows."""
        self.row += 1
        self.page.write_string(self.row, 0, text, self.looks.look(bold=True, font_size=13, text_wrap=False))
        self.row += 1

    def heads(self, texts: Sequence[str]) -> None:
        """The heads of the columns."""
        for column, text in enumerate(texts):
            side = "left" if not column or text in LEFT else "right"
            look = self.looks.look(bold=True, bottom=1, bg_color=palette.PALE, align=side)
            self.page.write_string(self.row, column, text, look)
        self.row += 1

    def words(self, *texts: str, bold: bool = False) -> None:
        """The words that begin the row."""
        for column, text in enumerate(texts):
            self.page.write_string(self.row, column, text, self.looks.look(num_format="@", bold=bold))

    def number(self, column: int, value: float, look: str, **more: object) -> None:
        """An input, on a ground of its own: what a reader may change."""
        self.page.write_number(self.row, column, value, self.looks.look(num_format=look, bg_color="#fffbe6", **more))

    def formula(self, column: int, expression: str, value: float | str, look: str, *, bold: bool = False) -> None:
        """What follows from the inputs, and what it is now."""
        self.page.write_formula(
            self.row, column, f"={expression}", self.looks.look(num_format=look, bold=bold, align="right"), value
        )

    def across(self, expressions: Sequence[str], values: Sequence[float], look: str, *, bold: bool = False) -> int:
        """A formula in each column of years; goes on to the next row and returns this one's number."""
        for place, (expression, value) in enumerate(zip(expressions, values, strict=True)):
            self.formula(WORDS + place, expression, value, look, bold=bold)
        self.row += 1
        return self.row - 1

    def at(self, row: int, place: int) -> str:
        """The address of a year's cell in a row."""
        return str(xl_rowcol_to_cell(row, WORDS + place))

    def span(self, row: int, first: int = 0) -> str:
        """The addresses of a row's years from ``first`` on."""
        return f"{self.at(row, first)}:{self.at(row, self.years - 1)}"

    def column_of(self, first: int, last: int, place: int) -> str:
        """The addresses of one year in several rows."""
        return f"{self.at(first, place)}:{self.at(last, place)}"


def pounds(pence: Fraction | int) -> float:
    """Pence as the pounds that a cell holds."""
    return float(Fraction(pence) / 100)


def letter(column: int) -> str:
    """A column's letters."""
    return str(xl_col_to_name(column))
