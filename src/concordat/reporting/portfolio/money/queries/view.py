"""Where the savings stand, read from the position of the ledger."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from concordat.calculations.profiles import Profile
from concordat.kernel.permissions.actor import Actor
from concordat.registers.benefits.queries import benefits, position_and_totals
from concordat.registers.benefits.queries.profiles import profiles
from concordat.registers.benefits.records import LineKey, Totals
from concordat.registers.benefits.rules.profiles import ProfileStatus
from concordat.registers.collaborations.queries import themes_of
from concordat.reporting.portfolio.money.groups import Categories
from concordat.reporting.portfolio.money.records import MoneyView, Scope
from concordat.reporting.portfolio.money.standings import LineStanding, standing_of
from concordat.reporting.portfolio.queries.naming import names_of_records

NO_SCOPE = Scope()
_AGREED = (ProfileStatus.AGREED, ProfileStatus.UNDER_WAY, ProfileStatus.REALISED)


def money_view(actor: Actor, *, today: date, as_at: date | None = None, scope: Scope = NO_SCOPE) -> MoneyView:
    """The savings that the actor may see, line by line, as at a day; plans without a result run to that day.

    A line stands apart where it is never added to others (non-cashable, real prices, capital, gross), or where a line
    further up the tree may contain it. The number of database queries does not grow with the rows.
    """
    day = as_at or today
    found, sums = position_and_totals(
        actor, as_at=as_at, collaboration=scope.collaboration, organisation=scope.organisation, whole=False,
        periods=True,
    )  # fmt: skip
    told = _profiles(actor, as_at, [line.key for line in found.lines])
    every = tuple(
        standing_of(line, day, profile=told.get(line.key), apart=_apart(line.key, sums)) for line in found.lines
    )
    return MoneyView(
        scope=scope, day=day, as_at=as_at, lines=tuple(one for one in every if not one.apart),
        apart=tuple(one for one in every if one.apart), left=found.left, unknown=found.unknown,
        categories=_categories(actor, as_at, every),
    )  # fmt: skip


def _apart(key: LineKey, sums: Totals) -> str:
    """Why a line is in no total; "" where it is."""
    return key.unit if key.apart else sums.why_not_added.get(key, "")


def _profiles(actor: Actor, as_at: date | None, keys: Sequence[LineKey]) -> dict[LineKey, Profile]:
    """The agreed profile of a benefit, for the line of the body that receives it.

    Where that body has several lines of the benefit (cashable and not), none is used: nobody has said how it is
    divided. Three database queries.
    """
    lines = Counter((key.benefit, key.organisation) for key in keys)
    alone = {place: key for key in keys if key.benefit and lines[place := (key.benefit, key.organisation)] == 1}
    if not alone:
        return {}
    found = profiles(actor, as_at=as_at, keys={benefit for benefit, _ in alone if benefit}).values()
    told = [(alone.get((one.benefit, one.told.owner)), one.told) for one in found]
    return {
        key: one.profile for key, one in told
        if key is not None and one.profile is not None and one.status in _AGREED
    }  # fmt: skip


def _categories(actor: Actor, as_at: date | None, lines: Iterable[LineStanding]) -> Categories:
    keys = {one.key.collaboration for one in lines if one.key.collaboration}
    themes: Mapping[str, tuple[str, ...]] = {
        key: tuple(theme.words for theme in some)
        for key, some in themes_of(actor, collaborations=keys, as_at=as_at).items()
    }
    kinds = {one.key: one.kind.word for one in benefits(actor, as_at=as_at)}
    return Categories(names_of_records(actor), themes, kinds)
