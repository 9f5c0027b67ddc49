"""A set of weights, and a sheet that is sent for it: parse, call one, answer."""

from __future__ import annotations

from pathlib import PurePath
from typing import Any

from django.contrib import messages
from django.core import signing
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from concordat.foundation.provenance.queries import citations
from concordat.interfaces.web.apportionment.tables import number_as_kept, weights_table
from concordat.interfaces.web.apportionment.weight_forms import SheetForm, WeightSetForm
from concordat.interfaces.web.components.cells import Cell, Link, text
from concordat.interfaces.web.components.forms import refuse
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.components.senders import bodies_allowed
from concordat.interfaces.web.components.summaries import Fact, SummaryList
from concordat.interfaces.web.components.tables import Column, DataTable
from concordat.interfaces.web.components.tags import Tag
from concordat.interfaces.web.components.trails import Section, SectionNav
from concordat.interfaces.web.evidence import source_list
from concordat.interfaces.web.lists.presenters import against, remarks_table
from concordat.interfaces.web.requests import actor_of, as_at_of
from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import NotThere, RuleBroken, UnreadableFile
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import may, require
from concordat.kernel.sources import Evidence
from concordat.registers.agreements.actions.weights import create_weight_set
from concordat.registers.agreements.queries.weights import weight_set
from concordat.registers.agreements.records.weights import WeightSetRecord
from concordat.registers.agreements.rules.weights import WeightKind
from concordat.registers.collaborations.queries import current
from concordat.reporting.portfolio.names.queries import names_of_records
from concordat.review.register.holding import held_file, hold_file
from concordat.review.weights.actions import WeightsNotTaken, take_weights
from concordat.review.weights.queries import look
from concordat.review.weights.records import LookedWeights
from concordat.review.workbooks.records import Remark

EDIT, LOAD = Permission.AGREEMENT_EDIT, Permission.SOURCE_LOAD
SALT, A_DAY = "weights of a set", 86_400


def begin(request: HttpRequest) -> HttpResponse:
    """Record a set of weights."""
    actor, links = actor_of(request), Links.of(request)
    require(actor, EDIT)
    form = WeightSetForm(current(actor), request.POST or None,
                         initial={"collaboration": request.GET.get("collaboration", "")})  # fmt: skip
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        evidence = Evidence(actor.acting_for or "", timezone.localdate(), reason=given["reason"])
        try:
            key = create_weight_set(
                actor=actor, title=given["title"], kind=WeightKind(given["kind"]), evidence=evidence,
                collaboration=given["collaboration"] or None, now=timezone.now(),
            )  # fmt: skip
        except RuleBroken as error:
            refuse(form, error)
        else:
            messages.success(request, "The set is recorded. Now send its weights.")
            return redirect("weight-set-send", key=key)
    context = {"title": "Record a set of weights", "form": form, "button": "Record the set", "section": "Money",
               "back": links.to("weight-sets")}  # fmt: skip
    return render(request, "shapes/task.html", context)


def weight_set_record(request: HttpRequest, key: str) -> HttpResponse:
    """One set with every version of its weights, the last first."""
    actor, links = actor_of(request), Links.of(request)
    held = weight_set(actor, key=key, as_at=as_at_of(request))
    refs = [held.ref, *(ref for one in held.versions for ref in one.refs)]
    blocks = [(one, weights_table(held, one, links)) for one in reversed(held.versions)]
    sends = may(actor, EDIT) and may(actor, LOAD) and as_at_of(request) is None
    context = {
        "title": held.title, "section": "Money", "key": key, "blocks": blocks, "may_send": sends,
        "state": Tag(f"Version {held.last.number}" if held.last else "No weights yet", "blue" if held.last else "grey"),
        "facts": _facts(held, names_of_records(actor).get(held.collaboration or ""), links),
        "sections": SectionNav([
            Section("Overview", "overview"),
            *(Section(f"Version {one.number}", f"version-{one.number}") for one, _ in blocks),
        ]),
        "sources": source_list(citations(actor, refs), links),
    }  # fmt: skip
    return render(request, "apportionment/weights.html", context)


def _facts(held: WeightSetRecord, name: str | None, links: Links) -> SummaryList:
    about = Link(name, links.to("collaboration", held.collaboration)) if name else None
    return SummaryList([
        Fact("What they count", held.kind.words),
        Fact("Collaboration", about or ("another collaboration" if held.collaboration else "of none")),
        Fact("As of", held.last.basis.words() if held.last else None),
        Fact("Counted in", held.last.unit if held.last else None),
        Fact("Printed in", held.last.source if held.last else None),
    ])  # fmt: skip


def send(request: HttpRequest, key: str) -> HttpResponse:
    """Send a sheet of weights, see every cell of it beside the last version, and take it in."""
    actor, links = actor_of(request), Links.of(request)
    held = weight_set(actor, key=key)
    require(actor, EDIT)
    require(actor, LOAD)
    if "token" in request.POST:
        return _take(request, held)
    posted = (request.POST, request.FILES) if request.method == "POST" else ()
    form = SheetForm(bodies_allowed(actor, LOAD, EDIT), *posted)
    if posted and form.is_valid():
        given = form.cleaned_data
        name = PurePath(given["file"].name or "weights.xlsx").name
        try:
            book = hold_file(actor=actor, organisation=given["organisation"], name=name, content=given["file"].read())
        except (UnreadableFile, RuleBroken) as error:
            form.add_error("file", str(error))
        else:
            said = [given["basis"].text, given["unit"], given["source"]]
            token = signing.dumps([actor.reference, key, given["organisation"], name, book.sha256, *said], salt=SALT)
            return _looked(request, held, look(actor, book, key=key), token)
    context = {"title": "Send weights", "caption": held.title, "form": form, "button": "Look at the weights",
               "multipart": True, "section": "Money", "back": links.to("weight-set", key)}  # fmt: skip
    return render(request, "shapes/task.html", context)


def _take(request: HttpRequest, held: WeightSetRecord) -> HttpResponse:
    """Take in the sheet that was looked at; where something stands against it now, show it again."""
    actor, token = actor_of(request), request.POST["token"]
    try:
        whose, key, organisation, name, sha256, basis, unit, source = signing.loads(token, salt=SALT, max_age=A_DAY)
    except signing.BadSignature as error:
        raise NotThere("The file is not held any more: send it again.") from error
    if (whose, key) != (actor.reference, held.key):
        raise NotThere("There is no such file.")
    book = held_file(actor=actor, organisation=organisation, name=name, sha256=sha256)
    try:
        done = take_weights(
            actor=actor, organisation=organisation, key=key, book=book, basis=PreciseDate.parse(basis), unit=unit,
            source=source, now=timezone.now(),
        )  # fmt: skip
    except WeightsNotTaken as error:
        return _looked(request, held, look(actor, book, key=key), token, error.remarks)
    messages.success(request, f"{name}: taken in as a new version." if done.new else f"{name}: nothing was new.")
    return redirect("weight-set", key=key)


def _looked(
    request: HttpRequest, held: WeightSetRecord, found: LookedWeights, token: str, refused: tuple[Remark, ...] = ()
) -> HttpResponse:  # fmt: skip
    faults = refused or found.faults
    context: dict[str, Any] = {
        "title": f"Weights in {found.file}", "caption": held.title, "section": "Money", "token": token,
        "back": Links.of(request).to("weight-set-send", held.key), "lines": _lines(found), "left": found.left,
        "takes": found.takes and not refused, "button": f"Take in {len(found.lines)} weights",
        **against(faults),
        "notes": remarks_table("How the file was read", found.notes) if found.notes else None,
    }  # fmt: skip
    return render(request, "apportionment/look.html", context)


def _lines(found: LookedWeights) -> DataTable:
    return DataTable(
        "What was read", [Column("Organisation"), Column("As written"), Column("Weight", numeric=True),
                          Column("Before", numeric=True)],
        [[text(one.name), Cell(one.written), number_as_kept(one.value),
          number_as_kept(one.before) if one.before is not None else Cell("none", numeric=True, unknown=True)]
         for one in found.lines], empty="No line could be read.",
    )  # fmt: skip
