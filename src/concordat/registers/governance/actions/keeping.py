"""What the actions of this register share: what a row names is there, and the actor may see it."""

from __future__ import annotations

from concordat.foundation.organisations import queries as organisations
from concordat.kernel.errors import NotThere
from concordat.kernel.permissions.actor import Actor
from concordat.registers.collaborations import queries as collaborations
from concordat.registers.governance import rules
from concordat.registers.governance.models import Board, Meeting


def check_fact(
    actor: Actor, what: str, collaboration: str | None, organisation: str | None, board: str | None
) -> None:  # fmt: skip
    """A fact has its words, and is about something that the actor may see."""
    rules.check_words(what)
    rules.check_about(collaboration, organisation, board)
    if collaboration:
        collaborations.seen(actor, key=collaboration)
    known(actor, organisation)
    board_of(actor, board)


def known(actor: Actor, organisation: str | None) -> None:
    """NotThere where an organisation is named that is none."""
    if organisation and not organisations.organisations(actor, keys=[organisation]):
        raise NotThere(f"There is no organisation {organisation}.")


def board_of(actor: Actor, key: str | None) -> Board | None:
    """The board of a key; None for none."""
    return standing_board(actor, key) if key else None


def standing_board(actor: Actor, key: str) -> Board:
    """A board that the actor may see; NotThere for another."""
    row: Board | None = Board.objects.visible_to(actor).filter(pk=key).first()
    if row is None:
        raise NotThere(f"There is no board {key}.")
    return row


def meeting_of(actor: Actor, number: int | None) -> Meeting | None:
    """The meeting of a number; None for none, NotThere where the actor may not see it."""
    row: Meeting | None = Meeting.objects.visible_to(actor).filter(pk=number).first() if number else None
    if number and row is None:
        raise NotThere(f"There is no meeting {number}.")
    return row
