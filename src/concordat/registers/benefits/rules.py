"""What an amount may say, who may verify it, and how a repeated amount stands to the one held. Pure."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from concordat.kernel.comparing import same_words
from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import RuleBroken
from concordat.kernel.figures import Figure, FigureState, agree, coarser_step, same_amount
from concordat.kernel.known import Known
from concordat.kernel.money import Money
from concordat.kernel.periods import FinancialYear


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
        return self.value.replace("non_", "non-").replace("_", " ").capitalize()


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


class Prices(StrEnum):
    """Whose prices an amount is in: as paid in each year (nominal), or those of one year throughout (real)."""

    NOMINAL = "nominal"
    REAL = "real"
    NOT_STATED = ""

    @property
    def word(self) -> str:
        return self.value.capitalize() or "Not stated"


class Proof(StrEnum):
    """What shows that a cashable saving left a budget."""

    BUDGET_REDUCTION = "budget_reduction"
    REDEPLOYMENT = "redeployment"


class Aside(StrEnum):
    """Why one entry gives way to another: it was reported earlier, though loaded later, or it says something else."""

    EARLIER = "earlier"
    CONTRADICTS = "contradicts"


CONTAINED = "a later cumulative figure contains it"
NOT_CONTAINED = "two cumulative figures; whether one contains the other is not stated"

# An amount printed among the words: it is compared as an amount, not as a word.
_AMOUNT = re.compile(r"£\s*\d[\d,]*(?:\.\d+)?\s*(?:bn|billion|m|million|k|thousand)?\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Line:
    """What an amount is about: two amounts of the same line are the same fact told twice, or the fact changed.

    Periods are canonical texts of kernel.dates, "" where not stated. ``prices`` are the words of ``prices_words``.
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
    prices: str = ""


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


def check_prices(prices: Prices, year: FinancialYear | None) -> None:
    """A base year belongs to real prices alone. Real ones may lack it, where the source does not say."""
    if year is not None and prices is not Prices.REAL:
        raise RuleBroken("Only an amount in real prices has a base year.", field="price_year")


def prices_words(prices: Prices, year: FinancialYear | None) -> str:
    """Beside an amount: "in prices of 2016/17", "in real prices, of which year is not stated"; "" where nominal."""
    if prices is not Prices.REAL:
        return ""
    return f"in prices of {year}" if year else "in real prices, of which year is not stated"


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


def may_replace(reporter: str, held_by: str, organisations: Collection[str]) -> bool:
    """Whether a body's report may replace a held amount: it reported that one, or the amount is its own."""
    return reporter == held_by or reporter in organisations


def compare(before: Stated, after: Stated, *, own: bool = True) -> Known:
    """How a repeated amount stands to the one held; ``own`` as ``may_replace`` says.

    Held where both agree within the coarser stated precision, or where the other report says no amount of a known one;
    else contradictory where both were reported on one day or by two bodies, else changed. Another body's amount stands
    new beside an unknown one.
    """
    if after.figure.state is FigureState.NOT_STATED or _agree(before, after):
        return Known.HELD
    if before.known and not any((after.figure.amount, after.lower, after.upper)):
        return Known.HELD
    if not own:
        return Known.CONTRADICTORY if before.known else Known.NEW
    return Known.CONTRADICTORY if before.reported_on == after.reported_on else Known.CHANGED


def is_earlier(before: Stated, after: Stated) -> bool:
    """Whether a differing amount was reported before the one held: it counts for the days between the two alone.

    A known amount takes the place of a later "to be confirmed" all the same. An undated report is the oldest.
    """
    older = (after.reported_on or date.min) < (before.reported_on or date.min)
    return older and (before.known or not after.known)


def same_line(held: Line, held_stated: Stated, line: Line, stated: Stated) -> bool:
    """Whether two amounts of one kind, collaboration and set of bodies are one fact.

    With nearly the same words they are where all else is equal too, or where the amounts agree and nothing that both
    state differs: the next paper often leaves out the year. With other words only equal amounts of different days are:
    a paper lists several amounts of one project side by side.
    """
    if (held.kind, held.collaboration, held.organisations) != (line.kind, line.collaboration, line.organisations):
        return False
    alike = same_saying(held.what, line.what)
    if held_stated.known and stated.known and _agree(held_stated, stated) and _compatible(held, line):
        return alike or held_stated.reported_on != stated.reported_on
    return alike and _stated_parts(held) == _stated_parts(line)


def same_saying(first: str, second: str) -> bool:
    """Whether two lines are described in nearly the same words, whatever amounts stand among them."""
    plain, other = (_AMOUNT.sub(" ", text).strip() for text in (first, second))
    return plain == other or same_words(plain, other)


@dataclass(frozen=True, slots=True)
class Cumulative:
    """A cumulative figure of one line of the position, in the order of the reports."""

    number: int
    what: str
    benefit: str | None
    reported_on: date | None
    until: PreciseDate | None


def not_contained(told: Sequence[Cumulative]) -> list[int]:
    """The numbers of the cumulative figures of a line that no later one contains. One alone may stand as its result."""
    return [one.number for one in told if not any(_contains(other, one) for other in told)]


def _contains(later: Cumulative, one: Cumulative) -> bool:
    """A later report of the same thing, or one report of it to a later day."""
    if not (one.benefit or same_saying(later.what, one.what)):
        return False
    first, second = one.reported_on or date.min, later.reported_on or date.min
    if first == second and one.until and later.until:
        return one.until.last < later.until.last
    return first < second


def why_contradicted(reporter: str, other: str) -> str:
    """Why an amount that contradicts a held one stands in no sum, from who reported the two."""
    return (
        "two reports of one day give different amounts" if reporter == other else "two bodies report different amounts"
    )


def why_left_out(line: Line, stated: Stated, *, contained: bool = True) -> str:
    """Why an entry stands in no sum, in words for people; ``contained`` where a later cumulative figure has it."""
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
    if line.standing is not Standing.ACHIEVED:
        return "a cumulative plan is not added to annual amounts"
    return CONTAINED if contained else NOT_CONTAINED


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
    prices = line.prices or None
    return standing, line.recurrence or None, line.cashable, line.since or None, line.until or None, prices


def _compatible(held: Line, line: Line) -> bool:
    pairs = zip(_stated_parts(held), _stated_parts(line), strict=True)
    return all(first is None or second is None or first == second for first, second in pairs)


def _agree(before: Stated, after: Stated) -> bool:
    step = coarser_step(before.figure, after.figure)
    ends = ((before.lower, after.lower), (before.upper, after.upper))
    return agree(before.figure, after.figure) and all(same_amount(*pair, step) for pair in ends)
