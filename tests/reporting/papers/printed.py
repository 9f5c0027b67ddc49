"""The figures that a paper prints, taken from its tree, and which of them a reading gives back with their subject."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from concordat.kernel.statements import Statement
from concordat.rendering.documents.tree import (
    Annex,
    Block,
    Bullets,
    Paper,
    Paragraph,
    Section,
    Table,
    Text,
    cell_words,
    words_of,
)

_MONEY = re.compile(r"£(?P<number>\d[\d,]*(?:\.\d+)?)\s?(?P<scale>bn|m|k|million|billion)?\b")
_PERCENT = re.compile(r"(?<![\d.])(?P<number>\d+(?:\.\d+)?)%")
_SENTENCES = re.compile(r"(?<=[.?!;]) (?=[A-Z£“(])")
_SCALES = {"bn": 10**9, "billion": 10**9, "m": 10**6, "million": 10**6, "k": 1000}
_ABOUT = {"Collaboration", "About"}


@dataclass(frozen=True, slots=True)
class Printed:
    """A figure as printed: pounds or percents, the subjects of which one is right (none: any), and where it stands."""

    unit: str
    value: float
    about: frozenset[str]
    place: str
    words: str


def figures(paper: Paper, names: Iterable[str]) -> list[Printed]:
    """Every amount and every percent in the paragraphs, lists and tables of a paper; ``names`` are collaborations.

    What is printed at several places of the same subject is one figure: that of the first place.
    """
    known, found = frozenset(names), {}
    for block in paper.blocks:
        for one in _of(block, known, frozenset()):
            found.setdefault((one.unit, one.value, one.about), one)
    return list(found.values())


def lost(printed: Iterable[Printed], said: Iterable[Statement]) -> list[Printed]:
    """What no statement gives back with its subject."""
    back: dict[tuple[str, float], set[str]] = {}
    for one in said:
        for value in {one.value, one.lower, one.upper} - {None}:
            back.setdefault((str(one.unit), abs(round(float(value or 0), 2))), set()).add(one.subject or "")
    return [one for one in printed if not _is_back(one, back.get((one.unit, one.value), set()))]


def _is_back(figure: Printed, subjects: set[str]) -> bool:
    return bool(subjects & figure.about) if figure.about else bool(subjects)


def _of(block: Block, known: frozenset[str], about: frozenset[str]) -> Iterator[Printed]:
    if isinstance(block, Section | Annex):
        own = frozenset({block.heading}) & known or about
        for inner in block.blocks:
            yield from _of(inner, known, own)
    elif isinstance(block, Paragraph):
        lead = next((run.text for run in block.runs if isinstance(run, Text) and run.bold), "")
        yield from _sentences(words_of(block.runs), "paragraph", about or _named(lead, known), known)
    elif isinstance(block, Bullets):
        for item in block.items:
            yield from _sentences(words_of(item), "point", about, known)
    elif isinstance(block, Table):
        yield from _in_table(block, known, about or _named(block.caption, known))


def _in_table(table: Table, known: frozenset[str], about: frozenset[str]) -> Iterator[Printed]:
    for row in table.rows:
        words = [cell_words(cell) for cell in row]
        own = _row_about(table, words, known)
        for column, cell in zip(table.columns, row, strict=True):
            place = f"{table.caption[:40]}: {column.heading}"
            yield from _sentences(cell_words(cell), place, own or about, known)
    for cell in table.total:
        yield from _in(cell_words(cell), f"{table.caption[:40]}: total", frozenset())
    yield from _in(table.remark, "remark", _named(table.remark, known))


def _row_about(table: Table, words: list[str], known: frozenset[str]) -> frozenset[str]:
    """Those that the row names under a head that says so; else those that its cells name."""
    own = [word.split(" (non-cashable)")[0] for column, word in zip(table.columns, words, strict=True)
           if column.heading in _ABOUT]  # fmt: skip
    if own:
        return frozenset(own) & known
    return _named(" ".join(words), known)


def _named(words: str, known: frozenset[str]) -> frozenset[str]:
    return frozenset(name for name in known if name in words)


def _sentences(words: str, place: str, about: frozenset[str], known: frozenset[str]) -> Iterator[Printed]:
    """Sentence by sentence: each is about what it names, else about what its paragraph or row is about."""
    for sentence in _SENTENCES.split(words):
        if not _is_working(sentence):
            yield from _in(sentence, place, about or _named(sentence, known))


def _is_working(sentence: str) -> bool:
    """A question, or a sum worked out for the reader to follow: its figures are stated elsewhere or nowhere."""
    return sentence.rstrip().endswith("?") or ("/" in sentence and any(sign in sentence for sign in "×÷="))


def _in(words: str, place: str, about: frozenset[str]) -> Iterator[Printed]:
    for match in _MONEY.finditer(words):
        scale = _SCALES.get(match["scale"] or "", 1)
        yield Printed("GBP", round(float(match["number"].replace(",", "")) * scale, 2), about, place, words)
    for match in _PERCENT.finditer(words):
        yield Printed("percent", float(match["number"]), about, place, words)
