"""Where the savings stand, read from the position of the ledger."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from itertools import chain

from concordat.kernel.permissions.actor import Actor
from concordat.registers.benefits.queries import benefits
from concordat.registers.collaborations.queries import themes_of
from concordat.reporting.portfolio.money.groups import Categories
from concordat.reporting.portfolio.money.queries.standings import standings
from concordat.reporting.portfolio.money.records import MoneyView, Scope
from concordat.reporting.portfolio.money.standings import LineStanding
from concordat.reporting.portfolio.names.queries import names_of_records

NO_SCOPE = Scope()


def money_view(actor: Actor, *, today: date, as_at: date | None = None, scope: Scope = NO_SCOPE) -> MoneyView:
    """The savings that the actor may see, line by line, as ``standings``, with what places each line.

    The number of database queries does not grow with the rows.
    """
    found = standings(
        actor, today=today, as_at=as_at, collaboration=scope.collaboration, organisation=scope.organisation
    )
    return MoneyView(
        scope=scope, day=as_at or today, as_at=as_at, lines=found.lines, apart=found.apart, left=found.told.left,
        unknown=found.told.unknown, categories=_categories(actor, as_at, chain(found.lines, found.apart)),
    )  # fmt: skip


def _categories(actor: Actor, as_at: date | None, lines: Iterable[LineStanding]) -> Categories:
    keys = {one.key.collaboration for one in lines if one.key.collaboration}
    themes: Mapping[str, tuple[str, ...]] = {
        key: tuple(theme.words for theme in some)
        for key, some in themes_of(actor, collaborations=keys, as_at=as_at).items()
    }
    held = benefits(actor, as_at=as_at)
    kinds = {one.key: one.kind.word for one in held}
    return Categories(names_of_records(actor), themes, kinds, {one.key: one.title for one in held})
