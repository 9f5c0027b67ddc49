"""How one record of a collaboration is followed by others: a merge, a split. Pure."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from concordat.kernel.errors import RuleBroken
from concordat.registers.collaborations.rules.identity import check_name


class How(StrEnum):
    """In which way a record is followed."""

    MERGED = "merged"
    SPLIT = "split"


@dataclass(frozen=True, slots=True)
class Part:
    """One of the collaborations that a split makes: its name, and what it takes over.

    ``partners`` are keys of organisations, ``objectives`` numbers, ``functions`` their names.
    """

    name: str
    partners: frozenset[str]
    objectives: frozenset[int] = frozenset()
    functions: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Division:
    """How a collaboration is split: its parts, and what goes into none of them, each with the reason."""

    parts: tuple[Part, ...]
    leaving: Mapping[str, str] = field(default_factory=dict)
    withdrawn: Mapping[int, str] = field(default_factory=dict)


def check_reason(reason: str) -> None:
    """A merge or a split says why."""
    if len(reason.strip()) < 3:
        raise RuleBroken("Say why.", field="reason")


def check_merge(key: str, into: str, ancestors: Collection[str]) -> None:
    """RuleBroken where a record would be merged into itself, or into a part of itself.

    ``ancestors`` are the record to merge into and all that it is part of.
    """
    if key == into:
        raise RuleBroken("A collaboration cannot be merged into itself.", field="into")
    if key in ancestors:
        raise RuleBroken("It is part of this one: give it another place in the tree first.", field="into")


def check_division(
    division: Division, partners: Mapping[str, str], objectives: Mapping[int, str], functions: Sequence[str]
) -> None:  # fmt: skip
    """RuleBroken unless there are two parts or more, and everything is said to go somewhere.

    ``partners`` and ``objectives`` are those that it has now, by key and number, with what they are called. A partner
    and a function may go into several parts, an objective into one: it would be counted twice.
    """
    parts = division.parts
    if len(parts) < 2:
        raise RuleBroken("Name at least two collaborations that it is split into.", field="parts")
    for part in parts:
        check_name(part.name)
    if len({part.name.strip().casefold() for part in parts}) != len(parts):
        raise RuleBroken("Give each part another name.", field="parts")
    if any(len(part.partners) < 1 for part in parts):
        raise RuleBroken("Say for each part which partners are in it.", field="partners")
    _check_nothing_left(division, partners, objectives, functions)


def _check_nothing_left(
    division: Division, partners: Mapping[str, str], objectives: Mapping[int, str], functions: Sequence[str]
) -> None:  # fmt: skip
    placed = frozenset().union(*(part.partners for part in division.parts)) | {*division.leaving}
    _check_placed([name for key, name in partners.items() if key not in placed], "partners")
    taken = [number for part in division.parts for number in part.objectives] + [*division.withdrawn]
    _check_placed([text for number, text in objectives.items() if number not in taken], "objectives")
    if len(taken) != len(set(taken)):
        raise RuleBroken("An objective goes into one part only: in two it would be counted twice.", field="objectives")
    carried = frozenset().union(*(part.functions for part in division.parts))
    _check_placed([name for name in functions if name not in carried], "functions")
    for reason in (*division.leaving.values(), *division.withdrawn.values()):
        check_reason(reason)
    known = all(key in partners for key in placed) and all(number in objectives for number in taken)
    if not known or not carried <= set(functions):
        raise RuleBroken("Something is given to a part that the collaboration does not have.", field="parts")


def _check_placed(missing: Sequence[str], field_name: str) -> None:
    if missing:
        raise RuleBroken(f"Say which part takes over: {'; '.join(missing)}.", field=field_name)
