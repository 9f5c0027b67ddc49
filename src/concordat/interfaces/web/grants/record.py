"""The page of a grant: the award, its conditions and claims, what is drawn, and what happens where it falls short."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
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
from concordat.interfaces.web.components.position import Stat, StatStrip
from concordat.interfaces.web.components.summaries import Fact, SummaryList
from concordat.interfaces.web.components.tags import Tag
from concordat.interfaces.web.components.trails import Section, SectionNav
from concordat.interfaces.web.evidence import source_list
from concordat.interfaces.web.grants import tables
from concordat.interfaces.web.grants_shown.words import TINTS, funder, matters, period, trail
from concordat.interfaces.web.history.presenters import events_table
from concordat.interfaces.web.posts.record import Part
from concordat.interfaces.web.requests import actor_of, as_at_of, day_of
from concordat.kernel.periods import FinancialYear
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import may
from concordat.registers.exchange.queries.grant_shortfall import shortfall_of
from concordat.registers.exchange.queries.grants import grant
from concordat.registers.exchange.records.grants import GrantRecord, ShortfallRecord
from concordat.registers.exchange.rules.grants import LinkRole
from concordat.reporting.portfolio.grants.queries import reliant_on
from concordat.reporting.portfolio.grants.records import Reliant
from concordat.reporting.portfolio.names.queries import names_of_records
from concordat.reporting.portfolio.naming import ANOTHER

EVENTS = 30
LAW = "Kept, clawed back and not drawn add up to the award."


def grant_page(request: HttpRequest, key: str) -> HttpResponse:
    """One grant or contribution."""
    actor, links, on = actor_of(request), Links.of(request), day_of(request)
    found = grant(actor, key=key, as_at=as_at_of(request))
    short = shortfall_of(actor, held=found, as_at=as_at_of(request))
    reliant = reliant_on(actor, held=found, as_at=as_at_of(request))
    edits = editable(request, found)
    parts = _parts(request, found, short, reliant, edits=edits)
    happened = events(actor, subjects=found.refs, limit=EVENTS)
    context: dict[str, Any] = {
        "title": found.title, "section": "Money", "reference": found.kind.word, "intro": found.purpose,
        "state": Tag(found.state.words, TINTS[found.state]), "position": _strip(found, short),
        "matters": matters(found, short, reliant, on), "parts": parts,
        "breadcrumbs": trail(links, Link("Grants and contributions", links.to("grants"))),
        "facts": _facts(found, in_words(names_of_records(actor), links), links),
        "sections": SectionNav([Section("Overview", "overview"), *(Section(one.title, one.anchor) for one in parts),
                                Section("History", "history")]),
        "events": Details(f"Who recorded what, and when: {len(happened)} events", events_table(actor, happened, links)),
        "acts": [*_acts(edits, found, links, ("Report how far it has got", "grant-report"),
                        ("Tell an amount", "grant-amount"))],
        "sources": source_list(citations(actor, found.refs), links),
    }  # fmt: skip
    return render(request, "grants/grant.html", context)


def editable(request: HttpRequest, found: GrantRecord) -> bool:
    """Whether the actor may record something of it now."""
    own = [key for key in (found.reported_by, found.funder, found.holder) if key]
    return may(actor_of(request), Permission.EXCHANGE_EDIT, own) and as_at_of(request) is None


def _parts(
    request: HttpRequest, found: GrantRecord, short: ShortfallRecord, reliant: Sequence[Reliant], *, edits: bool
) -> list[Part]:  # fmt: skip
    links, on = Links.of(request), day_of(request)
    funded = found.linked(LinkRole.FUNDS)
    return [
        Part("Drawdown", "drawdown", (tables.drawdown(found),), (LAW,) if found.award else ()),
        Part("Claims", "claims", (tables.claims(found, links, edits=edits),) if found.claims else (), (),
             "No claim is planned or made.",
             _acts(edits and found.state.runs, found, links, ("Plan a claim", "grant-claim"))),
        Part("Clawed back", "clawed-back",
             (tables.clawbacks(found, links, edits=edits),) if found.clawbacks else (), (), "Nothing went back.",
             _acts(edits and bool(found.whole.paid.pence), found, links,
                   ("Record that money goes back", "grant-clawback"))),
        Part("Conditions", "conditions",
             (tables.conditions(found, on, links, edits=edits),) if found.conditions else (), (),
             "No condition is on record.", _acts(edits, found, links, ("Record a condition", "grant-condition"))),
        Part("Shortfall", "shortfall", _shared(found, short, links),
             tuple(_short_words(found, short)), "",
             _acts(edits, found, links, ("Say who makes it up", "grant-shortfall"))),
        Part("What relies on it", "relies",
             (tables.reliant(reliant, found.key, links, edits=edits),) if reliant else (), (),
             "No business case or benefit is known to rely on it. A benefit names the grant on its own page.",
             _acts(edits, found, links, ("Name what relies on it", "grant-relies"))),
        Part("What it pays for", "pays-for",
             (tables.stages(funded, found.key, links, edits=edits),) if funded else (), (),
             "No stage is named, so nothing tells whether the award lasts until its end.",
             _acts(edits, found, links, ("Name the stage that it pays for", "grant-stage"))),
        Part("States", "states", (tables.states(found),)),
        Part("Amounts as told", "amounts", (tables.figures(found),) if found.figures else (), (),
             "No amount is told. That is not nought."),
    ]  # fmt: skip


def _shared(found: GrantRecord, short: ShortfallRecord, links: Links) -> tuple[Component, ...]:
    """Who makes it up, and the working where a scheme shares it."""
    rule = found.rule
    if not short.parts or short.amount is None:
        return ()
    if rule is None or rule.scheme is None or rule.year is None:
        return (tables.shortfall(short, links),)
    asked = {"total": f"{short.amount.pence // 100}.{short.amount.pence % 100:02d}", "slot": rule.slot,
             "year": str(FinancialYear(rule.year))}  # fmt: skip
    working = Link(f"How the scheme shares {short.amount}", links.to("scheme-share", rule.scheme, **asked))
    return (tables.shortfall(short, links), working)


def _acts(offered: bool, found: GrantRecord, links: Links, *acts: tuple[str, str]) -> tuple[Link, ...]:
    return tuple(Link(words, links.to(name, found.key)) for words, name in acts) if offered else ()


def _strip(found: GrantRecord, short: ShortfallRecord) -> StatStrip:
    whole, unknown = found.whole, "not known"
    back = f"after {whole.clawed_back} clawed back" if whole.clawed_back.pence else "nothing went back"
    unmet = "nobody has agreed to pay it" if short.unmet.pence else "who pays it is agreed"
    return StatStrip([
        Stat("Award", found.award.shown() if found.award else unknown, found.nature.words),
        Stat("Paid and kept", whole.kept.exact(), back),
        Stat("Will not come" if found.state.lost else "Not drawn",
             whole.undrawn.exact() if whole.undrawn is not None else unknown, "of the award"),
        Stat("Shortfall", short.amount.exact() if short.amount is not None else unknown,
             unmet if short.amount and short.amount.pence else "cost less what the grant pays", "#shortfall"),
    ])  # fmt: skip


def _facts(found: GrantRecord, names: Mapping[str, str], links: Links) -> SummaryList:
    about = found.collaboration
    together = Link(names[about], links.to("collaboration", about)) if about in names and about else None
    gives = funder(found, names)
    return SummaryList([
        Fact("From", Link(gives, links.to("organisation", found.funder)) if found.funder else gives),
        Fact("To", Link(names.get(found.holder, found.holder), links.to("organisation", found.holder))),
        Fact("Collaboration", together or (ANOTHER if about else None)),
        Fact("Period", period(found)), Fact("For", found.nature.words), Fact("Reference", found.reference or None),
        Fact("Whole cost of what it pays for", found.cost.shown() if found.cost else None),
        Fact("First read in a paper", Link("What the paper reports", links.to("term", found.term))
             if found.term else "no: it was recorded here"),
    ])  # fmt: skip


def _short_words(found: GrantRecord, short: ShortfallRecord) -> list[str]:
    """What the shortfall is, what nobody pays of it, and what it would be without the grant."""
    said = list(short.said)
    if short.amount is not None:
        hope = " if the award comes" if found.state.hoped_for else ""
        said.insert(0, f"The grant leaves {short.amount} of the cost to the partners{hope}.")
    if short.without is not None and short.without != short.amount:
        said.append(f"If no more of it came, the partners would have {short.without} to find.")
    return said
