"""A board's own house styles: parse, call one, answer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from concordat.foundation.access.queries import names_of
from concordat.interfaces.web.components.fields import UploadField
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.papers import composing_presenters as presenters
from concordat.interfaces.web.papers.composing_rows import base_of, posted, pressed
from concordat.interfaces.web.papers.issuing import board_to_write_for, previewed
from concordat.interfaces.web.requests import actor_of
from concordat.kernel.errors import RuleBroken, UnreadableFile
from concordat.registers.governance.records import BoardRecord
from concordat.rendering.documents.word.template import MAX_BYTES
from concordat.reporting.papers.composing.actions import receive_template, save_outline
from concordat.reporting.papers.composing.queries import outline, outline_versions, outlines, style_for, templates
from concordat.reporting.papers.composing.records import OutlineRecord
from concordat.reporting.papers.composing.rules import Outline, Problem, outline_of, problems, style_of
from concordat.reporting.papers.styles import USUAL


class TemplateForm(forms.Form):
    """One Word file."""

    template = UploadField(
        largest=MAX_BYTES, label="Word file", allow_empty_file=True,
        help_text=f"A .docx or .dotx file of at most {MAX_BYTES // 1024**2} MB, without macros or a password. Its "
        "styles, headers, footers and logo are used; its text is not.",
        widget=forms.FileInput(attrs={"accept": ".docx,.dotx"}),
    )  # fmt: skip


def styles(request: HttpRequest, key: str) -> HttpResponse:
    """The house styles of a board, those to start from, and the Word templates."""
    board, actor, links = board_to_write_for(request, key), actor_of(request), Links.of(request)
    held = outlines(actor, board=key)
    context = {
        "title": "House styles", "caption": board.name, "section": "Boards", "board": board,
        "own": presenters.styles_table(key, held, names_of(actor, {one.saved_by for one in held}), links),
        "built_in": presenters.built_in_table(key),
        "templates": presenters.templates_table(templates(actor, organisation=board.organisation or "")),
    }  # fmt: skip
    return render(request, "papers/styles.html", context)


def new(request: HttpRequest, key: str) -> HttpResponse:
    """Compose a house style, from a copy of another."""
    board = board_to_write_for(request, key)
    chosen = style_for(actor_of(request), board=key, key=request.GET.get("from", USUAL))
    return _compose(request, board, outline_of(chosen, name=f"{chosen.name}, {board.name}"[:80]), [])


def change(request: HttpRequest, key: str, style: str) -> HttpResponse:
    """Change a house style: each saving is a further version. ``?version=2`` starts from that one."""
    board = board_to_write_for(request, key)
    held = outline_versions(actor_of(request), board=key, key=style)
    version = base_of({"base": request.GET.get("version", "")})
    found = outline(actor_of(request), board=key, key=style, version=version)
    return _compose(request, board, found.outline, held)


def word_template(request: HttpRequest, key: str) -> HttpResponse:
    """Load a Word file that gives papers their look."""
    board = board_to_write_for(request, key)
    form = TemplateForm(request.POST or None, request.FILES or None) if request.method == "POST" else TemplateForm()
    if request.method == "POST" and form.is_valid():
        file = form.cleaned_data["template"]
        try:
            content = file.read(MAX_BYTES + 1)
            receive_template(actor=actor_of(request), board=key, name=file.name, content=content, now=timezone.now())
        except (UnreadableFile, RuleBroken) as error:
            form.add_error("template", str(error))
        else:
            messages.success(request, f"{file.name} is loaded. Choose it in a house style.")
            return redirect("house-styles", key=key)
    context = {"title": "Load a Word template", "caption": board.name, "form": form, "button": "Load it",
               "multipart": True, "section": "Boards", "back": Links.of(request).to("house-styles", key)}  # fmt: skip
    return render(request, "shapes/task.html", context)


def _compose(request: HttpRequest, board: BoardRecord, start: Outline, held: Sequence[OutlineRecord]) -> HttpResponse:
    """The composer: its buttons change the rows, show the paper, or save it."""
    if request.method != "POST":
        return _page(request, board, start, held)
    act, drafted = request.POST.get("act", "save"), posted(request.POST)
    if act not in ("save", "preview"):
        moved = pressed(drafted, act)
        return _page(request, board, moved.outline, held, focus=moved.row)
    found = problems(drafted)
    if found:
        return _page(request, board, drafted, held, found)
    if act == "preview":
        return previewed(request, board.key, style_of(drafted, key="preview", version=1))
    try:
        key, version = save_outline(
            actor=actor_of(request), board=board.key, outline=drafted, now=timezone.now(),
            key=held[-1].key if held else "", base=base_of(request.POST),
        )  # fmt: skip
    except RuleBroken as error:
        return _page(request, board, drafted, held, [Problem(error.field or "name", str(error))])
    messages.success(request, f"{drafted.name} is saved as version {version}. Papers can be issued in it.")
    return redirect("house-style", key=board.key, style=key)


def _page(
    request: HttpRequest, board: BoardRecord, drafted: Outline, held: Sequence[OutlineRecord],
    found: Sequence[Problem] = (), focus: int | None = None,
) -> HttpResponse:  # fmt: skip
    actor, links = actor_of(request), Links.of(request)
    loaded = templates(actor, organisation=board.organisation or "")
    last = held[-1] if held else None
    context: dict[str, Any] = {
        "title": f"Change {last.outline.name}" if last else "Compose a house style", "caption": board.name,
        "section": "Boards", "back": links.to("house-styles", board.key),
        "problems": presenters.summary(found), "head": presenters.head_fields(drafted, loaded, found),
        "rows": presenters.row_fields(drafted, found, focus), "count": len(drafted.rows),
        "base": request.POST.get("base", last.version if last else ""),
    }  # fmt: skip
    if last:
        names = names_of(actor, {one.saved_by for one in held})
        context["versions"] = presenters.versions_table(board.key, held, names, links)
    return render(request, "papers/compose.html", context)
