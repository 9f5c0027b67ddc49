"""What a workbook says of its cells besides their values: number formats, shading, errors, formulas without result.

Read from the parts of an .xlsx file and from the content of an .ods file, before the values are: a sheet that would
fill the memory is refused here.
"""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, BinaryIO
from xml.etree.ElementTree import Element

from defusedxml.ElementTree import fromstring, iterparse

from concordat.intake.readers.xlsx.addresses import address, place
from concordat.intake.readers.xlsx.printing import BUILT_IN, PLAIN, NumberFormat, format_of
from concordat.kernel.errors import UnreadableFile

MAX_AREA = 3_000_000  # cells between the first and the last that hold something
_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_R_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
# The old palette, as far as it holds colours that ratings use.
_PALETTE = {
    2: "FF0000", 3: "00FF00", 4: "0000FF", 5: "FFFF00", 10: "FF0000", 11: "00FF00", 12: "0000FF", 13: "FFFF00",
    16: "800000", 17: "008000", 29: "FF8080", 42: "CCFFCC", 43: "FFFF99", 45: "FF99CC", 50: "99CC00", 51: "FFCC00",
    52: "FF9900", 53: "FF6600", 57: "339966",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Look:
    """How a cell is printed; ``fill`` is the hexadecimal colour of its shading."""

    format: NumberFormat = PLAIN
    fill: str | None = None


@dataclass(slots=True)
class SheetLooks:
    """The looks of the cells of one sheet by (row, column) from 0, and what there is to say of it."""

    cells: dict[tuple[int, int], Look] = field(default_factory=dict)
    errors: dict[tuple[int, int], str] = field(default_factory=dict)
    unworked: list[tuple[int, int]] = field(default_factory=list)
    formulas: dict[tuple[int, int], str] = field(default_factory=dict)
    hidden: bool = False
    filled: bool = False  # whether any cell is shaded


def looks_of_package(data: bytes, name: str) -> dict[str, SheetLooks]:
    """The looks of each sheet of an .xlsx or .xlsm file by the sheet's name.

    Raises UnreadableFile for a sheet that spreads over more cells than are read.
    """
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        styles = _styles(archive)
        found = {}
        for sheet, part in _parts(archive):
            with archive.open(part) as stream:
                found[sheet] = _scan(stream, styles, name, sheet)
        return found


def _parts(archive: zipfile.ZipFile) -> Iterator[tuple[str, str]]:
    relations = {
        relation.get("Id"): relation.get("Target") or ""
        for relation in fromstring(archive.read("xl/_rels/workbook.xml.rels")).iter(f"{_RELATIONS}Relationship")
    }
    for sheet in fromstring(archive.read("xl/workbook.xml")).iter(f"{_MAIN}sheet"):
        target = relations.get(sheet.get(_R_ID), "")
        part = target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join("xl", target))
        if part in archive.NameToInfo:
            yield sheet.get("name") or "", part


def _styles(archive: zipfile.ZipFile) -> list[Look]:
    if "xl/styles.xml" not in archive.NameToInfo:
        return []
    root = fromstring(archive.read("xl/styles.xml"))
    codes = dict(BUILT_IN)
    for code in root.iter(f"{_MAIN}numFmt"):
        codes[_whole(code.get("numFmtId"))] = code.get("formatCode") or ""
    fills = [_fill(fill) for fill in root.iterfind(f"{_MAIN}fills/{_MAIN}fill")]
    return [
        Look(format_of(codes.get(_whole(style.get("numFmtId")), "")), _at(fills, _whole(style.get("fillId"))))
        for style in root.iterfind(f"{_MAIN}cellXfs/{_MAIN}xf")
    ]


def _fill(fill: Element) -> str | None:
    pattern = fill.find(f"{_MAIN}patternFill")
    if pattern is None or pattern.get("patternType") in {None, "none", "gray125"}:
        return None
    colour = pattern.find(f"{_MAIN}fgColor")
    if colour is None:
        return None
    return colour.get("rgb") or _PALETTE.get(_whole(colour.get("indexed")))


def _scan(stream: Any, styles: list[Look], name: str, sheet: str) -> SheetLooks:
    """One pass over the rows; each is dropped when it is read."""
    looks = SheetLooks()
    bottom = right = row = 0
    column = -1
    for event, element in iterparse(stream, events=("start", "end")):
        tag = element.tag.removeprefix(_MAIN)
        if event == "start":
            if tag == "row":
                row, column = max(_whole(element.get("r")) - 1, row), -1
                looks.hidden = looks.hidden or element.get("hidden") in {"1", "true"}
        elif tag == "c":
            at = place(element.get("r")) or (row, column + 1)
            column = at[1]
            if _cell(element, at, styles, looks):
                bottom, right = max(bottom, at[0] + 1), max(right, at[1] + 1)
                _check_area(bottom, right, name, sheet, at)
        elif tag == "row":
            row += 1
            element.clear()
        elif tag == "col":
            looks.hidden = looks.hidden or element.get("hidden") in {"1", "true"}
    return looks


def _cell(element: Element, at: tuple[int, int], styles: list[Look], looks: SheetLooks) -> bool:
    """Keep the look of a cell; whether it holds something."""
    value = element.find(f"{_MAIN}v")
    look = _at(styles, _whole(element.get("s")))
    if look is not None and (look.fill or look.format != PLAIN):
        looks.cells[at] = look
        looks.filled = looks.filled or look.fill is not None
    if element.get("t") == "e" and value is not None:
        looks.errors[at] = value.text or "#N/A"
    formula = element.find(f"{_MAIN}f")
    if formula is not None:
        looks.formulas[at] = formula.text or ""
        if value is None or (value.text is None and element.get("t") != "str"):
            looks.unworked.append(at)
    return len(element) > 0


def looks_of_open_document(data: bytes, name: str) -> dict[str, SheetLooks]:
    """The same of an .ods file, whose cells say that they are money or a percentage."""
    found: dict[str, SheetLooks] = {}
    with zipfile.ZipFile(io.BytesIO(data)) as archive, archive.open("content.xml") as stream:
        _scan_open_document(stream, found, name)
    return found


def _scan_open_document(stream: BinaryIO | Any, found: dict[str, SheetLooks], name: str) -> None:
    sheet, looks = "", SheetLooks()
    row = right = 0
    for event, element in iterparse(stream, events=("start", "end")):
        tag = element.tag.rsplit("}", 1)[-1]
        if event == "start" and tag == "table":
            sheet, looks, row, right = _attribute(element, "name"), SheetLooks(), 0, 0
            found[sheet] = looks
        elif event == "end" and tag == "table-row":
            times = _whole(_attribute(element, "number-rows-repeated")) or 1
            width = _row(element, row, looks)
            if width:
                right = max(right, width)
                _check_area(row + times, right, name, sheet, (row + times - 1, right - 1))
            row += times
            element.clear()


def _row(element: Element, row: int, looks: SheetLooks) -> int:
    """Keep the looks of a row's cells; the column after the last that holds something."""
    column = width = 0
    for cell in element:
        tag = cell.tag.rsplit("}", 1)[-1]
        if tag not in {"table-cell", "covered-table-cell"}:
            continue
        times = _whole(_attribute(cell, "number-columns-repeated")) or 1
        kind = _attribute(cell, "value-type")
        if kind or len(cell):
            width = column + times
        if kind in {"currency", "percentage"} and _attribute(cell, "currency") in {"", "GBP"}:
            look = Look(format_of("£#,##0.00" if kind == "currency" else "0.00%"))
            looks.cells.update({(row, column + right): look for right in range(min(times, 100))})
        column += times
    return width


def _attribute(element: Element, name: str) -> str:
    """An attribute by its name without its namespace."""
    return next((value for key, value in element.attrib.items() if key.rsplit("}", 1)[-1] == name), "")


def _check_area(bottom: int, right: int, name: str, sheet: str, at: tuple[int, int]) -> None:
    if bottom * right > MAX_AREA:
        raise UnreadableFile(
            name,
            f"sheet '{sheet}' reaches to cell {address(*at)}, more than {MAX_AREA:,} cells; "
            "delete what stands far from its tables and save it",
        )


def _whole(text: str | None) -> int:
    return int(text) if text and text.isdecimal() and len(text) < 9 else 0


def _at(items: list[Any], place_of: int) -> Any:
    return items[place_of] if place_of < len(items) else None
