"""Which return each sheet of a workbook answers: by the reference in it, else by the collaboration that it names."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from concordat.intake.workbooks.cells import BookCells, SheetCells
from concordat.registers.delivery.records import ReturnRecord
from concordat.rendering.workbooks.asking import ABOUT
from concordat.rendering.workbooks.names import LONGEST
from concordat.review.workbooks.laying_out import PERIOD
from concordat.review.workbooks.records import Remark
from concordat.review.workbooks.rules.columns import ANSWERS
from concordat.review.workbooks.rules.words import fold, folded

_REFERENCE = re.compile(r"[a-z0-9-]{5,120}/[a-z0-9-]{2,120}")
_TOP = 12  # rows in which a sheet says what it is about
_OWN = frozenset({"instructions", ABOUT})


@dataclass(frozen=True, slots=True)
class Known:
    """The returns that may be answered, by reference and by the folded name of their collaboration.

    ``period``: only returns of this period are wanted, whatever period a workbook was made for.
    """

    by_reference: Mapping[str, ReturnRecord]
    by_name: Mapping[str, tuple[ReturnRecord, ...]]
    period: str | None = None

    @classmethod
    def of(cls, returns: Iterable[ReturnRecord], period: str | None = None) -> Known:
        """Of the returns that an actor sees; those of other periods are left out where a period is wanted."""
        by_name: dict[str, tuple[ReturnRecord, ...]] = defaultdict(tuple)
        kept = [one for one in returns if period in (None, one.period)]
        for one in kept:
            by_name[fold(one.collaboration_name)] += (one,)
        return cls({one.reference: one for one in kept}, dict(by_name), period)


@dataclass(frozen=True, slots=True)
class Assigned:
    """A sheet and the number of the return that it answers."""

    sheet: SheetCells
    number: int


def assigned(book: BookCells, known: Known) -> tuple[list[Assigned], list[Remark]]:
    """The sheets of a workbook with their returns, and a remark on each sheet that has none."""
    about = _about(book)
    found: list[Assigned] = []
    remarks: list[Remark] = []
    for sheet in book.sheets:
        if sheet.name.casefold() == ABOUT or not any(map(any, sheet.rows)):
            continue
        one, remark = _return_of(sheet, about, known)
        if one is not None:
            found.append(Assigned(sheet, one.number))
        if remark is not None:
            remarks.append(remark)
    if not found and not any(remark.stops for remark in remarks):
        remarks.append(Remark("no sheet of this workbook holds questions of a return. Send the workbook that you got."))
    return found, [*remarks, *_absent(found, about, known)]


def _about(book: BookCells) -> dict[str, str]:
    """What the hidden sheet says, by name."""
    sheet = next((sheet for sheet in book.sheets if sheet.name.casefold() == ABOUT), None)
    rows = sheet.rows if sheet else ()
    return {str(row[0]): str(row[1]) for row in rows if len(row) > 1 and row[0] != ""}


def _return_of(
    sheet: SheetCells, about: Mapping[str, str], known: Known
) -> tuple[ReturnRecord | None, Remark | None]:  # fmt: skip
    reference = next(_references(sheet, about), None)
    if reference is not None:
        one = known.by_reference.get(reference)
        if one is not None:
            return one, None
        return _other_period(sheet, reference, known)
    named = _named(sheet, about, known)
    if len(named) == 1:
        words = f"the sheet has lost its hidden reference; it was taken for {named[0].collaboration_name} by its name."
        return named[0], Remark(words, sheet.name, stops=False)
    if named:
        return None, Remark(_several(named), sheet.name)
    if not _asks(sheet):
        own = sheet.name.casefold() in _OWN or folded(sheet.value(0, 0)).startswith("returns for ")
        words = "the sheet is no part of the return; it was not read."
        return None, None if own else Remark(words, sheet.name, stops=False)
    return None, Remark(
        "it is not clear which collaboration this sheet is about. Write the collaboration's name into its cell A1.",
        sheet.name, "A1",
    )  # fmt: skip


def _references(sheet: SheetCells, about: Mapping[str, str]) -> Iterator[str]:
    """What may be the reference of a sheet: in its first rows, else by its name in the hidden sheet."""
    listed = {name for name in about if "/" in name}
    for row in sheet.rows[:_TOP]:
        yield from (value for value in reversed(row) if isinstance(value, str) and _is_reference(value, listed))
    yield from (name for name in listed if about[name] == sheet.name)


def _is_reference(value: str, listed: Iterable[str]) -> bool:
    return value in listed or bool(_REFERENCE.fullmatch(value))


def _other_period(sheet: SheetCells, reference: str, known: Known) -> tuple[ReturnRecord | None, Remark | None]:
    """A reference that is not among the returns: of another period's workbook, or of none that may be answered."""
    collaboration = reference.partition("/")[2]
    if known.period is not None:
        one = next((one for one in known.by_reference.values() if one.collaboration == collaboration), None)
        if one is not None:
            words = f"the sheet was made for another period; it was read for {one.period_name}, as asked."
            return one, Remark(words, sheet.name, stops=False)
    return None, Remark(
        f"the sheet is of the return {reference}, which is not asked for, or which you may not answer. Ask the "
        "programme office for this period's workbook.", sheet.name,
    )  # fmt: skip


def _named(sheet: SheetCells, about: Mapping[str, str], known: Known) -> list[ReturnRecord]:
    """The returns of the collaboration that a sheet names, in its first rows or as its name; open ones, if any."""
    words = [folded(value) for row in sheet.rows[:_TOP] for value in row if value]
    found = next((known.by_name[word] for word in [*words, fold(sheet.name)] if word in known.by_name), ())
    if not found and len(sheet.name) >= LONGEST - 5:
        start = fold(sheet.name)
        among = [returns for name, returns in known.by_name.items() if name.startswith(start)]
        found = among[0] if len(among) == 1 else ()
    of_period = [one for one in found if about.get(PERIOD) in (None, one.period)]
    return [one for one in of_period if one.state.open] or of_period


def _several(named: Iterable[ReturnRecord]) -> str:
    periods = ", ".join(sorted({one.period_name for one in named}))
    words = f"this collaboration has returns for several periods ({periods}), and the workbook does not say which."
    return f"{words} Say the period, or send the workbook that you got."


def _asks(sheet: SheetCells) -> bool:
    """Whether a sheet looks like one of questions: a head names its answers, or a column of keys does."""
    return any(folded(value) in ANSWERS for row in sheet.rows[:200] for value in row if value)


def _absent(found: Iterable[Assigned], about: Mapping[str, str], known: Known) -> Iterator[Remark]:
    """Returns that the workbook was made for and has no sheet of any more."""
    numbers = {one.number for one in found}
    for name in about:
        one = known.by_reference.get(name)
        if one is not None and one.number not in numbers:
            yield Remark(
                f"the sheet of {one.collaboration_name} is not in the workbook any more; its return stays as it is.",
                stops=False,
            )
