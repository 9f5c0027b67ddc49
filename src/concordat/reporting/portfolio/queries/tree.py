"""The portfolio as a tree."""

from __future__ import annotations

from collections import Counter
from datetime import date

from concordat.kernel.permissions.actor import Actor
from concordat.kernel.rag import Colour, Dimension
from concordat.registers.collaborations.queries import collaborations
from concordat.registers.collaborations.rules import Tier
from concordat.registers.governance.queries import commitments
from concordat.registers.governance.rules import CommitmentState
from concordat.reporting.portfolio.order import in_tree_order
from concordat.reporting.portfolio.queries.ratings import money_said, ratings
from concordat.reporting.portfolio.records import MoneySaid, PortfolioRow, Ratings


def portfolio(
    actor: Actor,
    *,
    today: date,
    as_at: date | None = None,
    tier: Tier | None = None,
    organisation: str | None = None,
    colour: Colour | None = None,
    text: str = "",
) -> list[PortfolioRow]:
    """The collaborations that the actor may see, parents before their parts, each with ratings, money and silence.

    ``colour`` keeps those whose overall rating, declared or derived, has it. ``today`` is the day for promises where no
    as-at day is asked for.
    """
    found = collaborations(actor, as_at=as_at, tier=tier, organisation=organisation, text=text)
    rated, said = ratings(actor, as_at=as_at), money_said(actor, as_at=as_at)
    silent = Counter(
        c.collaboration for c in commitments(actor, as_at=as_at or today, state=CommitmentState.SILENT)
    )  # fmt: skip
    rows = [
        PortfolioRow(c, depth, rated.get(c.key, Ratings()), said.get(c.key, MoneySaid()), silent[c.key])
        for c, depth in in_tree_order(found)
    ]
    if colour is None:
        return rows
    overall = Dimension.OVERALL
    return [r for r in rows if colour in (r.ratings.declared_colour(overall), r.ratings.derived_colour(overall))]
