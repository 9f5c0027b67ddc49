"""Which agreements may ring: found in SQL, so that a calendar builds these alone."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db.models import Exists, OuterRef, Q

from concordat.foundation.organisations.queries import answering_on
from concordat.foundation.organisations.records import LinkKind
from concordat.kernel.permissions.actor import Actor
from concordat.registers.agreements.models import (
    AgreementChange,
    AgreementClause,
    AgreementNovation,
    AgreementParty,
    AgreementTerms,
)
from concordat.registers.agreements.rules import AgreementKind, ChangeKind
from concordat.registers.agreements.rules.publication import asked_of


def that_may_ring(
    actor: Actor, rows: Any, *, on: date, until: date, as_at: date | None, publication: bool
) -> Any:  # fmt: skip
    """Of these agreements all that may have something due by ``until``, and some that turn out to have nothing.

    Something is due on a stated end or review, after the months of a clause, by a variation, or, with
    ``publication``, where a policing body is a party. One database query, and that of the rows.
    """

    def told(model: Any, *wanted: Q, **fields: Any) -> Q:
        facts = model.objects.visible_to(actor).as_at(as_at).filter(agreement=OuterRef("pk"))
        return Q(Exists(facts.filter(*wanted, **fields)))

    rings = told(AgreementTerms, _by("effective_to", until) | _by("review_on", until))
    rings |= told(AgreementClause, months__isnull=False) | told(AgreementChange, kind=ChangeKind.VARIES)
    if publication:
        policing = set(answering_on(actor, kind=LinkKind.POLICING_BODY, on=on).values())
        named = told(AgreementParty, organisation__in=policing) | told(AgreementNovation, successor__in=policing)
        rings |= told(AgreementTerms, kind__in=[kind for kind in AgreementKind if asked_of(kind)]) & named
    return rows.filter(rings)


def _by(column: str, until: date) -> Q:
    """A date that may be over by then: canonical text tells its year first, but for a financial year."""
    if until.year == date.max.year:
        return Q(**{f"{column}__isnull": False})
    return Q(**{f"{column}__lt": f"{until.year + 1:04}"}) | Q(**{f"{column}__startswith": "FY"})
