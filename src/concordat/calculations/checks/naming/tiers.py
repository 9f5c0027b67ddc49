"""One partner or scheme that is listed under two tiers, or under a tier that its own name gainsays."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rapidfuzz import fuzz

from concordat.calculations.checks.check import Check, Fault
from concordat.calculations.checks.facts import Facts
from concordat.calculations.checks.prose.papers import BULLET, Block, Paper, clean
from concordat.kernel.findings import Severity

SAME = 92
_TIER = re.compile(
    r"\b(?P<tier>local|regional|national|emergency services?|blue light"
    r"|international)\b",
    re.IGNORECASE,
)
_OWN = re.compile(r"\b(?P<tier>Regional|Region|National|Local)\b")
_LIST = re.compile(
    r"\b(?:collaborations?|partnerships?|partners|working|arrangements|programmes?|schemes?|tiers?)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class _Item:
    name: str
    tier: str
    block: Block


def faults(facts: Facts) -> Iterator[Fault]:
    """The tier of a list is in the line over it; an item under two tiers, or with another tier in its name."""
    for paper in facts.papers:
        items = list(_items(paper))
        for at, one in enumerate(items):
            other = next((two for two in items[at + 1 :] if two.tier != one.tier and _same(one.name, two.name)), None)
            if other is not None:
                yield _fault(one, other.tier, other.block)
            own = _OWN.search(one.name)
            if own and _folded(own["tier"]) != one.tier and one.tier in ("local", "regional", "national"):
                yield _fault(one, _folded(own["tier"]), None)


def _items(paper: Paper) -> Iterator[_Item]:
    tier = ""
    for before, block in zip((None, *paper.blocks), paper.blocks, strict=False):
        text = clean(block.text)
        found = _TIER.search(text)
        if found and _LIST.search(text) and len(text.split()) <= 10:
            tier = _folded(found["tier"])
        elif block.kind == BULLET and tier:
            yield _Item(text, tier, block)
        elif block.kind != BULLET or before is None:
            tier = ""


def _folded(tier: str) -> str:
    return {"region": "regional", "emergency service": "emergency services"}.get(tier.lower(), tier.lower())


def _same(first: str, second: str) -> bool:
    return fuzz.ratio(first.lower(), second.lower()) >= SAME


def _fault(one: _Item, other: str, second: Block | None) -> Fault:
    said = "is listed there too" if second else "its own name says so"
    return Fault(
        Severity.QUESTION, one.block.about,
        f"“{one.name}” is listed as {one.tier}, and as {other}: {said}.",
        f"Listed under: {one.tier}; {'listed again under' if second else 'named'}: {other}.",
        f"Is “{one.name}” {one.tier} or {other}, and which board answers for it?",
        (one.block.evidence(), *((second.evidence(),) if second else ())),
    )  # fmt: skip


CHECK = Check(
    "one-thing-two-tiers", 1, "One thing under two tiers",
    "What is listed as local in one place and as another tier in the next is answered for by nobody in particular.",
    faults,
)  # fmt: skip
