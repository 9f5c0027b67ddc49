"""The file: a sheet that sets the options side by side, and one for each option."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import date, datetime

import xlsxwriter

from concordat.calculations.appraisal import Deflators, Option, RateTable
from concordat.rendering.workbooks.appraisals.beside import write_beside, write_left_out
from concordat.rendering.workbooks.appraisals.option import write_option
from concordat.rendering.workbooks.looks import Looks
from concordat.rendering.workbooks.names import sheet_names

_OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
BESIDE = "Options"


def appraised(
    title: str, on: date, options: Sequence[Option], rates: RateTable, deflators: Deflators | None = None,
    left_out: Sequence[str] = (),
) -> bytes:  # fmt: skip
    """The bytes of an .xlsx file of these options, as of a day; equal options give equal bytes.

    ``left_out`` names what is not known, below the options: an option with such an amount is not given.
    What a reader may change stands on a pale yellow ground; every other figure is a formula. Raises ValueError as
    ``appraise`` does.
    """
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer, dict(_OPTIONS)) as file:
        made = datetime(on.year, on.month, on.day)  # noqa: DTZ001 - a day, as Excel keeps it
        file.set_properties({"title": title, "created": made})
        looks = Looks(file)
        first, *names = sheet_names([BESIDE, *(option.name for option in options)])
        page = looks.page(first)
        places = [
            write_option(looks, name, option, rates, deflators) for name, option in zip(names, options, strict=True)
        ]
        write_beside(looks, page, title, on, places, rates)
        write_left_out(looks, page, len(places), left_out)
    return buffer.getvalue()
