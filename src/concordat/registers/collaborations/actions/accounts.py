"""Writes of the purposes and practices."""

from __future__ import annotations

from datetime import datetime

from concordat.foundation.history.recording import in_turn
from concordat.foundation.orm.facts import told
from concordat.foundation.provenance.telling import tell
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import require
from concordat.kernel.references import RecordRef
from concordat.kernel.sources import Evidence
from concordat.registers.collaborations.actions.finding import standing
from concordat.registers.collaborations.models import Account
from concordat.registers.collaborations.rules import AccountKind, check_account


@in_turn
def record_account(
    *, actor: Actor, collaboration: str, kind: AccountKind, text: str, evidence: Evidence, now: datetime
) -> int:  # fmt: skip
    """A purpose, an adopted practice, or what is in or out of scope, in a few plain words; the last told counts."""
    row = standing(actor, collaboration, evidence)
    require(actor, Permission.COLLABORATION_EDIT, [evidence.reported_by])
    check_account(kind, text)
    account = Account.objects.create(collaboration=row, kind=kind, text=text, **told(evidence, now))
    tell(
        RecordRef("account", str(account.pk)), f"recorded {kind.phrase}", evidence, actor=actor, now=now,
        collaboration=row.key, says=text.strip()[:200],
    )  # fmt: skip
    return int(account.pk)
