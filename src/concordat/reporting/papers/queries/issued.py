"""The papers that were issued, with their bytes and inputs."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import Any

from django.db.models import F, OuterRef, Subquery

from concordat.kernel.errors import NotThere
from concordat.kernel.markings import Marking
from concordat.kernel.permissions.actor import Actor
from concordat.reporting.papers.models import IssuedFile, IssuedPaper
from concordat.reporting.papers.records import IssuedRecord
from concordat.reporting.papers.styles import USUAL


def issued(actor: Actor, *, board: str | None = None) -> list[IssuedRecord]:
    """The issued papers that the actor may see, newest first; of one board where that is named. Two queries."""
    rows = IssuedPaper.objects.visible_to(actor)
    if board:
        rows = rows.filter(board=board)
    return _records(rows)


def issued_paper(actor: Actor, *, number: int) -> IssuedRecord:
    """One issued paper; NotThere where the actor may not see it."""
    found = _records(IssuedPaper.objects.visible_to(actor).filter(pk=number))
    if not found:
        raise NotThere(f"There is no paper {number}.")
    return found[0]


def issued_file(actor: Actor, *, number: int, form: str) -> bytes:
    """The bytes as they were issued; NotThere where the actor may not see the paper or it has no such format."""
    rows = IssuedPaper.objects.visible_to(actor).filter(pk=number)
    found = IssuedFile.objects.filter(paper__in=rows, format=form).values_list("content", flat=True).first()
    if found is None:
        raise NotThere(f"Paper {number} was not issued as {form}.")
    return bytes(found)


def issued_inputs(actor: Actor, *, number: int) -> dict[str, Any]:
    """What went into an issued paper, as plain JSON values; NotThere where the actor may not see it."""
    row = IssuedPaper.objects.visible_to(actor).filter(pk=number).first()
    if row is None:
        raise NotThere(f"There is no paper {number}.")
    kept: dict[str, Any] = row.inputs
    return kept


def told_returns(actor: Actor, *, board: str, before: date) -> tuple[date, set[tuple[int, str]]] | None:
    """The day of the board's last paper issued here before a day, and the returns that it told of; None for no paper.

    A return is its number with the day of its submission, since one that was corrected is news again.
    """
    full = IssuedPaper.objects.visible_to(actor).filter(board=board, public_of=None)
    rows = full.filter(as_at__lt=before).order_by("-as_at", "-pk")
    last = rows.values_list("as_at", "inputs__returns").first()
    return (last[0], {(one["number"], one["submitted_on"]) for one in last[1] or ()}) if last else None


def _records(rows: Any) -> list[IssuedRecord]:
    public = IssuedPaper.objects.filter(public_of=OuterRef("pk")).order_by("-pk").values("pk")[:1]
    named = rows.defer("inputs").annotate(
        style=F("inputs__style__key"), replaced_by=F("corrected_by__pk"), public_version=Subquery(public)
    )
    papers = list(named.order_by("-pk"))
    formats: dict[int, list[str]] = defaultdict(list)
    kept = IssuedFile.objects.filter(paper__in=[row.pk for row in papers]).order_by("pk")
    for number, form in kept.values_list("paper_id", "format"):
        formats[number].append(form)
    return [
        IssuedRecord(
            number=row.pk, board=row.board, organisation=row.organisation, title=row.title, as_at=row.as_at,
            issued_at=row.issued_at, issued_by=row.issued_by, marking=Marking(row.marking),
            inputs_hash=row.inputs_hash, formats=tuple(formats[row.pk]),
            style=row.style or USUAL, version=row.version, erratum=row.erratum, corrects=row.corrects_id,
            replaced_by=row.replaced_by, public_of=row.public_of_id, public_version=row.public_version,
        )
        for row in papers
    ]  # fmt: skip
