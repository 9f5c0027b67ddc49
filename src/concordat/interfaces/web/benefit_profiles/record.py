"""The page of a benefit: what it is, how much is expected by when, who signed its baseline, and what it hangs on."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from concordat.foundation.access.queries import names_of
from concordat.foundation.provenance.queries import citations
from concordat.interfaces.web.benefit_profiles import tables
from concordat.interfaces.web.benefit_profiles.words import achieved_note, amount_words, sum_words
from concordat.interfaces.web.components.bodies import in_words
from concordat.interfaces.web.components.cells import Link
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.components.position import Stat, StatStrip
from concordat.interfaces.web.components.summaries import Fact, SummaryList
from concordat.interfaces.web.components.tags import Tag
from concordat.interfaces.web.components.trails import Section, SectionNav
from concordat.interfaces.web.evidence import about, source_list
from concordat.interfaces.web.posts.record import Part
from concordat.interfaces.web.requests import actor_of, as_at_of, day_of
from concordat.interfaces.web.simulation.record import range_part
from concordat.kernel.dates import day_words
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import may
from concordat.kernel.references import RecordRef
from concordat.registers.benefits.queries import entries
from concordat.registers.benefits.queries.benefits import benefits
from concordat.registers.benefits.queries.profiles import benefit_detail
from concordat.registers.benefits.records import EntryRecord
from concordat.registers.benefits.records.profiles import BenefitDetail, BenefitView
from concordat.registers.collaborations.queries import posts
from concordat.registers.delivery.queries import milestones
from concordat.registers.exchange.queries import terms
from concordat.registers.exchange.queries.grants import grants
from concordat.registers.measures.queries import measures
from concordat.rendering.charts.draw import svg
from concordat.reporting.portfolio.names.queries import names_of_records


def benefit_page(request: HttpRequest, key: str) -> HttpResponse:
    """One benefit."""
    found = benefit_detail(actor_of(request), key=key, day=day_of(request), as_at=as_at_of(request))
    return render(request, "benefit_profiles/benefit.html", _context(request, found))


def quarters_picture(request: HttpRequest, key: str) -> HttpResponse:
    """The picture of what is expected by quarter."""
    view = benefit_detail(actor_of(request), key=key, day=day_of(request), as_at=as_at_of(request)).view
    profile = view.profile.told.profile if view.profile else None
    chart = tables.quarters_chart(profile, day_of(request), view.benefit.title) if profile else None
    if chart is None:
        raise Http404("There is nothing to draw.")
    return HttpResponse(svg(chart.spec), content_type="image/svg+xml")


def _context(request: HttpRequest, found: BenefitDetail) -> dict[str, Any]:
    actor, links, view = actor_of(request), Links.of(request), found.view
    names, posted = in_words(names_of_records(actor), links), _entries(request, view.benefit.key)
    edits = may(actor, Permission.LEDGER_POST) and as_at_of(request) is None
    parts = _parts(request, found, posted, names, links, edits=edits)
    key, where = view.benefit.key, view.benefit.collaboration
    acts = [Link("All benefits", links.to("benefits"))]
    if where in names:
        acts.append(Link("Benefits map", links.to("benefits-map", where)))
    if edits:
        acts.append(
            Link("Change the profile" if view.profile else "Tell its profile", links.to("benefit-profile", key))
        )
        acts.append(Link("Record an amount", links.to("ledger-record", benefit=key)))
    status = view.profile.told.status.word if view.profile else "No profile"
    return {
        "title": view.benefit.title, "section": "Money", "reference": view.kind.word,
        "state": Tag(status, "blue" if view.profile else "grey"), "position": _strip(request, view),
        "facts": _facts(request, view, names, links), "parts": parts, "acts": acts,
        "sections": SectionNav([Section("Overview", "overview"), *(Section(one.title, one.anchor) for one in parts)]),
        "sources": source_list(citations(actor, [*found.refs, *(one.ref for one in posted)]), links),
    }  # fmt: skip


def _entries(request: HttpRequest, key: str) -> list[EntryRecord]:
    return entries(actor_of(request), as_at=as_at_of(request), benefit=key)


def _strip(request: HttpRequest, view: BenefitView) -> StatStrip:
    by = f"by {day_words(day_of(request))}"
    note = "" if view.expected is not None else "the amount is not known" if view.profile else "it has no profile"
    return StatStrip([
        Stat("Expected to date", sum_words(view.expected), note or by),
        Stat("Achieved", sum_words(view.achieved.total if view.achieved else None), achieved_note(view.achieved)),
        Stat("Achieved less expected", sum_words(view.variance), _compared(view)),
    ])  # fmt: skip


def _compared(view: BenefitView) -> str:
    """To which day the two are compared: what was given until March says nothing of what was due since."""
    if view.variance is None:
        return "needs both"
    return f"{sum_words(view.expected_then)} was expected by {day_words(view.compared_to)}"


def _facts(request: HttpRequest, view: BenefitView, names: dict[str, str], links: Links) -> SummaryList:
    record = view.benefit
    own = about(record.collaboration, record.organisation, names, links).content
    first = Fact("Collaboration" if record.collaboration else "Organisation", own)
    if view.profile is None:
        return SummaryList([
            first, Fact("Type", view.kind.word), Fact("More about it", record.description or None),
            Fact("Measure", record.measure or None), Fact("Profile", "Nobody has told it yet."),
        ])  # fmt: skip
    told, actor = view.profile.told, actor_of(request)
    title = {one.id: one.title for one in posts(actor)} if told.owner_post else {}
    followed = {one.id: one.name for one in measures(actor)} if told.measure else {}
    post = title.get(told.owner_post or 0)
    owner = Link(post, links.to("post", told.owner_post)) if post else told.owner_role or None
    return SummaryList([
        first, Fact("What will be seen", told.outcome), Fact("More about it", told.description or None),
        Fact("Type", told.kind.word),
        Fact("Received by", Link(names.get(told.owner, told.owner), links.to("organisation", told.owner))),
        Fact("Owned by", owner), Fact("Amount", amount_words(told)), Fact("Lasts", told.lasting.word),
        Fact("Revenue or capital", told.budget.word), Fact("Gross or net", told.reckoning.word),
        Fact("Comes as", told.shape.word), Fact("First day", day_words(told.starts)),
        Fact("Peak from", day_words(told.peak)),
        Fact("Last day", day_words(told.ends) if told.ends else "none: it runs on"),
        Fact("Measure", followed.get(told.measure or 0) or record.measure or None),
        Fact("Looked at again", ", ".join(map(day_words, told.reviews)) or None),
    ])  # fmt: skip


def _parts(
    request: HttpRequest, found: BenefitDetail, posted: list[EntryRecord], names: dict[str, str], links: Links, *,
    edits: bool,
) -> list[Part]:  # fmt: skip
    actor, key, view = actor_of(request), found.view.benefit.key, found.view
    people = names_of(actor, {ref for one in found.baselines for ref in (one.recorded_by, one.signed_by) if ref})
    titles = {one.key: one.title for one in benefits(actor, as_at=as_at_of(request))}
    named = _named(request, found)
    acts = [(Link(words, links.to(name, key)),) if edits else () for words, name in (
        ("Record a baseline", "benefit-baseline"), ("Record what it depends on", "benefit-depends"),
    )]  # fmt: skip
    baselines = tables.baselines_table(found.baselines, people, key, links, may_sign=edits, reader=actor.reference)
    hangs = [
        *(
            [tables.depends_table(found.depends_on, titles, named, key, links, may_end=edits)]
            if found.depends_on
            else []
        ),
        *([tables.needed_table(found.needed_by, titles, links)] if found.needed_by else []),
    ]
    return [
        Part("Expected by quarter", "quarters", _quarters(request, view, links), (),
             "No amount is known that could be spread over quarters."),
        Part("Baseline", "baseline", (baselines,) if found.baselines else (), (),
             "Nobody has recorded where the measure stood before.", acts[0]),
        Part("Dependencies", "dependencies", tuple(hangs), (), "It depends on nothing, and nothing on it, as told.",
             acts[1]),
        range_part(request, key, edits=edits),
        Part("In the ledger", "ledger", (tables.entries_table(posted, links),) if posted else (), (),
             "No entry of the ledger names this benefit."),
        Part("Earlier profiles", "profiles", (tables.profiles_table(found.profiles, names),) if found.profiles else (),
             (), "Nobody has told a profile yet."),
    ]  # fmt: skip


def _quarters(request: HttpRequest, view: BenefitView, links: Links) -> tuple[Any, ...]:
    profile = view.profile.told.profile if view.profile else None
    if profile is None:
        return ()
    day = day_of(request)
    chart = tables.quarters_chart(profile, day, view.benefit.title)
    image = links.to("benefit-chart", view.benefit.key)
    drawn = [tables.picture(chart, image)] if chart else []
    return (*drawn, tables.quarters_table(profile, day))


def _named(request: HttpRequest, found: BenefitDetail) -> dict[RecordRef, str]:
    """The milestones and terms that it depends on, in words, where the reader may see them."""
    refs = {one.on_record for one in found.depends_on if one.on_record}
    actor, as_at = actor_of(request), as_at_of(request)
    named: dict[RecordRef, str] = {}
    if any(ref.kind == "milestone" for ref in refs):
        named |= {one.ref: f"Milestone: {one.what}" for one in milestones(actor, as_at=as_at)}
    if any(ref.kind == "term" for ref in refs):
        named |= {one.ref: f"{one.kind.word}: {one.purpose or one.conditions}" for one in terms(actor, as_at=as_at)}
    if any(ref.kind == "grant" for ref in refs):
        named |= {one.ref: f"{one.kind.word}: {one.title} ({one.state.words.lower()})"
                  for one in grants(actor, as_at=as_at)}  # fmt: skip
    return named
