"""The clauses that agreements hold, as a checklist of structured fields. Pure.

The list is that of agreements under section 22A as they are made: commencement to records, with the values that a
register needs of each (domain list of 2017 and 2021 agreements).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from concordat.calculations.voting import VotingRule
from concordat.kernel.errors import RuleBroken

LONGEST = 500
MOST_MONTHS = 1200  # a term of a century


class Presence(StrEnum):
    """Whether the agreement holds a clause; not known until somebody has looked."""

    PRESENT = "present"
    ABSENT = "absent"
    NOT_KNOWN = "not_known"

    @property
    def words(self) -> str:
        """As pages print it."""
        return self.value.replace("_", " ").capitalize()


class Typed(StrEnum):
    """Which value a clause gives besides its words."""

    NONE = "none"
    MONTHS = "months"
    BODY = "body"
    VOTING = "voting"
    SHARING = "sharing"
    WORDS = "words"


class SharingRule(StrEnum):
    """By what the cost is shared between the parties."""

    FIXED = "fixed"
    EQUAL = "equal"
    NET_REVENUE = "net_revenue"
    HEADCOUNT = "headcount"
    POPULATION = "population"
    USE = "use"
    WHERE_THEY_FALL = "where_they_fall"
    OTHER = "other"

    @property
    def words(self) -> str:
        """As pages print it."""
        return {
            "fixed": "Fixed shares",
            "equal": "Equal shares",
            "net_revenue": "By net revenue expenditure",
            "headcount": "By officers and staff",
            "population": "By population",
            "use": "By use",
            "where_they_fall": "Costs lie where they fall",
        }.get(self.value, "Other")


class Clause(StrEnum):
    """One entry of the checklist, in the order of an agreement."""

    PURPOSE = "purpose"
    DEFINITIONS = "definitions"
    DURATION = "duration"
    REVIEW = "review"
    VARIATION = "variation"
    FUNCTIONS = "functions"
    COMMITMENTS = "commitments"
    POLICIES = "policies"
    STAFF = "staff"
    DIRECTION_AND_CONTROL = "direction_and_control"
    HOST = "host"
    GOVERNANCE = "governance"
    VOTING = "voting"
    AUDIT = "audit"
    PREMISES = "premises"
    CONTRACTS = "contracts"
    ASSETS = "assets"
    COST_SHARE = "cost_share"
    FUNDING_CHANGES = "funding_changes"
    DISPUTES = "disputes"
    LEGACY = "legacy"
    LIABILITIES = "liabilities"
    HEALTH_AND_SAFETY = "health_and_safety"
    INSURANCE = "insurance"
    NOTICE = "notice"
    TERMINATION = "termination"
    CONSEQUENCES = "consequences"
    NEW_PARTIES = "new_parties"
    CONFIDENTIALITY = "confidentiality"
    DATA = "data"
    INTELLECTUAL_PROPERTY = "intellectual_property"
    RECORDS = "records"
    PUBLICATION = "publication"

    @property
    def words(self) -> str:
        """As pages print it."""
        return _WORDS.get(self, self.value.replace("_", " ").capitalize())

    @property
    def typed(self) -> Typed:
        """Which value it gives."""
        return _TYPED.get(self, Typed.NONE)

    @property
    def asks(self) -> str:
        """What its value is, as a form asks for it; "" where it gives none."""
        return _ASKS.get(self, "")


_WORDS = {
    Clause.DEFINITIONS: "Definitions and interpretation",
    Clause.DURATION: "Commencement and duration",
    Clause.POLICIES: "Policies and protocols",
    Clause.HOST: "Host force and support services",
    Clause.GOVERNANCE: "Governance and accountability",
    Clause.VOTING: "How decisions are taken",
    Clause.AUDIT: "Audit and inspection",
    Clause.COST_SHARE: "Funding and cost sharing",
    Clause.FUNDING_CHANGES: "Changes to funding",
    Clause.DISPUTES: "Dispute resolution",
    Clause.LEGACY: "Legacy liabilities",
    Clause.LIABILITIES: "Liabilities, indemnities and claims",
    Clause.NOTICE: "Notice of withdrawal",
    Clause.TERMINATION: "Termination and withdrawal",
    Clause.CONSEQUENCES: "Consequences of leaving",
    Clause.NEW_PARTIES: "Assignment and new parties",
    Clause.DATA: "Information and data",
    Clause.PUBLICATION: "Transparency and publication",
}
_TYPED = {
    Clause.DURATION: Typed.MONTHS,
    Clause.REVIEW: Typed.MONTHS,
    Clause.NOTICE: Typed.MONTHS,
    Clause.HOST: Typed.BODY,
    Clause.ASSETS: Typed.BODY,
    Clause.DATA: Typed.BODY,
    Clause.INTELLECTUAL_PROPERTY: Typed.BODY,
    Clause.GOVERNANCE: Typed.WORDS,
    Clause.INSURANCE: Typed.WORDS,
    Clause.PUBLICATION: Typed.WORDS,
    Clause.VOTING: Typed.VOTING,
    Clause.COST_SHARE: Typed.SHARING,
}
_ASKS = {
    Clause.DURATION: "For how many months is it made?",
    Clause.REVIEW: "How many months lie between two reviews?",
    Clause.NOTICE: "How many months' notice must a party give?",
    Clause.HOST: "Which party hosts?",
    Clause.ASSETS: "Which party owns the assets?",
    Clause.DATA: "Which party is the data controller?",
    Clause.INTELLECTUAL_PROPERTY: "Which party owns what is made?",
    Clause.GOVERNANCE: "Which body governs it?",
    Clause.INSURANCE: "How is it insured?",
    Clause.PUBLICATION: "What is to be published, and by whom?",
    Clause.VOTING: "By which rule are decisions taken?",
    Clause.COST_SHARE: "By which rule are costs shared?",
}


@dataclass(frozen=True, slots=True)
class ClauseValue:
    """What a clause gives. ``weights`` are percent by key of the party, for votes and shares alike."""

    months: int | None = None
    body: str | None = None
    rule: str = ""
    words: str = ""
    weights: Mapping[str, Decimal] = field(default_factory=dict)

    @property
    def stated(self) -> bool:
        """Whether any value is given."""
        return bool(self.months is not None or self.body or self.rule or self.words or self.weights)

    @property
    def rule_words(self) -> str:
        """The rule of votes or of shares as pages print it."""
        return _RULES.get(self.rule, "")

    def pattern(self, order: tuple[str, ...] = ()) -> str:
        """The weights as people say them, 69:31; in the order of the keys given, then of their size."""
        known = [key for key in order if key in self.weights]
        rest = sorted((key for key in self.weights if key not in known), key=lambda key: (-self.weights[key], key))
        return ":".join(f"{self.weights[key].normalize():f}" for key in [*known, *rest])


_RULES: Mapping[str, str] = {
    **{rule.value: rule.word.capitalize() for rule in VotingRule}, **{rule.value: rule.words for rule in SharingRule},
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class ClauseTold:
    """A clause as one source tells it: whether it is there, under which number, what it says in short, its value."""

    clause: Clause
    presence: Presence
    number: str = ""
    says: str = ""
    value: ClauseValue = field(default_factory=ClauseValue)


def check_clause(told: ClauseTold) -> None:
    """What is absent or not known says nothing; a value belongs to its clause and is one that can be."""
    filled = bool(told.number.strip() or told.says.strip() or told.value.stated)
    if told.presence is not Presence.PRESENT and filled:
        raise RuleBroken(
            "A clause that is absent, or that nobody has looked for, has no number and says nothing. Choose "
            "“Present”, or leave the rest empty.", field="presence",
        )  # fmt: skip
    if len(told.says.strip()) > LONGEST:
        raise RuleBroken(f"Say it in at most {LONGEST} characters; the whole text is in the document.", field="says")
    _check_value(told.clause, told.value)


def _check_value(clause: Clause, value: ClauseValue) -> None:
    if value.months is not None and not 1 <= value.months <= MOST_MONTHS:
        raise RuleBroken(f"Give a number of months from 1 to {MOST_MONTHS}.", field="months")
    allowed = {
        Typed.VOTING: [rule.value for rule in VotingRule], Typed.SHARING: [rule.value for rule in SharingRule],
    }.get(clause.typed, [])  # fmt: skip
    if value.rule and value.rule not in allowed:
        raise RuleBroken("Choose one of the rules.", field="rule")
    _check_weights(clause, value)


def _check_weights(clause: Clause, value: ClauseValue) -> None:
    if not value.weights:
        return
    if clause.typed not in (Typed.VOTING, Typed.SHARING):
        raise RuleBroken("This clause shares nothing between the parties.", field="weights")
    if any(weight < 0 or not weight.is_finite() for weight in value.weights.values()):
        raise RuleBroken("A share is not less than nought.", field="weights")
    if (total := sum(value.weights.values(), Decimal(0))) != 100:
        raise RuleBroken(f"The shares come to {total.normalize():f} percent; they must come to 100.", field="weights")


def against_votes(shares: ClauseValue, votes: ClauseValue, names: Mapping[str, str]) -> str:
    """Who pays one share and holds another vote, in a sentence; "" where they are the same or not stated."""
    keys = unequal(shares, votes)
    if not keys:
        return ""
    order = tuple(sorted(shares.weights, key=lambda key: (-shares.weights[key], key)))
    each = ", ".join(
        f"{names.get(key, key)} pays {shares.weights.get(key, Decimal(0)).normalize():f}% and holds "
        f"{votes.weights.get(key, Decimal(0)).normalize():f}% of the votes"
        for key in sorted(keys, key=lambda key: (-shares.weights.get(key, Decimal(0)), key))
    )
    return f"Costs are shared {shares.pattern(order)}, votes {votes.pattern(order)}: {each}."


def unequal(shares: ClauseValue, votes: ClauseValue) -> tuple[str, ...]:
    """The parties whose share of the cost is not their share of the vote; empty where either is not stated.

    In an alliance that paid 69:31 and voted 50:50, both parties.
    """
    if not shares.weights or not votes.weights:
        return ()
    keys = dict.fromkeys([*shares.weights, *votes.weights])
    return tuple(key for key in keys if shares.weights.get(key, Decimal(0)) != votes.weights.get(key, Decimal(0)))
