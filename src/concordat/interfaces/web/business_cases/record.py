"""The page of a business case: where is it, who has answered, what is open, baseline against latest."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.http import HttpRequest

from concordat.foundation.history.queries import events
from concordat.foundation.organisations.queries import organisations
from concordat.foundation.provenance.queries import citations
from concordat.interfaces.web.appraisals.lists import of_case
from concordat.interfaces.web.business_cases import tables
from concordat.interfaces.web.business_cases.answering import answerable
from concordat.interfaces.web.components.bodies import in_words
from concordat.interfaces.web.components.cells import Link
from concordat.interfaces.web.components.component import Component
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.components.notes import Details
from concordat.interfaces.web.components.summaries import Fact, SummaryList
from concordat.interfaces.web.components.tags import Tag
from concordat.interfaces.web.components.trails import Section, SectionNav
from concordat.interfaces.web.evidence import source_list
from concordat.interfaces.web.grants_shown.beside import grants_of_case
from concordat.interfaces.web.history.presenters import events_table
from concordat.interfaces.web.requests import actor_of, as_at_of, day_of
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import may
from concordat.registers.business_cases.records import CaseView, SubmissionRecord
from concordat.registers.business_cases.rules.checklist import NEEDED, SOURCE
from concordat.registers.business_cases.rules.life import STANDING_MOVES, Standing
from concordat.registers.collaborations.queries import collaborations
from concordat.registers.governance.queries import pathway
from concordat.registers.governance.records import PathwayRecord

TINTS = {Standing.RUNNING: "blue", Standing.PAUSED: "yellow", Standing.STOPPED: "red"}


@dataclass(frozen=True, slots=True)
class Part:
    """A section of the page: what is said first, its blocks, what to say where there are none, and what may be done."""

    title: str
    anchor: str
    blocks: tuple[Component, ...] = ()
    said: tuple[str, ...] = ()
    empty: str = ""
    acts: tuple[Link, ...] = ()


def record_context(request: HttpRequest, found: CaseView) -> dict[str, Any]:
    """The blocks of the page."""
    actor, links, on = actor_of(request), Links.of(request), day_of(request)
    names = in_words({one.key: one.name for one in organisations(actor, keys=_bodies(found))}, links)
    line, edits = found.line, may(actor, Permission.BUSINESS_CASE_EDIT)
    way = pathway(actor, collaboration=line.case.collaboration, today=on, as_at=as_at_of(request))
    grants = grants_of_case(request, line.case.ref)
    parts = [replace(one, blocks=(*one.blocks, *grants)) if one.anchor == "relies" else one
             for one in _parts(found, names, actor, links, on, edits, way)]  # fmt: skip
    happened = events(actor, subjects=found.refs, limit=30)
    return {
        "title": line.case.title,
        "section": "Portfolio",
        "state": Tag(line.life.standing.words, TINTS.get(line.life.standing, "grey")),
        "facts": _facts(request, found, links),
        "matters": tables.open_matters(found, on),
        "parts": parts,
        "sections": SectionNav([Section("Overview", "overview"), *(Section(one.title, one.anchor) for one in parts),
                                Section("History", "history")]),
        "events": Details(f"Who recorded what, and when: {len(happened)} events", events_table(actor, happened, links)),
        "acts": _acts(found, links) if edits else (),
        "sources": source_list(citations(actor, found.refs), links),
    }  # fmt: skip


def _facts(request: HttpRequest, found: CaseView, links: Links) -> SummaryList:
    line, case = found.line, found.line.case
    named = {one.key: one.name for one in collaborations(actor_of(request))}
    together = named.get(case.collaboration)
    kin = [Fact(label, ", ".join(one.title for one in cases)) for label, cases in
           (("Came from", line.life.came_from), ("Lives on in", line.life.lives_on_in)) if cases]  # fmt: skip
    still = len(found.open_conditions)
    return SummaryList([
        Fact("Where it is", line.where),
        Fact("Answers", line.submission.said() if line.submission else "It has not been put to anybody on record."),
        Fact("Conditions open", str(still) if still else "none"),
        Fact("Collaboration", Link(together, links.to("collaboration", case.collaboration)) if together else None),
        Fact("Planned next", case.planned_next.told.stage.words if case.planned_next else None), *kin,
    ])  # fmt: skip


def _parts(
    found: CaseView, names: tables.Names, actor: Actor, links: Links, on: date, edits: bool, way: PathwayRecord | None
) -> list[Part]:  # fmt: skip
    key, plans = found.line.case.key, found.line.plans

    def to(words: str, name: str, *more: object) -> Link:
        return Link(words, links.to(name, key, *more))

    submitted = [_submission(one, names, actor, links) for one in reversed(found.submissions)]
    baseline = (tables.held_against(found), tables.every_plan(found, names)) if plans.told else ()
    every = tables.conditions(found, names, links, on, may_edit=edits)
    parts = [
        Part("Answers of the parties", "answers", (), tables.on_the_way(found, way),
             "" if submitted else "It was put to nobody yet.",
             (to("Put it to a board", "case-submit"),)),
        *submitted,
        Part("Conditions", "conditions", (every,) if every.rows else (), (), "No party has made a condition."),
        Part("Baseline against latest", "baseline", baseline, (), "No baseline is on record: nothing to hold it to.",
             (to("Set or move the baseline", "case-baseline"), to("Report what is expected now", "case-forecast"))),
        Part("What it relies on", "relies",
             (tables.relies_on(found, links, may_edit=edits),) if found.reliances else (), (),
             "Nothing is on record that its benefits hang on, such as a grant.",
             (to("Record what it relies on", "case-reliance"),)),
        Part("Five cases", "checklist", tuple(tables.five_cases(found, one) for one in tables.stages_of(found)),
             (f"What each stage needs is our reading of: {SOURCE}.",), "",
             tuple(to(f"Answer for the {one.words.lower()}", "case-checklist", one.value)
                   for one in NEEDED)),
        Part("Appraisal", "appraisal", (of_case(found.appraisals, links),) if found.appraisals else (), (),
             "No appraisal of its options is on record.", (to("Send an appraisal", "appraisal-send"),)),
        Part("Stages", "stages", (tables.stages(found, names),), (), "", (to("Report a stage", "case-stage"),)),
        Part("Staff and posts", "people", (tables.people(found),) if found.people.steps else (), _ruled(found),
             "No consultation of staff is on record.",
             (to("Report a step", "case-people"), to("Set when staff are consulted", "case-consultation"))),
        Part("Review", "review", (tables.reviews(found),) if found.reviews else (), (),
             "No review after it went live is on record.",
             (to("Record a review", "case-review"), Link("What earlier cases came to", links.to("reference-class")))),
    ]  # fmt: skip
    return (
        parts
        if edits
        else [
            Part(
                one.title,
                one.anchor,
                one.blocks,
                one.said,
                one.empty,
                one.acts if one.anchor.startswith("submission") else (),
            )
            for one in parts
        ]
    )


def _submission(one: SubmissionRecord, names: tables.Names, actor: Actor, links: Links) -> Part:
    """A submission as a section of its own: to whom, what it came to, and every party's answer."""
    when = f", {one.on.words()}" if one.on else ""
    said = [f"Put to {one.put_to}{when}. {one.said()}", *one.misstated()]
    said += ["It was put to the same body again later: see there."] if one.replaced else []
    said += [f"Note: {one.note}"] if one.note else []
    acts = (Link("Answer it", links.to("case-answer", one.id)),) if answerable(actor, one) and not one.replaced else ()
    return Part(f"{one.stage.words} to {one.put_to}", f"submission-{one.id}", (tables.answers(one, names),),
                tuple(said), "", acts)  # fmt: skip


def _ruled(found: CaseView) -> tuple[str, ...]:
    people = found.people
    rule = f"Staff are consulted {people.when.words}, as {people.whose} rules." if people.when else (
        "Neither the case nor an alliance of its partners rules when staff are consulted.")  # fmt: skip
    return (rule, *people.out_of_order)


def _acts(found: CaseView, links: Links) -> tuple[Link, ...]:
    """What may be done to the case as a whole."""
    key, moves = found.line.case.key, STANDING_MOVES[found.line.life.standing]
    offered = [("Pause, resume or stop it", "case-standing", moves & {*TINTS}),
               ("Split it", "case-split", Standing.SPLIT in moves),
               ("Merge it with another", "case-merge", Standing.MERGED in moves)]  # fmt: skip
    return tuple(Link(words, links.to(name, key)) for words, name, possible in offered if possible)


def _bodies(found: CaseView) -> set[str]:
    """The keys of the organisations that the page names."""
    keys = {one.reported_by for one in found.line.plans.told}
    keys |= {one.reported_by for one in found.line.life.standings}
    for sub in found.submissions:
        for party in sub.parties:
            keys |= {party.organisation, *(answer.reported_by for answer in party.answers)}
            keys |= {one.to_meet for answer in party.answers for one in answer.conditions if one.to_meet}
    return keys
