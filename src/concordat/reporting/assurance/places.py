"""Where facts of the record stand, as the evidence of a finding."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from concordat.foundation.provenance.records import CitationRecord, PassageRecord, SourceRecord
from concordat.kernel.findings import FindingEvidence
from concordat.kernel.references import RecordRef


class Places:
    """The first place of each record, from its citations and the sources that the actor may read."""

    def __init__(self, cited: Mapping[str, Sequence[CitationRecord]], sources: Iterable[SourceRecord]) -> None:
        self._cited = cited
        self._sources = {source.key: source for source in sources}

    def of(self, ref: RecordRef) -> FindingEvidence:
        """Where a record was first told; a person's word stands under the record's own name, with the reason given."""
        found = self._cited.get(str(ref), ())
        first = next((citation for citation in found if citation.source_key), None)
        if first is None:
            return FindingEvidence(file=str(ref), quote=found[0].reason if found else None)
        source = self._sources.get(first.source_key or "")
        return FindingEvidence(
            file=source.file_name if source else first.source_title, paper_date=first.dated,
            paragraph=first.paragraph or None, line=first.line, quote=first.quote, source=first.source_key,
            passage=first.passage, start=first.start, title=first.source_title,
        )  # fmt: skip

    def of_cell(self, source: str, passage: PassageRecord, cell: Mapping[str, object]) -> FindingEvidence:
        """One cell of a table; of an empty one there is nothing to quote."""
        held = self._sources[source]
        line, start = cell.get("line"), cell.get("start")
        return FindingEvidence(
            file=held.file_name, paper_date=held.dated, paragraph=passage.paragraph or None,
            line=line if isinstance(line, int) else passage.line, quote=str(cell.get("text") or ""), source=source,
            passage=passage.id, start=start if isinstance(start, int) else None, title=held.title,
        )  # fmt: skip
