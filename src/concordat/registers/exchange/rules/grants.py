"""How far a grant or contribution has got, and what may be said of it. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from concordat.kernel.errors import RuleBroken
from concordat.kernel.figures import Figure, FigureState
from concordat.kernel.money import ZERO, Money
from concordat.kernel.periods import FinancialYear


class GrantState(StrEnum):
    """How far it has got."""

    APPLIED = "applied"
    OFFERED = "offered"
    REFUSED = "refused"
    ACCEPTED = "accepted"
    ACTIVE = "active"
    CLOSED = "closed"
    WITHDRAWN = "withdrawn"
    CLAWED_BACK = "clawed_back"

    @property
    def words(self) -> str:
        """As pages print it."""
        return {"applied": "Applied for", "clawed_back": "Clawed back"}.get(self.value, self.value.capitalize())

    @property
    def hoped_for(self) -> bool:
        """Whether the money is neither promised nor lost."""
        return self in (GrantState.APPLIED, GrantState.OFFERED)

    @property
    def runs(self) -> bool:
        """Whether money may be claimed."""
        return self in (GrantState.ACCEPTED, GrantState.ACTIVE)

    @property
    def lost(self) -> bool:
        """Whether what has not been paid will not come, or what was paid has gone back."""
        return self in (GrantState.REFUSED, GrantState.WITHDRAWN, GrantState.CLAWED_BACK)


# It may be recorded at any of these: many a grant is years old when it is first recorded.
GRANT_STARTS = frozenset({GrantState.APPLIED, GrantState.OFFERED, GrantState.ACCEPTED, GrantState.ACTIVE})

# What was refused can be applied for again, what was withdrawn offered again, and what was closed too soon reopened.
GRANT_MOVES: dict[GrantState, frozenset[GrantState]] = {
    GrantState.APPLIED: frozenset({GrantState.OFFERED, GrantState.REFUSED, GrantState.WITHDRAWN}),
    GrantState.OFFERED: frozenset({GrantState.ACCEPTED, GrantState.REFUSED, GrantState.WITHDRAWN}),
    GrantState.REFUSED: frozenset({GrantState.APPLIED}),
    GrantState.ACCEPTED: frozenset({GrantState.ACTIVE, GrantState.WITHDRAWN}),
    GrantState.ACTIVE: frozenset({GrantState.CLOSED, GrantState.WITHDRAWN, GrantState.CLAWED_BACK}),
    GrantState.CLOSED: frozenset({GrantState.ACTIVE, GrantState.CLAWED_BACK}),
    GrantState.WITHDRAWN: frozenset({GrantState.OFFERED}),
    GrantState.CLAWED_BACK: frozenset({GrantState.CLOSED}),
}


class Nature(StrEnum):
    """What the money may be spent on."""

    CAPITAL = "capital"
    REVENUE = "revenue"
    BOTH = "both"
    NOT_STATED = "not_stated"

    @property
    def words(self) -> str:
        """As pages print it."""
        return {"both": "Capital and revenue"}.get(self.value, self.value.replace("_", " ").capitalize())


class FigureOf(StrEnum):
    """What a figure of a grant is the amount of."""

    AWARD = "award"
    COST = "cost"

    @property
    def words(self) -> str:
        """As pages print it."""
        return {"award": "The award", "cost": "The whole cost of what it pays for"}[self.value]


class LinkRole(StrEnum):
    """How something stands to a grant."""

    FUNDS = "funds"
    RELIES = "relies"

    @property
    def words(self) -> str:
        """As pages print it."""
        return {"funds": "The stage it pays for", "relies": "Relies on it"}[self.value]


class ShortfallBasis(StrEnum):
    """Who makes up what the grant does not pay."""

    PARTNER = "partner"
    SCHEME = "scheme"
    NOT_AGREED = "not_agreed"

    @property
    def words(self) -> str:
        """As pages print it."""
        return {
            "partner": "One partner pays it", "scheme": "The partners share it by their scheme",
            "not_agreed": "Not agreed",
        }[self.value]  # fmt: skip


def check_grant_title(title: str) -> None:
    """A grant is called something, in 3 to 200 characters."""
    if not 3 <= len(title.strip()) <= 200:
        raise RuleBroken("Say in 3 to 200 characters what the grant or contribution is called.", field="title")


def check_start(state: GrantState) -> None:
    """RuleBroken for a state in which nothing begins."""
    if state not in GRANT_STARTS:
        raise RuleBroken("Record what was applied for, offered, accepted or active first.", field="state")


def check_grant_move(before: GrantState, after: GrantState, reason: str) -> None:
    """RuleBroken for a move that is not in the table; money that is lost says why."""
    if after not in GRANT_MOVES[before]:
        known = ", ".join(sorted(one.words.lower() for one in GRANT_MOVES[before]))
        raise RuleBroken(f"It is {before.words.lower()}: next it can be {known}.", field="state")
    if after.lost and len(reason.strip()) < 3:
        raise RuleBroken("Say why the money is not to be had.", field="note")


def check_years(first: int | None, last: int | None) -> None:
    """The period is whole: both financial years or neither, and it does not end before it begins."""
    if (first is None) is not (last is None):
        raise RuleBroken("Give the first and the last financial year, or neither.", field="last_year")
    if first is not None and last is not None and not 0 <= last - first < 30:
        raise RuleBroken("The last financial year is the first or a later one, within 30 years.", field="last_year")


def check_amount(figure: Figure) -> None:
    """A known amount has a value above nought; what is not known says so in words and has none."""
    if (figure.state is FigureState.KNOWN) is not (figure.amount is not None):
        raise RuleBroken("Give the amount, or write what is said of it, such as TBC.", field="amount")
    if figure.amount is not None and figure.amount <= ZERO:
        raise RuleBroken("The amount is above nought. What is not known is TBC, not £0.", field="amount")


def check_allotments(award: Money | None, allotted: Mapping[int, Money]) -> None:
    """The years together are not above the award; ``allotted`` is by first calendar year of the financial year."""
    total = sum(allotted.values(), ZERO)
    if award is not None and total > award:
        years = ", ".join(str(FinancialYear(year)) for year in sorted(allotted))
        raise RuleBroken(f"The years {years} come to {total}, more than the award of {award}.", field="amount")


def check_link(role: LinkRole, ref: str, what: str, *, dated: bool) -> None:
    """A link names a record or says what it is; the stage that is paid for says when it ends."""
    if not ref and not 3 <= len(what.strip()) <= 300:
        raise RuleBroken("Say in 3 to 300 characters what this is, or choose a record.", field="what")
    if role is LinkRole.FUNDS and not dated:
        raise RuleBroken("Say when the stage ends, as well as it is known.", field="ends")


def check_shortfall(basis: ShortfallBasis, partner: str | None, scheme: str | None, note: str) -> None:
    """A rule names the partner or the scheme that it is of, and nothing else; what is not agreed says so in words."""
    if (basis is ShortfallBasis.PARTNER) is not (partner is not None):
        raise RuleBroken("Name the partner that pays, and only where one partner pays.", field="partner")
    if (basis is ShortfallBasis.SCHEME) is not (scheme is not None):
        raise RuleBroken("Name the scheme that shares it, and only where a scheme does.", field="scheme")
    if basis is ShortfallBasis.NOT_AGREED and len(note.strip()) < 3:
        raise RuleBroken("Say what was said of it, such as when it is to be agreed.", field="note")
