"""What a benefit profile may say: whose it is, what kind, how much when, and where it stands."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from concordat.calculations.profiles import Profile, Quarter, Shape
from concordat.kernel.errors import RuleBroken
from concordat.kernel.figures import Figure, FigureState
from concordat.kernel.money import ZERO, Money
from concordat.registers.benefits.rules.kinds import BenefitKind, Budget, Reckoning


class Lasting(StrEnum):
    """How long a benefit lasts."""

    ONE_OFF = "one_off"
    RECURRING = "recurring"
    TIME_LIMITED = "time_limited"

    @property
    def word(self) -> str:
        return {"one_off": "One-off", "recurring": "Recurring", "time_limited": "Time-limited"}[self.value]


class ProfileStatus(StrEnum):
    """Where a benefit stands between proposed and realised."""

    PROPOSED = "proposed"
    AGREED = "agreed"
    UNDER_WAY = "under_way"
    REALISED = "realised"
    GIVEN_UP = "given_up"

    @property
    def word(self) -> str:
        return self.value.replace("_", " ").capitalize()


PROFILE_STATUSES: dict[ProfileStatus, frozenset[ProfileStatus]] = {
    ProfileStatus.PROPOSED: frozenset({ProfileStatus.AGREED, ProfileStatus.UNDER_WAY, ProfileStatus.GIVEN_UP}),
    ProfileStatus.AGREED: frozenset({ProfileStatus.UNDER_WAY, ProfileStatus.PROPOSED, ProfileStatus.GIVEN_UP}),
    ProfileStatus.UNDER_WAY: frozenset({ProfileStatus.REALISED, ProfileStatus.GIVEN_UP}),
    ProfileStatus.REALISED: frozenset({ProfileStatus.UNDER_WAY}),
    ProfileStatus.GIVEN_UP: frozenset({ProfileStatus.PROPOSED}),
}


@dataclass(frozen=True, slots=True)
class ToldProfile:
    """Everything that one profile says. ``owner`` is the organisation that receives the benefit.

    ``figure`` is for a whole year, or of a one-off the whole; of named quarters it is their sum and need not be given.
    ``owner_post`` is a post's number, ``owner_role`` the words of one that is not on record: never a person's name.
    """

    outcome: str
    owner: str
    kind: BenefitKind
    lasting: Lasting
    shape: Shape
    starts: date
    figure: Figure
    description: str = ""
    owner_post: int | None = None
    owner_role: str = ""
    budget: Budget = Budget.NOT_STATED
    reckoning: Reckoning = Reckoning.NOT_STATED
    full_from: date | None = None
    ends: date | None = None
    quarters: tuple[tuple[Quarter, Money], ...] = ()
    reviews: tuple[date, ...] = ()
    measure: int | None = None
    status: ProfileStatus = ProfileStatus.PROPOSED

    @property
    def profile(self) -> Profile | None:
        """What the formulas take; None where the amount is not known or the benefit has none."""
        if self.shape is Shape.CUSTOM:
            amount: Money | None = sum((one for _, one in self.quarters), ZERO) if self.quarters else None
        else:
            amount = self.figure.amount
        if amount is None:
            return None
        yearly = self.lasting is not Lasting.ONE_OFF
        full = self.full_from if self.shape is Shape.RAMP else None
        return Profile(self.shape, amount, yearly, self.starts, full, self.ends, self.quarters)

    @property
    def peak(self) -> date:
        """The first day at the most that it gives: of named quarters, the first of the largest one."""
        if self.shape is Shape.CUSTOM and self.quarters:
            most = max(amount for _, amount in self.quarters)
            return min(quarter.first_day for quarter, amount in self.quarters if amount == most)
        return self.full_from if self.shape is Shape.RAMP and self.full_from else self.starts


def check_profile(told: ToldProfile) -> None:
    """An outcome that can be observed, an owner's role, and amounts that fit the shape and how long it lasts."""
    if not 2 <= len(told.outcome.strip()) <= 500:
        raise RuleBroken("Say in 2 to 500 characters what people will be able to observe.", field="outcome")
    if told.owner_post is None and not told.owner_role.strip():
        raise RuleBroken("Choose the post, or name the role, that owns the benefit.", field="owner_role")
    _check_amounts(told)
    if told.lasting is Lasting.TIME_LIMITED and told.ends is None:
        raise RuleBroken("A benefit for a limited time has an end.", field="ends")
    if any(day < told.starts for day in told.reviews):
        raise RuleBroken("A review cannot be due before the benefit starts.", field="reviews")
    try:
        told.profile  # noqa: B018  (it is made to be judged)
    except ValueError as error:
        raise RuleBroken(str(error), field=_field(str(error))) from error


def _check_amounts(told: ToldProfile) -> None:
    state, amount = told.figure.state, told.figure.amount
    if told.shape is Shape.CUSTOM:
        if not told.quarters:
            raise RuleBroken("Give the amount of one quarter at least.", field="quarters")
        if told.ends and any(quarter.first_day > told.ends for quarter, _ in told.quarters):
            raise RuleBroken("A quarter with an amount begins after the end of the benefit.", field="quarters")
        return
    if told.quarters:
        raise RuleBroken("Amounts by quarter belong to that shape alone.", field="quarters")
    if (state is FigureState.KNOWN) is not (amount is not None):
        raise RuleBroken("Give the amount, or say that it is not known.", field="amount")
    if told.kind is not BenefitKind.NON_FINANCIAL and state is FigureState.NOT_APPLICABLE:
        raise RuleBroken("Only a benefit that is not financial has no amount at all.", field="amount")


def _field(said: str) -> str:
    return "full_from" if "full amount" in said else "quarters" if "quarter" in said else "ends"


def check_move(before: ProfileStatus | None, after: ProfileStatus) -> None:
    """A status follows from the one before, as PROFILE_STATUSES says; the first one may be any."""
    if before is not None and after is not before and after not in PROFILE_STATUSES[before]:
        raise RuleBroken(f"What is {before.word.lower()} cannot be {after.word.lower()} next.", field="status")


def check_signer(signer: str, recorder: str, *, signed: bool) -> None:
    """A baseline is signed once, by another person than the one who recorded it. References of actors."""
    if signed:
        raise RuleBroken("This baseline is signed already.", field="baseline")
    if signer == recorder:
        raise RuleBroken("You recorded this baseline; another person has to sign it.", field="baseline")


def check_baseline(amount: Money | None, words: str) -> None:
    """A baseline is an amount of money, or a value in words such as 12 minutes."""
    if amount is None and not words.strip():
        raise RuleBroken("Give the baseline in pounds, or in words with its unit.", field="value")


def check_depends(benefit: str, on: str | None, ref: str, words: str) -> None:
    """A benefit depends on one thing other than itself: another benefit, a record, or what the words say."""
    if sum(map(bool, (on, ref, words.strip()))) != 1:
        raise RuleBroken("Say one thing that it depends on.", field="on_benefit")
    if on == benefit:
        raise RuleBroken("A benefit does not depend on itself.", field="on_benefit")


def check_no_circle(benefit: str, on: str, held: Mapping[str, Collection[str]]) -> None:
    """``held`` are the benefits that each benefit depends on: the new one must not lead back to its start."""
    waiting, seen = [on], set[str]()
    while waiting:
        one = waiting.pop()
        if one == benefit:
            raise RuleBroken("That benefit depends on this one already: neither could begin.", field="on_benefit")
        if one not in seen:
            seen.add(one)
            waiting += held.get(one, ())
