"""What is told of a collaboration beside its money: objectives, partners, what left, what became of its record."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from django.utils.html import format_html_join
from django.utils.safestring import SafeString

from concordat.interfaces.web.components.bodies import body
from concordat.interfaces.web.components.cells import Cell, Link, day, text
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.components.tables import Column, DataTable
from concordat.interfaces.web.evidence import Cited, source_link
from concordat.kernel.dates import PreciseDate
from concordat.kernel.references import RecordRef
from concordat.registers.collaborations.records import CollaborationDetail, DepartureRecord, SuccessionRecord
from concordat.registers.collaborations.rules import Answered

HIDDEN = "a collaboration that you may not see"


def joined(parts: Sequence[Link]) -> SafeString:
    """Links with commas between."""
    return format_html_join(", ", "{}", ((part,) for part in parts))


def objectives_table(found: CollaborationDetail, cited: Cited, links: Links) -> DataTable:
    """What it is to reach, and how each objective stands."""
    return DataTable(
        caption="Objectives", caption_hidden=True,
        columns=[Column(head) for head in ("Objective", "Measure", "Target", "State", "Reported on", "Source")],
        rows=[
            [text(one.text), text(one.last.measure), text(_first_up(one.last.target_words())),
             Cell(one.last.state.words + (f": {one.last.reason}" if one.last.reason else "")),
             day(one.last.reported_on), Cell(source_link(cited.get(str(one.ref), ()), links))]
            for one in found.objectives
        ],
    )  # fmt: skip


def partners_table(found: CollaborationDetail, cited: Cited, links: Links) -> DataTable:
    """Who takes part, in which role, since when and until when."""
    return DataTable(
        caption="Partners", caption_hidden=True,
        columns=[Column(head) for head in ("Partner", "Role", "Joined", "Left", "Source")],
        rows=[
            [Cell(body(one.organisation, one.name, links, found.summary.key)), text(one.role.words),
             day(PreciseDate.parse(one.joined) if one.joined else None),
             day(PreciseDate.parse(one.left)) if one.left else Cell("no"),
             Cell(source_link(cited.get(str(one.ref), ()), links))]
            for one in found.summary.partners
        ],
    )  # fmt: skip


def departures_table(found: CollaborationDetail, titles: Mapping[str, str], links: Links) -> DataTable:
    """The functions that left, and what became of each saving that was counted for them.

    ``titles`` are of the agreements that the reader may see: of another one nothing is told.
    """
    rows = [
        [text(one.function), day(one.on), text(one.reason), _change(one, titles, links), *_answer(answer, links)]
        for one in found.departures for answer in (one.answers or (None,))
    ]  # fmt: skip
    heads = ("Function", "Left on", "Because", "Change of the agreement", "Saving", "What became of it", "Ledger")
    return DataTable(caption="Functions that left", columns=[Column(head) for head in heads], rows=rows)


def _change(left: DepartureRecord, titles: Mapping[str, str], links: Links) -> Cell:
    """By which change of the agreement a function left: the agreement on record, and what was told beside it."""
    ref = left.variation_ref
    named = [Link(titles[ref.key], links.to("agreement", ref.key))] if ref and ref.key in titles else []
    told = [left.variation] if left.variation else []
    return Cell(format_html_join(", ", "{}", ((part,) for part in (*named, *told)))) if named or told else text(None)


def successions_table(found: CollaborationDetail, links: Links) -> DataTable:
    """What this record follows and what follows it."""
    after = [(text("Goes on in"), one.successor, one.successor_name, one) for one in found.followed_by]
    before = [(text("Follows"), one.collaboration, one.name, one) for one in found.follows]
    heads = ("This record", "Other", "How", "From", "Because")
    return DataTable(
        caption="Merges and splits", columns=[Column(head) for head in heads],
        rows=[[cell, Cell(_named(key, name, links)), *_told(one)] for cell, key, name, one in (*after, *before)],
    )  # fmt: skip


def where_it_went(found: CollaborationDetail, links: Links) -> SafeString | str:
    """A sentence that leads to what stands for this record; "" where it stands for itself."""
    if not found.followed_by:
        return ""
    first = found.followed_by[0]
    names = format_html_join(
        " and ", "{}", ((_named(one.successor, one.successor_name, links),) for one in found.followed_by)
    )
    on = f" from {first.on.words()}" if first.on else ""
    return format_html_join("", "{}", [(f"This record was {first.how} into ",), (names,), (f"{on}: {first.reason}",)])


def _answer(answer: Answered | None, links: Links) -> list[Cell]:
    if answer is None:
        return [text("no saving was counted for it"), text("nothing to decide"), Cell("–")]
    why = f"{answer.answer.words}: {answer.reason}"
    return [text(answer.what), text(why), _entries(answer.entry, answer.posted, links)]


def _told(one: SuccessionRecord) -> list[Cell]:
    return [text(one.how.capitalize()), day(one.on), text(one.reason)]


def _named(key: str | None, name: str | None, links: Links) -> Link | str:
    return Link(name, links.to("collaboration", key)) if key and name else HIDDEN


def _entries(entry: RecordRef, posted: RecordRef | None, links: Links) -> Cell:
    here = Link(f"Entry {entry.key}", links.to("ledger-entry", entry.key))
    there = [Link(f"now entry {posted.key}", links.to("ledger-entry", posted.key))] if posted else []
    return Cell(joined([here, *there]))


def _first_up(words: str) -> str:
    return words[:1].upper() + words[1:]
