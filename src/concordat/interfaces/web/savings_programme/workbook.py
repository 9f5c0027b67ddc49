"""A savings programme as a workbook: identified, gaps and totals are formulas over the lines."""

from __future__ import annotations

from datetime import date

from concordat.kernel.money import ZERO
from concordat.registers.benefits.records.programmes import ProgrammePosition
from concordat.rendering.workbooks.reckoned import Formula, ReckonedSheet, Value, reckoned
from concordat.rendering.workbooks.totals import cells_of

YEARS, LINES, LEFT_OUT = "Years", "Lines", "Not known"
NOT_KNOWN, NONE_YET = "not known", "none yet"
YEAR_HEADS = ("Year", "Required", "Identified", "Gap", "Gap, added up", "Delivered", "Verified", "To deliver")


def programme_workbook(found: ProgrammePosition, on: date) -> bytes:
    """The bytes of an .xlsx file: a row a year, a row a line, and what is in no sum."""
    years = [str(one.sums.year) for one in found.years]
    lines: list[tuple[Value, ...]] = [
        (one.title, one.starts, *(NOT_KNOWN if e.amount is None else e.amount for e in one.years.values()),
         NOT_KNOWN if one.full_year.amount is None else one.full_year.amount)
        for one in found.lines
    ]  # fmt: skip
    left: list[tuple[Value, ...]] = [(words,) for words in (*found.unknowns, *found.not_delivered)]
    return reckoned(found.programme.title, on, [
        ReckonedSheet(YEARS, YEAR_HEADS, [_year(found, place) for place in range(len(found.years))]),
        ReckonedSheet(LINES, ("Benefit", "First day", *years, "Full year"), lines or [("No benefit counts yet.",)]),
        ReckonedSheet(LEFT_OUT, ("In no sum, and why",), left or [("Nothing is left out.",)]),
    ])  # fmt: skip


def _year(found: ProgrammePosition, place: int) -> tuple[Value, ...]:
    one, row = found.years[place], place + 2
    held = max(len(found.lines), 1)
    identified = Formula(f"=SUM({cells_of(LINES, place + 2, held)})", one.sums.identified)
    known = one.sums.required is not None
    return (
        str(one.sums.year), one.sums.required if known else NOT_KNOWN, identified,
        Formula(f"=B{row}-C{row}", one.gap or ZERO) if known else NOT_KNOWN,
        Formula(f"=SUM(D$2:D{row})", one.cumulative) if one.cumulative is not None else NOT_KNOWN,
        *((one.sums.delivered, one.sums.verified) if found.reported(one.sums.year) else (NONE_YET, NONE_YET)),
        Formula(f"=B{row}-N(F{row})", one.to_deliver or ZERO) if known else NOT_KNOWN,
    )  # fmt: skip
