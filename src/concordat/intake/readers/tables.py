"""Tables in plain text: with tabs, with bars, with aligned columns, or flattened to one cell a line.

A line of more than ``MAX_COLUMNS`` cells is no row: it stays a line, as no board paper has such a table and every cell
of one would be read under every head.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import pairwise

from concordat.intake.readers.aligned import aligned_rows, placed
from concordat.intake.readers.lines import Grid, GridCell, Line
from concordat.intake.readers.shapes import Marker, shape_of
from concordat.intake.readers.spans import MAX_COLUMNS

_BARS = re.compile(r"\s*[|│].*[|│]\s*$")
_BORDER = re.compile(r"[\s|│+:=_┌┬┐├┼┤└┴┘─-]+$")
# Heads of columns that hold no rating: they tell where the row of heads ends.
_ROWS_OF = (
    r"(?:project|programme|scheme|work ?stream|initiative|collaboration|option|area|activity|site|service)s?"
    r"(?: (?:name|title))?"
)
_ROW_HEAD = re.compile(rf"{_ROWS_OF}\s*:?", re.IGNORECASE)
_OTHER_HEAD = re.compile(
    rf"(?:{_ROWS_OF}|ref(?:erence)?|name|"
    r"leads?|(?:project |lead )?(?:owner|force|officer)|sro|comments?|commentary|updates?|notes?|narrative|summary|"
    r"description|progress|next steps|stage|actions?|trend|(?:due|end|start) date)\s*:?",
    re.IGNORECASE,
)
_KEYED = re.compile(r"[A-Z][\w /&-]{1,30}:\s+\S")
_HEAD = re.compile(
    r"(?:overall|time(?:scales?)?|costs?|savings?|benefits?|cashable|non-?cashable|budget|quality|scope|risks?|resources?|"
    r"delivery|status|b?rag|overall b?rag|b?rag (?:status|rating)|overall (?:status|rating))(?:\s+b?rag)?\s*:?",
    re.IGNORECASE,
)
_COLOUR = re.compile(
    r"(?:r|a|g|b|a/g|a/r|red|amber|green|blue|complete|n/?a|tb[acd]|not applicable|not rated|not started|-|–)\.?",
    re.IGNORECASE,
)
_VALUE = re.compile(
    r"[(\-–]?\s*£?\s*[(\-–]?\d[\d,.]*\s*(?:k|m|bn|million|billion|%)?\)?\*?|tb[acd]|n/?a|nil|none|-|–|not known",
    re.IGNORECASE,
)
_CELL = 60  # letters of a cell that is not a comment
_COMMENT = 400  # letters of a comment beside a rating
_WIDEST = 8  # columns of a table that was flattened to one cell a line
_FEWEST_VALUES = 4  # of a table of figures that was flattened
_EMPTY = 4  # empty lines between two cells of one table, at most
_LONGEST_COLOUR = len("not applicable.")
_VALUE_OPENS = frozenset("(-–£0123456789tTnN")
_BARS_AND_RULES = ("|", "│", "+", "┼", "─")
_Finder = Callable[[Sequence[Line], int], tuple[int, Grid | None]]
_FIGURE = re.compile(r"£|\d|\btb[acd]\b|cashable", re.IGNORECASE)


def find_tables(lines: Sequence[Line]) -> list[Line | Grid]:
    """The lines with every run that is a table replaced by a grid; the order stays."""
    items: list[Line | Grid] = []
    opens = _openings(lines)
    place = 0
    while place < len(lines):
        for finder in opens[place]:
            end, grid = finder(lines, place)
            if grid:
                items.append(grid)
                place = end
                break
        else:
            items.append(lines[place])
            place += 1
    return items


def _openings(lines: Sequence[Line]) -> list[list[_Finder]]:
    """For each line the finders that can find a table there, by one cheap look at it and what lies ahead."""
    opens: list[list[_Finder]] = [_by_look(line) for line in lines]
    # What lies ahead before something breaks off a table of one cell a line: a colour, a head before it, values.
    rated = headed = False
    values = empty = 0
    for place in range(len(lines) - 1, -1, -1):
        text = lines[place].text.strip()
        size = len(text)
        empty = 0 if text else empty + 1
        colour = 0 < size <= _LONGEST_COLOUR and bool(_COLOUR.fullmatch(text))
        value = 0 < size <= _CELL and text[0] in _VALUE_OPENS and bool(_VALUE.fullmatch(text))
        if not (rated or values or colour or value):
            continue
        if empty > _EMPTY or size > _COMMENT or not _is_row_cell(lines[place]):
            rated, headed, values = False, False, 0
            continue
        values = values if size <= _CELL else 0
        if headed and not colour:
            opens[place].append(_rated)
        if values >= _FEWEST_VALUES and text and not value:
            opens[place].append(_flattened)
        rated, values = rated or colour, values + value
        headed = not colour and (headed or (rated and size <= _CELL and bool(_HEAD.fullmatch(text))))
    return opens


def _by_look(line: Line) -> list[_Finder]:
    """The finders that a line's own signs call for: bars, tabs, wide gaps, the head of a strip."""
    text = line.text
    found: list[_Finder] = [_tabbed] if line.cells else []
    if not text:
        return found
    if "   " in text or not text.isprintable():  # of white space only the plain space is printable
        found.append(_aligned)
    if len(text) <= _CELL and _HEAD.fullmatch(text.strip()):
        found.append(_strip)
    if any(map(text.__contains__, _BARS_AND_RULES)):
        return [_barred, *found[: bool(line.cells)], _open_barred, *found[bool(line.cells) :]]
    return found


def _grid(rows: list[list[tuple[str, int]]], *, flat: bool = False) -> Grid:
    kept = [tuple(GridCell(text.strip(), line) for text, line in row) for row in rows]
    return Grid(tuple(row for row in kept if any(cell.text for cell in row)), flat)


def _barred(lines: Sequence[Line], place: int) -> tuple[int, Grid | None]:
    rows: list[list[tuple[str, int]]] = []
    end = place
    while end < len(lines) and _has_bars(lines[end].text):
        if not _is_border(lines[end].text):
            cells = re.split(r"[|│]", lines[end].text.strip().strip("|│"))
            rows.append([(cell, lines[end].number) for cell in cells])
        end += 1
    grid = _grid(rows) if rows else None
    return end, grid if grid and grid.rows else None


def _has_bars(text: str) -> bool:
    """A row with bars at both edges, or a border."""
    if not text or text.count("|") + text.count("│") > MAX_COLUMNS + 1:
        return False
    return bool(_BARS.match(text)) or _is_border(text)


def _open_barred(lines: Sequence[Line], place: int) -> tuple[int, Grid | None]:
    """Rows with bars between the cells and none at the edges: at least two lines with as many bars."""
    wanted = lines[place].text.count("|")
    rows: list[list[tuple[str, int]]] = []
    end = place
    while 2 <= wanted < MAX_COLUMNS and end < len(lines) and lines[end].text.count("|") == wanted:
        if not _is_border(lines[end].text):
            rows.append([(cell, lines[end].number) for cell in lines[end].text.split("|")])
        end += 1
    return end, _grid(rows) if len(rows) >= 2 else None


def _is_border(text: str) -> bool:
    return bool(_BORDER.match(text)) and any(c in text for c in "|│+┼─") and len(text.strip()) >= 3


def _tabbed(lines: Sequence[Line], place: int) -> tuple[int, Grid | None]:
    rows: list[list[tuple[str, int]]] = []
    end = place
    while end < len(lines) and _has_tabs(lines[end]):
        rows.append([(cell, lines[end].number) for cell in lines[end].cells])
        end += 1
    full = sum(sum(bool(cell.strip()) for cell, _ in row) > 1 for row in rows)
    return end, _grid(rows) if len(rows) >= 2 and full else None


def _has_tabs(line: Line) -> bool:
    if len(line.cells) > MAX_COLUMNS:
        return False
    filled = sum(bool(cell.strip()) for cell in line.cells)
    if not filled or not (filled > 1 or line.cells[0].strip()):
        return False
    return shape_of(line).marker is Marker.NONE or filled > 2


def _aligned(lines: Sequence[Line], place: int) -> tuple[int, Grid | None]:
    """Columns set with three or more spaces: at least two lines of cells, one of them with a figure."""
    end, rows = aligned_rows(lines, place)
    full = [parts for _, parts in rows if len(parts) > 1]
    if len(full) < 2 or not any(_FIGURE.search(p.text) or _COLOUR.fullmatch(p.text) for row in full for p in row[1:]):
        return end, None
    return end, _grid(placed(rows))


def _cells(
    lines: Sequence[Line], place: int, accepts: Callable[[Line], bool], longest: int = _CELL
) -> list[tuple[int, Line]]:
    """Short lines from here, empty ones between passed over (up to ``_EMPTY``), each with its place."""
    found: list[tuple[int, Line]] = []
    gap = 0
    for index in range(place, len(lines)):
        text = lines[index].text.strip()
        if not text:
            gap += 1
            if gap > _EMPTY:
                break
            continue
        gap = 0
        if len(text) > longest or not accepts(lines[index]):
            break
        found.append((index, lines[index]))
    return found


def _in_strip(line: Line) -> bool:
    text = line.text.strip()
    return bool(
        _HEAD.fullmatch(text)
        or _COLOUR.fullmatch(text)
        or (len(text) <= 48 and _FIGURE.search(text) and line_is_cell(line))
    )


def line_is_cell(line: Line) -> bool:
    """No bullet, no paragraph number."""
    return shape_of(line).marker is Marker.NONE


def _is_row_cell(line: Line) -> bool:
    """A cell, or the number and name of a row ("2. Share the stores")."""
    shape = shape_of(line)
    return shape.marker is Marker.NONE or (
        shape.marker is Marker.NUMBER and len(line.text) <= _CELL and shape.depth == 1 and shape.start < len(line.text)
    )


def _strip(lines: Sequence[Line], place: int) -> tuple[int, Grid | None]:
    """A rating strip with one cell a line: heads (Overall RAG, Time, Costs ...) and below each its colour."""
    if not _HEAD.fullmatch(lines[place].text.strip()):
        return place, None
    cells = _cells(lines, place, _in_strip)
    heads = sum(bool(_HEAD.fullmatch(line.text.strip())) for _, line in cells)
    colours = sum(bool(_COLOUR.fullmatch(line.text.strip())) for _, line in cells)
    if heads < 2 or colours < 1:
        return place, None
    return cells[-1][0] + 1, _grid([[(line.text, line.number)] for _, line in cells], flat=True)


def _rated(lines: Sequence[Line], place: int) -> tuple[int, Grid | None]:
    """A table of ratings with one cell a line: a row of heads, one of them of a rating, then rows that each rate."""
    opens = lines[place].text.strip()
    if _COLOUR.fullmatch(opens) or _HEAD.fullmatch(opens) or not line_is_cell(lines[place]):
        return place, None
    cells = _cells(lines, place, _is_row_cell, _COMMENT)
    texts = [line.text.strip() for _, line in cells]
    width, rows = _rated_size(texts)
    size = width * (rows + 1)
    if not rows or _is_title(texts, size, rows):
        return place, None
    kept = [(line.text, line.number) for _, line in cells[:size]]
    return cells[size - 1][0] + 1, _grid([kept[n : n + width] for n in range(0, size, width)])


def _rated_size(texts: list[str]) -> tuple[int, int]:
    """Columns, and rows under the heads that the first texts are; (0, 0) where they are none."""
    first = next((n for n, text in enumerate(texts) if _COLOUR.fullmatch(text)), 0)
    for width in range(2, min(first, _WIDEST) + 1):
        rating = {n for n in range(1, width) if _HEAD.fullmatch(texts[n])}
        if rating and not any(map(_is_no_head, texts[:width])) and (rows := _rows_of(texts, width, rating)) >= 2:
            return width, rows
    return 0, 0


def _is_title(texts: list[str], size: int, rows: int) -> bool:
    """Whether the first cell is the title of a table that begins below it, at the head of what the rows are of.

    Where no such head is known: if only so the last row has every cell.
    """
    if _ROW_HEAD.fullmatch(texts[0]):
        return texts[0].lower().removesuffix("s") == texts[1].lower()  # "Options" over "Option"
    sizes = {later: _rated_size(texts[later:]) for later in (1, 2)}
    if any(as_many and _ROW_HEAD.fullmatch(texts[later]) for later, (_, as_many) in sizes.items()):
        return True
    ends = {later + width * (as_many + 1) for later, (width, as_many) in sizes.items() if as_many >= rows}
    return size < len(texts) and len(texts) in ends


def _is_no_head(text: str) -> bool:
    return _is_prose(text) or bool(_KEYED.match(text))


def _is_prose(text: str) -> bool:
    """Neither the head of a column nor what a row is of."""
    return len(text) > _CELL or text.endswith((".", ";", ":"))


def _rows_of(texts: list[str], width: int, rating: set[int]) -> int:
    """How many rows of so many cells follow the first, each with a colour under at least one head of a rating."""
    rows = 0
    while (rows + 2) * width <= len(texts):
        row = texts[(rows + 1) * width : (rows + 2) * width]
        coloured = [n for n in rating if _COLOUR.fullmatch(row[n])]
        if not coloured or _COLOUR.fullmatch(row[0]) or _is_prose(row[0]):
            break
        if any(_HEAD.fullmatch(text) or _OTHER_HEAD.fullmatch(text) for text in row):
            break
        rows += 1
    return rows


def _flattened(lines: Sequence[Line], place: int) -> tuple[int, Grid | None]:
    """A table of figures with one cell a line: a label and then always the same number of values."""
    first = lines[place].text.strip()
    if not first or len(first) > 60 or _VALUE.fullmatch(first) or not line_is_cell(lines[place]):
        return place, None
    cells = _cells(lines, place, line_is_cell)
    while cells and not _VALUE.fullmatch(cells[-1][1].text.strip()):
        cells.pop()
    texts = [line.text.strip() for _, line in cells]
    is_value = [bool(_VALUE.fullmatch(text)) for text in texts]
    if sum(is_value) < _FEWEST_VALUES or is_value[0]:
        return place, None
    return _unflatten(cells, is_value, place)


def _unflatten(cells: list[tuple[int, Line]], is_value: list[bool], place: int) -> tuple[int, Grid | None]:
    starts = [n for n in range(1, len(cells)) if is_value[n] and not is_value[n - 1]]
    width = next((n for n in range(starts[0], len(cells) + 1) if n == len(cells) or not is_value[n]), 0) - starts[0]
    heads = starts[0] - 1  # what stands before the first label
    if width < 1 or heads not in {width, width + 1} or len(starts) < 2:
        return place, None
    if any(b - a != width + 1 for a, b in pairwise(starts)):
        return place, None
    first = [(line.text, line.number) for _, line in cells[:heads]]
    rows = [first if heads == width + 1 else [("", cells[0][1].number), *first]]
    for start in starts:
        rows.append([(line.text, line.number) for _, line in cells[start - 1 : start + width]])
    last = starts[-1] + width
    return cells[min(last, len(cells)) - 1][0] + 1, _grid(rows)
