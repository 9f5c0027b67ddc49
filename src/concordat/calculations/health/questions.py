"""The questions of the health check by theme, each with the finding of the inspection that it stands for. Pure.

Source: HMICFRS, The Hard Yards: police-to-police collaboration (PEEL spotlight report, 21 July 2020): its four themes.
What it found is told here in our own words; which record answers a question is our reading of it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum

from concordat.calculations.health import judging
from concordat.calculations.health.facts import Facts
from concordat.calculations.health.judging import Answer, Judged


class Theme(StrEnum):
    """The four themes of the inspection."""

    PURPOSE = "purpose"
    BENEFITS = "benefits"
    LEADERSHIP = "leadership"
    SKILLS = "skills"

    @property
    def words(self) -> str:
        """As pages print it."""
        return _THEMES[self][0]

    @property
    def found(self) -> str:
        """What the inspection found, in our words."""
        return _THEMES[self][1]


_THEMES = {
    Theme.PURPOSE: ("Purpose", "Too many collaborations had no purpose that all involved understood."),
    Theme.BENEFITS: ("Benefits and costs", "Some forces did not follow the benefits, or looked at money alone."),
    Theme.LEADERSHIP: ("Leadership and decisions", "Decisions took too many steps to be effective."),
    Theme.SKILLS: ("Skills and learning", "Some staff lacked the skills needed, and lessons were not passed on."),
}


@dataclass(frozen=True, slots=True)
class Question:
    """A question with the records that answer it, and the rule that does."""

    key: str
    theme: Theme
    text: str
    answered_from: str
    judge: Callable[[Facts], Judged]


QUESTIONS = (
    Question("purpose", Theme.PURPOSE, "Is its purpose stated?", "its purpose as last told", judging.purpose),
    Question("objectives", Theme.PURPOSE, "Are its objectives measurable?",
             "its objectives, with measure, target and date", judging.objectives),
    Question("reported", Theme.BENEFITS, "Was it reported on in the last period?",
             "the return of the last period that has ended", judging.reported),
    Question("tracked", Theme.BENEFITS, "Has each partner a plan and a result?",
             "the savings in the ledger, by partner", judging.tracked),
    Question("costs", Theme.BENEFITS, "Are its costs recorded?", "the costs in the ledger", judging.costs),
    Question("beyond-cash", Theme.BENEFITS, "Are benefits beyond cash recorded?",
             "the kinds of its benefits and savings", judging.beyond_cash),
    Question("route", Theme.LEADERSHIP, "Is it named who decides?", "its pathway of decisions, and its decisions",
             judging.route),
    Question("decided", Theme.LEADERSHIP, "Was anything decided within a year?", "its decisions", judging.decided),
    Question("actions", Theme.LEADERSHIP, "Are the board's actions closed in time?",
             "the actions raised at meetings", judging.actions),
    Question("posts", Theme.SKILLS, "Are its posts filled?", "its posts as last reported", judging.posts),
    Question("lessons", Theme.SKILLS, "Are lessons recorded and applied?", "the lessons told of it", judging.lessons),
    Question("reviewed", Theme.SKILLS, "Is it reviewed at intervals?", "its periodic reviews", judging.reviewed),
)  # fmt: skip


def judged(facts: Facts) -> tuple[tuple[Question, Judged], ...]:
    """Every question with its answer, in the order of the themes."""
    return tuple((one, one.judge(facts)) for one in QUESTIONS)


def of_theme(answers: Iterable[Answer]) -> Answer:
    """The answer for a theme: yes where all are, no where one is no and none is yes, not recorded where nothing is.

    Anything between is partly: a theme is no better than what is known of it.
    """
    told = list(answers)
    if all(one is Answer.YES for one in told):
        return Answer.YES
    if all(one is Answer.NOT_RECORDED for one in told):
        return Answer.NOT_RECORDED
    return Answer.PARTLY if Answer.YES in told or Answer.PARTLY in told else Answer.NO
