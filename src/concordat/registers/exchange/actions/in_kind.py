"""Recording services in kind, and the totals that sources print of them."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from concordat.foundation.history.recording import in_turn
from concordat.foundation.orm.facts import told
from concordat.foundation.provenance.telling import tell
from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import NotThere, RuleBroken
from concordat.kernel.figures import Figure
from concordat.kernel.money import Money
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import require
from concordat.kernel.references import RecordRef
from concordat.kernel.sources import Evidence
from concordat.registers.collaborations.queries import seen
from concordat.registers.exchange import rules
from concordat.registers.exchange.models import PrintedTotal, Service
from concordat.registers.exchange.rules import NO_VALUATION, ServiceKind, Valuation


@in_turn
def record_service(
    *,
    actor: Actor,
    provider: str,
    receiver: str,
    what: str,
    evidence: Evidence,
    now: datetime,
    value: Figure | None = None,
    kind: ServiceKind = ServiceKind.NOT_STATED,
    valuation: Valuation = NO_VALUATION,
    year: PreciseDate | None = None,
    valued_basis: str = "",
    collaboration: str | None = None,
) -> int:
    """A service that one body gave another without charge; returns its number.

    ``value`` is at the external cost of the same service; without one it is the quantity times the rate of
    ``valuation``, and to be confirmed while either is not known. A state of "not applicable" describes an arrangement,
    which is neither valued nor missing a value.
    """
    require(actor, Permission.EXCHANGE_EDIT, [evidence.reported_by])
    rules.check_what(what)
    rules.check_two(provider, receiver)
    figure = rules.value_told(value, valuation)
    rules.check_value(figure)
    if collaboration:
        seen(actor, key=collaboration)
    row = Service.objects.create(
        provider_id=provider, receiver_id=receiver, kind=kind, what=what.strip(), year=year,
        valued_basis=valued_basis, collaboration_id=collaboration, **_value(figure), **_reckoned(valuation),
        **told(evidence, now),
    )  # fmt: skip
    return _told_of(actor, row, "recorded a service in kind", evidence, now)


@in_turn
def correct_service(
    *, actor: Actor, service: int, reason: str, evidence: Evidence, now: datetime, value: Figure | None = None,
    valued_basis: str = "", valuation: Valuation = NO_VALUATION,
) -> int:  # fmt: skip
    """The value as now known (an unpriced service is priced), superseding the row and saying why; its new number.

    The permission is needed where the evidence comes from, and at the giver, the receiver or who reported the row.
    """
    require(actor, Permission.EXCHANGE_EDIT, [evidence.reported_by])
    before = Service.objects.visible_to(actor).filter(pk=service).first()
    if before is None:
        raise NotThere(f"There is no service {service}.")
    require(actor, Permission.EXCHANGE_EDIT, [before.reported_by, before.provider_id, before.receiver_id])
    if Service.objects.filter(supersedes=before).exists():
        raise RuleBroken("A later row has superseded this one already.", field="service")
    rules.check_reason(reason)
    figure = rules.value_told(value, valuation)
    rules.check_value(figure)
    columns = {**_value(figure), **_reckoned(valuation), **told(evidence, now), "marking": before.marking}
    row = Service.objects.create(
        provider_id=before.provider_id, receiver_id=before.receiver_id, kind=before.kind, what=before.what,
        year=before.year, valued_basis=valued_basis or before.valued_basis, collaboration_id=before.collaboration_id,
        supersedes=before, reason=reason.strip(), **columns,
    )  # fmt: skip
    return _told_of(actor, row, "corrected a service in kind", evidence, now)


@in_turn
def record_printed_total(
    *,
    actor: Actor,
    provider: str,
    receiver: str,
    amount: Money,
    evidence: Evidence,
    now: datetime,
    year: PreciseDate | None = None,
    collaboration: str | None = None,
) -> int:
    """The total that a source prints under its rows: shown beside their sum, added to nothing. Returns its number."""
    require(actor, Permission.EXCHANGE_EDIT, [evidence.reported_by])
    rules.check_two(provider, receiver)
    if collaboration:
        seen(actor, key=collaboration)
    row = PrintedTotal.objects.create(
        provider_id=provider, receiver_id=receiver, year=year, amount=amount, collaboration_id=collaboration,
        **told(evidence, now),
    )  # fmt: skip
    tell(
        RecordRef("printed-total", str(row.pk)), "recorded a printed total", evidence, actor=actor, now=now,
        collaboration=collaboration, provider=provider, receiver=receiver, pence=amount.pence,
    )  # fmt: skip
    return int(row.pk)


def _value(value: Figure) -> dict[str, Any]:
    return {
        "amount": value.amount, "bound": value.bound or "", "step": value.step, "written": value.written[:200],
        "state": value.state,
    }  # fmt: skip


def _reckoned(valuation: Valuation) -> dict[str, Any]:
    quantity = valuation.quantity
    return {
        "thousandths": None if quantity is None else int(quantity * 1000), "unit": valuation.unit.strip(),
        "rate": valuation.rate, "rate_source": valuation.rate_source.strip(), "rate_on": valuation.rate_on,
    }  # fmt: skip


def _told_of(actor: Actor, row: Service, verb: str, evidence: Evidence, now: datetime) -> int:
    tell(
        RecordRef("service", str(row.pk)), verb, evidence, actor=actor, now=now, collaboration=row.collaboration_id,
        provider=row.provider_id, receiver=row.receiver_id, what=row.what,
        pence=row.amount.pence if row.amount else None, supersedes=row.supersedes_id, reason=row.reason,
    )  # fmt: skip
    return int(row.pk)
