"""A posting as the columns of its row."""

from __future__ import annotations

from typing import Any

from concordat.kernel.permissions.actor import Actor
from concordat.registers.benefits.rules import Posting, Stated


def columns_of(one: Posting, actor: Actor) -> dict[str, Any]:
    """The columns of a ledger entry but for those that its evidence gives. Several organisations go to EntryParty."""
    bodies = one.bodies
    return {
        "kind": one.kind, "what": one.what.strip(), "collaboration_id": one.collaboration, "benefit_id": one.benefit,
        "organisation_id": bodies[0] if len(bodies) == 1 else None, "standing": one.standing,
        "recurrence": one.recurrence, "assurance": one.assurance, "basis": one.basis, "cashable": one.cashable,
        "effective_from": one.since, "effective_to": one.until, "in_service": one.in_service, "prices": one.prices,
        "price_year": one.price_year.start if one.price_year else None, "budget": one.budget,
        "reckoning": one.reckoning, "posted_by": actor.reference, **amount_columns(one.stated),
    }  # fmt: skip


def amount_columns(stated: Stated) -> dict[str, Any]:
    """The columns of the amount: the figure, the text as written, the range."""
    figure = stated.figure
    return {
        "amount": figure.amount, "bound": figure.bound or "", "step": figure.step, "written": figure.written[:200],
        "state": figure.state, "lower": stated.lower, "upper": stated.upper,
    }  # fmt: skip
