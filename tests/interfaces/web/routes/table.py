"""Every route of the product in one table; docs/reference/routes.md is made from it."""

from __future__ import annotations

from collections.abc import Iterator

from django.urls import URLPattern, get_resolver
from tests.interfaces.web.routes.agreements import AGREEMENTS
from tests.interfaces.web.routes.apportionment import APPORTIONMENT
from tests.interfaces.web.routes.benefits import BENEFITS
from tests.interfaces.web.routes.boards import BOARDS
from tests.interfaces.web.routes.cases import CASES
from tests.interfaces.web.routes.collaborations import COLLABORATIONS
from tests.interfaces.web.routes.delivery import DELIVERY
from tests.interfaces.web.routes.everyone import EVERYONE
from tests.interfaces.web.routes.exchange import EXCHANGE
from tests.interfaces.web.routes.finance import FINANCE
from tests.interfaces.web.routes.funds import FUNDS
from tests.interfaces.web.routes.grants import GRANTS
from tests.interfaces.web.routes.leaving import LEAVING
from tests.interfaces.web.routes.opportunities import OPPORTUNITIES
from tests.interfaces.web.routes.organisations import ORGANISATIONS
from tests.interfaces.web.routes.posts import POSTS
from tests.interfaces.web.routes.records import RECORDS
from tests.interfaces.web.routes.returns import RETURNS
from tests.interfaces.web.routes.route import Route
from tests.interfaces.web.routes.sources import SOURCES
from tests.interfaces.web.routes.uncertainty import UNCERTAINTY

PARTS = (
    AGREEMENTS,
    APPORTIONMENT,
    BENEFITS,
    CASES,
    COLLABORATIONS,
    FINANCE,
    FUNDS,
    GRANTS,
    LEAVING,
    EVERYONE,
    EXCHANGE,
    RECORDS,
    RETURNS,
    POSTS,
    BOARDS,
    SOURCES,
    UNCERTAINTY,
    DELIVERY,
    OPPORTUNITIES,
    ORGANISATIONS,
)


def routes(node: object = None) -> Iterator[URLPattern]:
    """Every address of the product."""
    for pattern in (node or get_resolver()).url_patterns:
        if hasattr(pattern, "url_patterns"):
            yield from routes(pattern)
        else:
            yield pattern


def files(pages: dict[str, Route]) -> dict[str, Route]:
    """The files of every list: who gets them is who gets its page."""
    named = [(str(one.name), one.callback.listing.name) for one in routes() if hasattr(one.callback, "listing")]
    return {name: pages[page] for name, page in named if name != page}


PAGES: dict[str, Route] = {name: route for part in PARTS for name, route in part.items()}
ROUTES = PAGES | files(PAGES)
