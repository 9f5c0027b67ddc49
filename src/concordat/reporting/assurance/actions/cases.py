"""Assigning, answering, closing and reopening findings. Each step is added; none is changed."""

from __future__ import annotations

from datetime import datetime

from concordat.foundation.access.queries import colleagues
from concordat.foundation.history.recording import in_turn, record
from concordat.kernel.errors import RuleBroken
from concordat.kernel.findings import Finding
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import require
from concordat.kernel.references import RecordRef
from concordat.reporting.assurance.models import FindingStep
from concordat.reporting.assurance.queries.cases import cases
from concordat.reporting.assurance.rules import Step, check_step

SETTLE = Permission.FINDING_SETTLE


def assign_finding(*, actor: Actor, finding: Finding, to: str, now: datetime, words: str = "") -> int:
    """Give a finding to a person (``to``, a reference) of the actor's own organisation to look into.

    RuleBroken for nobody, and for somebody without an account there.
    """
    if not to:
        raise RuleBroken("Choose who is to look into it.", field="to")
    if to not in dict(colleagues(actor)):
        raise RuleBroken("Choose somebody with an account in your own organisation.", field="to")
    return _step(actor, finding, Step.ASSIGNED, words, now, to)


def answer_finding(*, actor: Actor, finding: Finding, words: str, now: datetime) -> int:
    """Say what the answer to a finding is; it stays until somebody closes it."""
    return _step(actor, finding, Step.ANSWERED, words, now)


def close_finding(*, actor: Actor, finding: Finding, words: str, now: datetime) -> int:
    """Close a finding with a reason. It returns by itself when its evidence or its arithmetic changes."""
    return _step(actor, finding, Step.CLOSED, words, now)


def reopen_finding(*, actor: Actor, finding: Finding, words: str, now: datetime) -> int:
    """Open a finding again that was closed or answered, with a reason."""
    return _step(actor, finding, Step.REOPENED, words, now)


@in_turn
def _step(actor: Actor, finding: Finding, step: Step, words: str, now: datetime, to: str = "") -> int:
    """Add one step about a finding that the actor was shown; returns its number.

    NotAllowed without the permission in the organisation acted for, RuleBroken for a step out of turn or without words.
    """
    whose = actor.acting_for
    require(actor, SETTLE, [whose] if whose else ())
    if whose is None:
        raise RuleBroken("Act for an organisation to deal with findings.")
    check_step(cases(actor, [finding])[0].state, step, words)
    row = FindingStep.objects.create(
        finding=finding.id, fingerprint=finding.fingerprint, sentence=finding.sentence, step=step, organisation=whose,
        collaboration=finding.collaboration, words=words.strip(), assigned_to=to, by=actor.reference, at=now,
    )  # fmt: skip
    # A finding may rest on a paper that partners may not read, so the history of the collaboration does not hold it:
    # those whom the checks show the finding see its steps.
    record(
        actor=actor, verb=f"{step} a finding", subject=RecordRef("finding", finding.id), at=now, organisation=whose,
        words=words.strip(), to=to,
    )  # fmt: skip
    return int(row.pk)
