"""Data agreements: what each says, what it needs before it is signed, and who waits for it. Parse, call, answer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from concordat.foundation.provenance.queries import citations
from concordat.interfaces.web.components.cells import Cell, Link, day, link, text
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.components.summaries import Fact, SummaryList
from concordat.interfaces.web.components.tables import Column, DataTable
from concordat.interfaces.web.components.tags import Tag
from concordat.interfaces.web.evidence import source_list
from concordat.interfaces.web.requests import actor_of, as_at_of
from concordat.kernel.dates import day_words
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import may
from concordat.registers.agreements.queries.data_sharing import data_agreement
from concordat.registers.agreements.records.data_sharing import DataAgreementRecord
from concordat.registers.agreements.rules.data_sharing import BASES
from concordat.registers.delivery.records import DependencyRecord
from concordat.reporting.portfolio.names.queries import names_of_records
from concordat.reporting.portfolio.naming import ANOTHER
from concordat.reporting.portfolio.queries.waiting import waiting_for_agreements


def data_page(request: HttpRequest, key: str) -> HttpResponse:
    """One data agreement."""
    actor, links = actor_of(request), Links.of(request)
    found = data_agreement(actor, key=key, as_at=as_at_of(request))
    waiting = waiting_for_agreements(actor, as_at=as_at_of(request)).get(key, [])
    names = names_of_records(actor, collaborations=[one.collaboration for one in waiting]) if waiting else {}
    may_edit = may(actor, Permission.AGREEMENT_EDIT) and as_at_of(request) is None
    gaps = found.gaps
    context = {
        "title": found.agreement.title, "section": "Portfolio", "reference": found.agreement.kind.words,
        "state": Tag(state_words(found), "green" if found.made else "blue"), "intro": _intro(found),
        "facts": facts(found, links, may_edit=may_edit), "key": key,
        "blocks": [
            _gaps_table(found) if gaps else None,
            _sets_table(found, links, may_edit=may_edit),
            _waiting_table(waiting, names, links) if waiting else None,
        ],
        "add": Link("Describe a set of data", links.to("data-agreement-part", key, "set")) if may_edit else None,
        "sources": source_list(citations(actor, [found.agreement.ref, *found.refs]), links),
    }  # fmt: skip
    return render(request, "agreements/data.html", context)


def facts(found: DataAgreementRecord, links: Links, *, may_edit: bool) -> SummaryList:
    """What the agreement says of the data as a whole."""
    terms, key = found.terms, found.agreement.key

    def change(part: str, what: str) -> list[Link]:
        return [Link("Change", links.to("data-agreement-part", key, part), what)] if may_edit else []

    special = {True: f"yes: {terms.condition or 'no condition stated'}", False: "no", None: None}[terms.special]
    done = f" on {day_words(terms.assessed_on)}" if terms.assessed_on else ""
    return SummaryList([
        Fact("Purpose", terms.purpose or None, change("terms", "the purpose")),
        Fact("Lawful basis", BASES[terms.basis].words if terms.basis else None, change("terms", "the basis"),
             note=BASES[terms.basis].regime.words if terms.basis else ""),
        Fact("Who controls and processes", "; ".join(f"{one.name}: {one.role.words.lower()}" for one in found.parties),
             change("parties", "who controls the data")),
        Fact("Special categories", special, change("terms", "the special categories")),
        Fact("Impact assessment", f"{terms.assessment.words}{done}" if terms.assessment else None,
             change("terms", "the assessment"), note=terms.assessment_at),
        Fact("Kept for", terms.retention or None, change("terms", "how long data are kept")),
        Fact("Next review", day_words(terms.review_on) if terms.review_on else None, change("terms", "the review")),
    ])  # fmt: skip


def _gaps_table(found: DataAgreementRecord) -> DataTable:
    law = Column("Where the law asks for it", note="s: section of the Data Protection Act 2018")
    return DataTable(
        caption="Missing before it can be signed", columns=[Column("What is missing"), Column("Question to ask"), law],
        rows=[[text(gap.sentence), text(gap.question), Cell(gap.law or "good practice")] for gap in found.gaps],
    )  # fmt: skip


def _sets_table(found: DataAgreementRecord, links: Links, *, may_edit: bool) -> DataTable:
    to = found.agreement.key
    return DataTable(
        caption="Data that pass under it", empty="No data are described yet.",
        columns=[Column("Data"), Column("What is in them"), Column("About whom")],
        rows=[[link(one.name, links.to("data-agreement-part", to, "set", item=one.name)) if may_edit
               else text(one.name), text(one.description), text(one.people)] for one in found.data_sets],
    )  # fmt: skip


def _waiting_table(waiting: Sequence[DependencyRecord], names: Mapping[str, str], links: Links) -> DataTable:
    return DataTable(
        caption="What waits for it", columns=[Column("Needs"), Column("Collaboration"), Column("Needed by")],
        rows=[[link(one.what, links.to("dependency", one.id)), text(names.get(one.collaboration, ANOTHER)),
               day(one.last.needed_by)] for one in waiting],
    )  # fmt: skip


def state_words(one: DataAgreementRecord) -> str:
    """How far it is, in words."""
    state = one.agreement.state
    return state.replace("_", " ").capitalize() if state else "State not reported"


def _intro(found: DataAgreementRecord) -> str:
    many = len(found.gaps)
    if not many:
        return "It says everything that it needs before it is signed."
    missing = f"{many} thing{'' if many == 1 else 's'} missing"
    return f"Reported as made, with {missing}." if found.made else f"It cannot be signed yet: {missing}."
