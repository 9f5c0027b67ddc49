"""A return as a lead writes it: a Word file, an e-mail with the thread below, a plain text."""

from __future__ import annotations

import io
from collections.abc import Sequence

import docx
import docx.document

RATED = (
    ("", "RAG", "Reason"), ("Overall", "Green", ""), ("Time", "Amber", "Two weeks behind."), ("Costs", "Green", ""),
    ("Savings", "TBD", "Finance has not closed the month."), ("Benefits", "G", ""),
)  # fmt: skip
MONEY = (
    ("", "Kent Police", "Essex Police"), ("Savings achieved, year to date", "£12,500", "TBC"),
    ("Costs forecast, full year", "£40,000", "£41,000"),
)  # fmt: skip
RISKS = (("Risk", "Likelihood", "Impact"), ("The lift fails its inspection", "4", "3"))

EMAIL = """Hello all,

Please find our return below.

Overall: Green
Time: Amber - two weeks behind
Costs: Green
Savings: TBD
Benefits: G
State: Live

Progress:
The second depot opened on 3 December 2018.
Forty vehicles were moved.

Next steps
The stores move in February 2019.

Kind regards,
Head of Fleet
Kent Police

On 3 January 2019 at 10:02, Programme Office <office@example.org>
wrote:
> Please send your return for the third quarter.
> Overall: Red
> Progress: Nothing was done.
"""

FIGURES = """Savings achieved, year to date: Kent Police £12,500; Essex Police TBC
Costs to date, Kent Police: about £8,000 or £9,000, depending on the invoice
Overall rating: Amber
What comes next: The stores move in February 2019.
"""


def word(
    *, extra: Sequence[str] = (), title: str = "Joint Fleet Workshops",
    done: str = "The second depot opened on 3 December 2018.",
) -> bytes:  # fmt: skip
    """A Word file of a mixed return: tables, labels, headings with words under them, and what nobody asked."""
    paper = docx.Document()
    paper.add_heading(title, 0)
    paper.add_heading("Ratings", 1)
    _table(paper, RATED)
    paper.add_paragraph("Where the collaboration stands: Live")
    paper.add_heading("What we achieved", 1)
    paper.add_paragraph(done)
    paper.add_paragraph("Forty vehicles were moved.", style="List Bullet")
    paper.add_heading("Next steps", 1)
    paper.add_paragraph("The stores move in February 2019.")
    paper.add_heading("Money", 1)
    _table(paper, MONEY)
    paper.add_heading("Risks", 1)
    _table(paper, RISKS)
    paper.add_heading("Visitors", 1)
    paper.add_paragraph("Officers of three other forces came to see the workshop.")
    for line in extra:
        paper.add_paragraph(line)
    kept = io.BytesIO()
    paper.save(kept)
    return kept.getvalue()


def _table(paper: docx.document.Document, rows: Sequence[Sequence[str]]) -> None:
    table = paper.add_table(rows=0, cols=len(rows[0]))
    for row in rows:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
