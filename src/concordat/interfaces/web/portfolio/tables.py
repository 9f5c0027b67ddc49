"""The portfolio as lines of a file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from concordat.interfaces.web.downloads import Value
from concordat.interfaces.web.portfolio.presenters import tier_words
from concordat.kernel.rag import Dimension
from concordat.reporting.portfolio.records import PortfolioRow

HEADS = (
    "Reference", "Collaboration", "Level", "Part of", "Tier", "Partners", "Declared", "Derived",
    "Plan to date in pounds", "Achieved in pounds", "Amounts not known", "Silent promises", "Rated on",
)  # fmt: skip


def portfolio_lines(rows: Iterable[PortfolioRow]) -> Iterator[tuple[Value, ...]]:
    """One line a collaboration, in the order of the tree; ``Part of`` is the reference of its whole."""
    for row in rows:
        one, overall = row.collaboration, Dimension.OVERALL
        yield (
            one.key, one.name, row.depth + 1, one.parent or "none", tier_words(one),
            "; ".join(partner.name for partner in one.partners if partner.left is None),
            row.ratings.declared_colour(overall).word, row.ratings.derived_colour(overall).word, row.money.plan,
            row.money.achieved, row.money.unknowns, row.silent, row.ratings.reported_on,
        )  # fmt: skip
