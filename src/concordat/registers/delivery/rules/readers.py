"""Whose a draft is, and which answers of a return somebody may read. The one rule of it, pure.

A draft is its organisation's own until it is submitted. Everybody else who sees the return, the programme office too,
reads the answers that stood when it was last submitted, accepted or frozen, and those of their own organisation.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, TypeVar

from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.registers.delivery.rules.returns import COVERING, ReturnState


class Kept(Protocol):
    """A kept answer, as far as the rule asks."""

    @property
    def number(self) -> int: ...
    @property
    def question(self) -> str: ...
    @property
    def beside(self) -> bool: ...
    @property
    def organisation(self) -> str: ...


Row = TypeVar("Row", bound=Kept)


def is_own(actor: Actor, organisation: str) -> bool:
    """Whether the actor is of the answering organisation: acts for it, or may edit its returns by name.

    Who may edit everywhere is not: the office helps, it does not own. Nor is a policing body that sees its force's
    records: drafts are left out of that.
    """
    return organisation in actor.own_bodies(Permission.RETURN_EDIT)


def covered(answers: Sequence[Row], upto: int) -> dict[str, Row]:
    """The answers that stood when ``upto`` was the last, by question. ``answers`` are in order of saving."""
    return {answer.question: answer for answer in answers if answer.number <= upto and not answer.beside}


def readable(
    answers: Sequence[Row], steps: Sequence[tuple[ReturnState, int]], *, own: bool, acting_for: str | None
) -> list[Row]:
    """The answers that may be read, in order of saving; ``steps`` are (state, last answer then), oldest first."""
    if own:
        return list(answers)
    told: set[int] = set()
    for state, upto in steps:
        if state in COVERING:
            told |= {answer.number for answer in covered(answers, upto).values()}
    return [a for a in answers if a.number in told or (acting_for and a.organisation == acting_for)]
