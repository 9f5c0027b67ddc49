"""What a person says of a line of the reconciliation. No amount changes; of two that are joined, one counts."""

from __future__ import annotations

from datetime import datetime

from concordat.foundation.history.recording import in_turn, record
from concordat.foundation.orm.facts import told
from concordat.foundation.provenance.citing import cite
from concordat.kernel.errors import RuleBroken
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import require
from concordat.kernel.references import RecordRef
from concordat.kernel.sources import Evidence
from concordat.review.finance.actions.joining import join_lines
from concordat.review.finance.models import Reconciling
from concordat.review.finance.queries import reconciled_line, reconciliation


@in_turn
def say_of_line(
    *, actor: Actor, line: str, why: str, evidence: Evidence, now: datetime, other: str = "", withdrawn: bool = False
) -> int:
    """Explain why a line differs, or say that finance's line ``other`` belongs to it; returns the saying's number.

    What was claimed then gives way to the other in every sum, by name. ``withdrawn`` takes back what was said of the
    pair before, and both count again. The permission is needed where the evidence comes from and at the organisation of
    the line. NotThere where the actor sees no such line, RuleBroken without a reason.
    """
    require(actor, Permission.LEDGER_POST, [evidence.reported_by])
    found = reconciled_line(actor, key=line)
    require(actor, Permission.LEDGER_POST, [found.organisation or evidence.reported_by])
    if len(why.strip()) < 3:
        raise RuleBroken("Say why, in a few words.", field="why")
    if other and not withdrawn:
        lone = {one.key for one in reconciliation(actor) if one.claimed is None}
        if found.claimed is None or other not in lone.union(found.keys) - found.joined:
            raise RuleBroken("Choose a line of finance that belongs to no other line yet.", field="other")
    row = Reconciling.objects.create(
        organisation_id=found.organisation, collaboration_id=found.collaboration, line=found.key, other=other,
        why=why.strip(), withdrawn=withdrawn, by=actor.reference, **told(evidence, now),
    )  # fmt: skip
    if other:
        join_lines(
            actor=actor, claimed=found.key, finance=other, why=why, evidence=evidence, now=now, apart=withdrawn
        )  # fmt: skip
    subject = RecordRef("reconciling", str(row.pk))
    cite(subject, evidence, actor=actor, now=now)
    record(
        actor=actor, verb="said of a line of the reconciliation", subject=subject, at=now,
        organisation=evidence.reported_by, collaboration=found.collaboration, line=found.key, other=other,
        withdrawn=withdrawn, why=why.strip(),
    )  # fmt: skip
    return int(row.pk)
