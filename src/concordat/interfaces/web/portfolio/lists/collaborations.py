"""The list of collaborations: the tree, or one flat order where a column is asked for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from concordat.interfaces.web.components.cells import Cell, money, number, rag
from concordat.interfaces.web.listing.columns import Filter, ListColumn
from concordat.interfaces.web.listing.listing import Listing
from concordat.interfaces.web.portfolio.filters import TIERS
from concordat.interfaces.web.portfolio.presenters import indented, rated_on, tier_words
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import may
from concordat.kernel.rag import Colour, Dimension
from concordat.registers.collaborations.queries import partners_anywhere
from concordat.registers.collaborations.rules import Tier
from concordat.reporting.portfolio.order import colour_place
from concordat.reporting.portfolio.queries.tree import ORDERS, portfolio
from concordat.reporting.portfolio.records import PortfolioRow

OVERALL = Dimension.OVERALL


class Portfolio(Listing[PortfolioRow]):
    """The tree with its ratings and money: each part below its whole; RAG in words, plan to date and achieved."""

    name, title, section = "portfolio", "Portfolio", "Portfolio"
    noun = ("collaboration", "collaborations")
    nothing = ("No collaboration is on record", "Accepting a paper, or recording one, puts the first one here.")
    template = "portfolio/list.html"
    sorted_by_query = True

    def rows(self) -> Sequence[PortfolioRow]:
        tier, colour = self.chosen("tier"), self.chosen("colour")
        return portfolio(
            self.actor, today=self.day, as_at=self.as_at, tier=Tier(tier) if tier else None,
            organisation=self.chosen("organisation") or None, colour=Colour(colour) if colour else None,
            text=self.chosen("text"), order=self.sort.current,
        )  # fmt: skip

    def also(self, shown: Sequence[PortfolioRow]) -> Mapping[str, Any]:
        return {"may_record": may(self.actor, Permission.COLLABORATION_EDIT)}

    def columns(self) -> Sequence[ListColumn[PortfolioRow]]:
        names: list[ListColumn[PortfolioRow]] = [
            ListColumn("Reference", lambda r: r.collaboration.key, on_page=False, sorts=False),
            ListColumn("Collaboration", lambda r: r.name, self._named, key="name"),
            ListColumn("Level", lambda r: r.depth + 1, on_page=False, sorts=False),
            ListColumn("Part of", lambda r: r.collaboration.parent or "none", on_page=False, sorts=False),
            ListColumn("Tier", lambda r: tier_words(r.collaboration), key="tier",
                                     order=lambda r: r.collaboration.tier.value),
            ListColumn("Partners", _partners, on_page=False, sorts=False),
        ]  # fmt: skip
        figures: list[ListColumn[PortfolioRow]] = [
            ListColumn("Declared", lambda r: r.ratings.declared_colour(OVERALL).word,
                                     lambda r: rag(r.ratings.declared_colour(OVERALL)), key="declared",
                                     order=lambda r: colour_place(r.ratings.declared_colour(OVERALL))),
            ListColumn("Derived", lambda r: r.ratings.derived_colour(OVERALL).word,
                                     lambda r: rag(r.ratings.derived_colour(OVERALL)), key="derived",
                                     order=lambda r: colour_place(r.ratings.derived_colour(OVERALL)),
                                     note="from the figures"),
            ListColumn("Plan to date", lambda r: r.money.plan, lambda r: money(r.money.plan), key="plan",
                                     numeric=True, head="Plan to date in pounds"),
            ListColumn("Achieved", lambda r: r.money.achieved, lambda r: money(r.money.achieved),
                                     key="achieved", numeric=True, head="Achieved in pounds"),
            ListColumn("Amounts not known", lambda r: r.money.unknowns, on_page=False, sorts=False),
            ListColumn("Silent promises", lambda r: r.silent, _silent, key="silent", numeric=True,
                                     order=lambda r: r.silent or None),
            ListColumn("Rated on", lambda r: r.ratings.reported_on, lambda r: rated_on(r.ratings),
                                     key="rated"),
        ]  # fmt: skip
        return [*names, *figures]

    def filters(self) -> Sequence[Filter[PortfolioRow]]:
        return [
            Filter("text", "Name contains"),
            Filter("tier", "Tier", TIERS, every="Every tier"),
            Filter("organisation", "Partner", partners_anywhere(self.actor, as_at=self.as_at), every="Every partner"),
            Filter("colour", "Overall rating", [(one.value, one.word) for one in Colour]),
        ]

    def _named(self, row: PortfolioRow) -> Cell:
        """Indented in the tree; flat where the order is another."""
        flat = self.sort.current.removeprefix("-") in ORDERS
        return Cell(indented(replace(row, depth=0) if flat else row, self.links))


def _partners(row: PortfolioRow) -> str:
    return "; ".join(partner.name for partner in row.collaboration.partners if partner.left is None)


def _silent(row: PortfolioRow) -> Cell:
    return number(row.silent) if row.silent else Cell("none", numeric=True)
