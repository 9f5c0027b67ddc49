"""The benefits map of one collaboration as it leaves this package."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from concordat.kernel.references import RecordRef
from concordat.registers.benefits.rules.maps import Link, Node, NodeKind


@dataclass(frozen=True, slots=True)
class MapNodeRecord:
    """A thing on the map: a node of its own, or a benefit. ``about`` is the record that it stands for, where one is."""

    ref: RecordRef
    kind: NodeKind
    title: str
    about: RecordRef | None
    reported_on: date | None

    @property
    def node(self) -> Node:
        return Node(str(self.ref), self.kind, self.title)


@dataclass(frozen=True, slots=True)
class BenefitsMap:
    """What stands on a map, by column and title, what leads to what, and what is missing, in words."""

    collaboration: str
    nodes: tuple[MapNodeRecord, ...]
    links: tuple[Link, ...]
    gaps: tuple[str, ...]
    refs: tuple[RecordRef, ...]

    def of(self, kind: NodeKind) -> list[MapNodeRecord]:
        """The nodes of one column."""
        return [one for one in self.nodes if one.kind is kind]
