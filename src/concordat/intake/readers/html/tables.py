"""The cells of a table of a web page: spans, heads, shading, and the tables that stand within cells."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from concordat.intake.readers.html.page import Node, is_hidden
from concordat.intake.readers.spans import SpanCell

_ROW_GROUPS = frozenset({"thead", "tbody", "tfoot"})
_BACKGROUND = re.compile(r"background(?:-color)?\s*:\s*(?P<colour>#[0-9a-f]{3,8}|rgba?\([^)]*\)|[a-z]+)", re.IGNORECASE)
_CLASS = re.compile(r"(?:^|[\s_-])(?P<colour>red|amber|orange|yellow|green|blue)(?=$|[\s_-])", re.IGNORECASE)
_MOST = 1000  # the widest span that a browser takes

ReadText = Callable[[Node], str]


def rows_of(table: Node) -> list[Node]:
    """The rows of this table and of none within it, heads first and feet last as they are printed."""
    groups: dict[str, list[Node]] = {"thead": [], "tbody": [], "tfoot": []}
    for child in table.iter():
        if child.tag == "tr":
            groups["tbody"].append(child)
        elif child.tag in _ROW_GROUPS:
            groups[str(child.tag)] += [row for row in child.iter() if row.tag == "tr"]
    return [row for group in groups.values() for row in group if not is_hidden(row.attributes)]


def cells_of(row: Node) -> list[Node]:
    """The cells of a row that are shown."""
    return [cell for cell in row.iter() if cell.tag in {"td", "th"} and not is_hidden(cell.attributes)]


def span_cells(rows: list[Node], read: ReadText, line: Callable[[], int]) -> Iterator[list[SpanCell]]:
    """The cells of each row with their spans; a cell without words that holds a picture has the picture's words."""
    for row in rows:
        cells = cells_of(row)
        number = line()
        headed = row.parent is not None and row.parent.tag == "thead"
        all_heads = bool(cells) and all(cell.tag == "th" for cell in cells)
        yield [
            SpanCell(
                read(cell) or _picture(cell),
                number,
                _span(cell, "colspan"),
                _span(cell, "rowspan"),
                headed or all_heads,
                _fill(cell),
            )
            for cell in cells
        ]


def tables_in(cell: Node) -> Iterator[Node]:
    """The tables straight within a cell, not those within them."""
    waiting = list(cell.iter())
    while waiting:
        node = waiting.pop(0)
        if node.tag == "table":
            yield node
        else:
            waiting[:0] = list(node.iter())


def _span(cell: Node, name: str) -> int:
    text = (cell.attributes.get(name) or "").strip()
    if not text.isdecimal() or len(text) > 6:
        return 1
    number = int(text)
    if name == "rowspan" and number == 0:
        return _MOST  # down to the end of the table
    return max(1, min(number, _MOST))


def _picture(cell: Node) -> str:
    shown = cell.css_first("img[alt], [aria-label]")
    if shown is None:
        return ""
    return (shown.attributes.get("alt") or shown.attributes.get("aria-label") or "").strip()


def _fill(cell: Node) -> str | None:
    """The colour of a cell or of the one thing that stands in it."""
    for node in (cell, *list(cell.iter())[:3]):
        attributes = node.attributes
        if match := _BACKGROUND.search(attributes.get("style") or ""):
            return match["colour"]
        if attributes.get("bgcolor"):
            return attributes["bgcolor"]
        if match := _CLASS.search(attributes.get("class") or ""):
            return match["colour"]
    return None
