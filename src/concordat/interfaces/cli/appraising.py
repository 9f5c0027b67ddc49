"""``concordat appraise``: options from a workbook, what each comes to, and the workbook that shows how."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console
from rich.table import Table

from concordat.interfaces.cli.setting_up import FAILED, console, fail, now

if TYPE_CHECKING:
    from concordat.calculations.appraisal import Appraisal, Option
    from concordat.intake.options import OptionsRead
    from concordat.kernel.money import Money


def write_template(place: Path, first: str | None, years: int) -> int:
    """An empty options workbook, from this financial year on where none is named. Returns the exit status."""
    from concordat.intake.options import template
    from concordat.intake.options.cells import year_of
    from concordat.kernel.periods import FinancialYear

    year = year_of(first) if first else FinancialYear.containing(now().date())
    if year is None:
        return fail(f"--from {first}: give a financial year such as 2026/27.")
    return _written(place, template(year, years, now().date()), "Fill it in, then: concordat appraise")


def appraise_file(options: Path | None, out: Path | None) -> int:
    """Print what each option comes to and every fault by its cell; with ``out``, write the workbook of formulas.

    Returns the exit status: 2 where nothing could be appraised, 1 where an option was left out.
    """
    from concordat.intake.options import read_options
    from concordat.intake.workbooks.lists import read_list
    from concordat.kernel.errors import UnreadableFile

    if options is None:
        return fail("Name the workbook with the options, or write an empty one with --template FILE.xlsx.")
    try:
        read = read_options(read_list(options.read_bytes(), options.name))
    except OSError as error:
        return fail(f"{options}: cannot be read ({error.strerror}).")
    except UnreadableFile as error:
        return fail(str(error))
    told = [fault.words() for fault in read.faults]
    whole = [(option, found) for option in read.options if (found := _appraised(option, read, told))]
    for line in told:
        console.print(line, style="bold", markup=False, soft_wrap=True)
    if not whole:
        return FAILED
    _print([found for _, found in whole], read.rates.name)
    status = _write(out, [option for option, _ in whole], read, options.stem) if out else 0
    return status or bool(told)


def _appraised(option: Option, read: OptionsRead, told: list[str]) -> Appraisal | None:
    from concordat.calculations.appraisal import appraise

    try:
        return appraise(option, read.rates, read.deflators)
    except ValueError as error:
        told.append(f"{option.name}: {error}")
        return None


def _write(out: Path, options: list[Option], read: OptionsRead, title: str) -> int:
    from concordat.rendering.workbooks.appraisals import appraised

    data = appraised(title, now().date(), options, read.rates, read.deflators)
    return _written(out, data, "Every result in it is a formula.")


def _written(place: Path, data: bytes, said: str) -> int:
    if place.suffix.lower() != ".xlsx":
        return fail(f"{place}: give a name that ends in .xlsx.")
    try:
        place.write_bytes(data)
    except OSError as error:
        return fail(f"{place}: cannot be written ({error.strerror}).")
    console.print(f"{place} is written. {said}", markup=False, soft_wrap=True)
    return 0


def _print(found: list[Appraisal], rates: str) -> None:
    """To the pound; the workbook has the pence. Amounts are never cut, however narrow the screen."""
    table = Table(title=f"Present values by the rates of {rates}, to the pound", title_justify="left")
    table.add_column("Option", overflow="fold")
    rows = [_row(one) for one in sorted(found, key=lambda appraisal: appraisal.net_value, reverse=True)]
    for column, head in enumerate(("Costs", "Benefits", "Net value", "Ratio", "Paid back"), 1):
        widest = max(len(row[column]) for row in rows)
        table.add_column(head, justify="right", min_width=max(widest, len(head)), no_wrap=True)
    for row in rows:
        table.add_row(*row)
    Console(highlight=False).print(table)


def _row(one: Appraisal) -> tuple[str, ...]:
    return (
        one.option,
        _pounds(one.costs),
        _pounds(one.benefits),
        _pounds(one.net_value),
        "–" if one.ratio is None else str(one.ratio),
        "never" if one.payback is None else f"year {one.payback}",
    )


def _pounds(amount: Money) -> str:
    return f"{'-' if amount.pence < 0 else ''}£{round(abs(amount.pence) / 100):,}"
