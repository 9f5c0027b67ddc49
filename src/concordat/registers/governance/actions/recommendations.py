"""Writes of recommendations of inspectorates and auditors."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from concordat.foundation.history.recording import in_turn
from concordat.foundation.orm.facts import told
from concordat.foundation.provenance.telling import keep
from concordat.kernel.dates import PreciseDate
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import require
from concordat.kernel.sources import Evidence
from concordat.registers.collaborations.queries import seen
from concordat.registers.governance import queries
from concordat.registers.governance.actions.keeping import known
from concordat.registers.governance.models import Recommendation, RecommendationReport
from concordat.registers.governance.rules import check_about
from concordat.registers.governance.rules.recommendations import (
    RecommendationKind,
    RecommendationState,
    check_recommendation,
    check_recommendation_move,
)

EDIT = Permission.GOVERNANCE_EDIT


@dataclass(frozen=True, slots=True)
class Asked:
    """What a body asks for, in which report, under which reference."""

    kind: RecommendationKind
    body: str
    report: str
    what: str
    reference: str = ""


@in_turn
def record_recommendation(
    *,
    actor: Actor,
    asked: Asked,
    evidence: Evidence,
    now: datetime,
    collaboration: str | None = None,
    organisation: str | None = None,
    owner: str | None = None,
    owner_post: str = "",
    due: PreciseDate | None = None,
    state: RecommendationState = RecommendationState.OPEN,
) -> int:
    """A recommendation against a collaboration or an organisation, with who owns it and by when; returns its number."""
    require(actor, EDIT, [evidence.reported_by])
    check_about(collaboration, organisation)
    check_recommendation(asked.what, asked.body, asked.report)
    if collaboration:
        seen(actor, key=collaboration)
    known(actor, organisation)
    known(actor, owner)
    row = Recommendation(
        kind=asked.kind, body=asked.body.strip(), report=asked.report.strip(), reference=asked.reference.strip()[:60],
        what=asked.what.strip(), collaboration_id=collaboration, organisation_id=organisation, **told(evidence, now),
    )  # fmt: skip
    number = keep(
        row, "recommendation", "recorded a recommendation", evidence, actor=actor, now=now,
        collaboration=collaboration, what=asked.what.strip()[:300], body=asked.body,
    )  # fmt: skip
    RecommendationReport.objects.create(
        recommendation_id=number, state=state, owner_id=owner, owner_post=owner_post.strip()[:200], due=due,
        **told(evidence, now),
    )  # fmt: skip
    return number


@in_turn
def report_recommendation(
    *,
    actor: Actor,
    recommendation: int,
    state: RecommendationState,
    evidence: Evidence,
    now: datetime,
    owner: str | None = None,
    owner_post: str | None = None,
    due: PreciseDate | None = None,
    note: str = "",
) -> int:
    """How far a recommendation is met; what is None stays as last reported. Returns the report's number.

    RuleBroken for a move that is not in the table: who says that it is complete does not close it.
    """
    require(actor, EDIT, [evidence.reported_by])
    found = queries.recommendation(actor, number=recommendation)
    known(actor, owner)
    check_recommendation_move(found.last.state, state, note)
    row = RecommendationReport(
        recommendation_id=recommendation, state=state, owner_id=owner or found.last.owner, due=due or found.last.due,
        owner_post=found.last.owner_post if owner_post is None else owner_post.strip()[:200], note=note.strip(),
        **told(evidence, now),
    )  # fmt: skip
    return keep(
        row, "recommendation-report", "reported on a recommendation", evidence, actor=actor, now=now,
        collaboration=found.collaboration, recommendation=recommendation, state=str(state),
    )  # fmt: skip
