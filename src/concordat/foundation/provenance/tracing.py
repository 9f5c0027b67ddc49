"""Sources and their passages as the tracing of promises wants them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from concordat.calculations.promises.promise import Passage
from concordat.foundation.provenance.records import PassageRecord, SourceRecord


def passages_of(found: Mapping[str, Sequence[PassageRecord]], held: Mapping[str, SourceRecord]) -> Iterator[Passage]:
    """The passages of the sources ``held``, by key of the source, without the headings."""
    for key, passages in found.items():
        for passage in passages:
            if passage.kind != "heading" and key in held:
                yield Passage(key, passage.id, passage.text, passage.evidence(held[key]), passage.section)


def editions_of(held: Iterable[SourceRecord]) -> list[str]:
    """All that the passages of each source, and the evidence made of them, depend on."""
    return [f"{one.key} {one.sha256} {one.dated} {one.title} {one.file_name}" for one in held]
