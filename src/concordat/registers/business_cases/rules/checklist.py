"""The five cases of a business case, and how far each must be made before a stage is submitted. Pure.

The headings and what each stage is for: HM Treasury, Guide to Developing the Project Business Case (2018), on the
strategic outline, outline and full business case. Which heading must be how complete at which stage is our reading of
it, put into one table so that it can be argued with.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from concordat.kernel.errors import RuleBroken
from concordat.registers.business_cases.rules.stages import Stage

SOURCE = "HM Treasury, Guide to Developing the Project Business Case (2018)"


class Heading(StrEnum):
    """One of the five cases."""

    STRATEGIC = "strategic"
    ECONOMIC = "economic"
    COMMERCIAL = "commercial"
    FINANCIAL = "financial"
    MANAGEMENT = "management"

    @property
    def words(self) -> str:
        """As pages print it."""
        return f"{self.value.capitalize()} case"

    @property
    def asks(self) -> str:
        """What it must show."""
        return _ASKS[self]


_ASKS = {
    Heading.STRATEGIC: "Why change, and how it fits what the partners are for",
    Heading.ECONOMIC: "Which option gives the best value to the public",
    Heading.COMMERCIAL: "Whether a sound deal can be had",
    Heading.FINANCIAL: "Whether it can be paid for, by whom and when",
    Heading.MANAGEMENT: "Whether it can be delivered, and who sees to it",
}


class Made(StrEnum):
    """How far a heading is made."""

    PRESENT = "present"
    PARTLY = "partly"
    ABSENT = "absent"
    NOT_KNOWN = "not_known"

    @property
    def words(self) -> str:
        """As pages print it."""
        return self.value.replace("_", " ").capitalize()


_OUTLINE = {
    Heading.STRATEGIC: Made.PRESENT,
    Heading.ECONOMIC: Made.PARTLY,
    Heading.COMMERCIAL: Made.PARTLY,
    Heading.FINANCIAL: Made.PARTLY,
    Heading.MANAGEMENT: Made.PARTLY,
}
# What must be made before a stage is submitted. Stages that are not here ask for nothing.
NEEDED: dict[Stage, Mapping[Heading, Made]] = {
    Stage.SOC: _OUTLINE,
    Stage.OBC: {**_OUTLINE, Heading.ECONOMIC: Made.PRESENT, Heading.FINANCIAL: Made.PRESENT},
    Stage.FBC: dict.fromkeys(Heading, Made.PRESENT),
}


@dataclass(frozen=True, slots=True)
class Gap:
    """A heading that is not as far as a stage needs."""

    heading: Heading
    needed: Made
    made: Made

    def words(self) -> str:
        """“Financial case: partly made, needed in full”."""
        made = {"present": "made", "partly": "partly made", "absent": "absent", "not_known": "not known"}[self.made]
        return f"{self.heading.words}: {made}, needed {'in full' if self.needed is Made.PRESENT else 'in outline'}"


def gaps(stage: Stage, answers: Mapping[Heading, Made]) -> list[Gap]:
    """What a stage needs and has not; a heading of which nothing is known is a gap."""
    found = []
    for heading, needed in NEEDED.get(stage, {}).items():
        made = answers.get(heading, Made.NOT_KNOWN)
        enough = made is Made.PRESENT or (made is Made.PARTLY and needed is Made.PARTLY)
        if not enough:
            found.append(Gap(heading, needed, made))
    return found


def check_answer(made: Made, where: str) -> None:
    """What is made says where it stands, in 2 to 300 characters."""
    if made in (Made.PRESENT, Made.PARTLY) and not 2 <= len(where.strip()) <= 300:
        raise RuleBroken("Say in 2 to 300 characters where it stands, such as section 4 of the case.", field="where")
