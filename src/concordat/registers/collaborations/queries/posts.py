"""Reads of the posts."""

from __future__ import annotations

from datetime import date

from concordat.kernel.permissions.actor import Actor
from concordat.registers.collaborations.models import LATEST, Post
from concordat.registers.collaborations.records import PostRecord
from concordat.registers.collaborations.rules import PostState


def posts(actor: Actor, *, as_at: date | None = None) -> list[PostRecord]:
    """Every post that the actor may see, as last reported, oldest report first."""
    return [_record(row) for row in Post.objects.visible_to(actor).as_at(as_at).order_by(*LATEST)]


def posts_of(actor: Actor, *, collaboration: str, as_at: date | None = None) -> tuple[PostRecord, ...]:
    """The posts of one collaboration, as last reported, oldest report first."""
    rows = Post.objects.visible_to(actor).as_at(as_at).filter(collaboration=collaboration)
    return tuple(_record(row) for row in rows.order_by(*LATEST))


def _record(row: Post) -> PostRecord:
    return PostRecord(
        id=row.pk, collaboration=row.collaboration_id, title=row.title, state=PostState(row.state), what=row.what,
        since=row.effective_from.text if row.effective_from else None,
        until=row.effective_to.text if row.effective_to else None, reported_on=row.reported_on,
    )  # fmt: skip
