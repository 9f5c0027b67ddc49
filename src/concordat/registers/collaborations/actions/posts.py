"""Writes of the posts."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from concordat.foundation.orm.facts import told
from concordat.foundation.provenance.telling import tell
from concordat.kernel.dates import PreciseDate
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import require
from concordat.kernel.references import RecordRef
from concordat.kernel.sources import Evidence
from concordat.registers.collaborations.actions.finding import visible
from concordat.registers.collaborations.models import Post
from concordat.registers.collaborations.rules import PostState


@transaction.atomic
def report_post(
    *,
    actor: Actor,
    collaboration: str,
    title: str,
    state: PostState,
    evidence: Evidence,
    now: datetime,
    what: str = "",
    since: PreciseDate | None = None,
    until: PreciseDate | None = None,
) -> int:
    """A post as reported: filled, vacant or awaiting a successor. Never a person's name."""
    row = visible(actor, collaboration)
    require(actor, Permission.COLLABORATION_EDIT, [evidence.reported_by])
    post = Post.objects.create(
        collaboration=row, title=title[:200], state=state, what=what, effective_from=since, effective_to=until,
        **told(evidence, now),
    )  # fmt: skip
    tell(
        RecordRef("post", str(post.pk)), "reported a post", evidence, actor=actor, now=now, collaboration=row.key,
        title=title, state=str(state),
    )  # fmt: skip
    return int(post.pk)
