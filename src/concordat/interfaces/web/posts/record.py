"""The page of a post: who holds it, where its time goes, who pays until when, and what is wrong with that."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from concordat.foundation.history.queries import events
from concordat.foundation.provenance.queries import citations
from concordat.interfaces.web.components.bodies import in_words
from concordat.interfaces.web.components.cells import Link
from concordat.interfaces.web.components.component import Component
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.components.notes import Details
from concordat.interfaces.web.components.summaries import Fact, SummaryList
from concordat.interfaces.web.components.trails import Section, SectionNav
from concordat.interfaces.web.evidence import source_list
from concordat.interfaces.web.history.presenters import events_table
from concordat.interfaces.web.posts import presenters, tables
from concordat.interfaces.web.requests import actor_of, as_at_of, day_of
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import may
from concordat.registers.collaborations.queries import posts
from concordat.registers.collaborations.records import PostView
from concordat.registers.collaborations.rules import ControlHead, PostState
from concordat.registers.collaborations.rules.posts import shown_share
from concordat.reporting.portfolio.names.queries import names_of_records
from concordat.reporting.portfolio.naming import ANOTHER
from concordat.reporting.portfolio.posts.records import AlarmedPost
from concordat.reporting.portfolio.queries.posts import post_with_alarms

EVENTS = 30
HANDS = (
    ("Report who holds it", "post-holder"),
    ("Report that it is vacant", "post-vacancy"),
    ("Report when the holder leaves", "post-leaving"),
    ("Report who follows", "post-succession"),
)


@dataclass(frozen=True, slots=True)
class Part:
    """A section of the page: what is said first, its blocks, what to say where there are none, and what may be done."""

    title: str
    anchor: str
    blocks: tuple[Component, ...] = ()
    said: tuple[str, ...] = ()
    empty: str = ""
    acts: tuple[Link, ...] = ()


def post_page(request: HttpRequest, number: int) -> HttpResponse:
    """One post."""
    found = post_with_alarms(actor_of(request), number=number, today=day_of(request), as_at=as_at_of(request))
    return render(request, "posts/post.html", _context(request, found))


def _context(request: HttpRequest, found: AlarmedPost) -> dict[str, Any]:
    actor, links, view = actor_of(request), Links.of(request), found.view
    names, named = in_words(names_of_records(actor), links), presenters.holders(actor, [view])
    edits = may(actor, Permission.COLLABORATION_EDIT)
    parts = _parts(found, names, named, links, edits=edits)
    happened = events(actor, subjects=view.refs, limit=EVENTS)
    return {
        "title": view.post.title, "section": "Portfolio", "state": presenters.state_tag(view),
        "reference": view.kind.words, "alarms": [(one.kind.words, one.words) for one in found.alarms],
        "facts": _facts(request, found, names, named, links), "parts": parts,
        "sections": SectionNav([Section("Overview", "overview"), *(Section(one.title, one.anchor) for one in parts),
                                Section("History", "history")]),
        "events": Details(f"Who recorded what, and when: {len(happened)} events", events_table(actor, happened, links)),
        "acts": [Link("Change what the post is", links.to("post-particulars", view.post.id))] if edits else [],
        "sources": source_list(citations(actor, view.refs), links),
    }  # fmt: skip


def _facts(
    request: HttpRequest, found: AlarmedPost, names: tables.Names, named: tables.Names, links: Links
) -> SummaryList:  # fmt: skip
    view, told = found.view, found.view.particulars
    post = view.post
    together = names.get(post.collaboration)
    titles = (
        {one.id: one.title for one in posts(actor_of(request), as_at=as_at_of(request))} if told.line_manager else {}
    )
    manager = titles.get(told.line_manager or 0)
    control = names.get(told.control, told.control) if told.control else None
    head = told.head.words if told.head is not ControlHead.NOT_STATED else None
    leaves = post.leaves.words() if post.leaves else "no day is told"
    return SummaryList([
        Fact("Collaboration", Link(together, links.to("collaboration", post.collaboration)) if together else ANOTHER),
        Fact("Held by", presenters.held_by(view, named) or None),
        Fact("Vacant since" if post.state is PostState.VACANT else "Leaves",
             (post.vacant_since.words() if post.vacant_since else None) if post.state is PostState.VACANT else leaves),
        Fact("Follows", presenters.follows(view, named) or "nobody is told"),
        Fact("Line manager", Link(manager, links.to("post", told.line_manager)) if manager else None),
        Fact("Home organisation", names.get(told.home, told.home) if told.home else None),
        Fact("Employer", names.get(told.employer, told.employer) if told.employer else None),
        Fact("Direction and control", f"The chief officer of {control}" if control else None, note=head or ""),
        Fact("Grade or rank", told.grade or None),
        Fact("Full-time equivalent", presenters.fte(told.fte) or None),
        Fact("Serves", _serves(found)),
    ])  # fmt: skip


def _title(request: HttpRequest, post: int | None) -> str | None:
    """The title of the line manager's post, where the reader may see that one."""
    held = posts(actor_of(request), as_at=as_at_of(request)) if post else []
    return next((one.title for one in held if one.id == post), None)


def _serves(found: AlarmedPost) -> str | None:
    stage = found.stage
    if stage is None:
        return None
    words = stage.words[:1].upper() + stage.words[1:]
    if stage.done:
        return f"{words}, which is done"
    return f"{words}, due {stage.due.words()}" if stage.due else f"{words}; when it is due is not known"


def _parts(
    found: AlarmedPost, names: tables.Names, named: tables.Names, links: Links, *, edits: bool
) -> list[Part]:  # fmt: skip
    view = found.view

    def to(words: str, name: str) -> Link:
        return Link(words, links.to(name, view.post.id))

    hands = [to(words, name) for words, name in HANDS]
    if view.post.holder:
        hands.append(to("Correct or erase the name", "post-name"))
    over = (f"These parts come to {shown_share(view.over)} more than the whole of the post.",) if view.over else ()
    parts = [
        Part("Who holds it", "holders", (tables.tenures(view, named, names),) if view.tenures else (), (),
             "Nobody has told who holds it.", tuple(hands)),
        Part("Where its time goes", "split", (tables.parts(view, names, links),) if view.parts else (), over,
             "Nobody has told how its time is split.", (to("Report the split", "post-split"),)),
        Part("Who pays", "funding", (tables.years(view),) if view.years else (), (), "Nobody has told who pays for it.",
             (to("Report who pays", "post-funding"), to("Report the stage that it serves", "post-stage"))),
        Part("Secondment", "secondment", (), _lent(view, names), "No secondment is on record.",
             (to("Report a secondment", "post-secondment"),)),
    ]  # fmt: skip
    if edits:
        return parts
    return [Part(one.title, one.anchor, one.blocks, one.said, one.empty) for one in parts]


def _lent(view: PostView, names: tables.Names) -> tuple[str, ...]:
    lent = view.secondment
    if lent is None:
        return ()
    by, to = names.get(lent.lent_by, lent.lent_by), names.get(lent.lent_to, lent.lent_to)
    starts = f" from {lent.starts.words()}" if lent.starts else ""
    ends = f" until {lent.ends.words()}" if lent.ends else "; when it ends is not known"
    pays = f"{names.get(lent.payer, lent.payer)} pays." if lent.payer else "Who pays is not known."
    said = [f"{by} lends the holder to {to}{starts}{ends}.", pays, f"{lent.backfill.words}: the work left behind."]
    return (" ".join(said), *([lent.note] if lent.note else []))
