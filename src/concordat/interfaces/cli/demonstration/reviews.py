"""Reviews in the demonstration: one overdue, one that widens, one planned, and one that is being written.

Told by the two leads as pages let them; the words and dates are invented.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta

from concordat.interfaces.cli.demonstration.filling import Clock
from concordat.interfaces.cli.demonstration.people import ESSEX, KENT
from concordat.interfaces.cli.demonstration.returns import lead
from concordat.kernel.sources import Evidence
from concordat.registers.collaborations import actions
from concordat.registers.collaborations.rules.reviews import ReviewAnswer, ReviewHeading, ReviewOutcome, ReviewTold

STORE, SHARED, CLEANING, WHOLE = (
    "mobile-first", "body-worn-video", "cleaning-services-framework", "kentessex-collaboration",
)  # fmt: skip
YEAR = timedelta(days=365)
GO_ON, CHANGE, WIDEN = ReviewOutcome.CONTINUE, ReviewOutcome.CHANGE, ReviewOutcome.WIDEN
_STORE = (
    ("Officers use the handsets on every shift, so the purpose stands.", GO_ON),
    ("The licences cost less together than apart; the support desk costs more than was planned.", CHANGE),
    ("Both forces want to keep the desk, with one rota instead of two.", CHANGE),
    ("A national store of applications does not exist yet; it is asked again at the next review.", GO_ON),
)
_SHARED = (
    ("Footage is used in most charged cases, as it was meant to be.", GO_ON),
    ("Storage grows faster than the budget, and is bought together.", GO_ON),
    ("Both forces use the same system and train together.", GO_ON),
    ("The regional forces use other makers; a move would cost more than it saves.", GO_ON),
)
_CLEANING = (
    ("One standard of cleaning at every site was reached in the first year.", GO_ON),
    ("Two partners save what was planned, the third less; the contract allows more sites.", WIDEN),
    ("Two councils have asked to join under the same terms.", WIDEN),
    ("A national framework would be dearer at present prices.", GO_ON),
)


def fill_reviews(clock: Clock) -> None:
    """All of it, through the actions that pages use, dated one to three years before today."""
    now = clock()
    today = now.date()
    _review(ESSEX, STORE, today - timedelta(days=60), CHANGE, today + timedelta(days=305), _STORE, now)
    _review(KENT, SHARED, today - 2 * YEAR, GO_ON, today - timedelta(days=30), _SHARED, now)
    _review(KENT, CLEANING, today - YEAR, WIDEN, today + timedelta(days=60), _CLEANING, now)
    draft = actions.start_review(actor=lead(KENT), collaboration=WHOLE, organisation=KENT, now=now)
    answers = {"words": "The chief officers still want one way of working in both forces.", "outcome": GO_ON.value}
    actions.keep_review_page(
        actor=lead(KENT), draft=draft, page=ReviewHeading.PURPOSE.value, answers=answers, version=1, now=now
    )


def _review(
    body: str, collaboration: str, held: date, outcome: ReviewOutcome, ahead: date,
    words: tuple[tuple[str, ReviewOutcome], ...], now: datetime,
) -> None:  # fmt: skip
    answers = tuple(ReviewAnswer(one, *said) for one, said in zip(ReviewHeading, words, strict=True))
    review = ReviewTold(held, body, outcome, answers, next_on=ahead, board="Joint Chief Officers' Board")
    evidence = Evidence(reported_by=body, reported_on=held, reason="The board's minutes, told by the lead.")
    actions.record_review(
        actor=lead(body), collaboration=collaboration, review=review, evidence=evidence, now=now
    )  # fmt: skip
