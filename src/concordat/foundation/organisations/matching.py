"""What a name may mean: ranked proposals for a person to choose from. Pure."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz

# How sure each way of matching is; similarity is scaled so that it never beats a name that is known.
NAME, ALIAS, SHORT_IN_CONTEXT, ACRONYM, SHORT = 1.0, 0.98, 0.95, 0.85, 0.7
SIMILAR_AT_MOST = 0.84
CUT_OFF = 74  # of 100; below it, names of different bodies are as near as misspelt ones

_SMALL_WORDS = frozenset({"and", "of", "the", "for", "in"})


@dataclass(frozen=True, slots=True)
class Candidate:
    """Something that a name may mean: its key, its kind, its name and what else it is called."""

    key: str
    name: str
    kind: str
    aliases: tuple[str, ...] = ()
    short_names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Proposal:
    """One thing that the name may mean; ``score`` is 0 to 1, ``reason`` says why in a few words."""

    key: str
    name: str
    kind: str
    score: float
    reason: str


@lru_cache(maxsize=16_384)
def fold(name: str) -> str:
    """A name without what papers vary: case, apostrophes, punctuation, "&", "the" in front, a plural "Services"."""
    text = re.sub(r"['’`]", "", name.casefold()).replace("&", " and ")
    words = re.sub(r"[^\w]+", " ", text).split()
    if len(words) > 1 and words[0] == "the":
        words = words[1:]
    return " ".join("service" if word == "services" else word for word in words)


def initials(name: str) -> str:
    """The capital letters that stand for a name: Kent County Council gives KCC."""
    return "".join(word[0] for word in re.findall(r"[A-Za-z]+", name) if word.lower() not in _SMALL_WORDS).upper()


def propose(
    name: str, candidates: Iterable[Candidate], *, kinds: Collection[str] = (), limit: int = 5
) -> tuple[Proposal, ...]:
    """What ``name`` may mean, the likeliest first, at most ``limit``; empty when nothing comes near.

    Known name > alias > short name in a context of its ``kinds`` > acronym > similar name > short name alone. Equal
    scores are ordered by key, so that the answer never depends on the order of the candidates.
    """
    wanted = fold(name)
    if not wanted:
        return ()
    found = [proposal for candidate in candidates if (proposal := _best(name.strip(), wanted, candidate, kinds))]
    return tuple(sorted(found, key=lambda p: (-p.score, p.key))[:limit])


def _best(name: str, wanted: str, candidate: Candidate, kinds: Collection[str]) -> Proposal | None:
    score, reason = max(_ways(name, wanted, candidate, kinds), default=(0.0, ""))
    if not score:
        return None
    return Proposal(candidate.key, candidate.name, candidate.kind, score, reason)


def _ways(name: str, wanted: str, candidate: Candidate, kinds: Collection[str]) -> Iterator[tuple[float, str]]:
    if wanted == fold(candidate.name):
        yield NAME, "its name"
        return
    if any(wanted == fold(alias) for alias in candidate.aliases):
        yield ALIAS, "an alias"
        return
    if any(wanted == fold(short) for short in candidate.short_names):
        yield (SHORT_IN_CONTEXT, "a short name in this context") if candidate.kind in kinds else (SHORT, "a short name")
    if name.isupper() and 3 <= len(name) <= 8 and name == initials(candidate.name):
        yield ACRONYM, "its initials"
    known = [fold(known) for known in (candidate.name, *candidate.aliases)]
    similar = max(fuzz.token_sort_ratio(wanted, other, score_cutoff=CUT_OFF) for other in known) / 100
    if similar:
        yield round(similar * SIMILAR_AT_MOST, 3), f"{similar:.0%} like a name of it"
