"""Lists, and what taking one in would do, as blocks of a page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from concordat.interfaces.web.components.cells import Cell, text
from concordat.interfaces.web.components.tables import Column, DataTable
from concordat.review.lists.records import ListPreview
from concordat.review.lists.rules.comparing import printed
from concordat.review.lists.rules.fields import FIELDS
from concordat.review.lists.rules.lines import LineChange, Standing
from concordat.review.workbooks.records import Remark

Names = Mapping[str, str]
_MOST = 200  # lines of a table: what is longer is told


def remarks_table(caption: str, remarks: Sequence[Remark]) -> DataTable:
    """What there is to say, each with its sheet and cell."""
    rows = [
        [
            text(", ".join(filter(None, (one.sheet, one.cell))) or "The file"),
            Cell(one.field),
            Cell(_capital(one.message)),
        ]
        for one in remarks[:_MOST]
    ]
    left = len(remarks) - _MOST
    return _table(caption, ["Where", "Field", "What to know"], rows, f"{left} more are not shown." if left > 0 else "")


def against(faults: Sequence[Remark]) -> dict[str, Any]:
    """For a page that shows a file before it is taken in: its faults, and the summary that leads to them."""
    if not faults:
        return {"faults": None, "problems": []}
    table = remarks_table("What stands against taking it in", faults)
    places = f"{len(faults)} place{'' if len(faults) == 1 else 's'}"
    said = f"{places} must be put right before anything is taken in"
    return {"faults": table, "problems": [{"text": said, "href": f"#{table.identity}"}]}


def changed_table(found: ListPreview) -> DataTable:
    """Every field that says something else than when last taken."""
    rows = [
        [text(one.line.said["what"]), text(change.label), Cell(change.before or "nothing", unknown=not change.before),
         Cell(change.after or "nothing", unknown=not change.after), text(_place(one, change.cell))]
        for one in found.of(Standing.CHANGED) for change in one.changes
    ]  # fmt: skip
    return _table("Changed since the list was last taken in", ["Line", "Field", "Before", "Now", "Cell"], rows)


def lines_table(found: ListPreview, standing: Standing, caption: str) -> DataTable:
    """The lines that stand so, with what each says."""
    lines = found.of(standing)
    used = [one for one in FIELDS[found.sent.kind] if any(one.key in line.line.said for line in lines)]
    ordered = sorted(used, key=lambda one: one.key != "what")
    rows = [
        [Cell(printed(one, line.line.said.get(one.key, "")) or "–", unknown=one.key not in line.line.said)
         for one in ordered]
        for line in lines[:_MOST]
    ]  # fmt: skip
    left = len(lines) - _MOST
    more = f"{left} more lines are not shown." if left > 0 else ""
    return _table(caption, [one.label for one in ordered], rows, more)


def gone_table(found: ListPreview) -> DataTable:
    """What was in the list before and is not in it now."""
    rows = [[text(one.what), Cell("stays as it is")] for one in found.gone]
    return _table("In the list before, not in this one", ["Line", "What happens"], rows)


def summary(found: ListPreview) -> str:
    """2 new, 1 changed, 4 the same, 1 no longer in the list."""
    counts = [(len(found.of(one)), one.value) for one in Standing]
    said = [f"{count} {word}" for count, word in counts if count]
    gone = [f"{len(found.gone)} no longer in the list"] if found.gone else []
    return ", ".join([*said, *gone]) or "no line could be read"


def _capital(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}"


def _place(one: LineChange, cell: str) -> str:
    return f"{one.line.sheet}, {cell}" if cell else f"{one.line.sheet}, row {one.line.row + 1}"


def _table(caption: str, columns: Sequence[str], rows: Sequence[Sequence[Cell]], left: str = "") -> DataTable:
    return DataTable(caption=caption, columns=[Column(name) for name in columns], rows=rows, leaves_out=left)
