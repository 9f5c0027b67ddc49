"""Writes of the exit terms: what a clause, or a person, says on leaving."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from datetime import datetime
from decimal import Decimal
from typing import Any

from concordat.calculations.settlements import Asset, Cost, Service, Stated, WriteOff
from concordat.foundation.history.recording import in_turn
from concordat.foundation.orm.facts import LATEST, told
from concordat.foundation.provenance.telling import keep
from concordat.kernel.errors import RuleBroken
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import require
from concordat.kernel.sources import Evidence
from concordat.registers.agreements.models.exits import (
    ExitAsset,
    ExitCost,
    ExitService,
    ExitShare,
    ExitTermsReport,
    ExitWriteOff,
)
from concordat.registers.agreements.queries.exits import exit_terms
from concordat.registers.agreements.records.exits import ExitRecord
from concordat.registers.agreements.rules import exits as rules

EDIT = Permission.AGREEMENT_EDIT
# The columns that a new report of a part takes over from the last one.
CARRIED = (
    "notice_months", "notice_from", "not_before", "payer", "words", "capped", "cap", "floor", "instalments",
    "first_after", "every", "paid_on", "no_services", "asset_split",
)  # fmt: skip


@in_turn
def report_exit_terms(
    *, actor: Actor, agreement: str, part: rules.ExitPart, evidence: Evidence, now: datetime
) -> int:  # fmt: skip
    """What a source says of notice, of who pays, of when, or of what is joint; the other parts stay as last told."""
    held = _held(actor, agreement, evidence)
    rules.check_exit_part(part)
    before = ExitTermsReport.objects.filter(agreement_id=agreement).as_at(evidence.reported_on).order_by(*LATEST).last()
    carried = {name: getattr(before, name) for name in CARRIED} if before else {}
    row = ExitTermsReport(agreement_id=agreement, **{**carried, **_columns(part)}, **told(evidence, now))
    return _kept(row, "exit-terms", f"reported {_WHAT[type(part)]}", held, evidence, actor, now)


@in_turn
def report_exit_cost(
    *, actor: Actor, agreement: str, cost: Cost, evidence: Evidence, now: datetime, dropped: bool = False
) -> int:  # fmt: skip
    """A head of cost as a source names it; one of the same name is replaced, ``dropped`` takes it out."""
    held = _held(actor, agreement, evidence)
    rules.check_cost(cost, held.parties)
    percent = None if cost.percent is None else int(cost.percent * 100)
    row = ExitCost(
        agreement_id=agreement, name=cost.name.strip(), kind=cost.kind, extent=cost.extent or "", cap=cost.cap,
        percent=percent, met_by=cost.met_by or "", dropped=dropped, **_stated(cost.stated), **told(evidence, now),
    )  # fmt: skip
    return _kept(row, "exit-cost", "reported a cost of leaving", held, evidence, actor, now, name=row.name)


@in_turn
def report_exit_service(
    *, actor: Actor, agreement: str, service: Service, evidence: Evidence, now: datetime, dropped: bool = False
) -> int:  # fmt: skip
    """A service that goes on after leaving; one of the same name is replaced."""
    held = _held(actor, agreement, evidence)
    rules.check_service(service, held.parties)
    row = ExitService(
        agreement_id=agreement, name=service.name.strip(), provider=service.provider or "",
        receiver=service.receiver or "", ends=service.ends, months=service.months, basis=service.basis or "",
        dropped=dropped, **_stated(service.monthly), **told(evidence, now),
    )  # fmt: skip
    verb = "reported a service that goes on after leaving"
    return _kept(row, "exit-service", verb, held, evidence, actor, now, name=row.name)


@in_turn
def report_exit_asset(
    *, actor: Actor, agreement: str, asset: Asset, evidence: Evidence, now: datetime, dropped: bool = False
) -> int:  # fmt: skip
    """A thing held jointly; one of the same name is replaced."""
    held = _held(actor, agreement, evidence)
    rules.check_asset(asset, held.parties)
    row = ExitAsset(
        agreement_id=agreement, name=asset.name.strip(), holder=asset.holder or "", dropped=dropped,
        **_stated(asset.value), **told(evidence, now),
    )  # fmt: skip
    return _kept(row, "exit-asset", "reported a joint asset", held, evidence, actor, now, name=row.name)


@in_turn
def report_write_off(
    *, actor: Actor, agreement: str, claim: WriteOff, evidence: Evidence, now: datetime, dropped: bool = False
) -> int:  # fmt: skip
    """A claim that a party gives up on leaving; one of the same name is replaced."""
    held = _held(actor, agreement, evidence)
    rules.check_write_off(claim, held.parties)
    row = ExitWriteOff(
        agreement_id=agreement, name=claim.what.strip(), given_up_by=claim.given_up_by, owed_by=claim.owed_by,
        dropped=dropped, **_stated(claim.amount), **told(evidence, now),
    )  # fmt: skip
    return _kept(row, "exit-write-off", "reported a claim given up", held, evidence, actor, now, name=row.name)


@in_turn
def report_exit_shares(
    *, actor: Actor, agreement: str, shares: Mapping[str, Decimal], evidence: Evidence, now: datetime
) -> list[int]:  # fmt: skip
    """The parties that settle with each other, and their shares; a party that is no longer named no longer settles."""
    held = _held(actor, agreement, evidence)
    if len(shares) < 2 or not any(shares.values()):
        raise RuleBroken("Give the shares of two parties at least, one of them above nought.", field="share")
    for party, weight in shares.items():
        rules.check_share(party, weight, held.named)
    gone = {party: Decimal(0) for party in held.terms.shares if party not in shares}
    rows = [
        ExitShare(agreement_id=agreement, party=party, weight=int(weight * 100), dropped=party in gone,
                  **told(evidence, now))
        for party, weight in {**shares, **gone}.items()
    ]  # fmt: skip
    verb = "reported a share in leaving"
    return [
        _kept(row, "exit-share", verb, held, evidence, actor, now, party=row.party, hundredths=row.weight)
        for row in rows
    ]


_WHAT = {
    rules.Notice: "the notice of leaving", rules.WhoPays: "who pays for leaving",
    rules.WhenPaid: "when leaving is paid", rules.Afterwards: "what becomes of what is joint",
}  # fmt: skip


def _columns(part: rules.ExitPart) -> dict[str, Any]:
    if not isinstance(part, rules.WhenPaid):
        given_as = {field.name: getattr(part, field.name) for field in fields(part)}
        return {name: "" if value is None and name in _WORDS else value for name, value in given_as.items()}
    given = part.instalments
    if given is None:
        return {"instalments": None, "first_after": 0, "every": 1, "paid_on": []}
    return {
        "instalments": len(given.dates) or given.count, "first_after": given.first_after, "every": given.every,
        "paid_on": [day.isoformat() for day in given.dates],
    }  # fmt: skip


_WORDS = frozenset({"notice_from", "payer", "asset_split"})


def _stated(stated: Stated) -> dict[str, Any]:
    return {"certainty": stated.certainty, "amount": stated.amount}


def _held(actor: Actor, agreement: str, evidence: Evidence) -> ExitRecord:
    """The exit terms as the actor sees them: NotThere before NotAllowed."""
    held = exit_terms(actor, key=agreement)
    require(actor, EDIT, [evidence.reported_by])
    return held


def _kept(
    row: Any, kind: str, verb: str, held: ExitRecord, evidence: Evidence, actor: Actor, now: datetime, **detail: Any
) -> int:  # fmt: skip
    return keep(
        row, kind, verb, evidence, actor=actor, now=now, collaboration=held.collaboration, agreement=held.agreement,
        **detail,
    )  # fmt: skip
