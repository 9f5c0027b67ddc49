"""A decision planned, of which the Police and Crime Panel is given notice: what it may become. Pure.

The Panel reviews decisions made by the commissioner (Police Reform and Social Responsibility Act 2011, s28(6)). That
notice of one is given before it is taken is what offices do; no section that asks for it has been verified here.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from enum import StrEnum

from concordat.kernel.errors import RuleBroken


class NoticeState(StrEnum):
    """How far a planned decision has got."""

    PLANNED = "planned"
    NOTIFIED = "notified"
    DECIDED = "decided"
    WITHDRAWN = "withdrawn"

    @property
    def word(self) -> str:
        """As pages print it."""
        return {"notified": "Notice given"}.get(self.value, self.value.capitalize())


NOTICE_MOVES: dict[NoticeState, frozenset[NoticeState]] = {
    NoticeState.PLANNED: frozenset(NoticeState),
    NoticeState.NOTIFIED: frozenset({NoticeState.NOTIFIED, NoticeState.DECIDED, NoticeState.WITHDRAWN}),
    NoticeState.DECIDED: frozenset({NoticeState.DECIDED}),
    NoticeState.WITHDRAWN: frozenset({NoticeState.WITHDRAWN, NoticeState.PLANNED}),
}


def check_notice(
    before: NoticeState, after: NoticeState, given_on: date | None, today: date, documents: Sequence[str], note: str
) -> None:  # fmt: skip
    """Raise RuleBroken for a move that is not in the table, a notice without its day or one of a day to come."""
    if after not in NOTICE_MOVES[before]:
        raise RuleBroken(f"What is {before.word.lower()} cannot become {after.word.lower()}.", field="state")
    if after is NoticeState.NOTIFIED and given_on is None:
        raise RuleBroken("Give the day on which notice was given.", field="given_on")
    if given_on is not None and given_on > today:
        raise RuleBroken("Notice cannot have been given on a day to come.", field="given_on")
    if after is NoticeState.WITHDRAWN and len(note.strip()) < 2:
        raise RuleBroken("Say why it is withdrawn.", field="note")
    if any(len(one) > 300 for one in documents) or len(documents) > 30:
        raise RuleBroken("Name up to 30 documents, one a line of at most 300 characters.", field="documents")
