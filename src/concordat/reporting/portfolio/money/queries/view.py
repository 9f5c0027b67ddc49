"""Where the savings stand, read from the position of the ledger."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from concordat.kernel.permissions.actor import Actor
from concordat.registers.benefits.queries import benefits, position_and_totals
from concordat.registers.benefits.records import LineKey
from concordat.registers.collaborations.queries import themes_of
from concordat.reporting.portfolio.money.groups import Categories
from concordat.reporting.portfolio.money.records import MoneyView, Scope
from concordat.reporting.portfolio.money.standings import LineStanding, standing_of
from concordat.reporting.portfolio.queries.naming import names_of_records

WITHIN = "a collaboration above it has a line of the same partner, which may contain it"
NO_SCOPE = Scope()


def money_view(actor: Actor, *, today: date, as_at: date | None = None, scope: Scope = NO_SCOPE) -> MoneyView:
    """The savings that the actor may see, line by line, as at a day; plans without a result run to that day.

    A line stands apart where it is never added to others (non-cashable, real prices, capital, gross), or where a line
    further up the tree may contain it. The number of database queries does not grow with the rows.
    """
    day = as_at or today
    found, sums = position_and_totals(
        actor, as_at=as_at, collaboration=scope.collaboration, organisation=scope.organisation
    )
    not_added = set(sums.not_added)
    every = tuple(standing_of(line, day, apart=_apart(line.key, not_added)) for line in found.lines)
    return MoneyView(
        scope=scope, day=day, as_at=as_at, lines=tuple(one for one in every if not one.apart),
        apart=tuple(one for one in every if one.apart), left_out=found.left_out,
        categories=_categories(actor, as_at, every),
    )  # fmt: skip


def _apart(key: LineKey, not_added: set[LineKey]) -> str:
    if key.apart:
        return key.unit
    return WITHIN if key in not_added else ""


def _categories(actor: Actor, as_at: date | None, lines: Iterable[LineStanding]) -> Categories:
    keys = {one.key.collaboration for one in lines if one.key.collaboration}
    themes: Mapping[str, tuple[str, ...]] = {
        key: tuple(theme.words for theme in some)
        for key, some in themes_of(actor, collaborations=keys, as_at=as_at).items()
    }
    kinds = {one.key: one.kind.word for one in benefits(actor, as_at=as_at)}
    return Categories(names_of_records(actor), themes, kinds)
