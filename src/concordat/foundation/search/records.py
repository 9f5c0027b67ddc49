"""What is searched, what is asked for and what is found. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from concordat.kernel.references import RecordRef


@dataclass(frozen=True, slots=True)
class Searched:
    """A table whose rows are searched. Column names may lead through keys: "post__collaboration_id".

    ``kind`` and ``key``: the record that a row belongs to, its kind and the column that holds its key. ``title``: the
    row gives the record its title, made of these columns; a record is found only by whom such a row may be seen.
    ``names``: what else it is called, which weighs more than ``words``. ``about`` says what the words are. ``source``:
    the column with the key of the source whose readers see the row; the others are seen as the model's own scope says.
    ``place``: the row is a place on the page of the record, "passage-12".
    """

    model: str
    kind: str
    key: str
    title: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    about: str = ""
    source: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True)
class Term:
    """A word or a phrase that must be there. ``text`` is as typed, ``words`` its parts; ``prefix``: how it begins."""

    text: str
    words: tuple[str, ...]
    prefix: bool = False


@dataclass(frozen=True, slots=True)
class Wanted:
    """What was asked for: every term must be in one text. ``left_out`` are little words that nobody looks for."""

    terms: tuple[Term, ...] = ()
    left_out: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.terms)


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a snippet; ``hit`` when it is what was looked for."""

    text: str
    hit: bool = False


@dataclass(frozen=True, slots=True)
class Hit:
    """A record that was found by one of its texts.

    ``place`` is where on its page the text stands, "" for the page; ``collaboration`` that of the record where the
    actor may see it, with its name.
    """

    ref: RecordRef
    title: str
    about: str
    place: str
    pieces: tuple[Piece, ...]
    reported_on: date | None
    collaboration: str = ""
    collaboration_name: str = ""


@dataclass(frozen=True, slots=True)
class Results:
    """What was found: how many records of each kind, and those of this page, the best first within a kind.

    ``near`` are names of records that sound like what was looked for, given where nothing was found.
    ``widened``: nothing held the words as they are, and these hold words that begin so.
    """

    wanted: Wanted
    counts: Mapping[str, int]
    hits: tuple[Hit, ...]
    near: tuple[str, ...] = ()
    widened: bool = False

    @property
    def count(self) -> int:
        """How many records of all kinds."""
        return sum(self.counts.values())
