"""Finance extracts: parse, call one, answer."""

from __future__ import annotations

from pathlib import PurePath
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from concordat.interfaces.web.components.bodies import in_words
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.components.senders import bodies_allowed
from concordat.interfaces.web.downloads import file_answer
from concordat.interfaces.web.finance import presenters
from concordat.interfaces.web.finance.forms import ExtractColumnsForm, SendExtractForm
from concordat.interfaces.web.lists.presenters import against, remarks_table
from concordat.interfaces.web.requests import actor_of
from concordat.kernel.errors import RuleBroken, UnreadableFile
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import may, require
from concordat.registers.collaborations.queries import current
from concordat.reporting.portfolio.names.queries import names_of_records
from concordat.review.finance.actions import (
    ExtractNotTaken,
    map_extract,
    receive_extract,
    revoke_mapping,
    take_extract,
)
from concordat.review.finance.queries import extract, layout, original, preview
from concordat.review.finance.records import FinancePreview, RowStands
from concordat.review.workbooks.records import Remark

MEDIA = {".csv": "text/csv", ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"}


def send(request: HttpRequest) -> HttpResponse:
    """Receive one extract; where its sender's columns are known, it goes straight to the preview."""
    actor = actor_of(request)
    require(actor, Permission.LEDGER_POST)
    posted = (request.POST, request.FILES) if request.method == "POST" else ()
    form = SendExtractForm(bodies_allowed(actor, Permission.LEDGER_POST), current(actor), timezone.localdate(), *posted)
    if posted and form.is_valid():
        try:
            number = _receive(request, form)
        except (UnreadableFile, RuleBroken) as error:
            field = getattr(error, "field", None)
            form.add_error(field if field in form.fields else "file", str(error))
        else:
            return redirect("extract", number=number)
    context = {"title": "Send a finance extract", "form": form, "button": "Look at the extract", "multipart": True,
               "section": "Money", "back": Links.of(request).to("extracts")}  # fmt: skip
    return render(request, "finance/send.html", context)


def columns(request: HttpRequest, number: int) -> HttpResponse:
    """What each column means and what holds for every row; kept for every later file with the same heads."""
    found, links = layout(actor_of(request), number=number), Links.of(request)
    if found is None:
        return redirect("extract", number=number)
    require(actor_of(request), Permission.LEDGER_POST, [found.sent.organisation])
    form = ExtractColumnsForm(found, request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        try:
            map_extract(
                actor=actor_of(request), number=number, columns=form.columns, words=form.means, fixed=form.fixed,
                now=timezone.now(),
            )  # fmt: skip
        except RuleBroken as error:
            form.add_error(None, str(error))
        else:
            return redirect("extract", number=number)
    notes = [one for one in found.remarks if not one.stops]
    context = {
        "title": "What do the columns mean?", "caption": found.sent.file_name, "form": form,
        "button": "Keep this and look at the amounts", "section": "Money", "back": links.to("extracts"),
        "sheet": found.heads.sheet, "row": found.heads.row + 1, "known": found.mapping.id is not None,
        "notes": remarks_table("What was noticed", notes) if notes else None,
        "revoke": links.to("extract-revoke", number) if found.mapping.id is not None else "",
    }  # fmt: skip
    return render(request, "finance/columns.html", context)


@require_POST
def revoke(request: HttpRequest, number: int) -> HttpResponse:
    """Say that what is kept of these heads holds no longer."""
    revoke_mapping(actor=actor_of(request), number=number, now=timezone.now())
    messages.success(request, "What was kept of these columns holds no longer. What was taken in stays.")
    return redirect("extract-columns", number=number)


def look(request: HttpRequest, number: int) -> HttpResponse:
    """The sums and rows beside what was taken before; posted, all of them are taken in, or nothing."""
    actor = actor_of(request)
    found = layout(actor, number=number)
    if found is not None and found.mapping.id is None:
        return redirect("extract-columns", number=number)
    refused: tuple[Remark, ...] = ()
    if request.method == "POST":
        try:
            done = take_extract(actor=actor, number=number, now=timezone.now())
        except ExtractNotTaken as error:
            refused = error.remarks
        else:
            taken = done.posted + done.changed
            words = f"{taken:,} amount{'' if taken == 1 else 's'} taken in" if taken else "Nothing was new"
            messages.success(request, f"{words}; {done.held:,} held already.")
            return redirect("extract", number=number)
    return render(request, "finance/look.html", _look(request, preview(actor, number=number), refused))


def original_file(request: HttpRequest, number: int) -> HttpResponse:
    """The file as it was sent."""
    name, content = original(actor_of(request), number=number)
    return file_answer(name, content, MEDIA.get(PurePath(name).suffix.lower(), "application/octet-stream"))


def _look(request: HttpRequest, found: FinancePreview, refused: tuple[Remark, ...]) -> dict[str, Any]:
    actor, links, sent = actor_of(request), Links.of(request), found.sent
    faults, names = refused or found.faults, in_words(names_of_records(actor), links)
    batch = extract(actor, number=sent.id)
    tables = [
        presenters.sums_table(found),
        presenters.rows_table(found, RowStands.CHANGED, "Changed: each supersedes the amount that it was", names),
        presenters.rows_table(found, RowStands.NEW, "New", names),
        presenters.rows_table(found, RowStands.HELD, "Held already: these change nothing", names),
    ]
    writes = may(actor, Permission.LEDGER_POST, [sent.organisation])
    return {
        "title": sent.file_name, "section": "Money", "sent": sent, "batch": batch, "back": links.to("extracts"),
        "from": names.get(sent.organisation, sent.organisation), "summary": presenters.summary(found.counts),
        "takes": found.takes and not refused and writes, "writes": writes,
        **against(faults),
        "notes": remarks_table("How cells were read", found.notes) if found.notes else None,
        "tables": [one for one in tables if one.rows],
        "button": f"Take in {found.wanted:,} amount{'' if found.wanted == 1 else 's'}",
        "columns": links.to("extract-columns", sent.id), "file": links.to("extract-file", sent.id),
        "source": links.to("source", batch.source) if batch.source else "",
    }  # fmt: skip


def _receive(request: HttpRequest, form: SendExtractForm) -> int:
    given = form.cleaned_data
    return receive_extract(
        actor=actor_of(request), organisation=given["organisation"],
        name=PurePath(given["file"].name or "extract.csv").name, content=given["file"].read(), dated=given["dated"],
        collaboration=given["collaboration"], now=timezone.now(),
    )  # fmt: skip
