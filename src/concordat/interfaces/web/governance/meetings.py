"""Meetings of boards as blocks of a page."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from concordat.interfaces.web.components.cells import Cell, Link, day, link, text
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.components.tables import Column, DataTable
from concordat.interfaces.web.components.tags import Tag
from concordat.kernel.dates import day_words
from concordat.registers.delivery.records import PeriodRecord
from concordat.registers.governance.records import MeetingRecord
from concordat.reporting.papers.calendar import PlannedPaper

QUIET = '<span class="cc-quiet">{}</span>'


def calendar_table(rows: Sequence[PlannedPaper], links: Links, today: date, *, named: bool = True) -> DataTable:
    """Meetings by day, each leading to its record; ``named`` says of which board each is."""
    return DataTable(
        caption="Meetings",
        caption_hidden=True,
        columns=[Column("Meeting"), *([Column("Board")] if named else []), Column("Paper due"),
                 Column("Cleared first by"), Column("Returns that it reads"), Column("Paper"), Column("Late")],
        rows=[
            [_day(one, links), *([link(one.meeting.board_name, links.to("board", one.meeting.board))]
             if named else []), day(one.meeting.deadline), _cleared(one), _returns(one, links), _paper(one, links),
             _late(one, today)]
            for one in rows
        ],
        empty="No meeting is planned here; the page of a board has the link to add one.",
    )  # fmt: skip


def clearing_choices(rows: Sequence[MeetingRecord]) -> list[tuple[str, str]]:
    """The meetings that may clear a paper: the board and the day of each."""
    held = [one for one in rows if not one.cancelled]
    return [(str(one.id), f"{one.board_name}, {day_words(one.held_on)}") for one in held]


def period_choices(rows: Sequence[PeriodRecord]) -> list[tuple[str, str]]:
    """The reporting periods by name and alliance."""
    return [(one.key, f"{one.name}, {one.alliance_name}") for one in rows]


def _day(one: PlannedPaper, links: Links) -> Cell:
    held = one.meeting
    words = Link(day_words(held.held_on), links.to("meeting", held.id), hidden=f"of {held.board_name}")
    if held.cancelled:
        return Cell(format_html("{} {} " + QUIET, words, Tag("Cancelled", "grey"), held.reason))
    if held.moved:
        was = f"first called for {held.first_called_for.words()}: {held.reason}"
        return Cell(format_html("{} " + QUIET, words, was))
    return Cell(words)


def _cleared(one: PlannedPaper) -> Cell:
    if one.clearing is not None:
        return Cell(format_html("{} " + QUIET, one.clearing_board, day_words(one.clearing.held_on)))
    return Cell(one.clearing_board or "nobody", unknown=not one.clearing_board)


def _returns(one: PlannedPaper, links: Links) -> Cell:
    if one.period is not None:
        return link(one.returns_words, links.to("period", one.period.key))
    return Cell(one.returns_words or "no period named", unknown=True)


def _paper(one: PlannedPaper, links: Links) -> Cell:
    return (
        link(f"Paper {one.paper}", links.to("issued-paper", one.paper))
        if one.paper
        else Cell("not issued", unknown=True)
    )


def _late(one: PlannedPaper, today: date) -> Cell:
    found = one.late(today)
    return Cell(_lines(found)) if found else text("nothing")


def _lines(found: Sequence[str]) -> SafeString:
    return format_html("{} {}", Tag("Late", "red"), format_html_join(" ", "{}", ((one,) for one in found)))
