"""The shapes in which decisions in full leave this package."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from concordat.calculations.voting import Answer, Ballot, Tally, VotingRule, shares, tally
from concordat.kernel.dates import PreciseDate
from concordat.kernel.markings import Marking
from concordat.kernel.references import RecordRef
from concordat.registers.governance.records.facts import DecisionRecord
from concordat.registers.governance.rules import DecisionState, disagrees


@dataclass(frozen=True, slots=True)
class Account:
    """What the record of a decision says. ``meeting`` and ``paper`` are numbers, ``threshold`` a percentage."""

    state: DecisionState = DecisionState.PROPOSED
    decided_on: PreciseDate | None = None
    author_role: str = ""
    meeting: int | None = None
    paper: int | None = None
    recommendation: str = ""
    options: str = ""
    reasons: str = ""
    financial: str = ""
    legal: str = ""
    equality: str = ""
    risk: str = ""
    consultation: str = ""
    human_rights: str = ""
    rule: VotingRule | None = None
    threshold: int | None = None


@dataclass(frozen=True, slots=True)
class PartyRecord:
    """A party with its answer (None: none yet) and when that was reported. ``resources`` is a percentage or None."""

    id: int
    organisation: str
    weight: int
    resources: Decimal | None
    answer: Answer | None = None
    answered_on: date | None = None
    vote: int | None = None

    @property
    def ref(self) -> RecordRef:
        return RecordRef("decision-party", str(self.id))

    @property
    def ballot(self) -> Ballot:
        return Ballot(self.organisation, self.answer, self.weight, self.resources)


@dataclass(frozen=True, slots=True)
class DecisionDetail:
    """A decision with its record (None where it is known only from a paper) and the parties that are asked."""

    summary: DecisionRecord
    marking: Marking
    account: Account | None
    parties: tuple[PartyRecord, ...] = ()
    reports: tuple[int, ...] = ()

    @property
    def tally(self) -> Tally | None:
        """What the votes come to by the rule; None where there is no rule or no party."""
        if self.account is None or self.account.rule is None:
            return None
        return tally(self.account.rule, [one.ballot for one in self.parties], self.account.threshold)

    @property
    def differs(self) -> bool:
        """Whether the outcome as reported is not what the votes come to."""
        found = self.tally
        return disagrees(self.summary.state, found.result if found else None)

    def tally_words(self, names: Mapping[str, str]) -> str:
        """Not carried: unanimity needs all 4 parties, and 3 are for; not for it: the fourth (against)."""
        found = self.tally
        if found is None:
            return ""
        said = f"{found.result.word.capitalize()}: {_needs(found, self.account)}, and {_given(found)}"
        answers = {one.organisation: one.answer for one in self.parties}
        missing = [f"{names.get(key, key)} ({_word(answers[key])})" for key in found.missing]
        waiting = [names.get(key, key) for key in found.waiting]
        said += f"; not for it: {_listed(missing)}" if missing else ""
        return said + (f"; no answer yet: {_listed(waiting)}" if waiting else "") + "."

    def balance_words(self, names: Mapping[str, str]) -> str:
        """Votes 50:50, resources 69:31 (one, other): the two side by side, as they are different things."""
        if not self.parties:
            return ""
        votes, resources = shares([one.ballot for one in self.parties])
        named = _listed([names.get(one.organisation, one.organisation) for one in self.parties])
        unknown = [names.get(one.organisation, one.organisation) for one in self.parties if one.resources is None]
        known = f"resources {_ratio(resources)}" if resources else f"resources not known of {_listed(unknown)}"
        return f"Votes {_ratio(votes)}, {known} ({named})."


def _needs(found: Tally, account: Account | None) -> str:
    if found.rule is VotingRule.UNANIMITY:
        return "unanimity needs " + ("both parties" if found.needed == 2 else f"all {found.needed} parties")
    if found.rule is VotingRule.MAJORITY:
        return f"a majority needs {found.needed} of {found.weight_all} parties"
    threshold = account.threshold if account else None
    return f"a weighted majority needs {threshold}% of the votes, {found.needed} of {found.weight_all}"


def _given(found: Tally) -> str:
    return f"{found.weight_for} {'is' if found.weight_for == 1 else 'are'} for it"


def _word(answer: Answer | None) -> str:
    return answer.word if answer else "no answer"


def _ratio(parts: tuple[Decimal, ...]) -> str:
    return ":".join(f"{part:f}" for part in parts)


def _listed(words: list[str]) -> str:
    return " and ".join(filter(None, [", ".join(words[:-1]), words[-1]])) if words else ""
