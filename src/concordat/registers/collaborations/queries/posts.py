"""Reads of the posts: what they are called, whether somebody holds them, and one with all that is told of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from django.db.models import BooleanField, ExpressionWrapper, Q

from concordat.kernel.comparing import same_name
from concordat.kernel.errors import NotThere
from concordat.kernel.markings import Marking
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.references import RecordRef
from concordat.registers.collaborations.models import LATEST, Post, PostDetail, PostPart, PostTenure, Secondment
from concordat.registers.collaborations.records.posts import PostRecord, TenureRecord
from concordat.registers.collaborations.rules import PostState

NOT_TOLD = TenureRecord(RecordRef("post", "0"), PostState.NOT_STATED, "", None, None, "", "", None)


def posts(
    actor: Actor, *, as_at: date | None = None, collaborations: Collection[str] | None = None
) -> list[PostRecord]:
    """Every post that the actor may see (of some collaborations, or all), as last told, oldest first. Two queries."""
    rows = seen_posts(actor, as_at)
    if collaborations is not None:
        rows = rows.filter(collaboration_id__in=list(collaborations))
    return records(actor, list(rows.order_by(*LATEST)), as_at)


def posts_of(actor: Actor, *, collaboration: str, as_at: date | None = None) -> tuple[PostRecord, ...]:
    """The posts of one collaboration, as last told, oldest first."""
    return tuple(posts(actor, as_at=as_at, collaborations=[collaboration]))


def same_post(actor: Actor, *, collaboration: str, title: str) -> PostRecord | None:
    """The held post of the collaboration with that title, but for case and little words; None where it is new."""
    found = (one for one in posts_of(actor, collaboration=collaboration) if same_name(one.title, title))
    return next(found, None)


def post_record(actor: Actor, *, number: int, as_at: date | None = None) -> PostRecord:
    """One post as last told; NotThere where the actor may not see it."""
    found = records(actor, list(seen_posts(actor, as_at).filter(pk=number)), as_at)
    if not found:
        raise NotThere(f"There is no post {number}.")
    return found[0]


def seen_posts(actor: Actor, as_at: date | None = None) -> Any:
    """The rows of posts that the actor may see: its collaborations', and those that serve or are lent to its own.

    A post that an older source speaks of, which was loaded later, was known from that source's day.
    """
    served = [
        model.objects.visible_to(actor).as_at(as_at).values("post_id") for model in (PostPart, PostDetail, Secondment)
    ]
    own = Q(pk__in=Post.objects.visible_to(actor).values("pk"))
    known = Q(pk__in=Post.objects.visible_to(actor).as_at(as_at).values("pk"))
    if as_at:
        known |= own & Q(pk__in=PostTenure.objects.visible_to(actor).as_at(as_at).values("post_id"))
    for one in served:
        known |= Q(pk__in=one, marking=Marking.OFFICIAL)
    return Post.objects.filter(known).annotate(own=ExpressionWrapper(own, BooleanField()))


def tenures(actor: Actor, rows: Iterable[Any], as_at: date | None = None) -> dict[int, list[TenureRecord]]:
    """What was told of who holds each post, the last told last. One database query.

    The post's own row is its first report. Who sees the post only because it serves them is not told that one.
    """
    held = list(rows)
    told: dict[int, list[tuple[tuple[Any, ...], TenureRecord]]] = defaultdict(list)
    found = PostTenure.objects.visible_to(actor).as_at(as_at).filter(post_id__in=[row.pk for row in held])
    for row in found:
        told[row.post_id].append((_order(row, 1), _tenure(row, RecordRef("post-tenure", str(row.pk)))))
    for row in held:
        if row.own and (as_at is None or _told_by(row, as_at)):
            told[row.pk].append((_order(row, 0), _tenure(row, RecordRef("post", str(row.pk)))))
    return {number: [one for _, one in sorted(rows_of, key=lambda pair: pair[0])] for number, rows_of in told.items()}


def records(
    actor: Actor, rows: list[Any], as_at: date | None, told: Mapping[int, Sequence[TenureRecord]] | None = None
) -> list[PostRecord]:  # fmt: skip
    """Each post as the last of what was told of it has it. One database query; none where ``told`` is given."""
    if told is None:
        told = tenures(actor, rows, as_at) if rows else {}
    return [_record(row, told.get(row.pk, [NOT_TOLD])[-1]) for row in rows]


def _told_by(row: Post, day: date) -> bool:
    return (row.reported_on or row.recorded_at.date()) <= day


def _order(row: Any, step: int) -> tuple[date, datetime, int, int]:
    """As LATEST has it, the post's own row before what was told of it."""
    return row.reported_on or date.min, row.recorded_at, step, row.pk


def _tenure(row: Any, ref: RecordRef) -> TenureRecord:
    return TenureRecord(
        ref, PostState(row.state), row.holder, row.effective_from, row.effective_to, row.what, row.reported_by,
        row.reported_on,
    )  # fmt: skip


def _record(row: Any, last: TenureRecord) -> PostRecord:
    what = last.what or (row.what if row.own else "")
    return PostRecord(
        id=row.pk, collaboration=row.collaboration_id, title=row.title, state=last.state, what=what,
        since=last.since.text if last.since else None, until=last.until.text if last.until else None,
        reported_on=last.reported_on, holder=last.holder,
    )  # fmt: skip
