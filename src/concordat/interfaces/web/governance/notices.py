"""Decisions that are planned, and the notice of them for the Police and Crime Panel. Parse, call one, answer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from concordat.foundation.provenance.queries import citations
from concordat.interfaces.web.components.bodies import in_words
from concordat.interfaces.web.components.cells import Link
from concordat.interfaces.web.components.fields import DayField
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.components.summaries import Fact, SummaryList
from concordat.interfaces.web.components.tags import Tag
from concordat.interfaces.web.delivery.forms import SourcedForm, WhenField
from concordat.interfaces.web.downloads import file_answer
from concordat.interfaces.web.evidence import about, source_list
from concordat.interfaces.web.governance.tasks import Choices, answer, typed
from concordat.interfaces.web.requests import actor_of, as_at_of
from concordat.kernel.dates import day_words
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import may, require
from concordat.registers.collaborations.queries import current
from concordat.registers.governance import actions, queries
from concordat.registers.governance.records import Notice, PlannedRecord
from concordat.registers.governance.rules.notices import NOTICE_MOVES, NoticeState
from concordat.rendering.documents.formats import MEDIA_TYPES
from concordat.reporting.papers.queries.proceedings import FORMS, notice_file
from concordat.reporting.portfolio.names.queries import names_of_records

EDIT = Permission.GOVERNANCE_EDIT
TINTS = {NoticeState.PLANNED: "blue", NoticeState.NOTIFIED: "yellow", NoticeState.DECIDED: "green",
         NoticeState.WITHDRAWN: "grey"}  # fmt: skip


class NoticeForm(SourcedForm):
    """What is to be decided, when, by whom and on which documents."""

    asked_in = (
        ("What is to be decided", ("what", "collaboration", "state")),
        ("When, by whom and on what", ("expected", "decided_by", "documents")),
        ("Whom to ask", ("contact", "given_on", "note", "reason")),
    )

    what = forms.CharField(label="What is to be decided?", max_length=500)
    collaboration = forms.ChoiceField(label="About which collaboration?", required=False)
    state = forms.ChoiceField(label="How far is it?", widget=forms.RadioSelect)
    expected = WhenField(label="When is it to be decided?", required=False,
                         help_text="Such as 31 March 2027, March 2027 or Q4 2026/27.")  # fmt: skip
    decided_by = forms.CharField(label="Who decides?", required=False, max_length=200, help_text="A post or a body.")
    documents = forms.CharField(
        label="Key documents", required=False, widget=forms.Textarea(attrs={"rows": 4}), help_text="One a line."
    )
    contact = forms.CharField(label="Post to be asked about it", required=False, max_length=200)
    given_on: Any = DayField(label="Day on which notice was given", required=False)
    note = forms.CharField(label="Note", required=False, max_length=500, widget=forms.Textarea(attrs={"rows": 2}),
                           help_text="Needed where it is withdrawn.")  # fmt: skip

    def __init__(self, named: Choices, moves: Sequence[NoticeState], data: object = None, **more: Any) -> None:
        super().__init__(data, **more)
        self.fields["collaboration"].choices = [("", "None"), *named]  # type: ignore[attr-defined]
        self.fields["state"].choices = [(one.value, one.word) for one in moves]  # type: ignore[attr-defined]

    def notice(self, held: Notice) -> Notice:
        """The notice as typed, over what is held."""
        given = self.cleaned_data
        lines = tuple(filter(None, (line.strip() for line in given["documents"].splitlines())))
        return replace(
            held, state=NoticeState(given["state"]), expected=given["expected"], decided_by=given["decided_by"],
            contact=given["contact"], documents=lines, given_on=given["given_on"], note=given["note"],
        )  # fmt: skip


def planned_record(request: HttpRequest, number: int) -> HttpResponse:
    """One planned decision with the notice of it to download."""
    actor, links = actor_of(request), Links.of(request)
    found = queries.planned_decision(actor, number=number, as_at=as_at_of(request))
    one, names = found.notice, in_words(names_of_records(actor), Links.of(request))
    became = Link("The decision", links.to("decision", one.decision)) if one.decision else "not decided yet"
    context = {
        "title": found.what, "section": "Boards", "state": Tag(one.state.word, TINTS[one.state]),
        "facts": SummaryList([
            Fact("Board", Link(found.board_name or "", links.to("board", found.board)) if found.board else None),
            Fact("About", about(found.collaboration, found.organisation, names, links).content),
            Fact("To be decided", one.expected.words() if one.expected else "no time given"),
            Fact("Who decides", one.decided_by or found.board_name), Fact("Key documents", "; ".join(one.documents)),
            Fact("Notice given on", day_words(one.given_on) if one.given_on else "not given yet"),
            Fact("To be asked about it", one.contact), Fact("Decided", became), Fact("Note", one.note),
        ]),
        "acts": [Link("Report on it", links.to("planned-report", number))] if _writes(request, found) else [],
        "downloads": [Link(form.upper(), links.to("planned-file", number, form), " notice of the decision")
                      for form in FORMS],
        "sources": source_list(citations(actor, [found.ref]), links),
    }  # fmt: skip
    return render(request, "governance/record.html", context)


def planned_file(request: HttpRequest, number: int, form: str) -> HttpResponse:
    """The notice as a file."""
    if form not in FORMS:
        raise Http404
    name, content = notice_file(
        actor_of(request), number=number, form=form, today=timezone.localdate(), as_at=as_at_of(request)
    )
    return file_answer(name, content, MEDIA_TYPES[form])


def plan_one(request: HttpRequest, key: str) -> HttpResponse:
    """Plan a decision of a board."""
    actor, links = actor_of(request), Links.of(request)
    board = queries.board(actor, key=key, as_at=timezone.localdate()).summary
    require(actor, EDIT, filter(None, [board.organisation]))
    moves = [NoticeState.PLANNED, NoticeState.NOTIFIED]
    form = NoticeForm(_named(request), moves, request.POST or None, initial={"state": NoticeState.PLANNED.value})

    def save() -> str:
        given = form.cleaned_data
        number = actions.plan_decision(
            actor=actor, board=key, what=given["what"], collaboration=given["collaboration"] or None,
            notice=form.notice(Notice()), evidence=typed(request, form, board.organisation), now=timezone.now(),
        )  # fmt: skip
        return links.to("planned-decision", number)

    return answer(request, form, save, said="The decision is planned.", title="Plan a decision", caption=board.name,
                  button="Save", back=links.to("board", key))  # fmt: skip


def report_one(request: HttpRequest, number: int) -> HttpResponse:
    """Report on a planned decision: notice given, another time, decided or withdrawn."""
    actor, links = actor_of(request), Links.of(request)
    found = queries.planned_decision(actor, number=number)
    require(actor, EDIT, filter(None, [found.organisation]))
    one = found.notice
    moves = [state for state in NoticeState if state in NOTICE_MOVES[one.state]]
    form = NoticeForm(_named(request), moves, request.POST or None, initial={
        "state": one.state.value, "expected": one.expected, "decided_by": one.decided_by, "contact": one.contact,
        "documents": "\n".join(one.documents), "given_on": one.given_on, "note": one.note,
    })  # fmt: skip
    del form.fields["what"], form.fields["collaboration"]

    def save() -> str:
        actions.report_planned(
            actor=actor, planned=number, notice=form.notice(one), evidence=typed(request, form, found.organisation),
            now=timezone.now(),
        )  # fmt: skip
        return links.to("planned-decision", number)

    return answer(request, form, save, said="The report is recorded.", title="How does it stand?", caption=found.what,
                  button="Save", back=links.to("planned-decision", number))  # fmt: skip


def _named(request: HttpRequest) -> list[tuple[str, str]]:
    return current(actor_of(request))


def _writes(request: HttpRequest, found: PlannedRecord) -> bool:
    return may(actor_of(request), EDIT, filter(None, [found.organisation]))
