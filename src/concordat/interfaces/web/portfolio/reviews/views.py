"""The reviews of one collaboration: parse, ask, answer."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from concordat.foundation.provenance.queries import citations
from concordat.interfaces.web.components.cells import Link
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.components.tags import Tag
from concordat.interfaces.web.evidence import source_list
from concordat.interfaces.web.portfolio.reviews.presenters import (
    TINTS,
    review_facts,
)
from concordat.interfaces.web.requests import actor_of, as_at_of, day_of
from concordat.kernel.dates import day_words
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import may
from concordat.registers.collaborations.queries import (
    collaboration,
    overdue_reviews,
    review_drafts,
    reviews,
)
from concordat.registers.collaborations.records import ReviewRecord
from concordat.registers.collaborations.rules.reviews import review_standing


def reviews_of(request: HttpRequest, key: str) -> HttpResponse:
    """The reviews of one collaboration in full, the last held first, and the way to write the next."""
    actor, links, as_at = actor_of(request), Links.of(request), as_at_of(request)
    found = collaboration(actor, key=key, as_at=as_at).summary
    rows = reviews(actor, collaboration=key, as_at=as_at)
    last = rows[0] if rows else None
    standing = review_standing(last is not None, last.next_on if last else None, day_of(request))
    context = {
        "title": f"Reviews: {found.name}", "section": "Portfolio", "record": links.to("collaboration", key),
        "state": Tag(standing.words, TINTS.get(standing, "grey")), "key": key,
        "reviews": [(f"review-{one.id}", f"{day_words(one.reviewed_on)}, {one.reviewed_by}", review_facts(one))
                    for one in rows],
        "may_write": may(actor, Permission.COLLABORATION_EDIT, filter(None, [actor.acting_for])),
        "drafts": [Link("Go on with the draft", links.to("review-draft", one.number))
                   for one in review_drafts(actor, collaboration=key)],
        "sources": source_list(citations(actor, [one.ref for one in rows]), links) if rows else None,
    }  # fmt: skip
    return render(request, "portfolio/reviews.html", context)


def reviews_held(request: HttpRequest, key: str) -> list[ReviewRecord]:
    """The reviews of one collaboration, for its record."""
    return reviews(actor_of(request), collaboration=key, as_at=as_at_of(request))


def overdue_links(request: HttpRequest, links: Links) -> list[Link]:
    """For Home: the overdue reviews that the person's organisation is to hold, the longest overdue first."""
    actor, on = actor_of(request), day_of(request)
    if not may(actor, Permission.COLLABORATION_EDIT):
        return []
    rows = overdue_reviews(actor, on=on, as_at=as_at_of(request))
    mine = [one for one in rows if may(actor, Permission.COLLABORATION_EDIT, filter(None, [one.whose]))]
    if len(mine) > 1:
        return [Link(f"Hold {len(mine)} reviews that are overdue", links.to("reviews", standing="overdue"))]
    return [
        Link(
            f"Review {one.collaboration.name}, due {day_words(one.last.next_on)}",
            links.to("collaboration-reviews", one.collaboration.key),
        )
        for one in mine
        if one.last and one.last.next_on
    ]
