"""Services in kind, one by one."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import Q

from concordat.kernel.comparing import same_words
from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import NotThere
from concordat.kernel.figures import Bound, Figure, FigureState
from concordat.kernel.permissions.actor import Actor
from concordat.registers.exchange.models import LATEST, Service
from concordat.registers.exchange.records import ServiceHistory, ServiceRecord
from concordat.registers.exchange.rules import ServiceKind, Valuation


def services(
    actor: Actor,
    *,
    as_at: date | None = None,
    collaboration: str | None = None,
    organisation: str | None = None,
    between: tuple[str, str] | None = None,
    unvalued: bool = False,
) -> list[ServiceRecord]:
    """The services that stand, oldest report first; given or received by an organisation, or between two.

    ``unvalued`` keeps those whose value is not known. One database query.
    """
    found = standing_services(actor, as_at)
    if collaboration:
        found = found.filter(collaboration_id=collaboration)
    if organisation:
        found = found.filter(Q(provider_id=organisation) | Q(receiver_id=organisation))
    if between:
        found = found.filter(provider_id__in=between, receiver_id__in=between)
    if unvalued:
        found = found.exclude(state__in=[FigureState.KNOWN, FigureState.NOT_APPLICABLE])
    return [_record(row) for row in found.order_by(*LATEST)]


def service(actor: Actor, *, number: int, as_at: date | None = None) -> ServiceHistory:
    """A service with all of its corrections. NotThere where the actor may not see it. Two database queries."""
    seen = Service.objects.visible_to(actor).as_at(as_at)
    asked = seen.filter(pk=number).first()
    if asked is None:
        raise NotThere(f"There is no service {number}.")
    alike = seen.filter(provider_id=asked.provider_id, receiver_id=asked.receiver_id, what=asked.what)
    rows = {row.pk: row for row in alike}
    after = {row.supersedes_id: row for row in rows.values() if row.supersedes_id}
    first = asked
    while first.supersedes_id in rows:
        first = rows[first.supersedes_id]
    chain = [first]
    while chain[-1].pk in after:
        chain.append(after[chain[-1].pk])
    return ServiceHistory(_record(asked), tuple(_record(row) for row in chain))


def pairs(actor: Actor, *, as_at: date | None = None, collaboration: str | None = None) -> list[tuple[str, str]]:
    """The pairs of organisations that serve each other, each pair once. One database query."""
    found = standing_services(actor, as_at)
    if collaboration:
        found = found.filter(collaboration_id=collaboration)
    named = found.values_list("provider_id", "receiver_id").distinct().order_by()
    return sorted({(min(pair), max(pair)) for pair in named})


def same_service(
    actor: Actor, *, provider: str, receiver: str, what: str, year: PreciseDate | None
) -> ServiceRecord | None:  # fmt: skip
    """The standing service of these bodies, year and (nearly) words; None where there is none: it is new.

    ``rules.compare_values`` then says held, changed or contradictory.
    """
    found = standing_services(actor, None).filter(provider_id=provider, receiver_id=receiver, year=year)
    alike = [row for row in found.order_by(*LATEST).reverse() if same_words(row.what, what)]
    return _record(alike[0]) if alike else None


def standing_services(actor: Actor, as_at: date | None) -> Any:
    """The rows that the actor may see and no row reported by then supersedes. For other queries of this register.

    Every superseding row counts, seen by the actor or not: a corrected value must not be shown as standing.
    """
    later = Service.objects.as_at(as_at).filter(supersedes__isnull=False)
    return Service.objects.visible_to(actor).as_at(as_at).exclude(pk__in=later.values("supersedes_id"))


def _record(row: Service) -> ServiceRecord:
    figure = Figure(row.written, row.amount, Bound(row.bound) if row.bound else None, row.step, FigureState(row.state))
    return ServiceRecord(
        id=row.pk, provider=row.provider_id, receiver=row.receiver_id, what=row.what, year=row.year, value=figure,
        valued_basis=row.valued_basis, collaboration=row.collaboration_id, reported_by=row.reported_by,
        reported_on=row.reported_on, supersedes=row.supersedes_id, reason=row.reason, kind=ServiceKind(row.kind),
        valuation=Valuation(
            None if row.thousandths is None else Decimal(row.thousandths) / 1000, row.unit, row.rate, row.rate_source,
            row.rate_on,
        ),
    )  # fmt: skip
