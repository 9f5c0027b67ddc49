"""RAG declared beside RAG derived (product.md, "RAG, derived beside declared")."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from concordat.kernel.permissions.actor import Actor
from concordat.registers.delivery.queries import milestones, statuses
from concordat.reporting.portfolio.beside import money_of, ratings_beside, time_of
from concordat.reporting.portfolio.money.queries.standings import standings
from concordat.reporting.portfolio.records import MoneySaid, Ratings


def ratings(
    actor: Actor, *, today: date, as_at: date | None = None, collaborations: Collection[str] | None = None
) -> dict[str, Ratings]:  # fmt: skip
    """The ratings of each collaboration that has any, by key, as looked at ``as_at``, or today where it is None."""
    said = money_said(actor, today=today, as_at=as_at, collaborations=collaborations)
    return rated(actor, said, today=today, as_at=as_at, collaborations=collaborations)


def rated(
    actor: Actor,
    money: dict[str, MoneySaid],
    *,
    today: date,
    as_at: date | None = None,
    collaborations: Collection[str] | None = None,
) -> dict[str, Ratings]:
    """As ``ratings``, of money that was asked for already."""
    time = time_of(milestones(actor, as_at=as_at, collaborations=collaborations), as_at or today)
    declared = statuses(actor, as_at=as_at, collaborations=collaborations)
    return ratings_beside(declared, money, time, as_at or today)


def money_said(
    actor: Actor, *, today: date, as_at: date | None = None, collaborations: Collection[str] | None = None
) -> dict[str, MoneySaid]:  # fmt: skip
    """Plan to date and achieved of each collaboration, over the partners whose amounts are known."""
    return money_of(standings(actor, today=today, as_at=as_at, collaborations=collaborations, each=True))
