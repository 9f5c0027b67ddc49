"""Writes. Every public function: actor, permission, rule, write, citation, event, one transaction."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction
from django.utils.text import slugify

from concordat.foundation.organisations import queries as organisations
from concordat.foundation.orm.facts import LATEST, told
from concordat.foundation.orm.keys import free_key
from concordat.foundation.provenance.telling import keep, tell
from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import NotThere
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import require
from concordat.kernel.references import RecordRef
from concordat.kernel.sources import Evidence
from concordat.registers.agreements import rules
from concordat.registers.agreements.models import (
    Agreement,
    AgreementParty,
    AgreementStateReport,
    AgreementTerms,
)
from concordat.registers.agreements.rules import AgreementState, Terms
from concordat.registers.collaborations import queries as collaborations

EDIT = Permission.AGREEMENT_EDIT


@transaction.atomic
def create_agreement(
    *,
    actor: Actor,
    title: str,
    terms: Terms,
    evidence: Evidence,
    now: datetime,
    legal_basis: str = "",
    collaboration: str | None = None,
    organisation: str | None = None,
    state: AgreementState | None = None,
    since: PreciseDate | None = None,
    parties: Sequence[str] = (),
    alliances: Sequence[str] = (),
) -> str:
    """An agreement as a source reports it; returns its key.

    ``parties`` are keys of organisations, ``alliances`` names of alliances; that they are named is no signature.
    ``since`` is when the state was reached.
    """
    require(actor, EDIT, [evidence.reported_by])
    rules.check_title(title)
    rules.check_about(collaboration, organisation)
    if collaboration:
        collaborations.seen(actor, key=collaboration)
    _known(actor, *parties, *([organisation] if organisation else []))
    row = Agreement(
        key=free_key(Agreement, slugify(title)[:110] or "agreement"), title=title.strip(),
        collaboration_id=collaboration, organisation_id=organisation, **told(evidence, now),
    )  # fmt: skip
    row.save()
    tell(
        RecordRef("agreement", row.key), "recorded an agreement", evidence, actor=actor, now=now,
        collaboration=collaboration, agreement=row.key, title=row.title,
    )  # fmt: skip
    _add_terms(row, terms, legal_basis, evidence, actor, now)
    if state:
        _add_state(row, state, since, evidence, actor, now)
    for party in dict.fromkeys(parties):
        _add_party(row, party, "", None, evidence, actor, now)
    for alliance in dict.fromkeys(alliances):
        _add_party(row, None, alliance, None, evidence, actor, now)
    return row.key


@transaction.atomic
def report_terms(
    *, actor: Actor, agreement: str, terms: Terms, evidence: Evidence, now: datetime, legal_basis: str = ""
) -> int:  # fmt: skip
    """What a further source says the agreement is: sort, start, end, review."""
    row = _visible(actor, agreement)
    require(actor, EDIT, [evidence.reported_by])
    return _add_terms(row, terms, legal_basis, evidence, actor, now)


@transaction.atomic
def report_state(
    *, actor: Actor, agreement: str, state: AgreementState, evidence: Evidence, now: datetime,
    since: PreciseDate | None = None,
) -> int:  # fmt: skip
    """How far a source says the agreement has got. RuleBroken where it had ended by then."""
    row = _visible(actor, agreement)
    require(actor, EDIT, [evidence.reported_by])
    return _add_state(row, state, since, evidence, actor, now)


@transaction.atomic
def report_party(
    *, actor: Actor, agreement: str, evidence: Evidence, now: datetime, organisation: str | None = None,
    alliance: str = "", signed_on: PreciseDate | None = None,
) -> int:  # fmt: skip
    """A party that a source names: one organisation by key or one alliance by name; ``signed_on`` evidences it."""
    row = _visible(actor, agreement)
    require(actor, EDIT, [evidence.reported_by])
    if organisation:
        _known(actor, organisation)
    return _add_party(row, organisation, alliance, signed_on, evidence, actor, now)


def _add_terms(
    row: Agreement, terms: Terms, legal_basis: str, evidence: Evidence, actor: Actor, now: datetime
) -> int:  # fmt: skip
    rules.check_terms(terms)
    report = AgreementTerms(
        agreement=row, kind=terms.kind, legal_basis=legal_basis.strip()[:200], effective_from=terms.starts,
        effective_to=terms.ends, review_on=terms.review_on, **told(evidence, now),
    )  # fmt: skip
    return keep(
        report, "agreement-terms", "reported the terms", evidence, actor=actor, now=now,
        collaboration=row.collaboration_id, agreement=row.key, sort=str(terms.kind), legal_basis=legal_basis,
    )  # fmt: skip


def _add_state(
    row: Agreement, state: AgreementState, since: PreciseDate | None, evidence: Evidence, actor: Actor, now: datetime
) -> int:  # fmt: skip
    earlier = AgreementStateReport.objects.filter(agreement=row).as_at(evidence.reported_on).order_by(*LATEST).last()
    rules.check_move(AgreementState(earlier.state) if earlier else None, state)
    report = AgreementStateReport(agreement=row, state=state, effective_from=since, **told(evidence, now))
    return keep(
        report, "agreement-state", "reported a state", evidence, actor=actor, now=now,
        collaboration=row.collaboration_id, agreement=row.key, state=str(state),
    )  # fmt: skip


def _add_party(
    row: Agreement, organisation: str | None, alliance: str, signed_on: PreciseDate | None, evidence: Evidence,
    actor: Actor, now: datetime,
) -> int:  # fmt: skip
    rules.check_party(organisation, alliance)
    party = AgreementParty(
        agreement=row, organisation_id=organisation, alliance=alliance.strip()[:200], signed_on=signed_on,
        **told(evidence, now),
    )  # fmt: skip
    return keep(
        party, "agreement-party", "recorded a party", evidence, actor=actor, now=now,
        collaboration=row.collaboration_id, agreement=row.key, party=organisation or alliance,
        signed_on=signed_on.text if signed_on else None,
    )  # fmt: skip


def _visible(actor: Actor, key: str) -> Agreement:
    row: Agreement | None = Agreement.objects.visible_to(actor).filter(pk=key).first()
    if row is None:
        raise NotThere(f"There is no agreement {key}.")
    return row


def _known(actor: Actor, *keys: str) -> None:
    held = {row.key for row in organisations.organisations(actor, keys=keys)}
    missing = sorted(set(keys) - held)
    if missing:
        raise NotThere(f"There is no organisation {missing[0]}.")
