"""Workbooks made for the tests from the parts that every workbook has, so that each mark is where the test wants it."""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass, field
from xml.sax.saxutils import escape, quoteattr

MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
OPEN = "application/vnd.openxmlformats-officedocument.spreadsheetml"


@dataclass(frozen=True)
class Made:
    """A cell: its stored value, the code of its number format, its fill, its formula, its error."""

    value: str | float | None = None
    code: str = ""
    fill: str = ""
    formula: str = ""
    error: str = ""


@dataclass
class Tab:
    """A sheet by its cells; ``state`` is visible or hidden."""

    name: str
    cells: dict[str, object]
    merged: tuple[str, ...] = ()
    state: str = "visible"
    hidden_rows: frozenset[int] = field(default_factory=frozenset)


def workbook(*tabs: Tab, more: dict[str, str] | None = None) -> bytes:
    """The bytes of an .xlsx file with these sheets; ``more`` are parts put beside them."""
    looks: list[tuple[str, str]] = [("", "")]
    sheets = [_sheet(tab, looks) for tab in tabs]
    names = "".join(
        f'<sheet name={quoteattr(tab.name)} sheetId="{n}" state="{tab.state}" r:id="rId{n}"/>'
        for n, tab in enumerate(tabs, 1)
    )
    links = "".join(
        f'<Relationship Id="rId{n}" Type="{RELATIONS}/worksheet" Target="worksheets/sheet{n}.xml"/>'
        for n, _ in enumerate(tabs, 1)
    )
    links += f'<Relationship Id="rId99" Type="{RELATIONS}/styles" Target="styles.xml"/>'
    types = "".join(
        f'<Override PartName="/xl/worksheets/sheet{n}.xml" ContentType="{OPEN}.worksheet+xml"/>'
        for n, _ in enumerate(tabs, 1)
    )
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="xml" '
        f'ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.'
        f'relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="{OPEN}.sheet.main+xml"/>'
        f'<Override PartName="/xl/styles.xml" ContentType="{OPEN}.styles+xml"/>{types}</Types>',
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" '
        f'Type="{RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook {MAIN} xmlns:r="{RELATIONS}"><sheets>{names}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships">{links}</Relationships>',
        "xl/styles.xml": _styles(looks),
        **{f"xl/worksheets/sheet{n}.xml": sheet for n, sheet in enumerate(sheets, 1)},
        **(more or {}),
    }
    return zipped(parts)


def zipped(parts: dict[str, str]) -> bytes:
    """A zip archive of these parts."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return buffer.getvalue()


def _sheet(tab: Tab, looks: list[tuple[str, str]]) -> str:
    rows: dict[int, str] = {}
    for address, content in sorted(tab.cells.items(), key=lambda pair: _order(pair[0])):
        row = _order(address)[0]
        rows[row] = rows.get(row, "") + _cell(address, content, looks)
    body = "".join(
        f'<row r="{row}"{" hidden=" + chr(34) + "1" + chr(34) if row in tab.hidden_rows else ""}>{cells}</row>'
        for row, cells in sorted(rows.items())
    )
    merged = "".join(f'<mergeCell ref="{span}"/>' for span in tab.merged)
    merged = f"<mergeCells>{merged}</mergeCells>" if merged else ""
    return f"<worksheet {MAIN}><sheetData>{body}</sheetData>{merged}</worksheet>"


def _cell(address: str, content: object, looks: list[tuple[str, str]]) -> str:
    made = content if isinstance(content, Made) else Made(content)  # type: ignore[arg-type]
    look = (made.code, made.fill)
    if look not in looks:
        looks.append(look)
    start = f'<c r="{address}" s="{looks.index(look)}"'
    formula = f"<f>{escape(made.formula)}</f>" if made.formula else ""
    if made.error:
        return f'{start} t="e">{formula}<v>{made.error}</v></c>'
    if made.value is None:
        return f"{start}>{formula}</c>" if formula else f"{start}/>"
    if isinstance(made.value, str):
        return f'{start} t="inlineStr"><is><t xml:space="preserve">{escape(made.value)}</t></is></c>'
    return f"{start}>{formula}<v>{made.value}</v></c>"


def _order(address: str) -> tuple[int, int, str]:
    letters = address.rstrip("0123456789")
    return int(address[len(letters) :]), len(letters), letters


def _styles(looks: list[tuple[str, str]]) -> str:
    codes = "".join(
        f'<numFmt numFmtId="{164 + n}" formatCode={quoteattr(code)}/>' for n, (code, _) in enumerate(looks) if code
    )
    fills = '<fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>'
    fills += "".join(
        f'<fill><patternFill patternType="solid"><fgColor rgb="FF{fill or "FFFFFF"}"/></patternFill></fill>'
        for _, fill in looks
    )
    styles = "".join(
        f'<xf numFmtId="{164 + n if code else 0}" fillId="{n + 2 if fill else 0}" fontId="0" borderId="0"/>'
        for n, (code, fill) in enumerate(looks)
    )
    codes = f"<numFmts>{codes}</numFmts>" if codes else ""
    base = '<borders><border/></borders><cellStyleXfs><xf numFmtId="0"/></cellStyleXfs>'
    fonts = "<fonts><font/></fonts>"
    return f"<styleSheet {MAIN}>{codes}{fonts}<fills>{fills}</fills>{base}<cellXfs>{styles}</cellXfs></styleSheet>"


def open_spreadsheet(name: str, rows: list[list[str | float | None]], *, locked: bool = False) -> bytes:
    """The bytes of an .ods file with one sheet; numbers are money in pounds."""
    office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
    table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0"
    text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
    body = "".join(f"<table:table-row>{''.join(map(_open_cell, row))}</table:table-row>" for row in rows)
    content = (
        f'<office:document-content xmlns:office="{office}" xmlns:table="{table}" xmlns:text="{text}"><office:body>'
        f"<office:spreadsheet><table:table table:name={quoteattr(name)}>{body}"
        '<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="1024"/>'
        "</table:table-row></table:table></office:spreadsheet></office:body></office:document-content>"
    )
    manifest = "<manifest:encryption-data/>" if locked else ""
    return zipped(
        {
            "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
            "content.xml": "\x8f locked" if locked else content,
            "META-INF/manifest.xml": f'<manifest:manifest xmlns:manifest="urn:m">{manifest}</manifest:manifest>',
        }
    )


def _open_cell(value: str | float | None) -> str:
    if value is None:
        return "<table:table-cell/>"
    if isinstance(value, str):
        return f'<table:table-cell office:value-type="string"><text:p>{escape(value)}</text:p></table:table-cell>'
    of_money = f'office:value-type="currency" office:currency="GBP" office:value="{value}"'
    return f"<table:table-cell {of_money}><text:p>£{value:,}</text:p></table:table-cell>"
