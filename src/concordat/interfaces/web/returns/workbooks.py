"""Returns by Excel: workbooks go out, what came back is looked through and taken. Parse, call one, answer."""

from __future__ import annotations

from pathlib import PurePath
from typing import Any

from django import forms
from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from concordat.intake.readers.content import MAX_BYTES, too_large
from concordat.intake.workbooks.actions import keep_workbooks
from concordat.intake.workbooks.reading import read_workbook
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.downloads import file_answer
from concordat.interfaces.web.requests import actor_of
from concordat.interfaces.web.returns.presenters import workbooks as shown
from concordat.kernel.errors import UnreadableFile
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import require
from concordat.registers.delivery import queries
from concordat.registers.delivery.records import PeriodRecord
from concordat.rendering.workbooks.writing import MEDIA_TYPE
from concordat.review.workbooks.actions import take_upload
from concordat.review.workbooks.queries.blanks import asking, blanks
from concordat.review.workbooks.queries.uploads import as_received, looked_at, with_comments


class ManyFiles(forms.FileInput):
    """A control that takes several files."""

    allow_multiple_selected = True


class ManyFilesField(forms.FileField):
    """Several files; the value is a list of them."""

    widget = ManyFiles

    def clean(self, data: Any, initial: Any = None) -> Any:
        """Each as one file is; there must be one."""
        return [super(ManyFilesField, self).clean(one, initial) for one in data or [None]]


class UploadForm(forms.Form):
    """Workbooks that came back."""

    file = ManyFilesField(
        label="Filled-in workbooks", allow_empty_file=True, widget=ManyFiles(attrs={"accept": ".xlsx,.xlsm"}),
        help_text=f"One or several .xlsx files, up to {MAX_BYTES // 1024**2} MB each and 100 at once.",
    )  # fmt: skip


def workbooks(request: HttpRequest, period: str) -> HttpResponse:
    """The workbooks of a period to be filled in; posted, those that came back are kept and looked through."""
    found, links, posted = _period(request, period), Links.of(request), request.method == "POST"
    form = UploadForm(request.POST if posted else None, request.FILES if posted else None)
    if posted and form.is_valid():
        return redirect("workbook-upload", period=period, upload=_received(request, form.cleaned_data["file"]))
    rows = asking(actor_of(request), period=period, today=timezone.localdate())
    context = {
        "title": "Returns by Excel", "caption": found.name, "section": "Sources", "form": form, "multipart": True,
        "button": "Look through them", "back": links.to("period", period), "name": found.name,
        "table": shown.blanks_table(rows, period, links) if rows else None,
    }  # fmt: skip
    return render(request, "returns/workbooks.html", context)


def blank(request: HttpRequest, period: str, organisation: str) -> HttpResponse:
    """The workbook of one organisation, to be filled in."""
    _period(request, period)
    made = blanks(actor_of(request), period=period, organisation=organisation, today=timezone.localdate())
    one = next(made)
    return file_answer(one.file_name, one.data, MEDIA_TYPE)


def look(request: HttpRequest, period: str, upload: int) -> HttpResponse:
    """Every difference and every fault of the workbooks that were sent; posted, they are taken."""
    found, links, actor = _period(request, period), Links.of(request), actor_of(request)
    if request.method == "POST":
        done = take_upload(actor=actor, upload=upload, period=period, now=timezone.now())
        told = shown.taken_said(done)
        (messages.success if any(one.answers for one in done) else messages.warning)(request, told)
        return redirect("workbook-upload", period=period, upload=upload)
    seen = looked_at(actor, upload=upload, period=period, today=timezone.localdate())
    context = {
        "title": "What the workbooks say", "caption": found.name, "section": "Sources", "form": None,
        "books": [shown.book(one, preview, period, upload, links) for one, preview in seen.books],
        "refused": [{"name": name, "reason": reason} for name, reason in seen.upload.refused],
        "problems": shown.problems(seen), "ready": shown.ready_said(seen), "returns": links.to("period", period),
        "back": links.to("period-workbooks", period),
    }  # fmt: skip
    return render(request, "returns/workbook-look.html", context)


def comments(request: HttpRequest, period: str, upload: int, workbook: int) -> HttpResponse:
    """The sender's own workbook with what stands against it as comments on its cells."""
    _period(request, period)
    today = timezone.localdate()
    name, data = with_comments(actor_of(request), upload=upload, workbook=workbook, period=period, today=today)
    return file_answer(name, data, MEDIA_TYPE)


def received(request: HttpRequest, workbook: int) -> HttpResponse:
    """A workbook that answered returns, as it came."""
    name, data = as_received(actor_of(request), workbook=workbook)
    return file_answer(name, data, MEDIA_TYPE)


def _period(request: HttpRequest, period: str) -> PeriodRecord:
    found = queries.period(actor_of(request), key=period, today=timezone.localdate())
    require(actor_of(request), Permission.RETURN_EDIT)
    return found


def _received(request: HttpRequest, files: list[UploadedFile[bytes]]) -> int:
    """Keep what can be read; returns the number of the upload."""
    kept: list[tuple[str, bytes]] = []
    refused: list[tuple[str, str]] = []
    for file in files:
        name = PurePath(file.name or "workbook.xlsx").name
        try:
            if (file.size or 0) > MAX_BYTES:
                raise UnreadableFile(name, too_large(file.size or 0, MAX_BYTES))
            content = file.read()
            read_workbook(content, name)
        except UnreadableFile as error:
            refused.append((name, error.reason))
        else:
            kept.append((name, content))
    return keep_workbooks(actor=actor_of(request), files=kept, refused=refused, now=timezone.now()).number
