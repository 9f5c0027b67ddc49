"""Periodic reviews of the cast's collaborations."""

from __future__ import annotations

from datetime import date
from typing import Any

from tests.factories.cast import KENT, NOW, kent_lead, typed

from concordat.registers.collaborations.actions.reviews import record_review
from concordat.registers.collaborations.rules.reviews import ReviewAnswer, ReviewHeading, ReviewOutcome, ReviewTold

WORDS = "The workshops do what they were set up for, as the users' survey shows."
HELD = date(2019, 3, 4)


def answers(**outcomes: ReviewOutcome) -> tuple[ReviewAnswer, ...]:
    """Each heading answered; ``outcomes`` by heading, to continue unless told otherwise."""
    return tuple(
        ReviewAnswer(one, f"{WORDS} ({one})", outcomes.get(one.value, ReviewOutcome.CONTINUE)) for one in ReviewHeading
    )


def told(**more: Any) -> ReviewTold:
    """A review of Kent's board in March 2019 after which it goes on for a year, unless told otherwise."""
    values: dict[str, Any] = {
        "reviewed_on": HELD, "organisation": KENT, "outcome": ReviewOutcome.CONTINUE, "answers": answers(),
        "next_on": date(2020, 3, 4), "board": "Joint Performance Board",
    }  # fmt: skip
    return ReviewTold(**(values | more))


def review_of(collaboration: str, **more: Any) -> int:
    """A review recorded by the lead of Kent; returns its number."""
    review = told(**more)
    return record_review(
        actor=kent_lead(), collaboration=collaboration, review=review, evidence=typed(on=review.reviewed_on), now=NOW
    )
