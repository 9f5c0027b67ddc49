"""Storing a source with its passages."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Any

from django.utils.text import slugify

from concordat.foundation.history.recording import in_turn, record
from concordat.foundation.orm.bulk import insert_many
from concordat.foundation.orm.keys import free_key
from concordat.foundation.provenance.citing import cite
from concordat.foundation.provenance.models import Passage, Source, SourceReader
from concordat.foundation.provenance.queries import readable_sources
from concordat.kernel.errors import NotThere, RuleBroken
from concordat.kernel.markings import Marking
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import require
from concordat.kernel.references import RecordRef
from concordat.kernel.sources import Evidence

TOGETHER = 500  # passages of a long source that stand in memory at once


@in_turn
def store_source(
    *,
    actor: Actor,
    owner: str,
    title: str,
    dated: date | None,
    file_name: str,
    sha256: str,
    size: int,
    passages: Iterable[dict[str, Any]],
    now: datetime,
    board: str = "",
    author_role: str = "",
    kind: str = "paper",
    notes: Sequence[str] = (),
    marking: Marking = Marking.OFFICIAL,
    readers: Sequence[str] = (),
    held_back: bool = False,
    needs: Permission = Permission.SOURCE_LOAD,
) -> str:
    """Store a source and its blocks; returns its key.

    ``passages`` have the keys of the Passage table, and may come one by one: few stand in memory at once. ``readers``
    are further organisations that may read it in full. ``needs`` is what the actor must be allowed for the owner.
    ``held_back``: it stays its owner's own, and its readers', until ``open_sources``.
    Raises RuleBroken when the same content is stored already, or when its marking is one that the actor may not read.
    """
    require(actor, needs, [owner])
    if Source.objects.filter(owner=owner, sha256=sha256).exists():
        raise RuleBroken(f"{file_name} is loaded already.", field="file")
    source = Source.objects.create(
        key=_free_key(owner, title, dated), title=title, kind=kind, owner=owner, board=board, author_role=author_role,
        dated=dated, file_name=file_name, sha256=sha256, size=size, notes=list(notes), recorded_at=now,
        marking=marking, held_back=held_back,
    )  # fmt: skip
    _check_readable(actor, source)
    number = _kept(source, passages)
    for organisation in sorted({*readers} - {owner}):
        SourceReader.objects.create(source=source, organisation=organisation)
    record(
        actor=actor, verb="loaded a source", subject=RecordRef("source", source.key), at=now, organisation=owner,
        title=title, file=file_name, sha256=sha256, passages=number,
    )  # fmt: skip
    return source.key


@in_turn
def date_source(*, actor: Actor, key: str, dated: date, now: datetime) -> str:
    """Give an undated source its date. Raises RuleBroken where it has one, NotThere where the actor may not see it."""
    source = readable_sources(actor).filter(pk=key).first()
    if source is None:
        raise NotThere(f"There is no source {key}.")
    require(actor, Permission.SOURCE_LOAD, [source.owner])
    if source.dated:
        raise RuleBroken("This source has a date already; a correction needs a new source.", field="dated")
    source.dated = dated
    source.save()
    record(
        actor=actor, verb="dated a source", subject=RecordRef("source", key), at=now, organisation=source.owner,
        dated=dated.isoformat(),
    )  # fmt: skip
    return str(source.key)


@in_turn
def open_sources(*, actor: Actor, keys: Iterable[str], now: datetime) -> list[str]:
    """Let the sources that were held back be read like any other; returns their keys. Those open already are left.

    For whoever submits what stands in them: RETURN_EDIT for the owner of each.
    """
    opened = list(Source.objects.filter(pk__in=set(keys), held_back=True).order_by("pk"))
    for source in opened:
        require(actor, Permission.RETURN_EDIT, [source.owner])
        source.held_back = False
        source.save()
        record(
            actor=actor, verb="opened a source", subject=RecordRef("source", source.key), at=now,
            organisation=source.owner,
        )  # fmt: skip
    return [source.key for source in opened]


@in_turn
def mark_source(*, actor: Actor, key: str, marking: Marking, now: datetime) -> str:
    """Mark a source; what is accepted from it from now on carries the marking, what was accepted keeps its own.

    Raises RuleBroken for a marking that the actor may not read, NotThere where the actor may not see the source.
    """
    source = readable_sources(actor).filter(pk=key).first()
    if source is None:
        raise NotThere(f"There is no source {key}.")
    require(actor, Permission.SOURCE_LOAD, [source.owner])
    before, source.marking = source.marking, marking
    source.save()
    _check_readable(actor, source)
    record(
        actor=actor, verb="marked a source", subject=RecordRef("source", key), at=now, organisation=source.owner,
        marking=marking.value, before=str(before),
    )  # fmt: skip
    return str(source.key)


def _check_readable(actor: Actor, source: Source) -> None:
    if not Source.objects.visible_to(actor, Permission.SOURCE_VIEW).filter(pk=source.pk).exists():
        word = Marking(source.marking).word
        raise RuleBroken(f"You may not read what is marked {word}; who may read it has to mark it.", field="marking")


@in_turn
def add_citation(
    *, actor: Actor, ref: RecordRef, evidence: Evidence, now: datetime, collaboration: str | None = None
) -> int:
    """Cite one more passage for a record that stands already; nothing else of the record changes."""
    require(actor, Permission.STATEMENT_REVIEW, [evidence.reported_by])
    citation = cite(ref, evidence, actor=actor, now=now)
    record(
        actor=actor, verb="confirmed by a further source", subject=ref, at=now, organisation=evidence.reported_by,
        collaboration=collaboration, citation=citation,
    )  # fmt: skip
    return citation


def _kept(source: Source, passages: Iterable[dict[str, Any]]) -> int:
    """Insert passages as they come, some hundreds in memory; returns how many."""
    number, waiting = 0, iter(passages)
    while some := list(itertools.islice(waiting, TOGETHER)):
        number += insert_many(Passage, [Passage(source=source, **passage) for passage in some])
    return number


def _free_key(owner: str, title: str, dated: date | None) -> str:
    stem = slugify(f"{owner}-{dated.isoformat() if dated else 'undated'}-{title}")[:110].strip("-")
    return free_key(Source, stem)
