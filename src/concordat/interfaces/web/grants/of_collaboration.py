"""What grants add to the page of a collaboration."""

from __future__ import annotations

from collections.abc import Mapping

from django.http import HttpRequest

from concordat.interfaces.web.components.cells import Cell, Link, link, money, text
from concordat.interfaces.web.components.component import Component
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.components.tables import Column, DataTable
from concordat.interfaces.web.components.tags import Tag
from concordat.interfaces.web.grants.words import TINTS, funder, next_date, period
from concordat.interfaces.web.requests import actor_of, as_at_of, day_of
from concordat.registers.exchange.queries.grants import grants


def grant_blocks(request: HttpRequest, key: str, names: Mapping[str, str]) -> tuple[tuple[Component, ...], int]:
    """The blocks of the section, and the number of grants; () where none is on record."""
    actor, links = actor_of(request), Links.of(request)
    found = grants(actor, as_at=as_at_of(request), collaboration=key)
    if not found:
        return (), 0
    table = DataTable(
        caption="Grants and contributions", caption_hidden=True,
        columns=[Column("Grant"), Column("State"), Column("From"), Column("Period"), Column("Award", numeric=True),
                 Column("Not drawn", numeric=True), Column("Next date")],
        rows=[
            [link(one.title, links.to("grant", one.key)), Cell(Tag(one.state.words, TINTS[one.state])),
             text(funder(one, names)), text(period(one)), money(one.award), money(one.whole.undrawn),
             text(next_date(one, day_of(request)))]
            for one in found
        ],
    )  # fmt: skip
    return (table, Link("All of them, to sort and filter", links.to("grants", collaboration=key))), len(found)
