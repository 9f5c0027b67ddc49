"""A board's own house style: what an outline is, what it must have, and the style that it gives. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from concordat.kernel.errors import RuleBroken
from concordat.reporting.papers.numbers import Numbering
from concordat.reporting.papers.styles import STYLES, Content, Part, Style

DAY = "[date]"  # where the title says the day that the paper speaks of
MOST_ROWS, MOST_ANNEXES, MOST_CONTENTS, MOST_ASKS = 40, 8, 8, 20
LONGEST = {"name": 80, "title": 150, "heading": 120, "given": 6000, "ask": 500}
# Every paper opens with these: what became of the last meeting's actions, and how much is known in figures.
ALWAYS = {
    Content.LAST_MEETING: "the last meeting's actions and questions, with what was done",
    Content.COVERAGE: "how many collaborations have costs and benefits in figures",
}
# What a part of a paper sends its reader to, so that it must be there too.
NEEDS = {
    Content.RECOMMENDATION: (Content.FINDINGS, "names findings by their number"),
    Content.LAST_MEETING: (Content.COMMITMENTS, "sends the reader there for what it has no room for"),
    Content.COMMITMENTS: (Content.OTHER_COMMITMENTS, "lists those to look at first, and the others in an annex"),
    Content.FINDINGS: (Content.OTHER_FINDINGS, "tells the surest one by one, and the others in an annex"),
    Content.REPORTED_BY: (Content.SOURCES, "says that the sources are annexed"),
}
REPEATED = frozenset({Content.RECOMMENDATION, Content.NOT_REPORTED})


class RowKind(StrEnum):
    """What a row of an outline is in the paper."""

    SECTION = "section"
    SUB_SECTION = "sub-section"
    ANNEX = "annex"


@dataclass(frozen=True, slots=True)
class Row:
    """A heading with what stands under it, in this order: ``given`` text, the contents, the decisions asked for."""

    heading: str
    contents: tuple[Content, ...] = ()
    kind: RowKind = RowKind.SECTION
    given: str = ""
    asks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Outline:
    """A house style as its board composes it; a sub-section belongs to the section above it.

    ``template`` is the SHA-256 of the Word file whose look the board's DOCX papers have, "" for the usual look.
    """

    name: str
    title: str
    numbering: Numbering
    rows: tuple[Row, ...]
    template: str = ""


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong, and where: ``row`` counts from 0, None for the outline itself; ``field`` is a field of it."""

    field: str
    message: str
    row: int | None = None


def check(outline: Outline) -> None:
    """RuleBroken with everything that is wrong."""
    found = problems(outline)
    if found:
        raise RuleBroken(" ".join(one.message for one in found), field=found[0].field)


def problems(outline: Outline) -> tuple[Problem, ...]:
    """Everything that is wrong with an outline, in the order in which it is composed."""
    return (*_naming(outline), *_counting(outline), *_placing(outline), *_composing(outline))


def style_of(outline: Outline, *, key: str, version: int) -> Style:
    """The style that an outline gives; assembly knows no other."""
    parts: list[Part] = []
    for row in outline.rows:
        if row.kind is RowKind.SUB_SECTION:
            parts[-1] = replace(parts[-1], parts=(*parts[-1].parts, _part(row)))
        elif row.kind is RowKind.SECTION:
            parts.append(_part(row))
    return Style(
        key=key, name=outline.name, summary=f"Composed by the board, version {version}.",
        numbering=outline.numbering, parts=tuple(parts),
        annexes=tuple(_part(row) for row in outline.rows if row.kind is RowKind.ANNEX),
        version=version, title=outline.title.replace(DAY, "{}"), template=outline.template,
    )  # fmt: skip


def outline_of(style: Style, *, name: str = "") -> Outline:
    """A style as an outline, to start from."""
    rows: list[Row] = []
    for part in style.parts:
        rows.append(_row(part, RowKind.SECTION))
        rows += [_row(inner, RowKind.SUB_SECTION) for inner in part.parts]
    rows += [_row(part, RowKind.ANNEX) for part in style.annexes]
    return Outline(name or style.name, style.title.replace("{}", DAY), style.numbering, tuple(rows), style.template)


def outline_from(kept: Mapping[str, Any]) -> Outline:
    """An outline as it was kept in plain JSON values."""
    rows = tuple(
        Row(
            row["heading"], tuple(map(Content, row["contents"])), RowKind(row["kind"]), row["given"],
            tuple(row["asks"]),
        )
        for row in kept["rows"]
    )  # fmt: skip
    return Outline(kept["name"], kept["title"], Numbering(kept["numbering"]), rows, kept["template"])


def _part(row: Row) -> Part:
    return Part(row.heading, row.contents, given=row.given, asks=row.asks)


def _row(part: Part, kind: RowKind) -> Row:
    return Row(part.heading, part.contents, kind, part.given, part.asks)


def _naming(outline: Outline) -> Iterator[Problem]:
    if not outline.name.strip():
        yield Problem("name", "Give the house style a name.")
    elif outline.name.casefold() in {style.name.casefold() for style in STYLES.values()}:
        yield Problem("name", f"{outline.name} is a built-in house style: give this one a name of its own.")
    if outline.title.count(DAY) != 1:
        yield Problem("title", f"Say once in the title where the day of the paper stands: write {DAY} there.")
    if set(outline.title) & set("{}"):
        yield Problem("title", "Leave the brackets { and } out of the title.")
    for field, words in (("name", outline.name), ("title", outline.title)):
        if len(words) > LONGEST[field]:
            yield Problem(field, f"The {field} has {len(words)} characters; at most {LONGEST[field]} are possible.")


def _counting(outline: Outline) -> Iterator[Problem]:
    if not any(row.kind is RowKind.SECTION for row in outline.rows):
        yield Problem("rows", "Add at least one section.")
    if len(outline.rows) > MOST_ROWS:
        yield Problem("rows", f"There are {len(outline.rows)} sections and annexes; at most {MOST_ROWS} are possible.")
    annexes = sum(row.kind is RowKind.ANNEX for row in outline.rows)
    if annexes > MOST_ANNEXES:
        yield Problem("rows", f"There are {annexes} annexes; at most {MOST_ANNEXES} are possible, A to H.")


def _placing(outline: Outline) -> Iterator[Problem]:
    above: RowKind | None = None
    for number, row in enumerate(outline.rows):
        yield from (replace(one, row=number) for one in _row_problems(row, number + 1))
        if row.kind is RowKind.SUB_SECTION and above is not RowKind.SECTION:
            yield Problem("kind", f"Row {number + 1} is a sub-section, so a section must stand above it.", number)
        above = RowKind.SECTION if row.kind is RowKind.SUB_SECTION else row.kind
    yield from _repeated(outline)


def _row_problems(row: Row, number: int) -> Iterator[Problem]:
    name = f"“{row.heading}”" if row.heading.strip() else f"Row {number}"
    if not row.heading.strip():
        yield Problem("heading", f"Row {number} has no heading: give it one, or remove the row.")
    elif len(row.heading) > LONGEST["heading"]:
        yield Problem("heading", f"The heading of row {number} has more than {LONGEST['heading']} characters.")
    if len(row.given) > LONGEST["given"]:
        yield Problem("given", f"{name} has more than {LONGEST['given']:,} characters of text; shorten it.")
    if len(row.contents) > MOST_CONTENTS:
        yield Problem("contents", f"{name} shows more than {MOST_CONTENTS} things; divide it into sub-sections.")
    if len(row.asks) > MOST_ASKS:
        yield Problem("asks", f"{name} asks for more than {MOST_ASKS} decisions.")
    if any(not ask.strip() or len(ask) > LONGEST["ask"] for ask in row.asks):
        yield Problem("asks", f"{name}: a decision must have between 1 and {LONGEST['ask']} characters.")


def _repeated(outline: Outline) -> Iterator[Problem]:
    first: dict[Content, str] = {}
    for number, row in enumerate(outline.rows):
        for content in row.contents:
            if content in first and content not in REPEATED:
                said = f"“{content.value}” stands under “{first[content]}” already; take it out of “{row.heading}”."
                yield Problem("contents", said, number)
            first.setdefault(content, row.heading)


def _composing(outline: Outline) -> Iterator[Problem]:
    """What every paper must say, and what one part of it needs of another."""
    below = (*(row.kind for row in outline.rows[1:]), RowKind.SECTION)
    for number, (row, after) in enumerate(zip(outline.rows, below, strict=False)):
        heads = row.kind is RowKind.SECTION and after is RowKind.SUB_SECTION
        if row.heading.strip() and not (heads or row.contents or row.given.strip() or row.asks):
            said = f"Nothing stands under “{row.heading}”: choose what it shows, or write a text of your own."
            yield Problem("contents", said, number)
    shown = {content for row in outline.rows if row.kind is not RowKind.ANNEX for content in row.contents}
    for content, why in ALWAYS.items():
        if content not in shown:
            yield Problem("rows", f"Put “{content.value}” into a section: every paper opens with {why}.")
    everywhere = {content for row in outline.rows for content in row.contents}
    for content, (needed, why) in NEEDS.items():
        if content in shown and needed not in everywhere:
            yield Problem("rows", f"“{content.value}” {why}: put “{needed.value}” in too.")
