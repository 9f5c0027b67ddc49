"""What becomes of bodies: who follows whom, from when, and what may be told of it. Pure.

A succession is told row by row, one predecessor and one successor each. What is announced changes nothing: it is a plan
that a law may still stop. What is in force takes effect on its day, the first on which the successor stands.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import RuleBroken

LONGEST_PURPOSE = 200
LONGEST_BASIS = 300


class SuccessionKind(StrEnum):
    """How one body follows another. All but a transfer of functions end the body that is followed."""

    MERGE = "merge"
    SPLIT = "split"
    ABOLITION = "abolition"
    TRANSFER = "transfer"

    @property
    def words(self) -> str:
        """As pages print it."""
        return _WORDS[self]


_WORDS = {
    SuccessionKind.MERGE: "Merger: several bodies become one",
    SuccessionKind.SPLIT: "Split: one body becomes several",
    SuccessionKind.ABOLITION: "Abolition: one body takes the place of another",
    SuccessionKind.TRANSFER: "Transfer of functions: the body stays, some of what it does passes",
}
ENDING = frozenset({SuccessionKind.MERGE, SuccessionKind.SPLIT, SuccessionKind.ABOLITION})


class Standing(StrEnum):
    """How far a change has come: announced (planned, subject to legislation or decision), in force, or withdrawn."""

    ANNOUNCED = "announced"
    IN_FORCE = "in_force"
    WITHDRAWN = "withdrawn"

    @property
    def words(self) -> str:
        """As pages print it."""
        return self.value.replace("_", " ").capitalize()


# What may be told after what. A change in force is corrected by withdrawing it; withdrawn, it may come back.
MOVES: dict[Standing, frozenset[Standing]] = {
    Standing.ANNOUNCED: frozenset({Standing.ANNOUNCED, Standing.IN_FORCE, Standing.WITHDRAWN}),
    Standing.IN_FORCE: frozenset({Standing.WITHDRAWN}),
    Standing.WITHDRAWN: frozenset({Standing.ANNOUNCED, Standing.IN_FORCE}),
}


@dataclass(frozen=True, slots=True)
class Report:
    """One body follows another: ``purpose`` says what of it passes, "" all; ``collaboration`` is the key of the one
    whose functions pass, "" where it is not about one. ``on`` is the first day of the successor, planned or in force.
    """

    kind: SuccessionKind
    predecessor: str
    successor: str
    on: PreciseDate
    standing: Standing
    purpose: str = ""
    collaboration: str = ""

    @property
    def identity(self) -> tuple[str, ...]:
        """What a later report of the same change has in common with it."""
        return (self.kind, self.predecessor, self.successor, self.purpose, self.collaboration)

    @property
    def ends(self) -> bool:
        """Whether the predecessor is no more once it has taken effect."""
        return self.kind in ENDING

    def holds_on(self, day: date) -> bool:
        """Whether it is in force and has taken effect by the day, at the latest that its date may mean."""
        return self.standing is Standing.IN_FORCE and self.on.last <= day


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """A body in time: from when it stands, and until when, None where that is not known or it still stands."""

    name: str
    established: PreciseDate | None = None
    dissolved: PreciseDate | None = None


def day_before(day: PreciseDate) -> PreciseDate:
    """The last day of what ends when something else begins; where no day is known, the same period."""
    return PreciseDate.of(day.first - timedelta(days=1)) if day.is_day else day


def check_stands(name: str, last: PreciseDate | None, on: date) -> None:
    """RuleBroken where a body whose ``last`` day is known takes part in something that begins after it."""
    if last is not None and last.last < on:
        raise RuleBroken(f"{name} ended on {last.words()}. Name its successor.", field="organisation")


def check_report(
    new: Sequence[Report], held: Iterable[Report], bodies: Mapping[str, Whereabouts], basis: str
) -> None:  # fmt: skip
    """RuleBroken unless the reports, told together as one change, may be told after those that are held.

    ``bodies`` holds every body that is named. The shape of a change: a merger has several predecessors of one
    successor; a split several successors, each with what passes to it; an abolition one of each; a transfer one
    successor, and says what passes.
    """
    _check_shape(new)
    if new[0].standing is Standing.IN_FORCE and not basis.strip():
        raise RuleBroken("Say by which law or decision it is in force.", field="basis")
    if len(basis) > LONGEST_BASIS:
        raise RuleBroken(f"The law or decision has at most {LONGEST_BASIS} characters.", field="basis")
    before = {one.identity: one for one in held}
    for one in new:
        _check_move(one, before.get(one.identity))
        if one.standing is not Standing.WITHDRAWN:
            others = [other for key, other in before.items() if key != one.identity]
            _check_lifetimes(one, bodies, others)
    _check_no_circle([*(one for key, one in before.items() if key not in {n.identity for n in new}), *new])


def _check_shape(new: Sequence[Report]) -> None:
    kind, from_, to = new[0].kind, {one.predecessor for one in new}, {one.successor for one in new}
    if from_ & to:
        raise RuleBroken("A body cannot follow itself.", field="successor")
    wrong = {
        SuccessionKind.MERGE: (len(from_) < 2 or len(to) != 1, "A merger names at least two bodies that become one."),
        SuccessionKind.SPLIT: (len(from_) != 1 or len(to) < 2, "A split names one body and at least two successors."),
        SuccessionKind.ABOLITION: (
            len(from_) != 1 or len(to) != 1, "An abolition names one body and the one that takes its place."
        ),
        SuccessionKind.TRANSFER: (len(to) != 1, "A transfer of functions names one body to which they pass."),
    }  # fmt: skip
    is_wrong, sentence = wrong[kind]
    if is_wrong:
        raise RuleBroken(sentence, field="successor")
    purposes = [one.purpose for one in new]
    if any(len(purpose) > LONGEST_PURPOSE for purpose in purposes):
        raise RuleBroken(f"What passes is told in at most {LONGEST_PURPOSE} characters.", field="purpose")
    if kind is SuccessionKind.SPLIT and (not all(purposes) or len(set(purposes)) < len(purposes)):
        raise RuleBroken("Say of each successor what passes to it, and no two the same.", field="purpose")
    if kind is SuccessionKind.TRANSFER and not all(purposes):
        raise RuleBroken("Say which functions pass, or that all do.", field="purpose")


def _check_move(one: Report, before: Report | None) -> None:
    if before is None and one.standing is Standing.WITHDRAWN:
        raise RuleBroken("It was not told before, so it cannot be withdrawn.", field="standing")
    if before is not None and one.standing not in MOVES[before.standing]:
        raise RuleBroken(
            f"It is {before.standing.words.lower()} already. To correct it, withdraw it first.", field="standing"
        )


def _check_lifetimes(one: Report, bodies: Mapping[str, Whereabouts], others: Sequence[Report]) -> None:
    before, after = bodies[one.predecessor], bodies[one.successor]
    if before.established and one.on.last < before.established.first:
        raise RuleBroken(f"{before.name} has stood only since {before.established.words()}.", field="on")
    if after.established and one.on.last < after.established.first:
        raise RuleBroken(f"{after.name} stands only from {after.established.words()}.", field="on")
    for body, field in ((before, "predecessor"), (after, "successor")):
        if body.dissolved and body.dissolved.last < one.on.first - timedelta(days=1):
            raise RuleBroken(f"{body.name} ended on {body.dissolved.words()}, before that day.", field=field)
    for key, body, field in ((one.predecessor, before, "predecessor"), (one.successor, after, "successor")):
        ended = next((other for other in others if other.predecessor == key and _ended_before(other, one)), None)
        if ended is not None:
            raise RuleBroken(f"{body.name} is no more: it was followed on {ended.on.words()}.", field=field)


def _ended_before(other: Report, one: Report) -> bool:
    """Whether another change, in force, has ended the body by then; rows of the one change are told together."""
    if not other.ends or other.standing is not Standing.IN_FORCE or other.on.first > one.on.last:
        return False
    return not (other.kind is one.kind is SuccessionKind.SPLIT and other.predecessor == one.predecessor)


def _check_no_circle(reports: Iterable[Report]) -> None:
    follows: dict[str, set[str]] = {}
    for one in reports:
        if one.ends and one.standing is not Standing.WITHDRAWN:
            follows.setdefault(one.predecessor, set()).add(one.successor)
    for start, nearest in follows.items():
        seen, ahead = set[str](), [*nearest]
        while ahead:
            key = ahead.pop()
            if key == start:
                raise RuleBroken("That would be a circle: a body would come to follow itself.", field="successor")
            if key not in seen:
                seen.add(key)
                ahead += follows.get(key, ())


def whole_successors(reports: Iterable[Report], day: date) -> dict[str, str]:
    """Who stands in the place of each body that is no more on the day, over as many steps as there were.

    A body that was split has no single successor: it is missing here, and what was its own stays under its name.
    """
    steps: dict[str, set[str]] = {}
    for one in reports:
        if one.ends and one.holds_on(day):
            steps.setdefault(one.predecessor, set()).add(one.successor)
    single = {key: next(iter(to)) for key, to in steps.items() if len(to) == 1}
    return {key: _last(single, key) for key in single}


def _last(steps: Mapping[str, str], key: str) -> str:
    seen = {key}
    while key in steps and steps[key] not in seen:
        key = steps[key]
        seen.add(key)
    return key
