"""The page of an idea: whom it binds, what is waited for, how it was decided, and on what."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.http import HttpRequest

from concordat.foundation.history.queries import events
from concordat.foundation.provenance.queries import citations
from concordat.interfaces.web.business_cases.record import Part
from concordat.interfaces.web.components.cells import Link
from concordat.interfaces.web.components.component import Component
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.components.notes import Details
from concordat.interfaces.web.components.summaries import Fact, SummaryList
from concordat.interfaces.web.components.tags import Tag
from concordat.interfaces.web.components.trails import Section, SectionNav
from concordat.interfaces.web.evidence import source_list
from concordat.interfaces.web.history.presenters import events_table
from concordat.interfaces.web.opportunities import tables
from concordat.interfaces.web.requests import actor_of, as_at_of, day_of
from concordat.kernel.dates import day_words
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import may
from concordat.registers.business_cases.queries import existing
from concordat.registers.business_cases.records.opportunities import Existing, OpportunityRecord
from concordat.registers.business_cases.rules.opportunities import OpportunityState, missing_for
from concordat.reporting.papers.ideas import LAW
from concordat.reporting.papers.queries.ideas import FORMS

TINTS = {
    OpportunityState.PROPOSED: "blue", OpportunityState.UNDER_CONSIDERATION: "yellow",
    OpportunityState.NOT_NOW: "grey", OpportunityState.TAKEN_FORWARD: "green", OpportunityState.CLOSED: "red",
}  # fmt: skip
EXISTING = (
    "Listed from the register as far as you may see it. Whoever decides whether police forces should work together "
    "considers it first (Police Act 1996, s23HA)."
)
EDIT, ANSWER = Permission.BUSINESS_CASE_EDIT, Permission.BUSINESS_CASE_ANSWER


def record_context(request: HttpRequest, found: OpportunityRecord) -> dict[str, Any]:
    """The blocks of the page."""
    actor, links, on = actor_of(request), Links.of(request), day_of(request)
    keeps, writes = may(actor, EDIT, [found.reported_by]), may(actor, EDIT)
    parts = _parts(request, found, links, keeps=keeps, writes=writes)
    happened = events(actor, subjects=found.refs, limit=30)
    return {
        "title": found.title, "section": "Portfolio", "intro": found.what,
        "state": Tag(found.state.words, TINTS[found.state]), "facts": _facts(found), "matters": _matters(found, on),
        "parts": parts,
        "sections": SectionNav([Section("Overview", "overview"), *(Section(one.title, one.anchor) for one in parts),
                                Section("History", "history")]),
        "events": Details(f"Who recorded what, and when: {len(happened)} events", events_table(actor, happened, links)),
        "also": [Link("All opportunities", links.to("opportunities"))],
        "main_act": _main_act(found, links) if keeps else None,
        "downloads": [Link({"docx": "Word", "html": "HTML"}[form], links.to("opportunity-file", found.key, form),
                           " document of this opportunity with the source of every fact") for form in FORMS],
        "sources": source_list(citations(actor, found.refs), links),
    }  # fmt: skip


def _facts(found: OpportunityRecord) -> SummaryList:
    decided = found.decisions[-1] if found.decisions else None
    return SummaryList([
        Fact("Proposed by", found.proposer, note=f"in the log of {found.reporter}"),
        Fact("Proposed", found.proposed_on.words() if found.proposed_on else None),
        Fact("Theme", found.theme.words), Fact("Function", found.function),
        Fact("Decided", _decided(found) if decided else "nothing yet",
             note=f"Reason: {decided.reason}" if decided else ""),
        Fact("Duties at stake", "; ".join(sorted(one.words for one in found.duties))
             or "none between the parties named so far", note=LAW),
        Fact("To be looked at again", day_words(found.next_on) if found.next_on else "no day is set"),
    ])  # fmt: skip


def _decided(found: OpportunityRecord) -> str:
    one = found.decisions[-1]
    road = f", {one.route.words[:1].lower()}{one.route.words[1:]}" if one.route else ""
    when = f", {one.on.words()}" if one.on else ""
    return f"{one.decision.words}{road}: {one.decided_by}, {one.organisation_name}{when}"


def _matters(found: OpportunityRecord, on: date) -> list[str]:
    """What somebody should do something about, in sentences."""
    late = found.waits_for_view(on)
    said = [f"The view of {one} is overdue." for one in late]
    if found.review_overdue(on) and found.next_on:
        said.append(f"It was to be looked at again on {day_words(found.next_on)}.")
    if found.state in (OpportunityState.PROPOSED, OpportunityState.UNDER_CONSIDERATION):
        lacks = missing_for(OpportunityState.TAKEN_FORWARD, found.duties, found.matters, found.unnotified)
        said += [f"Before a decision the record still needs {one}." for one in lacks]
    if found.state is OpportunityState.TAKEN_FORWARD and not found.results:
        said.append("It is taken forward, and what it led to is not on record.")
    return said


def _main_act(found: OpportunityRecord, links: Links) -> Link | None:
    """What to do next; None where nothing waits."""
    lacks = missing_for(OpportunityState.TAKEN_FORWARD, found.duties, found.matters, [])
    if not found.parties:
        return Link("Name the parties", links.to("opportunity-parties", found.key))
    if found.state is OpportunityState.PROPOSED:
        return Link("Notify a party", links.to("opportunity-notify", found.key))
    if found.state is OpportunityState.TAKEN_FORWARD:
        return None if found.results else Link("Record what it led to", links.to("opportunity-led-to", found.key))
    if found.state is OpportunityState.UNDER_CONSIDERATION and lacks:
        return Link("Record what was considered", links.to("opportunity-consider", found.key))
    return Link("Record a decision", links.to("opportunity-decide", found.key))


def _parts(
    request: HttpRequest, found: OpportunityRecord, links: Links, *, keeps: bool, writes: bool
) -> list[Part]:  # fmt: skip
    actor, on = actor_of(request), day_of(request)
    there = existing(actor, bodies=[one.body.key for one in found.parties], as_at=as_at_of(request))

    def acts(allowed: bool, *pairs: tuple[str, str]) -> tuple[Link, ...]:
        return tuple(Link(words, links.to(name, found.key)) for words, name in pairs) if allowed else ()

    held = {
        "views": tables.views(found, links), "considered": tables.considered(found, links),
        "decisions": tables.decisions(found), "led": tables.results(found, links), "looked": tables.reviews(found),
    }  # fmt: skip
    blocks = {name: (table,) if table.rows else () for name, table in held.items()}
    return [
        Part("Parties and their duties", "parties", (tables.parties(found, on, links),) if found.parties else (), (),
             "No party is named yet.", acts(keeps, ("Name the parties", "opportunity-parties"),
                                            ("Notify a party", "opportunity-notify"))),
        Part("Views", "views", blocks["views"], (), "No view is on record.",
             acts(_answers(actor, found), ("Record a view", "opportunity-view"))),
        Part("What exists already", "existing", _existing(there, links), (EXISTING,)),
        Part("What was considered", "considered", blocks["considered"], (),
             "Nothing is on record of what was considered.",
             acts(writes, ("Record what was considered", "opportunity-consider"))),
        Part("Decisions", "decisions", blocks["decisions"], (), "Nothing is decided.",
             acts(keeps, ("Record a decision", "opportunity-decide"))),
        Part("What it led to", "led-to", blocks["led"], (), "Nothing is on record that it led to.",
             acts(keeps and found.state is OpportunityState.TAKEN_FORWARD,
                  ("Record what it led to", "opportunity-led-to"))),
        Part("Looked at again", "looked", blocks["looked"], (), "It was not looked at again yet.",
             acts(keeps, ("Record that it was looked at again", "opportunity-review"))),
    ]  # fmt: skip


def _existing(there: Existing, links: Links) -> tuple[Component, ...]:
    """The agreements and collaborations of the parties, folded: they are many."""
    together = sum(len(names) > 1 for _, names in there.cooperation)
    return (
        Details(f"Agreements of these parties: {len(there.agreements)}", tables.agreed(there, links)),
        Details(f"Collaborations of two or more of these parties: {together}", tables.together(there, links)),
    )


def _answers(actor: Actor, found: OpportunityRecord) -> bool:
    """Whether the actor may record the view of a party: its own, or what another told its body."""
    return may(actor, EDIT) or any(may(actor, ANSWER, [one.body.key]) for one in found.parties)
