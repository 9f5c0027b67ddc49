"""Recording a post, and reporting who holds it: parse, call one action, answer."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone

from concordat.foundation.access.queries import colleagues, names_of
from concordat.foundation.organisations.queries import organisations
from concordat.interfaces.web.collaborations.forms import Choices
from concordat.interfaces.web.collaborations.tasks import Given, Task, answer, answer_checked, typed
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.components.summaries import Fact, SummaryList
from concordat.interfaces.web.posts import forms
from concordat.interfaces.web.requests import actor_of
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import require
from concordat.registers.collaborations import actions
from concordat.registers.collaborations.queries import current, partners_anywhere, post_view, posts
from concordat.registers.collaborations.records import PostView
from concordat.registers.collaborations.rules import Successor


def record(request: HttpRequest) -> HttpResponse:
    """A new post."""
    actor = actor_of(request)
    require(actor, Permission.COLLABORATION_EDIT)
    named = current(actor)
    form = forms.RecordForm(named, bodies(request), managers(request), request.POST or None,
                            request.GET.get("collaboration", ""))  # fmt: skip
    links = Links.of(request)
    task = Task("Record a post", "Record the post", "The post is recorded.", links.to("posts"))
    return answer_checked(
        request, form, task, lambda given: _read_back(form, dict(named), dict(bodies(request))),
        lambda given: actions.record_post(
            actor=actor, collaboration=given["collaboration"], title=given["title"], particulars=form.particulars(),
            evidence=typed(request, given["reason"]), now=timezone.now(),
        ),
    )  # fmt: skip


def particulars(request: HttpRequest, number: int) -> HttpResponse:
    """What the post is, as it stands now."""
    found = opened(request, number)
    others = [(key, words) for key, words in managers(request) if key != str(number)]
    form = forms.ParticularsForm(bodies(request), others, request.POST or None, found.particulars)
    task = _task(found, "What the post is", "Record it", "What the post is, is recorded.")
    return answer(request, form, task, lambda given: actions.report_particulars(
        actor=actor_of(request), post=number, particulars=form.particulars(),
        evidence=typed(request, given["reason"]), now=timezone.now(),
    ))  # fmt: skip


def holder(request: HttpRequest, number: int) -> HttpResponse:
    """Who holds the post."""
    found, known = opened(request, number), people(request)
    form = forms.HolderForm(known, request.POST or None)
    task = _task(found, "Who holds the post", "Record who holds it", "Who holds the post is recorded.")

    def summary(given: Given) -> SummaryList:
        who = dict(known).get(given["person"]) or given["name"] or "not named"
        return SummaryList([Fact("Post", found.post.title), Fact("Held by", who), *_dates(given, "since", "until")])

    return answer_checked(request, form, task, summary, lambda given: actions.report_holder(
        actor=actor_of(request), post=number, person=given["person"], name=given["name"], since=given["since"],
        until=given["until"], evidence=typed(request, given["reason"]), now=timezone.now(),
    ))  # fmt: skip


def vacancy(request: HttpRequest, number: int) -> HttpResponse:
    """Nobody holds the post."""
    found = opened(request, number)
    form = forms.VacancyForm(request.POST or None)
    task = _task(found, "The post is vacant", "Record the vacancy", "The vacancy is recorded.")
    return answer(request, form, task, lambda given: actions.report_vacancy(
        actor=actor_of(request), post=number, since=given["since"], evidence=typed(request, given["reason"]),
        now=timezone.now(),
    ))  # fmt: skip


def leaving(request: HttpRequest, number: int) -> HttpResponse:
    """The holder has a known last day."""
    found = opened(request, number)
    form = forms.LeavingForm(request.POST or None)
    task = _task(found, "The holder leaves", "Record the last day", "The last day is recorded.")
    return answer(request, form, task, lambda given: actions.report_leaving(
        actor=actor_of(request), post=number, leaves=given["leaves"], evidence=typed(request, given["reason"]),
        now=timezone.now(),
    ))  # fmt: skip


def succession(request: HttpRequest, number: int) -> HttpResponse:
    """Who follows in the post."""
    found = opened(request, number)
    form = forms.SuccessionForm(people(request), request.POST or None)
    task = _task(found, "Who follows in the post", "Record who follows", "Who follows is recorded.")

    def act(given: Given) -> int:
        actor, evidence, now = actor_of(request), typed(request, given["reason"]), timezone.now()
        if given["how"] == "nobody":
            return actions.withdraw_succession(actor=actor, post=number, evidence=evidence, now=now)
        person, name = (given["person"], given["name"]) if given["how"] == "named" else ("", "")
        told = Successor(person, given["recruiting_from"], given["starts"])
        return actions.report_succession(
            actor=actor, post=number, successor=told, name=name, evidence=evidence, now=now
        )

    return answer(request, form, task, act)


def name(request: HttpRequest, number: int) -> HttpResponse:
    """The name of who holds the post is corrected or erased."""
    found = opened(request, number)
    form = forms.NameForm(request.POST or None)
    task = _task(found, "The holder's name", "Continue", "That is done.")

    def act(given: Given) -> str:
        actor, now = actor_of(request), timezone.now()
        if given["act"] == "erase":
            return actions.erase_holder(actor=actor, post=number, now=now)
        return actions.correct_holder(actor=actor, post=number, name=given["name"], now=now)

    def summary(given: Given) -> SummaryList:
        erase = given["act"] == "erase"
        what = "The name is erased everywhere, and cannot be brought back." if erase else given["name"]
        return SummaryList([Fact("Post", found.post.title), Fact("Erase" if erase else "The name is now", what)])

    return answer_checked(request, form, task, summary, act)


def split(request: HttpRequest, number: int) -> HttpResponse:
    """Where the post's time goes."""
    found = opened(request, number)
    actor, held = actor_of(request), {one.part.organisation for one in found.parts}
    partners = {key: words for key, words in bodies(request) if key in held} | dict(partners_anywhere(actor))
    form = forms.SplitForm(current(actor), sorted(partners.items(), key=lambda one: one[1]), found.parts,
                           request.POST or None)  # fmt: skip
    task = _task(found, "Where the post's time goes", "Record the split", "The split is recorded.")
    return answer(request, form, task, lambda given: actions.report_parts(
        actor=actor_of(request), post=number, parts=form.parts(), since=given["since"],
        evidence=typed(request, given["reason"]), now=timezone.now(),
    ))  # fmt: skip


def opened(request: HttpRequest, number: int) -> PostView:
    """The post of the page, for who may report on it; NotThere or NotAllowed for others."""
    found = post_view(actor_of(request), number=number)
    require(actor_of(request), Permission.COLLABORATION_EDIT)
    return found


def bodies(request: HttpRequest) -> list[tuple[str, str]]:
    """The organisations to choose from."""
    return [(one.key, one.name) for one in organisations(actor_of(request))]


def managers(request: HttpRequest) -> list[tuple[str, str]]:
    """The posts to choose a line manager from."""
    return sorted(((str(one.id), one.title) for one in posts(actor_of(request))), key=lambda one: one[1].casefold())


def people(request: HttpRequest) -> Choices:
    """Colleagues, and those who hold a post that the actor sees; never the actor: nobody reports to hold a post."""
    actor = actor_of(request)
    titles = {one.holder: one.title for one in posts(actor) if one.holder}
    named = names_of(actor, titles)
    held = [(ref, f"{named.get(ref) or 'not named'} ({title})") for ref, title in titles.items()]
    every = dict([*colleagues(actor), *held])
    every.pop(actor.reference, None)
    return sorted(every.items(), key=lambda one: one[1].casefold())


def _task(found: PostView, title: str, button: str, done: str) -> Task:
    return Task(title, button, done, reverse("post", args=[found.post.id]), found.post.title)


def _dates(given: Given, *names: str) -> list[Fact]:
    return [Fact(one.capitalize(), given[one].words()) for one in names if given[one]]


def _read_back(form: forms.RecordForm, named: dict[str, str], called: dict[str, str]) -> SummaryList:
    told, given = form.particulars(), form.cleaned_data
    return SummaryList([
        Fact("Collaboration", named.get(given["collaboration"])), Fact("Post", given["title"]),
        Fact("Kind", told.kind.words), Fact("Home organisation", called.get(told.home or "")),
        Fact("What follows", "The partners of the collaboration see the post. Who holds it is asked on its page."),
    ])  # fmt: skip
