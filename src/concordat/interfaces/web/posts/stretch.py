"""The load on those whom somebody manages: their own line manager sees it, nobody else."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from concordat.foundation.access.queries import names_of
from concordat.interfaces.web.components.bodies import in_words
from concordat.interfaces.web.components.cells import Cell, link, number, text
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.components.notes import EmptyState
from concordat.interfaces.web.components.summaries import Fact, SummaryList
from concordat.interfaces.web.components.tables import Column, DataTable
from concordat.interfaces.web.posts.presenters import NOT_NAMED
from concordat.interfaces.web.requests import actor_of, as_at_of
from concordat.registers.collaborations.rules.posts import shown_share
from concordat.reporting.portfolio.names.queries import names_of_records
from concordat.reporting.portfolio.posts.records import StretchRecord
from concordat.reporting.portfolio.queries.stretch import stretch

INTRO = (
    "What each holder of a post that you manage carries over all posts, collaborations and organisations. You see this "
    "because you hold the post of their line manager; nobody else does, and no other page adds it up. What stands in "
    "collaborations that your organisation is no partner of is not in it."
)
NOTHING = (
    "You see a load here when you are told to hold a post, and that post is told as the line manager of another. "
    "Somebody else has to record both."
)


def stretch_page(request: HttpRequest) -> HttpResponse:
    """The load of each holder whom the actor manages."""
    actor, links = actor_of(request), Links.of(request)
    found = stretch(actor, today=timezone.localdate(), as_at=as_at_of(request))
    names = in_words(names_of_records(actor), links)
    named = names_of(actor, [one.holder for one in found])
    context: dict[str, Any] = {
        "title": "The load on those you manage", "section": "Portfolio", "intro": INTRO,
        "holders": [_holder(one, names, named, links, place) for place, one in enumerate(found, start=1)],
        "empty": None if found else EmptyState("You manage nobody that is on record", NOTHING),
    }  # fmt: skip
    return render(request, "posts/stretch.html", context)


def _holder(
    one: StretchRecord, names: dict[str, str], named: dict[str, str], links: Links, place: int
) -> dict[str, Any]:  # fmt: skip
    load = one.load
    over = f"{shown_share(load.over)} more than one person has to give" if load.over else ""
    left = f"The time that {len(load.unknown)} of the posts takes is not known." if load.unknown else ""
    known = shown_share(load.share) if load.by_collaboration else "not known"
    facts = SummaryList([
        Fact("Share of time, known", known, note=left),
        Fact("Posts", str(len(load.posts))), Fact("Collaborations", str(len(load.collaborations))),
        Fact("Organisations", ", ".join(names.get(key, key) for key in load.organisations) or None),
        Fact("Boards attended", ", ".join(one.boards) or "none on record"),
        Fact("Open actions", str(one.actions)),
    ])  # fmt: skip
    who = named.get(one.holder) or NOT_NAMED
    return {
        "title": f"{one.managed}: {who}", "anchor": f"holder-{place}", "over": over, "facts": facts,
        "table": _posts(one, names, links, place),
    }  # fmt: skip


def _posts(one: StretchRecord, names: dict[str, str], links: Links, place: int) -> DataTable:
    rows: list[list[Cell]] = []
    for view in one.posts:
        first = link(view.post.title, links.to("post", view.post.id))
        told: list[tuple[str, str | None, int | None]] = [
            (part.part.collaboration, part.part.organisation, part.part.share) for part in view.parts
        ]
        for collaboration, body, share in told or [(view.post.collaboration, view.particulars.home, None)]:
            rows.append([
                first, text(names.get(collaboration)), text(names.get(body, body) if body else None),
                Cell(shown_share(share), numeric=True) if share is not None else number(None),
            ])  # fmt: skip
    columns = [Column("Post"), Column("Collaboration"), Column("Organisation"), Column("Share", numeric=True)]
    return DataTable(
        caption="Posts and where their time goes", columns=columns, rows=rows, caption_hidden=True, name=f"load-{place}"
    )
