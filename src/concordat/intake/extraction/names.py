"""Bodies and alliances named in a text, by one pass over it with all names of the gazetteer."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

import ahocorasick

from concordat.foundation.organisations.gazetteer import Body, alliances, bodies
from concordat.intake.extraction.memory import kept
from concordat.intake.extraction.taken import Taken
from concordat.intake.extraction.triggers import small

_AREA = "area"
_CAPITALS = re.compile(r"[A-Z0-9]{2,}")  # a word in capitals
_JOINT = re.compile(r"\s*(?:,?\s+and\b|[,/&])\s*", re.IGNORECASE)
# "the four Welsh police forces, Gwent, South Wales ...": what follows are areas of forces
_ARE_FORCES = re.compile(
    r"\b(?:police forces|(?:two|three|four|five|six|seven|eight|nine|\d) (?:\w+ )?(?:police )?forces|constabularies|"
    r"commissioners for|chief constables of)\W+(?:are |namely |of |in |comprising |the )*$",
    re.IGNORECASE,
)
_PLURAL = re.compile(
    r"\s+(?P<what>share|jointly|both|collaborate|police|constabular(?:y|ies)|forces?|pccs?|police forces)\b",
    re.IGNORECASE,
)


_LOCAL = re.compile(
    r"\b(?P<name>[A-Z][a-z’'-]+)(?: (?:(?:and|of|on|upon|&|under) )?[A-Z][\w’'-]+){0,4}? "
    r"(?:(?:City|County|Borough|District|Metropolitan|Unitary|Town|Parish)(?: Borough| District)? Council|"
    r"(?:NHS|Hospitals?|Healthcare|Community Health)(?: NHS)? (?:Foundation )?Trust|(?:University )?Health Board)\b"
)
_NO_PLACE = frozenset({"The", "Our", "This", "Each", "All", "Both", "A", "An", "Any", "Local", "Joint", "And", "With"})


class Mention(NamedTuple):
    """A body named at ``start`` to ``end``; ``kind`` as in the gazetteer, or alliance."""

    start: int
    end: int
    name: str
    kind: str


@dataclass(frozen=True, slots=True)
class _Entry:
    alias: str
    name: str
    kind: str
    exact: bool  # an abbreviation counts only in the capitals that it has
    size: int


@lru_cache(maxsize=1)
def _known() -> tuple[ahocorasick.Automaton, ahocorasick.Automaton]:
    """All names in small letters; of these apart the abbreviations that are one word, in their capitals."""
    found: dict[str, _Entry] = {}
    for body in sorted(bodies(), key=lambda b: b.until is not None):
        for alias in (body.name, *body.aliases):
            _offer(found, alias, body.name, body.kind)
            if alias.count(" and ") > 1:  # "Dorset & Wiltshire Fire and Rescue Service"
                _offer(found, alias.replace(" and ", " & ", 1), body.name, body.kind)
    for alliance in alliances():
        for alias in (alliance.name, *alliance.aliases):
            _offer(found, alias, alliance.name, "alliance")
    for short in short_names():
        found.setdefault(short.lower(), _Entry(short, "", _AREA, False, len(short)))
    automaton = ahocorasick.Automaton()
    abbreviations = ahocorasick.Automaton()
    for key, entry in found.items():
        if entry.exact and _CAPITALS.fullmatch(entry.alias):
            abbreviations.add_word(entry.alias, entry)
        else:
            automaton.add_word(key, entry)
    automaton.make_automaton()
    abbreviations.make_automaton()
    return automaton, abbreviations


def _offer(found: dict[str, _Entry], alias: str, name: str, kind: str) -> None:
    key = alias.lower().replace("’", "'")
    exact = " " not in alias and len(alias) <= 8 and alias.upper() == alias
    if len(alias) >= 2:
        found.setdefault(key, _Entry(alias, name, kind, exact, len(alias)))


@lru_cache(maxsize=1)
def short_names() -> dict[str, Body]:
    """Names of a force by its area alone, for places where only a force can be meant (heads of a table)."""
    return {short: body for body in bodies() if body.kind == "police_force" for short in body.short_names}


@lru_cache(maxsize=1)
def alliance_names() -> dict[str, str]:
    """The shortest form of each alliance's name, for naming what is under it: "7F" for Seven Forces."""
    return {a.name: min((a.name, *a.aliases), key=len) for a in alliances()}


@lru_cache(maxsize=1)
def members() -> dict[str, tuple[str, ...]]:
    """The names of the bodies in each alliance."""
    by_key = {body.key: body.name for body in bodies()}
    return {a.name: tuple(by_key[m.body] for m in a.members if m.body in by_key) for a in alliances()}


@lru_cache(maxsize=1)
def _areas() -> re.Pattern[str]:
    """For text in small letters."""
    areas = "|".join(re.escape(short.lower()) for short in sorted(short_names(), key=len, reverse=True))
    return re.compile(rf"\b(?:{areas})\b(?:\s*(?:,|/|&|,?\s+and\b)\s*(?:{areas})\b)+")


@kept
def find_names(text: str) -> tuple[Mention, ...]:
    """All bodies named, longest first where they overlap, in order. "Norfolk & Suffolk Police" names two forces."""
    if text.upper() == text.lower():
        return ()  # no name is without letters
    low = small(text).replace("’", "'")
    spans: list[Mention] = []
    starts: dict[int, int] = {}
    areas = 0
    automaton, abbreviations = _known()
    hits = [(last + 1, entry) for last, entry in automaton.iter(low)]
    hits += [(last + 1, entry) for last, entry in abbreviations.iter(text)]
    for end, entry in hits:
        start = end - entry.size
        if not _bounded(text, start, end) or (entry.exact and text[start:end] != entry.alias):
            continue
        starts.setdefault(start, end)
        if entry.kind == _AREA:
            areas += 1
        else:
            spans.append(Mention(start, end, entry.name, entry.kind))
    local = _local(text) if "Council" in text or "NHS" in text or "Health Board" in text else []
    if not starts and not local:
        return ()
    whole = _longest([*spans, *local])
    if areas > 1 and _are_joined(text, starts):
        whole += _listed(text, whole)
    return tuple(sorted(whole, key=lambda m: (m.start, m.end)))


def _local(text: str) -> list[Mention]:
    """Councils and health bodies that no list has, by the form of their name: "Wensum District Council"."""
    return [
        Mention(match.start(), match.end(), match[0], "council" if match[0].endswith("Council") else "nhs")
        for match in _LOCAL.finditer(text)
        if match["name"] not in _NO_PLACE
    ]


def _longest(spans: list[Mention]) -> list[Mention]:
    """Of names that overlap the longest."""
    if len(spans) < 2:
        return spans
    whole: list[Mention] = []
    taken = Taken()
    for mention in sorted(spans, key=lambda m: (m.start - m.end, m.start)):
        if not taken.meets(mention.start, mention.end):
            taken.add(mention.start, mention.end)
            whole.append(mention)
    return whole


def _are_joined(text: str, spans: dict[int, int]) -> bool:
    """Whether a comma or an "and" and no more stands between two of the names."""
    return any((joint := _JOINT.match(text, end)) and joint.end() in spans for end in spans.values())


def listed_forces(text: str) -> list[Body]:
    """The forces of the areas that a text lists one after the other: "A, B and C", in a paper of forces alone."""
    listed = [text[slice(*match.span())] for match in _areas().finditer(small(text))]
    names = [name for names in listed for name in re.split(r"\s*(?:,|/|&|,?\s+and\b)\s*", names)]
    return [body for name in names if (body := short_names().get(name) or short_names().get(name.title()))]


def _bounded(text: str, start: int, end: int) -> bool:
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    return not (before.isalnum() or before in "_’'" or after.isalnum() or after in "_@")


def _listed(text: str, kept: list[Mention]) -> list[Mention]:
    """The forces in "Norfolk, Suffolk and Essex Police", named by their areas."""
    found: list[Mention] = []
    for match in _areas().finditer(small(text)):
        if any(m.kind == "alliance" and m.start <= match.start() and match.end() <= m.end for m in kept):
            continue
        if not _PLURAL.match(text, match.end()) and not _ARE_FORCES.search(text, 0, match.start()):
            continue
        place = match.start()
        for part in re.split(r"(\s*(?:,|/|&|,?\s+and\b)\s*)", text[place : match.end()]):
            body = short_names().get(part) or short_names().get(part.title())
            if body and not any(m.start < place + len(part) and place < m.end for m in kept):
                found.append(Mention(place, place + len(part), body.name, body.kind))
            place += len(part)
    return found
