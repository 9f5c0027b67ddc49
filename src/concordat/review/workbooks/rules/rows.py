"""Which row of a sheet answers which question: by its hidden key, else by its wording; what is neither is told."""

from __future__ import annotations

from dataclasses import dataclass, field

from concordat.intake.readers.xlsx.addresses import address
from concordat.intake.workbooks.cells import SheetCells
from concordat.review.workbooks.records import Remark
from concordat.review.workbooks.rules.asked import Asked
from concordat.review.workbooks.rules.columns import Columns
from concordat.review.workbooks.rules.words import folded, shown

_MOST_NAMED = 5
_ALIKE = (
    "two questions are worded like this and the hidden key is gone, so it is not clear which is answered. Type the "
    "answers into a new copy of the workbook."
)


@dataclass
class Rows:
    """The row of each question that was found, by key, and what there is to say."""

    sheet: SheetCells
    asked: Asked
    columns: Columns
    places: dict[str, int] = field(default_factory=dict)
    keyed: set[str] = field(default_factory=set)
    remarks: list[Remark] = field(default_factory=list)
    strange: list[int] = field(default_factory=list)

    def cell(self, row: int) -> str:
        """The address of a row's answer."""
        return address(row, self.columns.answer)

    def said(self, row: int) -> str:
        """A row's answer as it is shown in a message."""
        return shown(self.sheet.value(row, self.columns.answer))

    def say(self, message: str, row: int, field: str = "", *, stops: bool = True) -> None:
        """Remark on the answer of a row."""
        self.remarks.append(Remark(message, self.sheet.name, self.cell(row), field, stops))


def rows_of(sheet: SheetCells, asked: Asked, columns: Columns) -> Rows:
    """Every row of a sheet, matched or remarked upon; rows may stand in any order, and others between them."""
    found = Rows(sheet, asked, columns)
    for row in range(len(sheet.rows)):
        if row != columns.head:
            _match(found, row)
    _strangers(found)
    _missing(found)
    return found


def _match(found: Rows, row: int) -> None:
    asked = found.asked
    written = found.sheet.value(row, found.columns.key)
    key = written.strip() if isinstance(written, str) else ""
    label = folded(found.sheet.value(row, found.columns.label))
    worded = asked.by_label.get(label, ())
    if key in asked.by_key and (key in worded or not worded):
        if label and not worded and found.said(row):
            found.say("the wording of this question was changed; it was found by its hidden key.", row,
                      asked.label(key), stops=False)  # fmt: skip
        _take(found, key, row, keyed=True)
    elif len(worded) == 1:
        if key in asked.by_key and found.said(row):
            found.say(
                f"the hidden key of this row is that of “{asked.label(key)}”; the wording that its writer saw counts.",
                row, asked.label(worded[0]), stops=False,
            )  # fmt: skip
        _take(found, worded[0], row, keyed=False)
    elif worded and found.said(row):
        found.say(_ALIKE, row, asked.label(worded[0]))
    elif not worded and found.said(row) and (label or key):
        found.strange.append(row)


def _take(found: Rows, key: str, row: int, *, keyed: bool) -> None:
    """A row answers a question; where two do, the filled one counts, and two answers are a fault."""
    before = found.places.get(key)
    if before is not None and found.said(row) and found.said(before):
        if found.sheet.value(row, found.columns.answer) != found.sheet.value(before, found.columns.answer):
            found.say(
                f"this question stands twice: cell {found.cell(before)} says “{found.said(before)}” and this one "
                f"“{found.said(row)}”. Keep one of them.", row, found.asked.label(key),
            )  # fmt: skip
        return
    if before is None or found.said(row):
        found.places[key] = row
        found.keyed.discard(key)
        if keyed:
            found.keyed.add(key)


def _strangers(found: Rows) -> None:
    """Rows that say something and are no question: noted, and a fault where one may be a question that is missing."""
    unclear = found.columns.key is None and len(found.places) < len(found.asked.by_key)
    for row in found.strange:
        words = str(found.sheet.value(row, found.columns.label) or found.sheet.value(row, found.columns.key))
        said = f"“{found.said(row)}” was not taken: “{words[:80]}” is no question of this return. "
        how = (
            "Restore the wording of the question, or clear the cell." if unclear
            else "If it belongs in the report, type it under “Anything else”."
        )  # fmt: skip
        found.say(said + how, row, stops=unclear)


def _missing(found: Rows) -> None:
    gone = [asked.question.label for key, asked in found.asked.by_key.items() if key not in found.places]
    if gone:
        more = f"; and {len(gone) - _MOST_NAMED} more" if len(gone) > _MOST_NAMED else ""
        named = "; ".join(gone[:_MOST_NAMED]) + more
        count = "1 question is" if len(gone) == 1 else f"{len(gone)} questions are"
        message = f"{count} not in the sheet, so nothing of them changes: {named}."
        found.remarks.append(Remark(message, found.sheet.name, stops=False))
