"""The page of a lesson: parse, call one, answer."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from concordat.foundation.history.queries import events
from concordat.foundation.organisations.queries import organisations
from concordat.foundation.provenance.queries import citations
from concordat.interfaces.web.business_cases.record import Part
from concordat.interfaces.web.components.bodies import body_words
from concordat.interfaces.web.components.cells import Link
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.components.notes import Details
from concordat.interfaces.web.components.summaries import Fact, SummaryList
from concordat.interfaces.web.components.tags import Tag
from concordat.interfaces.web.components.trails import Section, SectionNav
from concordat.interfaces.web.evidence import source_list
from concordat.interfaces.web.history.presenters import events_table
from concordat.interfaces.web.lessons import tables
from concordat.interfaces.web.requests import actor_of, as_at_of
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import may
from concordat.registers.business_cases.queries import lesson, lessons
from concordat.registers.business_cases.records.lessons import LessonRecord
from concordat.registers.business_cases.rules.lessons import HELD, LESSON_MOVES, LessonState, Reach
from concordat.registers.collaborations.queries import named

EDIT = Permission.BUSINESS_CASE_EDIT
JUDGE, OVER = "Accept it, or say what takes its place", "Say that it holds no longer"


def lesson_page(request: HttpRequest, key: str) -> HttpResponse:
    """One lesson with where it was applied."""
    actor, links, as_at = actor_of(request), Links.of(request), as_at_of(request)
    found = lesson(actor, key=key, as_at=as_at)
    names = dict(named(actor, as_at=as_at))
    parts = _parts(request, found, names, links)
    happened = events(actor, subjects=found.refs, limit=30)
    keeps = may(actor, EDIT, [found.reported_by])
    context = {
        "title": found.recommendation, "section": "Portfolio",
        "state": Tag(found.state.words, tables.TINTS[found.state]), "reference": found.kind.words,
        "facts": _facts(request, found, names, links), "parts": parts,
        "sections": SectionNav([Section("Overview", "overview"), *(Section(one.title, one.anchor) for one in parts),
                                Section("History", "history")]),
        "main_act": _main_act(found, links, keeps=keeps, writes=may(actor, EDIT)),
        "also": [Link("All lessons", links.to("lessons"))],
        "events": Details(f"Who recorded what, and when: {len(happened)} events", events_table(actor, happened, links)),
        "sources": source_list(citations(actor, found.refs), links),
    }  # fmt: skip
    return render(request, "opportunities/record.html", context)


def _facts(request: HttpRequest, found: LessonRecord, names: dict[str, str], links: Links) -> SummaryList:
    by = next(iter(organisations(actor_of(request), keys=[found.reported_by])), None)
    place = found.collaboration
    where = Link(names[place], links.to("collaboration", place)) if place in names else None
    return SummaryList([
        Fact("What happened", found.what), Fact("Why", found.why), Fact("What others should do", found.recommendation),
        Fact("Themes", ", ".join(one.words for one in found.themes)), Fact("Function", found.function),
        Fact("Stage", found.stage.words if found.stage else None), Fact("Learned in", where),
        Fact("Learned", found.learned_on.words() if found.learned_on else None),
        Fact("Recorded by", body_words(by.key, by.name, links) if by else found.reported_by),
        Fact("Who sees it", found.reach.words),
    ])  # fmt: skip


def _main_act(found: LessonRecord, links: Links, *, keeps: bool, writes: bool) -> Link | None:
    if found.state is LessonState.OFFERED and keeps:
        return Link("Accept it", links.to("lesson-judge", found.key))
    if found.state in HELD and writes:
        return Link("Record where it was applied", links.to("lesson-apply", found.key))
    return None


def _parts(request: HttpRequest, found: LessonRecord, names: dict[str, str], links: Links) -> list[Part]:
    actor = actor_of(request)
    keeps = may(actor, EDIT, [found.reported_by])
    replaced = any(one.by for one in found.reports)
    titles = {one.key: one.recommendation for one in lessons(actor)} if replaced else {}
    judges = keeps and bool(LESSON_MOVES[found.state])
    widens = keeps and found.reach is not Reach.ALL
    return [
        Part("Where it was applied", "applied",
             (tables.applications_table(found, names, links),) if found.applications else (), (),
             "No application that you may see is on record.",
             (Link("Record where it was applied", links.to("lesson-apply", found.key)),)
             if found.state in HELD and may(actor, EDIT) else ()),
        Part("How it stands", "stands", (tables.reports_table(found, titles, links),) if found.reports else (), (),
             "It is offered; nothing more is told.",
             (*((Link(JUDGE if found.state is LessonState.OFFERED else OVER, links.to("lesson-judge", found.key)),)
                if judges else ()),
              *((Link("Let others see it", links.to("lesson-share", found.key)),) if widens else ()))),
    ]  # fmt: skip
