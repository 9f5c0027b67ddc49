"""What the page of a body says of its life: names, predecessors and successors, boards, agreements, what waits."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.utils import timezone

from concordat.foundation.organisations.queries import called, formerly
from concordat.foundation.organisations.records import OrganisationDetail, formerly_words
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.organisations import presenters
from concordat.interfaces.web.requests import actor_of, as_at_of, day_of
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import may
from concordat.registers.agreements.queries import register
from concordat.registers.governance.queries import boards
from concordat.review.successions.queries import to_carry


def life_of(request: HttpRequest, found: OrganisationDetail) -> dict[str, Any]:
    """The context of the page that tells what becomes of a body, under the name of the day that it is asked for."""
    actor, links, on, key = actor_of(request), Links.of(request), day_of(request), found.organisation.key
    as_at = as_at_of(request)
    lines = [one for one in register(actor, on=on, as_at=as_at) if any(member.key == key for member in one.members)]
    edits = may(actor, Permission.ORGANISATION_EDIT)
    before = formerly_words(formerly(actor, on=on).get(key, ()))
    became = presenters.standing_words(found, on)
    waiting = to_carry(actor, organisation=key, today=timezone.localdate()) if as_at is None else []
    return {
        "title": called(actor, on=on, keys=[key]).get(key, found.organisation.name),
        "intro": " ".join(filter(None, [f"{before[:1].upper()}{before[1:]}." if before else "", became])),
        "names": presenters.names_table(found),
        "changes": presenters.changes_table(found.successions, links),
        "boards": presenters.boards_list(boards(actor, as_at=as_at, organisation=key), links),
        "agreements": presenters.agreements_list(lines, key, links),
        "alliances": found.alliances,
        "waiting": [one.change for one in waiting] if may(actor, Permission.COLLABORATION_EDIT) else [],
        "key": key,
        "may_change": edits and as_at is None,
        "may_rename": as_at is None and may(actor, Permission.ORGANISATION_EDIT, [key]),
    }
