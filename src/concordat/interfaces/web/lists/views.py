"""Lists: parse, call one, answer."""

from __future__ import annotations

from pathlib import PurePath
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.components.senders import bodies_allowed
from concordat.interfaces.web.lists import presenters
from concordat.interfaces.web.lists.forms import ColumnsForm, SendForm
from concordat.interfaces.web.requests import actor_of
from concordat.kernel.errors import RuleBroken, UnreadableFile
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import may, require
from concordat.registers.collaborations.queries import current
from concordat.review.lists.actions import ListNotTaken, map_columns, receive_list, take_list
from concordat.review.lists.queries import layout, preview
from concordat.review.lists.records import ListPreview
from concordat.review.lists.rules.fields import ListKind
from concordat.review.lists.rules.lines import Standing
from concordat.review.workbooks.records import Remark


def send(request: HttpRequest) -> HttpResponse:
    """Receive one list; where its sender's columns are known, it goes straight to the preview."""
    actor = actor_of(request)
    require(actor, Permission.SOURCE_LOAD)
    named = current(actor)
    posted = (request.POST, request.FILES) if request.method == "POST" else ()
    form = SendForm(bodies_allowed(actor, Permission.SOURCE_LOAD), named, timezone.localdate(), *posted)
    if posted and form.is_valid():
        try:
            number = _receive(request, form)
        except (UnreadableFile, RuleBroken) as error:
            field = getattr(error, "field", None)
            form.add_error(field if field in form.fields else "file", str(error))
        else:
            return redirect("list", number=number)
    context = {"title": "Send a list kept in Excel", "form": form, "button": "Look at the list", "multipart": True,
               "section": "Sources", "back": Links.of(request).to("lists")}  # fmt: skip
    return render(request, "lists/send.html", context)


def columns(request: HttpRequest, number: int) -> HttpResponse:
    """What each column means, with its first values; kept for every later file of the sender with the same heads."""
    found, links = layout(actor_of(request), number=number), Links.of(request)
    if found is None:
        return redirect("list", number=number)
    require(actor_of(request), Permission.SOURCE_LOAD, [found.sent.organisation])
    form = ColumnsForm(found, request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        try:
            map_columns(
                actor=actor_of(request), number=number, columns=form.columns, words=form.means, now=timezone.now()
            )
        except RuleBroken as error:
            form.add_error(None, str(error))
        else:
            return redirect("list", number=number)
    notes = [one for one in found.remarks if not one.stops]
    context = {
        "title": "What do the columns mean?", "caption": _caption(found.sent.file_name, found.sent.kind), "form": form,
        "button": "Keep this and look at the lines", "section": "Sources", "back": links.to("lists"),
        "sheet": found.heads.sheet, "row": found.heads.row + 1, "known": found.mapping.id is not None,
        "notes": presenters.remarks_table("What was noticed", notes) if notes else None,
    }  # fmt: skip
    return render(request, "lists/columns.html", context)


def look(request: HttpRequest, number: int) -> HttpResponse:
    """Every line beside what was taken before; posted, all of them are taken in, or nothing."""
    actor = actor_of(request)
    found = layout(actor, number=number)
    if found is not None and found.mapping.id is None:
        return redirect("list-columns", number=number)
    refused: tuple[Remark, ...] = ()
    if request.method == "POST":
        try:
            done = take_list(actor=actor, number=number, now=timezone.now())
        except ListNotTaken as error:
            refused = error.remarks
        else:
            words = f"{done.taken} line{'' if done.taken == 1 else 's'} taken in" if done.taken else "Nothing was new"
            messages.success(request, f"{words}; {done.same} said what stands already.")
            return redirect("list", number=number)
    return render(request, "lists/look.html", _look(request, preview(actor, number=number), refused))


def _look(request: HttpRequest, found: ListPreview, refused: tuple[Remark, ...]) -> dict[str, Any]:
    links, sent = Links.of(request), found.sent
    faults, notes = refused or found.faults, found.notes
    count = sum(one.standing is not Standing.SAME for one in found.lines)
    tables = [
        presenters.changed_table(found),
        presenters.lines_table(found, Standing.NEW, "New"),
        presenters.lines_table(found, Standing.HELD, "On record already: each gains this list as a source"),
        presenters.gone_table(found),
    ]
    return {
        "title": _caption(sent.file_name, sent.kind), "section": "Sources", "form": None, "sent": sent,
        "back": links.to("lists"), "summary": presenters.summary(found),
        "takes": found.takes and not refused and may(actor_of(request), Permission.SOURCE_LOAD, [sent.organisation]),
        **presenters.against(faults),
        "notes": presenters.remarks_table("How cells were read", notes) if notes else None,
        "tables": [one for one in tables if one.rows],
        "button": f"Take in {count} line{'' if count == 1 else 's'}",
        "columns": links.to("list-columns", sent.id), "source": links.to("source", sent.source) if sent.source else "",
    }  # fmt: skip


def _caption(file_name: str, kind: ListKind) -> str:
    return f"{kind.word} in {file_name}"


def _receive(request: HttpRequest, form: SendForm) -> int:
    given = form.cleaned_data
    return receive_list(
        actor=actor_of(request), organisation=given["organisation"], kind=ListKind(given["kind"]),
        name=PurePath(given["file"].name or "list.xlsx").name, content=given["file"].read(), dated=given["dated"],
        collaboration=given["collaboration"], now=timezone.now(),
    )  # fmt: skip
