"""Any total of a page as a workbook: one function for the answer, one for the link."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from django.http import HttpResponse

from concordat.interfaces.web.components.cells import Link
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.downloads import file_answer
from concordat.rendering.workbooks.reckoned import Value
from concordat.rendering.workbooks.tables import MEDIA_TYPE
from concordat.rendering.workbooks.totals import TotalBook, totalled

LEFT_HEADS = ("What", "Amount as written", "Why it is not in the total")


def total_answer(
    name: str, title: str, heads: Sequence[str], rows: Sequence[Sequence[Value]], *, on: date, amount: int = -1,
    by: int | None = None, left_out: Sequence[Sequence[Value]] = (), left_heads: Sequence[str] = LEFT_HEADS,
) -> HttpResponse:  # fmt: skip
    """A file ``name`` with the rows behind a total, the total as a formula, and a sheet of what is left out and why.

    ``amount`` is the place of the column that is added up, the last one unless told otherwise; ``by`` that of a column
    of words for each of which the total is given too.
    """
    book = TotalBook(title, on, tuple(heads), rows, amount % len(heads), tuple(left_heads), left_out, by)
    return file_answer(name, totalled(book), MEDIA_TYPE)


def total_link(links: Links, name: str, *args: object, what: str = "", **query: str | None) -> Link:
    """The link from a total to its workbook: the route ``name`` with the same as-at day; ``what`` names the total."""
    return Link("Open as a workbook", links.to(name, *args, **query), what)
