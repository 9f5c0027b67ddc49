"""The telling words of a text: what is left of it without little words, generic words and names of services."""

from __future__ import annotations

import re
from functools import lru_cache

from concordat.calculations.little_words import LITTLE, MONTH_WORDS, word_set

_WORD = re.compile(r"[a-z0-9][a-z0-9&]*(?:['’][a-z]+)?")
_NUMBERS = {"two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8", "nine": "9"}
# "7-Force", "7F", "Seven Forces": one alliance, however many hyphens the paper prints.
_FORCES = re.compile(r"\b(?P<number>[2-9]|two|three|four|five|six|seven|eight|nine)[\s-]?f(?:orces?)?\b", re.IGNORECASE)
_LITTLE = LITTLE | word_set(
    "a an as at be by either if in is it might must no of on once or own same shall since so them to until up we "
    "while yet you your against via however therefore"
)
# Words that any promise may use, whatever it is about.
_GENERIC = MONTH_WORDS | word_set(
    "programme project collaboration collaborative partnership arrangement workstream work working joint jointly "
    "single shared share service team group board area aspect activity initiative opportunity option approach "
    "process function unit scheme source way part number range stage progress position update report paper meeting "
    "plan planned planning development develop developed developing continue continued continuing ongoing take "
    "taken place taking being made make provide provided provision delivery deliver delivered delivering complete "
    "completed completion implement implemented implementation introduce introduced support identify identified "
    "consider considered explore explored potential possible current currently future early late end start begin "
    "began expected expect intended intend proposed propose agreed agree need needed require required want hope aim "
    "order term long short key main full initial detailed additional benefit saving cost looking look move forward "
    "well still underway commence commenced set due date month quarter year week day summer autumn spring winter "
    "result whole overall strategic operational local regional national force forces scope scoping improve"
)
# The names of services say whose work it is, not what it is.
_SERVICES = word_set(
    "police constabulary fire rescue ambulance authority county council commissioner crime chief constable officer "
    "south north east west northern southern eastern western coast region"
)


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """A word without its commonest endings: reviewed, reviewing and reviews are one."""
    plain = word.replace("’s", "").replace("'s", "")
    for ending, least in (("ings", 4), ("ing", 4), ("ied", 3), ("ies", 3), ("ed", 4), ("es", 4), ("s", 3)):
        if plain.endswith(ending) and len(plain) - len(ending) >= least and not plain.endswith("ss"):
            return plain[: -len(ending)] + ("y" if ending in {"ied", "ies"} else "")
    return plain.removesuffix("e") if len(plain) > 4 else plain


_DROPPED = frozenset(stem(word) for word in _GENERIC | _SERVICES)


def words(text: str) -> frozenset[str]:
    """Every word of a text but the little ones, by stem; an alliance of a number of forces is one word."""
    folded = _FORCES.sub(lambda m: f" {_NUMBERS.get(m['number'].lower(), m['number'])}forces ", text).lower()
    return frozenset(stem(word) for word in _WORD.findall(folded) if word not in _LITTLE and len(word) > 1)


def telling(text: str) -> frozenset[str]:
    """The words that say what a text is about; years and bare numbers say nothing."""
    return frozenset(word for word in words(text) if word not in _DROPPED and not word.isdigit())


def held(wanted: frozenset[str], found: frozenset[str]) -> frozenset[str]:
    """Those of ``wanted`` that are in ``found``; a short form counts for a longer one that begins with it."""
    return frozenset(word for word in wanted if word in found or (len(word) >= 5 and _begins(word, found)))


def _begins(word: str, found: frozenset[str]) -> bool:
    return any(other.startswith(word) or (len(other) >= 5 and word.startswith(other)) for other in found)
