"""Reading what a person typed into the search box. Whatever it is, it is words: there is no wrong input. Pure."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace

from concordat.foundation.search.records import Piece, Term, Wanted

LONGEST = 200  # characters that are read
MOST = 12  # terms that are looked for
SHORTEST_PREFIX = 2
OPEN, CLOSE = "\x02", "\x03"  # what the databases put about a hit; no stored text holds them

# Words that the English configuration of PostgreSQL leaves out too; in a phrase they stand.
_LITTLE = (
    "a about above after again against all am an and any are as at be because been before being below between "
    "both but by can did do does doing don down during each few for from further had has have having he her "
    "here hers herself him himself his how i if in into is it its itself just me more most my myself no nor "
    "not now of off on once only or other our ours ourselves out over own s same she should so some such t "
    "than that the their theirs them themselves then there these they this those through to too under until up "
    "very was we were what when where which while who whom why will with you your yours yourself yourselves "
)
LITTLE = frozenset(_LITTLE.split())
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
_TERM = re.compile(r'"([^"]*)"?|(\S+)')
_WORD = re.compile(r"[^\W_]+")
_QUOTES = str.maketrans("“”„«»", '"' * 5)


def clean(text: str) -> str:
    """Text as the index keeps it: no control characters, which one of the databases cannot hold."""
    return _CONTROL.sub(" ", text)


def wanted_of(typed: str) -> Wanted:
    """The terms of what was typed: phrases in quotes, words that begin so with a star, and the other words.

    Everything else (signs, operators, pictures) is passed over. Only little words: they are what is looked for.
    """
    text = clean(unicodedata.normalize("NFC", typed[:LONGEST])).translate(_QUOTES)
    terms: list[Term] = []
    little: list[Term] = []
    for phrase, word in _TERM.findall(text):
        term = Term(phrase or word, tuple(_WORD.findall(phrase or word)), prefix=not phrase and word.endswith("*"))
        if term.words:
            term = replace(term, text=term.text.strip("*"), prefix=term.prefix and _long_enough(term))
            (little if not phrase and term.text.casefold() in LITTLE else terms).append(term)
    left_out = tuple(term.text for term in little) if terms else ()
    return Wanted(tuple(dict.fromkeys(terms or little))[:MOST], left_out)


def words_of(name: str) -> set[str]:
    """The words of a name, in small letters, that somebody may look for."""
    return {word for part in _WORD.findall(name) if (word := part.casefold()) not in LITTLE}


def widened(wanted: Wanted) -> Wanted:
    """The same, each single word but as the beginning of one, cut short where its ending may hide its stem."""
    return replace(wanted, terms=tuple(_widened(term) for term in wanted.terms))


def pieces(marked: str) -> tuple[Piece, ...]:
    """A snippet in pieces, told apart by the marks OPEN and CLOSE."""
    found = []
    for number, part in enumerate(re.split(f"[{OPEN}{CLOSE}]", marked)):
        if part:
            found.append(Piece(part, hit=number % 2 == 1))
    return tuple(found)


def _long_enough(term: Term) -> bool:
    return len(term.words) == 1 and len(term.words[0]) >= SHORTEST_PREFIX


def _widened(term: Term) -> Term:
    """A word of eight letters loses two: "collaborat" begins what "collaboration" is kept as, but "collabora" not."""
    if not _long_enough(term):
        return term
    (word,) = term.words
    short = word[:-2] if len(word) >= 8 else word
    return Term(short, (short,), prefix=True)
