"""A periodic review of an arrangement: what it answers, what follows from it, and when the next one is due. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from concordat.kernel.errors import RuleBroken
from concordat.registers.collaborations.rules.identity import Tier
from concordat.registers.collaborations.rules.states import State

SHORTEST, LONGEST = 10, 2000  # characters of an answer
SOON = timedelta(days=90)
FARTHEST = timedelta(days=3653)  # ten years: a review farther off is a slip of the year
# What is not in being yet, or no more, needs no review.
NOT_REVIEWED = frozenset({State.OPPORTUNITY, State.SCOPING, State.BUSINESS_CASE, State.ENDED, State.DECLINED})


class ReviewHeading(StrEnum):
    """What every review answers, in words."""

    PURPOSE = "purpose"
    MONEY = "money"
    PARTNERS = "partners"
    ALTERNATIVES = "alternatives"

    @property
    def question(self) -> str:
        """As forms and pages ask it."""
        return _QUESTIONS[self]


_QUESTIONS = {
    ReviewHeading.PURPOSE: "Is the purpose still served?",
    ReviewHeading.MONEY: "Is it worth its money?",
    ReviewHeading.PARTNERS: "Are these the right partners?",
    ReviewHeading.ALTERNATIVES: "Would it be done better at another tier?",
}


class ReviewOutcome(StrEnum):
    """What follows, from one answer or from the whole review."""

    CONTINUE = "continue"
    CHANGE = "change"
    WIDEN = "widen"
    MOVE_TIER = "move_tier"
    END = "end"

    @property
    def words(self) -> str:
        """As pages print it."""
        return "Move to another tier" if self is ReviewOutcome.MOVE_TIER else self.value.capitalize()


class ReviewStanding(StrEnum):
    """How a collaboration stands in the timetable of reviews; in the order in which it asks for attention."""

    OVERDUE = "overdue"
    NEVER = "never_reviewed"
    DUE = "due_soon"
    PLANNED = "planned"
    NOT_PLANNED = "not_planned"

    @property
    def words(self) -> str:
        """As pages print it."""
        return self.value.replace("_", " ").capitalize()


@dataclass(frozen=True, slots=True)
class ReviewAnswer:
    """One heading answered in words, with what follows from it."""

    heading: ReviewHeading
    words: str
    outcome: ReviewOutcome


@dataclass(frozen=True, slots=True)
class ReviewTold:
    """A review as it is recorded. ``organisation`` is the key of who reviewed; ``board`` the name of its board, or "".

    ``to_tier`` is given where it is to move; ``next_on`` is None only where it is to end.
    """

    reviewed_on: date
    organisation: str
    outcome: ReviewOutcome
    answers: tuple[ReviewAnswer, ...]
    next_on: date | None = None
    board: str = ""
    to_tier: Tier | None = None


def check_review(told: ReviewTold, tier: Tier, reported_on: date | None) -> None:
    """RuleBroken unless each heading is answered, the outcome follows from one, and the next date is given."""
    if reported_on is not None and told.reviewed_on > reported_on:
        raise RuleBroken("Record a review when it has been held; until then it is planned.", field="reviewed_on")
    if sorted(one.heading for one in told.answers) != sorted(ReviewHeading):
        raise RuleBroken("Answer each of the four headings once.", field="answers")
    for one in told.answers:
        check_words(one.words)
    if told.outcome not in {one.outcome for one in told.answers}:
        raise RuleBroken(
            f"No heading leads to “{told.outcome.words.lower()}”: choose an outcome that one of the answers gives, or "
            "change that answer.", field="outcome",
        )  # fmt: skip
    if (told.outcome is ReviewOutcome.MOVE_TIER) != (told.to_tier is not None) or told.to_tier is tier:
        raise RuleBroken("Say to which other tier it is to move, where it is to move.", field="to_tier")
    check_next(told.outcome, told.reviewed_on, told.next_on)


def check_words(words: str) -> None:
    """An answer is a sentence at least, and no report."""
    if not SHORTEST <= len(words.strip()) <= LONGEST:
        raise RuleBroken(f"Answer in {SHORTEST} to {LONGEST:,} characters.", field="words")


def check_next(outcome: ReviewOutcome, reviewed_on: date, next_on: date | None) -> None:
    """What goes on is reviewed again, after this review and within ten years."""
    if next_on is None:
        if outcome is not ReviewOutcome.END:
            raise RuleBroken("Give the day of the next review; only what is to end has none.", field="next_on")
    elif not reviewed_on < next_on <= reviewed_on + FARTHEST:
        raise RuleBroken("The next review is after this one, and within ten years of it.", field="next_on")


def review_standing(reviewed: bool, next_on: date | None, on: date) -> ReviewStanding:
    """How a collaboration stands on a day, from its last review."""
    if not reviewed:
        return ReviewStanding.NEVER
    if next_on is None:
        return ReviewStanding.NOT_PLANNED
    if next_on < on:
        return ReviewStanding.OVERDUE
    return ReviewStanding.DUE if next_on - on <= SOON else ReviewStanding.PLANNED


def missing_pages(answers: Mapping[str, object], pages: Sequence[str]) -> list[str]:
    """The pages of a draft that nothing was typed on, in their order."""
    return [page for page in pages if page not in answers]
