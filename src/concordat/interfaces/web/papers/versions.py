"""Versions of an issued paper: correcting it with an erratum, and its public version."""

from __future__ import annotations

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone

from concordat.interfaces.web.requests import actor_of
from concordat.kernel.errors import RuleBroken
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import require
from concordat.reporting.papers.actions import correct_paper, issue_public
from concordat.reporting.papers.exemptions import GIVEN, Reason
from concordat.reporting.papers.queries import issued_paper, material
from concordat.reporting.papers.records import IssuedRecord


class ErratumForm(forms.Form):
    """Why a paper is corrected."""

    erratum = forms.CharField(
        label="Erratum",
        help_text="What was wrong, and what is right now. It stands above all else in the new version.",
        max_length=2_000,
        widget=forms.Textarea,
        error_messages={"required": "Say what was wrong, and what is right now."},
    )


class PublicForm(forms.Form):
    """What else is withheld from the public, and on which ground."""

    exempt = forms.MultipleChoiceField(
        label="Withhold more",
        help_text="A collaboration is withheld whole, with its name. Leave all empty to withhold nothing more.",
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    reason = forms.ChoiceField(
        label="Reason for these",
        required=False,
        choices=[("", "No reason chosen"), *((one.value, f"{one.words.capitalize()} ({one.law})") for one in GIVEN)],
    )

    def __init__(self, *given: object, parts: list[tuple[str, str]], **more: object) -> None:
        super().__init__(*given, **more)  # type: ignore[arg-type]
        self.fields["exempt"].choices = parts  # type: ignore[attr-defined]

    def clean(self) -> dict[str, object]:
        """A part that is withheld has a reason."""
        cleaned = super().clean() or {}
        if cleaned.get("exempt") and not cleaned.get("reason"):
            self.add_error("reason", "Choose the reason for withholding these parts.")
        return cleaned

    def withheld(self) -> dict[str, Reason]:
        """The chosen parts with their reason."""
        chosen: list[str] = self.cleaned_data["exempt"]
        return {ref: Reason(self.cleaned_data["reason"]) for ref in chosen}


def correct(request: HttpRequest, number: int) -> HttpResponse:
    """Issue a further version of a paper, with its erratum."""
    found = _issuable(request, number)
    form = ErratumForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            new = correct_paper(
                actor=actor_of(request), number=number, erratum=form.cleaned_data["erratum"], now=timezone.now()
            )
        except RuleBroken as error:
            form.add_error("erratum", str(error))
        else:
            messages.success(request, f"Paper {new} is issued. It replaces paper {number}, which stays as it is.")
            return redirect("issued-paper", number=new)
    return render(request, "papers/correct.html", _context(found, form, "Correct the paper"))


def publish(request: HttpRequest, number: int) -> HttpResponse:
    """Issue the public version of a paper."""
    found = _issuable(request, number)
    form = PublicForm(request.POST or None, parts=_parts(actor_of(request), found))
    if request.method == "POST" and form.is_valid():
        try:
            new = issue_public(actor=actor_of(request), number=number, exempt=form.withheld(), now=timezone.now())
        except RuleBroken as error:
            form.add_error("exempt", str(error))
        else:
            messages.success(request, f"Paper {new} is issued. It is the public version of paper {number}.")
            return redirect("issued-paper", number=new)
    return render(request, "papers/public.html", _context(found, form, "Issue the public version"))


def _issuable(request: HttpRequest, number: int) -> IssuedRecord:
    """The paper, where the actor may see it and issue its like."""
    found = issued_paper(actor_of(request), number=number)
    require(actor_of(request), Permission.PAPER_ISSUE, [found.organisation])
    return found


def _parts(actor: Actor, found: IssuedRecord) -> list[tuple[str, str]]:
    """What of the paper may be named as exempt: its collaborations, then its risks."""
    held = material(actor, board=found.board, as_at=found.as_at)
    works = [(str(one.ref), one.name) for one in held.collaborations]
    risks = [(str(one.ref), f"Risk: {one.what} ({held.named(one.collaboration) or 'general'})") for one in held.risks]
    return [*works, *risks]


def _context(found: IssuedRecord, form: forms.Form, title: str) -> dict[str, object]:
    return {"title": title, "caption": f"Paper {found.number}: {found.title}", "form": form, "section": "Boards",
            "back": reverse("issued-paper", args=(found.number,))}  # fmt: skip
