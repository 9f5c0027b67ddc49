"""The review: parse, call one, answer."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from concordat.interfaces.web.components.filters import FilterPanel
from concordat.interfaces.web.components.forms import refuse
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.components.paging import Paging
from concordat.interfaces.web.components.progress import Progress
from concordat.interfaces.web.requests import actor_of, number_typed
from concordat.interfaces.web.review.filters import ReviewFilters
from concordat.interfaces.web.review.forms import StatementForm
from concordat.interfaces.web.review.presenters import card_view, groups_of, in_words, rows_of
from concordat.kernel.errors import NotThere, RuleBroken
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import may, require
from concordat.review import actions
from concordat.review.learning.queries import lessons
from concordat.review.names import Names
from concordat.review.queries import review_card, review_page, sure_ones
from concordat.review.records import BulkResult

PASSAGES = 40
SURE = 0.9


def review(request: HttpRequest, key: str) -> HttpResponse:
    """The paper beside what was read; a POST carries one button's decision."""
    if request.method == "POST":
        _decide(request, key)
        return redirect(f"{request.get_full_path()}#{request.POST.get('next', 'main')}")
    page = review_page(actor_of(request), source_key=key, now=timezone.now())
    filters = ReviewFilters(request.GET or None)
    rows = rows_of(page, request.GET, actor_of(request).reference)
    paging = Paging.of(rows, request.GET, "passages", per_page=PASSAGES)
    context = {
        "title": page.source.title,
        "source": page.source,
        "section": "Sources",
        "rows": paging.page.object_list,
        "paging": paging,
        "filters": FilterPanel(filters, request.GET),
        "groups": [] if request.GET.get("show") == "decided" else groups_of(page.groups),
        "progress": Progress(page.progress.reviewed, page.progress.total, "reviewed", _counted(page.decisions)),
        "may_review": may(actor_of(request), Permission.STATEMENT_REVIEW, [page.source.owner]),
        "sure": SURE,
    }
    return render(request, "review/page.html", context)


def accept_sure(request: HttpRequest, key: str) -> HttpResponse:
    """Preview of what would be accepted in bulk, and the button that does it."""
    if request.method == "POST":
        done = actions.accept_above(actor=actor_of(request), source=key, threshold=SURE, now=timezone.now())
        messages.success(
            request, f"{done.accepted} statements accepted in bulk{_refused(done)}; {done.waiting} still wait."
        )
        return redirect("review", key=key)
    cards = sure_ones(actor_of(request), source_key=key, threshold=SURE, now=timezone.now())
    context = {"title": f"Accept {len(cards)} sure statements", "section": "Sources", "key": key,
               "cards": [card_view(card, n, actor_of(request).reference) for n, card in enumerate(cards, start=1)],
               "back": Links.of(request).to("review", key)}  # fmt: skip
    return render(request, "review/sure.html", context)


def statement(request: HttpRequest, number: int) -> HttpResponse:
    """Correct one statement and accept it, or reject it with a reason."""
    card = review_card(actor_of(request), number=number, now=timezone.now())
    require(actor_of(request), Permission.STATEMENT_REVIEW, [card.candidate.owner])
    form = StatementForm(card, request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            actions.accept(
                actor=actor_of(request), number=number, corrected=form.corrected(), now=timezone.now(),
                create_subject=form.creates_subject, remember=form.remembers,
            )  # fmt: skip
        except RuleBroken as error:
            refuse(form, error)
        else:
            messages.success(request, f"The statement is accepted and in the register.{_taught(request, number)}")
            return redirect("review", key=card.candidate.source)
    shown = card_view(card, card.candidate.ordinal + 1, actor_of(request).reference)
    context = {"title": "Correct and accept", "form": form, "card": shown,
               "quote": card.candidate.statement.quote, "button": "Accept as corrected", "section": "Sources",
               "back": Links.of(request).to("review", card.candidate.source)}  # fmt: skip
    return render(request, "review/statement.html", context)


def _taught(request: HttpRequest, number: int) -> str:
    """What was learnt from the correction of a statement."""
    names, found = Names(actor_of(request)), lessons(actor_of(request))
    said = [in_words(lesson, names) for lesson in found if lesson.learnt_from == number]
    return f" Remembered for the papers of this board: {'; '.join(said)}." if said else ""


def _decide(request: HttpRequest, key: str) -> None:
    """Do what the pressed button says; a rule that stops it is said at the top of the page."""
    actor, now, pressed = actor_of(request), timezone.now(), request.POST
    try:
        if "accept" in pressed:
            actions.accept(actor=actor, number=_number(pressed["accept"]), now=now)
        elif "create" in pressed:
            actions.accept(actor=actor, number=_number(pressed["create"]), now=now, create_subject=True)
        elif "reject" in pressed:
            number = _number(pressed["reject"])
            actions.reject(actor=actor, number=number, reason="rejected on the review page", now=now)
        elif "back" in pressed:
            actions.bring_back(actor=actor, number=_number(pressed["back"]), now=now)
        elif "passage" in pressed:
            done = actions.accept_passage(actor=actor, source=key, passage=_number(pressed["passage"]), now=now)
            messages.success(request, f"{done.accepted} statements of the passage accepted{_refused(done)}.")
        elif "group" in pressed:
            numbers = [_number(n) for n in pressed["group"].split()]
            done = actions.accept_together(actor=actor, source=key, numbers=numbers, now=now)
            messages.success(request, f"{done.accepted} statements accepted together{_refused(done)}.")
    except RuleBroken as error:
        messages.error(request, str(error))


def _number(text: str) -> int:
    """The number on a button; NotThere where somebody made one up."""
    number = number_typed(text)
    if number is None:
        raise NotThere("There is no such statement.")
    return number


def _counted(decisions: int) -> str:
    return f"{decisions} decision{'' if decisions == 1 else 's'} so far; what is decided together counts once"


def _refused(done: BulkResult) -> str:
    """What the act could not take, so that nobody believes it done."""
    return f"; {done.refused} could not be taken, and each card says why" if done.refused else ""
