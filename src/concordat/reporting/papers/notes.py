"""The footnotes of a paper: each passage that something rests on is one note, however often it is cited."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from concordat.foundation.provenance.records import CitationRecord
from concordat.kernel.dates import day_words
from concordat.kernel.findings import FindingEvidence
from concordat.kernel.references import RecordRef
from concordat.rendering.documents.tree import Note, NoteRef, Runs, Text, text


@dataclass(frozen=True, slots=True)
class Place:
    """Where something is said: the source, its date, and the paragraph or line in it."""

    source: str
    title: str
    dated: date | None
    where: str

    @property
    def words(self) -> str:
        """What the note prints."""
        if not self.source:
            return f"{self.title}: {self.where}"
        return f"“{self.title}”, {day_words(self.dated) if self.dated else 'undated'}, {self.where}."


class Notes:
    """Gives out note numbers while a paper is composed. A record's note is the first source that says it."""

    def __init__(self, citations: Mapping[str, Sequence[CitationRecord]]) -> None:
        self.citations = citations
        self.numbers: dict[Place, int] = {}
        self.titles = {
            one.source_key: one.source_title for of_one in citations.values() for one in of_one if one.source_key
        }

    def of(self, *refs: RecordRef | None) -> tuple[int, ...]:
        """The notes of records, in their order, none twice; a record without a source has none."""
        found = [self.citations.get(str(ref), ()) for ref in refs if ref]
        return tuple(dict.fromkeys(self._number(place_of(citations[0])) for citations in found if citations))

    def at(self, *evidence: FindingEvidence) -> tuple[int, ...]:
        """The notes of the places that a finding rests on."""
        found: list[int] = []
        for one in evidence:
            own = self.citations.get(one.file, ())
            if own:
                found.append(self._number(place_of(own[0])))
            else:
                found.append(self._number(self._place_at(one)))
        return tuple(dict.fromkeys(found))

    def marked(self, words: str, *refs: RecordRef | None) -> Runs:
        """Words with the marks of their notes behind them."""
        return (Text(words), *(NoteRef(number) for number in self.of(*refs)))

    def all(self) -> tuple[Note, ...]:
        """Every note given out."""
        return tuple(Note(number, text(place.words)) for place, number in self.numbers.items())

    def sources(self) -> list[tuple[str, date | None, list[str]]]:
        """The papers that were cited: title, date and the places in them, oldest first; what a person recorded last."""
        places: dict[tuple[str, str, date | None], dict[str, None]] = {}
        for one in self.numbers:
            places.setdefault((one.source, one.title, one.dated), {})[one.where] = None
        ordered = sorted(places.items(), key=lambda item: (not item[0][0], item[0][2] or date.max, item[0][1]))
        return [(title, dated, list(said)) for (_, title, dated), said in ordered]

    def _place_at(self, one: FindingEvidence) -> Place:
        title = self.titles.get(one.source or one.file, one.file)
        return Place(one.source or one.file, title, one.paper_date, _where(one.paragraph or "", one.line))

    def _number(self, place: Place) -> int:
        return self.numbers.setdefault(place, len(self.numbers) + 1)


def place_of(citation: CitationRecord) -> Place:
    """The place of a citation; a person's own record says who gave which reason."""
    if not citation.source_key:
        day = citation.recorded_at.date()
        return Place("", f"Recorded by a person on {day_words(day)}", day, citation.reason)
    where = _where(citation.paragraph, citation.line)
    return Place(citation.source_key, citation.source_title, citation.dated, where)


def _where(paragraph: str, line: int | None) -> str:
    """paragraph 10, or line 41 where the source prints no number."""
    return f"paragraph {paragraph}" if paragraph else f"line {line}" if line else "no place given"
