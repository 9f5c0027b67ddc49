"""Which papers can tell of a promise: those of the same board, and of boards that work together."""

from __future__ import annotations

from functools import lru_cache

from concordat.calculations.promises.matching import Sentences
from concordat.calculations.promises.promise import Papers, Promise
from concordat.calculations.promises.terms import words

# What a board is; the other words of its key say whose it is.
_BOARDS = words(
    "police constabulary force fire rescue service authority ambulance trust foundation nhs commissioner crime mayor"
    " office council county city borough combined board panel committee joint chief constable"
)


class Series:
    """The papers by the boards whose they are, with the boards that each paper names as partners."""

    def __init__(self, found: Sentences, papers: Papers) -> None:
        self._papers = papers
        self._naming = {owner: found.sources_with(_whose(owner)) for owner in set(papers.owners.values())}
        self._related: dict[str, frozenset[str]] = {}
        self._found = found

    def near(self, promise: Promise) -> frozenset[str]:
        """The papers that could tell of a promise; for one without a paper those of its bodies or with its subject."""
        own = self._papers.of(promise.bodies)
        if promise.source not in self._papers.owners:
            return own | self._found.sources_naming(promise.subject)
        return own | self._of(promise.source)

    def _of(self, source: str) -> frozenset[str]:
        """The papers of the owner, those that name it, and those of the owners that this paper names."""
        if source not in self._related:
            owner = self._papers.owners[source]
            partners = frozenset(other for other, naming in self._naming.items() if source in naming)
            self._related[source] = self._naming[owner] | self._papers.of(partners | {owner})
        return self._related[source]


@lru_cache(maxsize=4096)
def _whose(owner: str) -> frozenset[str]:
    """The telling words of a body's key: its place, or all of it where nothing else is left."""
    every = words(owner.replace("-", " "))
    return every - _BOARDS or every
