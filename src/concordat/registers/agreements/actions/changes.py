"""Writes of what becomes of an agreement: later agreements, documents."""

from __future__ import annotations

from datetime import datetime

from concordat.foundation.history.recording import in_turn
from concordat.foundation.orm.facts import told
from concordat.foundation.provenance.telling import keep
from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import RuleBroken
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.policy import require
from concordat.kernel.sources import Evidence
from concordat.registers.agreements.actions.agreements import create_agreement
from concordat.registers.agreements.actions.finding import EDIT, visible
from concordat.registers.agreements.models import (
    Agreement,
    AgreementChange,
    AgreementDocument,
)
from concordat.registers.agreements.queries import agreement as agreement_of
from concordat.registers.agreements.queries import agreement_file, people_on
from concordat.registers.agreements.rules import ChangeKind, Terms
from concordat.registers.agreements.rules.versions import check_change, check_effective


@in_turn
def change_agreement(
    *, actor: Actor, agreement: str, by: str, kind: ChangeKind, evidence: Evidence, now: datetime,
    effective: PreciseDate | None = None,
) -> int:  # fmt: skip
    """A later agreement varies or supersedes an earlier one (Police Act 1996, s23C), from a day on where it is said."""
    row, later = visible(actor, agreement), visible(actor, by)
    require(actor, EDIT, [evidence.reported_by])
    pairs = AgreementChange.objects.visible_to(actor).values_list("agreement_id", "by_id")
    check_change(agreement, by, list(pairs))
    if not evidence.reported:
        check_effective(agreement_of(actor, key=agreement).summary.terms.starts, effective)
    return _add_change(row, later, kind, effective, evidence, actor, now)


@in_turn
def vary_agreement(
    *, actor: Actor, agreement: str, title: str, effective: PreciseDate, evidence: Evidence, now: datetime,
    ends: PreciseDate | None = None, review_on: PreciseDate | None = None,
) -> str:  # fmt: skip
    """Enter a variation: an agreement of the same parties that changes this one; returns its key.

    ``ends`` and ``review_on`` are the new dates, where it changes them; its clauses are told like those of any other.
    """
    row = visible(actor, agreement)
    require(actor, EDIT, [evidence.reported_by])
    line = agreement_file(actor, key=agreement, on=effective.first).line
    if not evidence.reported:
        check_effective(line.record.terms.starts, effective)
    bodies = people_on(actor, keys=[member.key for member in line.members], on=effective.first)
    parties = [member.key for member in line.members if member.key in bodies]
    key = create_agreement(
        actor=actor, title=title, terms=Terms(line.record.kind, effective, ends, review_on), evidence=evidence, now=now,
        legal_basis=line.record.legal_basis, collaboration=row.collaboration_id, organisation=row.organisation_id,
        parties=parties, entered=row.entered,
    )  # fmt: skip
    _add_change(row, visible(actor, key), ChangeKind.VARIES, effective, evidence, actor, now)
    return key


@in_turn
def record_document(
    *, actor: Actor, agreement: str, title: str, file_name: str, media_type: str, sha256: str, size: int,
    evidence: Evidence, now: datetime,
) -> int:  # fmt: skip
    """A file that goes with the agreement, by its hash; RuleBroken where it is attached already. ``size`` in bytes."""
    row = visible(actor, agreement)
    require(actor, EDIT, [evidence.reported_by])
    if AgreementDocument.objects.filter(agreement=row, sha256=sha256).exists():
        raise RuleBroken("This file is attached to the agreement already.", field="file")
    report = AgreementDocument(
        agreement=row, title=(title.strip() or file_name)[:200], file_name=file_name[-200:], media_type=media_type,
        sha256=sha256, size=size, **told(evidence, now),
    )  # fmt: skip
    return keep(
        report, "agreement-document", "attached a document", evidence, actor=actor, now=now,
        collaboration=row.collaboration_id, agreement=row.key, file_name=file_name, sha256=sha256,
    )  # fmt: skip


def _add_change(
    row: Agreement, later: Agreement, kind: ChangeKind, effective: PreciseDate | None, evidence: Evidence, actor: Actor,
    now: datetime,
) -> int:  # fmt: skip
    report = AgreementChange(agreement=row, by=later, kind=kind, effective_from=effective, **told(evidence, now))
    return keep(
        report, "agreement-change", "recorded a change of an agreement", evidence, actor=actor, now=now,
        collaboration=row.collaboration_id, agreement=row.key, by=later.key, change=str(kind),
        effective=effective.text if effective else None,
    )  # fmt: skip
