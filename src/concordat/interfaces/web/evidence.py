"""What facts are about and where they come from, as blocks that every page uses."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from concordat.foundation.provenance.records import CitationRecord
from concordat.interfaces.web.components.bodies import body
from concordat.interfaces.web.components.cells import Cell, Link, link, text
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.components.sources import SourceLine, SourceList
from concordat.kernel.dates import day_words
from concordat.reporting.portfolio.naming import ANOTHER

# The citations of records, by reference as text: what provenance.queries.citations gives.
Cited = Mapping[str, Sequence[CitationRecord]]


def about(
    collaboration: str | None, organisation: str | None, names: Mapping[str, str], links: Links
) -> Cell:  # fmt: skip
    """What a fact is about, leading to its page; a collaboration that the reader may not see has neither name nor page.

    ``names`` are those that the reader may know.
    """
    if collaboration and collaboration not in names:
        return text(ANOTHER)
    if collaboration:
        return link(names[collaboration], links.to("collaboration", collaboration))
    if organisation:
        return Cell(body(organisation, names.get(organisation, organisation), links))
    return text(None)


def about_words(collaboration: str | None, organisation: str | None, names: Mapping[str, str]) -> str | None:
    """The same in words, as a file has it."""
    if collaboration:
        return names.get(collaboration, ANOTHER)
    return names.get(organisation, organisation) if organisation else None


def source_words(citations: Sequence[CitationRecord]) -> str | None:
    """The first source of a record in words: its title and place."""
    if not citations:
        return None
    first = citations[0]
    return ", ".join(filter(None, [first.source_title, _place(first)]))


def source_link(citations: Sequence[CitationRecord], links: Links) -> str | Link:
    """The first source of a record; where its text may be read, a link to the passage."""
    if not citations:
        return "not stated"
    first = citations[0]
    if first.source_key and first.passage:
        return Link(_place(first), links.to("source", first.source_key) + f"#passage-{first.passage}")
    return _place(first)


def source_list(cited: Cited, links: Links) -> SourceList:
    """Every passage that the records of a page rest on, once, numbered, with the words that were taken from it."""
    found: dict[tuple[object, ...], list[CitationRecord]] = defaultdict(list)
    for citations in cited.values():
        for one in citations:
            found[one.source_key, one.passage, None if one.source_key else _where(one)].append(one)
    return SourceList([_line(number, same, links) for number, same in enumerate(found.values(), start=1)])


def _line(number: int, same: Sequence[CitationRecord], links: Links) -> SourceLine:
    one, quotes = same[0], list(dict.fromkeys(citation.quote for citation in same if citation.quote))
    readable = one.source_key and one.passage
    return SourceLine(
        number=number, title=one.source_title or "A person's record", place=_where(one),
        dated=day_words(one.dated) if one.dated else "", quote=" … ".join(quotes),
        href=links.to("source", one.source_key) + f"#passage-{one.passage}" if readable else "",
    )  # fmt: skip


def _place(citation: CitationRecord) -> str:
    if not citation.source_key:
        return "recorded by a person"
    when = day_words(citation.dated) if citation.dated else "undated"
    return f"{when}, {_where(citation)}"


def _where(citation: CitationRecord) -> str:
    if citation.cell:
        return citation.cell
    if citation.paragraph:
        return f"paragraph {citation.paragraph}"
    return f"line {citation.line}" if citation.line else citation.reason
