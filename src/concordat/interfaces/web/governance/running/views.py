"""The record of a meeting and the tasks that fill it: parse, call one, answer."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from concordat.foundation.organisations.queries import organisations
from concordat.foundation.provenance.queries import citations
from concordat.interfaces.web.components.bodies import in_words
from concordat.interfaces.web.components.cells import Link
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.components.tags import Tag
from concordat.interfaces.web.downloads import file_answer
from concordat.interfaces.web.evidence import source_list
from concordat.interfaces.web.governance.running import forms, presenters
from concordat.interfaces.web.governance.tasks import answer, typed
from concordat.interfaces.web.requests import actor_of, as_at_of
from concordat.kernel.dates import day_words
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import may, require
from concordat.registers.collaborations.queries import current
from concordat.registers.governance import actions, queries
from concordat.registers.governance.records import Item, MeetingDetail, MeetingRecord
from concordat.registers.governance.rules.agendas import Ask, Presence
from concordat.rendering.documents.formats import MEDIA_TYPES
from concordat.reporting.papers.calendar import PlannedPaper
from concordat.reporting.papers.queries.calendar import calendar
from concordat.reporting.papers.queries.proceedings import FORMS, minutes_file
from concordat.reporting.portfolio.names.queries import names_of_records

EDIT = Permission.GOVERNANCE_EDIT
ACTS = (("agenda-add", "Put an item on the agenda"), ("attendance-record", "Record who was there"),
        ("action-raise", "Raise an action"), ("minutes-confirm", "Confirm the minutes"))  # fmt: skip


def meeting_record(request: HttpRequest, number: int) -> HttpResponse:
    """One meeting: agenda, papers in and out, decisions, actions, attendance, minutes."""
    actor, links = actor_of(request), Links.of(request)
    found = queries.meeting_in_full(actor, number=number, as_at=as_at_of(request))
    day = as_at_of(request) or timezone.localdate()
    one, planned = found.summary, _planned(request, found.summary)
    names = in_words(names_of_records(actor), Links.of(request))
    writes = may(actor, EDIT, filter(None, [one.organisation]))
    acts = [Link(words, links.to(name, number)) for name, words in ACTS] if writes else []
    if may(actor, Permission.PAPER_ISSUE, filter(None, [one.organisation])):
        acts.append(Link("Change or cancel the meeting", links.to("meeting-change", number)))
    refs = [one.ref, *(row.ref for row in found.items), *(row.ref for row in found.attendance)]
    context = {
        "title": f"{one.board_name}, {day_words(one.held_on)}", "section": "Boards",
        "state": _state(found, day), "acts": acts,
        "facts": presenters.facts(found, planned, links),
        "parts": presenters.parts(found, names, links, planned, on=day, writes=writes),
        "downloads": [Link(form.upper(), links.to("minutes-file", number, form), " minutes of the meeting")
                      for form in FORMS],
        "sources": source_list(citations(actor, refs), links),
    }  # fmt: skip
    return render(request, "governance/record.html", context)


def minutes(request: HttpRequest, number: int, form: str) -> HttpResponse:
    """The minutes as a file."""
    if form not in FORMS:
        raise Http404
    name, content = minutes_file(actor_of(request), number=number, form=form, as_at=as_at_of(request))
    return file_answer(name, content, MEDIA_TYPES[form])


def add_item(request: HttpRequest, number: int) -> HttpResponse:
    """Put an item on the agenda of a meeting."""
    found = _writable(request, number)
    held = queries.agenda(actor_of(request), meeting=number)
    place = max((one.said.place for one in held), default=0) + 1
    form = _item_form(request, found, {"place": place, "ask": Ask.NOTE.value}, new=True)

    def save() -> str:
        actions.add_item(
            actor=actor_of(request), meeting=number, item=_item(form.cleaned_data),
            evidence=typed(request, form, found.organisation), now=timezone.now(),
        )  # fmt: skip
        return _back(request, number)

    return _task(request, found, form, save, "Put an item on the agenda", "The item is on the agenda.")


def change_item(request: HttpRequest, number: int) -> HttpResponse:
    """Change an item, or take it off."""
    held = queries.agenda_item(actor_of(request), number=number)
    found, said = _writable(request, held.meeting), held.said
    form = _item_form(request, found, {
        "title": said.title, "place": said.place, "ask": said.ask.value, "presenter": said.presenter,
        "minutes": said.minutes, "paper": str(said.paper or ""), "decision": str(said.decision or ""),
    })  # fmt: skip

    def save() -> str:
        new = replace(_item(form.cleaned_data), minute=said.minute, dropped=form.cleaned_data["dropped"])
        return _report(request, found, number, new, form)

    return _task(request, found, form, save, "Change an item", "The agenda is changed.")


def minute_item(request: HttpRequest, number: int) -> HttpResponse:
    """Minute an item."""
    held = queries.agenda_item(actor_of(request), number=number)
    found = _writable(request, held.meeting)
    form = forms.MinuteForm(request.POST or None, initial={"minute": held.said.minute})

    def save() -> str:
        return _report(request, found, number, replace(held.said, minute=form.cleaned_data["minute"]), form)

    return _task(request, found, form, save, f"Minute item {held.said.place}: {held.said.title}", "It is minuted.")


def attend(request: HttpRequest, number: int) -> HttpResponse:
    """Record how a post was at a meeting."""
    found = _writable(request, number)
    form = forms.AttendanceForm(bodies(request), request.POST or None)

    def save() -> str:
        given = form.cleaned_data
        actions.record_attendance(
            actor=actor_of(request), meeting=number, organisation=given["organisation"], post=given["post"],
            presence=Presence(given["presence"]), evidence=typed(request, form, found.organisation),
            now=timezone.now(),
        )  # fmt: skip
        return _back(request, number)

    return _task(request, found, form, save, "Who was there?", "The attendance is recorded.")


def raise_one(request: HttpRequest, number: int) -> HttpResponse:
    """Raise an action at a meeting."""
    found, actor = _writable(request, number), actor_of(request)
    named = current(actor)
    form = forms.ActionForm(bodies(request), named, request.POST or None)

    def save() -> str:
        given = form.cleaned_data
        actions.raise_action(
            actor=actor, what=given["what"], meeting=number, organisation=given["organisation"], due=given["due"],
            owner_post=given["owner_post"], collaboration=given["collaboration"] or None,
            evidence=typed(request, form, found.organisation), now=timezone.now(),
        )  # fmt: skip
        return _back(request, number)

    return _task(request, found, form, save, "Raise an action", "The action is raised.")


def confirm(request: HttpRequest, number: int) -> HttpResponse:
    """Say at which later meeting the minutes were confirmed."""
    found, actor = _writable(request, number), actor_of(request)
    later = [(str(one.id), day_words(one.held_on)) for one in queries.meetings(actor, board=found.board)
             if found.held_on < one.held_on <= timezone.localdate() and not one.cancelled]  # fmt: skip
    form = forms.ConfirmForm(later, request.POST or None)

    def save() -> str:
        given = form.cleaned_data
        actions.confirm_minutes(
            actor=actor, meeting=number, at=int(given["at"]), corrections=given["corrections"],
            evidence=typed(request, form, found.organisation), now=timezone.now(),
        )  # fmt: skip
        return _back(request, number)

    return _task(request, found, form, save, "Confirm the minutes", "The minutes are confirmed.")


def bodies(request: HttpRequest) -> list[tuple[str, str]]:
    """All organisations by name."""
    return [(one.key, one.name) for one in organisations(actor_of(request))]


def _item_form(
    request: HttpRequest, found: MeetingRecord, initial: dict[str, Any], *, new: bool = False
) -> forms.ItemForm:  # fmt: skip
    actor = actor_of(request)
    papers = [(str(one.id), f"{one.title}, {day_words(one.dated)}" if one.dated else one.title)
              for one in queries.papers(actor, board=found.board)]  # fmt: skip
    decisions = [(str(one.id), f"{one.number} {one.what}") for one in queries.decisions(actor, board=found.board)
                 if one.number]  # fmt: skip
    return forms.ItemForm(papers, decisions, request.POST or None, new=new, initial=initial)


def _item(given: dict[str, Any]) -> Item:
    return Item(
        place=given["place"], title=given["title"], ask=Ask(given["ask"]), presenter=given["presenter"],
        minutes=given["minutes"], paper=int(given["paper"]) if given["paper"] else None,
        decision=int(given["decision"]) if given["decision"] else None,
    )  # fmt: skip


def _report(request: HttpRequest, found: MeetingRecord, number: int, said: Item, form: Any) -> str:
    actions.report_item(
        actor=actor_of(request), item=number, said=said, evidence=typed(request, form, found.organisation),
        now=timezone.now(),
    )  # fmt: skip
    return _back(request, found.id)


def _task(request: HttpRequest, found: MeetingRecord, form: Any, save: Any, title: str, said: str) -> HttpResponse:
    caption = f"{found.board_name}, {day_words(found.held_on)}"
    return answer(request, form, save, said=said, title=title, caption=caption, button="Save",
                  back=_back(request, found.id))  # fmt: skip


def _writable(request: HttpRequest, number: int) -> MeetingRecord:
    found = queries.meeting(actor_of(request), number=number)
    require(actor_of(request), EDIT, filter(None, [found.organisation]))
    return found


def _planned(request: HttpRequest, one: MeetingRecord) -> PlannedPaper | None:
    rows = calendar(
        actor_of(request), today=as_at_of(request) or timezone.localdate(), since=one.held_on, until=one.held_on,
        board=one.board, as_at=as_at_of(request),
    )  # fmt: skip
    return next((row for row in rows if row.meeting.id == one.id), None)


def _state(found: MeetingDetail, today: date) -> Tag:
    if found.summary.cancelled:
        return Tag("Cancelled", "grey")
    if found.summary.held_on > today:
        return Tag("To come", "blue")
    return Tag("Minutes confirmed", "green") if found.confirmed else Tag("Minutes in draft", "yellow")


def _back(request: HttpRequest, number: int) -> str:
    return Links.of(request).to("meeting", number)
