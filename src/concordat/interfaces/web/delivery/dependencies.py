"""One dependency: what a collaboration needs of another. Parse, call one, answer."""

from __future__ import annotations

from collections.abc import Mapping

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from concordat.foundation.provenance.queries import citations
from concordat.interfaces.web.components.cells import Cell, Link, day, text
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.components.summaries import Fact, SummaryList
from concordat.interfaces.web.components.tables import Column, DataTable
from concordat.interfaces.web.components.tags import Tag
from concordat.interfaces.web.delivery.forms import DependencyForm, ReportForm
from concordat.interfaces.web.delivery.lists import state_words
from concordat.interfaces.web.evidence import source_list
from concordat.interfaces.web.requests import actor_of, as_at_of, day_of
from concordat.kernel.errors import RuleBroken
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import may, require
from concordat.kernel.sources import Evidence
from concordat.registers.agreements.queries import agreements
from concordat.registers.agreements.records.data_sharing import MADE
from concordat.registers.collaborations.queries import current
from concordat.registers.delivery.actions import record_dependency, report_dependency
from concordat.registers.delivery.queries import dependency, milestones
from concordat.registers.delivery.rules import DependencyState
from concordat.reporting.portfolio.naming import ANOTHER

EDIT = Permission.DELIVERY_EDIT


def dependency_page(request: HttpRequest, number: int) -> HttpResponse:
    """One dependency with every report of it."""
    actor, links, on = actor_of(request), Links.of(request), day_of(request)
    found = dependency(actor, number=number, as_at=as_at_of(request))
    names, late = dict(_named(request)), found.lateness(on)
    refs = [found.ref, *(report.ref for report in found.reports)]
    on_what = found.on_collaboration
    waits: str | Link = Link(found.waits_for(), links.to("collaboration", on_what)) if on_what else found.waits_for()
    if found.on_agreement:
        waits = Link(found.waits_for(), links.to("agreement", found.on_agreement.key))
    context = {
        "title": found.what, "section": "Portfolio", "intro": f"It {late}." if late else "",
        "state": Tag("Late", "red") if late else Tag(state_words(found), "blue"), "number": number,
        "may_report": may(actor, EDIT), "facts": SummaryList([
            Fact("Collaboration", Link(names.get(found.collaboration, ANOTHER),
                 links.to("collaboration", found.collaboration))),
            Fact("Waits for", waits),
            Fact("Needed by", found.last.needed_by.words() if found.last.needed_by else None),
            Fact("Expected", found.milestone.expected.words()
                 if found.milestone and found.milestone.expected else None),
        ]),
        "reports": DataTable(
            caption="What was reported of it",
            columns=[Column(head) for head in ("Reported on", "State", "Needed by", "Note")],
            rows=[[day(one.reported_on), text(one.state.word), day(one.needed_by), Cell(one.note or "–")]
                  for one in reversed(found.reports)],
        ),
        "sources": source_list(citations(actor, refs), links),
    }  # fmt: skip
    return render(request, "delivery/dependency.html", context)


def record_one(request: HttpRequest) -> HttpResponse:
    """Record what a collaboration needs, of whom and by when."""
    actor, links = actor_of(request), Links.of(request)
    require(actor, EDIT)
    named = _named(request)
    form = DependencyForm(
        named, _milestones(request, dict(named)), _agreements(request), request.POST or None,
        initial={"collaboration": request.GET.get("collaboration", "")},
    )  # fmt: skip
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        try:
            number = record_dependency(
                actor=actor, collaboration=given["collaboration"], what=given["what"], evidence=typed(request, form),
                now=timezone.now(), milestone=int(given["milestone"]) if given["milestone"] else None,
                on_collaboration=given["on_collaboration"] or None, on_agreement=given["on_agreement"] or None,
                on_text=given["on_text"],
                needed_by=given["needed_by"], note=given["note"],
            )  # fmt: skip
        except RuleBroken as error:
            form.add_error("milestone" if error.field == "on" else _own(form, error), str(error))
        else:
            messages.success(request, "The dependency is recorded.")
            return redirect("dependency", number=number)
    context = {"title": "Record a dependency", "form": form, "button": "Record the dependency", "section": "Portfolio",
               "back": links.to("dependencies")}  # fmt: skip
    return render(request, "shapes/task.html", context)


def report_one(request: HttpRequest, number: int) -> HttpResponse:
    """Report what has become of a dependency."""
    actor, links = actor_of(request), Links.of(request)
    found = dependency(actor, number=number)
    require(actor, EDIT)
    form = ReportForm(
        request.POST or None, initial={"state": found.last.state.value, "needed_by": found.last.needed_by}
    )  # fmt: skip
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        try:
            report_dependency(
                actor=actor, dependency=number, evidence=typed(request, form), now=timezone.now(),
                state=DependencyState(given["state"]), needed_by=given["needed_by"], note=given["note"],
            )  # fmt: skip
        except RuleBroken as error:
            form.add_error(_own(form, error), str(error))
        else:
            messages.success(request, "The report is recorded.")
            return redirect("dependency", number=number)
    context = {"title": "How does it stand?", "caption": found.what, "form": form, "button": "Record the report",
               "section": "Portfolio", "back": links.to("dependency", number)}  # fmt: skip
    return render(request, "shapes/task.html", context)


def typed(request: HttpRequest, form: DependencyForm | ReportForm) -> Evidence:
    """The person's word, for the organisation acted for, today."""
    body = actor_of(request).acting_for or ""
    return Evidence(reported_by=body, reported_on=timezone.localdate(), reason=form.cleaned_data["reason"])


def _own(form: DependencyForm | ReportForm, error: RuleBroken) -> str | None:
    return error.field if error.field in form.fields else None


def _named(request: HttpRequest) -> list[tuple[str, str]]:
    return current(actor_of(request))


def _milestones(request: HttpRequest, names: Mapping[str, str]) -> list[tuple[str, str]]:
    """Those that are still to come, by the name of their collaboration."""
    found = [one for one in milestones(actor_of(request)) if one.actual is None and not one.dropped]
    told = [(str(one.id), f"{names.get(one.collaboration, ANOTHER)}: {one.what}") for one in found]
    return sorted(told, key=lambda pair: pair[1])


def _agreements(request: HttpRequest) -> list[tuple[str, str]]:
    """Those that are not signed yet: nobody waits for the others."""
    return [(one.key, one.title) for one in agreements(actor_of(request)) if one.state not in MADE]
