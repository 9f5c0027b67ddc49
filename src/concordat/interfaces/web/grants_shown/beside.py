"""What grants add to the page of a collaboration, and to that of a business case."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from django.http import HttpRequest

from concordat.foundation.organisations.queries import called
from concordat.interfaces.web.components.cells import Cell, Link, link, money, text
from concordat.interfaces.web.components.component import Component
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.components.tables import Column, DataTable
from concordat.interfaces.web.components.tags import Tag
from concordat.interfaces.web.grants_shown.words import TINTS, funder, next_date, period
from concordat.interfaces.web.requests import actor_of, as_at_of, day_of
from concordat.kernel.references import RecordRef
from concordat.registers.exchange.queries.grants import grants, grants_named_by
from concordat.registers.exchange.records.grants import GrantRecord


def grant_blocks(request: HttpRequest, key: str, names: Mapping[str, str]) -> tuple[tuple[Component, ...], int]:
    """The blocks of the section, and the number of grants; () where none is on record."""
    links = Links.of(request)
    found = grants(actor_of(request), as_at=as_at_of(request), collaboration=key)
    if not found:
        return (), 0
    table = _table(found, names, day_of(request), links, "Grants and contributions")
    return (table, Link("All of them, to sort and filter", links.to("grants", collaboration=key))), len(found)


def grants_of_case(request: HttpRequest, case: RecordRef) -> tuple[Component, ...]:
    """The grants that a business case relies on, with how far each has got; () where none names it."""
    actor, links = actor_of(request), Links.of(request)
    found = grants_named_by(actor, record=case, as_at=as_at_of(request))
    if not found:
        return ()
    names = called(actor, on=day_of(request), keys={one.funder for one in found if one.funder})
    return (_table(found, names, day_of(request), links, "Grants that it relies on", hidden=False),)


def _table(
    found: Sequence[GrantRecord], names: Mapping[str, str], on: date, links: Links, caption: str, *, hidden: bool = True
) -> DataTable:  # fmt: skip
    return DataTable(
        caption=caption, caption_hidden=hidden,
        columns=[Column("Grant"), Column("State"), Column("From"), Column("Period"), Column("Award", numeric=True),
                 Column("Not drawn", numeric=True), Column("Next date")],
        rows=[
            [link(one.title, links.to("grant", one.key)), Cell(Tag(one.state.words, TINTS[one.state])),
             text(funder(one, names)), text(period(one)), money(one.award), money(one.whole.undrawn),
             text(next_date(one, on))]
            for one in found
        ],
    )  # fmt: skip
