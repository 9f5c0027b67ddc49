"""What a source reported, cited and told in one step, inside the action that writes it."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from concordat.foundation.history.recording import record
from concordat.foundation.orm.facts import Fact
from concordat.foundation.provenance.citing import cite
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.references import RecordRef
from concordat.kernel.sources import Evidence


def tell(
    ref: RecordRef,
    verb: str,
    evidence: Evidence,
    *,
    actor: Actor,
    now: datetime,
    collaboration: str | None = None,
    subject: RecordRef | None = None,
    **detail: Any,
) -> None:
    """Cite the evidence of a record and add the event to the history: both, or neither where the caller fails.

    The event is that of the organisation that reported it (``evidence.reported_by``), and is about ``ref``, or about
    ``subject`` where the evidence is that of a report of it. ``detail`` holds plain JSON values. Raises RuleBroken
    when the evidence has neither passage nor reason, RuntimeError outside a transaction: it is the caller's.
    """
    cite(ref, evidence, actor=actor, now=now)
    record(
        actor=actor, verb=verb, subject=subject or ref, at=now, organisation=evidence.reported_by,
        collaboration=collaboration, **detail,
    )  # fmt: skip


def keep(
    row: Fact,
    kind: str,
    verb: str,
    evidence: Evidence,
    *,
    actor: Actor,
    now: datetime,
    collaboration: str | None = None,
    **detail: Any,
) -> int:
    """Write a numbered row and ``tell`` of it by its kind and number, which it returns."""
    row.save()
    tell(RecordRef(kind, str(row.pk)), verb, evidence, actor=actor, now=now, collaboration=collaboration, **detail)
    return int(row.pk)
