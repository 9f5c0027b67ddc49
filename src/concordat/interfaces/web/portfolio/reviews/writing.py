"""Writing a review, one thing a page, with a look at all of it before others see it: parse, call one, answer."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from concordat.interfaces.web.components.forms import refuse
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.portfolio.reviews.forms import Page, form_of, kept_of, review_of
from concordat.interfaces.web.portfolio.reviews.presenters import draft_facts
from concordat.interfaces.web.requests import actor_of, number_typed
from concordat.kernel.errors import RuleBroken
from concordat.kernel.sources import Evidence
from concordat.registers.collaborations import actions
from concordat.registers.collaborations.queries import review_draft
from concordat.registers.collaborations.records import ReviewDraftRecord


@require_POST
def begin(request: HttpRequest, key: str) -> HttpResponse:
    """Begin a draft in the name of the person's organisation, or go on with the one that is open."""
    actor = actor_of(request)
    number = actions.start_review(
        actor=actor, collaboration=key, organisation=actor.acting_for or "", now=timezone.now()
    )
    return redirect("review-draft", number=number)


def page(request: HttpRequest, number: int, page: str) -> HttpResponse:
    """One page of a draft; saving it goes to the next that is not filled, or to the look at all of it."""
    found, asked = review_draft(actor_of(request), number=number), _page(page)
    form = form_of(asked, request.POST, found.answers.get(asked.value, {}))
    version = request.POST.get("version", "")
    if request.method == "POST" and form.is_valid():
        try:
            actions.keep_review_page(
                actor=actor_of(request), draft=number, page=asked.value, answers=kept_of(form),
                version=number_typed(version) or 0, now=timezone.now(),
            )  # fmt: skip
        except RuleBroken as error:
            refuse(form, error)
            found = review_draft(actor_of(request), number=number)
            version = ""
        else:
            return _onward(number, later="later" in request.POST, found=found, done=asked)
    context = {
        "title": asked.asks, "caption": f"Review of {found.collaboration_name}", "form": form, "section": "Portfolio",
        "button": "Save and continue", "later": True, "version": version or found.version,
        "back": Links.of(request).to("review-draft", number),
    }  # fmt: skip
    return render(request, "portfolio/review_page.html", context)


def check(request: HttpRequest, number: int) -> HttpResponse:
    """All pages of a draft; sending it records the review."""
    actor, links = actor_of(request), Links.of(request)
    found, problem = review_draft(actor, number=number), ""
    if request.method == "POST":
        try:
            _record(request, found)
        except RuleBroken as error:
            problem = str(error)
        else:
            messages.success(request, "The review is recorded.")
            return redirect(links.to("collaboration-reviews", found.collaboration))
    context = {
        "title": "Check the review before you record it", "caption": f"Review of {found.collaboration_name}",
        "section": "Portfolio", "facts": draft_facts(found, links), "problem": problem, "number": number,
        "button": "Record the review", "back": links.to("collaboration-reviews", found.collaboration),
    }  # fmt: skip
    return render(request, "portfolio/review_check.html", context)


@require_POST
def drop(request: HttpRequest, number: int) -> HttpResponse:
    """Give the draft up."""
    found = review_draft(actor_of(request), number=number)
    actions.drop_review(actor=actor_of(request), draft=number, now=timezone.now())
    messages.success(request, "The draft is given up.")
    return redirect("collaboration-reviews", key=found.collaboration)


def _record(request: HttpRequest, found: ReviewDraftRecord) -> None:
    told = review_of(found.answers, found.organisation)
    reason = str(found.answers[Page.OUTCOME].get("reason", ""))
    actions.record_review(
        actor=actor_of(request), collaboration=found.collaboration, review=told, draft=found.number,
        evidence=Evidence(found.organisation, timezone.localdate(), reason=reason), now=timezone.now(),
    )  # fmt: skip


def _page(name: str) -> Page:
    if name not in set(Page):
        raise Http404("There is no such page.")
    return Page(name)


def _onward(number: int, *, later: bool, found: ReviewDraftRecord, done: Page) -> HttpResponse:
    following = next((page for page in Page if page not in found.answers and page is not done), None)
    if later or following is None:
        return redirect("review-draft", number=number)
    return redirect("review-page", number=number, page=following.value)
