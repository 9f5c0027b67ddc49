"""Writing notes and questions, sending and answering: parse, call one, answer."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from concordat.foundation.organisations.queries import answers_to, organisations
from concordat.interfaces.web.assurance.views import case_of
from concordat.interfaces.web.components.forms import refuse
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.governance.views import compared_by
from concordat.interfaces.web.questions.forms import NoteForm, QuestionForm, ReplyForm
from concordat.interfaces.web.questions.presenters import PAGES
from concordat.interfaces.web.requests import actor_of
from concordat.kernel.errors import NotAllowed, RuleBroken
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import require
from concordat.reporting.assurance import queries
from concordat.reporting.assurance.actions import questions as actions
from concordat.review.dropouts import dropout

KEPT = "The draft is kept; only your own body sees it."
SENT = "The question is sent; who is asked sees it now."


def new_note(request: HttpRequest) -> HttpResponse:
    """Keep a note on what the page before was about."""
    body, about, words, _ = _start(request)
    form = NoteForm(request.POST or None)

    def act() -> str:
        actions.keep_note(
            actor=actor_of(request), text=form.cleaned_data["text"], organisation=body, about=about, about_words=words,
            now=timezone.now(),
        )  # fmt: skip
        return "The note is kept; only your own body sees it."

    return _answered(request, form, act, "Keep a note", "Keep the note", words, _back(request, about))


def new_question(request: HttpRequest) -> HttpResponse:
    """Draft a question; the finding that it is about offers its own."""
    body, about, words, offered = _start(request)
    form = QuestionForm(_bodies(request, body), request.POST or None, {"text": offered, **_first(request, body)})

    def act() -> str:
        typed = _typed(request, form) | {"organisation": body, "about": about, "about_words": words}
        if "send" not in request.POST:
            actions.draft_question(**typed)
            return KEPT
        actions.put_question(**typed, answer_due=form.cleaned_data["answer_due"])
        return SENT

    return _answered(request, form, act, "Draft a question", "Save the draft", words, _back(request, about), send=True)


def draft(request: HttpRequest, number: int) -> HttpResponse:
    """Word a draft anew, send it, or discard it."""
    found = queries.draft(actor_of(request), number=number)
    if request.method == "POST" and "discard" in request.POST:
        actions.discard_question(actor=actor_of(request), number=number, now=timezone.now())
        messages.success(request, "The draft is discarded.")
        return redirect("questions")
    form = QuestionForm(
        _bodies(request, found.organisation), request.POST or None, {"text": found.text, "meant_for": found.meant_for}
    )

    def act() -> str:
        typed = _typed(request, form) | {"number": number}
        if "send" not in request.POST:
            actions.reword_question(**typed)
            return KEPT
        actions.put_question(**typed, answer_due=form.cleaned_data["answer_due"], organisation=found.organisation)
        return SENT

    back = Links.of(request).to("questions")
    return _answered(
        request, form, act, "Your question", "Save the draft", found.about_words, back, send=True, discard=True
    )


def answer(request: HttpRequest, number: int) -> HttpResponse:
    """Answer a question that was put to one's own organisation."""
    found = queries.question(actor_of(request), number=number)
    require(actor_of(request), Permission.QUESTION_ANSWER, [found.asked])
    return _reply(request, number, found.text, actions.answer_question, "Answer", "Send the answer", "It is answered.")


def withdraw(request: HttpRequest, number: int) -> HttpResponse:
    """Take a question back."""
    found = queries.question(actor_of(request), number=number)
    require(actor_of(request), Permission.QUESTION_PUT, [found.asker])
    return _reply(
        request, number, found.text, actions.withdraw_question, "Why is it withdrawn?", "Withdraw the question",
        "The question is withdrawn.",
    )  # fmt: skip


def _reply(
    request: HttpRequest, number: int, asked: str, step: Callable[..., int], label: str, button: str, done: str
) -> HttpResponse:  # fmt: skip
    form = ReplyForm(label, request.POST or None)

    def act() -> str:
        step(actor=actor_of(request), number=number, text=form.cleaned_data["text"], now=timezone.now())
        return done

    back = Links.of(request).to("question", number)
    return _answered(request, form, act, button, button, asked, back, to=back)


def _start(request: HttpRequest) -> tuple[str, str, str, str]:
    """The body that writes, what it is about, that in words, and the question offered.

    A finding offers its question; so does what dropped out between two papers of a board.
    """
    actor = actor_of(request)
    require(actor, Permission.QUESTION_PUT)
    if actor.acting_for is None:
        raise NotAllowed("Act for a policing body to keep notes and put questions.")
    require(actor, Permission.QUESTION_PUT, [actor.acting_for])
    kind, _, key = request.GET.get("about", "").partition(":")
    if kind == "finding" and key:
        finding = case_of(request, key).finding
        return actor.acting_for, f"finding:{key}", finding.sentence, finding.question
    if kind == "board" and key:
        gone = dropout(compared_by(request, key), request.GET.get("dropped", ""))
        return actor.acting_for, f"board:{key}", gone.sentence, gone.question
    return actor.acting_for, "", "", ""


def _typed(request: HttpRequest, form: Form) -> dict[str, Any]:
    words = {name: form.cleaned_data[name] for name in ("text", "meant_for")}
    return words | {"actor": actor_of(request), "now": timezone.now()}


def _bodies(request: HttpRequest, asker: str) -> list[tuple[str, str]]:
    """Who can be asked: the bodies that answer to the asker first, then all others by name; no alliance."""
    called = {body.key: body.name for body in organisations(actor_of(request))}
    called.pop(asker, None)
    first = [key for key in answers_to(actor_of(request), organisation=asker) if key in called]
    rest = sorted((key for key in called if key not in first), key=lambda key: called[key].casefold())
    return [(key, called[key]) for key in [*first, *rest]]


def _first(request: HttpRequest, asker: str) -> dict[str, str]:
    below = answers_to(actor_of(request), organisation=asker)
    return {"meant_for": below[0]} if below else {}


def _back(request: HttpRequest, about: str) -> str:
    kind, _, key = about.partition(":")
    return Links.of(request).to(PAGES.get(kind, kind), key) if key else Links.of(request).to("questions")


def _answered(
    request: HttpRequest, form: Form, act: Callable[[], str], title: str, button: str, caption: str, back: str, *,
    send: bool = False, discard: bool = False, to: str = "",
) -> HttpResponse:  # fmt: skip
    if request.method == "POST" and form.is_valid():
        try:
            done = act()
        except RuleBroken as error:
            refuse(form, error)
        else:
            messages.success(request, done)
            return redirect(to or Links.of(request).to("questions"))
    context = {"title": title, "caption": caption, "form": form, "button": button, "section": "Findings",
               "back": back, "send": send, "discard": discard}  # fmt: skip
    return render(request, "questions/task.html", context)
