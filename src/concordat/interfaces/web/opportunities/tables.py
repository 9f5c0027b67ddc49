"""The tables of an idea's page."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from django.utils.html import format_html_join
from django.utils.safestring import mark_safe

from concordat.interfaces.web.components.bodies import body_cell
from concordat.interfaces.web.components.cells import Cell, Link, day, link, text
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.components.tables import Column, DataTable
from concordat.kernel.dates import day_words
from concordat.registers.business_cases.records.opportunities import (
    ConsiderationRecord,
    Existing,
    IdeaPartyRecord,
    OpportunityRecord,
    duty_words,
)


def parties(found: OpportunityRecord, on: date, links: Links) -> DataTable:
    """Each party: which duty binds it, whether it was notified, and its view as it stands."""
    rows = [
        [body_cell(one.body.key, one.body.name, links), text(duty_words(found, one)),
         Cell(_notified(found, one), unknown=not one.notices),
         Cell(_view(one, on), unknown=one.view is None)]
        for one in found.parties
    ]  # fmt: skip
    return _table("Parties and their duties", ["Party", "Duty", "Notified", "View"], rows)


def views(found: OpportunityRecord, links: Links) -> DataTable:
    """Every view in the order of telling, the last first."""
    told = [(party.body, one) for party in found.parties for one in party.views]
    told.sort(key=lambda pair: pair[1].id, reverse=True)
    rows = [
        [body_cell(body.key, body.name, links), text(one.view.words), day(one.on), text(one.reason),
         Cell(one.conditions or "–")]
        for body, one in told
    ]  # fmt: skip
    return _table("Views", ["Party", "View", "On", "Reason", "Conditions"], rows)


def considered(found: OpportunityRecord, links: Links) -> DataTable:
    """What was considered of each matter, with the agreements that lay before."""
    rows = [[text(one.matter.words), text(one.words), day(one.on), _lay_before(one, links)] for one in found.considered]
    return _table("What was considered", ["Matter", "What was considered", "On", "Agreements that lay before"], rows)


def decisions(found: OpportunityRecord) -> DataTable:
    """Every decision, the last first."""
    rows = [
        [text(one.decision.words), Cell(one.route.words if one.route else "–"),
         text(f"{one.decided_by}, {one.organisation_name}"), day(one.on), text(one.reason)]
        for one in reversed(found.decisions)
    ]  # fmt: skip
    return _table("Decisions", ["Decision", "How it goes on", "Decided by", "On", "Reason"], rows)


def results(found: OpportunityRecord, links: Links) -> DataTable:
    """What it led to."""
    rows = [
        [link(one.name, links.to(one.kind, one.key)) if one.seen else text(one.name),
         text(one.kind.replace("-", " ").capitalize()), day(one.reported_on)]
        for one in found.results
    ]  # fmt: skip
    return _table("What it led to", ["It led to", "Kind", "Told on"], rows)


def reviews(found: OpportunityRecord) -> DataTable:
    """Each time that it was looked at again, the last first."""
    rows = [
        [day(one.reviewed_on), text(one.words), text(day_words(one.next_on) if one.next_on else "no day is set")]
        for one in reversed(found.reviews)
    ]
    return _table("Looked at again", ["On", "What came of it", "Next"], rows)


def agreed(there: Existing, links: Links) -> DataTable:
    """The agreements that the parties have already."""
    rows = [
        [link(one.title, links.to("agreement", one.key)), text(one.words), text(", ".join(names))]
        for one, names in there.agreements
    ]
    return _table("Agreements of these parties", ["Agreement", "State", "Of these parties"], rows,
                  "No agreement of these parties is on record, as far as you may see.", hidden=False)  # fmt: skip


def together(there: Existing, links: Links) -> DataTable:
    """What two or more of the parties do together already."""
    rows = [
        [link(one.name, links.to("collaboration", one.key)), text(one.state.words if one.state else None),
         text(", ".join(names))]
        for one, names in there.cooperation if len(names) > 1
    ]  # fmt: skip
    heads = ["Collaboration", "State", "Of these parties"]
    return _table("Collaborations of two or more of these parties", heads, rows,
                  "No collaboration of two of these parties is on record, as far as you may see.",
                  hidden=False)  # fmt: skip


def _table(
    caption: str, heads: Sequence[str], rows: Sequence[Sequence[Cell]], empty: str = "None.", *, hidden: bool = True
) -> DataTable:  # fmt: skip
    columns = [Column(head) for head in heads]
    return DataTable(caption=caption, caption_hidden=hidden, columns=columns, rows=rows, empty=empty)


def _notified(found: OpportunityRecord, one: IdeaPartyRecord) -> str:
    if not one.notices:
        return "keeps this log" if one.body.key == found.reported_by else "not notified"
    last = one.notices[-1]
    when = last.on.words() if last.on else "on a day that is not stated"
    return f"{when}{f', view asked for by {day_words(last.answer_by)}' if last.answer_by else ''}"


def _view(one: IdeaPartyRecord, on: date) -> str:
    if one.view:
        return one.view.view.words
    return "overdue" if one.overdue(on) else "none on record"


def _lay_before(one: ConsiderationRecord, links: Links) -> Cell:
    named = [Link(title, links.to("agreement", key)) for key, title in one.agreements]
    more = f"{'and ' if named else ''}{one.unseen} that you may not see" if one.unseen else ""
    if not named:
        return Cell(more or "–")
    return Cell(format_html_join(mark_safe("<br>"), "{}", ((each,) for each in [*named, *filter(None, [more])])))
