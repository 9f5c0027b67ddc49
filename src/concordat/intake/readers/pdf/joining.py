"""Columns and pages put one after the other."""

from __future__ import annotations

from concordat.intake.readers.pdf.paragraphs import Paragraph, Part, broken_over, join
from concordat.intake.readers.pdf.ruled import Table
from concordat.intake.readers.pdf.tables import goes_on, put_together


def add_parts(parts: list[Part], new: list[Part], body: float, known: frozenset[str]) -> None:
    """Put a column or a page to those before it; a paragraph or a table that is broken between them is made whole.

    ``body`` is the size of the paper's text, ``known`` its words.
    """
    first = next((n for n, part in enumerate(new) if not (isinstance(part, Paragraph) and part.note)), None)
    last = next((part for part in reversed(parts) if not (isinstance(part, Paragraph) and part.note)), None)
    if first is not None and last is not None:
        begun = new[first]
        if isinstance(begun, Paragraph) and isinstance(last, Paragraph) and broken_over(last, begun, body):
            join(last, begun, known)
            del new[first]
        elif isinstance(begun, Table) and isinstance(last, Table) and goes_on(last, begun):
            put_together(last, begun)
            del new[first]
    parts += new
