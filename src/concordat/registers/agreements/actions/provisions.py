"""Writes of what an agreement provides and of its clauses."""

from __future__ import annotations

from datetime import datetime

from concordat.foundation.history.recording import in_turn
from concordat.foundation.orm.facts import told
from concordat.foundation.provenance.telling import keep
from concordat.kernel.dates import PreciseDate
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.policy import require
from concordat.kernel.sources import Evidence
from concordat.registers.agreements import rules
from concordat.registers.agreements.actions.finding import EDIT, known, visible
from concordat.registers.agreements.models import AgreementClause, AgreementProvision
from concordat.registers.agreements.queries import agreement as agreement_of
from concordat.registers.agreements.queries import people_on
from concordat.registers.agreements.rules import ClauseTold, Provision
from concordat.registers.agreements.rules.completeness import check_subjects


@in_turn
def report_provision(
    *, actor: Actor, agreement: str, provision: Provision, evidence: Evidence, now: datetime,
    until: PreciseDate | None = None,
) -> int:  # fmt: skip
    """A provision as a source tells it; a later report of its kind counts. ``until`` is its last day, where it ends."""
    row = visible(actor, agreement)
    require(actor, EDIT, [evidence.reported_by])
    rules.check_provision(provision, agreement_of(actor, key=agreement).summary.kind)
    known(actor, *provision.bodies)
    if not evidence.reported:
        check_subjects(provision, people_on(actor, keys=provision.bodies, on=now.date()))
    report = AgreementProvision(
        agreement=row, kind=provision.kind, bodies=list(provision.bodies), heads=[str(one) for one in provision.heads],
        functions=provision.functions.strip()[:500], effective_to=until, **told(evidence, now),
    )  # fmt: skip
    return keep(
        report, "agreement-provision", "recorded a provision", evidence, actor=actor, now=now,
        collaboration=row.collaboration_id, agreement=row.key, provision=str(provision.kind),
        bodies=list(provision.bodies),
    )  # fmt: skip


@in_turn
def report_clause(*, actor: Actor, agreement: str, clause: ClauseTold, evidence: Evidence, now: datetime) -> int:
    """A clause as a source tells it, in an agreement or in a variation of one; the last report counts."""
    row = visible(actor, agreement)
    require(actor, EDIT, [evidence.reported_by])
    rules.check_clause(clause)
    value = clause.value
    known(actor, *value.weights, *([value.body] if value.body else []))
    report = AgreementClause(
        agreement=row, clause=clause.clause, presence=clause.presence, number=clause.number.strip()[:20],
        says=clause.says.strip(), months=value.months, body_id=value.body, rule=value.rule,
        words=value.words.strip()[:300], weights={key: str(weight) for key, weight in value.weights.items()},
        **told(evidence, now),
    )  # fmt: skip
    return keep(
        report, "agreement-clause", "recorded a clause", evidence, actor=actor, now=now,
        collaboration=row.collaboration_id, agreement=row.key, clause=str(clause.clause),
        presence=str(clause.presence),
    )  # fmt: skip
