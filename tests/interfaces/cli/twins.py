"""The twin of a paper that was read: the paper that its board is issued as at that day, and what of it is missing.

What is looked for is what was read, as the demonstration holds it in our own words; where the papers themselves are at
hand, also what a person noted from them.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from concordat.intake.extraction.amounts import find_amounts
from concordat.intake.extraction.pipeline import extract
from concordat.intake.readers.reading import read_bytes
from concordat.interfaces.cli.demonstration.prepared import FOLDER
from concordat.kernel.dates import PreciseDate
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.statements import MONEY_KINDS, Kind
from concordat.rendering.documents.writing import write
from concordat.reporting.papers.assembly import assembled
from concordat.reporting.papers.queries import material
from concordat.reporting.papers.styles import STYLES

DATED = {*MONEY_KINDS, Kind.DECISION, Kind.COMMITMENT, Kind.EVENT, Kind.STAGE, Kind.AGREEMENT, Kind.RISK, Kind.STATUS,
         Kind.MEASURE}  # fmt: skip
_LITTLE = {
    "the", "a", "an", "of", "to", "and", "for", "in", "on", "is", "are", "was", "be", "by", "with", "as", "at", "that",
    "it", "its", "from", "has", "have", "not", "this",
}  # fmt: skip
_SAME, _NEAR = 0.6, 0.5  # of the words of a decision, or of what a date is of, stand in one line
Missing = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Twin:
    """A paper as read (the name of its file, the beginning of the name of what was noted), and board, day and style."""

    name: str
    noted: str
    board: str
    day: date
    style: str


TWINS = (
    Twin("2016-09-21-cambridgeshire", "003", "cambridgeshire-business-coordination-board", date(2016, 9, 21),
         "decision-paper"),
    Twin("2017-03-01-kent", "001", "kent-governance-board", date(2017, 3, 1), "partner-and-theme"),
    Twin("2017-12-06-kent", "000", "kent-performance-and-delivery-board", date(2017, 12, 6), "partner-and-theme"),
    Twin("2019-03-28-essex", "002", "essex-performance-and-resources-scrutiny-board", date(2019, 3, 28),
         "sections-and-ratings"),
    Twin("2019-06-05-kent", "004", "kent-performance-and-delivery-board", date(2019, 6, 5), "partner-and-theme"),
)  # fmt: skip


def missing(office: Actor, twin: Twin, noted: Path | None = None) -> tuple[int, list[Missing]]:
    """How many amounts, ratings, decisions and dates the paper had, and those that its twin does not print."""
    paper = assembled(material(office, board=twin.board, as_at=twin.day), style=STYLES[twin.style])
    text = write(paper, "txt")
    rows = _noted(noted, twin) if noted else _held(twin)
    wanted = list(_facts(rows))
    printed = _Printed(text)
    return len(wanted), [(kind, row["subject"] or "", str(value)) for kind, row, value in wanted
                         if not printed.has(kind, row, value)]  # fmt: skip


def _held(twin: Twin) -> list[dict[str, Any]]:
    lines = (FOLDER / f"{twin.name}.jsonl").read_text(encoding="utf-8").splitlines()[1:]
    return [row for line in lines for row in json.loads(line).get("statements", ())]


def _noted(folder: Path, twin: Twin) -> list[dict[str, Any]]:
    (path,) = folder.glob(f"{twin.noted}_*.facts.jsonl")
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def _facts(rows: Iterable[dict[str, Any]]) -> Iterator[tuple[str, dict[str, Any], Any]]:
    """Amounts that are numbers, ratings that are stated, decisions, and every date that is given."""
    for row in rows:
        kind = row["kind"]
        values = [row.get(key) for key in ("value", "lower", "upper") if row.get(key) is not None]
        if kind in MONEY_KINDS and values:
            yield "amount", row, values
        if kind == Kind.STATUS and row.get("colour") not in (None, "not_stated"):
            yield "rating", row, (row["subject"], row["dimension"], row["colour"])
        if kind == Kind.DECISION:
            yield "decision", row, row["what"]
        if kind in DATED:
            yield from (("date", row, row[key]) for key in ("date", "due") if row.get(key))


class _Printed:
    """What a paper prints, line by line."""

    def __init__(self, text: bytes) -> None:
        self.lines = [line for line in text.decode().split("\n") if line.strip()]
        self.words = [_words(line) for line in self.lines]
        said = extract(read_bytes(text, "paper.txt"))
        self.ratings = {(one.subject, one.dimension, one.colour) for one in said if one.kind is Kind.STATUS}
        found = [amount for line in self.lines for amount in find_amounts(line)]
        self.amounts = {float(v) for one in found for v in (one.value, one.lower, one.upper) if v is not None}

    def has(self, kind: str, row: dict[str, Any], value: Any) -> bool:
        if kind == "amount":
            return any(float(one) in self.amounts for one in value)
        if kind == "rating":
            return value in self.ratings
        if kind == "decision":
            return any(_share(value, words) >= _SAME for words in self.words)
        day = PreciseDate.parse(value).words().lower()
        what, subject = row.get("what") or "", row.get("subject") or "\0"
        return any(
            day in line.lower() and (subject in line or _share(what, words) >= _NEAR)
            for line, words in zip(self.lines, self.words, strict=True)
        )


def _words(text: str) -> set[str]:
    return set(re.findall(r"[a-z0-9£%]+", text.lower())) - _LITTLE


def _share(wanted: str, words: set[str]) -> float:
    own = _words(wanted)
    return len(own & words) / len(own) if own else 0.0
