"""How a return goes its way, who may do what to it, and when it is late. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from enum import StrEnum
from zoneinfo import ZoneInfo

from concordat.kernel.dates import day_words
from concordat.kernel.errors import RuleBroken

LONGEST_NOTE = 2000
# Days by which something is due are days of the United Kingdom.
UNITED_KINGDOM = ZoneInfo("Europe/London")


class ReturnState(StrEnum):
    """How far a return has come. The answering organisation writes and submits; the office does the rest."""

    NOT_STARTED = "not started"
    DRAFT = "draft"
    SUBMITTED = "submitted"
    CHALLENGED = "challenged"
    ACCEPTED = "accepted"
    FROZEN = "frozen"

    @property
    def word(self) -> str:
        return self.value.capitalize()

    @property
    def open(self) -> bool:
        """Whether its answers may still be written."""
        return self in (ReturnState.NOT_STARTED, ReturnState.DRAFT, ReturnState.CHALLENGED)

    @property
    def told(self) -> bool:
        """Whether its answers stand for others to read."""
        return self in COVERING


# Steps that hold all answers up to then: from here on others than the answering organisation read them.
COVERING = frozenset({ReturnState.SUBMITTED, ReturnState.ACCEPTED, ReturnState.FROZEN})

# What may follow what: docs/reference prints this table.
RETURN_MOVES: dict[ReturnState, frozenset[ReturnState]] = {
    ReturnState.NOT_STARTED: frozenset({ReturnState.DRAFT}),
    ReturnState.DRAFT: frozenset({ReturnState.SUBMITTED}),
    ReturnState.SUBMITTED: frozenset({ReturnState.CHALLENGED, ReturnState.ACCEPTED}),
    ReturnState.CHALLENGED: frozenset({ReturnState.SUBMITTED}),
    ReturnState.ACCEPTED: frozenset({ReturnState.CHALLENGED, ReturnState.FROZEN}),
    ReturnState.FROZEN: frozenset(),
}


class Channel(StrEnum):
    """How an answer came."""

    WEB = "web"
    EXCEL = "excel"
    WORD = "word"
    EMAIL = "e-mail"
    OFFICE = "office"


class ReminderKind(StrEnum):
    """Why somebody is reminded."""

    DUE_SOON = "due soon"
    OVERDUE = "overdue"
    CHALLENGED = "challenged"


class ReminderChannel(StrEnum):
    """How a reminder goes out: by e-mail, or on the digest page alone."""

    EMAIL = "e-mail"
    DIGEST = "digest"


class NotReady(RuleBroken):
    """A return that cannot be submitted. ``problems`` maps the key of a question to what is to be done about it."""

    def __init__(self, problems: Mapping[str, str]) -> None:
        super().__init__(" ".join(problems.values()), field=next(iter(problems), None))
        self.problems = dict(problems)


def check_return_move(before: ReturnState, after: ReturnState) -> None:
    """RuleBroken for a return that may not go there."""
    if after in RETURN_MOVES[before]:
        return
    if before is ReturnState.FROZEN:
        raise RuleBroken("This return is frozen. Correct it in the next period's return, or by an erratum.")
    raise RuleBroken(f"A return that is {before} cannot become {after}.")


def check_open(state: ReturnState) -> None:
    """RuleBroken for answers to a return that is out of its writers' hands."""
    if state.open:
        return
    if state is ReturnState.FROZEN:
        check_return_move(state, ReturnState.DRAFT)
    raise RuleBroken(f"This return is {state}. Ask the programme office to send it back before you change it.")


def check_note(note: str) -> None:
    """Whoever sends a return back says why."""
    if not note.strip():
        raise RuleBroken("Say what is to be put right, so that the lead knows.", field="note")
    if len(note) > LONGEST_NOTE:
        raise RuleBroken(f"Keep it to {LONGEST_NOTE:,} characters; these are {len(note):,}.", field="note")


def channel_of(channel: Channel, *, own: bool) -> Channel:
    """How an answer came: what the office types into the form itself is the office's word, not the lead's."""
    return channel if own or channel is not Channel.WEB else Channel.OFFICE


def day_of(moment: datetime) -> date:
    """The day in the United Kingdom of a moment."""
    return moment.astimezone(UNITED_KINGDOM).date()


def days_late(due_on: date, first_submitted: datetime | None, today: date) -> int:
    """Days from the due day to the first submission, or to ``today`` while there is none; 0 when in time."""
    until = day_of(first_submitted) if first_submitted else today
    return max(0, (until - due_on).days)


def overdue(state: ReturnState, due_on: date, today: date) -> bool:
    """Whether the due day has passed and nothing was submitted."""
    return today > due_on and state in (ReturnState.NOT_STARTED, ReturnState.DRAFT)


def reason_to_remind(
    state: ReturnState, due_on: date, today: date, *, soon: int = 7
) -> ReminderKind | None:  # fmt: skip
    """Why the lead is to be reminded on that day; None for no reason. ``soon`` is in days before the due day."""
    if state is ReturnState.CHALLENGED:
        return ReminderKind.CHALLENGED
    if not state.open:
        return None
    if overdue(state, due_on, today):
        return ReminderKind.OVERDUE
    return ReminderKind.DUE_SOON if (due_on - today).days <= soon else None


def reminder_words(kind: ReminderKind, collaboration: str, period: str, due_on: date) -> tuple[str, str]:
    """Subject and text of a reminder about one return."""
    subject = f"{collaboration}: return for {period}"
    said = {
        ReminderKind.DUE_SOON: f"is due on {day_words(due_on)}. Last period's answers stand beside the empty ones.",
        ReminderKind.OVERDUE: f"was due on {day_words(due_on)} and has not come. Please submit it now.",
        ReminderKind.CHALLENGED: "was sent back with a question. Please answer it and submit the return again.",
    }[kind]
    return f"{subject} ({kind})", f"The return of {collaboration} for {period} {said}"


def last_covering(steps: Sequence[tuple[ReturnState, int]]) -> int:
    """The last answer (its number) that the return's last submission, acceptance or freezing covers; 0 for none.

    ``steps`` are state and number of the last answer then, oldest first.
    """
    return next((upto for state, upto in reversed(steps) if state in COVERING), 0)
