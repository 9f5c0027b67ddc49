"""Writes of innovation challenges."""

from __future__ import annotations

from datetime import datetime

from django.utils.text import slugify

from concordat.foundation.history.recording import in_turn
from concordat.foundation.orm.facts import told
from concordat.foundation.orm.keys import free_key
from concordat.foundation.provenance.telling import keep, tell
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import require
from concordat.kernel.references import RecordRef
from concordat.kernel.sources import Evidence
from concordat.registers.business_cases.models import Challenge, ChallengeReport
from concordat.registers.business_cases.queries.challenges import challenge as visible_challenge
from concordat.registers.business_cases.rules import challenges as rules
from concordat.registers.business_cases.rules.challenges import ChallengeState
from concordat.registers.collaborations.queries import seen

EDIT = Permission.BUSINESS_CASE_EDIT


@in_turn
def set_challenge(
    *, actor: Actor, title: str, problem: str, evidence: Evidence, now: datetime, collaboration: str | None = None
) -> str:
    """A problem that is set to those who may have an answer; returns the challenge's key."""
    require(actor, EDIT, [evidence.reported_by])
    rules.check_challenge(title, problem)
    key = free_key(Challenge, slugify(title)[:110] or "challenge")
    Challenge.objects.create(
        key=key, title=title.strip(), problem=problem.strip(),
        collaboration_id=seen(actor, key=collaboration) if collaboration else None, **told(evidence, now),
    )  # fmt: skip
    tell(
        RecordRef("challenge", key), "set an innovation challenge", evidence, actor=actor, now=now,
        collaboration=collaboration or None, title=title.strip(),
    )  # fmt: skip
    return key


@in_turn
def report_challenge(
    *, actor: Actor, challenge: str, state: ChallengeState, what: str, evidence: Evidence, now: datetime,
    partners: str = "",
) -> int:  # fmt: skip
    """How far a challenge has got, and what happened; returns the report's number."""
    require(actor, EDIT, [evidence.reported_by])
    held = visible_challenge(actor, key=challenge, as_at=evidence.reported_on)
    rules.check_challenge_move(held.state, state, what, partners)
    report = ChallengeReport(
        challenge_id=challenge, state=state, what=what.strip(), partners=partners.strip()[:300], **told(evidence, now)
    )
    return keep(
        report, "challenge-report", "reported on an innovation challenge", evidence, actor=actor, now=now,
        collaboration=held.collaboration, challenge=challenge, state=str(state), what=report.what,
    )  # fmt: skip
