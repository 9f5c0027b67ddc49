"""The benefits map: which column a thing stands in, which links are lawful, and what is missing. Pure."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from concordat.kernel.errors import RuleBroken


class NodeKind(StrEnum):
    """The columns of the map, from what is built to what it is for."""

    OUTPUT = "output"
    CAPABILITY = "capability"
    OUTCOME = "outcome"
    BENEFIT = "benefit"
    OBJECTIVE = "objective"

    @property
    def word(self) -> str:
        return self.value.capitalize()

    @property
    def many(self) -> str:
        return {"capability": "Capabilities"}.get(self.value, f"{self.word}s")

    @property
    def column(self) -> int:
        return list(NodeKind).index(self)


@dataclass(frozen=True, slots=True)
class Node:
    """A thing on the map; ``key`` is its reference as text."""

    key: str
    kind: NodeKind
    title: str


Link = tuple[str, str]


def check_node(kind: NodeKind, title: str) -> None:
    """Benefits come from the list of benefits; what else stands on the map says in 2 to 200 characters what it is."""
    if kind is NodeKind.BENEFIT:
        raise RuleBroken("Record the benefit; it then stands on the map.", field="kind")
    if not 2 <= len(title.strip()) <= 200:
        raise RuleBroken("Say in 2 to 200 characters what this is.", field="title")


def check_link(source: NodeKind, target: NodeKind) -> None:
    """A link leads to a later column, so no way on the map leads back to where it began."""
    if source.column >= target.column:
        raise RuleBroken(
            f"A link leads from left to right: {source.word.lower()} cannot lead to {target.word.lower()}.",
            field="target",
        )


def gaps(nodes: Sequence[Node], links: Collection[Link]) -> list[str]:
    """In words: each benefit that no output leads to or that leads to no objective, and each output without a use."""
    outputs = {one.key for one in nodes if one.kind is NodeKind.OUTPUT}
    objectives = {one.key for one in nodes if one.kind is NodeKind.OBJECTIVE}
    backwards = [(target, source) for source, target in links]
    found = []
    for one in nodes:
        if one.kind is NodeKind.BENEFIT:
            missing = [
                words
                for words, ends, way in (
                    ("no output leads to it", outputs, backwards), ("it leads to no objective", objectives, links),
                )
                if not ends & _reached(one.key, way)
            ]  # fmt: skip
            if missing:
                found.append(f"{one.title}: {' and '.join(missing)}.")
        elif one.kind is NodeKind.OUTPUT and not any(source == one.key for source, _ in links):
            found.append(f"{one.title}: this output leads to nothing.")
    return found


def _reached(start: str, links: Iterable[Link]) -> set[str]:
    ways: dict[str, list[str]] = {}
    for source, target in links:
        ways.setdefault(source, []).append(target)
    seen: set[str] = set()
    waiting = [start]
    while waiting:
        for one in ways.get(waiting.pop(), ()):
            if one not in seen:
                seen.add(one)
                waiting.append(one)
    return seen
