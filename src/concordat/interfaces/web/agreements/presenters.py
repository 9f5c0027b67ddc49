"""The register of agreements and its calendar as tables."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from django.utils.html import format_html

from concordat.interfaces.web.components.cells import Cell, Link, text
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.components.tags import Tag
from concordat.registers.agreements.records import AgreementLine, AlarmLine
from concordat.registers.agreements.rules import Alarm, AlarmKind, Extent

QUIET = '<span class="cc-quiet">{}</span>'


def tag(line: AgreementLine) -> Tag:
    """How it stands, as a tag: green only what is in force on our own evidence."""
    word = line.standing.word
    if line.standing.in_force:
        return Tag(word, "green")
    tint = {"Incomplete": "red", "Not signed by all": "yellow", "Expired": "red", "Ended": "grey"}
    return Tag(word, tint.get(word, "blue"))


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
    others = f"{said}; {more} more of agreements"
    return [Link(others, links.to("agreement-calendar", horizon="90"))]


def what_is_due(alarm: Alarm) -> Cell:
    """What is due, and how that was reckoned."""
    if alarm.reckoned:
        return Cell(format_html("{} " + QUIET, alarm.kind.words, alarm.reckoned))
    return text(alarm.kind.words)


def titled(line: AgreementLine, names: Mapping[str, str], links: Links) -> Cell:
    """The title with what it is of, or what it changes."""
    whose = names.get(line.record.collaboration or line.record.organisation or "", "")
    if line.changed:
        whose = f"{line.changed[0].kind.words} {line.changed[0].agreement_title}"
    return Cell(format_html("{} " + QUIET, Link(line.record.title, links.to("agreement", line.record.key)), whose))


def complete(line: AgreementLine) -> Cell:
    """Whether the parties that it needs are all there."""
    found = line.completeness
    if found.extent is Extent.INCOMPLETE and found.missing:
        return Cell(format_html("{} " + QUIET, f"{len(found.missing)} missing", found.missing[0].name))
    return Cell(found.extent.words, unknown=found.extent is not Extent.COMPLETE)


def next_due(line: AgreementLine) -> Cell:
    """What comes next, and how soon."""
    alarm = line.next_alarm
    if alarm is None:
        return Cell("no date known", unknown=True)
    words = f"{alarm.kind.words}, {alarm.words(line.on)}"
    if alarm.days_left(line.on) < 0 and alarm.kind is AlarmKind.REVIEW:
        return Cell(Tag(words, "red"))
    return text(words)
