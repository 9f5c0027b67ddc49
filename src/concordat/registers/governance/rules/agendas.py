"""What an agenda, an attendance and minutes may say. Pure."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from concordat.kernel.dates import day_words
from concordat.kernel.errors import RuleBroken

LONGEST_MINUTE = 20_000  # characters: some eight pages on one item
LONGEST_ITEM = 480  # minutes of time: a whole day


class Ask(StrEnum):
    """What the board is asked to do with an item."""

    DECIDE = "decide"
    ENDORSE = "endorse"
    DISCUSS = "discuss"
    NOTE = "note"

    @property
    def word(self) -> str:
        """As pages print it: to decide."""
        return f"to {self.value}"


class Presence(StrEnum):
    """How a post was there."""

    PRESENT = "present"
    IN_ATTENDANCE = "in_attendance"
    APOLOGIES = "apologies"
    ABSENT = "absent"

    @property
    def word(self) -> str:
        """As pages print it."""
        return {"apologies": "Sent apologies"}.get(self.value, self.value.replace("_", " ").capitalize())


def check_item(title: str, place: int, minutes: int | None, minute: str) -> None:
    """Raise RuleBroken for an item without a title, place or sensible time, or with too long a minute."""
    if not 2 <= len(title.strip()) <= 300:
        raise RuleBroken("Say what the item is in 2 to 300 characters.", field="title")
    if not 1 <= place <= 200:
        raise RuleBroken("Give the place on the agenda as a number from 1 to 200.", field="place")
    if minutes is not None and not 1 <= minutes <= LONGEST_ITEM:
        raise RuleBroken(f"Give the time in minutes, from 1 to {LONGEST_ITEM}.", field="minutes")
    if len(minute) > LONGEST_MINUTE:
        raise RuleBroken(f"Write the minute in {LONGEST_MINUTE:,} characters; these are {len(minute):,}.",
                         field="minute")  # fmt: skip


def check_post(post: str) -> None:
    """A person stands on record as a post, in 2 to 200 characters, never by name."""
    if not 2 <= len(post.strip()) <= 200:
        raise RuleBroken("Give the post in 2 to 200 characters, not a person's name.", field="post")


def check_held(held_on: date, on: date, field: str) -> None:
    """Raise RuleBroken for what is told of a meeting that is still to come on the day ``on``."""
    if held_on > on:
        raise RuleBroken(f"The meeting of {day_words(held_on)} is still to come: record this once it was held.",
                         field=field)  # fmt: skip


def check_presence(presence: Presence, held_on: date, on: date) -> None:
    """Who was there is known once a meeting was held; apologies come before it."""
    if presence is not Presence.APOLOGIES:
        check_held(held_on, on, "presence")


def check_confirmation(board: str, held_on: date, at_board: str, at: date, *, confirmed: bool, on: date) -> None:
    """Raise RuleBroken unless minutes are confirmed once, at a later meeting of the same board that ``on`` has seen."""
    if confirmed:
        raise RuleBroken("These minutes are confirmed already.", field="at")
    if board != at_board or at <= held_on:
        raise RuleBroken(f"Choose a meeting of this board after {day_words(held_on)}.", field="at")
    check_held(at, on, "at")
