"""What a node of the tree is. Pure."""

from __future__ import annotations

from enum import StrEnum


class Kind(StrEnum):
    """What is done together: how large a thing, and whether it ends."""

    PORTFOLIO = "portfolio"
    PROGRAMME = "programme"
    PROJECT = "project"
    WORKSTREAM = "workstream"
    JOINT_UNIT = "joint_unit"
    SERVICE = "service"

    @property
    def words(self) -> str:
        """As pages print it."""
        return self.value.replace("_", " ").capitalize()

    @property
    def meaning(self) -> str:
        """One line for who has to choose."""
        return _MEANINGS[self]


_MEANINGS: dict[Kind, str] = {
    Kind.PORTFOLIO: "All that some partners do together",
    Kind.PROGRAMME: "Several projects towards one end",
    Kind.PROJECT: "Something new that is built, and is then done",
    Kind.WORKSTREAM: "A part of a programme or project with its own lead",
    Kind.JOINT_UNIT: "One team or directorate that works for several partners",
    Kind.SERVICE: "Something that one partner runs for others, or that is run for all",
}
