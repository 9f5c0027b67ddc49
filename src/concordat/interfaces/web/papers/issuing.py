"""Issuing the paper of a board: parse, call one, answer."""

from __future__ import annotations

from datetime import date

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.papers.forms import IssueForm
from concordat.interfaces.web.requests import actor_of, as_at_of
from concordat.kernel.errors import RuleBroken
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import require
from concordat.registers.governance.queries import board
from concordat.registers.governance.records import BoardRecord
from concordat.rendering.documents.html import SECURITY_POLICY
from concordat.rendering.documents.writing import MEDIA_TYPES, write
from concordat.reporting.papers.actions import issue_paper
from concordat.reporting.papers.assembly import assembled
from concordat.reporting.papers.composing.queries import outlines, style_for
from concordat.reporting.papers.queries import material
from concordat.reporting.papers.styles import USUAL, Style


def issue(request: HttpRequest, key: str) -> HttpResponse:
    """Issue the paper to a board, or look at it first."""
    found, day = board_to_write_for(request, key), as_at_of(request) or timezone.localdate()
    own = [one.style for one in outlines(actor_of(request), board=key)]
    form = IssueForm(request.POST or None, initial={"as_at": day}, own=own)
    if request.method == "POST" and form.is_valid():
        chosen, style = form.cleaned_data["as_at"], form.cleaned_data["style"]
        if "preview" in request.POST:
            return redirect(f"{Links(chosen).to('paper-preview', key)}&style={style}")
        try:
            number = issue_paper(actor=actor_of(request), board=key, as_at=chosen, style=style, now=timezone.now())
        except RuleBroken as error:
            form.add_error("style" if error.field == "style" else "as_at", str(error))
        else:
            messages.success(request, f"Paper {number} is issued. Its files are kept as they are.")
            return redirect("issued-paper", number=number)
    context = {"title": "Issue the paper", "caption": found.name, "form": form, "section": "Boards",
               "styles": Links.of(request).to("house-styles", key),
               "back": Links.of(request).to("board", key)}  # fmt: skip
    return render(request, "papers/issue.html", context)


def preview(request: HttpRequest, key: str) -> HttpResponse:
    """The paper as it would be issued now, in a built-in or own house style, and kept nowhere."""
    board_to_write_for(request, key)
    look = style_for(actor_of(request), board=key, key=request.GET.get("style", USUAL))
    return previewed(request, key, look)


def previewed(request: HttpRequest, key: str, look: Style) -> HttpResponse:
    """The paper of a board in a style, as a web page."""
    day = as_at_of(request) or timezone.localdate()
    paper = assembled(material(actor_of(request), board=key, as_at=day), style=look, reference="Preview, not issued")
    return served(write(paper, "html"), "html")


def served(content: bytes, form: str) -> HttpResponse:
    """The bytes of a paper; a web page under a policy that lets nothing run."""
    response = HttpResponse(content, content_type=MEDIA_TYPES[form])
    if form == "html":
        response["Content-Security-Policy"] = SECURITY_POLICY
    return response


def board_to_write_for(request: HttpRequest, key: str) -> BoardRecord:
    """The board, where the actor may see it and write its paper."""
    today: date = timezone.localdate()
    found = board(actor_of(request), key=key, as_at=today).summary
    require(actor_of(request), Permission.PAPER_ISSUE, [found.organisation] if found.organisation else ())
    return found
