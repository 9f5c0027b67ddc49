"""Writes of what data agreements say."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from datetime import datetime
from typing import Any

from concordat.foundation.history.recording import in_turn
from concordat.foundation.orm.facts import told
from concordat.foundation.provenance.telling import keep
from concordat.kernel.errors import RuleBroken
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import require
from concordat.kernel.sources import Evidence
from concordat.registers.agreements.models.data_sharing import DataParty, DataSetReport, DataTermsReport
from concordat.registers.agreements.queries.agreements import agreement as visible
from concordat.registers.agreements.queries.data_sharing import data_agreement
from concordat.registers.agreements.records import AgreementRecord
from concordat.registers.agreements.rules import data_sharing as rules

EDIT = Permission.AGREEMENT_EDIT


@in_turn
def report_data_terms(
    *, actor: Actor, agreement: str, terms: rules.DataTerms, evidence: Evidence, now: datetime
) -> int:  # fmt: skip
    """What a source says of purpose, basis, special categories, assessment, retention and review: the whole of it."""
    held = _held(actor, agreement, evidence)
    before = data_agreement(actor, key=agreement, as_at=evidence.reported_on).terms.assessment
    rules.check_data_terms(terms, before, evidence.reported_on or now.date())
    columns = {**asdict(terms), "assessment": terms.assessment or ""}
    row = DataTermsReport(agreement_id=agreement, **columns, **told(evidence, now))
    return _kept(row, "data-terms", "reported the terms of the data", held, evidence, actor, now, basis=terms.basis)


@in_turn
def report_data_parties(
    *, actor: Actor, agreement: str, roles: Mapping[str, rules.DataRole], evidence: Evidence, now: datetime
) -> list[int]:  # fmt: skip
    """Who controls and who processes: parties of the agreement by key. One that is not named has no part any longer."""
    held = _held(actor, agreement, evidence)
    known = {party.organisation or party.name for party in held.parties}
    if not roles or not set(roles) <= known:
        raise RuleBroken("Say what the parties of the agreement are; record a party first.", field="roles")
    before = {one.key: one.role for one in data_agreement(actor, key=agreement).parties}
    gone = {key: role for key, role in before.items() if key not in roles}
    rows = [
        DataParty(agreement_id=agreement, party=key, role=role, dropped=key in gone, **told(evidence, now))
        for key, role in {**roles, **gone}.items()
    ]
    verb = "reported who controls the data"
    return [
        _kept(row, "data-party", verb, held, evidence, actor, now, party=row.party, role=str(row.role)) for row in rows
    ]


@in_turn
def report_data_set(
    *, actor: Actor, agreement: str, data: rules.DataSet, evidence: Evidence, now: datetime, dropped: bool = False
) -> int:  # fmt: skip
    """A set of data as a source describes it; one of the same name is replaced, ``dropped`` takes it out."""
    held = _held(actor, agreement, evidence)
    rules.check_data_set(data)
    row = DataSetReport(
        agreement_id=agreement, name=data.name.strip(), description=data.description.strip(),
        people=data.people.strip(), dropped=dropped, **told(evidence, now),
    )  # fmt: skip
    return _kept(row, "data-set", "described data that are shared", held, evidence, actor, now, name=row.name)


def _held(actor: Actor, key: str, evidence: Evidence) -> AgreementRecord:
    held = visible(actor, key=key).summary
    require(actor, EDIT, [evidence.reported_by])
    rules.check_data_kind(held.kind)
    return held


def _kept(
    row: Any, kind: str, verb: str, held: AgreementRecord, evidence: Evidence, actor: Actor, now: datetime,
    **detail: Any,
) -> int:  # fmt: skip
    return keep(
        row, kind, verb, evidence, actor=actor, now=now, collaboration=held.collaboration, agreement=held.key, **detail
    )
