"""Innovation challenges, and when alliances consult staff: parse, call one, answer."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from concordat.foundation.organisations.queries import alliances, may_act_for, organisations
from concordat.foundation.provenance.queries import citations
from concordat.interfaces.web.business_cases.acting import act
from concordat.interfaces.web.business_cases.forms import WORDS, Choices, WhenForm
from concordat.interfaces.web.components.alliances import own_alliances
from concordat.interfaces.web.components.bodies import body
from concordat.interfaces.web.components.cells import Cell, Link, day, text
from concordat.interfaces.web.components.fields import DayField
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.components.summaries import Fact, SummaryList
from concordat.interfaces.web.components.tables import Column, DataTable
from concordat.interfaces.web.components.tags import Tag
from concordat.interfaces.web.delivery.forms import SourcedForm
from concordat.interfaces.web.evidence import source_list
from concordat.interfaces.web.requests import actor_of, as_at_of, day_of
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import may, require
from concordat.registers.business_cases import actions, queries
from concordat.registers.business_cases.rules.challenges import CHALLENGE_MOVES, ChallengeState
from concordat.registers.business_cases.rules.people import When
from concordat.registers.collaborations.queries import collaborations, current

EDIT = Permission.BUSINESS_CASE_EDIT
RULES = (
    "Whether staff are consulted before the full business case is agreed or after. A case has the rule of the smallest "
    "alliance that all partners of its collaboration belong to, unless it has one of its own."
)


class ChallengeForm(SourcedForm):
    """A problem that is set."""

    title = forms.CharField(label="What is the challenge called?", max_length=200)
    problem = forms.CharField(
        label="What is the problem?", max_length=1_000, widget=WORDS, help_text="The problem, not its solution."
    )
    collaboration = forms.ChoiceField(label="Which collaboration does it belong to?", required=False)

    def __init__(self, named: Choices, data: object = None, **more: Any) -> None:
        super().__init__(data, **more)
        self.fields["collaboration"].choices = [("", "None"), *named]  # type: ignore[attr-defined]


class ChallengeReportForm(SourcedForm):
    """How far a challenge has got; only what may follow is offered."""

    state = forms.ChoiceField(label="How far has it got?", widget=forms.RadioSelect)
    what = forms.CharField(label="What happened?", max_length=500, widget=WORDS)
    partners = forms.CharField(
        label="With whom, or to whom is it handed on?", required=False, max_length=300,
        help_text="Needed when partners are found and when it is handed on.",
    )  # fmt: skip

    def __init__(self, now: ChallengeState, data: object = None, **more: Any) -> None:
        super().__init__(data, **more)
        offered = [(one.value, one.words) for one in ChallengeState if one in CHALLENGE_MOVES[now]]
        self.fields["state"].choices = offered  # type: ignore[attr-defined]


class AllianceWhenForm(WhenForm):
    """When an alliance consults staff, and since when."""

    alliance = forms.ChoiceField(label="Which alliance?")
    since: Any = DayField(label="Since when?")

    def __init__(self, named: Choices, data: object = None, **more: Any) -> None:
        super().__init__(data, **more)
        self.fields["alliance"].choices = [("", "Choose an alliance"), *named]  # type: ignore[attr-defined]
        self.order_fields(["alliance", "when", "since", "reason"])


def challenge_page(request: HttpRequest, key: str) -> HttpResponse:
    """One challenge with every report of it."""
    actor, links = actor_of(request), Links.of(request)
    found = queries.challenge(actor, key=key, as_at=as_at_of(request))
    names = {one.key: one.name for one in organisations(actor, keys=[found.reported_by])}
    together = next((one for one in collaborations(actor) if one.key == found.collaboration), None)
    refs = [found.ref, *(one.ref for one in found.reports)]
    facts = [
        Fact("Problem", found.problem),
        Fact("Set by", body(found.reported_by, names.get(found.reported_by, found.reported_by), links)),
        Fact("Partners", found.partners or None),
        Fact("Collaboration", Link(together.name, links.to("collaboration", together.key)) if together else "none"),
    ]  # fmt: skip
    context = {
        "title": found.title, "section": "Portfolio", "state": Tag(found.state.words, "blue"), "key": key,
        "may_report": may(actor, EDIT) and bool(CHALLENGE_MOVES[found.state]), "facts": SummaryList(facts),
        "reports": DataTable(
            caption="How far it has got", columns=[Column(head) for head in ("Told on", "State", "What", "Partners")],
            rows=[[day(one.reported_on), text(one.state.words), text(one.what), Cell(one.partners or "–")]
                  for one in reversed(found.reports)],
            empty="The problem is set; nothing more is told.",
        ),
        "sources": source_list(citations(actor, refs), links),
    }  # fmt: skip
    return render(request, "business_cases/challenge.html", context)


def set_one(request: HttpRequest) -> HttpResponse:
    """Set a challenge."""
    actor, links = actor_of(request), Links.of(request)
    require(actor, EDIT)
    form = ChallengeForm(current(actor), request.POST or None)

    def save(by: dict[str, Any]) -> str:
        given = form.cleaned_data
        key = actions.set_challenge(
            title=given["title"], problem=given["problem"], collaboration=given["collaboration"] or None, **by
        )
        return links.to("challenge", key)

    return act(request, form, save, title="Set a challenge", button="Set the challenge", back=links.to("challenges"),
               done="The challenge is set.")  # fmt: skip


def report_one(request: HttpRequest, key: str) -> HttpResponse:
    """Report how far a challenge has got."""
    actor, links = actor_of(request), Links.of(request)
    found = queries.challenge(actor, key=key)
    require(actor, EDIT)
    form = ChallengeReportForm(found.state, request.POST or None)

    def save(by: dict[str, Any]) -> None:
        given = form.cleaned_data
        actions.report_challenge(
            challenge=key, state=ChallengeState(given["state"]), what=given["what"], partners=given["partners"], **by
        )

    return act(request, form, save, title="How far has it got?", button="Record it", back=links.to("challenge", key),
               caption=found.title, done="It is recorded.")  # fmt: skip


def rule_list(request: HttpRequest) -> HttpResponse:
    """When each alliance consults staff on the day of the page."""
    actor, links = actor_of(request), Links.of(request)
    held, every = queries.consultation_rules(actor, on=day_of(request)), alliances(actor)
    add = Link("Set when an alliance consults", links.to("consultation-rule-set"))
    context = {
        "title": "When alliances consult staff", "section": "Portfolio", "intro": RULES,
        "add": add if any(may_act_for(actor, Permission.PERIOD_OPEN, one) for one in every) else None,
        "table": DataTable(
            caption="When alliances consult staff", caption_hidden=True,
            columns=[Column("Alliance"), Column("Staff are consulted")],
            rows=[[text(one.name), text(held[one.key].words if one.key in held else None)]
                  for one in every],
        ),
    }  # fmt: skip
    return render(request, "business_cases/list.html", context)


def rule_set(request: HttpRequest) -> HttpResponse:
    """Set when an alliance consults staff."""
    actor, links = actor_of(request), Links.of(request)
    form = AllianceWhenForm(own_alliances(actor, Permission.PERIOD_OPEN), request.POST or None)

    def save(by: dict[str, Any]) -> None:
        given = form.cleaned_data
        actions.set_alliance_consultation(
            alliance=given["alliance"], when=When(given["when"]), since=given["since"], **by
        )  # fmt: skip

    return act(request, form, save, title="When does an alliance consult staff?", button="Set it",
               back=links.to("consultation-rules"), done="It is set.")  # fmt: skip
