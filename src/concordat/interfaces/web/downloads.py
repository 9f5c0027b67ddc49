"""Lists as CSV and Excel files that a spreadsheet can open without running anything that a paper printed."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from itertools import islice

from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.utils.http import content_disposition_header

from concordat.interfaces.web.components.cells import NOT_STATED, Link
from concordat.interfaces.web.components.links import changed
from concordat.kernel.dates import PreciseDate
from concordat.kernel.money import Money
from concordat.rendering.workbooks import tables as workbook

Value = str | int | Decimal | Money | date | PreciseDate | None

# What a spreadsheet takes for the start of a formula, or as a way round to one.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
SENT_AT_ONCE = 500  # lines
_BOM = "\ufeff"  # without it, Excel takes the pound sign for two letters


def csv_answer(name: str, heads: Sequence[str], rows: Iterable[Sequence[Value]]) -> HttpResponse:
    """A file ``name`` with one line of heads. Money in pounds, dates as 2017-12-06; unknown is said, never left out."""
    buffer = io.StringIO(_BOM, newline="")
    buffer.seek(0, io.SEEK_END)
    writer = csv.writer(buffer)
    writer.writerow(heads)
    writer.writerows([cell(value) for value in row] for row in rows)
    response = HttpResponse(buffer.getvalue(), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def csv_stream(name: str, heads: Sequence[str], rows: Iterable[Sequence[Value]]) -> StreamingHttpResponse:
    """The same file sent as it is made: a list of any length never stands in memory as a whole."""
    response = StreamingHttpResponse(_parts(heads, rows), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def _parts(heads: Sequence[str], rows: Iterable[Sequence[Value]]) -> Iterator[str]:
    lines, start = iter(rows), _BOM
    some: list[Sequence[Value]] = [heads]
    while some:
        buffer = io.StringIO(start, newline="")
        buffer.seek(0, io.SEEK_END)
        csv.writer(buffer).writerows([cell(value) for value in row] for row in some)
        yield buffer.getvalue()
        start, some = "", list(islice(lines, SENT_AT_ONCE))


def xlsx_answer(
    name: str, title: str, heads: Sequence[str], rows: Iterable[Sequence[Value]], *, on: date
) -> HttpResponse:
    """A file ``name`` with one sheet; amounts are numbers in pounds, days are dates, words never formulas."""
    sheet = workbook.TableSheet(title, tuple(heads), [tuple(_in_sheet(value) for value in row) for row in rows])
    return file_answer(name, workbook.tabled(workbook.TableBook(title, on, (sheet,))), workbook.MEDIA_TYPE)


def _in_sheet(value: Value) -> workbook.Value:
    if value is None or value == "":
        return NOT_STATED
    if isinstance(value, Money):
        return Decimal(value.pence) / 100
    if isinstance(value, PreciseDate):
        return value.first if value.is_day else value.words()
    return value


def file_answer(name: str, content: bytes, media_type: str) -> HttpResponse:
    """A file ``name`` to be saved and not shown."""
    response = HttpResponse(content, content_type=media_type)
    response["Content-Disposition"] = content_disposition_header(True, name)
    return response


def csv_link(request: HttpRequest, path: str, noun: str) -> Link:
    """The link to a list as CSV, with the same filters and as-at date, all pages of it."""
    return file_link(request, path, "CSV", f" of {noun}")


def file_link(request: HttpRequest, path: str, text: str, hidden: str) -> Link:
    """The same for a file of any form."""
    return Link(text, path + changed(request.GET, page=None), hidden)


def cell(value: Value) -> str | int | Decimal:
    """One value as it stands in the file. Numbers stay numbers; words that begin like a formula get an apostrophe."""
    if value is None or value == "":
        return NOT_STATED
    if isinstance(value, Money):
        return Decimal(value.pence) / 100
    if isinstance(value, PreciseDate):
        return value.text
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, str) and value.startswith(_FORMULA):
        return f"'{value}"
    return value
