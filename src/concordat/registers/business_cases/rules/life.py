"""Whether a case runs: paused, resumed, stopped, split or merged, and the stages that may follow one another. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from itertools import pairwise

from concordat.kernel.errors import RuleBroken
from concordat.registers.business_cases.rules.stages import Stage, StageState, Told

FEWEST_PARTS = 2


class Standing(StrEnum):
    """Whether a case runs. A case of which nothing else is told is running."""

    RUNNING = "running"
    PAUSED = "paused"
    STOPPED = "stopped"
    SPLIT = "split"
    MERGED = "merged"

    @property
    def words(self) -> str:
        """As pages print it."""
        return self.value.capitalize()


# What was stopped may be taken up again; what was split or merged lives on in other cases.
STANDING_MOVES: dict[Standing, frozenset[Standing]] = {
    Standing.RUNNING: frozenset({Standing.PAUSED, Standing.STOPPED, Standing.SPLIT, Standing.MERGED}),
    Standing.PAUSED: frozenset({Standing.RUNNING, Standing.STOPPED, Standing.SPLIT, Standing.MERGED}),
    Standing.STOPPED: frozenset({Standing.RUNNING}),
    Standing.SPLIT: frozenset(),
    Standing.MERGED: frozenset(),
}
ENDED = frozenset({Standing.STOPPED, Standing.SPLIT, Standing.MERGED})

# The pathway of a case. A smaller case may go straight to its full case; build and tender are not for every one.
STAGE_MOVES: dict[Stage, frozenset[Stage]] = {
    Stage.MANDATE: frozenset({Stage.SCOPING, Stage.SOC}),
    Stage.SCOPING: frozenset({Stage.SOC, Stage.OBC}),
    Stage.SOC: frozenset({Stage.OBC}),
    Stage.OBC: frozenset({Stage.FBC, Stage.TENDER, Stage.DESIGN}),
    Stage.FBC: frozenset({Stage.TENDER, Stage.DESIGN, Stage.BUILD, Stage.IMPLEMENTATION}),
    Stage.TENDER: frozenset({Stage.FBC, Stage.DESIGN, Stage.BUILD, Stage.IMPLEMENTATION}),
    Stage.DESIGN: frozenset({Stage.FBC, Stage.TENDER, Stage.BUILD, Stage.IMPLEMENTATION}),
    Stage.BUILD: frozenset({Stage.IMPLEMENTATION, Stage.LIVE}),
    Stage.IMPLEMENTATION: frozenset({Stage.LIVE}),
    Stage.LIVE: frozenset({Stage.PIR}),
    Stage.PIR: frozenset({Stage.CLOSED}),
    Stage.CLOSED: frozenset(),
}


def check_standing(before: Standing, after: Standing, reason: str) -> None:
    """RuleBroken for a move that is not in the table, or one without a reason of 3 to 500 characters."""
    if after not in STANDING_MOVES[before]:
        raise RuleBroken(
            f"A case that is {before.value} cannot become {after.value}: {_instead(before)}.", field="standing"
        )
    check_reason(reason)


def check_reason(reason: str) -> None:
    """What moves a case says why, in 3 to 500 characters."""
    if not 3 <= len(reason.strip()) <= 500:
        raise RuleBroken("Say why in 3 to 500 characters.", field="reason")


def check_takes(standing: Standing, stage: Stage) -> None:
    """A case that has ended takes no further stage but its review and its closing: RuleBroken."""
    if standing in ENDED and stage not in (Stage.PIR, Stage.CLOSED):
        raise RuleBroken(f"This business case was {standing.value}: {_instead(standing)}.", field="stage")


def check_parts(titles: Sequence[str]) -> None:
    """A case is split into two or more, and merged from two or more, no two alike."""
    named = [title.strip().casefold() for title in titles]
    if len(set(named)) < FEWEST_PARTS or len(set(named)) < len(named):
        raise RuleBroken("Name two or more different cases.", field="cases")


def passed_over(reports: Sequence[Told]) -> list[tuple[Stage, Stage]]:
    """Where the reports, in the order of telling, go forward from one stage to another past what the pathway asks.

    It blocks nothing that a paper says; it is told beside it. Planned stages count for nothing.
    """
    begun = [told.stage for told in reports if told.state is not StageState.PLANNED]
    steps = pairwise(begun)
    return [(before, after) for before, after in steps if _forward(before, after) and after not in STAGE_MOVES[before]]


def _forward(before: Stage, after: Stage) -> bool:
    order = list(Stage)
    return order.index(after) > order.index(before)


def _instead(before: Standing) -> str:
    return {
        Standing.RUNNING: "it runs already",
        Standing.PAUSED: "it is paused already",
        Standing.STOPPED: "say first that it is taken up again",
        Standing.SPLIT: "its parts are cases of their own",
        Standing.MERGED: "the case that it became part of goes on",
    }[before]
