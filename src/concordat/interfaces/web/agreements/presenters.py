"""The register of agreements and its calendar as tables."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from django.utils.html import format_html

from concordat.interfaces.web.components.cells import Cell, Link, day, link, text
from concordat.interfaces.web.components.links import Links, Sort
from concordat.interfaces.web.components.tables import Column, DataTable
from concordat.interfaces.web.components.tags import Tag
from concordat.interfaces.web.downloads import Value
from concordat.interfaces.web.evidence import about
from concordat.registers.agreements.records import AgreementLine, AlarmLine
from concordat.registers.agreements.rules import Alarm, AlarmKind, Extent

QUIET = '<span class="cc-quiet">{}</span>'
SORTS = ("title", "kind", "state", "due")
HEADS = (
    "Agreement", "Sort", "Collaboration", "Standing", "In words", "Parties", "Signatures evidenced", "Complete",
    "Starts", "Ends", "Next due", "Due on",
)  # fmt: skip


def tag(line: AgreementLine) -> Tag:
    """How it stands, as a tag: green only what is in force on our own evidence."""
    word = line.standing.word
    if line.standing.in_force:
        return Tag(word, "green")
    tint = {"Incomplete": "red", "Not signed by all": "yellow", "Expired": "red", "Ended": "grey"}
    return Tag(word, tint.get(word, "blue"))


def ordered(rows: Sequence[AgreementLine], sort: Sort) -> list[AgreementLine]:
    """The lines in the order asked for; what has no date comes last either way."""
    key, backwards = sort.current.removeprefix("-"), sort.current.startswith("-")
    if key == "due":
        dated = sorted((one for one in rows if one.next_alarm), key=_due, reverse=backwards)
        return [*dated, *(one for one in rows if not one.next_alarm)]
    words = {"kind": lambda one: one.record.kind.words, "state": lambda one: one.standing.word}
    return sorted(rows, key=words.get(key, lambda one: one.record.title.casefold()), reverse=backwards)


def _due(line: AgreementLine) -> date:
    return line.next_alarm.day if line.next_alarm else date.max


def agreements_table(rows: Sequence[AgreementLine], names: Mapping[str, str], links: Links, sort: Sort) -> DataTable:
    """One line an agreement: what it is, how it stands, who has signed, what is due."""
    return DataTable(
        caption="Agreements", caption_hidden=True, sort=sort,
        columns=[Column("Agreement", "title"), Column("Sort", "kind"), Column("Standing", "state"),
                 Column("Signatures evidenced"), Column("Needed parties"), Column("Next due", "due")],
        rows=[
            [_title(one, names, links), text(one.record.kind.words), Cell(tag(one)),
             Cell(one.signed_words, unknown=not one.members), _complete(one), _next(one)]
            for one in rows
        ],
        empty="No agreement matches these filters.",
    )  # fmt: skip


def agreement_lines(rows: Sequence[AgreementLine], names: Mapping[str, str]) -> Iterator[Sequence[Value]]:
    """The same for a spreadsheet, with the dates."""
    for one in rows:
        record, alarm = one.record, one.next_alarm
        starts, ends = (one.held[name].value if name in one.held else None for name in ("starts", "ends"))
        yield (
            record.title, record.kind.words, names.get(record.collaboration or "", ""), one.standing.word,
            one.standing.words, "; ".join(member.name for member in one.members), one.signed_words,
            one.completeness.words, starts, ends, alarm.kind.words if alarm else None, alarm.day if alarm else None,
        )  # type: ignore[misc]  # fmt: skip


def calendar_table(rows: Sequence[AlarmLine], names: Mapping[str, str], links: Links, on: date) -> DataTable:
    """What is due, soonest first, and what is overdue before all."""
    return DataTable(
        caption="What is due", caption_hidden=True,
        columns=[Column("Day"), Column("What"), Column("Agreement"), Column("Collaboration"), Column("How soon")],
        rows=[
            [day(one.alarm.day), _what(one.alarm), link(one.title, links.to("agreement", one.key)),
             about(one.collaboration, one.organisation, names, links), soon(one.alarm, on)]
            for one in rows
        ],
        empty="Nothing is due within this time.",
    )  # fmt: skip


def soon(alarm: Alarm, on: date) -> Cell:
    """How soon, with a tag where it is overdue or near."""
    left, words = alarm.days_left(on), alarm.words(on)
    if left < 0:
        return Cell(Tag(words[:1].upper() + words[1:], "red"))
    return Cell(Tag(words[:1].upper() + words[1:], "yellow")) if left <= 90 else text(words)


def due_links(rows: Sequence[AlarmLine], on: date, links: Links) -> list[Link]:
    """What is due first, as one link of the home page; where more is due, the link leads to the calendar."""
    if not rows:
        return []
    first, more = rows[0], len(rows) - 1
    said = f"{first.alarm.kind.words}: {first.title}, {first.alarm.words(on)}"
    if not more:
        return [Link(said, links.to("agreement", first.key))]
    others = f"{said}; {more} more date{'' if more == 1 else 's'} of agreements"
    return [Link(others, links.to("agreement-calendar", horizon="90"))]


def _what(alarm: Alarm) -> Cell:
    if alarm.reckoned:
        return Cell(format_html("{} " + QUIET, alarm.kind.words, alarm.reckoned))
    return text(alarm.kind.words)


def _title(line: AgreementLine, names: Mapping[str, str], links: Links) -> Cell:
    whose = names.get(line.record.collaboration or line.record.organisation or "", "")
    if line.changed:
        whose = f"{line.changed[0].kind.words} {line.changed[0].agreement_title}"
    return Cell(format_html("{} " + QUIET, Link(line.record.title, links.to("agreement", line.record.key)), whose))


def _complete(line: AgreementLine) -> Cell:
    found = line.completeness
    if found.extent is Extent.INCOMPLETE and found.missing:
        return Cell(format_html("{} " + QUIET, f"{len(found.missing)} missing", found.missing[0].name))
    return Cell(found.extent.words, unknown=found.extent is not Extent.COMPLETE)


def _next(line: AgreementLine) -> Cell:
    alarm = line.next_alarm
    if alarm is None:
        return Cell("no date known", unknown=True)
    words = f"{alarm.kind.words}, {alarm.words(line.on)}"
    if alarm.days_left(line.on) < 0 and alarm.kind is AlarmKind.REVIEW:
        return Cell(Tag(words, "red"))
    return text(words)
