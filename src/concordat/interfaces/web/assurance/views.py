"""Findings: parse, call one, answer."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from concordat.foundation.access.queries import names_of
from concordat.interfaces.web.assurance import presenters
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.requests import actor_of, as_at_of
from concordat.kernel.errors import NotThere
from concordat.kernel.findings import Finding, merged
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import may
from concordat.reporting.assurance.queries import cases, drafts, findings, notes, questions
from concordat.reporting.assurance.records import FindingCase
from concordat.reporting.assurance.rules import STEPS, Step
from concordat.review.assurance import findings_in_review

ACTS = {Step.ASSIGNED: "assign", Step.ANSWERED: "answer", Step.CLOSED: "close", Step.REOPENED: "reopen"}


def finding_record(request: HttpRequest, key: str) -> HttpResponse:
    """One finding with everything that it rests on, what was done about it, and the body's own notes on it."""
    actor, links, case = actor_of(request), Links.of(request), case_of(request, key)
    about = f"finding:{key}"
    people = {step.by for step in case.steps} | {step.assigned_to for step in case.steps if step.assigned_to}
    settles = may(actor, Permission.FINDING_SETTLE, filter(None, [actor.acting_for]))
    context = {
        "title": case.finding.sentence,
        "section": "Findings",
        "key": key,
        "about": about,
        "state": presenters.severity_tag(case.finding),
        "standing": presenters.state_tag(case),
        "facts": presenters.finding_facts(case.finding, links),
        "steps": presenters.steps_of(case, names_of(actor, people)),
        "acts": [f"finding-{ACTS[step]}" for step in ACTS if settles and step in STEPS[case.state]],
        "may_ask": may(actor, Permission.QUESTION_PUT),
        "notes": notes(actor, about=about),
        "drafts": drafts(actor, about=about),
        "questions": questions(actor, about=about),
        "sources": presenters.sources_of(case.finding, links),
    }
    return render(request, "assurance/finding.html", context)


def case_of(request: HttpRequest, key: str) -> FindingCase:
    """The finding with what was done about it; NotThere where the checks do not find it for the actor."""
    finding = next((one for one in found_by(request) if one.id == key), None)
    if finding is None:
        raise NotThere(f"There is no finding {key}.")
    return cases(actor_of(request), [finding])[0]


def found_by(request: HttpRequest) -> list[Finding]:
    """The findings of the record and of papers in review, each once, as at the day that the page is asked for."""
    actor, as_at = actor_of(request), as_at_of(request)
    return merged(
        findings(actor, today=timezone.localdate(), as_at=as_at),
        findings_in_review(actor, now=timezone.now(), as_at=as_at),
    )
