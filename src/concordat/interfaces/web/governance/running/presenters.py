"""A meeting and its actions as blocks of a page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from django.utils.html import format_html

from concordat.interfaces.web.components.cells import Cell, Link, day, link, number, text
from concordat.interfaces.web.components.component import Component
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.components.summaries import Fact, SummaryList
from concordat.interfaces.web.components.tables import Column, DataTable
from concordat.interfaces.web.components.tags import Tag
from concordat.interfaces.web.evidence import about
from concordat.interfaces.web.governance.decisions.presenters import state_tag
from concordat.interfaces.web.governance.presenters import papers_table
from concordat.interfaces.web.governance.tasks import Part, in_lines
from concordat.kernel.dates import day_words
from concordat.registers.governance.records import ActionRecord, ItemRecord, MeetingDetail
from concordat.registers.governance.rules.meeting_actions import WAITING, ActionState
from concordat.reporting.papers.calendar import PlannedPaper

NO_PAPER = "No paper to this meeting is held."
TINTS = {ActionState.OPEN: "blue", ActionState.MOVED: "yellow", ActionState.DONE: "green", ActionState.DROPPED: "grey"}


def facts(found: MeetingDetail, planned: PlannedPaper | None, links: Links) -> SummaryList:
    """When it is, by when its paper is due, how long it takes, and how its minutes stand."""
    one, confirmed = found.summary, found.confirmed
    untimed = f"{found.untimed} of {len(found.items)} items give no time" if found.untimed else ""
    minutes = (
        Link(f"Confirmed on {day_words(confirmed.on)}", links.to("meeting", confirmed.at)) if confirmed else "Draft"
    )
    return SummaryList(
        [
            Fact("Board", Link(one.board_name, links.to("board", one.board))),
            Fact("Held on", day_words(one.held_on), note=one.reason if one.moved or one.cancelled else ""),
            Fact("Paper due", day_words(one.deadline)),
            Fact("Paper cleared first by", planned.clearing_board if planned and planned.clearing_board else "nobody"),
            Fact("Time on the agenda", f"{found.time} minutes" if found.time else None, note=untimed),
            Fact("Minutes", minutes, note=confirmed.corrections if confirmed else ""),
            Fact("Meeting before", Link(day_words(found.earlier.held_on), links.to("meeting", found.earlier.id))
                 if found.earlier else "none on record"),
        ]
    )  # fmt: skip


def parts(
    found: MeetingDetail,
    names: Mapping[str, str],
    links: Links,
    planned: PlannedPaper | None,
    *,
    on: date,
    writes: bool,
) -> list[Part]:
    """Agenda, papers, decisions, actions as they stand ``on`` a day, attendance and minutes."""
    return [
        Part("Agenda", "agenda", (agenda_table(found, links, writes=writes),)),
        Part("Papers", "papers", (papers_table(found.papers, links, NO_PAPER), *_issued(planned, links))),
        Part("Actions brought forward", "brought-forward", (
            actions_table(found.brought_forward, names, links, on, "No action of an earlier meeting is open."),)),
        Part("Decisions", "decisions", (_decisions(found, names, links),)),
        Part("Actions raised here", "actions", (
            actions_table(found.raised, names, links, on, "This meeting has raised no action yet."),)),
        Part("Attendance", "attendance", (_attendance(found, names),)),
        Part("Minutes", "minutes", (_minutes(found.items),)),
    ]  # fmt: skip


def agenda_table(found: MeetingDetail, links: Links, *, writes: bool) -> DataTable:
    """The items in their order, with the links that change and minute each."""
    titles = {one.id: one.title for one in found.papers}
    return DataTable(
        caption="Agenda", caption_hidden=True,
        columns=[Column("Item"), Column("The board is asked"), Column("Paper"), Column("Presented by"),
                 Column("Minutes of time", numeric=True), *([Column("Change")] if writes else [])],
        rows=[
            [Cell(f"{place}. {one.said.title}"), _asked(one, links),
             text(titles.get(one.said.paper)) if one.said.paper else Cell("none"), text(one.said.presenter),
             number(one.said.minutes),
             *([_acts(one, links)] if writes else [])]
            for place, one in enumerate(found.items, start=1)
        ],
        empty="No item is on the agenda yet.",
    )  # fmt: skip


def actions_table(
    rows: Sequence[ActionRecord], names: Mapping[str, str], links: Links, on: date, empty: str
) -> DataTable:  # fmt: skip
    """Actions with their owner, time and state."""
    return DataTable(
        caption="Actions", caption_hidden=True, name=f"actions-{empty}",
        columns=[Column("Action"), Column("Owner"), Column("Raised on"), Column("Due"), Column("State"), Column("Why")],
        rows=[
            [link(one.what, links.to("action", one.id)), text(owner(one, names)), day(one.raised_on), due(one),
             Cell(state(one, on)), Cell(one.reports[-1].why if one.reports and one.reports[-1].why else "–")]
            for one in rows
        ],
        empty=empty,
    )  # fmt: skip


def in_order(rows: Sequence[ActionRecord], on: date) -> list[ActionRecord]:
    """Overdue first, then what waits, by its time; closed ones last."""
    return sorted(rows, key=lambda one: (
        not one.overdue(on), one.state not in WAITING, one.due.last if one.due else date.max, one.id
    ))  # fmt: skip


def owner(one: ActionRecord, names: Mapping[str, str]) -> str:
    """Head of Fleet, Kent Police: the post and its organisation, as far as known."""
    body = names.get(one.organisation, one.organisation) if one.organisation else ""
    return ", ".join(filter(None, [one.owner_post, body]))


def due(one: ActionRecord) -> Cell:
    """The time that holds now, after the first where it moved."""
    if one.due is None:
        return Cell("no time given", unknown=True)
    moved = one.first_due is not None and one.first_due != one.due
    return Cell(f"{one.first_due.words()} → {one.due.words()}" if moved and one.first_due else one.due.words())


def state(one: ActionRecord, on: date) -> Tag:
    """How it stands; overdue before all."""
    return Tag("Overdue", "red") if one.overdue(on) else Tag(one.state.capitalize(), TINTS[one.state])


def action_facts(one: ActionRecord, names: Mapping[str, str], links: Links) -> SummaryList:
    """One action: whose it is, since when, by when, and each report of it."""
    raised = Link(day_words(one.raised_on), links.to("meeting", one.meeting)) if one.meeting and one.raised_on else None
    lines = [
        Fact("Owner", owner(one, names)),
        Fact("Board", one.board_name),
        Fact("Raised on", raised or (day_words(one.raised_on) if one.raised_on else None)),
        Fact("About", about(one.collaboration, None, names, links).content if one.collaboration else "the board"),
        Fact("First due", one.first_due.words() if one.first_due else "no time given"),
        Fact("Due now", one.due.words() if one.due else "no time given"),
    ]  # fmt: skip
    for told in one.reports:
        when = day_words(told.reported_on) if told.reported_on else "undated"
        more = f" to {told.due.words()}" if told.due else f" in {told.done_on.words()}" if told.done_on else ""
        lines.append(Fact(f"Reported {when}", f"{told.state.capitalize()}{more}", note=told.why))
    return SummaryList(lines)


def _asked(one: ItemRecord, links: Links) -> Cell:
    words = one.said.ask.word.capitalize()
    return link(words, links.to("decision", one.said.decision)) if one.said.decision else text(words)


def _acts(one: ItemRecord, links: Links) -> Cell:
    change = Link("Change", links.to("agenda-item", one.id), hidden=one.said.title)
    return Cell(format_html("{} {}", change, Link("Minute", links.to("agenda-minute", one.id), hidden=one.said.title)))


def _issued(planned: PlannedPaper | None, links: Links) -> tuple[Component, ...]:
    if planned is None or planned.paper is None:
        return ()
    issued = Link(f"Paper {planned.paper}", links.to("issued-paper", planned.paper))
    return (SummaryList([Fact("Issued here for this meeting", issued)]),)


def _decisions(found: MeetingDetail, names: Mapping[str, str], links: Links) -> DataTable:
    return DataTable(
        caption="Decisions", caption_hidden=True,
        columns=[Column("Decision"), Column("State"), Column("Votes")],
        rows=[
            [link(f"{one.summary.number} {one.summary.what}".strip(), links.to("decision", one.summary.id)),
             Cell(state_tag(one.summary.state)), text(one.tally_words(names))]
            for one in found.decisions
        ],
        empty="No decision in full is recorded at this meeting.",
    )  # fmt: skip


def _attendance(found: MeetingDetail, names: Mapping[str, str]) -> DataTable:
    return DataTable(
        caption="Attendance", caption_hidden=True,
        columns=[Column("Post"), Column("Organisation"), Column("There")],
        rows=[[text(one.post), text(names.get(one.organisation, one.organisation)), text(one.presence.word)]
              for one in found.attendance],
        empty="Nobody's attendance is recorded yet.",
    )  # fmt: skip


def _minutes(items: Sequence[ItemRecord]) -> Component:
    said = [(place, one.said) for place, one in enumerate(items, start=1) if one.said.minute]
    if not said:
        return DataTable(caption="Minutes", caption_hidden=True, columns=[Column("Item")], rows=[],
                         empty="No item is minuted yet.")  # fmt: skip
    return SummaryList([
        Fact(f"{place}. {one.title}", in_lines(one.minute))
        for place, one in said
    ])  # fmt: skip
