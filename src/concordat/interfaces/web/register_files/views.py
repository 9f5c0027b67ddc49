"""The register as files: parse, call one, answer."""

from __future__ import annotations

from pathlib import PurePath
from typing import Any

from django.contrib import messages
from django.core import signing
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.components.senders import bodies_allowed
from concordat.interfaces.web.downloads import file_answer
from concordat.interfaces.web.lists.presenters import against, remarks_table
from concordat.interfaces.web.register_files import presenters
from concordat.interfaces.web.register_files.forms import RowsForm
from concordat.interfaces.web.requests import actor_of, as_at_of, day_of
from concordat.kernel.errors import NotThere, RuleBroken, UnreadableFile
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import require
from concordat.rendering.workbooks.listed import MEDIA_TYPE
from concordat.review.register.actions import FileNotTaken, take_register
from concordat.review.register.files import as_workbook
from concordat.review.register.holding import held_file, hold_file
from concordat.review.register.queries import look, register_rows
from concordat.review.register.records import Looked
from concordat.review.workbooks.records import Remark

SALT, A_DAY = "rows of the register", 86_400


def send(request: HttpRequest) -> HttpResponse:
    """Send a file, see every difference that it would make, and take it in."""
    actor = actor_of(request)
    require(actor, Permission.SOURCE_LOAD)
    if "token" in request.POST:
        return _take(request)
    posted = (request.POST, request.FILES) if request.method == "POST" else ()
    form = RowsForm(bodies_allowed(actor, Permission.SOURCE_LOAD), *posted)
    if posted and form.is_valid():
        given = form.cleaned_data
        name = PurePath(given["file"].name or "rows.xlsx").name
        try:
            book = hold_file(actor=actor, organisation=given["organisation"], name=name, content=given["file"].read())
        except (UnreadableFile, RuleBroken) as error:
            form.add_error("file", str(error))
        else:
            token = signing.dumps([actor.reference, given["organisation"], name, book.sha256], salt=SALT)
            return _looked(request, look(actor, book), token)
    context = {"title": "Send rows for the register", "form": form, "button": "Look at the rows", "multipart": True,
               "section": "Sources", "back": Links.of(request).to("sources")}  # fmt: skip
    return render(request, "register_files/send.html", context)


def register_file(request: HttpRequest) -> HttpResponse:
    """The register as a workbook, as far as the reader may see it, as at the day of the page."""
    rows = register_rows(actor_of(request), as_at=as_at_of(request))
    return file_answer("register.xlsx", as_workbook(rows, on=day_of(request)), MEDIA_TYPE)


def template_file(request: HttpRequest) -> HttpResponse:
    """The workbook to be filled in: a sheet for each kind of record, with its lists and instructions."""
    return file_answer("rows-for-the-register.xlsx", as_workbook({}, on=day_of(request)), MEDIA_TYPE)


def _take(request: HttpRequest) -> HttpResponse:
    """Take in the file that was looked at; where something stands against it now, show it again."""
    actor, token = actor_of(request), request.POST["token"]
    try:
        whose, organisation, name, sha256 = signing.loads(token, salt=SALT, max_age=A_DAY)
    except signing.BadSignature as error:
        raise NotThere("The file is not held any more: send it again.") from error
    if whose != actor.reference:
        raise NotThere("There is no such file.")
    book = held_file(actor=actor, organisation=organisation, name=name, sha256=sha256)
    try:
        done = take_register(actor=actor, organisation=organisation, book=book, now=timezone.now())
    except FileNotTaken as error:
        return _looked(request, look(actor, book), token, error.remarks)
    words = f"{done.taken:,} row{'' if done.taken == 1 else 's'} taken in" if done.taken else "Nothing was new"
    messages.success(request, f"{name}: {words}; {done.same:,} said what stands already.")
    return redirect("register-files")


def _looked(
    request: HttpRequest, found: Looked, token: str, refused: tuple[Remark, ...] = ()
) -> HttpResponse:  # fmt: skip
    faults, count = refused or found.faults, len(found.wanted)
    context: dict[str, Any] = {
        "title": f"Rows in {found.file}", "section": "Sources", "back": Links.of(request).to("register-files"),
        "summary": presenters.summary(found), "token": token, "tables": presenters.tables(found),
        "takes": found.takes and not refused, "button": f"Take in {count:,} row{'' if count == 1 else 's'}",
        **against(faults),
        "notes": remarks_table("How the file was read", found.notes) if found.notes else None,
    }  # fmt: skip
    return render(request, "register_files/look.html", context)
