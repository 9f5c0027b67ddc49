"""Agreements and their parties, as a source reports them."""

from __future__ import annotations

from concordat.registers.agreements import actions
from concordat.registers.agreements.rules import AgreementKind, AgreementState, PartyRole, Terms
from concordat.review.register.roads.road import Act

TERMS = {"kind", "legal_basis", "starts", "ends", "review_on"}


def take_agreement(act: Act) -> str:
    """A new agreement, or its terms and state as told now."""
    terms = Terms(AgreementKind(act.text("kind")), act.day("starts"), act.day("ends"), act.day("review_on"))
    state = AgreementState(act.text("state")) if act.text("state") else None
    if act.new:
        return actions.create_agreement(
            title=act.text("title"), terms=terms, legal_basis=act.text("legal_basis"), state=state,
            collaboration=act.named("collaboration"), organisation=act.named("organisation"), since=act.day("since"),
            **act.by("title"),
        )  # fmt: skip
    if TERMS & act.changed:
        actions.report_terms(
            agreement=act.key, terms=terms, legal_basis=act.text("legal_basis"), **act.by(*sorted(TERMS & act.changed))
        )
    if state and {"state", "since"} & act.changed:
        actions.report_state(agreement=act.key, state=state, since=act.day("since"), **act.by("state"))
    return act.key


def take_party(act: Act) -> str:
    """A party, its role and dates, and the evidence of its signature."""
    number = actions.report_party(
        agreement=act.text("agreement"), organisation=act.named("organisation"),
        alliance="" if act.named("organisation") else act.text("alliance"),
        role=PartyRole(act.text("role")) if act.text("role") else None, joined=act.day("joined"),
        left=act.day("left"), signed_on=act.day("signed_on"), **act.by("organisation", "alliance"),
    )  # fmt: skip
    return str(number)
