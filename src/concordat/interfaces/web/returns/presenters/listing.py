"""Periods and returns in lists."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from django.utils import timezone

from concordat.interfaces.web.components.bodies import body_cell
from concordat.interfaces.web.components.cells import Cell, Link, day, link, number, text
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.components.position import Stat, StatStrip
from concordat.interfaces.web.components.tables import Column, DataTable
from concordat.interfaces.web.components.tags import Tag
from concordat.interfaces.web.downloads import Value
from concordat.kernel.dates import day_words
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import may
from concordat.registers.delivery.records import ChaseRecord, HistoryEntry, PeriodRecord, ReturnRecord
from concordat.registers.delivery.rules import Channel, ReturnState

TINTS = {
    ReturnState.NOT_STARTED: "grey",
    ReturnState.DRAFT: "yellow",
    ReturnState.SUBMITTED: "blue",
    ReturnState.CHALLENGED: "orange",
    ReturnState.ACCEPTED: "green",
    ReturnState.FROZEN: "teal",
}
CHASE_HEADS = ("Collaboration", "Reference", "Who answers", "State", "Due", "Reported", "Days late", "Reminders")
CHANNELS = {Channel.WEB: "on the page", Channel.EXCEL: "in a workbook", Channel.WORD: "in a Word file",
            Channel.EMAIL: "by e-mail", Channel.OFFICE: "by the programme office"}  # fmt: skip


def state_tag(one: ReturnRecord) -> Tag:
    """How far a return has come; one that has not come by its day is overdue."""
    return Tag("Overdue", "red") if one.overdue else Tag(one.state.word, TINTS[one.state])


def periods_table(rows: Sequence[PeriodRecord], links: Links) -> DataTable:
    """The periods, newest first, each with how far its returns have come."""
    return DataTable(
        caption="Reporting periods",
        caption_hidden=True,
        columns=[Column("Period"), Column("Alliance"), Column("Due"), Column("Reported", numeric=True),
                 Column("Overdue", numeric=True), Column("How they stand")],
        rows=[
            [link(one.name, links.to("period", one.key)), text(one.alliance_name), day(one.due_on),
             Cell(f"{one.told} of {one.returns}", numeric=True), number(one.overdue), Cell(states_said(one))]
            for one in rows
        ],
        empty="No reporting period has been opened yet. The programme office opens one for an alliance.",
    )  # fmt: skip


def states_said(one: PeriodRecord) -> str:
    """3 accepted, 2 draft."""
    return ", ".join(f"{count} {state}" for state, count in one.states) or "nothing asked for"


def returns_table(rows: Sequence[ReturnRecord], links: Links, caption: str, *, whose: Actor | None = None) -> DataTable:
    """Returns that wait for somebody; those that ``whose`` may fill in lead to the form."""
    return DataTable(
        caption=caption,
        caption_hidden=True,
        columns=[Column("Collaboration"), Column("Period"), Column("Due"), Column("State")],
        rows=[
            [link(one.collaboration_name, links.to(_page(one, whose), one.period, one.number)), text(one.period_name),
             Cell(due_said(one)), Cell(state_tag(one))]
            for one in rows
        ],
    )  # fmt: skip


def _page(one: ReturnRecord, whose: Actor | None) -> str:
    fills = whose is not None and may(whose, Permission.RETURN_EDIT, [one.organisation])
    return "return-fill" if fills else "return"


def due_said(one: ReturnRecord) -> str:
    """18 January 2019, 3 days late."""
    late = f", {one.days_late} day{'' if one.days_late == 1 else 's'} late" if one.days_late else ""
    return f"{day_words(one.due_on)}{late}"


def chase_table(rows: Sequence[ChaseRecord], links: Links) -> DataTable:
    """Who has reported and when, whom to remind; those to remind on top."""
    return DataTable(
        caption="Returns of this period",
        caption_hidden=True,
        columns=[Column("Collaboration"), Column("Who answers"), Column("State"), Column("Reported"),
                 Column("Late", numeric=True), Column("Last reminder")],
        rows=[
            [link(one.summary.collaboration_name, links.to("return", one.summary.period, one.summary.number)),
             body_cell(one.summary.organisation, one.summary.organisation_name, links),
             Cell(state_tag(one.summary)), _reported(one.summary), _late(one.summary), _reminded(one)]
            for one in rows
        ],
        empty="No return is asked for that you may see.",
    )  # fmt: skip


def chase_rows(rows: Sequence[ChaseRecord]) -> list[list[Value]]:
    """The same as a file; whoever has not reported has no day."""
    return [
        [one.summary.collaboration_name, one.summary.reference, one.summary.organisation_name, one.summary.state.word,
         one.summary.due_on, timezone.localdate(one.summary.reported_at) if one.summary.reported_at else "not yet",
         one.summary.days_late, len(one.reminders)]
        for one in rows
    ]  # fmt: skip


def period_strip(one: PeriodRecord) -> StatStrip:
    """How many are asked for, how many came, and what is still to do."""
    count = dict(one.states)
    judged = count.get(ReturnState.ACCEPTED, 0) + count.get(ReturnState.FROZEN, 0)
    return StatStrip(
        [
            Stat("Asked for", str(one.returns)),
            Stat("Reported", str(one.told), note=f"due on {day_words(one.due_on)}"),
            Stat("Overdue", str(one.overdue) if one.overdue else "none"),
            Stat("To be judged", str(count.get(ReturnState.SUBMITTED, 0) or "none")),
            Stat("Accepted", str(judged) if judged else "none",
                 note=f"{count[ReturnState.FROZEN]} of them frozen" if count.get(ReturnState.FROZEN) else ""),
        ]
    )  # fmt: skip


def history_table(rows: Sequence[HistoryEntry], people: Mapping[str, str], bodies: Mapping[str, str]) -> DataTable:
    """What happened to a return, newest first."""
    return DataTable(
        caption="History of this return",
        caption_hidden=True,
        columns=[Column("When"), Column("What"), Column("Who")],
        rows=[[Cell(moment(one.at)), Cell(_happened(one)), Cell(_who(one, people, bodies))] for one in reversed(rows)],
        empty="Nothing has been written yet that you may see.",
    )


def moment(at: object) -> str:
    """14 January 2019, 10:42."""
    local = timezone.localtime(at)  # type: ignore[arg-type]
    return f"{day_words(local.date())}, {local:%H:%M}"


def _happened(one: HistoryEntry) -> str:
    if one.answer is None:
        said = f"{one.state.word if one.state else ''}"
        return f"{said}: {one.note}" if one.note else said
    beside = " (waits beside another answer)" if one.answer.beside else ""
    told = f"“{one.answer.text}”" if one.answer.text else "cleared"
    return f"{one.label}: {told}, {CHANNELS[one.answer.channel]}{beside}"


def _who(one: HistoryEntry, people: Mapping[str, str], bodies: Mapping[str, str]) -> str:
    name, body = people.get(one.by, ""), bodies.get(one.organisation, one.organisation)
    return f"{name} for {body}" if name and body else name or body


def _reported(one: ReturnRecord) -> Cell:
    if one.reported_at is None:
        return Cell("not yet", unknown=True)
    return Cell(day_words(timezone.localdate(one.reported_at)))


def _late(one: ReturnRecord) -> Cell:
    return Cell(f"{one.days_late} day{'' if one.days_late == 1 else 's'}" if one.days_late else "no", numeric=True)


def _reminded(one: ChaseRecord) -> Cell:
    if not one.reminders:
        return Cell("none", unknown=True)
    last = one.reminders[-1]
    return Cell(f"{day_words(timezone.localdate(last.at))} ({last.kind})")


def open_link(links: Links) -> Link:
    """The button that puts the first period there."""
    return Link("Open a reporting period", links.to("returns-open"))
