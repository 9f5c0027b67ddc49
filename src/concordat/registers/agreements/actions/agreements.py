"""Writes of an agreement, its terms and its states."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.utils.text import slugify

from concordat.foundation.history.recording import in_turn
from concordat.foundation.orm.facts import LATEST, told
from concordat.foundation.orm.keys import free_key
from concordat.foundation.provenance.telling import keep, tell
from concordat.kernel.dates import PreciseDate
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.policy import require
from concordat.kernel.references import RecordRef
from concordat.kernel.sources import Evidence
from concordat.registers.agreements import rules
from concordat.registers.agreements.actions.finding import EDIT, known, visible
from concordat.registers.agreements.actions.parties import PartyTold, add_party, legal_persons
from concordat.registers.agreements.models import Agreement, AgreementStateReport, AgreementTerms
from concordat.registers.agreements.queries import agreement_file
from concordat.registers.agreements.rules import AgreementState, Terms
from concordat.registers.collaborations import queries as collaborations


@in_turn
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
    entered: bool = False,
) -> str:
    """An agreement as a source reports it; returns its key.

    ``parties`` are keys of organisations, ``alliances`` names of alliances; that they are named is no signature.
    ``since`` is when the state was reached. ``entered`` says that a party enters it, so that it is in force here only
    when all needed parties are named and have signed.
    """
    require(actor, EDIT, [evidence.reported_by])
    rules.check_title(title)
    rules.check_about(collaboration, organisation)
    if collaboration:
        collaborations.seen(actor, key=collaboration)
    legal_persons(actor, parties, evidence, now)
    known(actor, *parties, *([organisation] if organisation else []))
    row = Agreement(
        key=free_key(Agreement, rules.key_stem(slugify(title)[:110])), title=title.strip(), entered=entered,
        collaboration_id=collaboration, organisation_id=organisation, **told(evidence, now),
    )  # fmt: skip
    row.save()
    tell(
        RecordRef("agreement", row.key), "recorded an agreement", evidence, actor=actor, now=now,
        collaboration=collaboration, agreement=row.key, title=row.title,
    )  # fmt: skip
    _add_terms(row, terms, legal_basis, evidence, actor, now)
    for party in dict.fromkeys(parties):
        add_party(row, PartyTold(party), evidence, actor, now)
    for alliance in dict.fromkeys(alliances):
        add_party(row, PartyTold(None, alliance), evidence, actor, now)
    if state:
        _add_state(row, state, since, evidence, actor, now)
    return row.key


@in_turn
def report_terms(
    *, actor: Actor, agreement: str, terms: Terms, evidence: Evidence, now: datetime, legal_basis: str = ""
) -> int:  # fmt: skip
    """What a further source says the agreement is: sort, start, end, review."""
    row = visible(actor, agreement)
    require(actor, EDIT, [evidence.reported_by])
    return _add_terms(row, terms, legal_basis, evidence, actor, now)


@in_turn
def report_state(
    *, actor: Actor, agreement: str, state: AgreementState, evidence: Evidence, now: datetime,
    since: PreciseDate | None = None,
) -> int:  # fmt: skip
    """How far a source says the agreement has got. RuleBroken where it had ended by then."""
    row = visible(actor, agreement)
    require(actor, EDIT, [evidence.reported_by])
    return _add_state(row, state, since, evidence, actor, now)


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
    if row.entered:
        line = agreement_file(actor, key=row.key, on=(evidence.reported_on or now.date())).line
        rules.check_in_force(
            state, entered=True, complete=line.completeness, named=len(line.members), unsigned=line.unsigned
        )
    report = AgreementStateReport(agreement=row, state=state, effective_from=since, **told(evidence, now))
    return keep(
        report, "agreement-state", "reported a state", evidence, actor=actor, now=now,
        collaboration=row.collaboration_id, agreement=row.key, state=str(state),
    )  # fmt: skip
