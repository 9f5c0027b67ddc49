"""The portfolio as a tree."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, overload

from concordat.kernel.permissions.actor import Actor
from concordat.kernel.rag import Colour, Dimension
from concordat.registers.collaborations.queries import collaborations, outline
from concordat.registers.collaborations.rules import Tier
from concordat.registers.governance.queries import commitments
from concordat.registers.governance.rules import CommitmentState
from concordat.reporting.portfolio.order import colour_place, in_tree_order, known_first
from concordat.reporting.portfolio.queries.ratings import money_said, rated
from concordat.reporting.portfolio.records import MoneySaid, PortfolioRow, Ratings

ORDERS = ("name", "tier", "declared", "derived", "plan", "achieved", "silent", "rated")
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
        said = money_said(actor, today=self.today, as_at=as_at, collaborations=keys)
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
    order: str = "",
) -> Sequence[PortfolioRow]:
    """The collaborations that the actor may see, parents before their parts, each with ratings, money and silence.

    ``colour`` keeps those whose overall rating, declared or derived, has it. ``today`` is the day for promises where no
    as-at day is asked for. A page is taken as a slice, which asks only for its own rows; a colour asks for all.
    ``order`` is one of ORDERS, with "-" for backwards, or empty for the tree; what is not known stands last either way.
    """
    by, backwards = order.removeprefix("-"), order.startswith("-")
    wanted = "tier" if by == "tier" else "name"
    found = outline(actor, as_at=as_at, tier=tier, organisation=organisation, text=text, order=wanted)
    places = in_tree_order(found)
    if by in ORDERS:
        depth, keys = dict(places), [key for key, _ in found]
        if by in ("name", "tier"):
            ordered = keys[::-1] if backwards else keys
        else:
            ordered = known_first(keys, _worth(actor, by, today=today, as_at=as_at), backwards=backwards)
        places = [(key, depth[key]) for key in ordered]
    rows = Tree(actor, today, as_at, places)
    if colour is None:
        return rows
    overall = Dimension.OVERALL
    return [r for r in rows[:] if colour in (r.ratings.declared_colour(overall), r.ratings.derived_colour(overall))]


def _worth(actor: Actor, by: str, *, today: date, as_at: date | None) -> Mapping[str, Any]:
    """What each collaboration is ordered by, by key; None, or no key, where that is not known."""
    if by == "silent":
        silent = commitments(actor, as_at=as_at or today, state=CommitmentState.SILENT)
        return Counter(one.collaboration for one in silent if one.collaboration)
    said = money_said(actor, today=today, as_at=as_at)
    if by in ("plan", "achieved"):
        amounts = {key: one.plan if by == "plan" else one.achieved for key, one in said.items()}
        return {key: amount.pence for key, amount in amounts.items() if amount is not None}
    ratings, overall = rated(actor, said, today=today, as_at=as_at), Dimension.OVERALL
    told: Callable[[Ratings], Any] = {
        "declared": lambda one: colour_place(one.declared_colour(overall)),
        "derived": lambda one: colour_place(one.derived_colour(overall)),
        "rated": lambda one: one.reported_on,
    }[by]
    return {key: told(one) for key, one in ratings.items()}
