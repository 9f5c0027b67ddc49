"""Tables of one page or of several as grids."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from concordat.intake.readers.lines import Grid
from concordat.intake.readers.pdf.ruled import Table
from concordat.intake.readers.spans import lay_out

_SAME = 8.0  # points by which the columns of one table may differ from page to page
_PART = 0.3  # or this part of its narrowest column: without drawn lines the words say where a column ends


def goes_on(last: Table, new: Table) -> bool:
    """Whether a table at the head of a page is the one that the page before ended with: the same columns."""
    if new.page <= max(last.page, last.last_page) or len(last.edges) != len(new.edges):
        return False
    allowed = max(_SAME, _PART * min(b - a for a, b in pairwise(last.edges)))
    return all(abs(a - b) <= allowed for a, b in zip(last.edges, new.edges, strict=True))


def put_together(last: Table, new: Table) -> None:
    """Add its rows; the head of the table, where the page repeats it, is left out."""
    repeated = 0
    for before, after in zip(last.rows, new.rows, strict=False):
        if [cell.text for cell in before] != [cell.text for cell in after]:
            break
        repeated += 1
    last.rows += new.rows[repeated:]
    last.last_page = new.page


def grid_of(table: Table, number: int) -> tuple[Grid, int]:
    """The grid with merged cells laid out, and how many ratings were read from a colour."""
    rows = [[replace(cell, line=number) for cell in row] for row in table.rows]
    grid, coloured = lay_out(rows)
    return Grid(grid.rows, grid.flat or len(table.edges) == 2, table.page), coloured
