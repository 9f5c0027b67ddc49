"""The page of a bid: what it asks for, the fund's conditions answered, conflicts, and what it promised, measured."""

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
from concordat.interfaces.web.funds.fund_page import acts_of
from concordat.interfaces.web.funds.words import TINTS, matters, sums_words, trail
from concordat.interfaces.web.history.presenters import events_table
from concordat.interfaces.web.posts.record import Part
from concordat.interfaces.web.requests import actor_of, as_at_of, day_of
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import may
from concordat.registers.business_cases.queries import cases
from concordat.registers.exchange.queries.bid_checks import checked
from concordat.registers.exchange.queries.bids import bid
from concordat.registers.exchange.queries.funds import funds
from concordat.registers.exchange.records.bids import BidChecked, BidRecord
from concordat.registers.exchange.rules.bids import BID_MOVES, BidState, Met
from concordat.reporting.portfolio.bids.queries import measured
from concordat.reporting.portfolio.bids.records import Measured
from concordat.reporting.portfolio.names.queries import names_of_records
from concordat.reporting.portfolio.naming import ANOTHER

EVENTS = 30
COMPARED = "Compared with {} other bids: those that you may see. Bids of others may be in its way too."
MEASURED = (
    "Achieved is as reported for the benefit as a whole; what had been reported by the day the bid was submitted is "
    "taken off. It says when, not why: the bid need not be the cause."
)


def bid_page(request: HttpRequest, key: str) -> HttpResponse:
    """One bid."""
    actor, links, on = actor_of(request), Links.of(request), day_of(request)
    found = bid(actor, key=key, as_at=as_at_of(request))
    checks = checked(actor, held=found, as_at=as_at_of(request))
    gains = measured(actor, held=found, day=on, as_at=as_at_of(request))
    names, edits = in_words(names_of_records(actor), links), editable(request, found)
    parts = _parts(request, found, checks, gains, names, edits=edits)
    happened = events(actor, subjects=found.refs, limit=EVENTS)
    step = Link(found.fund_title, links.to("fund", found.fund)) if found.fund_title else Link("Bids", links.to("bids"))
    context: dict[str, Any] = {
        "title": found.title, "section": "Money", "reference": f"Bid · {found.marking.word}", "intro": found.purpose,
        "state": Tag(found.state.words, TINTS[found.state]), "position": _strip(found, checks),
        "matters": matters(found, checks, names, on), "parts": parts,
        "breadcrumbs": trail(links, Link("Funds", links.to("funds")), step),
        "facts": _facts(request, found, names, links),
        "sections": SectionNav([Section("Overview", "overview"), *(Section(one.title, one.anchor) for one in parts),
                                Section("History", "history")]),
        "events": Details(f"Who recorded what, and when: {len(happened)} events", events_table(actor, happened, links)),
        "acts": _acts(found, links, edits=edits),
        "sources": source_list(citations(actor, found.refs), links),
    }  # fmt: skip
    return render(request, "grants/grant.html", context)


def editable(request: HttpRequest, found: BidRecord) -> bool:
    """Whether the actor may record something of it now."""
    own = [found.reported_by, *found.bidders]
    return may(actor_of(request), Permission.EXCHANGE_EDIT, own) and as_at_of(request) is None


def _acts(found: BidRecord, links: Links, *, edits: bool) -> list[Link]:
    """What may be done with it; money that is awarded goes on as a grant."""
    moves = [("Report how far it has got", "bid-report")] if BID_MOVES[found.state] else []
    acts = [*acts_of(edits, links, found.key, *moves, ("Tell an amount", "bid-amount"),
                     ("Tell who bids with it", "bid-partner"))]  # fmt: skip
    if edits and found.state is BidState.AWARDED:
        given = {"holder": found.organisation, "collaboration": found.collaboration or ""}
        acts.append(Link("Record the grant that was awarded", links.to("grant-record", **given)))
    return acts


def _parts(
    request: HttpRequest, found: BidRecord, checks: BidChecked, gains: list[Measured], names: dict[str, str], *,
    edits: bool,
) -> list[Part]:  # fmt: skip
    links, on = Links.of(request), day_of(request)
    ruled = any(one.condition.other for one in checks.conditions)
    titles = {one.key: one.title for one in funds(actor_of(request), as_at=as_at_of(request))} if ruled else {}
    nothing = "The fund is not open to you." if checks.fund is None else "No condition of the fund is on record."
    clear = f"None is found. {COMPARED.format(checks.compared)}"
    return [
        Part("Asked for and matched", "amounts", (tables.bid_amounts(found, names),) if found.amounts else (), (),
             "No amount is told. That is not nought."),
        Part("Conditions of the fund", "conditions",
             (tables.bid_conditions(found, checks, titles, links, edits=edits),) if checks.conditions else (), (),
             nothing),
        Part("Conflicts", "conflicts",
             (tables.bid_conflicts(checks, names, links),) if checks.conflicts else (),
             (COMPARED.format(checks.compared) if checks.conflicts else clear,)),
        Part("Benefit promised and measured", "promised",
             (tables.bid_promises(found, gains, on, links, edits=edits),) if gains else (),
             (MEASURED,) if any(one.now for one in gains) else (), "The bid promises nothing yet.",
             acts_of(edits, links, found.key, ("Add what it promises", "bid-promise"))),
        Part("How far it has got", "states", (tables.standings(found),) if found.standings else (), (),
             "It is a draft: nothing has been reported since it was recorded."),
    ]  # fmt: skip


def _strip(found: BidRecord, checks: BidChecked) -> StatStrip:
    states = [one.state for one in checks.conditions]
    open_ones = f"{states.count(Met.NOT_MET)} not met, {states.count(Met.NOT_KNOWN)} not known"
    return StatStrip([
        Stat("Asked of the fund", sums_words(found.asked_sums), found.state.words.lower(), "#amounts"),
        Stat("Match funding", sums_words(found.match_sums), f"from {len(found.match)}", "#amounts"),
        Stat("Conditions met", f"{states.count(Met.MET)} of {len(states)}" if states else "none told", open_ones,
             "#conditions"),
        Stat("Conflicts", str(len(checks.conflicts)), "among the bids that you see", "#conflicts"),
    ])  # fmt: skip


def _facts(request: HttpRequest, found: BidRecord, names: dict[str, str], links: Links) -> SummaryList:
    about = found.collaboration
    together = Link(names[about], links.to("collaboration", about)) if about in names and about else None
    held = [one for one in cases(actor_of(request)) if one.key == found.case] if found.case else []
    case = Link(held[0].title, links.to("business-case", found.case)) if held else ANOTHER if found.case else None
    others = ", ".join(names.get(key, key) for key in found.partners)
    return SummaryList([
        Fact("Fund", Link(found.fund_title, links.to("fund", found.fund)) if found.fund_title else "a fund of others"),
        Fact("Made by", Link(names.get(found.organisation, found.organisation),
                             links.to("organisation", found.organisation))),
        Fact("With", others or "nobody else"),
        Fact("Collaboration", together or (ANOTHER if about else None)), Fact("Business case", case),
        Fact("Submitted", found.submitted_on.strftime("%-d %B %Y") if found.submitted_on else None),
        Fact("Marking", found.marking.word),
    ])  # fmt: skip
