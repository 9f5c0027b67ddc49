"""The portfolio as a tree."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import overload

from concordat.kernel.permissions.actor import Actor
from concordat.kernel.rag import Colour, Dimension
from concordat.registers.collaborations.queries import collaborations, outline
from concordat.registers.collaborations.rules import Tier
from concordat.registers.governance.queries import commitments
from concordat.registers.governance.rules import CommitmentState
from concordat.reporting.portfolio.order import in_tree_order
from concordat.reporting.portfolio.queries.ratings import money_said, rated
from concordat.reporting.portfolio.records import MoneySaid, PortfolioRow, Ratings

A_QUERY_NAMES = 5_000  # keys; above that, rows are asked for in several goes, far below what SQLite takes


@dataclass(frozen=True, slots=True)
class Tree(Sequence[PortfolioRow]):
    """The rows of the portfolio in their order; what each tells is asked for when a page of them is taken."""

    actor: Actor
    today: date
    as_at: date | None
    places: Sequence[tuple[str, int]]

    def __len__(self) -> int:
        return len(self.places)

    @overload
    def __getitem__(self, index: int) -> PortfolioRow: ...
    @overload
    def __getitem__(self, index: slice) -> list[PortfolioRow]: ...
    def __getitem__(self, index: int | slice) -> PortfolioRow | list[PortfolioRow]:
        if isinstance(index, int):
            return self._rows([self.places[index]])[0]
        places = self.places[index]
        starts = range(0, len(places), A_QUERY_NAMES)
        return [row for start in starts for row in self._rows(places[start : start + A_QUERY_NAMES])]

    def _rows(self, places: Sequence[tuple[str, int]]) -> list[PortfolioRow]:
        """Twenty-two database queries at most, whatever the number of rows."""
        actor, as_at, keys = self.actor, self.as_at, [key for key, _ in places]
        found = {one.key: one for one in collaborations(actor, as_at=as_at, keys=keys)}
        said = money_said(actor, as_at=as_at, collaborations=keys)
        ratings = rated(actor, said, today=self.today, as_at=as_at, collaborations=keys)
        silent = Counter(
            promise.collaboration
            for promise in commitments(
                actor, as_at=as_at or self.today, collaborations=keys, state=CommitmentState.SILENT
            )
        )
        return [
            PortfolioRow(found[key], depth, ratings.get(key, Ratings()), said.get(key, MoneySaid()), silent[key])
            for key, depth in places
        ]


def portfolio(
    actor: Actor,
    *,
    today: date,
    as_at: date | None = None,
    tier: Tier | None = None,
    organisation: str | None = None,
    colour: Colour | None = None,
    text: str = "",
) -> Sequence[PortfolioRow]:
    """The collaborations that the actor may see, parents before their parts, each with ratings, money and silence.

    ``colour`` keeps those whose overall rating, declared or derived, has it. ``today`` is the day for promises where no
    as-at day is asked for. A page is taken as a slice, which asks only for its own rows; a colour asks for all.
    """
    found = outline(actor, as_at=as_at, tier=tier, organisation=organisation, text=text)
    rows = Tree(actor, today, as_at, in_tree_order(found))
    if colour is None:
        return rows
    overall = Dimension.OVERALL
    return [r for r in rows[:] if colour in (r.ratings.declared_colour(overall), r.ratings.derived_colour(overall))]
