"""What changed since a board, as tables."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from concordat.interfaces.web.benefits.presenters import bodies_words, standing_words
from concordat.interfaces.web.components.cells import Cell, link, money, text
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.components.position import Stat, StatStrip
from concordat.interfaces.web.components.tables import Column, DataTable
from concordat.interfaces.web.evidence import Cited, about, source_link
from concordat.interfaces.web.money.tables import rated_cell
from concordat.kernel.money import Money
from concordat.reporting.portfolio.money.changes import Change, EntryChange, MoneyChanges, RatingChange

ROWS = 200


def changes_strip(found: MoneyChanges) -> StatStrip:
    """How many of each kind, and what was achieved then and is now."""
    counts = Counter(one.change for one in found.entries)
    said = [Stat(f"{one.value} amounts", str(counts[one])) for one in Change]
    before, after = found.before.sums, found.after.sums
    return StatStrip([
        *said, Stat("Lines with another rating", str(len(found.ratings))),
        Stat("Achieved", _said(after.achieved), f"then {_said(before.achieved)}"),
        Stat("Plan to date", _said(after.plan), f"then {_said(before.plan)}"),
    ])  # fmt: skip


def _said(amount: Money | None) -> str:
    return amount.exact() if amount is not None else "not known"


def entries_changed(
    found: Sequence[EntryChange], names: Mapping[str, str], links: Links, cited: Cited
) -> DataTable:  # fmt: skip
    """Each amount that was told, corrected, reversed or verified, with the reason and the source."""
    return DataTable(
        caption="Amounts that are new, corrected, reversed or verified",
        columns=[Column("Change"), Column("Amount"), Column("Before"), Column("What"), Column("About"),
                 Column("Whose"), Column("Standing"), Column("Reason"), Column("Source")],
        rows=[
            [Cell(one.change.value), link(one.shown, links.to("ledger-entry", one.entry.id)),
             Cell(one.before.shown() if one.before else "–"), text(one.entry.what),
             about(one.entry.collaboration, None, names, links),
             text(bodies_words(one.entry.organisations, names, links)), text(standing_words(one.entry)),
             Cell(one.reason or "–"),
             Cell(source_link(cited.get(str(one.entry.ref), ()), links))]
            for one in found[:ROWS]
        ],
        leaves_out=f"The first {ROWS} of {len(found)}; the ledger has all." if len(found) > ROWS else "",
        empty="No amount was told, corrected, reversed or verified since.",
    )  # fmt: skip


def ratings_changed(found: Sequence[RatingChange], names: Mapping[str, str], links: Links) -> DataTable:
    """The lines whose rating is not what it was, with the figures of both days."""
    return DataTable(
        caption="Lines whose rating changed",
        columns=[Column("Partner"), Column("Collaboration"), Column("Then"), Column("Now"),
                 Column("Variance then", numeric=True), Column("Variance now", numeric=True)],
        rows=[
            [link(_partner(one, names), links.to("organisation", one.key.organisation)),
             about(one.key.collaboration, None, names, links), rated_cell(one.was), rated_cell(one.now),
             money(one.before.variance if one.before else None), money(one.after.variance if one.after else None)]
            for one in found[:ROWS]
        ],
        empty="No line changed its rating.",
    )  # fmt: skip


def _partner(one: RatingChange, names: Mapping[str, str]) -> str:
    words = names.get(one.key.organisation, one.key.organisation)
    return f"{words} ({one.key.unit})" if one.key.unit else words
