"""Sources: parse, call one, answer."""

from __future__ import annotations

import tempfile
from pathlib import Path

from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from concordat.foundation.provenance.actions import date_source
from concordat.foundation.provenance.queries import passages, source
from concordat.intake.actions import receive_paper
from concordat.intake.records import Receipt
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.requests import actor_of
from concordat.interfaces.web.sources.forms import DateForm, LoadForm
from concordat.interfaces.web.sources.presenters import printed
from concordat.kernel.errors import RuleBroken, UnreadableFile
from concordat.kernel.markings import Marking
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import require


def load(request: HttpRequest) -> HttpResponse:
    """Receive one paper; what was read waits for review."""
    require(actor_of(request), Permission.SOURCE_LOAD)
    form = LoadForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        try:
            receipt = _receive(request, form)
        except (UnreadableFile, RuleBroken) as error:
            field = getattr(error, "field", None)
            form.add_error(field if field in form.fields else "file", str(error))
        else:
            messages.success(request, f"{form.cleaned_data['file'].name}: {_came_of(receipt, form)}.")
            return redirect("review", key=receipt.source)
    context = {"title": "Load a board paper", "form": form, "button": "Read the paper", "multipart": True,
               "section": "Sources", "back": Links.of(request).to("sources")}  # fmt: skip
    return render(request, "sources/load.html", context)


def source_text(request: HttpRequest, key: str) -> HttpResponse:
    """The text of one source, each passage with an address of its own."""
    found = source(actor_of(request), key=key)
    blocks = [printed(passage) for passage in passages(actor_of(request), source_key=key)]
    return render(request, "sources/text.html", {"title": found.title, "source": found, "blocks": blocks,
                                                 "section": "Sources"})  # fmt: skip


def date_it(request: HttpRequest, key: str) -> HttpResponse:
    """Give an undated source its date."""
    found = source(actor_of(request), key=key)
    require(actor_of(request), Permission.SOURCE_LOAD, [found.owner])
    form = DateForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            date_source(actor=actor_of(request), key=key, dated=form.cleaned_data["dated"], now=timezone.now())
        except RuleBroken as error:
            form.add_error("dated", str(error))
        else:
            messages.success(request, "The source is dated.")
            return redirect("source", key=key)
    context = {"title": f"When is “{found.title}” dated?", "form": form, "button": "Date the source",
               "section": "Sources", "back": Links.of(request).to("source", key)}  # fmt: skip
    return render(request, "shapes/task.html", context)


def _came_of(receipt: Receipt, form: LoadForm) -> str:
    if not receipt.already:
        return "1 statement waits" if receipt.statements == 1 else f"{receipt.statements} statements wait"
    date_lost = form.cleaned_data["dated"] and receipt.dated is None
    return "is loaded already; nothing was added" + (": give its date on the page of the paper" if date_lost else "")


def _receive(request: HttpRequest, form: LoadForm) -> Receipt:
    upload: UploadedFile[bytes] = form.cleaned_data["file"]
    name = Path(upload.name or "paper.txt").name
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        with path.open("wb") as file:
            for chunk in upload.chunks():
                file.write(chunk)
        return receive_paper(
            actor=actor_of(request),
            path=path,
            now=timezone.now(),
            dated=form.cleaned_data["dated"],
            name=name,
            marking=Marking(form.cleaned_data["marking"] or Marking.OFFICIAL),
        )
