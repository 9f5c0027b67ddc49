"""Writes of an agreement that is being entered: what is typed is kept page by page until all of it is checked."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from concordat.foundation.history.recording import in_turn, record
from concordat.kernel.errors import NotThere, RuleBroken
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import require
from concordat.kernel.references import RecordRef
from concordat.kernel.sources import Evidence
from concordat.registers.agreements.actions.agreements import create_agreement
from concordat.registers.agreements.actions.finding import EDIT
from concordat.registers.agreements.actions.parties import report_party
from concordat.registers.agreements.actions.provisions import report_clause, report_provision
from concordat.registers.agreements.models import AgreementDraft
from concordat.registers.agreements.rules import AgreementState, Clause, ClauseTold, ClauseValue, PartyRole, Presence
from concordat.registers.agreements.rules.entering import Page, Plan, plan_of


@in_turn
def start_draft(*, actor: Actor, organisation: str, answers: Mapping[str, Any], now: datetime) -> int:
    """Keep the first page of a new agreement for an organisation; returns the draft's number."""
    require(actor, EDIT, [organisation])
    row = AgreementDraft.objects.create(
        organisation=organisation, answers={Page.WHAT.value: dict(answers)}, started_at=now, changed_at=now
    )
    record(
        actor=actor, verb="began to enter an agreement", subject=RecordRef("agreement-draft", str(row.pk)), at=now,
        organisation=organisation,
    )  # fmt: skip
    return int(row.pk)


@in_turn
def keep_page(
    *, actor: Actor, draft: int, page: Page, answers: Mapping[str, Any], version: int, now: datetime
) -> int:  # fmt: skip
    """Keep one page of a draft; returns the new version. RuleBroken where somebody saved after ``version`` was read."""
    row = _open(actor, draft)
    require(actor, EDIT, [row.organisation])
    if row.version != version:
        raise RuleBroken(
            "Somebody else has saved this draft since you opened the page. What you typed is still here; look at "
            "the other pages, then save again.", field=None,
        )  # fmt: skip
    row.answers = {**row.answers, page.value: dict(answers)}
    row.version += 1
    row.changed_at = now
    row.save()
    record(
        actor=actor, verb="kept a page of an agreement", subject=RecordRef("agreement-draft", str(row.pk)), at=now,
        organisation=row.organisation, page=page.value,
    )  # fmt: skip
    return int(row.version)


@in_turn
def drop_draft(*, actor: Actor, draft: int, now: datetime) -> None:
    """Give a draft up."""
    row = _open(actor, draft)
    require(actor, EDIT, [row.organisation])
    row.dropped, row.changed_at = True, now
    row.save()
    record(
        actor=actor, verb="gave up a draft agreement", subject=RecordRef("agreement-draft", str(row.pk)), at=now,
        organisation=row.organisation,
    )  # fmt: skip


@in_turn
def enter_draft(*, actor: Actor, draft: int, now: datetime) -> str:
    """Make the agreement of a draft, as one that its parties enter; returns its key. RuleBroken says what is missing.

    It begins as in negotiation: the signatures are told one by one, then that it is in force.
    """
    row = _open(actor, draft)
    require(actor, EDIT, [row.organisation])
    plan = plan_of(row.answers)
    evidence = Evidence(row.organisation, now.date(), reason=plan.reason)
    key = create_agreement(
        actor=actor, title=plan.title, terms=plan.terms, evidence=evidence, now=now, collaboration=plan.collaboration,
        legal_basis=plan.terms.kind.words, organisation=plan.organisation or _own(plan, row),
        state=AgreementState.IN_NEGOTIATION, parties=plan.parties, entered=True,
    )  # fmt: skip
    _add_rest(actor, key, plan, evidence, now)
    row.agreement, row.changed_at = key, now
    row.save()
    return key


def _add_rest(actor: Actor, key: str, plan: Plan, evidence: Evidence, now: datetime) -> None:
    if plan.provision:
        report_provision(actor=actor, agreement=key, provision=plan.provision, evidence=evidence, now=now)
    if plan.lead:
        report_party(
            actor=actor, agreement=key, organisation=plan.lead, role=PartyRole.LEAD, evidence=evidence, now=now
        )
    if plan.notice_months is not None:
        notice = ClauseTold(Clause.NOTICE, Presence.PRESENT, value=ClauseValue(months=plan.notice_months))
        report_clause(actor=actor, agreement=key, clause=notice, evidence=evidence, now=now)


def _own(plan: Plan, row: AgreementDraft) -> str | None:
    """An agreement that serves no collaboration is of the organisation that enters it."""
    return None if plan.collaboration else row.organisation


def _open(actor: Actor, number: int) -> AgreementDraft:
    rows = AgreementDraft.objects.visible_to(actor, Permission.AGREEMENT_EDIT)
    row: AgreementDraft | None = rows.filter(pk=number, agreement="", dropped=False).first()
    if row is None:
        raise NotThere(f"There is no open draft {number}.")
    return row
