"""What policing bodies publish: as last reported, what their pages show to anyone, and what is left to be done."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Sequence
from datetime import date
from typing import Any

from django.db.models import Q

from concordat.foundation.organisations import queries as organisations
from concordat.foundation.orm.facts import LATEST
from concordat.kernel.errors import NotThere
from concordat.kernel.markings import Marking
from concordat.kernel.permissions.actor import Actor
from concordat.registers.agreements.models import AgreementPublication
from concordat.registers.agreements.queries.marking import off_page
from concordat.registers.agreements.queries.told import duties_told
from concordat.registers.agreements.records import (
    AgreementLine,
    Duty,
    PublicationRecord,
    PublishedEntry,
    PublishedFile,
    PublishedPage,
)
from concordat.registers.agreements.rules import PublicationState

Keys = Collection[str]


def publications(actor: Actor, *, agreements: Keys, as_at: date | None = None) -> dict[str, list[PublicationRecord]]:
    """What each policing body publishes of each agreement: as it last decided, else as last reported.

    One database query, and one more where anything is on a page.
    """
    found: dict[str, dict[str, PublicationRecord]] = defaultdict(dict)
    asked = AgreementPublication.objects.visible_to(actor).as_at(as_at).filter(agreement_id__in=agreements)
    rows = list(asked.order_by(*LATEST).select_related("organisation"))
    off = off_page(rows, as_at=as_at)
    for row in rows:
        before = found[row.agreement_id].get(row.organisation_id)
        if before is None or row.decided_by or not before.decided_by:
            found[row.agreement_id][row.organisation_id] = _record(row, off.get(row.pk, ""))
    return {key: list(held.values()) for key, held in found.items()}


def duties_of(actor: Actor, lines: Sequence[AgreementLine], *, as_at: date | None = None) -> list[Duty]:
    """How each policing body stands to each of these agreements that it is a party to. One database query."""
    return duties_told(lines, publications(actor, agreements=[one.record.key for one in lines], as_at=as_at))


def published(actor: Actor, *, organisation: str) -> PublishedPage:
    """The page of a policing body, by title, as anyone may see it; NotThere where it has none.

    What stands on it is what the body last decided of each agreement, whoever asks.
    """
    entries = tuple(sorted(map(_entry, _on_pages(actor, organisation)), key=lambda one: one.title.casefold()))
    if not entries:
        raise NotThere("This body has no page of agreements here.")
    (body,) = organisations.organisations(actor, keys=[organisation])
    return PublishedPage(organisation, body.name, entries)


def publishing_bodies(actor: Actor) -> list[tuple[str, str, int]]:
    """The bodies that have a page, by name: key, name, and on how many agreements it tells."""
    count = Counter(row.organisation_id for row in _on_pages(actor))
    names = {one.key: one.name for one in organisations.organisations(actor, keys=list(count))}
    return sorted(((key, names[key], many) for key, many in count.items()), key=lambda one: one[1])


def published_file(actor: Actor, *, number: int) -> PublishedFile:
    """The file of an entry that stands on a page now, by the number of the entry; NotThere for any other."""
    file = next((_entry(row).file for row in _on_pages(actor) if row.pk == number), None)
    if file is None:
        raise NotThere("There is no published document here.")
    return file


def _on_pages(actor: Actor, organisation: str | None = None) -> Iterator[AgreementPublication]:
    """The rows that stand on pages: public ones that are the last decision of their body on their agreement.

    The last decision is found among all rows: one that the reader may not see takes its forerunner off the page.
    So does a marking above OFFICIAL, of the agreement or of its document, told since.
    """
    rows = AgreementPublication.objects.visible_to(actor).filter(on_page=True, published_on__isnull=False)
    if organisation is not None:
        rows = rows.filter(organisation_id=organisation)
    shown = {(row.agreement_id, row.organisation_id) for row in rows}
    decided = AgreementPublication.objects.filter(agreement_id__in=[key for key, _ in shown], decided_by__gt="")
    every = decided.order_by(*LATEST)
    last = {(key, body): pk for pk, key, body in every.values_list("pk", "agreement_id", "organisation_id")}
    official = rows.filter(agreement__marking=Marking.OFFICIAL).filter(
        Q(document__isnull=True) | Q(document__marking=Marking.OFFICIAL)
    )
    standing = official.filter(pk__in=[last[pair] for pair in shown]).select_related("document").order_by("pk")
    off = off_page(standing)
    return (row for row in standing if row.pk not in off)


def _entry(row: AgreementPublication) -> PublishedEntry:
    held: Any = row.document
    file = None if held is None else PublishedFile(
        row.pk, held.title, held.file_name, held.media_type, held.sha256, held.size
    )  # fmt: skip
    return PublishedEntry(
        number=row.pk, state=PublicationState(row.state), title=row.title, summary=row.summary,
        details=_pairs(row), published_on=row.published_on or date.min, file=file,
    )  # fmt: skip


def _record(row: AgreementPublication, kept_back: str) -> PublicationRecord:
    return PublicationRecord(
        id=row.pk, organisation=row.organisation_id, name=row.organisation.name, state=PublicationState(row.state),
        why=row.why, where=row.where, published_on=row.effective_from, reported_on=row.reported_on,
        decided_by=row.decided_by, decided_on=row.decided_on, on_page=row.on_page, title=row.title,
        summary=row.summary, details=_pairs(row), document=row.document_id, kept_back=kept_back,
    )  # fmt: skip


def _pairs(row: AgreementPublication) -> tuple[tuple[str, str], ...]:
    return tuple((label, words) for label, words in row.details)
