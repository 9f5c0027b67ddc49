"""The tables on a post's page, and the team on a collaboration's."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from concordat.interfaces.web.components.cells import Cell, day, link, money, text
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.components.tables import Column, DataTable
from concordat.interfaces.web.posts import presenters
from concordat.kernel.dates import PreciseDate
from concordat.registers.collaborations.records import PostView
from concordat.registers.collaborations.rules import FunderShare
from concordat.registers.collaborations.rules.posts import shown_share
from concordat.reporting.portfolio.naming import ANOTHER
from concordat.reporting.portfolio.posts.records import AlarmedPost

Names = Mapping[str, str]
NUMBERS = ("Share of time", "In pounds", "The post costs")


def _table(caption: str, heads: Sequence[str], rows: list[list[Cell]], name: str = "") -> DataTable:
    return DataTable(
        caption=caption,
        columns=[Column(head, numeric=head in NUMBERS) for head in heads],
        rows=rows,
        caption_hidden=True,
        name=name,
    )


def tenures(view: PostView, named: Names, names: Names) -> DataTable:
    """Each telling of who holds the post, the last one first."""
    rows = [
        [text(one.state.words), text(named.get(one.holder, presenters.NOT_NAMED) if one.holder else "–"),
         _since(one.since), _since(one.until), text(names.get(one.reported_by, one.reported_by)), day(one.reported_on)]
        for one in reversed(view.tenures)
    ]  # fmt: skip
    return _table("Who holds it", ["State", "Held by", "Since", "Until", "As told by", "Told on"], rows)


def parts(view: PostView, names: Names, links: Links) -> DataTable:
    """Where the post's time goes: those parts that the reader may see, and no sum over a person's posts."""
    rows = [
        [link(names[one.part.collaboration], links.to("collaboration", one.part.collaboration))
         if one.part.collaboration in names else text(ANOTHER),
         text(names.get(one.part.organisation, one.part.organisation) if one.part.organisation else "all partners"),
         Cell(shown_share(one.part.share), numeric=True), _since(one.since)]
        for one in view.parts
    ]  # fmt: skip
    return _table("Where its time goes", ["Collaboration", "Organisation", "Share of time", "Since"], rows)


def years(view: PostView) -> DataTable:
    """Who pays in each financial year, and what the year does not say."""
    rows = [
        [Cell(year.words), text(share.name), _pays(share), money(share.of(year.cost)), _since(share.starts),
         _since(share.ends), money(year.cost), Cell(" ".join(year.missing) or "complete")]
        for year in view.years for share in year.shares
    ]  # fmt: skip
    rows += [
        [Cell(year.words), text("nobody told"), text(None), money(None), Cell("–"), Cell("–"), money(year.cost),
         Cell(" ".join(year.missing))]
        for year in view.years if not year.shares
    ]  # fmt: skip
    heads = ["Year", "Funder", "Share", "In pounds", "From", "Until", "The post costs", "What is missing"]
    return _table("Who pays", heads, sorted(rows, key=lambda row: str(row[0].content)))


def team(found: Sequence[AlarmedPost], named: Names, names: Names, links: Links) -> DataTable:
    """The programme team of a collaboration: who leads stands first."""
    rows = [
        [link(one.view.post.title, links.to("post", one.view.post.id)), text(one.view.kind.words),
         Cell(presenters.state_tag(one.view)), text(presenters.held_by(one.view, named)),
         text(names.get(one.view.particulars.home, one.view.particulars.home) if one.view.particulars.home else None),
         _since(one.view.post.leaves), text(presenters.alarm_words(one.alarms) or "none")]
        for one in sorted(found, key=lambda one: (not one.view.kind.leads, one.view.post.title.casefold()))
    ]  # fmt: skip
    heads = ["Post", "Kind", "State", "Held by", "Home organisation", "Leaves", "Alarms"]
    return _table("Programme team", heads, rows)


def _since(on: PreciseDate | None) -> Cell:
    return day(on) if on else Cell("–")


def _pays(share: FunderShare) -> Cell:
    if share.share is None:
        return Cell("an amount" if share.amount is not None else "not known", unknown=share.amount is None)
    return Cell(shown_share(share.share))
