"""Issuing a paper. What is issued keeps its bytes, its inputs and its as-at date."""

from __future__ import annotations

import hashlib
from collections.abc import Collection
from datetime import date, datetime

from django.db import transaction
from django.utils.timezone import get_current_timezone

from concordat.foundation.history.recording import hold_the_chain, record
from concordat.kernel.errors import RuleBroken
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import require
from concordat.kernel.references import RecordRef
from concordat.registers.delivery.actions import freeze
from concordat.rendering.documents.tree import Paper
from concordat.rendering.documents.writing import FORMATS, write
from concordat.reporting.papers.assembly import assembled
from concordat.reporting.papers.inputs import fingerprint, plain
from concordat.reporting.papers.models import IssuedFile, IssuedPaper
from concordat.reporting.papers.queries import addressee, material, to_freeze
from concordat.reporting.papers.records import Material
from concordat.reporting.papers.styles import USUAL, style_named


@transaction.atomic
def issue_paper(
    *, actor: Actor, board: str, as_at: date, now: datetime, formats: Collection[str] = FORMATS, style: str = USUAL
) -> int:  # fmt: skip
    """Issue the paper to a board as at a day in a house style, and return its number.

    Accepted returns that the paper tells of are frozen with it where the actor may do so; else it marks them.
    Where a paper of the same board and day was issued from the same inputs, it is that one: its bytes stand, and only
    formats that it lacks are added. When the register or the style has changed since, it is a new paper with a new
    number. Raises NotThere for a board that the actor may not see, RuleBroken for a day to come, a format or a style
    that is none.
    """
    look = style_named(style)
    if as_at > now.astimezone(get_current_timezone()).date():
        raise RuleBroken("A paper cannot say what will be reported; choose today or an earlier day.", field="as_at")
    unknown = sorted(set(formats) - set(FORMATS))
    if unknown or not formats:
        said = f"{', '.join(unknown)} is no format of papers" if unknown else "No format is chosen"
        raise RuleBroken(f"{said}: choose from {', '.join(FORMATS)}.", field="formats")
    hold_the_chain()  # a button pressed twice: the second finds what the first issued
    whose = addressee(actor, board=board)
    require(actor, Permission.PAPER_ISSUE, [whose.organisation])
    accepted = to_freeze(actor, board=whose, as_at=as_at)
    if accepted:
        freeze(actor=actor, numbers=accepted, now=now)
    found = material(actor, board=board, as_at=as_at)
    inputs = plain(found) | {"style": plain(look)}
    digest = fingerprint(inputs)
    paper = assembled(found, style=look)
    row = IssuedPaper.objects.visible_to(actor).filter(board=board, as_at=as_at, inputs_hash=digest).first()
    if row is None:
        row = _created(actor, found, paper, inputs, digest, now)
    _add_formats(actor, row, paper, formats, now)
    return int(row.pk)


def _created(
    actor: Actor, found: Material, paper: Paper, inputs: object, digest: str, now: datetime
) -> IssuedPaper:  # fmt: skip
    row: IssuedPaper = IssuedPaper.objects.create(
        board=found.board.key, organisation=found.board.organisation, title=paper.title, as_at=found.as_at,
        issued_at=now, issued_by=actor.reference, inputs=inputs, inputs_hash=digest, marking=paper.marking,
    )  # fmt: skip
    record(
        actor=actor, verb="issued a paper", subject=RecordRef("issued-paper", str(row.pk)), at=now,
        organisation=found.board.organisation, board=found.board.key, as_at=found.as_at.isoformat(), inputs=digest,
    )  # fmt: skip
    return row


def _add_formats(
    actor: Actor, row: IssuedPaper, paper: Paper, formats: Collection[str], now: datetime
) -> None:  # fmt: skip
    held = set(IssuedFile.objects.filter(paper=row).values_list("format", flat=True))
    wanted = [form for form in FORMATS if form in formats and form not in held]
    for form in wanted:
        content = write(paper, form)
        IssuedFile.objects.create(
            paper=row, format=form, content=content, sha256=hashlib.sha256(content).hexdigest()
        )  # fmt: skip
    if wanted:
        record(
            actor=actor, verb="wrote a paper", subject=RecordRef("issued-paper", str(row.pk)), at=now,
            organisation=row.organisation, formats=wanted,
        )  # fmt: skip
