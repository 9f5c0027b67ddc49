"""Events as a table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from typing import Any

from django.utils import timezone

from concordat.foundation.access.queries import names_of
from concordat.foundation.history.queries import EventRecord
from concordat.interfaces.web.components.cells import Cell, Link, text
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.components.tables import Column, DataTable
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.references import RecordRef
from concordat.registers.collaborations.queries import named
from concordat.reporting.portfolio.naming import ANOTHER

WHOLE = "parent"  # the key of the collaboration that one was placed under
MEANT = "means"  # the reference of what a name was learnt to mean

# The pages that records have, by kind of reference.
PAGES = {
    "collaboration": "collaboration",
    "organisation": "organisation",
    "board": "board",
    "source": "source",
    "commitment": "commitment",
    "ledger-entry": "ledger-entry",
    "statement": "statement",
    "learnt-meaning": "lesson",
}


def events_table(actor: Actor, rows: Sequence[EventRecord], links: Links) -> DataTable:
    """The newest first: when, who, what, of which record; a collaboration that may not be seen is not named."""
    known = _collaborations_seen(actor, rows)
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
                Cell(_subject(event.subject, known, links)),
                text(_detail(_fit_to_see(event.detail, known))),
            ]
            for event in rows
        ],
        empty="Nothing is recorded yet.",
    )


def _collaborations_seen(actor: Actor, rows: Sequence[EventRecord]) -> set[str]:
    """Of the collaborations whose keys the events give, those that the actor may see; asked only for some."""
    refs = [RecordRef.parse(event.subject) for event in rows]
    given = {ref.key for ref in refs if ref.kind == "collaboration"}
    given |= {key for event in rows for key in _collaborations_in(event.detail).values()}
    return given & {key for key, _ in named(actor)} if given else set()


def _fit_to_see(detail: Mapping[str, Any], known: Set[str]) -> dict[str, Any]:
    hidden = [name for name, key in _collaborations_in(detail).items() if key not in known]
    return {**detail, **dict.fromkeys(hidden, ANOTHER)}


def _collaborations_in(detail: Mapping[str, Any]) -> dict[str, str]:
    """The keys of collaborations that the detail of an event gives, by the name under which it gives them."""
    whole, (kind, _, meant) = str(detail.get(WHOLE) or ""), str(detail.get(MEANT) or "").partition(":")
    given = {WHOLE: whole, MEANT: meant if kind == "collaboration" else ""}
    return {name: key for name, key in given.items() if key}


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
