"""The page of an event that strikes several benefits, and what ranges and events add to the page of a benefit."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from concordat.foundation.provenance.queries import citations
from concordat.interfaces.web.components.bodies import in_words
from concordat.interfaces.web.components.cells import Cell, Link, day, link, number, text
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.components.position import Stat, StatStrip
from concordat.interfaces.web.components.summaries import Fact, SummaryList
from concordat.interfaces.web.components.tables import Column, DataTable
from concordat.interfaces.web.components.tags import Tag
from concordat.interfaces.web.components.trails import Breadcrumbs, Section, SectionNav
from concordat.interfaces.web.evidence import about, source_list
from concordat.interfaces.web.history.presenters import page_of
from concordat.interfaces.web.posts.record import Part
from concordat.interfaces.web.requests import actor_of, as_at_of
from concordat.interfaces.web.simulation.presenters import (
    chance_words,
    events_table,
    ranges_table,
    trail,
)
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import may
from concordat.registers.benefits.queries.benefits import benefits
from concordat.registers.benefits.queries.ranges import ranges, shared_event, shared_events
from concordat.registers.benefits.records.ranges import SharedEventRecord
from concordat.registers.benefits.rules.ranges import EventState
from concordat.reporting.portfolio.names.queries import names_of_records

TINTS = {EventState.OPEN: "yellow", EventState.HAPPENED: "red", EventState.AVERTED: "green"}


def event_page(request: HttpRequest, key: str) -> HttpResponse:
    """One event: its chance, what it takes of which benefits, and every judgement of it."""
    actor, links = actor_of(request), Links.of(request)
    found = shared_event(actor, key=key, as_at=as_at_of(request))
    edits = may(actor, Permission.LEDGER_POST) and as_at_of(request) is None
    struck = [key for key, _ in found.last.struck] if found.last else []
    titles = {one.key: one.title for one in benefits(actor, as_at=as_at_of(request), keys=struck)}
    parts = [
        Part("What it takes", "strikes", (_strikes(found, titles, links),) if struck else (), _hidden(found),
             "Nobody has said yet what it takes of which benefit."),
        Part("As judged", "reports", (_reports(found),) if found.reports else (), (), "Nobody has judged it yet."),
    ]  # fmt: skip
    last, names = found.last, in_words(names_of_records(actor), links)
    acts = [Link("Every event", links.to("shared-events"))]
    if edits:
        acts.insert(0, Link("Judge it anew" if last else "Judge it", links.to("shared-event-judge", key)))
    context = {
        "title": found.title, "section": "Money", "reference": "Event that strikes several benefits",
        "breadcrumbs": Breadcrumbs(trail(links)),
        "state": Tag(last.state.word if last else "Not judged yet", TINTS[last.state] if last else "grey"),
        "position": StatStrip([
            Stat("Chance", chance_words(found) or "none", "as judged last" if last else "nobody has judged it"),
            Stat("Benefits struck", str(len(struck) + found.hidden)),
        ]),
        "facts": SummaryList([
            Fact("Of", about(found.collaboration, found.organisation, names, links).content),
            Fact("About", _about(found, links)), Fact("Judged by", last.judged_by if last else None),
        ]),
        "parts": parts, "acts": acts,
        "sections": SectionNav([Section("Overview", "overview"), *(Section(one.title, one.anchor) for one in parts)]),
        "sources": source_list(citations(actor, found.refs), links),
    }  # fmt: skip
    return render(request, "simulation/event.html", context)


def range_part(request: HttpRequest, key: str, *, edits: bool) -> Part:
    """What a benefit's page says of its range and of the events that strike it."""
    actor, links, as_at = actor_of(request), Links.of(request), as_at_of(request)
    told = ranges(actor, as_at=as_at, keys=[key]).get(key, [])
    striking = shared_events(actor, as_at=as_at, striking=key)
    blocks = [*([ranges_table(told)] if told else []), *([_striking(striking, key, links)] if striking else [])]
    acts = [Link("Say what it may come to", links.to("benefit-range", key))] if edits else []
    return Part("What it may come to", "range", tuple(blocks), (), "Nobody has told its range: no simulation has it.",
                (*acts, Link("Uncertainty of all benefits", links.to("uncertainty"))))  # fmt: skip


def _striking(rows: list[SharedEventRecord], key: str, links: Links) -> DataTable:
    return DataTable(
        caption="Events that strike it", columns=events_table([], {}, links).columns[:3],
        rows=[[link(one.title, links.to("shared-event", one.key)), text(one.last.state.word if one.last else None),
               text(chance_words(one))] for one in rows],
    )  # fmt: skip


def _strikes(found: SharedEventRecord, titles: dict[str, str], links: Links) -> DataTable:
    return DataTable(
        caption="What it takes", caption_hidden=True, columns=[Column("Benefit"), Column("Taken", numeric=True)],
        rows=[[link(titles.get(key, key), links.to("benefit", key)), number(lost, "%")]
              for key, lost in (found.last.struck if found.last else ())],
    )  # fmt: skip


def _reports(found: SharedEventRecord) -> DataTable:
    return DataTable(
        caption="As judged", caption_hidden=True,
        columns=[Column("State"), Column("Chance", numeric=True), Column("Benefits", numeric=True),
                 Column("Judged by"), Column("On"), Column("Told on")],
        rows=[[Cell(one.told.state.word), number(one.told.chance, "%"), number(len(one.told.struck)),
               text(one.told.judged_by), day(one.told.judged_on), day(one.reported_on)]
              for one in reversed(found.reports)],
    )  # fmt: skip


def _hidden(found: SharedEventRecord) -> tuple[str, ...]:
    return (f"It strikes {found.hidden} more that you may not see.",) if found.hidden else ()


def _about(found: SharedEventRecord, links: Links) -> Link | str | None:
    if found.about is None:
        return None
    page = page_of(found.about, links)
    words = found.about.kind.capitalize()
    return Link(f"The {words.lower()} whose failure it would be", page) if page else words
