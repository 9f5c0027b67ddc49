"""The fairness view as blocks of a page."""

from __future__ import annotations

from concordat.interfaces.web.components.cells import Cell, Link, text
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.components.pictures import Picture
from concordat.interfaces.web.components.tables import Column, DataTable
from concordat.rendering.charts.chart import Chart
from concordat.rendering.charts.fairness import PartnerShares, shares_side_by_side
from concordat.reporting.portfolio.fairness.records import Aspect, Fairness, FairnessOf, whole

UNKNOWN = "not known"


def chart_of(found: Fairness, year: FairnessOf) -> Chart | None:
    """The picture of a year; None where no share is known."""
    if not year.known:
        return None
    partners = []
    for key, name in found.names.items():
        held = [year.told[aspect].shares for aspect in Aspect]
        shares = tuple(one.get(key) if one is not None else None for one in held)
        partners.append(PartnerShares(name, shares, tuple(UNKNOWN if one is None else whole(one) for one in shares)))
    title = f"Shares of each partner, {year.year}"
    return shares_side_by_side(partners, title=title, sentence=year.sentence(found.names))


def picture(chart: Chart, image: str, partners: int) -> Picture:
    """The chart with its table."""
    return Picture(
        says=chart.sentence, image=image, alt=chart.alt, width=720, height=120 * partners + 60,
        table=DataTable(
            caption=chart.title,
            columns=[Column(one, numeric=place > 0) for place, one in enumerate(chart.table.header)],
            rows=[[Cell(value, numeric=place > 0, unknown=value == UNKNOWN) for place, value in enumerate(row)]
                  for row in chart.table.rows],
            name="chart",
        ),
    )  # fmt: skip


def sources_table(year: FairnessOf) -> DataTable:
    """What each kind of share rests on, or why it is not known."""
    rows = [
        [text(aspect.words), Cell(told.source if told.shares is not None else f"Not known: {told.source}",
                                  unknown=told.shares is None)] for aspect, told in year.told.items()
    ]  # fmt: skip
    return DataTable("What the shares rest on", [Column("Share of"), Column("It rests on")], rows, name="rests")


def over_time(found: Fairness) -> list[DataTable]:
    """One table for each kind of share that is known: each partner's in every year."""
    return [
        DataTable(
            f"Share of {aspect}",
            [Column("Partner"), *(Column(_called(one), numeric=True) for one in found.years)],
            [[text(name), *(_share(year, aspect, key) for year in found.years)] for key, name in found.names.items()],
        )
        for aspect in Aspect
        if any(one.told[aspect].shares is not None for one in found.years)
    ]


def years(found: Fairness, links: Links, page: str) -> list[Link]:
    """Each year, leading to its picture."""
    return [Link(_called(one), links.to(page, found.key, year=one.year)) for one in found.years]


def _called(year: FairnessOf) -> str:
    return year.year[:1].upper() + year.year[1:]


def _share(year: FairnessOf, aspect: Aspect, key: str) -> Cell:
    shares = year.told[aspect].shares
    return Cell(UNKNOWN if shares is None else whole(shares[key]), numeric=True, unknown=shares is None)
