"""What would leaving cost? The schedule, or the list of what the agreement does not say. Parse, call one, answer."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from concordat.calculations.settlements import Refusal, Settlement
from concordat.foundation.provenance.queries import citations
from concordat.interfaces.web.agreements.leaving import tables
from concordat.interfaces.web.agreements.leaving.files import HEADS, csv_lines, workbook
from concordat.interfaces.web.agreements.leaving.forms import LeavingForm
from concordat.interfaces.web.agreements.leaving.terms import adding, terms_list
from concordat.interfaces.web.components.cells import Link
from concordat.interfaces.web.components.component import Component
from concordat.interfaces.web.components.forms import refuse
from concordat.interfaces.web.components.links import Links, changed
from concordat.interfaces.web.components.tags import Tag
from concordat.interfaces.web.downloads import csv_answer, file_answer
from concordat.interfaces.web.evidence import source_list
from concordat.interfaces.web.requests import actor_of, as_at_of
from concordat.kernel.errors import RuleBroken
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import may
from concordat.registers.agreements.queries import agreement_file
from concordat.registers.agreements.queries.exits import exit_terms
from concordat.registers.agreements.records.exits import ExitRecord
from concordat.registers.agreements.rules.exits import check_notice_day
from concordat.registers.agreements.rules.versions import ENDS, STARTS, day_held
from concordat.rendering.workbooks.tables import MEDIA_TYPE


def leaving_page(request: HttpRequest, key: str) -> HttpResponse:
    """The page of one agreement: who leaves and when is asked in the address."""
    actor, links = actor_of(request), Links.of(request)
    held = exit_terms(actor, key=key, as_at=as_at_of(request))
    form, found = _asked(request, held)
    may_edit = may(actor, Permission.AGREEMENT_EDIT) and as_at_of(request) is None
    lacking = held.missing
    context: dict[str, Any] = {
        "title": "What would leaving cost?", "section": "Portfolio", "reference": held.title, "form": form,
        "state": Tag(f"Cannot say: {len(lacking)} missing", "red") if lacking else Tag("Can be reckoned", "green"),
        "intro": _intro(held), "key": key, "settled": isinstance(found, Settlement),
        "missing": tables.missing_table(found.missing if isinstance(found, Refusal) else lacking)
        if lacking or isinstance(found, Refusal) else None,
        "terms": terms_list(held, links, may_edit=may_edit), "adding": list(adding(held, links)) if may_edit else [],
        "asked_as_at": day.isoformat() if (day := as_at_of(request)) else "",
        "sources": source_list(citations(actor, [one.ref for one in held.reports]), links),
    }  # fmt: skip
    if isinstance(found, Settlement):
        context |= {"outcome": tables.outcome(found, held), "blocks": list(_blocks(found, held)),
                    "unnamed": ", ".join(kind.words.lower() for kind in found.unnamed),
                    "unknown": found.unknown, "downloads": _downloads(request, key, links)}  # fmt: skip
    return render(request, "agreements/leaving.html", context)


def leaving_csv(request: HttpRequest, key: str) -> HttpResponse:
    """The payments as CSV; without a question that can be answered, back to the page that says what is missing."""
    held, found = _settled(request, key)
    if found is None:
        return redirect("leaving", key=key)
    return csv_answer(f"leaving-{key}.csv", HEADS, csv_lines(found, held))


def leaving_xlsx(request: HttpRequest, key: str) -> HttpResponse:
    """The same as a workbook whose sums are formulas."""
    held, found = _settled(request, key)
    if found is None:
        return redirect("leaving", key=key)
    return file_answer(f"leaving-{key}.xlsx", workbook(found, held), MEDIA_TYPE)


def _asked(request: HttpRequest, held: ExitRecord) -> tuple[LeavingForm, Settlement | Refusal | None]:
    """The question of the address and its answer; None where nothing, or nothing that can be read, is asked."""
    if "party" not in request.GET:
        return LeavingForm(held.parties), None
    form = LeavingForm(held.parties, request.GET)
    if not form.is_valid():
        return form, None
    day: date | None = form.cleaned_data["day"]
    if day and not _lasts(request, held, form, day):
        return form, None
    return form, held.leaving(form.cleaned_data["party"] or None, day)


def _lasts(request: HttpRequest, held: ExitRecord, form: LeavingForm, day: date) -> bool:
    """Whether the agreement lasts on the day of notice, as it stands then; the form says so where it does not."""
    fields = agreement_file(actor_of(request), key=held.agreement, on=day, as_at=as_at_of(request)).line.held
    try:
        check_notice_day(day_held(fields, STARTS), day_held(fields, ENDS), day)
    except RuleBroken as error:
        refuse(form, error)
        return False
    return True


def _settled(request: HttpRequest, key: str) -> tuple[ExitRecord, Settlement | None]:
    held = exit_terms(actor_of(request), key=key, as_at=as_at_of(request))
    found = _asked(request, held)[1]
    return held, found if isinstance(found, Settlement) else None


def _blocks(found: Settlement, held: ExitRecord) -> Iterable[Component]:
    yield tables.costs_table(found, held)
    yield tables.payments_table(found, held)
    if found.services:
        yield tables.services_table(found, held)
    yield tables.parties_table(found, held)
    if found.write_offs:
        yield tables.claims_table(found, held)


def _downloads(request: HttpRequest, key: str, links: Links) -> list[Link]:
    query = changed(request.GET)
    return [Link(word, Links().to(name, key) + query, " of what leaving costs")
            for word, name in (("CSV", "leaving-csv"), ("Excel with formulas", "leaving-xlsx"))]  # fmt: skip


def _intro(held: ExitRecord) -> str:
    if not held.reports:
        return "No exit terms are on record for this agreement. Until they are, nobody can say what leaving costs."
    if held.missing:
        return "This agreement cannot say what leaving costs. The list below is what the parties would have to agree."
    return "The agreement says enough to reckon what leaving costs. Choose who leaves and when."
