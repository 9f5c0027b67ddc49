"""Events as a table, the time line of a record in sentences, and what differs between two days."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence, Set
from datetime import date
from typing import Any

from django.utils import timezone

from concordat.foundation.access.queries import names_of
from concordat.foundation.history.queries import EventRecord
from concordat.foundation.search.queries import withheld
from concordat.interfaces.web.components.cells import Cell, Link, text
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.components.recorded import PAGES
from concordat.interfaces.web.components.tables import Column, DataTable
from concordat.interfaces.web.history.sentences import sentence
from concordat.kernel.dates import day_words
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.references import RecordRef
from concordat.registers.collaborations.queries import named
from concordat.reporting.portfolio.differences import Became, Difference
from concordat.reporting.portfolio.naming import ANOTHER

# The entries of a detail that are the key of another collaboration than that of the event.
OTHERS = ("parent", "into", "out_of", "moved_to", "on_collaboration", "other")
MEANT = "means"  # the reference of what a name was learnt to mean
WITHHELD = "a record that you may not see"


def events_table(actor: Actor, rows: Sequence[EventRecord], links: Links) -> DataTable:
    """The newest first: when, who, what, of which record; what may not be seen is not named, nor what it says."""
    known, hidden = _collaborations_seen(actor, rows), _withheld(actor, rows)
    who = names_of(actor, {event.actor for event in rows})
    return DataTable(
        caption="History",
        caption_hidden=True,
        columns=[Column("When"), Column("Who"), Column("What"), Column("Of"), Column("Detail")],
        rows=[
            [
                text(timezone.localtime(event.recorded_at).strftime("%-d %B %Y, %H:%M")),
                text(who[event.actor]),
                text(event.verb),
                Cell(WITHHELD if event.sequence in hidden else _subject(event.subject, known, links)),
                text("" if event.sequence in hidden else _detail(_fit_to_see(event.detail, known))),
            ]
            for event in rows
        ],
        empty="Nothing is recorded yet.",
    )


def page_of(ref: RecordRef, links: Links) -> str:
    """The address of a record's own page; "" where its kind has none."""
    page = PAGES.get(ref.kind)
    return links.to(page, ref.key) if page else ""


def timeline_table(actor: Actor, rows: Sequence[EventRecord], names: Mapping[str, str]) -> DataTable:
    """The events of one record in sentences, the newest first; ``names`` are those that the actor may know."""
    known, hidden = _collaborations_seen(actor, rows), _withheld(actor, rows)
    who = names_of(actor, {event.actor for event in rows})
    return DataTable(
        caption="Time line",
        caption_hidden=True,
        columns=[Column("Recorded"), Column("What was done")],
        rows=[
            [
                text(timezone.localtime(event.recorded_at).strftime("%-d %B %Y, %H:%M")),
                text(
                    f"{who[event.actor]} {event.verb} ({WITHHELD})"
                    if event.sequence in hidden
                    else sentence(event, who[event.actor], names, _hidden(event.detail, known))
                ),
            ]
            for event in rows
        ],
        empty="Nothing was recorded of it by this day.",
    )


def differences_tables(rows: Sequence[Difference], first: date, last: date) -> list[DataTable]:
    """A table for each section in which something differs between two days."""
    sections = list(dict.fromkeys(one.section for one in rows))
    return [
        DataTable(
            caption=section,
            columns=[Column("What"), Column(f"On {day_words(first)}"), Column(f"On {day_words(last)}")],
            rows=[
                [text(one.name), Cell(one.before or "not on record"), Cell(one.after or "no longer on record")]
                for one in rows
                if one.section == section
            ],
        )
        for section in sections
    ]


def differences_said(rows: Sequence[Difference], first: date, last: date) -> str:
    """5 things are new, 2 changed and 1 is no longer there: in one sentence."""
    between = f"between {day_words(first)} and {day_words(last)}"
    if not rows:
        return f"Nothing that was reported changed {between}."
    count = Counter(one.became for one in rows)
    parts = [f"{count[one]} {one}" for one in Became if count[one]]
    return f"{len(rows)} {'line differs' if len(rows) == 1 else 'lines differ'} {between}: {', '.join(parts)}."


def _withheld(actor: Actor, rows: Sequence[EventRecord]) -> set[int]:
    """The numbers of the events that tell of a record which the actor may not see, as it is marked now.

    Of a collaboration that may not be seen only the name is left out: that is what ``_hidden`` is for.
    """
    told = {event.sequence: {one for one in event.tells_of() if not one.startswith("collaboration:")} for event in rows}
    secret = withheld(actor, records=set().union(*told.values()))
    return {number for number, refs in told.items() if refs & secret}


def _collaborations_seen(actor: Actor, rows: Sequence[EventRecord]) -> set[str]:
    """Of the collaborations whose keys the events give, those that the actor may see; asked only for some."""
    refs = [RecordRef.parse(event.subject) for event in rows]
    given = {ref.key for ref in refs if ref.kind == "collaboration"}
    given |= {key for event in rows for key in _collaborations_in(event.detail).values()}
    return given & {key for key, _ in named(actor)} if given else set()


def _fit_to_see(detail: Mapping[str, Any], known: Set[str]) -> dict[str, Any]:
    return {**detail, **dict.fromkeys(_hidden(detail, known), ANOTHER)}


def _hidden(detail: Mapping[str, Any], known: Set[str]) -> frozenset[str]:
    return frozenset(name for name, key in _collaborations_in(detail).items() if key not in known)


def _collaborations_in(detail: Mapping[str, Any]) -> dict[str, str]:
    """The keys of collaborations that the detail of an event gives, by the name under which it gives them."""
    kind, _, meant = str(detail.get(MEANT) or "").partition(":")
    given = {name: str(detail[name]) for name in OTHERS if detail.get(name)}
    return {**given, MEANT: meant} if kind == "collaboration" and meant else given


def _subject(subject: str, known: Set[str], links: Links) -> str | Link:
    ref = RecordRef.parse(subject)
    if ref.kind == "collaboration" and ref.key not in known:
        return ANOTHER
    page = PAGES.get(ref.kind)
    words = f"{ref.kind.replace('-', ' ')} {ref.key}"
    return Link(words, links.to(page, ref.key)) if page else words


def _detail(detail: Mapping[str, Any]) -> str:
    """What the event says, in a few words; long values are cut."""
    told = {name.replace("_", " "): value for name, value in detail.items() if value not in ("", None, [])}
    return "; ".join(f"{name}: {_short(value)}" for name, value in told.items())


def _short(value: Any) -> str:
    words = ", ".join(str(one) for one in value) if isinstance(value, list) else str(value)
    return words if len(words) <= 60 else f"{words[:57]}..."
