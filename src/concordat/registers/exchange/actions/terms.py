"""Recording who pays what for whom."""

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
from concordat.registers.collaborations.queries import seen
from concordat.registers.exchange import rules
from concordat.registers.exchange.models import Term
from concordat.registers.exchange.rules import TermKind, TermState


@in_turn
def record_term(
    *,
    actor: Actor,
    kind: TermKind,
    purpose: str,
    evidence: Evidence,
    now: datetime,
    payer: str | None = None,
    payer_text: str = "",
    receiver: str | None = None,
    receiver_text: str = "",
    conditions: str = "",
    state: TermState = TermState.NOT_STATED,
    entry: RecordRef | None = None,
    collaboration: str | None = None,
) -> int:
    """A grant, contribution or funding as a source reports it; returns its number.

    ``payer`` and ``receiver`` are keys of organisations, their texts the words of the source where no body is known.
    ``entry`` refers to the ledger entry with the amount. A later report of the same term is a further row.
    """
    require(actor, Permission.EXCHANGE_EDIT, [evidence.reported_by])
    rules.check_what(purpose)
    rules.check_named(payer, payer_text, receiver, receiver_text)
    if payer and receiver:
        rules.check_two(payer, receiver)
    if collaboration:
        seen(actor, key=collaboration)
    row = Term.objects.create(
        kind=kind, payer_id=payer, payer_text=payer_text, receiver_id=receiver, receiver_text=receiver_text,
        purpose=purpose.strip(), conditions=conditions, state=state, entry=str(entry) if entry else "",
        collaboration_id=collaboration, **told(evidence, now),
    )  # fmt: skip
    tell(
        RecordRef("term", str(row.pk)), f"recorded a {kind}", evidence, actor=actor, now=now,
        collaboration=collaboration, payer=payer or payer_text, receiver=receiver or receiver_text, state=str(state),
    )  # fmt: skip
    return int(row.pk)
