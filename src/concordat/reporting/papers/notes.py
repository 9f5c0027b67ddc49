"""The footnotes of a paper: each passage that something rests on is one note, however often it is cited."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from concordat.foundation.provenance.records import CitationRecord
from concordat.kernel.dates import day_words
from concordat.kernel.references import RecordRef
from concordat.rendering.documents.tree import Note, NoteRef, Runs, Text, text


class Notes:
    """Gives out note numbers while a paper is composed. A record's note is the first source that says it."""

    def __init__(self, citations: Mapping[str, Sequence[CitationRecord]]) -> None:
        self.citations = citations
        self.numbers: dict[str, int] = {}
        self.cited: list[CitationRecord] = []

    def of(self, *refs: RecordRef | None) -> tuple[int, ...]:
        """The notes of records, in their order, none twice; a record without a source has none."""
        found = [self.citations.get(str(ref), ()) for ref in refs if ref]
        return tuple(dict.fromkeys(self._number(citations[0]) for citations in found if citations))

    def marked(self, words: str, *refs: RecordRef | None) -> Runs:
        """Words with the marks of their notes behind them."""
        return (Text(words), *(NoteRef(number) for number in self.of(*refs)))

    def all(self) -> tuple[Note, ...]:
        """Every note given out."""
        return tuple(Note(number, text(words)) for words, number in self.numbers.items())

    def sources(self) -> list[tuple[str, date | None, list[str]]]:
        """The papers that were cited: title, date and the places in them, oldest first; what a person recorded last."""
        places: dict[tuple[str, str, date | None], dict[str, None]] = {}
        for one in self.cited:
            key = (one.source_key or "", one.source_title or "Recorded by a person", one.dated)
            places.setdefault(key, {})[place_of(one)] = None
        ordered = sorted(places.items(), key=lambda item: (not item[0][0], item[0][2] or date.max, item[0][1]))
        return [(title, dated, list(said)) for (_, title, dated), said in ordered]

    def _number(self, citation: CitationRecord) -> int:
        words = note_words(citation)
        if words not in self.numbers:
            self.numbers[words] = len(self.numbers) + 1
            self.cited.append(citation)
        return self.numbers[words]


def as_marks(notes: Iterable[int]) -> tuple[NoteRef, ...]:
    """Note numbers as marks in running words."""
    return tuple(NoteRef(number) for number in notes)


def note_words(citation: CitationRecord) -> str:
    """Source title, date and paragraph; a person's own record says its reason."""
    if not citation.source_key:
        return f"Recorded by a person on {day_words(citation.recorded_at.date())}: {citation.reason}"
    dated = day_words(citation.dated) if citation.dated else "undated"
    return f"“{citation.source_title}”, {dated}, {place_of(citation)}."


def place_of(citation: CitationRecord) -> str:
    """paragraph 10, or line 41 where the source prints no number."""
    if citation.paragraph:
        return f"paragraph {citation.paragraph}"
    return f"line {citation.line}" if citation.line else citation.reason or "no place given"
