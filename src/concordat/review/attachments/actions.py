"""Attaching a file to an agreement."""

from __future__ import annotations

from datetime import datetime
from hashlib import sha256

from concordat.foundation.history.recording import in_turn
from concordat.intake.storage import hold
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.sources import Evidence
from concordat.registers.agreements.actions import record_document
from concordat.registers.agreements.rules.documents import check_file


@in_turn
def attach_document(
    *, actor: Actor, agreement: str, name: str, content: bytes, title: str, evidence: Evidence, now: datetime
) -> int:  # fmt: skip
    """Keep a file and record it with its agreement; returns the document's number. RuleBroken says what is wrong."""
    media_type, digest = check_file(name, content), sha256(content).hexdigest()
    number = record_document(
        actor=actor, agreement=agreement, title=title, file_name=name, media_type=media_type, sha256=digest,
        size=len(content), evidence=evidence, now=now,
    )  # fmt: skip
    hold(content, digest, name)
    return number
