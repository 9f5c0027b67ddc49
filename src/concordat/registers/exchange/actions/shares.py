"""Recording what is shared with whom."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from concordat.foundation.history.recording import in_turn
from concordat.foundation.orm.facts import told
from concordat.foundation.provenance.telling import tell
from concordat.kernel.dates import PreciseDate
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import require
from concordat.kernel.references import RecordRef
from concordat.kernel.sources import Evidence
from concordat.registers.collaborations.queries import seen
from concordat.registers.exchange import rules
from concordat.registers.exchange.models import Share, ShareReceiver
from concordat.registers.exchange.rules import ShareState


@in_turn
def record_share(
    *,
    actor: Actor,
    what: str,
    evidence: Evidence,
    now: datetime,
    giver: str | None = None,
    receivers: Sequence[str] = (),
    state: ShareState = ShareState.NOT_STATED,
    shared: PreciseDate | None = None,
    collaboration: str | None = None,
) -> int:
    """Information or documents given to others, or to be given; returns the share's number.

    ``giver`` and ``receivers`` are keys of organisations; a source may name none. A later report is a further row.
    """
    require(actor, Permission.EXCHANGE_EDIT, [evidence.reported_by])
    rules.check_what(what)
    rules.check_receivers(giver, receivers)
    if collaboration:
        seen(actor, key=collaboration)
    row = Share.objects.create(
        giver_id=giver, what=what.strip(), state=state, shared=shared, collaboration_id=collaboration,
        **told(evidence, now),
    )  # fmt: skip
    for receiver in dict.fromkeys(receivers):
        ShareReceiver.objects.create(share=row, organisation_id=receiver)
    tell(
        RecordRef("share", str(row.pk)), "recorded a share", evidence, actor=actor, now=now,
        collaboration=collaboration, giver=giver, receivers=list(receivers), what=row.what, state=str(state),
    )  # fmt: skip
    return int(row.pk)
