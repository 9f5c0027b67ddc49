"""What was learnt from corrections: parse, call one, answer."""

from __future__ import annotations

from collections.abc import Sequence

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from concordat.foundation.access.queries import names_of
from concordat.interfaces.web.components.cells import Cell, Link, day, link, text
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.components.summaries import Fact, SummaryList
from concordat.interfaces.web.components.tables import Column, DataTable
from concordat.interfaces.web.components.tags import Tag
from concordat.interfaces.web.requests import actor_of
from concordat.interfaces.web.review.presenters import in_words, means_in_words
from concordat.kernel.dates import day_words
from concordat.kernel.errors import RuleBroken
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import may, require
from concordat.review.learning.actions import revoke
from concordat.review.learning.queries import lesson, lessons
from concordat.review.learning.records import LessonRecord
from concordat.review.learning.rules import REASON, LessonKind, LessonState
from concordat.review.names import Names

INTRO = (
    "When a statement is corrected in review, what its name or the heading of its rating means is remembered for the "
    "papers of the same organisation before the same board. The youngest lesson stands; a revoked one applies no more."
)
TINTS = {LessonState.IN_FORCE: "green", LessonState.OVERRULED: "grey", LessonState.REVOKED: "grey"}


class RevokeForm(forms.Form):
    """Why a lesson is revoked."""

    reason = forms.CharField(
        label="Why is it revoked?", max_length=REASON, widget=forms.Textarea(attrs={"rows": 4}),
        help_text="It applies no more from now on. What was accepted by it stays.",
    )  # fmt: skip


def lesson_list(request: HttpRequest) -> HttpResponse:
    """Every lesson of the organisations whose papers the actor may read."""
    actor, links = actor_of(request), Links.of(request)
    rows, names = lessons(actor), Names(actor)
    people = names_of(actor, {row.by for row in rows})
    context = {"title": "What was learnt from corrections", "section": "Sources", "count": len(rows),
               "noun": "lessons", "intro": INTRO, "table": _table(rows, names, people, links)}  # fmt: skip
    return render(request, "shapes/list.html", context)


def lesson_record(request: HttpRequest, number: int) -> HttpResponse:
    """One lesson: what was corrected, by whom, and whether it stands."""
    actor, found = actor_of(request), lesson(actor_of(request), number=number)
    names = Names(actor)
    stands = found.state is not LessonState.REVOKED
    context = {
        "title": in_words(found, names),
        "section": "Sources",
        "state": _tag(found),
        "facts": _facts(found, names_of(actor, {found.by, found.revoked_by} - {""}), Links.of(request)),
        "number": number,
        "may_revoke": stands and may(actor, Permission.STATEMENT_REVIEW, [found.organisation]),
    }
    return render(request, "review/lesson.html", context)


def revoke_lesson(request: HttpRequest, number: int) -> HttpResponse:
    """Revoke a lesson with a reason."""
    actor, found = actor_of(request), lesson(actor_of(request), number=number)
    require(actor, Permission.STATEMENT_REVIEW, [found.organisation])
    form = RevokeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            revoke(actor=actor, number=number, reason=form.cleaned_data["reason"], now=timezone.now())
        except RuleBroken as error:
            form.add_error("reason", str(error))
        else:
            messages.success(request, "It is revoked and applies no more.")
            return redirect("learnt-meaning", number=number)
    context = {
        "title": "Revoke what was learnt",
        "caption": in_words(found, Names(actor)),
        "form": form,
        "button": "Revoke",
        "section": "Sources",
        "back": Links.of(request).to("learnt-meaning", number),
    }
    return render(request, "shapes/task.html", context)


def _table(rows: Sequence[LessonRecord], names: Names, people: dict[str, str], links: Links) -> DataTable:
    return DataTable(
        caption="Lessons",
        caption_hidden=True,
        columns=[Column("As printed"), Column("Means"), Column("Board"), Column("Corrected by"), Column("On"),
                 Column("State")],
        rows=[
            [link(f"“{row.printed}”", links.to("learnt-meaning", row.number)), text(means_in_words(row, names)),
             text(row.board), text(people[row.by]), day(timezone.localdate(row.at)), Cell(_tag(row))]
            for row in rows
        ],
        empty="Nothing yet. Correct what a name means, or the dimension of a rating, on a review page.",
    )  # fmt: skip


def _facts(found: LessonRecord, people: dict[str, str], links: Links) -> SummaryList:
    facts = [
        Fact("Board", found.board),
        Fact("What was corrected", "a name" if found.kind is LessonKind.NAME else "the heading of a rating"),
        Fact("Corrected by", people[found.by], note=day_words(timezone.localdate(found.at))),
        Fact("In the paper", Link("The paper in review", links.to("review", found.source, show="decided"))),
    ]
    if found.revoked_at:
        facts += [
            Fact("Revoked by", people[found.revoked_by], note=day_words(timezone.localdate(found.revoked_at))),
            Fact("Revoked because", found.reason),
        ]
    return SummaryList(facts)


def _tag(found: LessonRecord) -> Tag:
    return Tag(found.state.capitalize(), TINTS[found.state])
