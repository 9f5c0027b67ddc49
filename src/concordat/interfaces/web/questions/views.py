"""Questions: parse, call one, answer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from concordat.foundation.organisations.queries import names
from concordat.interfaces.web.assurance.views import case_of
from concordat.interfaces.web.components.bodies import in_words
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.questions import presenters
from concordat.interfaces.web.requests import actor_of
from concordat.kernel.errors import NotThere
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import may
from concordat.reporting.assurance import queries
from concordat.reporting.assurance.records import QuestionRecord
from concordat.reporting.assurance.rules import QuestionState


def question_record(request: HttpRequest, number: int) -> HttpResponse:
    """One sent question and what became of it."""
    actor, links = actor_of(request), Links.of(request)
    found = _as_shown(request, queries.question(actor, number=number))
    waits = found.state is QuestionState.WAITING
    context = {
        "title": found.text,
        "section": "Findings",
        "number": number,
        "state": presenters.state_tag(found, timezone.localdate()),
        "facts": presenters.question_facts(found, in_words(called_of(actor), links), links),
        "may_answer": waits and may(actor, Permission.QUESTION_ANSWER, [found.asked]),
        "may_withdraw": waits and may(actor, Permission.QUESTION_PUT, [found.asker]),
    }
    return render(request, "questions/question.html", context)


def _as_shown(request: HttpRequest, found: QuestionRecord) -> QuestionRecord:
    """Who is asked is told of the finding behind a question where the checks show it to them too."""
    kind, _, key = found.about.partition(":")
    if found.about_words or kind != "finding":
        return found
    try:
        return replace(found, about_words=case_of(request, key).finding.sentence)
    except NotThere:
        return found


def called_of(actor: Actor) -> Mapping[str, str]:
    """The names of organisations by key."""
    return {body.key: body.name for body in names(actor)}
