"""Who shares what, as a matrix. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from concordat.registers.collaborations.rules import FUNCTIONS, State

# A collaboration in these states shares nothing yet.
PROPOSED = frozenset({State.OPPORTUNITY, State.SCOPING, State.BUSINESS_CASE})
OVER = frozenset({State.ENDED, State.DECLINED})


@dataclass(frozen=True, slots=True)
class Sharing:
    """One collaboration that carries a function for an organisation, with whom, and since when."""

    collaboration: str
    name: str
    others: tuple[str, ...]
    since: str | None
    proposed: bool
    agreements: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Column:
    """An organisation of the matrix."""

    key: str
    name: str
    short: str


@dataclass(frozen=True, slots=True)
class Matrix:
    """Functions by organisations. A pair without a cell is "not stated": no paper says how it is done."""

    functions: tuple[str, ...]
    columns: tuple[Column, ...]
    cells: dict[tuple[str, str], tuple[Sharing, ...]]

    def cell(self, function: str, organisation: str) -> tuple[Sharing, ...]:
        """What is shared; empty when nothing is stated."""
        return self.cells.get((function, organisation), ())

    def doubled(self, function: str, organisation: str) -> bool:
        """Whether an organisation holds one function in two arrangements that are not proposals: a question."""
        return len([sharing for sharing in self.cell(function, organisation) if not sharing.proposed]) > 1


def in_order(functions: set[str]) -> tuple[str, ...]:
    """The functions in the order of the taxonomy; those outside it last, by name."""
    known = list(FUNCTIONS)
    return tuple(sorted(functions, key=lambda f: (known.index(f) if f in known else len(known), f)))
