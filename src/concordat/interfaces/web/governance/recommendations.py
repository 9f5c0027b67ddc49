"""What inspectorates and auditors recommend: one of them, and the tasks. Parse, call one, answer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from concordat.foundation.provenance.queries import citations
from concordat.interfaces.web.components.bodies import in_words
from concordat.interfaces.web.components.cells import Cell, Link, link, text
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.components.summaries import Fact, SummaryList
from concordat.interfaces.web.components.tables import Column, DataTable
from concordat.interfaces.web.components.tags import Tag
from concordat.interfaces.web.delivery.forms import SourcedForm, WhenField
from concordat.interfaces.web.evidence import about, source_list
from concordat.interfaces.web.governance.running.views import bodies
from concordat.interfaces.web.governance.tasks import Choices, answer, typed
from concordat.interfaces.web.requests import actor_of, as_at_of, day_of
from concordat.kernel.dates import day_words
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import may, require
from concordat.registers.collaborations.queries import current
from concordat.registers.governance import queries
from concordat.registers.governance.actions import Asked, record_recommendation, report_recommendation
from concordat.registers.governance.records import RecommendationRecord
from concordat.registers.governance.rules.recommendations import (
    RECOMMENDATION_MOVES,
    RecommendationKind,
    RecommendationState,
)
from concordat.reporting.portfolio.names.queries import names_of_records

EDIT = Permission.GOVERNANCE_EDIT
State = RecommendationState
TINTS = {State.OPEN: "blue", State.IN_PROGRESS: "yellow", State.COMPLETE: "purple", State.CLOSED: "green"}


class RecommendationForm(SourcedForm):
    """What is asked, by which body, of which collaboration, and who owns it."""

    asked_in = (
        ("What is recommended", ("kind", "what")),
        ("Who recommends it, and where", ("body", "report", "reference")),
        ("Whose it is", ("collaboration", "owner", "owner_post", "due", "reason")),
    )

    kind = forms.ChoiceField(label="What is it?", widget=forms.RadioSelect,
                             choices=[(k.value, k.word) for k in RecommendationKind])  # fmt: skip
    what = forms.CharField(label="What is asked for?", max_length=2000, widget=forms.Textarea(attrs={"rows": 4}))
    body = forms.CharField(
        label="Which body asks?", max_length=200, help_text="Such as the inspectorate or the auditor."
    )
    report = forms.CharField(label="In which report?", max_length=300)
    reference = forms.CharField(label="Reference in the report", max_length=60, required=False)
    collaboration = forms.ChoiceField(label="Of which collaboration?")
    owner = forms.ChoiceField(label="Which organisation owns it?", required=False)
    owner_post = forms.CharField(label="Which post owns it?", max_length=200, required=False,
                                 help_text="A post, not a person's name.")  # fmt: skip
    due = WhenField(label="By when?", required=False, help_text="Such as 31 March 2027 or June 2027.")

    def __init__(self, named: Choices, owners: Choices, data: object = None, **more: object) -> None:
        super().__init__(data, **more)
        self.fields["collaboration"].choices = [("", "Choose a collaboration"), *named]  # type: ignore[attr-defined]
        self.fields["owner"].choices = [("", "Not known"), *owners]  # type: ignore[attr-defined]


class UpdateForm(SourcedForm):
    """How far a recommendation is met."""

    state = forms.ChoiceField(label="How does it stand?", widget=forms.RadioSelect)
    owner_post = forms.CharField(label="Post that owns it", max_length=200, required=False)
    due = WhenField(label="By when?", required=False, help_text="Leave it as it is where that has not changed.")
    note = forms.CharField(label="What was done, or who verified it?", required=False,
                           widget=forms.Textarea(attrs={"rows": 4}))  # fmt: skip

    def __init__(self, found: RecommendationRecord, data: object = None) -> None:
        last = found.last
        super().__init__(data, initial={"state": last.state.value, "owner_post": last.owner_post, "due": last.due})
        moves = [one for one in State if one in RECOMMENDATION_MOVES[last.state]]
        self.fields["state"].choices = [(one.value, one.word) for one in moves]  # type: ignore[attr-defined]


def recommendation_record(request: HttpRequest, number: int) -> HttpResponse:
    """One recommendation with every report of it."""
    actor, links = actor_of(request), Links.of(request)
    found = queries.recommendation(actor, number=number, as_at=as_at_of(request))
    names = in_words(names_of_records(actor), Links.of(request))
    refs = [found.ref, *(one.ref for one in found.reports)]
    lines = [
        Fact("Kind", found.kind.word), Fact("Asked by", found.body), Fact("In", found.report),
        Fact("Reference", found.reference),
        Fact("Of", about(found.collaboration, found.organisation, names, links).content),
        Fact("Owner", owner(found, names)), Fact("Due", found.last.due.words() if found.last.due else "no time given"),
    ]  # fmt: skip
    lines += [
        Fact(f"Reported {day_words(one.reported_on) if one.reported_on else 'undated'}", one.state.word, note=one.note)
        for one in found.reports
    ]
    context = {
        "title": found.what, "section": "Boards", "state": tag(found, day_of(request)), "facts": SummaryList(lines),
        "acts": [Link("Say how it stands", links.to("recommendation-report", number))] if may(actor, EDIT) else [],
        "sources": source_list(citations(actor, refs), links),
    }  # fmt: skip
    return render(request, "governance/record.html", context)


def record_one(request: HttpRequest) -> HttpResponse:
    """Record what an inspection or an audit asks of a collaboration."""
    actor, links = actor_of(request), Links.of(request)
    require(actor, EDIT)
    named = current(actor)
    chosen = {"collaboration": request.GET.get("collaboration", "")}
    form = RecommendationForm(named, bodies(request), request.POST or None, initial=chosen)

    def save() -> str:
        given = form.cleaned_data
        asked = Asked(RecommendationKind(given["kind"]), given["body"], given["report"], given["what"],
                      given["reference"])  # fmt: skip
        number = record_recommendation(
            actor=actor, asked=asked, collaboration=given["collaboration"], owner=given["owner"] or None,
            owner_post=given["owner_post"], due=given["due"], evidence=typed(request, form), now=timezone.now(),
        )  # fmt: skip
        return links.to("recommendation", number)

    return answer(request, form, save, said="The recommendation is recorded.", title="Record a recommendation",
                  button="Record the recommendation", back=links.to("recommendations"))  # fmt: skip


def report_one(request: HttpRequest, number: int) -> HttpResponse:
    """Say how far a recommendation is met."""
    actor, links = actor_of(request), Links.of(request)
    found = queries.recommendation(actor, number=number)
    require(actor, EDIT)
    form = UpdateForm(found, request.POST or None)

    def save() -> str:
        given = form.cleaned_data
        report_recommendation(
            actor=actor, recommendation=number, state=State(given["state"]), owner_post=given["owner_post"],
            due=given["due"], note=given["note"], evidence=typed(request, form), now=timezone.now(),
        )  # fmt: skip
        return links.to("recommendation", number)

    return answer(request, form, save, said="The report is recorded.", title="How does it stand?", caption=found.what,
                  button="Record the report", back=links.to("recommendation", number))  # fmt: skip


def table(
    rows: Sequence[RecommendationRecord], names: Mapping[str, str], links: Links, on: date
) -> DataTable:  # fmt: skip
    """Recommendations with who owns each, by when, and how it stands."""
    return DataTable(
        caption="Recommendations of inspectorates and auditors",
        columns=[Column("What is asked"), Column("By"), Column("Of"), Column("Owner"), Column("Due"), Column("State")],
        rows=[
            [link(one.what, links.to("recommendation", one.id)), text(f"{one.body} {one.reference}".strip()),
             about(one.collaboration, one.organisation, names, links), text(owner(one, names)),
             Cell(one.last.due.words() if one.last.due else "no time given", unknown=one.last.due is None),
             Cell(tag(one, on))]
            for one in rows
        ],
        empty="No recommendation is like this.",
    )  # fmt: skip


def owner(one: RecommendationRecord, names: Mapping[str, str]) -> str:
    """The post that owns it and its organisation, as far as known."""
    body = names.get(one.last.owner, one.last.owner) if one.last.owner else ""
    return ", ".join(filter(None, [one.last.owner_post, body]))


def tag(one: RecommendationRecord, on: date) -> Tag:
    """How it stands; overdue before all."""
    return Tag("Overdue", "red") if one.overdue(on) else Tag(one.last.state.word, TINTS[one.last.state])
