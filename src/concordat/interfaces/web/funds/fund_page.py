"""The page of a fund: what it gives and when, what it asks for, and the bids that the reader sees."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from concordat.foundation.history.queries import events
from concordat.foundation.provenance.queries import citations
from concordat.interfaces.web.components.bodies import in_words
from concordat.interfaces.web.components.cells import Link
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.components.notes import Details
from concordat.interfaces.web.components.position import Stat, StatStrip
from concordat.interfaces.web.components.summaries import Fact, SummaryList
from concordat.interfaces.web.components.tags import Tag
from concordat.interfaces.web.components.trails import Section, SectionNav
from concordat.interfaces.web.evidence import source_list
from concordat.interfaces.web.funds import tables
from concordat.interfaces.web.funds.words import STANDING_TINTS, funder, sums_words, trail
from concordat.interfaces.web.history.presenters import events_table
from concordat.interfaces.web.posts.record import Part
from concordat.interfaces.web.requests import actor_of, as_at_of, day_of
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import may
from concordat.registers.exchange.queries.bids import bids
from concordat.registers.exchange.queries.funds import fund, funds
from concordat.registers.exchange.records.bids import BidRecord
from concordat.registers.exchange.records.funds import FundRecord
from concordat.reporting.portfolio.names.queries import names_of_records

EVENTS = 30
OTHERS = "Only bids that you may see stand here: those of your organisations, and those made to you."


def fund_page(request: HttpRequest, key: str) -> HttpResponse:
    """One fund."""
    actor, links, on = actor_of(request), Links.of(request), day_of(request)
    found = fund(actor, key=key, as_at=as_at_of(request))
    made = bids(actor, as_at=as_at_of(request), fund=key)
    names, edits = in_words(names_of_records(actor), links), editable(request, found)
    parts = _parts(request, found, made, names, edits=edits)
    happened = events(actor, subjects=found.refs, limit=EVENTS)
    standing = found.standing(on)
    context: dict[str, Any] = {
        "title": found.title, "section": "Money", "reference": "Fund", "intro": found.purpose,
        "state": Tag(standing, STANDING_TINTS[standing]), "position": _strip(found, made), "matters": [],
        "parts": parts, "breadcrumbs": trail(links, Link("Funds", links.to("funds"))),
        "facts": _facts(found, names, links),
        "sections": SectionNav([Section("Overview", "overview"), *(Section(one.title, one.anchor) for one in parts),
                                Section("History", "history")]),
        "events": Details(f"Who recorded what, and when: {len(happened)} events", events_table(actor, happened, links)),
        "acts": acts_of(edits, links, key, ("Tell its dates", "fund-dates"), ("Tell an amount", "fund-amount")),
        "sources": source_list(citations(actor, found.refs), links),
    }  # fmt: skip
    return render(request, "grants/grant.html", context)


def editable(request: HttpRequest, found: FundRecord) -> bool:
    """Whether the actor may record something of it now."""
    own = [key for key in (found.reported_by, found.funder) if key]
    return may(actor_of(request), Permission.EXCHANGE_EDIT, own) and as_at_of(request) is None


def acts_of(offered: bool, links: Links, key: str, *acts: tuple[str, str]) -> tuple[Link, ...]:
    """Links to acts on a record, where they are offered."""
    return tuple(Link(words, links.to(name, key)) for words, name in acts) if offered else ()


def _parts(
    request: HttpRequest, found: FundRecord, made: list[BidRecord], names: dict[str, str], *, edits: bool
) -> list[Part]:  # fmt: skip
    links = Links.of(request)
    writes = may(actor_of(request), Permission.EXCHANGE_EDIT) and as_at_of(request) is None
    ruled = any(one.other for one in found.conditions)
    titles = {one.key: one.title for one in funds(actor_of(request), as_at=as_at_of(request))} if ruled else {}
    judges = ", ".join(names.get(one, one) for one in found.assessors)
    return [
        Part("What it has to give", "amounts", (tables.fund_years(found),) if found.amounts else (), (),
             "No amount is told. That is not nought."),
        Part("Conditions of eligibility", "conditions",
             (tables.fund_conditions(found, titles, links, edits=edits),) if found.conditions else (), (),
             "No condition is on record.", acts_of(edits, links, found.key, ("Add a condition", "fund-condition"))),
        Part("Who assesses the bids", "assessors", (), (judges,) if judges else (),
             "Nobody is told to assess them: whether an assessor's organisation bids cannot be found.",
             acts_of(edits, links, found.key, ("Tell who assesses", "fund-assessor"))),
        Part("Bids", "bids", (tables.bids_table(made, names, links, fund=False),) if made else (), (OTHERS,), "",
             (Link("Record a bid", links.to("bid-record", fund=found.key)),) if writes else ()),
    ]  # fmt: skip


def _strip(found: FundRecord, made: list[BidRecord]) -> StatStrip:
    live = sum(one.state.live for one in made)
    decides = found.decides.words() if found.decides else "not told"
    return StatStrip([
        Stat("In all", sums_words(found.total), "as far as it is told", "#amounts"),
        Stat("Closes", found.closes.words() if found.closes else "not told", "the last day to submit"),
        Stat("Decides", decides, "as the funder says"),
        Stat("Bids that you see", str(len(made)), f"{live} of them live", "#bids"),
    ])  # fmt: skip


def _facts(found: FundRecord, names: dict[str, str], links: Links) -> SummaryList:
    gives = funder(found, names)
    return SummaryList([
        Fact("From", Link(gives, links.to("organisation", found.funder)) if found.funder else gives),
        Fact("Opens", found.opens.words() if found.opens else None),
        Fact("Closes", found.closes.words() if found.closes else None),
        Fact("Decides", found.decides.words() if found.decides else None),
        Fact("Said of the dates", (found.dated[-1].note or None) if found.dated else None),
        Fact("Seen by", "everybody: it was announced" if found.announced else "its funder and who recorded it"),
    ])  # fmt: skip
