"""The page of one collaboration: what is this, is it all right, what next, where does it come from."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain
from typing import Any, Protocol

from django.http import HttpRequest
from django.utils import timezone

from concordat.foundation.history.queries import EventRecord, events
from concordat.foundation.provenance.queries import citations
from concordat.foundation.provenance.records import CitationRecord
from concordat.interfaces.web.benefits import presenters as money
from concordat.interfaces.web.collaborations.shown import where_it_went
from concordat.interfaces.web.components.bodies import in_words
from concordat.interfaces.web.components.cells import Link
from concordat.interfaces.web.components.component import Component
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.components.notes import Details
from concordat.interfaces.web.components.pictures import Picture
from concordat.interfaces.web.components.position import PositionStrip, Rating, Stat
from concordat.interfaces.web.components.tables import DataTable
from concordat.interfaces.web.components.trails import Section, SectionNav
from concordat.interfaces.web.evidence import Cited, source_list
from concordat.interfaces.web.funds.of_collaboration import bid_blocks
from concordat.interfaces.web.governance.of_collaboration import governance_sections
from concordat.interfaces.web.governance.presenters import commitments_table, decisions_table
from concordat.interfaces.web.grants_shown.beside import grant_blocks
from concordat.interfaces.web.history.presenters import events_table
from concordat.interfaces.web.lessons.of_collaboration import lesson_blocks
from concordat.interfaces.web.money.charts import bars_of
from concordat.interfaces.web.money.tables import Called, line_tables
from concordat.interfaces.web.portfolio import delivery
from concordat.interfaces.web.portfolio import record_tables as tables
from concordat.interfaces.web.portfolio.overview import aims_tables, facts, own_references, state_tag
from concordat.interfaces.web.portfolio.presenters import collaborations_table, shares_sentence, tier_words
from concordat.interfaces.web.portfolio.reviews.presenters import reviews_table
from concordat.interfaces.web.portfolio.reviews.views import reviews_held
from concordat.interfaces.web.posts.of_collaboration import team_blocks
from concordat.interfaces.web.requests import actor_of, day_of
from concordat.kernel.dates import day_words
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import may
from concordat.kernel.rag import Colour, Dimension
from concordat.kernel.references import RecordRef
from concordat.registers.delivery.queries import returns
from concordat.registers.delivery.records import ReturnRecord
from concordat.registers.governance.rules import CommitmentState
from concordat.rendering.charts.money import savings_against_plan
from concordat.reporting.portfolio.beside import money_of
from concordat.reporting.portfolio.names.queries import names_of_records
from concordat.reporting.portfolio.records import CollaborationView, MoneySaid, Ratings

EVENTS = 30


@dataclass(frozen=True, slots=True)
class PageSection:
    """A section of the page: its heading, anchor and blocks, and how many records it holds."""

    title: str
    anchor: str
    blocks: tuple[Component, ...]
    count: int | None = None


class Referred(Protocol):
    """A record that can be cited."""

    @property
    def ref(self) -> RecordRef: ...


def collaboration_context(request: HttpRequest, found: CollaborationView) -> dict[str, Any]:
    """The blocks of the page."""
    actor, links = actor_of(request), Links.of(request)
    keys = [one.detail.summary.key for one in (found, *found.merged)]
    names, refs = names_of_records(actor, collaborations=keys), references(found)
    cited = citations(actor, refs)
    happened = events(actor, subjects=refs, limit=EVENTS)
    summary, tabled = found.detail.summary, record_sections(request, found, names, cited, links)
    filled = [section for section in tabled if section.blocks]
    filled += [section for one in found.merged for section in recorded_under(request, one, names, cited, links)]
    return {
        "title": summary.name,
        "section": "Portfolio",
        "reference": tier_words(summary),
        "intro": shares_sentence(summary),
        "state": state_tag(found.detail),
        "went": where_it_went(found.detail, links),
        "change": links.to("collaboration-change", summary.key) if may(actor, Permission.COLLABORATION_EDIT) else "",
        "position": position_strip(found, cited, last_return(request, summary.key), links, day_of(request)),
        "findings": links.to("findings", collaboration=summary.key),
        "health": links.to("collaboration-health", summary.key),
        "reviews": links.to("collaboration-reviews", summary.key),
        "facts": facts(found, cited, links),
        "parts": collaborations_table(found.detail.children, links, "Its parts") if found.detail.children else None,
        "record": filled,
        "missing": ", ".join(section.title.lower() for section in tabled if not section.blocks),
        "events": history(happened, events_table(actor, happened, links)),
        "sections": section_nav(filled),
        "sources": source_list(cited, links),
    }


def record_sections(
    request: HttpRequest, found: CollaborationView, names: dict[str, str], cited: Cited, links: Links
) -> list[PageSection]:  # fmt: skip
    """Every section that a collaboration may have; one without blocks has nothing on record."""
    left_out = [money.left_out_table(found.money.told, names, links)] if found.money.told.left_out else []
    own, said = aims_tables(found, cited, links), in_words(names, links)
    called = Called(names, {one.key: one.title for one in found.benefits})
    return [
        *(_section(title, title.lower(), *held) for title, held in own.items()),
        PageSection(
            "Ratings", "ratings",
            _filled(delivery.derived_table(found.ratings), tables.statuses_table(found, cited, links)),
            len(found.status_history),
        ),
        PageSection(
            "Money", "money",
            (*savings(found, called, links), *_filled(*line_tables(found.money, called, links)),
             *_filled(money.entries_table(found.entries, names, links, cited)), *left_out,
             *_filled(tables.benefits_table(found, cited, links))),
            len(found.entries),
        ),
        PageSection("Grants and contributions", "grants", *grant_blocks(request, found.detail.summary.key, names)),
        PageSection("Bids to funds", "bids", *bid_blocks(request, found.detail.summary.key, names)),
        _section("Promises", "promises", commitments_table(found.commitments, links, names)),
        _section("Delivery", "delivery", tables.stages_table(found, cited, links),
                 tables.measures_table(found, cited, links)),
        PageSection(
            "Milestones, risks and issues", "milestones", delivery.blocks(request, found, names, cited, links),
            len(found.milestones) + len(found.risks) + len(found.issues) + len(found.dependencies),
        ),
        *(PageSection(*one) for one in governance_sections(request, found.detail.summary.key, said)),
        _section("Decisions and events", "governance", decisions_table(found.decisions, links, names, cited),
                 tables.happenings_table(found, cited, links)),
        _section("Agreements", "agreement", tables.agreements_table(found, cited, links)),
        _section("Reviews", "reviews", reviews_table(reviews_held(request, found.detail.summary.key), links)),
        PageSection("Lessons", "lessons", *lesson_blocks(request, found.detail.summary.key, found.business_cases)),
        PageSection("Programme team", "posts", *team_blocks(request, found.detail.summary.key, said)),
        _section("Practices", "practices", tables.practices_table(found, cited, links)),
    ]  # fmt: skip


def recorded_under(
    request: HttpRequest, merged: CollaborationView, names: dict[str, str], cited: Cited, links: Links
) -> list[PageSection]:  # fmt: skip
    """What is recorded under a record that was merged into this one, in one section with its own tables."""
    summary = merged.detail.summary
    blocks = [block for one in record_sections(request, merged, names, cited, links) for block in one.blocks]
    tables_of = [
        replace(one, name=f"{one.caption} {summary.key}") if isinstance(one, DataTable) else one for one in blocks
    ]
    return [PageSection(f"Recorded under {summary.name}", f"under-{summary.key}", tuple(tables_of), len(tables_of))]


def savings(found: CollaborationView, called: Called, links: Links) -> list[Picture | Link]:
    """The picture of achieved beside plan, where there is anything to draw, and the way to the position behind it."""
    bars, key = bars_of((*found.money.lines, *found.money.apart), called.names, called.titles), found.detail.summary.key
    if not bars:
        return []
    chart = savings_against_plan(bars)
    way = Link("Position, with the entries behind each figure", links.to("money", collaboration=key))
    return [way, money.savings_picture(chart, links.to("money-chart", collaboration=key))]


def history(happened: Sequence[EventRecord], table: DataTable) -> Details:
    """What was recorded, folded: the record comes first."""
    count = f"the last {EVENTS} events" if len(happened) == EVENTS else f"{len(happened)} events"
    return Details(f"Who recorded what, and when: {count}", table)


def references(found: CollaborationView) -> list[RecordRef]:
    """Every record that the page shows."""
    detail = found.detail
    merged = [ref for one in found.merged for ref in references(one)]
    rows: Iterable[Referred] = chain(
        [detail.summary], detail.summary.partners, detail.posts, detail.accounts, found.status_history, found.entries,
        found.benefits, found.agreements, found.commitments, found.decisions, found.happenings, found.risks,
        found.milestones, found.issues, found.dependencies,
        (reading for measure in found.measures for reading in measure.readings),
        (stage for case in found.business_cases for stage in case.reports),
    )  # fmt: skip
    return [*(row.ref for row in rows), *own_references(detail), *merged]


def last_return(request: HttpRequest, collaboration: str) -> ReturnRecord | None:
    """The return of the latest period that had been reported by the day of the page."""
    rows = returns(actor_of(request), today=day_of(request), collaboration=collaboration)
    return next(
        (one for one in rows if one.reported_at and timezone.localdate(one.reported_at) <= day_of(request)), None
    )


def returned_stat(last: ReturnRecord | None, today: date, links: Links) -> Stat:
    """What the last return was of, and how old it is."""
    if last is None or last.reported_at is None:
        return Stat("Last return", "none")
    days = (today - timezone.localdate(last.reported_at)).days
    age = "today" if days == 0 else f"{days} day{'' if days == 1 else 's'} ago"
    return Stat("Last return", last.period_name, f"reported {age}", href=links.to("return", last.period, last.number))


def position_strip(
    found: CollaborationView, cited: Cited, returned: ReturnRecord | None, links: Links, today: date
) -> PositionStrip:
    """Five ratings declared over derived; plan to date, achieved, the next promise, what is silent, how old it is."""
    said = money_of(found.money).get(found.detail.summary.key, MoneySaid())
    open_ones = [c for c in found.commitments if c.state in {CommitmentState.OPEN, CommitmentState.SLIPPED} and c.due]
    nearest = min(open_ones, key=lambda c: c.due.last if c.due else None, default=None)  # type: ignore[arg-type,return-value]
    silent = sum(c.state is CommitmentState.SILENT for c in found.commitments)
    left = len(found.money.told.left_out)
    aside = f"{left} amount{'' if left == 1 else 's'} in no sum" if left else ""
    unknown, rated, last = len(found.money.told.unknowns), found.ratings.reported_on, last_reported(cited)
    return PositionStrip(
        ratings=[_rating(found.ratings, dimension) for dimension in Dimension],
        stats=[
            Stat("Plan to date", said.plan.exact() if said.plan else "not stated", aside,
                 href="#money" if said.plan else ""),
            Stat("Achieved", said.achieved.exact() if said.achieved else "not stated",
                 href="#money" if said.achieved else ""),
            Stat("Amounts not known", str(unknown) if unknown else "none", href="#money" if unknown else ""),
            Stat("Next promise due", nearest.due.words() if nearest and nearest.due else "none dated",
                 href="#promises" if nearest else ""),
            Stat("Silent promises", str(silent) if silent else "none", href="#promises" if silent else ""),
            Stat("Last reported", day_words(last.dated) if last and last.dated else "undated",
                 href="#sources-of-this-page"),
            returned_stat(returned, today, links),
        ],
        said=f"papers up to {day_words(rated)}" if rated else "no paper",
    )  # fmt: skip


def last_reported(cited: Cited) -> CitationRecord | None:
    """The citation of the youngest dated source."""
    dated = [one for citations in cited.values() for one in citations if one.dated]
    return max(dated, key=lambda one: str(one.dated), default=None)


def section_nav(filled: Sequence[PageSection]) -> SectionNav:
    """The sections that hold something."""
    return SectionNav(
        [
            Section("Overview", "overview"),
            *(Section(one.title, one.anchor, one.count) for one in filled),
            Section("History", "history"),
            Section("Sources", "sources-of-this-page"),
        ]
    )


def _section(title: str, anchor: str, *held: DataTable) -> PageSection:
    return PageSection(title, anchor, _filled(*held), sum(len(table.rows) for table in held))


def _filled(*held: DataTable) -> tuple[Component, ...]:
    return tuple(table for table in held if table.rows)


def _rating(ratings: Ratings, dimension: Dimension) -> Rating:
    derived = ratings.derived_colour(dimension)
    declared = ratings.declared.get(dimension)
    day = declared.reported_on if declared and ratings.stale(dimension) else None
    return Rating(
        dimension, ratings.declared_colour(dimension), None if derived is Colour.NOT_STATED else derived,
        stale=day_words(day) if day else "",
    )  # fmt: skip
