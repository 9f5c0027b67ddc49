"""For which meeting the paper is, and when the board is told again."""

from __future__ import annotations

from concordat.kernel.dates import day_words
from concordat.rendering.documents.tree import Block, Paragraph, text
from concordat.reporting.papers.notes import Notes
from concordat.reporting.papers.numbers import Numbers
from concordat.reporting.papers.records import Material

_NONE = "Next update on: not known, because no later meeting of this board is recorded."


def next_update(material: Material, notes: Notes, numbers: Numbers) -> tuple[Block, ...]:
    """The day of the board's next meeting; where none is recorded, that is said."""
    ahead = material.next_update
    this = f"This paper is for the meeting of {day_words(ahead.serves_on)}. " if ahead.serves_on else ""
    words = f"Next update on: {day_words(ahead.on)}." if ahead.on else _NONE
    return (Paragraph(text(f"{this}{words}"), numbers.next()),)
