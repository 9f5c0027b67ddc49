"""What bids to funds add to the page of a collaboration."""

from __future__ import annotations

from collections.abc import Mapping

from django.http import HttpRequest

from concordat.interfaces.web.components.cells import Link
from concordat.interfaces.web.components.component import Component
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.funds.tables import bids_table
from concordat.interfaces.web.requests import actor_of, as_at_of
from concordat.registers.exchange.queries.bids import bids


def bid_blocks(request: HttpRequest, key: str, names: Mapping[str, str]) -> tuple[tuple[Component, ...], int]:
    """The blocks of the section, and the number of bids; () where none is on record."""
    links = Links.of(request)
    found = bids(actor_of(request), as_at=as_at_of(request), collaboration=key)
    if not found:
        return (), 0
    more = Link("All of them, to sort and filter", links.to("bids", collaboration=key))
    return (bids_table(found, names, links, fund=True), more), len(found)
