"""Writes that lead to the decision on an idea: each party's view, what was considered, and the decision itself."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from concordat.foundation.history.recording import in_turn
from concordat.foundation.organisations.queries import organisations
from concordat.foundation.orm.facts import told
from concordat.foundation.provenance.telling import keep
from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import NotThere, RuleBroken
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import require
from concordat.kernel.sources import Evidence
from concordat.registers.agreements.queries import agreements
from concordat.registers.business_cases.actions.opportunities import EDIT, of_own
from concordat.registers.business_cases.models import (
    Consideration,
    ConsideredAgreement,
    OpportunityDecision,
    OpportunityView,
)
from concordat.registers.business_cases.queries.opportunities import opportunity as visible
from concordat.registers.business_cases.rules import opportunities as rules
from concordat.registers.business_cases.rules.opportunities import Matter, OpportunityState, PartyView, Route

ANSWER = Permission.BUSINESS_CASE_ANSWER


@in_turn
def record_view(
    *, actor: Actor, opportunity: str, organisation: str, view: PartyView, reason: str, on: PreciseDate,
    evidence: Evidence, now: datetime, conditions: str = "",
) -> int:  # fmt: skip
    """What a party thinks of an idea; its last view stands. Returns the view's number.

    A party's own view needs the permission to answer for it; what another body tells of it, that to record.
    """
    require(actor, ANSWER if evidence.reported_by == organisation else EDIT, [evidence.reported_by])
    held = visible(actor, key=opportunity, as_at=evidence.reported_on)
    if held.party(organisation) is None:
        raise NotThere(f"{organisation} is no party of this idea.")
    rules.check_view(view, reason, conditions)
    if not evidence.reported:
        rules.check_not_ahead(on.first, evidence.reported_on, "on")
        rules.check_begun(held.proposed_on, on.last, "on")
    row = OpportunityView(
        opportunity_id=held.key, organisation_id=organisation, view=view, reason=reason.strip(),
        conditions=conditions.strip(), effective_from=on, **told(evidence, now),
    )  # fmt: skip
    return keep(
        row, "opportunity-view", "gave a view on an opportunity", evidence, actor=actor, now=now,
        opportunity=held.key, party=organisation, view=str(view), why=row.reason,
    )  # fmt: skip


@in_turn
def record_consideration(
    *, actor: Actor, opportunity: str, matter: Matter, words: str, on: PreciseDate, evidence: Evidence, now: datetime,
    agreed: Collection[str] = (),
) -> int:  # fmt: skip
    """What was considered of a matter, with the agreements (by key) that lay before who considered; returns its number.

    Whoever may see the idea may tell what it considered: each body decides for itself (Police Act 1996, s23HA).
    """
    require(actor, EDIT, [evidence.reported_by])
    held = visible(actor, key=opportunity, as_at=evidence.reported_on)
    rules.check_words(words, "words")
    known = {one.key for one in agreements(actor)} if agreed else set()
    if missing := set(agreed) - known:
        raise NotThere(f"There is no agreement {min(missing)}.")
    if agreed and matter is not Matter.EXISTING:
        raise RuleBroken("Agreements belong to the matter of what exists already.", field="matter")
    if not evidence.reported:
        rules.check_not_ahead(on.first, evidence.reported_on, "on")
        rules.check_begun(held.proposed_on, on.last, "on")
    row = Consideration(
        opportunity_id=held.key, matter=matter, words=words.strip(), effective_from=on, **told(evidence, now)
    )
    number = keep(
        row, "consideration", "recorded what was considered", evidence, actor=actor, now=now, opportunity=held.key,
        matter=str(matter), agreements=sorted(agreed),
    )  # fmt: skip
    for key in dict.fromkeys(agreed):
        ConsideredAgreement.objects.create(consideration=row, agreement_id=key)
    return number


@in_turn
def decide_opportunity(
    *, actor: Actor, opportunity: str, decision: OpportunityState, organisation: str, decided_by: str, reason: str,
    on: PreciseDate, evidence: Evidence, now: datetime, route: Route | None = None,
) -> int:  # fmt: skip
    """What was decided on an idea, by which body and why; returns the decision's number.

    RuleBroken where the state does not allow it or what the duties ask for is not on record; a decision that a source
    reports is taken as it stands.
    """
    held = of_own(actor, opportunity, evidence)
    rules.check_decision(held.state, decision, reason, route)
    if not organisations(actor, keys=[organisation]):
        raise NotThere(f"There is no organisation {organisation}.")
    if not 2 <= len(decided_by.strip()) <= 200:
        raise RuleBroken("Say in 2 to 200 characters who decided: a post or a board.", field="decided_by")
    if not evidence.reported:
        rules.check_ready(decision, held.duties, held.matters, held.unnotified)
        rules.check_not_ahead(on.first, evidence.reported_on, "on")
        rules.check_begun(held.proposed_on, on.last, "on")
    row = OpportunityDecision(
        opportunity_id=held.key, decision=decision, route=route or "", organisation_id=organisation,
        decided_by=decided_by.strip(), reason=reason.strip(), effective_from=on, **told(evidence, now),
    )  # fmt: skip
    return keep(
        row, "opportunity-decision", "decided on an opportunity", evidence, actor=actor, now=now,
        opportunity=held.key, decision=str(decision), route=str(route) if route else None, why=row.reason,
    )  # fmt: skip
