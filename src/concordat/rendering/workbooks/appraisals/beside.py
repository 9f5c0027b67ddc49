"""The first sheet: the options side by side, each figure taken from the option's own sheet."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from concordat.calculations.appraisal import RateTable
from concordat.rendering import palette
from concordat.rendering.workbooks.appraisals.grid import PLAIN, POUNDS, RATIO, letter, pounds
from concordat.rendering.workbooks.appraisals.option import NEVER, NO_COSTS, NO_YEARS, Placed
from concordat.rendering.workbooks.looks import Looks

COLUMNS = (
    ("costs", "Costs, present value", POUNDS),
    ("benefits", "Benefits, present value", POUNDS),
    ("net value", "Net present social value", POUNDS),
    ("ratio", "Benefit-cost ratio", RATIO),
    ("payback", "Paid back in year", PLAIN),
    ("discounted payback", "Paid back in year, discounted", PLAIN),
    ("annual cost", "Equivalent annual cost", POUNDS),
)
HEAD = 3  # the row of the heads


def write_beside(
    looks: Looks, page: Any, title: str, on: date, options: Sequence[Placed], rates: RateTable
) -> None:  # fmt: skip
    """One row an option, ranked by net present social value."""
    page.write_string(0, 0, title, looks.look(bold=True, font_size=14, text_wrap=False))
    said = f"Discounted by the rates of {rates.name} in force since {rates.since:%-d %B %Y} ({rates.source})."
    page.write_string(1, 0, said, looks.look(text_wrap=False))
    for column, head in enumerate(("Option", *(words for _, words, _ in COLUMNS), "Rank")):
        side = "right" if column else "left"
        page.write_string(HEAD, column, head, looks.look(bold=True, bottom=1, bg_color=palette.PALE, align=side))
    page.set_row(HEAD, 32)
    page.set_column(0, 0, 44)
    page.set_column(1, len(COLUMNS) + 1, 20)
    ranked = sorted((one.found.net_value for one in options), reverse=True)
    for place, one in enumerate(options):
        row = HEAD + 1 + place
        page.write_string(row, 0, one.found.option, looks.look(num_format="@"))
        for column, (key, _, look) in enumerate(COLUMNS, 1):
            page.write_formula(
                row, column, _there(one, key), looks.look(num_format=look, align="right"), _value(one, key)
            )
        values = f"${letter(3)}${HEAD + 2}:${letter(3)}${HEAD + 1 + len(options)}"
        rank = f"=RANK({letter(3)}{row + 1},{values})"
        page.write_formula(row, len(COLUMNS) + 1, rank, looks.look(), ranked.index(one.found.net_value) + 1)
    page.freeze_panes(HEAD + 1, 1)


def write_left_out(looks: Looks, page: Any, options: int, left_out: Sequence[str]) -> None:
    """What is not known, a line each below the options; its options have no sheet."""
    row = HEAD + 2 + options
    for place, words in enumerate(["Not known, and so of options left out:", *left_out] if left_out else []):
        page.write_string(row + place, 0, words, looks.look(text_wrap=False, bold=not place))


def _there(one: Placed, key: str) -> str:
    quoted = one.sheet.replace("'", "''")
    return f"='{quoted}'!{one.cells[key]}"


def _value(one: Placed, key: str) -> float | str:
    found = one.found
    money = {
        "costs": found.costs, "benefits": found.benefits, "net value": found.net_value, "annual cost": found.annual_cost
    }  # fmt: skip
    if key in money:
        amount = money[key]
        return pounds(amount.pence) if amount is not None else NO_YEARS
    told = {"ratio": found.ratio, "payback": found.payback, "discounted payback": found.discounted_payback}[key]
    return float(told) if told is not None else NO_COSTS if key == "ratio" else NEVER
