"""A file of options looked at before it is taken: what each comes to, and what stands against it."""

from __future__ import annotations

from concordat.calculations.appraisal import Deflators, GivenOption, RateTable, Reckoned, reckon
from concordat.intake.options import Fault, read_options
from concordat.intake.workbooks.cells import BookCells
from concordat.registers.business_cases.rules.appraisals import FEWEST, MOST, SOURCE
from concordat.review.appraisals.records import LookedOptions
from concordat.review.workbooks.records import Remark

KEPT_UNKNOWN = "Kept as not known: no net value, ratio or payback is stated for this option until it is."


def look(book: BookCells) -> LookedOptions:
    """The options of a file, what each comes to, and every remark by sheet and cell. It writes nothing."""
    read = read_options(book)
    remarks = [_remark(fault) for fault in read.faults]
    found = _reckoned(read.given, read.rates, read.deflators, remarks)
    if not any(one.stops for one in remarks) and not FEWEST <= len(read.given) <= MOST:
        remarks.append(Remark(f"Give {FEWEST} to {MOST} options, one of them to do nothing ({SOURCE})."))
    alike = {one.name.casefold() for one in read.given}
    if len(alike) < len(read.given):
        remarks.append(Remark("Two options have names that differ in capitals alone: give them different names."))
    return LookedOptions(
        book.name, book.sha256, read.given, tuple(found), read.rates, read.deflators, tuple(remarks)
    )  # fmt: skip


def _remark(fault: Fault) -> Remark:
    message = KEPT_UNKNOWN if fault.unknown else fault.message
    return Remark(message, fault.sheet, fault.cell, fault.option, stops=not fault.unknown)


def _reckoned(
    options: tuple[GivenOption, ...], rates: RateTable, deflators: Deflators | None, remarks: list[Remark]
) -> list[Reckoned]:  # fmt: skip
    """What each option comes to; one that cannot be reckoned is a fault of the sheet of its lines."""
    found = []
    for option in options:
        try:
            found.append(reckon(option, rates, deflators))
        except ValueError as error:
            remarks.append(Remark(str(error), option.lines[0].sheet if option.lines else "", "", option.name))
    return found
