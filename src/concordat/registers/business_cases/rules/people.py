"""Staff consultation, the evaluation of posts and recruitment: what is in order and what is not. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import RuleBroken


class StepKind(StrEnum):
    """A step with the people whom a case concerns, in the order in which they follow."""

    CONSULTATION = "consultation"
    POST_EVALUATION = "post_evaluation"
    RECRUITMENT = "recruitment"

    @property
    def words(self) -> str:
        """As pages print it."""
        return {
            "consultation": "Staff consultation", "post_evaluation": "Evaluation of posts",
            "recruitment": "Recruitment",
        }[self.value]  # fmt: skip


class When(StrEnum):
    """Whether staff are consulted before the full business case is agreed, or after."""

    BEFORE_FBC = "before_fbc"
    AFTER_FBC = "after_fbc"

    @property
    def words(self) -> str:
        """As pages print it."""
        return {
            "before_fbc": "before the full business case is agreed",
            "after_fbc": "after the full business case is agreed, which is reviewed in its light",
        }[self.value]


@dataclass(frozen=True, slots=True)
class Step:
    """A step as told: when it opened and closed, as known."""

    kind: StepKind
    opened: PreciseDate | None
    closed: PreciseDate | None = None


def out_of_order(steps: Sequence[Step], agreed: PreciseDate | None, when: When | None) -> list[str]:
    """What stands in another order than it should, in words. It blocks nothing; dates that may agree are let pass.

    ``agreed`` is when the full business case was approved, ``when`` the alliance's or the case's own rule, None where
    none is known.
    """
    found = []
    asked = [one for one in steps if one.kind is StepKind.CONSULTATION]
    for one in asked:
        early = when is When.AFTER_FBC and one.opened and (agreed is None or one.opened.last < agreed.first)
        late = when is When.BEFORE_FBC and one.opened and agreed and one.opened.first > agreed.last
        if (early or late) and when:
            found.append(f"Staff consultation opened {_date(one.opened)}; it comes {when.words}.")
    for first, second in ((StepKind.CONSULTATION, StepKind.POST_EVALUATION),
                          (StepKind.POST_EVALUATION, StepKind.RECRUITMENT)):  # fmt: skip
        found += _follows([one for one in steps if one.kind is first], [one for one in steps if one.kind is second])
    return found


def check_step(bodies: str, opened: PreciseDate | None, closed: PreciseDate | None, counter: int | None) -> None:
    """A step names in 2 to 300 characters whom it concerns, opens before it closes, and counts no less than nought."""
    if not 2 <= len(bodies.strip()) <= 300:
        raise RuleBroken("Say in 2 to 300 characters who is consulted, or which posts it is about.", field="bodies")
    if opened and closed and closed.last < opened.first:
        raise RuleBroken("It cannot close before it opens.", field="closed")
    if closed and opened is None:
        raise RuleBroken("Say when it opened as well.", field="opened")
    if counter is not None and not 0 <= counter <= 100_000:
        raise RuleBroken("Count the counter-proposals from 0 to 100,000.", field="counter_proposals")


def _follows(before: Sequence[Step], after: Sequence[Step]) -> list[str]:
    """Where a step opened though the one before it has not closed by then."""
    starts = [one for one in after if one.opened]
    if not starts:
        return []
    kind, opened = starts[0].kind, starts[0].opened
    named = list(StepKind)[list(StepKind).index(kind) - 1]
    if not before:
        return [f"{kind.words} opened {_date(opened)}; no {named.words.lower()} is on record."]
    late = [one for one in before if opened and (one.closed is None or one.closed.first > opened.last)]
    return [f"{kind.words} opened {_date(opened)}, before the {named.words.lower()} closed."] if late else []


def _date(day: PreciseDate | None) -> str:
    return day.words() if day else "on a day that is not known"
