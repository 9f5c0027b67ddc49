"""What posts add to the page of a collaboration: who leads, the programme team, and what needs attention."""

from __future__ import annotations

from collections.abc import Mapping

from django.http import HttpRequest

from concordat.interfaces.web.components.cells import Link
from concordat.interfaces.web.components.component import Component
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.components.notes import Inset
from concordat.interfaces.web.posts import presenters, tables
from concordat.interfaces.web.requests import actor_of, as_at_of, day_of
from concordat.reporting.portfolio.queries.posts import posts_with_alarms


def team_blocks(request: HttpRequest, key: str, names: Mapping[str, str]) -> tuple[tuple[Component, ...], int]:
    """The blocks of the section, and the number of posts; () where none is on record."""
    actor, links = actor_of(request), Links.of(request)
    found = posts_with_alarms(actor, today=day_of(request), as_at=as_at_of(request), collaborations=[key])
    if not found:
        return (), 0
    named = presenters.holders(actor, [one.view for one in found])
    alarmed = [f"{one.view.post.title}: {alarm.words}" for one in found for alarm in one.alarms]
    said = (Inset(" ".join(alarmed)),) if alarmed else ()
    pays = Link("Who pays for these posts", links.to("posts-money", collaboration=key))
    return (*said, tables.team(found, named, names, links), pays), len(found)
