"""An amount on a person's word."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from concordat.foundation.history.recording import in_turn
from concordat.kernel.errors import NotThere, RuleBroken
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import require
from concordat.kernel.sources import Evidence
from concordat.registers.benefits import rules
from concordat.registers.benefits.actions.ledger import post_entry
from concordat.registers.benefits.models import Benefit
from concordat.registers.benefits.queries.entries import same_entry
from concordat.registers.benefits.rules import Assurance, Line
from concordat.registers.benefits.rules.lines import same_saying
from concordat.registers.benefits.rules.postings import Posting
from concordat.registers.benefits.rules.telling import check_told


@in_turn
def tell_amount(*, actor: Actor, told: Posting, evidence: Evidence, now: datetime) -> int:
    """Post one amount that a person tells; returns the entry's number. It is claimed until another person verifies it.

    An amount of a benefit is one of the benefit's collaboration. RuleBroken names the field that is missing, or the
    standing entry that tells the same line already: that one is corrected, never told beside.
    """
    require(actor, Permission.LEDGER_POST, [evidence.reported_by])
    benefit = Benefit.objects.visible_to(actor).filter(pk=told.benefit).first() if told.benefit else None
    if told.benefit and benefit is None:
        raise NotThere(f"There is no benefit {told.benefit}.")
    of = benefit.collaboration_id if benefit else None
    check_told(told, benefit_of=of, on=evidence.reported_on)
    one = replace(told, collaboration=told.collaboration or of, assurance=Assurance.CLAIMED)
    held = same_entry(actor, line=_line(one), stated=one.stated, reporter=evidence.reported_by)
    if held is not None and held.benefit == one.benefit and same_saying(held.what, one.what):
        raise RuleBroken(
            f"Entry {held.id} of the ledger tells this already: {held.shown()}. Correct or reverse that one.",
            field="what",
        )
    return post_entry(
        actor=actor, evidence=evidence, now=now, kind=one.kind, what=one.what, stated=one.stated,
        standing=one.standing, recurrence=one.recurrence, collaboration=one.collaboration,
        organisations=one.bodies, benefit=one.benefit, assurance=one.assurance, basis=one.basis,
        cashable=one.cashable, since=one.since, until=one.until, in_service=one.in_service, prices=one.prices,
        price_year=one.price_year, budget=one.budget, reckoning=one.reckoning,
    )  # fmt: skip


def _line(one: Posting) -> Line:
    return Line(
        one.kind, one.standing, one.recurrence, one.collaboration, frozenset(one.bodies), one.cashable,
        one.since.text if one.since else "", one.until.text if one.until else "", one.what,
        rules.prices_words(one.prices, one.price_year), rules.terms_words(one.budget, one.reckoning),
    )  # fmt: skip
