"""A file of options that is sent to a case, looked at, and taken in: parse, call one, answer."""

from __future__ import annotations

from datetime import date
from pathlib import PurePath
from typing import Any

from django.contrib import messages
from django.core import signing
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from concordat.intake.options import template as empty_workbook
from concordat.intake.workbooks.cells import BookCells
from concordat.interfaces.web.appraisals.forms import ChoiceForm, OptionsForm
from concordat.interfaces.web.appraisals.tables import preview_table
from concordat.interfaces.web.components.forms import refuse
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.components.senders import bodies_allowed
from concordat.interfaces.web.downloads import file_answer
from concordat.interfaces.web.lists.presenters import against, remarks_table
from concordat.interfaces.web.requests import actor_of
from concordat.kernel.errors import NotThere, RuleBroken, UnreadableFile
from concordat.kernel.markings import Marking
from concordat.kernel.periods import FinancialYear
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import require
from concordat.registers.business_cases.queries import case
from concordat.registers.business_cases.records import CaseRecord
from concordat.registers.business_cases.rules.stages import Stage
from concordat.rendering.workbooks.tables import MEDIA_TYPE
from concordat.review.appraisals.actions import Chosen, OptionsNotTaken, take_appraisal
from concordat.review.appraisals.looking import look
from concordat.review.register.holding import held_file, hold_file
from concordat.review.workbooks.records import Remark

EDIT, LOAD = Permission.BUSINESS_CASE_EDIT, Permission.SOURCE_LOAD
SALT, A_DAY = "options of a case", 86_400
YEARS = 10  # columns of years in the empty workbook


def blank(request: HttpRequest) -> HttpResponse:
    """An empty workbook of options, from the year that is running on."""
    today = timezone.localdate()
    first = FinancialYear.containing(today)
    return file_answer("options.xlsx", empty_workbook(first, YEARS, today), MEDIA_TYPE)


def send(request: HttpRequest, key: str) -> HttpResponse:
    """Send a file of options, see what each comes to and every fault by its cell, choose, and take it in."""
    actor, links = actor_of(request), Links.of(request)
    held = case(actor, key=key)
    require(actor, EDIT)
    require(actor, LOAD)
    if "token" in request.POST:
        return _take(request, held)
    posted = (request.POST, request.FILES) if request.method == "POST" else ()
    form = OptionsForm(bodies_allowed(actor, LOAD, EDIT), timezone.localdate(), *posted)
    if posted and form.is_valid():
        given = form.cleaned_data
        name = PurePath(given["file"].name or "options.xlsx").name
        try:
            if given["dated"] > timezone.localdate():
                raise RuleBroken("The day of the appraisal is still to come.", field="dated")
            book = hold_file(actor=actor, organisation=given["organisation"], name=name, content=given["file"].read())
        except UnreadableFile as error:
            form.add_error("file", str(error))
        except RuleBroken as error:
            refuse(form, error)
        else:
            said = [given["stage"], given["dated"].isoformat(), given["marking"] or Marking.OFFICIAL.value]
            token = signing.dumps([actor.reference, key, given["organisation"], name, book.sha256, *said], salt=SALT)
            return _looked(request, held, book, token)
    context = {"title": "Send an appraisal", "caption": held.title, "form": form, "button": "Look at the options",
               "multipart": True, "section": "Portfolio", "back": links.to("business-case", key)}  # fmt: skip
    return render(request, "appraisals/send.html", context)


def _take(request: HttpRequest, held: CaseRecord) -> HttpResponse:
    """Take in the file that was looked at with what was chosen; where something stands against it, show it again."""
    actor, token = actor_of(request), request.POST["token"]
    try:
        whose, key, organisation, name, sha256, stage, dated, marking = signing.loads(token, salt=SALT, max_age=A_DAY)
    except signing.BadSignature as error:
        raise NotThere("The file is not held any more: send it again.") from error
    if (whose, key) != (actor.reference, held.key):
        raise NotThere("There is no such file.")
    book = held_file(actor=actor, organisation=organisation, name=name, sha256=sha256)
    form = ChoiceForm([one.name for one in look(book).options], request.POST)
    if not form.is_valid():
        return _looked(request, held, book, token, form)
    given = form.cleaned_data
    chosen = Chosen(Stage(stage), given["does_nothing"], given["preferred"], given["why"], Marking(marking))
    try:
        done = take_appraisal(
            actor=actor, organisation=organisation, key=key, book=book, chosen=chosen, dated=date.fromisoformat(dated),
            now=timezone.now(),
        )  # fmt: skip
    except OptionsNotTaken as error:
        return _looked(request, held, book, token, form, error.remarks)
    except RuleBroken as error:
        form.refused(error)
        return _looked(request, held, book, token, form)
    said = "is kept as a new version." if done.new else "says what the last version says: nothing was new."
    messages.success(request, f"{name} {said}")
    return redirect("appraisal", number=done.number)


def _looked(
    request: HttpRequest, held: CaseRecord, book: BookCells, token: str, form: ChoiceForm | None = None,
    refused: tuple[Remark, ...] = (),
) -> HttpResponse:  # fmt: skip
    found, links = look(book), Links.of(request)
    faults = refused or found.faults
    context: dict[str, Any] = {
        "title": f"Options in {found.file}", "caption": held.title, "section": "Portfolio", "token": token,
        "back": links.to("appraisal-send", held.key), "takes": found.takes and not refused,
        "options": preview_table(found), "form": form or ChoiceForm([one.name for one in found.options]),
        **against(faults),
        "notes": remarks_table("What is not known", found.notes) if found.notes else None,
    }  # fmt: skip
    return render(request, "appraisals/look.html", context)
