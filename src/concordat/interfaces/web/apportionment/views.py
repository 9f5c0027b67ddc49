"""A scheme, a sum that it shares, and the year-end settlement: parse, call one, answer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from concordat.foundation.provenance.queries import citations
from concordat.interfaces.web.apportionment import tables
from concordat.interfaces.web.apportionment.files import settlement_file, working_file
from concordat.interfaces.web.apportionment.forms import ShareForm, YearForm, year_at_first
from concordat.interfaces.web.components.bodies import in_words
from concordat.interfaces.web.components.cells import Link
from concordat.interfaces.web.components.forms import refuse
from concordat.interfaces.web.components.links import Links, changed
from concordat.interfaces.web.components.summaries import Fact, SummaryList
from concordat.interfaces.web.components.tags import Tag
from concordat.interfaces.web.components.trails import Breadcrumbs, Section, SectionNav
from concordat.interfaces.web.downloads import file_answer
from concordat.interfaces.web.evidence import source_list
from concordat.interfaces.web.requests import actor_of, as_at_of, day_of
from concordat.kernel.errors import RuleBroken
from concordat.kernel.periods import FinancialYear
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import may
from concordat.registers.agreements.queries.schemes import clauses_beside, scheme
from concordat.registers.agreements.queries.workings import apportioned, true_up
from concordat.registers.agreements.records.schemes import ClauseBeside, SchemeRecord, TrueUp, Working
from concordat.registers.agreements.rules.schemes import Slot
from concordat.rendering.workbooks.tables import MEDIA_TYPE
from concordat.reporting.portfolio.names.queries import names_of_records

POOL = "the pool of what was invoiced"
EDIT, POST = Permission.AGREEMENT_EDIT, Permission.LEDGER_POST


def scheme_record(request: HttpRequest, key: str) -> HttpResponse:
    """One scheme: its rules, partners, versions and frozen years, and what the agreement says beside."""
    actor, links = actor_of(request), Links.of(request)
    held = scheme(actor, key=key, as_at=as_at_of(request))
    beside = clauses_beside(actor, held=held, as_at=as_at_of(request))
    differs = [one for one in beside if one.differs]
    refs = [held.ref, *(one.ref for one in held.versions), *(one.ref for one in held.frozen)]
    refs += [one.ref for one in beside]
    names, last = in_words(names_of_records(actor), links), held.last
    context: dict[str, Any] = {
        "title": held.title, "section": "Money", "key": key, "differs": differs,
        "facts": _facts(held, names, beside, links),
        "state": Tag(f"Version {last.number}", "blue") if last else Tag("Nothing told yet", "grey"),
        "rules": tables.rules_table(held, last, links) if last else None,
        "parties": tables.parties_table(held, last, links) if last else None,
        "versions": tables.versions_table(held), "frozen": tables.frozen_table(held, links),
        "clauses": tables.clauses_table(beside, links), "may_edit": may(actor, EDIT) and as_at_of(request) is None,
        "sections": SectionNav([
            Section("Overview", "overview"), Section("Rules", "rules"), Section("Partners", "partners"),
            Section("The agreement", "agreement", len(beside)), Section("Versions", "versions", len(held.versions)),
            Section("Frozen years", "frozen", len(held.frozen)),
        ]),
        "sources": source_list(citations(actor, refs), links),
    }  # fmt: skip
    return render(request, "apportionment/scheme.html", context)


def _facts(
    held: SchemeRecord, names: Mapping[str, str], beside: Sequence[ClauseBeside], links: Links
) -> SummaryList:  # fmt: skip
    last = held.last
    titles = {one.agreement: one.title for one in beside}
    return SummaryList([
        Fact("Collaboration", Link(names.get(held.collaboration, held.collaboration),
                                   links.to("collaboration", held.collaboration))),
        Fact("Agreement", Link(titles.get(held.agreement, "The agreement that it is under"),
                               links.to("agreement", held.agreement)) if held.agreement else "none is named"),
        Fact("Holds from", str(FinancialYear(last.told.from_year)) if last else None),
        Fact("Frozen up to", str(FinancialYear(held.frozen[-1].year)) if held.frozen else "no year"),
    ])  # fmt: skip


def share_page(request: HttpRequest, key: str) -> HttpResponse:
    """A sum shared by one slot for one year, with every step; what is asked stands in the address."""
    actor, links = actor_of(request), Links.of(request)
    held = scheme(actor, key=key, as_at=as_at_of(request))
    form, found = _shared(request, held)
    context: dict[str, Any] = {
        "title": "Share a sum", "section": "Money", "reference": held.title, "form": form, "key": key,
        "breadcrumbs": _trail(held, links), "asked_as_at": _as_at(request), "found": found,
    }  # fmt: skip
    if found is not None:
        beside = clauses_beside(actor, held=held, as_at=as_at_of(request)) if found.slot is Slot.RUNNING else []
        context |= {
            "basis": tables.basis(found, links), "shared": tables.shared_table(found),
            "steps": tables.steps_table(found), "differs": [one for one in beside if one.differs],
            "download": _download(request, "scheme-share-xlsx", key),
            "sources": source_list(citations(actor, found.refs), links),
        }  # fmt: skip
    return render(request, "apportionment/share.html", context)


def share_xlsx(request: HttpRequest, key: str) -> HttpResponse:
    """The same as a workbook; without a question that can be answered, back to the page."""
    found = _shared(request, scheme(actor_of(request), key=key, as_at=as_at_of(request)))[1]
    if found is None:
        return redirect("scheme-share", key=key)
    return file_answer(f"{key}-{found.slot}-{found.year.start}.xlsx", working_file(found, day_of(request)), MEDIA_TYPE)


def _shared(request: HttpRequest, held: SchemeRecord) -> tuple[ShareForm, Working | None]:
    first = {"year": year_at_first(held, day_of(request)), "slot": Slot.RUNNING.value}
    if "total" not in request.GET:
        return ShareForm(initial=first), None
    form = ShareForm(request.GET)
    if not form.is_valid():
        return form, None
    given = form.cleaned_data
    try:
        return form, apportioned(
            actor_of(request), key=held.key, slot=Slot(given["slot"]), year=FinancialYear(given["year"]),
            total=given["total"], as_at=as_at_of(request),
        )  # fmt: skip
    except RuleBroken as error:
        refuse(form, error)
        return form, None


def true_up_page(request: HttpRequest, key: str) -> HttpResponse:
    """What each partner owes or is owed at the end of a year, or every reason why that cannot be said."""
    actor, links = actor_of(request), Links.of(request)
    held = scheme(actor, key=key, as_at=as_at_of(request))
    form, found = _settled(request, held)
    context: dict[str, Any] = {
        "title": "Year-end settlement", "section": "Money", "reference": held.title, "form": form, "key": key,
        "breadcrumbs": _trail(held, links), "asked_as_at": _as_at(request), "found": found,
        "may_post": may(actor, POST) and as_at_of(request) is None, "may_edit": may(actor, EDIT),
    }  # fmt: skip
    if found is not None:
        cost = [found.cost.ref] if found.cost else []
        refs = [*cost, *(one.ref for one in found.invoices), *(found.working.refs if found.working else [])]
        context |= {
            "facts_of_year": _of_year(found), "settlement": tables.settlement_table(found),
            "invoices": tables.invoices_table(found), "download": _download(request, "scheme-true-up-xlsx", key),
            "sources": source_list(citations(actor, refs), links),
            "asked": {"slot": found.slot.value, "year": str(found.year)},
        }  # fmt: skip
    return render(request, "apportionment/true_up.html", context)


def true_up_xlsx(request: HttpRequest, key: str) -> HttpResponse:
    """The same as a workbook whose charges are formulas."""
    found = _settled(request, scheme(actor_of(request), key=key, as_at=as_at_of(request)))[1]
    if found is None:
        return redirect("scheme-true-up", key=key)
    return file_answer(f"{key}-settlement-{found.year.start}.xlsx", settlement_file(found, day_of(request)), MEDIA_TYPE)


def _settled(request: HttpRequest, held: SchemeRecord) -> tuple[YearForm, TrueUp | None]:
    last = FinancialYear(held.frozen[-1].year) if held.frozen else year_at_first(held, day_of(request))
    asked = request.GET if "year" in request.GET else {"slot": Slot.RUNNING.value, "year": str(last)}
    form = YearForm(asked)
    if not form.is_valid():
        return form, None
    given = form.cleaned_data
    return form, true_up(
        actor_of(request), key=held.key, slot=Slot(given["slot"]), year=FinancialYear(given["year"]),
        as_at=as_at_of(request),
    )  # fmt: skip


def _of_year(found: TrueUp) -> SummaryList:
    paid = found.cost.paid_by if found.cost else None
    return SummaryList([
        Fact("Year", str(found.year), note=found.slot.words.lower()),
        Fact("What it came to", found.cost.amount.exact() if found.cost else None),
        Fact("Paid by", found.names.get(paid, paid) if paid else POOL if found.cost else None),
        Fact("The charges come to", found.net.exact() if found.charges else None),
    ])  # fmt: skip


def _trail(held: SchemeRecord, links: Links) -> Breadcrumbs:
    return Breadcrumbs([
        Link("Money", links.to("money")), Link("How costs and savings are shared", links.to("schemes")),
        Link(held.title, links.to("scheme", held.key)),
    ])  # fmt: skip


def _download(request: HttpRequest, name: str, key: str) -> Link:
    return Link("Excel", Links().to(name, key) + changed(request.GET), "of this page")


def _as_at(request: HttpRequest) -> str:
    day = as_at_of(request)
    return day.isoformat() if day else ""
