"""What parties may answer to a case that is put to them, and what their answers come to. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from concordat.calculations.voting import Answer, Ballot, Result, Tally, VotingRule, check_voting, tally
from concordat.kernel.errors import RuleBroken


class CaseAnswer(StrEnum):
    """What a party answers; a party that has not answered is waited for."""

    APPROVE = "approve"
    IN_PRINCIPLE = "in_principle"
    WITH_CONDITIONS = "with_conditions"
    DEFER = "defer"
    REJECT = "reject"

    @property
    def words(self) -> str:
        """As pages print it."""
        return _WORDS[self]


_WORDS = {
    CaseAnswer.APPROVE: "Approved",
    CaseAnswer.IN_PRINCIPLE: "Approved in principle",
    CaseAnswer.WITH_CONDITIONS: "Approved with conditions",
    CaseAnswer.DEFER: "Deferred",
    CaseAnswer.REJECT: "Rejected",
}
# What a party may say after what it said before: an approval may be withdrawn, a rejection thought over.
ANSWER_MOVES: dict[CaseAnswer, frozenset[CaseAnswer]] = {
    CaseAnswer.APPROVE: frozenset({CaseAnswer.REJECT, CaseAnswer.DEFER}),
    CaseAnswer.IN_PRINCIPLE: frozenset(CaseAnswer) - {CaseAnswer.IN_PRINCIPLE},
    CaseAnswer.WITH_CONDITIONS: frozenset({CaseAnswer.APPROVE, CaseAnswer.WITH_CONDITIONS, CaseAnswer.REJECT}),
    CaseAnswer.DEFER: frozenset(CaseAnswer),
    CaseAnswer.REJECT: frozenset(CaseAnswer) - {CaseAnswer.REJECT},
}


class ConditionState(StrEnum):
    """What has become of a condition."""

    OPEN = "open"
    DISCHARGED = "discharged"
    WAIVED = "waived"

    @property
    def words(self) -> str:
        """As pages print it."""
        return self.value.capitalize()


CONDITION_MOVES: dict[ConditionState, frozenset[ConditionState]] = {
    ConditionState.OPEN: frozenset({ConditionState.DISCHARGED, ConditionState.WAIVED}),
    ConditionState.DISCHARGED: frozenset({ConditionState.OPEN}),
    ConditionState.WAIVED: frozenset({ConditionState.OPEN}),
}


class Outcome(StrEnum):
    """What the answers come to under the rule that decides."""

    APPROVED = "approved"
    CONDITIONS_OPEN = "conditions_open"
    IN_PRINCIPLE = "in_principle"
    NOT_APPROVED = "not_approved"
    DEFERRED = "deferred"
    WAITING = "waiting"

    @property
    def words(self) -> str:
        """As pages print it."""
        return {
            "conditions_open": "Approved, conditions open", "in_principle": "Approved in principle only",
            "waiting": "Waits for answers",
        }.get(self.value, self.value.replace("_", " ").capitalize())  # fmt: skip


@dataclass(frozen=True, slots=True)
class PartyStand:
    """A party to a submission: what it last answered (None: nothing), and how many of its conditions are open.

    ``said`` is its share in per mille as a source says it, None where none does.
    """

    party: str
    answer: CaseAnswer | None = None
    weight: int = 1
    open_conditions: int = 0
    said: int | None = None


@dataclass(frozen=True, slots=True)
class Decided:
    """What the answers come to, and who stands where; parties by key."""

    outcome: Outcome
    tally: Tally
    approve: tuple[str, ...]
    in_principle: tuple[str, ...]
    deferred: tuple[str, ...]
    against: tuple[str, ...]
    waiting: tuple[str, ...]
    open_conditions: int

    def words(self, names: Mapping[str, str]) -> str:
        """“Not approved: 3 of 4 are for, 4 needed (unanimity). Rejected by Dorset Police.”"""
        count = self.tally
        unit = "of the weight " if count.rule is VotingRule.WEIGHTED else ""
        so_far = f"{count.weight_for} of {count.weight_all} {unit}are for, {count.needed} needed"
        said = [f"{self.outcome.words}: {so_far} ({count.rule.word})."]
        told = {
            "Rejected by": self.against,
            "Deferred by": self.deferred,
            "In principle only:": self.in_principle,
            "Not yet answered:": self.waiting,
        }
        said += [f"{lead} {', '.join(names.get(one, one) for one in who)}." for lead, who in told.items() if who]
        if self.open_conditions:
            said.append(f"{self.open_conditions} condition{'' if self.open_conditions == 1 else 's'} open.")
        return " ".join(said)


def decided(rule: VotingRule, parties: Sequence[PartyStand], threshold: int | None = None) -> Decided | None:
    """What the parties' answers come to under the rule (calculations.voting); None where no party is named.

    Approval with conditions is approval; while a condition is open, the outcome says so. Approval in principle carries
    a case in principle only. Who deferred or has not answered is waited for.
    """
    full = tally(rule, [_ballot(one, in_principle=False) for one in parties], threshold)
    loose = tally(rule, [_ballot(one, in_principle=True) for one in parties], threshold)
    if full is None or loose is None:
        return None
    yes = [one for one in parties if one.answer in (CaseAnswer.APPROVE, CaseAnswer.WITH_CONDITIONS)]
    still = sum(one.open_conditions for one in yes)
    outcome = _outcome(full.result, loose.result, still, parties)
    return Decided(
        outcome, loose if outcome is Outcome.IN_PRINCIPLE else full, tuple(one.party for one in yes),
        _who(parties, CaseAnswer.IN_PRINCIPLE), _who(parties, CaseAnswer.DEFER), _who(parties, CaseAnswer.REJECT),
        _who(parties, None), still,
    )  # fmt: skip


def misstated(parties: Sequence[PartyStand]) -> list[tuple[str, Decimal, Decimal]]:
    """The parties whose share as said is not that of the weights: party, percent said, percent reckoned.

    weight / all weights x 100, compared at the precision of one decimal: 52% said of 16 in 32 is 50%.
    """
    everyone = sum(one.weight for one in parties)
    found = []
    for one in parties:
        if one.said is None or not everyone:
            continue
        exact = Fraction(one.weight * 100, everyone)
        if abs(exact - Fraction(one.said, 10)) >= Fraction(1, 2):  # rounded to whole percents they may still agree
            reckoned = (Decimal(exact.numerator) / exact.denominator).quantize(Decimal("0.1"))
            found.append((one.party, Decimal(one.said) / 10, reckoned))
    return found


def check_submission(parties: Sequence[PartyStand], rule: VotingRule, threshold: int | None, put_to: str) -> None:
    """Some party is asked, each once; the threshold fits the rule; it is put to a board or to somebody in words."""
    keys = [one.party for one in parties]
    if not keys or len(set(keys)) < len(keys):
        raise RuleBroken("Name each party that is to answer, once.", field="parties")
    if any(not 1 <= one.weight <= 1_000_000_000 for one in parties):
        raise RuleBroken("Give each weight as a whole number from 1 to 1,000,000,000.", field="parties")
    if not put_to.strip():
        raise RuleBroken("Choose the board, or say in words to whom it is put.", field="board")
    check_voting(rule, threshold)


def check_gone_on(gaps: int, note: str, typed: bool) -> None:
    """Who submits a case with headings missing says why; what a paper says is taken as it is."""
    if typed and gaps and len(note.strip()) < 3:
        raise RuleBroken("The checklist has gaps: say in the note why it is submitted all the same.", field="note")


def check_answered(before: CaseAnswer | None, after: CaseAnswer, conditions: Sequence[str]) -> None:
    """A move of the table; conditions where, and only where, the answer is with conditions."""
    if before is not None and after not in ANSWER_MOVES[before]:
        raise RuleBroken(f"This party has answered “{before.words}” already.", field="answer")
    given = [one for one in conditions if one.strip()]
    if after is CaseAnswer.WITH_CONDITIONS and not given:
        raise RuleBroken("Write down at least one condition.", field="conditions")
    if after is not CaseAnswer.WITH_CONDITIONS and given:
        raise RuleBroken(f"“{after.words}” has no conditions: choose “Approved with conditions”.", field="answer")
    if any(not 3 <= len(one.strip()) <= 500 for one in given):
        raise RuleBroken("Write each condition in 3 to 500 characters.", field="conditions")


def check_condition(before: ConditionState, after: ConditionState, note: str) -> None:
    """A move of the table, with what shows it in 3 to 500 characters."""
    if after not in CONDITION_MOVES[before]:
        raise RuleBroken(f"This condition is {before.value} already.", field="state")
    if not 3 <= len(note.strip()) <= 500:
        raise RuleBroken("Say in 3 to 500 characters what shows it.", field="note")


def _who(parties: Sequence[PartyStand], answer: CaseAnswer | None) -> tuple[str, ...]:
    return tuple(one.party for one in parties if one.answer is answer)


def _outcome(full: Result, loose: Result, still: int, parties: Sequence[PartyStand]) -> Outcome:
    if full is Result.CARRIED:
        return Outcome.CONDITIONS_OPEN if still else Outcome.APPROVED
    if loose is Result.CARRIED:
        return Outcome.IN_PRINCIPLE
    if loose is Result.NOT_CARRIED:
        return Outcome.NOT_APPROVED
    unanswered = any(one.answer is None for one in parties)
    deferred = any(one.answer is CaseAnswer.DEFER for one in parties)
    return Outcome.DEFERRED if deferred and not unanswered else Outcome.WAITING


def _ballot(one: PartyStand, *, in_principle: bool) -> Ballot:
    yes = {CaseAnswer.APPROVE, CaseAnswer.WITH_CONDITIONS} | ({CaseAnswer.IN_PRINCIPLE} if in_principle else set())
    if one.answer in yes:
        return Ballot(one.party, Answer.FOR, one.weight)
    return Ballot(one.party, Answer.AGAINST if one.answer is CaseAnswer.REJECT else None, one.weight)
