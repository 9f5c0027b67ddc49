"""The ledger as lines of a file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from concordat.foundation.provenance.records import CitationRecord
from concordat.interfaces.web.downloads import Value
from concordat.registers.benefits.records import EntryRecord
from concordat.reporting.portfolio.naming import name_of

HEADS = (
    "Entry", "Kind", "Standing", "Recurrence", "Assurance", "Cashable", "What", "Collaboration", "Organisations",
    "Amount in pounds", "As written", "From", "To", "Reported on", "Source", "Paragraph", "Line",
)  # fmt: skip


def entry_lines(
    rows: Iterable[EntryRecord], names: Mapping[str, str], cited: Mapping[str, list[CitationRecord]]
) -> Iterator[tuple[Value, ...]]:
    """One line an entry, with its first source. Several organisations stand in one cell: their split is not stated."""
    for row in rows:
        source = next(iter(cited.get(str(row.ref), ())), None)
        yield (
            row.id, row.kind.capitalize(), row.standing.word, row.recurrence.word, row.assurance.word,
            {True: "yes", False: "no", None: None}[row.cashable], row.what,
            name_of(names, row.collaboration),
            "; ".join(names.get(key, key) for key in row.organisations), row.figure.amount, row.shown(),
            row.since, row.until, row.reported_on, (source.source_title or source.reason) if source else None,
            source.paragraph if source else None, source.line if source else None,
        )  # fmt: skip
