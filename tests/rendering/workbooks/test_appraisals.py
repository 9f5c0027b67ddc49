"""The appraisal's workbook: its formulas, reckoned anew by LibreOffice, give what our own calculation gives."""

from __future__ import annotations

import io
import shutil
import subprocess
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from concordat.calculations.appraisal import (
    GREEN_BOOK_2003,
    Deflators,
    Line,
    LineKind,
    Option,
    Prices,
    appraise,
    switching_values,
)
from concordat.kernel.money import Money
from concordat.kernel.periods import FinancialYear
from concordat.rendering.workbooks.appraisals import appraised

BASE, ON = FinancialYear(2015), date(2015, 12, 1)
SERIES = Deflators(
    "An index of an example", {FinancialYear(2015 + year): Decimal(100 + 2 * year) for year in range(11)}
)


def line(what: str, kind: LineKind, amounts: list[int], prices: Prices = Prices.REAL, bias: str = "0") -> Line:
    return Line(what, kind, tuple(Money.pounds(amount) for amount in amounts), prices, Decimal(bias))


TOGETHER = Option("Do it together", BASE, (
    line("Setting up", LineKind.COST, [6_600_000], bias="0.51"),
    line("Licences", LineKind.COST, [0, 20_000, 21_000], Prices.NOMINAL),
    line("Officers' time", LineKind.BENEFIT, [0, *[1_500_000] * 10], bias="0.1"),
    line("VAT", LineKind.VAT, [1_320_000]),
))  # fmt: skip
AS_NOW = Option("Go on as now", BASE, (line("Repairs", LineKind.COST, [10_000] * 11),))
FREE = Option("It's free: let it be", BASE, (line("Goodwill", LineKind.BENEFIT, [5]),))
OPTIONS = (TOGETHER, AS_NOW, FREE)


def cells(data: bytes) -> dict[str, list[list[Any]]]:
    book = load_workbook(io.BytesIO(data), data_only=True)
    return {page.title: [[cell.value for cell in row] for row in page.iter_rows()] for page in book}


def told(rows: list[list[Any]], words: str) -> Any:
    return next(row[1] for row in rows if row[0] == words)


@pytest.fixture(scope="module")
def workbook() -> bytes:
    return appraised("Estates: three options", ON, OPTIONS, GREEN_BOOK_2003, SERIES)


def test_the_options_stand_side_by_side_ranked_by_what_they_are_worth(workbook: bytes) -> None:
    rows = cells(workbook)["Options"]
    assert [(row[0], row[-1]) for row in rows[4:]] == [(TOGETHER.name, 1), (AS_NOW.name, 3), (FREE.name, 2)]


def test_equal_options_give_equal_bytes(workbook: bytes) -> None:
    assert appraised("Estates: three options", ON, OPTIONS, GREEN_BOOK_2003, SERIES) == workbook


def test_every_result_is_a_formula(workbook: bytes) -> None:
    book = load_workbook(io.BytesIO(workbook))
    results = [
        row for page in book.worksheets[1:] for row in page.iter_rows() if row[0].value == "Net present social value"
    ]
    assert len(results) == len(OPTIONS)
    assert all(str(row[1].value).startswith("=$B$") for row in results)


def test_a_name_that_no_sheet_may_have_is_still_found(workbook: bytes) -> None:
    assert len(cells(workbook)) == 1 + len(OPTIONS)


@pytest.mark.libreoffice
def test_what_cannot_be_reckoned_says_why_and_only_what_is_not_paid_back_says_never(workbook: bytes) -> None:
    rows = cells(workbook)
    free = next(page for name, page in rows.items() if "free" in name)
    assert told(free, "Benefit-cost ratio") == "– (no costs)"
    as_now = next(page for name, page in rows.items() if AS_NOW.name in name)
    assert told(as_now, "Paid back in year") == "never"
    said = [cell for page in rows.values() for row in page for cell in row if cell == "never"]
    assert len(said) == 4, "payback and discounted payback of the one option, on its sheet and beside the others"
    ratios = [row[rows["Options"][3].index("Benefit-cost ratio")] for row in rows["Options"][4:]]
    assert "– (no costs)" in ratios


@pytest.mark.skipif(not shutil.which("soffice"), reason="needs LibreOffice")
def test_reckoned_anew_the_workbook_gives_the_same_answer(workbook: bytes, tmp_path: Path) -> None:
    # Saved by openpyxl a formula has no value any more: what stands there afterwards is LibreOffice's.
    load_workbook(io.BytesIO(workbook)).save(tmp_path / "bare.xlsx")
    command = ["soffice", "--headless", f"-env:UserInstallation=file://{tmp_path}/profile", "--convert-to", "xlsx"]
    subprocess.run(
        [*command, "--outdir", "out", "bare.xlsx"], check=True, capture_output=True, timeout=120, cwd=tmp_path
    )
    again, ours = cells((tmp_path / "out" / "bare.xlsx").read_bytes()), cells(workbook)
    compared = 0
    for name, rows in ours.items():
        for row, other in zip(rows, again[name], strict=False):
            for value, reckoned in zip(row, other, strict=False):
                if isinstance(value, int | float):
                    assert reckoned == pytest.approx(value, abs=0.005), (name, row[0])
                    compared += 1
                elif value is not None:
                    assert reckoned == value, (name, row[0])
    assert compared > 300
    for option, name in zip(OPTIONS, list(ours)[1:], strict=True):
        found = appraise(option, GREEN_BOOK_2003, SERIES)
        assert told(again[name], "Net present social value") == pytest.approx(found.net_value.pence / 100, abs=0.005)
        changes = {switch.what: switch.change for switch in switching_values(option, GREEN_BOOK_2003, SERIES)}
        for row in again[name]:
            if row[0] in changes and isinstance(row[2], float):
                assert row[2] * 100 == pytest.approx(float(changes[row[0]] or 0), abs=0.05)
