"""What governance adds to the page of a collaboration: its pathway, the actions about it, what inspectors ask of it."""

from __future__ import annotations

from collections.abc import Mapping

from django.http import HttpRequest

from concordat.interfaces.web.components.component import Component
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.governance.pathways import pathway_blocks
from concordat.interfaces.web.governance.recommendations import table
from concordat.interfaces.web.governance.running.presenters import actions_table, in_order
from concordat.interfaces.web.requests import actor_of, as_at_of, day_of
from concordat.registers.governance import queries

Section = tuple[str, str, tuple[Component, ...], int | None]


def governance_sections(request: HttpRequest, key: str, names: Mapping[str, str]) -> list[Section]:
    """Heading, anchor, blocks and count of each section; one with nothing on record has no blocks."""
    actor, links, on = actor_of(request), Links.of(request), day_of(request)
    asked = queries.recommendations(actor, as_at=as_at_of(request), collaboration=key)
    raised = queries.meeting_actions(actor, as_at=as_at_of(request), collaboration=key)
    actions = actions_table(in_order(raised, on), names, links, on, "")
    return [
        ("Pathway of decisions", "pathway", pathway_blocks(request, key), None),
        ("Actions", "actions", (actions,) if raised else (), len(raised)),
        ("Recommendations", "recommendations", (table(asked, names, links, on),) if asked else (), len(asked)),
    ]
