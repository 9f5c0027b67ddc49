"""The matrix, its lines for lists and files, and what is held twice. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from concordat.registers.collaborations.rules import FUNCTIONS
from concordat.reporting.portfolio.sharing.cells import Column, How, Sharing

Place = tuple[str, str]  # a function and the key of an organisation


@dataclass(frozen=True, slots=True)
class Twice:
    """One function of one organisation in two arrangements at once, none of which is part of the other."""

    function: str
    column: Column
    arrangements: tuple[Sharing, ...]

    @property
    def alliances(self) -> tuple[str, ...]:
        """The alliances that the arrangements belong to, each once; those of no alliance are left out."""
        return tuple(dict.fromkeys(one.alliance for one in self.arrangements if one.alliance))


@dataclass(frozen=True, slots=True)
class Line:
    """One arrangement of one cell; ``sharing`` is None where nothing on record says how the function is carried."""

    function: str
    column: Column
    sharing: Sharing | None
    twice: bool


@dataclass(frozen=True, slots=True)
class Matrix:
    """Functions by organisations. A pair without a cell is "not stated": no source says how it is done.

    ``narrowed`` where cells were left out, so that an empty one does not mean that nothing is stated.
    """

    functions: tuple[str, ...]
    columns: tuple[Column, ...]
    cells: Mapping[Place, tuple[Sharing, ...]]
    narrowed: bool = False
    held_twice: tuple[Twice, ...] = ()

    def cell(self, function: str, organisation: str) -> tuple[Sharing, ...]:
        """What is on record; empty when nothing is stated."""
        return self.cells.get((function, organisation), ())

    def doubled(self, function: str, organisation: str) -> bool:
        """Whether an organisation holds one function in two arrangements that are in being: a question."""
        return (function, organisation) in self.doubled_places()

    def doubled_places(self) -> frozenset[Place]:
        """The cells that hold two arrangements in being."""
        return frozenset((one.function, one.column.key) for one in self.held_twice)

    def shares(self, function: str, organisation: str) -> bool:
        """Whether an organisation shares a function, or proposes to."""
        return any(one.how is not How.ALONE for one in self.cell(function, organisation))

    def lines(self) -> Iterator[Line]:
        """Every arrangement of every cell, by function and organisation; a cell without one is a line that says so."""
        doubled = self.doubled_places()
        for function in self.functions:
            for column in self.columns:
                place = (function, column.key)
                found = self.cells.get(place, ())
                for sharing in found or ((None,) if not self.narrowed else ()):
                    yield Line(function, column, sharing, place in doubled)

    def count(self, how: How) -> int:
        """In how many cells a function is carried so; a cell may have several ways."""
        return sum(any(one.how is how for one in found) for found in self.cells.values())


def in_order(functions: set[str]) -> tuple[str, ...]:
    """The functions in the order of the taxonomy; those outside it last, by name."""
    known = list(FUNCTIONS)
    return tuple(sorted(functions, key=lambda f: (known.index(f) if f in known else len(known), f)))


def twice_in(cells: Mapping[Place, tuple[Sharing, ...]], columns: Mapping[str, Column]) -> tuple[Twice, ...]:
    """The cells with two arrangements in being that are not parts of one, those of two alliances first."""
    found = [
        Twice(function, columns[body], one_each)
        for (function, body), held in cells.items()
        if len(one_each := _one_each(held)) > 1
    ]
    order = {name: place for place, name in enumerate(in_order({one.function for one in found}))}
    return tuple(sorted(found, key=lambda one: (-len(one.alliances), order[one.function], one.column.name)))


def _one_each(held: tuple[Sharing, ...]) -> tuple[Sharing, ...]:
    """Of the parts of one arrangement, the whole; where it is not among them, the first part."""
    by_arrangement: dict[str, Sharing] = {}
    for one in held:
        if one.how is How.SHARED and (one.arrangement not in by_arrangement or not one.within):
            by_arrangement[one.arrangement] = one
    return tuple(by_arrangement.values())
