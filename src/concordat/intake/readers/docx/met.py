"""What a Word file held besides plain words, counted on the way and told in sentences at the end."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from concordat.intake.readers.shading import sentence_on


@dataclass(slots=True)
class Met:
    """Counts of what a reader of the paper should know of."""

    changes: int = 0
    hidden: int = 0
    pictures: int = 0
    boxes: int = 0
    footnotes: int = 0
    endnotes: int = 0
    comments: int = 0
    coloured: int = 0
    foreign: int = 0
    margins: list[str] = field(default_factory=list)

    def tell(self, sentence: str) -> None:
        """Something to say of a header or footer, once."""
        if sentence not in self.margins:
            self.margins.append(sentence)

    def sentences(self) -> Iterator[str]:
        """One plain sentence for each thing met."""
        if self.changes:
            accepted = "it was" if self.changes == 1 else "all were"
            yield f"The file held {_count(self.changes, 'tracked change')}; it was read as if {accepted} accepted."
        if self.comments:
            yield f"{_count(self.comments, 'comment')} in the margin {_were(self.comments)} not read."
        if self.hidden:
            yield f"{_count(self.hidden, 'hidden passage')} {_were(self.hidden)} not read."
        for number, what in ((self.footnotes, "footnote"), (self.endnotes, "endnote")):
            if number:
                marks = "the passage that carries its mark" if number == 1 else "the passages that carry their marks"
                yield f"{_count(number, what)} {_were(number)} read after {marks}."
        if self.boxes:
            yield f"{_count(self.boxes, 'text box', 'text boxes')} {_were(self.boxes)} read where anchored."
        if self.coloured:
            yield sentence_on(self.coloured)
        if self.pictures:
            yield f"{_count(self.pictures, 'picture or chart', 'pictures or charts')}: words in them are not read."
        if self.foreign:
            yield f"{_count(self.foreign, 'embedded file')} {_were(self.foreign)} not read."
        yield from self.margins


def _count(number: int, one: str, many: str | None = None) -> str:
    return f"{number} {one if number == 1 else many or one + 's'}"


def _were(number: int) -> str:
    return "was" if number == 1 else "were"
