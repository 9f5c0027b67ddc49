"""A return that comes as a Word file or e-mail: received, looked through, accepted. Parse, call one, answer."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from concordat.interfaces.web.components.fields import UploadField
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.requests import actor_of, number_typed
from concordat.interfaces.web.returns.filling import writable
from concordat.interfaces.web.returns.presenters.filling import BASE
from concordat.kernel.errors import RuleBroken, UnreadableFile
from concordat.review.letters.actions import accept_read_answers, read_return
from concordat.review.letters.queries import letters_of, proposals
from concordat.review.letters.records import Answered, Certainty, Option, Proposal

KEYS, CHOICE = "keys", "choice:"


class LetterForm(forms.Form):
    """One file, or the words of an e-mail."""

    file = UploadField(
        label="Word file, PDF or saved e-mail", required=False, allow_empty_file=True,
        help_text="A .docx, .pdf, .eml or .txt file. It is kept as a source of the organisation that answers; "
        "nobody else reads it until answers of it are submitted.",
        widget=forms.FileInput(attrs={"accept": ".docx,.pdf,.eml,.txt,.html"}),
    )  # fmt: skip
    pasted = forms.CharField(
        label="Or paste the e-mail", required=False, widget=forms.Textarea(attrs={"rows": 10}),
        help_text="With or without the earlier messages below it: what is quoted is not taken for an answer.",
    )  # fmt: skip


def letters(request: HttpRequest, period: str, number: int) -> HttpResponse:
    """Receive a letter for this return; those that came already."""
    found, links = writable(request, period, number), Links.of(request)
    posted = request.method == "POST"
    form = LetterForm(request.POST if posted else None, request.FILES if posted else None)
    if posted and form.is_valid():
        try:
            source = _receive(request, form, number)
        except (UnreadableFile, RuleBroken) as error:
            form.add_error("pasted" if getattr(error, "field", None) == "pasted" else "file", str(error))
        else:
            return redirect("return-letter", period=period, number=number, source=source)
    context = {
        "title": "Answer by letter", "caption": f"{found.summary.collaboration_name}, {found.summary.period_name}",
        "form": form, "button": "Read it", "multipart": True, "section": "Sources", "one": found.summary,
        "back": links.to("return", period, number), "letters": letters_of(actor_of(request), number=number),
    }  # fmt: skip
    return render(request, "returns/letters.html", context)


def letter(request: HttpRequest, period: str, number: int, source: str) -> HttpResponse:
    """What a letter answers, beside its words; posted, what is ticked goes into the draft."""
    form = writable(request, period, number)
    found = proposals(actor_of(request), number=number, source=source, today=timezone.localdate())
    problem = ""
    if request.method == "POST":
        try:
            done = _accept(request, number, source, found.reading.proposals)
        except RuleBroken as error:
            problem = str(error)
        else:
            messages.success(request, _told(done))
            return redirect("return-fill", period=period, number=number)
    reading = found.reading
    sure = _ticks("sure", "Answers that are sure", reading.sure)
    look = _ticks("look", "Answers to be looked at", reading.of(Certainty.LOOK))
    choices = [_radios(number, one) for number, one in enumerate(reading.of(Certainty.CHOICE), start=1)]
    context: dict[str, Any] = {
        "title": "What the letter answers", "section": "Sources", "one": form.summary, "letter": found.letter,
        "caption": f"{form.summary.collaboration_name}, {form.summary.period_name}", "form": None,
        "problems": _problems(problem, [sure, *choices, look]), "sure": sure, "look": look, "choices": choices,
        "bases": {f"{BASE}{one.key}": one.base or "" for one in reading.proposals},
        "held": [one.question.label for one in reading.of(Certainty.HELD)], "also": reading.also,
        "back": Links.of(request).to("return-letters", period, number),
    }  # fmt: skip
    return render(request, "returns/letter.html", context)


def _receive(request: HttpRequest, form: LetterForm, number: int) -> str:
    """The key of the source that the letter became."""
    file = form.cleaned_data["file"]
    given = {"name": file.name, "content": file.read()} if file else {"pasted": form.cleaned_data["pasted"]}
    return read_return(actor=actor_of(request), number=number, now=timezone.now(), **given).source


def _accept(request: HttpRequest, number: int, source: str, offered: Iterable[Proposal]) -> Answered:
    """What was ticked and chosen, with the answers that the page showed beside them."""
    chosen = [request.POST.get(f"{CHOICE}{one.key}", "") for one in offered]
    bases = {one.key: request.POST.get(f"{BASE}{one.key}", "") for one in offered}
    return accept_read_answers(
        actor=actor_of(request), number=number, source=source, now=timezone.now(),
        keys=[*request.POST.getlist(KEYS), *filter(None, chosen)],
        base={key: number_typed(text) for key, text in bases.items()},
    )  # fmt: skip


def _told(done: Answered) -> str:
    said = f"{done.taken} answer{'' if done.taken == 1 else 's'} taken from the letter, word for word."
    return f"{said} Some wait beside another answer: choose between them." if done.saved.conflicts else said


def _problems(problem: str, groups: Iterable[dict[str, Any] | None]) -> list[dict[str, str]]:
    """What is wrong, leading to the first answer that can be ticked."""
    first = next((group["idPrefix"] for group in groups if group), "")
    return [{"text": problem, **({"href": f"#{first}"} if first else {})}] if problem else []


def _ticks(name: str, legend: str, offered: Iterable[Proposal]) -> dict[str, Any] | None:
    """The answers with a box each; the sure ones are ticked."""
    items = [
        {
            "value": one.keys[0], "text": f"{one.question.label}: {one.options[0].text}",
            "hint": {"text": _said(one.options[0], one)}, "checked": one.certainty is Certainty.SURE,
        }
        for one in offered
    ]  # fmt: skip
    return {"name": KEYS, "idPrefix": name, "fieldset": _legend(legend), "items": items} if items else None


def _radios(number: int, one: Proposal) -> dict[str, Any]:
    """The answers of which one is chosen."""
    items: list[dict[str, Any]] = [
        {"value": key, "text": option.text, "hint": {"text": _said(option, one)}}
        for key, option in zip(one.keys, one.options, strict=True)
    ]
    items += [{"divider": "or"}, {"value": "", "text": "None of them", "checked": True}]
    return {
        "name": f"{CHOICE}{one.key}", "idPrefix": f"choice-{number}", "fieldset": _legend(one.question.label),
        "items": items,
    }  # fmt: skip


def _legend(text: str) -> dict[str, Any]:
    return {"legend": {"text": text, "classes": "govuk-fieldset__legend--m"}}


def _said(option: Option, one: Proposal) -> str:
    """The words as printed, why they answer the question, and what stands there now."""
    printed = " … ".join(place.words for place in option.places)
    shown = printed if len(printed) <= 300 else f"{printed[:300]}…"
    stands = f" Now stands: “{one.standing}”." if one.standing is not None else ""
    wrong = f" {option.problem}" if option.problem else ""
    return f"In the letter: “{shown}”. {option.reason}{stands}{wrong}"
