"""Decisions in full: parse, call one, answer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from django import forms as django_forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from concordat.calculations.voting import VotingRule
from concordat.foundation.organisations.queries import organisations
from concordat.foundation.provenance.queries import citations
from concordat.interfaces.web.components.bodies import in_words
from concordat.interfaces.web.components.cells import Link
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.components.tags import MarkingLine
from concordat.interfaces.web.evidence import source_list
from concordat.interfaces.web.governance.decisions import forms, presenters
from concordat.interfaces.web.governance.tasks import answer, typed
from concordat.interfaces.web.requests import actor_of, as_at_of
from concordat.kernel.dates import PreciseDate, day_words
from concordat.kernel.errors import NotThere
from concordat.kernel.markings import Marking
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import may, require
from concordat.registers.collaborations.queries import current
from concordat.registers.governance import actions, queries
from concordat.registers.governance.records import Account, BoardRecord, DecisionDetail
from concordat.registers.governance.rules import DecisionState
from concordat.reporting.portfolio.names.queries import names_of_records

EDIT = Permission.GOVERNANCE_EDIT
ACTS = (("decision-case", "Say what is recommended and why"), ("decision-considerations", "Add the considerations"),
        ("decision-place", "Say at which meeting, on which paper"), ("decision-rule", "Set the voting rule"),
        ("decision-party", "Name a party"), ("decision-votes", "Record the votes"),
        ("decision-outcome", "Record the outcome"))  # fmt: skip


def decision_record(request: HttpRequest, number: int) -> HttpResponse:
    """One decision with its record, its votes and its sources."""
    actor, links = actor_of(request), Links.of(request)
    found = queries.decision(actor, number=number, as_at=as_at_of(request))
    names, account, one = in_words(names_of_records(actor), Links.of(request)), found.account, found.summary
    board = _board(request, one.board)
    meeting = queries.meetings(actor, board=one.board) if account and account.meeting else []
    papers = queries.papers(actor) if account and account.paper else []
    refs = [one.ref, *(party.ref for party in found.parties)]
    writes = account is not None and board is not None and may(actor, EDIT, filter(None, [board.organisation]))
    context = {
        "title": one.what, "section": "Boards", "reference": one.number and f"Decision {one.number}",
        "state": presenters.state_tag(one.state), "marking": MarkingLine(found.marking),
        "facts": presenters.facts(
            found, board, next((m for m in meeting if account and m.id == account.meeting), None),
            next((p for p in papers if account and p.id == account.paper), None), names, links,
        ),
        "notes": presenters.notes(found, names), "parts": presenters.parts(found, names),
        "acts": [Link(words, links.to(name, number)) for name, words in ACTS] if writes else [],
        "sources": source_list(citations(actor, refs), links),
    }  # fmt: skip
    return render(request, "governance/record.html", context)


def open_one(request: HttpRequest, key: str) -> HttpResponse:
    """Open a decision that a board is asked to take."""
    actor, links, board = actor_of(request), Links.of(request), _writable(request, key)
    named = current(actor)
    form = forms.OpenForm(named, request.POST or None, initial={"collaboration": request.GET.get("collaboration", "")})

    def save() -> str:
        given = form.cleaned_data
        collaboration = given["collaboration"] or None
        account = Account(
            state=DecisionState.RECOMMENDED if given["recommendation"] else DecisionState.PROPOSED,
            author_role=given["author_role"], recommendation=given["recommendation"],
        )  # fmt: skip
        number = actions.open_decision(
            actor=actor, board=key, title=given["title"], account=account, collaboration=collaboration,
            organisation=None if collaboration else board.organisation, number=given["number"], now=timezone.now(),
            evidence=typed(request, form, board.organisation, Marking(given["marking"])),
        )  # fmt: skip
        return links.to("decision", number)

    return answer(request, form, save, said="The decision is opened.", title="Open a decision", caption=board.name,
                  button="Open the decision", back=links.to("board", key))  # fmt: skip


def case(request: HttpRequest, number: int) -> HttpResponse:
    """What is recommended, the options and the reasons."""
    return _texts(request, number, forms.CaseForm, "What is recommended, and why?")


def considerations(request: HttpRequest, number: int) -> HttpResponse:
    """What was weighed."""
    return _texts(request, number, forms.ConsiderationsForm, "What was considered?")


def place(request: HttpRequest, number: int) -> HttpResponse:
    """At which meeting, on which paper."""
    actor, (found, account) = actor_of(request), _told(request, number)
    meetings = [(str(m.id), day_words(m.held_on)) for m in queries.meetings(actor, board=found.summary.board)
                if not m.cancelled]  # fmt: skip
    papers = [(str(p.id), f"{p.title}, {day_words(p.dated)}" if p.dated else p.title)
              for p in queries.papers(actor, board=found.summary.board)]  # fmt: skip
    form = forms.PlaceForm(
        meetings, papers, request.POST or None,
        initial={"meeting": str(account.meeting or ""), "paper": str(account.paper or "")},
    )  # fmt: skip
    return _report(
        request, found, form, "Where is it decided?",
        lambda given: replace(account, meeting=_number(given["meeting"]), paper=_number(given["paper"])),
    )  # fmt: skip


def rule(request: HttpRequest, number: int) -> HttpResponse:
    """By which rule it is decided."""
    found, account = _told(request, number)
    form = forms.RuleForm(
        request.POST or None, initial={"rule": account.rule.value if account.rule else "unanimity",
                                       "threshold": account.threshold},
    )  # fmt: skip
    return _report(
        request, found, form, "By which rule is it decided?",
        lambda given: replace(account, rule=VotingRule(given["rule"]), threshold=given["threshold"]),
    )  # fmt: skip


def outcome(request: HttpRequest, number: int) -> HttpResponse:
    """What the board decided."""
    found, account = _told(request, number)
    on = account.decided_on.first if account.decided_on and account.decided_on.is_day else None
    form = forms.OutcomeForm(request.POST or None, initial={"state": account.state.value, "decided_on": on})

    def told(given: dict[str, Any]) -> Account:
        on = given["decided_on"]
        return replace(account, state=DecisionState(given["state"]), decided_on=PreciseDate.of(on) if on else None)

    return _report(request, found, form, "What was decided?", told)


def party(request: HttpRequest, number: int) -> HttpResponse:
    """Name a party whose answer is needed."""
    actor, (found, _) = actor_of(request), _told(request, number)
    form = forms.PartyForm([(one.key, one.name) for one in organisations(actor)], request.POST or None)

    def save() -> str:
        given = form.cleaned_data
        actions.name_party(
            actor=actor, decision=number, organisation=given["organisation"], weight=given["weight"],
            resources=given["resources"], stands=given["stands"], evidence=_evidence(request, found, form),
            now=timezone.now(),
        )  # fmt: skip
        return _back(request, number)

    return _task(request, found, form, save, "Who is asked?")


def votes(request: HttpRequest, number: int) -> HttpResponse:
    """Record what each party answered."""
    actor, (found, _) = actor_of(request), _told(request, number)
    form = forms.VotesForm(found.parties, names_of_records(actor), request.POST or None)

    def save() -> str:
        actions.record_votes(
            actor=actor, decision=number, answers=form.answers, evidence=_evidence(request, found, form),
            now=timezone.now(),
        )  # fmt: skip
        return _back(request, number)

    return _task(request, found, form, save, "What did each party answer?")


def _texts(
    request: HttpRequest, number: int, kind: type[forms.CaseForm | forms.ConsiderationsForm], title: str
) -> HttpResponse:  # fmt: skip
    found, account = _told(request, number)
    held = {name: getattr(account, name, "") for name in kind.base_fields}
    form = kind(request.POST or None, initial=held)
    return _report(request, found, form, title, lambda given: replace(account, **forms.changed(account, form)))


def _report(
    request: HttpRequest, found: DecisionDetail, form: django_forms.BaseForm, title: str,
    account: Callable[[dict[str, Any]], Account],
) -> HttpResponse:  # fmt: skip
    """Tell the record of a decision anew."""

    def save() -> str:
        actions.report_decision(
            actor=actor_of(request), decision=found.summary.id, account=account(form.cleaned_data),
            evidence=_evidence(request, found, form), now=timezone.now(),
        )  # fmt: skip
        return _back(request, found.summary.id)

    return _task(request, found, form, save, title)


def _task(
    request: HttpRequest, found: DecisionDetail, form: django_forms.BaseForm, save: Callable[[], str], title: str
) -> HttpResponse:  # fmt: skip
    caption = f"{found.summary.number}: {found.summary.what}"
    return answer(request, form, save, said="The record of the decision is saved.", title=title, caption=caption,
                  button="Save", back=_back(request, found.summary.id))  # fmt: skip


def _told(request: HttpRequest, number: int) -> tuple[DecisionDetail, Account]:
    """A decision that has a record and that the actor may write; a reported one has no such page."""
    found = queries.decision(actor_of(request), number=number)
    _writable(request, found.summary.board)
    if found.account is None:
        raise NotThere(f"Decision {number} is known only from a paper.")
    return found, found.account


def _writable(request: HttpRequest, key: str | None) -> BoardRecord:
    board = _board(request, key)
    if board is None:
        require(actor_of(request), EDIT)
        raise NotThere(f"There is no board {key}.")
    require(actor_of(request), EDIT, filter(None, [board.organisation]))
    return board


def _board(request: HttpRequest, key: str | None) -> BoardRecord | None:
    return next(iter(queries.boards(actor_of(request), keys=[key])), None) if key else None


def _evidence(request: HttpRequest, found: DecisionDetail, form: django_forms.BaseForm) -> Any:
    board = _board(request, found.summary.board)
    return typed(request, form, board.organisation if board else None)


def _back(request: HttpRequest, number: int) -> str:
    return Links.of(request).to("decision", number)


def _number(value: str) -> int | None:
    return int(value) if value else None
