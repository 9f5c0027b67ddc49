"""Every route of the product in one table; docs/reference/routes.md is made from it."""

from __future__ import annotations

from collections.abc import Iterator

from django.urls import URLPattern, get_resolver
from tests.interfaces.web.routes.agreements import AGREEMENTS
from tests.interfaces.web.routes.boards import BOARDS
from tests.interfaces.web.routes.cases import CASES
from tests.interfaces.web.routes.collaborations import COLLABORATIONS
from tests.interfaces.web.routes.delivery import DELIVERY
from tests.interfaces.web.routes.everyone import EVERYONE
from tests.interfaces.web.routes.leaving import LEAVING
from tests.interfaces.web.routes.records import RECORDS
from tests.interfaces.web.routes.returns import RETURNS
from tests.interfaces.web.routes.route import Route
from tests.interfaces.web.routes.sources import SOURCES

PARTS = (AGREEMENTS, CASES, COLLABORATIONS, LEAVING, EVERYONE, RECORDS, RETURNS, BOARDS, SOURCES, DELIVERY)
ROUTES: dict[str, Route] = {name: route for part in PARTS for name, route in part.items()}


def routes(node: object = None) -> Iterator[URLPattern]:
    """Every address of the product."""
    for pattern in (node or get_resolver()).url_patterns:
        if hasattr(pattern, "url_patterns"):
            yield from routes(pattern)
        else:
            yield pattern
