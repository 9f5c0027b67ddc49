"""What an amount may say, who may verify it, and how a repeated amount stands to the one held. Pure."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from concordat.kernel.comparing import same_words
from concordat.kernel.errors import RuleBroken
from concordat.kernel.figures import Figure, FigureState, agree, coarser_step, same_amount
from concordat.kernel.known import Known
from concordat.kernel.money import Money


class BenefitKind(StrEnum):
    """What a benefit is; cashable and non-cashable are never added together without saying so."""

    CASHABLE = "cashable"
    NON_CASHABLE = "non_cashable"
    AVOIDED_COST = "avoided_cost"
    INCOME = "income"
    NON_FINANCIAL = "non_financial"
    DISBENEFIT = "disbenefit"
    NOT_STATED = "not_stated"

    @property
    def word(self) -> str:
        return self.value.replace("_", " ").capitalize()


class EntryKind(StrEnum):
    """What an amount of the ledger is. A budget that savings are measured against is a cost that stands as baseline."""

    SAVING = "saving"
    COST = "cost"
    INCOME = "income"
    GRANT = "grant"
    CONTRIBUTION = "contribution"
    FUNDING = "funding"


class Standing(StrEnum):
    """Where an amount stands between hope and fact."""

    BASELINE = "baseline"
    PLANNED = "planned"
    FORECAST = "forecast"
    ACHIEVED = "achieved"
    NOT_STATED = "not_stated"

    @property
    def word(self) -> str:
        return self.value.replace("_", " ").capitalize()


class Assurance(StrEnum):
    """Who stands behind an amount. ``VERIFIED`` is never posted: it follows from a verification by another person."""

    AS_REPORTED = "as_reported"
    CLAIMED = "claimed"
    VERIFIED = "verified"

    @property
    def word(self) -> str:
        return self.value.replace("_", " ").capitalize()


class Recurrence(StrEnum):
    """How an amount recurs; amounts of different recurrence are never added."""

    ANNUAL = "annual"
    ONE_OFF = "one_off"
    CUMULATIVE = "cumulative"
    NOT_STATED = ""

    @property
    def word(self) -> str:
        return self.value.replace("_", "-").capitalize() or "Not stated"


class Proof(StrEnum):
    """What shows that a cashable saving left a budget."""

    BUDGET_REDUCTION = "budget_reduction"
    REDEPLOYMENT = "redeployment"


@dataclass(frozen=True, slots=True)
class Line:
    """What an amount is about: two amounts of the same line are the same fact told twice, or the fact changed.

    Periods are canonical texts of kernel.dates, "" where not stated.
    """

    kind: EntryKind
    standing: Standing
    recurrence: Recurrence
    collaboration: str | None
    organisations: frozenset[str]
    cashable: bool | None = None
    since: str = ""
    until: str = ""
    what: str = ""


@dataclass(frozen=True, slots=True)
class Stated:
    """What a source says of a line: the figure, a range where there is one, and the date of the source."""

    figure: Figure
    lower: Money | None = None
    upper: Money | None = None
    reported_on: date | None = None

    @property
    def known(self) -> bool:
        return self.figure.state is FigureState.KNOWN


def check_what(what: str) -> None:
    """An amount or a benefit says in 2 to 300 characters what it is."""
    if not 2 <= len(what.strip()) <= 300:
        raise RuleBroken("Say in 2 to 300 characters what this is.", field="what")


def check_amount(stated: Stated) -> None:
    """A known figure has an amount or a range; what is not stated or does not apply has none; a range does not fall."""
    state, parts = stated.figure.state, (stated.figure.amount, stated.lower, stated.upper)
    if state is FigureState.KNOWN and not any(parts):
        raise RuleBroken("Give an amount or a range, or say that it is not known.", field="amount")
    if state in (FigureState.NOT_STATED, FigureState.NOT_APPLICABLE) and any(part is not None for part in parts):
        raise RuleBroken("An amount that is not stated or does not apply has no figure.", field="amount")
    if stated.lower is not None and stated.upper is not None and stated.lower > stated.upper:
        raise RuleBroken("The lower end of the range is above the upper end.", field="lower")


def check_assurance(assurance: Assurance) -> None:
    """Posting never verifies."""
    if assurance is Assurance.VERIFIED:
        raise RuleBroken("Post the amount as reported or claimed; another person verifies it.", field="assurance")


def check_reason(reason: str) -> None:
    """A correction or a reversal says why."""
    if len(reason.strip()) < 3:
        raise RuleBroken("Say why the entry is corrected or reversed.", field="reason")


def check_standing_entry(superseded: bool, reversal: bool) -> None:
    """Only an entry that stands can be corrected, reversed or verified."""
    if superseded or reversal:
        raise RuleBroken("This entry no longer stands: a later one has superseded it.", field="entry")


def check_verifiable(kind: EntryKind, standing: Standing, cashable: bool | None, stated: Stated) -> None:
    """Only an achieved saving of a known amount, not called non-cashable, can leave a budget."""
    if kind is not EntryKind.SAVING or standing is not Standing.ACHIEVED:
        raise RuleBroken("Only an achieved saving can be verified.", field="entry")
    if cashable is False:
        raise RuleBroken("A non-cashable saving leaves no budget smaller, so it cannot be verified.", field="entry")
    if not stated.known or stated.figure.amount is None:
        raise RuleBroken("An amount that is not known cannot be verified.", field="entry")


def check_other_person(verifier: str, claimants: Collection[str]) -> None:
    """Who posted the amount, or any entry that it corrects, does not verify it. References of actors."""
    if verifier in claimants:
        raise RuleBroken("You posted this amount; another person has to verify it.", field="entry")


def check_proof(proof: Proof, cost_centre_from: str, cost_centre_to: str) -> None:
    """Money leaves a cost centre; redeployed, it arrives in another one."""
    if not cost_centre_from.strip():
        raise RuleBroken("Name the cost centre that the money left.", field="cost_centre_from")
    if proof is Proof.REDEPLOYMENT and cost_centre_to.strip() in ("", cost_centre_from.strip()):
        raise RuleBroken("Name the other cost centre that the money went to.", field="cost_centre_to")


def compare(before: Stated, after: Stated) -> Known:
    """How a repeated amount stands to the one held.

    Held where both agree within the coarser stated precision, or where the later one gives no amount at all; else
    contradictory where both were reported on the same day, else changed.
    """
    if after.figure.state is FigureState.NOT_STATED or _agree(before, after):
        return Known.HELD
    return Known.CONTRADICTORY if before.reported_on == after.reported_on else Known.CHANGED


def same_line(held: Line, held_stated: Stated, line: Line, stated: Stated) -> bool:
    """Whether two amounts of one kind, collaboration and set of bodies are one fact.

    Equal amounts are, where nothing that both state differs: the next paper often leaves out the year. Else everything
    must be equal, and the words too within one day's sources (a paper lists several costs of one project); between
    sources the words vary.
    """
    if (held.kind, held.collaboration, held.organisations) != (line.kind, line.collaboration, line.organisations):
        return False
    both_known = held_stated.known and stated.known
    if both_known and _agree(held_stated, stated) and _compatible(held, line):
        return True
    if _stated_parts(held) != _stated_parts(line):
        return False
    other_day = held_stated.reported_on != stated.reported_on
    return same_words(held.what, line.what) or (both_known and other_day)


def why_left_out(line: Line, stated: Stated, later: bool) -> str:
    """Why an entry stands in no sum, in words for people; ``later`` where a later cumulative figure contains it."""
    if not stated.known:
        return "the amount is not known"
    if stated.figure.amount is None:
        return "the amount is a range"
    if len(line.organisations) != 1:
        return "no organisation is named" if not line.organisations else "the split between the partners is not stated"
    if line.standing not in (Standing.PLANNED, Standing.FORECAST, Standing.ACHIEVED):
        return "it is a baseline" if line.standing is Standing.BASELINE else "planned or achieved is not stated"
    if line.recurrence is Recurrence.NOT_STATED:
        return "annual, one-off or cumulative is not stated"
    return "a later cumulative figure contains it" if later else "a cumulative plan is not added to annual amounts"


def added(amounts: Iterable[Money | None]) -> Money | None:
    """The sum of those amounts that are known; None, not nought, where none is."""
    known = [amount for amount in amounts if amount is not None]
    return Money(sum(amount.pence for amount in known)) if known else None


def nearest_above(key: str, parents: dict[str, str | None], among: Iterable[str]) -> str | None:
    """The nearest collaboration above ``key`` in the tree that is one of ``among``; None where there is none."""
    wanted, seen, above = set(among), {key}, parents.get(key)
    while above is not None and above not in seen:
        if above in wanted:
            return above
        seen.add(above)
        above = parents.get(above)
    return None


def _stated_parts(line: Line) -> tuple[object, ...]:
    """What a source may leave out, None where it does."""
    standing = None if line.standing is Standing.NOT_STATED else line.standing
    return standing, line.recurrence or None, line.cashable, line.since or None, line.until or None


def _compatible(held: Line, line: Line) -> bool:
    pairs = zip(_stated_parts(held), _stated_parts(line), strict=True)
    return all(first is None or second is None or first == second for first, second in pairs)


def _agree(before: Stated, after: Stated) -> bool:
    step = coarser_step(before.figure, after.figure)
    ends = ((before.lower, after.lower), (before.upper, after.upper))
    return agree(before.figure, after.figure) and all(same_amount(*pair, step) for pair in ends)
