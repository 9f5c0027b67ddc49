"""Reads of the data-sharing and data-processing agreements."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from typing import Any

from concordat.foundation.orm.facts import LATEST
from concordat.kernel.errors import NotThere
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.references import RecordRef
from concordat.registers.agreements.models.data_sharing import DataParty, DataSetReport, DataTermsReport
from concordat.registers.agreements.queries.agreements import agreement, agreements
from concordat.registers.agreements.records import AgreementRecord
from concordat.registers.agreements.records.data_sharing import DataAgreementRecord, DataPartyRecord
from concordat.registers.agreements.rules.data_sharing import DATA_KINDS, Assessment, DataRole, DataSet, DataTerms

TABLES: dict[str, Any] = {"data-terms": DataTermsReport, "data-party": DataParty, "data-set": DataSetReport}


def data_agreements(
    actor: Actor, *, as_at: date | None = None, collaboration: str | None = None
) -> list[DataAgreementRecord]:  # fmt: skip
    """The data agreements that the actor may see, those that are not made first, then by title."""
    held = [one for one in agreements(actor, as_at=as_at, collaboration=collaboration) if one.kind in DATA_KINDS]
    return sorted(_records(actor, held, as_at), key=lambda one: one.made)


def data_agreement(actor: Actor, *, key: str, as_at: date | None = None) -> DataAgreementRecord:
    """One data agreement; NotThere where the actor may not see it, or it is of another kind."""
    held = agreement(actor, key=key, as_at=as_at).summary
    if held.kind not in DATA_KINDS:
        raise NotThere(f"{held.title} is no data-sharing or data-processing agreement.")
    return _records(actor, [held], as_at)[0]


def _records(actor: Actor, held: list[AgreementRecord], as_at: date | None) -> list[DataAgreementRecord]:
    rows: dict[str, dict[str, list[Any]]] = {kind: defaultdict(list) for kind in TABLES}
    keys = [one.key for one in held]
    for kind, table in TABLES.items():
        for row in table.objects.visible_to(actor).as_at(as_at).filter(agreement_id__in=keys).order_by(*LATEST):
            rows[kind][row.agreement_id].append(row)
    return [_record(one, {kind: told[one.key] for kind, told in rows.items()}) for one in held]


def _record(held: AgreementRecord, rows: Mapping[str, list[Any]]) -> DataAgreementRecord:
    names = {party.organisation or party.name: party.name for party in held.parties}
    parties = {row.party: row for row in rows["data-party"]}
    data = {row.name: row for row in rows["data-set"]}
    return DataAgreementRecord(
        agreement=held, terms=_terms(rows["data-terms"]),
        parties=tuple(DataPartyRecord(row.party, names.get(row.party, row.party), DataRole(row.role))
                      for row in parties.values() if not row.dropped),
        data_sets=tuple(DataSet(row.name, row.description, row.people) for row in data.values() if not row.dropped),
        refs=tuple(RecordRef(kind, str(row.pk)) for kind, told in rows.items() for row in told),
    )  # fmt: skip


def _terms(rows: list[DataTermsReport]) -> DataTerms:
    if not rows:
        return DataTerms()
    row = rows[-1]
    return DataTerms(
        purpose=row.purpose, basis=row.basis, special=row.special, condition=row.condition,
        assessment=Assessment(row.assessment) if row.assessment else None, assessed_on=row.assessed_on,
        assessment_at=row.assessment_at, retention=row.retention, review_on=row.review_on,
    )  # fmt: skip
