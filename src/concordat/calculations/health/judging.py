"""How each question is answered from the counts: yes, partly, no or not recorded, why, and what to do next. Pure.

Nothing on record is "not recorded", never "no": no is said only where the record shows that it is so.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from concordat.calculations.health.facts import Facts, Reported
from concordat.kernel.dates import day_words

YEAR = timedelta(days=365)


class Answer(StrEnum):
    """The answer to a question; the word is always printed, whatever the colour."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"
    NOT_RECORDED = "not_recorded"

    @property
    def word(self) -> str:
        return self.value.replace("_", " ").capitalize()


@dataclass(frozen=True, slots=True)
class Judged:
    """An answer, why in words, and what to do next: "" where nothing is to be done."""

    answer: Answer
    why: str
    next_step: str = ""


def purpose(facts: Facts) -> Judged:
    """Yes where a purpose is on record."""
    if facts.purpose:
        return Judged(Answer.YES, "A purpose is on record.")
    return Judged(Answer.NOT_RECORDED, "No purpose is on record.", "State the purpose in a sentence.")


def objectives(facts: Facts) -> Judged:
    """Yes where every open objective has a day to be met by; all have a measure and a target. No where none is open."""
    if facts.objectives_open:
        undated = facts.objectives_open - facts.objectives_dated
        why = f"{_many(facts.objectives_open, 'measurable objective')} open"
        if not undated:
            return Judged(Answer.YES, f"{why}, each with a date.")
        return Judged(Answer.PARTLY, f"{why}, {undated} without a date.", "Say by when each objective is to be met.")
    if facts.objectives_ended:
        why = f"None of {_many(facts.objectives_ended, 'objective')} is open any more."
        return Judged(Answer.NO, why, "Set an objective for what comes next, or end the collaboration.")
    return Judged(Answer.NOT_RECORDED, "No objective is on record.", "Set an objective with a measure and a target.")


def reported(facts: Facts) -> Judged:
    """Yes where the return of the last period is in; partly where it went back with a question; no where it is due."""
    if facts.reported is Reported.NONE:
        step = "Ask for it in the next reporting period."
        return Judged(Answer.NOT_RECORDED, "No return was asked for in a period that has ended.", step)
    of = f"The return for {facts.period}"
    if facts.reported is Reported.SUBMITTED:
        return Judged(Answer.YES, f"{of} is in.")
    if facts.reported is Reported.SENT_BACK:
        return Judged(Answer.PARTLY, f"{of} was sent back with a question.", "Answer the question, and send it again.")
    return Judged(Answer.NO, f"{of} is not in.", "Chase the return of whoever is to send it.")


def tracked(facts: Facts) -> Judged:
    """Yes where every partner has a plan and a result; no where there is a plan, and nothing achieved is reported."""
    if not (facts.planned or facts.achieved):
        step = "Record what each partner is to save, and what it has saved."
        return Judged(Answer.NOT_RECORDED, "No saving is on record of any partner.", step)
    of = _many(facts.partners, "partner")
    why = f"Of {of}, {facts.planned} with a plan and {facts.achieved} with a result."
    if facts.planned >= facts.partners and facts.achieved >= facts.partners:
        return Judged(Answer.YES, why)
    if not facts.achieved:
        return Judged(Answer.NO, why, "Report what has been achieved against the plan.")
    return Judged(Answer.PARTLY, why, "Complete plan and result for every partner.")


def costs(facts: Facts) -> Judged:
    """Yes where costs are recorded as planned and as spent; partly where only one of the two is."""
    if facts.spent and facts.budgeted:
        why = f"{_many(facts.budgeted, 'budget')} and {_many(facts.spent, 'amount')} spent on record."
        return Judged(Answer.YES, why)
    if facts.spent:
        why = f"{_many(facts.spent, 'amount')} spent on record, without a budget."
        return Judged(Answer.PARTLY, why, "Record the budget that the costs are held against.")
    if facts.budgeted:
        why = f"{_many(facts.budgeted, 'budget')} on record, and nothing spent."
        return Judged(Answer.PARTLY, why, "Record what has been spent.")
    return Judged(Answer.NOT_RECORDED, "No cost is on record.", "Record what it costs, and whose money that is.")


def beyond_cash(facts: Facts) -> Judged:
    """Yes where a benefit that is not cashable is on record; no where all that are called anything are cashable."""
    if facts.other:
        return Judged(Answer.YES, f"{_many(facts.other, 'benefit')} on record that no budget shows.")
    if facts.cashable:
        why = f"All of {_many(facts.cashable, 'benefit')} on record are cashable."
        return Judged(Answer.NO, why, "Record what it does for the public and for officers, with a measure.")
    return Judged(
        Answer.NOT_RECORDED, "No benefit is on record with its kind.", "Say of each benefit whether it is cashable."
    )  # fmt: skip


def route(facts: Facts) -> Judged:
    """Yes where the boards that decide are named in their order; partly where decisions alone name a board."""
    if facts.route:
        return Judged(Answer.YES, f"The pathway of decisions names {_many(facts.route, 'board')}.")
    if facts.decisions:
        why = f"{_many(facts.decisions, 'decision')} on record, and no pathway that names who decides."
        return Judged(Answer.PARTLY, why, "Name the boards that decide, in their order.")
    return Judged(Answer.NOT_RECORDED, "Nobody is named who decides.", "Name the boards that decide, in their order.")


def decided(facts: Facts) -> Judged:
    """Yes where a decision was taken in the year before; no where the last is older."""
    if facts.last_decision is None:
        why = "No dated decision is on record." if facts.decisions else "No decision is on record."
        return Judged(Answer.NOT_RECORDED, why, "Record the last decision with its date.")
    why = f"The last decision on record is of {day_words(facts.last_decision)}."
    if _since(facts.last_decision, facts.on):
        return Judged(Answer.YES, why)
    return Judged(Answer.NO, why, "Ask the board what it has still to decide, or whether it is still needed.")


def actions(facts: Facts) -> Judged:
    """Yes where no action of a board is open past its time; no where every one is."""
    if not facts.actions:
        step = "Record the actions of the board's meetings."
        return Judged(Answer.NOT_RECORDED, "No action of a board is on record.", step)
    why = f"Of {_many(facts.actions, 'action')}, {facts.actions_open} open, {facts.actions_overdue} overdue."
    if not facts.actions_overdue:
        return Judged(Answer.YES, why)
    answer = Answer.NO if facts.actions_overdue == facts.actions else Answer.PARTLY
    return Judged(answer, why, "Close what is overdue, or give it a new date with the reason.")


def posts(facts: Facts) -> Judged:
    """Yes where every post is filled; no where none is; posts of which nobody says so are not counted as filled."""
    known = facts.posts_filled + facts.posts_vacant
    if not known:
        why = "No post is on record." if not facts.posts_unknown else "Of no post is it said whether it is filled."
        return Judged(Answer.NOT_RECORDED, why, "Record the posts that it needs, and whether they are filled.")
    total = known + facts.posts_unknown
    why = f"{facts.posts_filled} of {_many(total, 'post')} filled, {facts.posts_vacant} vacant."
    if facts.posts_filled == total:
        return Judged(Answer.YES, why)
    if not facts.posts_filled:
        return Judged(Answer.NO, why, "Fill the posts, or say who does their work.")
    return Judged(Answer.PARTLY, why, "Fill the posts that are vacant, or say who does their work.")


def lessons(facts: Facts) -> Judged:
    """Yes where lessons are recorded and one was applied; partly where they are only recorded."""
    if not facts.lessons:
        return Judged(Answer.NOT_RECORDED, "No lesson is on record.", "Record what others should learn from it.")
    why = f"{_many(facts.lessons, 'lesson')} on record, {facts.lessons_applied} applied."
    if facts.lessons_applied:
        return Judged(Answer.YES, why)
    return Judged(Answer.PARTLY, why, "Say where each lesson was applied.")


def reviewed(facts: Facts) -> Judged:
    """Yes where it was reviewed and the next review is not overdue; partly where it is overdue."""
    if facts.last_review is None:
        return Judged(Answer.NOT_RECORDED, "It was never reviewed.", "Hold a review, and record its answers.")
    why = f"Last reviewed on {day_words(facts.last_review)}"
    if facts.next_review is not None and facts.next_review < facts.on:
        late = f"{why}; the next review was due on {day_words(facts.next_review)}."
        return Judged(Answer.PARTLY, late, "Hold the review that is overdue.")
    if facts.review_ends:
        return Judged(Answer.YES, f"{why}, to end.")
    ahead = f"; the next is due on {day_words(facts.next_review)}" if facts.next_review else ""
    return Judged(Answer.YES, f"{why}{ahead}.")


def _since(day: date, on: date) -> bool:
    return on - day <= YEAR


def _many(count: int, noun: str) -> str:
    return f"{count:,} {noun}{'' if count == 1 else 's'}"
