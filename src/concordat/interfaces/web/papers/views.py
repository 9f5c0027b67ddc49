"""Board papers: parse, call one, answer."""

from __future__ import annotations

from datetime import date

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from concordat.foundation.access.queries import names_of
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.components.paging import Paging
from concordat.interfaces.web.papers import presenters
from concordat.interfaces.web.papers.forms import IssueForm
from concordat.interfaces.web.requests import actor_of, as_at_of
from concordat.kernel.errors import RuleBroken
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import require
from concordat.registers.governance.queries import board, boards
from concordat.registers.governance.records import BoardRecord
from concordat.rendering.documents.html import SECURITY_POLICY
from concordat.rendering.documents.writing import MEDIA_TYPES, write
from concordat.reporting.papers.actions import issue_paper
from concordat.reporting.papers.assembly import assembled
from concordat.reporting.papers.queries import issued, issued_file, issued_inputs, issued_paper, material
from concordat.reporting.papers.styles import STYLES, USUAL


def issue(request: HttpRequest, key: str) -> HttpResponse:
    """Issue the paper to a board, or look at it first."""
    found, day = _board(request, key), as_at_of(request) or timezone.localdate()
    form = IssueForm(request.POST or None, initial={"as_at": day})
    if request.method == "POST" and form.is_valid():
        chosen, style = form.cleaned_data["as_at"], form.cleaned_data["style"]
        if "preview" in request.POST:
            return redirect(f"{Links(chosen).to('paper-preview', key)}&style={style}")
        try:
            number = issue_paper(actor=actor_of(request), board=key, as_at=chosen, style=style, now=timezone.now())
        except RuleBroken as error:
            form.add_error("as_at", str(error))
        else:
            messages.success(request, f"Paper {number} is issued. Its files are kept as they are.")
            return redirect("issued-paper", number=number)
    context = {"title": "Issue the paper", "caption": found.name, "form": form, "section": "Boards",
               "back": Links.of(request).to("board", key)}  # fmt: skip
    return render(request, "papers/issue.html", context)


def preview(request: HttpRequest, key: str) -> HttpResponse:
    """The paper as it would be issued now, and kept nowhere."""
    _board(request, key)
    day = as_at_of(request) or timezone.localdate()
    look = STYLES.get(request.GET.get("style", USUAL), STYLES[USUAL])
    paper = assembled(material(actor_of(request), board=key, as_at=day), style=look, reference="Preview, not issued")
    return _served(write(paper, "html"), "html")


def paper_list(request: HttpRequest) -> HttpResponse:
    """The papers that were issued."""
    actor, links = actor_of(request), Links.of(request)
    names = {one.key: one.name for one in boards(actor)}
    chosen = request.GET.get("board")
    rows = issued(actor, board=chosen or None)
    paging = Paging.of(rows, request.GET, "papers")
    title = f"Papers issued to {names[chosen]}" if chosen in names else "Issued papers"
    noun = "paper" if len(rows) == 1 else "papers"
    context = {"title": title, "section": "Boards", "count": len(rows), "noun": noun, "paging": paging,
               "table": presenters.papers_table(list(paging.page.object_list), names, links)}  # fmt: skip
    return render(request, "shapes/list.html", context)


def paper_record(request: HttpRequest, number: int) -> HttpResponse:
    """One issued paper with its files and what went into it."""
    actor, links = actor_of(request), Links.of(request)
    found = issued_paper(actor, number=number)
    names = {one.key: one.name for one in boards(actor, keys=[found.board])}
    issuer = names_of(actor, [found.issued_by])[found.issued_by]
    context = {
        "title": found.title,
        "section": "Boards",
        "reference": f"Paper {found.number}, {found.marking.word}",
        "facts": presenters.paper_facts(found, names.get(found.board, found.board), issuer, links),
        "downloads": presenters.downloads(found),
        "inputs": presenters.inputs_table(issued_inputs(actor, number=number)),
        "number": found.number,
    }
    return render(request, "papers/paper.html", context)


def inputs(request: HttpRequest, number: int) -> HttpResponse:
    """What went into an issued paper, as JSON."""
    return JsonResponse(issued_inputs(actor_of(request), number=number), json_dumps_params={"indent": 1})


def file(request: HttpRequest, number: int, form: str) -> HttpResponse:
    """The bytes of an issued paper: the web page to be read here, the others to be kept."""
    if form not in MEDIA_TYPES:
        raise Http404(f"Papers are not issued as {form}.")
    paper = issued_paper(actor_of(request), number=number)
    response = _served(issued_file(actor_of(request), number=number, form=form), form)
    if form != "html":
        response["Content-Disposition"] = f'attachment; filename="{paper.file_name(form)}"'
    return response


def _served(content: bytes, form: str) -> HttpResponse:
    response = HttpResponse(content, content_type=MEDIA_TYPES[form])
    if form == "html":
        response["Content-Security-Policy"] = SECURITY_POLICY
    return response


def _board(request: HttpRequest, key: str) -> BoardRecord:
    """The board, where the actor may see it and write its paper."""
    today: date = timezone.localdate()
    found = board(actor_of(request), key=key, as_at=today).summary
    require(actor_of(request), Permission.PAPER_ISSUE, [found.organisation] if found.organisation else ())
    return found
