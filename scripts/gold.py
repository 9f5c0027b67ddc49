"""Papers with hand-made facts: pairing what was read with them, and the scores that follow.

A reading matches a fact one to one when their kinds agree (money is one family), the number, the rating or the stage
agrees where the fact has one, and their quotes share a place in the text. Facts whose note begins with "optional"
are neither missed nor, when read, wrong.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
OWN = ROOT / "tests" / "gold"
SECOND = ROOT / "tests" / "gold_unseen" / "second"
SEEDS = ROOT.parent / "shared" / "seeds"

MONEY = frozenset({"saving", "cost", "income", "grant", "funding", "seizure", "exchange"})
FIGURES = MONEY | {"status", "stage", "agreement", "deployment"}
NARRATIVE = frozenset({"commitment", "decision", "measure", "role", "site", "risk", "share", "event"})
NAMED = frozenset({"organisation", "collaboration"})
LONGEST = 60  # words of a quote: beyond them, and beyond twice the fact's own, it points at nothing
SHARED = 0.5  # of the shorter quote's words
NAME = 0.75
_WORD = re.compile(r"[a-z0-9£%.]+")

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Pair:
    """What was read, with the fact that it matches; ``fact`` is None where it matches none.

    ``aliases`` are further names that the paper uses for what the fact is about.
    """

    read: Row
    fact: Row | None
    aliases: tuple[str, ...] = ()

    @property
    def optional(self) -> bool:
        return self.fact is not None and is_optional(self.fact)

    @property
    def strictly(self) -> bool:
        """Whether kind, subject and basis are right too."""
        fact, read = self.fact, self.read
        if fact is None or fact["kind"] != read["kind"]:
            return False
        basis = not fact.get("basis") or fact["basis"] == read.get("basis")
        return basis and any(same_subject(name, read) for name in (fact.get("subject"), *self.aliases))


@dataclass(frozen=True, slots=True)
class Score:
    """Counts of one group of kinds, without the optional facts."""

    facts: int
    read: int
    right: int

    @property
    def f1(self) -> float:
        return 2 * self.right / (self.facts + self.read) if self.facts + self.read else 1.0

    @property
    def precision(self) -> float:
        return self.right / self.read if self.read else 1.0


def papers(*folders: Path) -> Iterator[tuple[Path, list[Row]]]:
    """Each paper with its facts, in order of their names."""
    for folder in folders:
        for facts in sorted(folder.rglob("*.facts.jsonl")):
            lines = facts.read_text(encoding="utf-8").splitlines()
            yield (
                facts.with_name(facts.name.replace(".facts.jsonl", ".txt")),
                [json.loads(x) for x in lines if x.strip()],
            )


def is_optional(fact: Row) -> bool:
    """Whether nobody is asked to find it."""
    return str(fact.get("note") or "").lower().startswith("optional")


def pairs(facts: Sequence[Row], read: Sequence[Row]) -> list[Pair]:
    """Every reading of a scored kind, with the fact that it matches best; the closest pairs are taken first."""
    scored = [row for row in read if row["kind"] in FIGURES | NARRATIVE]
    close = [
        (closeness(fact, row), a, b)
        for a, fact in enumerate(facts)
        for b, row in enumerate(scored)
        if _family(fact["kind"]) == _family(row["kind"])
    ]
    found: dict[int, int] = {}
    taken: set[int] = set()
    for near, a, b in sorted(close, key=lambda one: (-one[0], one[1], one[2])):
        if near > 0 and a not in taken and b not in found:
            found[b] = a
            taken.add(a)
    called = {fact["subject"]: tuple(fact.get("aliases") or ()) for fact in facts if fact["kind"] in NAMED}
    return [_pair(row, facts[found[b]] if b in found else None, called) for b, row in enumerate(scored)]


def _pair(row: Row, fact: Row | None, called: dict[str | None, tuple[str, ...]]) -> Pair:
    return Pair(row, fact, called.get(fact.get("subject"), ()) if fact else ())


def score(facts: Sequence[Row], found: Sequence[Pair], kinds: frozenset[str], *, strict: bool = False) -> Score:
    """The counts of the kinds of one group; ``strict`` takes a match only where kind, subject and basis are right."""
    wanted = sum(row["kind"] in kinds and not is_optional(row) for row in facts)
    mine = [one for one in found if one.read["kind"] in kinds and not one.optional]
    return Score(wanted, len(mine), sum(one.strictly if strict else one.fact is not None for one in mine))


def closeness(fact: Row, row: Row) -> float:
    """How near a reading is to a fact; 0 where they cannot be one."""
    if not (_same_number(fact, row) and _same_words(fact, row) and _same_place(fact, row)):
        return 0.0
    words = len(_words(row.get("quote")))
    if words > max(LONGEST, 2 * len(_words(fact.get("quote")))):
        return 0.0
    quotes = [fact.get("quote"), *(also.get("quote") for also in fact.get("also") or [] if isinstance(also, dict))]
    best = max(_overlap(quote, row.get("quote")) for quote in quotes)
    if best < SHARED:
        return 0.0
    nearer = 0.5 * (fact["kind"] == row["kind"]) + 0.3 * same_subject(fact.get("subject"), row)
    return float(best + nearer + 0.1 * (fact.get("basis") == row.get("basis")))


def same_subject(want: str | None, row: Row) -> bool:
    """Whether a reading is about what is wanted; a name may be given more fully by three words."""
    got = row.get("subject")
    if not want or not got:
        return not want and not got
    return _overlap(want, got) >= NAME and len(_words(got)) <= len(_words(want)) + 3


def _family(kind: str) -> str:
    return "money" if kind in MONEY else kind


def _same_number(fact: Row, row: Row) -> bool:
    want, got = _number(fact.get("value")), _number(row.get("value"))
    return want is None or (got is not None and abs(got - want) <= max(1e-9, abs(want) * 1e-6))


def _same_words(fact: Row, row: Row) -> bool:
    if fact["kind"] == "status":
        return (fact.get("dimension"), fact.get("colour")) == (row.get("dimension"), row.get("colour"))
    return fact["kind"] != "stage" or not fact.get("stage") or fact["stage"] == row.get("stage")


def _same_place(fact: Row, row: Row) -> bool:
    line = row.get("line")
    lines = [fact.get("line"), *(also.get("line") for also in fact.get("also") or [] if isinstance(also, dict))]
    known = [one for one in lines if one]
    return not known or (line is not None and min(abs(one - line) for one in known) <= 1)


def _number(value: object) -> float | None:
    try:
        return None if value is None or isinstance(value, bool) else float(str(value).replace(",", ""))
    except ValueError:
        return None


def _words(text: str | None) -> list[str]:
    return _WORD.findall((text or "").lower())


def _overlap(first: str | None, second: str | None) -> float:
    one, other = _words(first), _words(second)
    if not one or not other:
        return 0.0
    if " ".join(one) in " ".join(other) or " ".join(other) in " ".join(one):
        return 1.0
    return len(set(one) & set(other)) / min(len(set(one)), len(set(other)))
