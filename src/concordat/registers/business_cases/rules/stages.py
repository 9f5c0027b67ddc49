"""The stages of a business case and where it has got to. Pure: tested without a database."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from concordat.kernel.comparing import compare_dates, most_serious
from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import RuleBroken
from concordat.kernel.known import Known


class Stage(StrEnum):
    """The stages in the order of a case's life."""

    MANDATE = "mandate"
    SCOPING = "scoping"
    SOC = "soc"
    OBC = "obc"
    FBC = "fbc"
    TENDER = "tender"
    DESIGN = "design"
    BUILD = "build"
    IMPLEMENTATION = "implementation"
    LIVE = "live"
    PIR = "pir"
    CLOSED = "closed"

    @property
    def words(self) -> str:
        """As pages print it."""
        return _WORDS.get(self, self.value.capitalize())


_WORDS = {
    Stage.SOC: "Strategic outline case",
    Stage.OBC: "Outline business case",
    Stage.FBC: "Full business case",
    Stage.PIR: "Post-implementation review",
}
ORDER = list(Stage)


class StageState(StrEnum):
    """How far a case is within a stage."""

    PLANNED = "planned"
    IN_PROGRESS = "in_progress"
    SUBMITTED = "submitted"
    APPROVED = "approved"
    REJECTED = "rejected"
    COMPLETED = "completed"


DONE = frozenset({StageState.APPROVED, StageState.COMPLETED})


@dataclass(frozen=True, slots=True)
class Told:
    """One report: the stage, how far within it, on which date (as known), and the date of the source."""

    stage: Stage
    state: StageState
    on: PreciseDate | None = None
    reported_on: date | None = None


def reached(reports: Sequence[Told]) -> Told | None:
    """Where a case has got to, from reports in the order of telling; None where all is only planned.

    It is the furthest stage of which the last report says more than that it is planned. A stage that was rejected
    counts only until a later source reports the case at an earlier one again.
    """
    begun = [told for told in last_of_each_stage(reports) if told.state is not StageState.PLANNED]
    for furthest in reversed(begun):
        taken_back = furthest.state is StageState.REJECTED and any(_later(told, furthest) for told in begun)
        if not taken_back:
            return furthest
    return None


def planned_next(reports: Sequence[Told]) -> Told | None:
    """The first stage beyond where the case has got to that is only planned."""
    now = reached(reports)
    beyond = [told for told in last_of_each_stage(reports) if now is None or _place(told.stage) > _place(now.stage)]
    return next((told for told in beyond if told.state is StageState.PLANNED), None)


def last_of_each_stage(reports: Sequence[Told]) -> list[Told]:
    """The last report of each stage that was reported, in the order of the stages."""
    last = {told.stage: told for told in reports}
    return [last[stage] for stage in Stage if stage in last]


def check_title(title: str) -> None:
    """A case has a title of 2 to 200 characters."""
    if not 2 <= len(title.strip()) <= 200:
        raise RuleBroken("Give the business case a title of 2 to 200 characters.", field="title")


def check_report(before: Sequence[Told], new: Told) -> None:
    """Raise RuleBroken where a case that was closed is reported at another stage; its review may follow."""
    closed = any(told.stage is Stage.CLOSED and told.state is not StageState.PLANNED for told in before)
    if closed and new.stage not in (Stage.CLOSED, Stage.PIR):
        raise RuleBroken("This business case is closed; record a new one instead.", field="stage")


def compare_stages(before: Told, after: Told) -> Known:
    """The held report of a stage against a new source's: onwards is a change, backwards a contradiction.

    Rejected after approved may be a later decision; told on the same day, the two contradict each other.
    """
    same_day = before.reported_on == after.reported_on
    if after.state != before.state and (same_day or _goes_back(before.state, after.state)):
        return Known.CONTRADICTORY
    moved = after.state != before.state
    apart = Known.CONTRADICTORY if before.state in DONE and not moved else Known.CHANGED
    return most_serious(
        Known.CHANGED if moved else Known.HELD, compare_dates(before.on, after.on, apart=apart)
    )  # fmt: skip


def _goes_back(before: StageState, after: StageState) -> bool:
    """What was done is not planned, begun or submitted again; what was begun is not planned again."""
    order = (StageState.PLANNED, StageState.IN_PROGRESS, StageState.SUBMITTED, StageState.APPROVED)
    rank = {StageState.COMPLETED: 3, StageState.REJECTED: 3, **{state: n for n, state in enumerate(order)}}
    return rank[after] < rank[before] and before is not StageState.REJECTED


def _later(told: Told, other: Told) -> bool:
    return bool(told.reported_on and other.reported_on and told.reported_on > other.reported_on)


def _place(stage: Stage) -> int:
    return ORDER.index(stage)
