"""Bodies that a text means without their names: "the Trust", "both forces", 'X ("the Agency")', "the Commissioners"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from functools import cache, cached_property
from typing import Final, NamedTuple

from concordat.foundation.organisations.gazetteer import Body, bodies
from concordat.intake.extraction.memory import kept
from concordat.intake.extraction.names import Mention, find_names, members
from concordat.intake.extraction.numerals import WORD_NUMBERS
from concordat.intake.extraction.triggers import small, trigger
from concordat.intake.readers.blocks import Block

_POLICE = frozenset({"police_force", "special_police"})
_FIRE = frozenset({"fire_rescue"})
_COMMISSIONERS = frozenset({"pcc", "combined_authority"})
_AUTHORITIES = frozenset({"fire_authority", "council", "combined_authority"})
_ANY = _POLICE | _FIRE | _COMMISSIONERS | _AUTHORITIES | {"ambulance", "nhs", "university", "company", "charity"}
_KINDS = {
    "force": _POLICE, "constabulary": _POLICE, "chief constable": _POLICE, "commissioner": _COMMISSIONERS,
    "pcc": _COMMISSIONERS, "authority": _AUTHORITIES, "council": frozenset({"council"}),
    "trust": frozenset({"ambulance", "nhs"}), "service": _FIRE | _POLICE | {"ambulance"}, "chief fire officer": _FIRE,
    "partner": _ANY, "party": _ANY, "organisation": _ANY, "agency": _ANY, "body": _ANY,
}  # fmt: skip
_SELF = frozenset({"force", "service", "trust", "authority"})
_SEVERAL = 2
_COUNT = "|".join(word for word, value in WORD_NUMBERS.items() if _SEVERAL <= value <= 12)
_MEANS = re.compile(  # for text in small letters
    r"\b(?:(?:the|all|each of the|either of the|our|its|these)"
    rf"(?: (?P<count>{_COUNT}|\d{{1,2}}))?|(?P<both>both)(?: of)?(?: the)?)"
    r"(?: (?:police|fire(?: and rescue)?|ambulance|partner|participating|member|constituent|collaborating|respective|"
    r"blue light|emergency))?"
    r" (?P<what>forces?|constabular(?:y|ies)|chief constables?|(?:police (?:and|&) crime )?commissioners?|pccs?|"
    r"authorit(?:y|ies)|councils?|trusts?|services?|chief fire officers?|partners|parties|organisations|agencies|"
    r"bodies)\b(?![’'-])"
)
MAY_MEAN: Final = trigger(
    "force", "constab", "commission", "pcc", "authorit", "council", "trust", "service", "officer", "partners",
    "parties", "organisations", "agencies", "bodies",
)  # fmt: skip
# X ("the Agency"); X, Y and Z (together "the Parties")
_DEFINES = re.compile(
    r"\(\s*(?P<all>together|collectively|jointly|both|each)?[\s,]*(?:hereafter|hereinafter|known as|called|"
    r"referred to as)?[\s,]*(?:the )?[\"“‘'](?:the )?(?P<term>[A-Z][\w&’ -]{2,40}?)[\"”’']\s*\)",
    re.IGNORECASE,
)
_QUOTES = ('"', "“", "‘", "'")
_BEFORE = 400


def _single(what: str) -> str:
    word = what.lower().removeprefix("police and crime ").removeprefix("police & crime ")
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word.removesuffix("s")


def _is_plural(what: str) -> bool:
    return what.lower().endswith("s")


class _Noun(NamedTuple):
    """A noun as printed that may stand for bodies, with its article, and the number said of it."""

    start: int
    end: int
    what: str
    number: str | None
    both: bool


@kept
def _nouns(text: str) -> tuple[_Noun, ...]:
    """The nouns of a text that may stand for bodies, in order."""
    low = small(text)
    return tuple(
        _Noun(m.start(), m.end(), text[slice(*m.span("what"))], m["count"], m["both"] is not None)
        for m in _MEANS.finditer(low)
    )


class Meant:
    """The bodies of one paper that its common nouns stand for.

    ``head`` is how many blocks its head has, ``mentions`` gives the bodies named in a block.
    """

    def __init__(
        self,
        blocks: Sequence[Block],
        head: int,
        author: Body | None,
        mentions: Callable[[Block], Iterable[Mention]],
    ) -> None:
        self._blocks, self._head, self._author, self._mentions = blocks, head, author, mentions
        self._groups: dict[tuple[frozenset[str], int | None], list[str]] = {}

    def bodies(self, text: str, start: int, end: int, triggers: int = MAY_MEAN) -> list[str]:
        """The bodies that a span of a text means by a noun, in order; empty where it is not told which.

        ``triggers`` are those of the text, where they are known.
        """
        found: list[str] = []
        for noun in _nouns(text) if triggers & MAY_MEAN else ():
            if start <= noun.start and noun.end <= end:
                found += self._several(noun) if _is_plural(noun.what) else self._one(noun)
        said = text[start:end]  # terms of the paper's own making, as they are defined
        found += [name for term, names in self._defined.items() if f"he {term}" in said for name in names]
        return list(dict.fromkeys(found))

    def _one(self, noun: _Noun) -> list[str]:
        """One body: by the paper's own term, the body that speaks, another of its area, the only one of its kind."""
        what = _single(noun.what)
        if held := self._defined.get(noun.what):
            return list(held)
        kinds = _KINDS.get(what, frozenset())
        if self._author and self._author.kind in kinds:
            return [self._author.name]
        if what not in _SELF and not noun.what[0].isupper():
            return []
        if near := self._of_area(kinds):
            return [near]
        named = [name for name in self._counts if _kind_of().get(name) in kinds]
        if len(named) == 1 and noun.what[0].isupper():
            return named
        return [self._author.name] if self._author and what in _SELF else []

    def _several(self, noun: _Noun) -> list[str]:
        """A group: "the forces", "both services", "the three chief constables"."""
        for term, held in self._defined.items():
            if len(held) > 1 and term.lower() == noun.what.lower():
                return list(held)
        said = noun.number
        count = 2 if noun.both else (WORD_NUMBERS.get(said.lower()) or int(said)) if said else None
        kinds = _KINDS[_single(noun.what)]
        asked = kinds, count
        if asked not in self._groups:
            self._groups[asked] = self._group(kinds, count)
        return self._groups[asked]

    def _group(self, kinds: frozenset[str], count: int | None) -> list[str]:
        if found := self._together(kinds, count):
            return found
        if kinds == _COMMISSIONERS and (forces := self._together(_POLICE, count)):
            return _of_areas(forces, kinds)
        if kinds == _POLICE and (commissioners := self._together(_COMMISSIONERS, count)):
            return _of_areas(commissioners, kinds)
        return []

    def _together(self, kinds: frozenset[str], count: int | None) -> list[str]:
        """The bodies of such kinds that the head names together, an alliance has, or the paper names most."""
        head = [m.name for b in self._blocks[: self._head] for m in self._mentions(b) if m.kind in kinds]
        named = list(dict.fromkeys(head))
        if len(named) >= _SEVERAL and count in (None, len(named)):
            return named
        for alliance in self._alliances:
            held = [name for name in members().get(alliance, ()) if _kind_of().get(name) in kinds]
            if len(held) >= _SEVERAL and count in (None, len(held)):
                return held
        often = [(name, n) for name, n in self._counts.most_common() if _kind_of().get(name) in kinds]
        if count is None:
            return [name for name, _ in often] if len(often) == _SEVERAL and kinds != _ANY else []
        if len(often) == count or (len(often) > count and often[count][1] < often[count - 1][1] > 1):
            return [name for name, _ in often[:count]]
        return []

    def _of_area(self, kinds: frozenset[str]) -> str | None:
        """The one body of such kinds in the area of the body that speaks, or that it answers to."""
        author = self._author
        if author is None or author.area is None:
            return None
        found = [b for b in bodies() if b.until is None and b.kind in kinds and b.area == author.area]
        over = [b.name for b in found if b.key == author.parent]
        return over[0] if over else found[0].name if len(found) == 1 else None

    @cached_property
    def _counts(self) -> Counter[str]:
        return Counter(m.name for block in self._blocks for m in self._mentions(block) if m.kind != "alliance")

    @cached_property
    def _alliances(self) -> list[str]:
        """The alliances that the paper names, those of its head and then the most named first."""
        counts: Counter[str] = Counter()
        for place, block in enumerate(self._blocks):
            for mention in self._mentions(block):
                if mention.kind == "alliance":
                    counts[mention.name] += 100 if place < self._head else 1
        return [name for name, _ in counts.most_common()]

    @cached_property
    def _defined(self) -> dict[str, tuple[str, ...]]:
        """The terms that the paper itself defines for bodies, by their word: "Agency", "Parties"."""
        found: dict[str, tuple[str, ...]] = {}
        for block in self._blocks:
            if "(" not in block.text or not any(quote in block.text for quote in _QUOTES):
                continue
            for match in _DEFINES.finditer(block.text):
                names = _defined_before(block.text, match)
                if names:
                    found.setdefault(match["term"].strip(), names)
        return found


def _defined_before(text: str, match: re.Match[str]) -> tuple[str, ...]:
    """The body straight before the bracket; all those of its sentence for "together" and a term in the plural."""
    first = max(0, match.start() - _BEFORE)
    found = [m for m in find_names(text[first : match.start()]) if m.kind != "alliance"]
    several = match["all"] or _is_plural(match["term"])
    if several and len({m.name for m in found}) > 1:
        return tuple(dict.fromkeys(m.name for m in found))
    last = found[-1] if found else None
    between = text[first + last.end : match.start()] if last else "-"
    return (last.name,) if last and re.fullmatch(r"\s*(?:\([A-Z]{2,8}\))?\s*,?\s*", between) else ()


def _of_areas(names: Iterable[str], kinds: frozenset[str]) -> list[str]:
    """The bodies of such kinds in the areas of those named: the commissioners of three forces."""
    areas = {body.name: body.area for body in bodies()}
    by_area = {body.area: body.name for body in bodies() if body.kind in kinds and body.until is None}
    return [by_area[area] for name in names if (area := areas.get(name)) in by_area]


@cache
def _kind_of() -> dict[str, str]:
    return {body.name: str(body.kind) for body in bodies()}
