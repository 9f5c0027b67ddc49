"""What a vote of several parties comes to: unanimity, a majority, or a weighted majority with its threshold. Pure.

The rule is that of the parties' own agreement; the law of police collaboration asks each party to a provision to make
it (Police Act 1996, s22A), which is the rule of unanimity. Who has not answered is waited for, never counted against.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from concordat.kernel.errors import RuleBroken

# The most that a weight may be: votes are counted, and shares of a whole are written in percent or per mille.
HEAVIEST = 10_000


class Answer(StrEnum):
    """What a party answered when it was asked to decide."""

    FOR = "for"
    AGAINST = "against"
    ABSTAINED = "abstained"
    ABSENT = "absent"
    NOT_ASKED = "not_asked"

    @property
    def word(self) -> str:
        """As pages print it: not asked."""
        return self.value.replace("_", " ")


class VotingRule(StrEnum):
    """By which rule the votes of the parties make a decision."""

    UNANIMITY = "unanimity"
    MAJORITY = "majority"
    WEIGHTED = "weighted"

    @property
    def word(self) -> str:
        """As pages print it: weighted majority."""
        return "weighted majority" if self is VotingRule.WEIGHTED else self.value


class Result(StrEnum):
    """What the votes come to."""

    CARRIED = "carried"
    NOT_CARRIED = "not_carried"
    PENDING = "pending"

    @property
    def word(self) -> str:
        """As pages print it: not carried."""
        return self.value.replace("_", " ")


@dataclass(frozen=True, slots=True)
class Ballot:
    """A party with what it answered (None: nothing yet), the weight of its vote, and its share of the resources.

    ``weight`` is a whole number in any unit, the same for all; ``resources`` a percentage, None where not known.
    """

    party: str
    answer: Answer | None = None
    weight: int = 1
    resources: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Tally:
    """What the votes come to, and which parties stand between the decision and its being carried.

    ``missing`` are those that answered otherwise than for, ``waiting`` those that have not answered; weights are in
    the unit of the ballots, ``needed`` the least weight for it that carries.
    """

    rule: VotingRule
    result: Result
    weight_for: int
    weight_all: int
    needed: int
    missing: tuple[str, ...]
    waiting: tuple[str, ...]


def check_voting(rule: VotingRule, threshold: int | None) -> None:
    """Raise RuleBroken unless a weighted majority, and no other rule, has a threshold: 1 to 100 percent."""
    if rule is VotingRule.WEIGHTED and not 1 <= (threshold or 0) <= 100:
        raise RuleBroken("Give the share of all votes that carries it, from 1 to 100 percent.", field="threshold")
    if rule is not VotingRule.WEIGHTED and threshold is not None:
        raise RuleBroken(f"A threshold belongs to a weighted majority, not to {rule.word}.", field="threshold")


def check_ballot(weight: int, resources: Decimal | None) -> None:
    """Raise RuleBroken where a weight is no whole number above nought, or a share of resources no percentage."""
    if not 1 <= weight <= HEAVIEST:
        raise RuleBroken(f"Give the weight of the vote as a whole number from 1 to {HEAVIEST:,}.", field="weight")
    if resources is not None and not 0 <= resources <= 100:
        raise RuleBroken("Give the share of the resources in percent, from 0 to 100.", field="resources")


def tally(rule: VotingRule, ballots: Sequence[Ballot], threshold: int | None = None) -> Tally | None:
    """What the ballots come to; None where no party is named.

    Unanimity: every party is for. Majority: more than half of the parties are. Weighted: those for have at least
    ``threshold`` percent of all weight. Whoever abstains, is absent or was not asked is not for; whoever has not
    answered is waited for. Carried as soon as what is missing cannot change it, not carried as soon as nobody can.
    """
    if not ballots:
        return None
    check_voting(rule, threshold)
    weighs = {one.party: one.weight if rule is VotingRule.WEIGHTED else 1 for one in ballots}
    everyone = sum(weighs.values())
    needed = _needed(rule, everyone, threshold or 100)
    given = sum(weighs[one.party] for one in ballots if one.answer is Answer.FOR)
    open_ = sum(weighs[one.party] for one in ballots if one.answer is None)
    return Tally(
        rule, _result(given, open_, needed), given, everyone, needed,
        tuple(one.party for one in ballots if one.answer not in (Answer.FOR, None)),
        tuple(one.party for one in ballots if one.answer is None),
    )  # fmt: skip


def shares(ballots: Sequence[Ballot]) -> tuple[tuple[Decimal, ...], tuple[Decimal, ...] | None]:
    """The parties' shares of the votes, and of the resources where all of those are known; percent to one decimal.

    The weight of each / the weight of all x 100, rounded half up for print; nothing is reckoned from it.
    """
    everyone = sum(one.weight for one in ballots)
    votes = tuple((Decimal(one.weight * 100) / everyone).quantize(Decimal("0.1")).normalize() for one in ballots)
    known = [one.resources for one in ballots if one.resources is not None]
    return votes, tuple(share.normalize() for share in known) if len(known) == len(ballots) else None


def _needed(rule: VotingRule, everyone: int, threshold: int) -> int:
    if rule is VotingRule.UNANIMITY:
        return everyone
    if rule is VotingRule.MAJORITY:
        return everyone // 2 + 1
    return -(-everyone * threshold // 100)  # rounded up


def _result(given: int, open_: int, needed: int) -> Result:
    if given >= needed:
        return Result.CARRIED
    return Result.PENDING if given + open_ >= needed else Result.NOT_CARRIED
