"""The passages of sources as the papers that the checks of the text are given."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from concordat.calculations.checks.about import About
from concordat.calculations.checks.prose.papers import Block, Paper, clean
from concordat.foundation.organisations.matching import fold
from concordat.foundation.provenance.records import PassageRecord, SourceRecord
from concordat.kernel.findings import FindingEvidence

_NUMBER = re.compile(r"^(?:\d+(?:\.\d+)*|[A-Za-z]|[ivx]+)[.)]?\s+(?=\S)")
_RATING = re.compile(r"\s*[(–-]\s*(?:overall\s+)?(?:B?RAG|status|rating)\b.*$", re.IGNORECASE)


def papers(
    sources: Iterable[SourceRecord], passages: Mapping[str, Sequence[PassageRecord]], held: Mapping[str, str]
) -> Iterator[Paper]:  # fmt: skip
    """Each source with its blocks. ``held`` names the collaborations by key: a section of that name concerns it."""
    keys = {fold(name): key for key, name in held.items()}
    for source in sources:
        blocks = tuple(_block(source, passage, keys) for passage in passages.get(source.key, ()))
        yield Paper(
            source.key, source.title, source.file_name, source.owner, source.dated, blocks, source.board,
            source.author_role,
        )  # fmt: skip


def heading(text: str) -> str:
    """A heading as a name: without its number, its rating and the marks at its ends."""
    return _RATING.sub("", _NUMBER.sub("", clean(text))).strip(" :–-.*#") or clean(text)


def _block(source: SourceRecord, passage: PassageRecord, keys: Mapping[str, str]) -> Block:
    name = heading(passage.section) if passage.section else source.title
    collaboration = keys.get(fold(name))
    place = FindingEvidence(
        file=source.file_name, paper_date=source.dated, paragraph=passage.paragraph or None, line=passage.line,
        source=source.key, passage=passage.id, title=source.title,
    )  # fmt: skip
    about = About(collaboration or fold(name), name, collaboration)
    return Block(passage.kind, passage.text, about, place, passage.section, passage.line_starts)
