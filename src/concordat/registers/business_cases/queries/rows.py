"""Rows that actions of this register need, each where its actor may see it."""

from __future__ import annotations

from datetime import date

from concordat.foundation.orm.facts import LATEST
from concordat.kernel.errors import NotThere
from concordat.kernel.permissions.actor import Actor
from concordat.registers.business_cases.models import BusinessCase, StandingReport
from concordat.registers.business_cases.rules.life import Standing


def case_row(actor: Actor, *, key: str) -> BusinessCase:
    """The case; NotThere where the actor may not see it."""
    row: BusinessCase | None = BusinessCase.objects.visible_to(actor).filter(pk=key).first()
    if row is None:
        raise NotThere(f"There is no business case {key}.")
    return row


def standing_by(actor: Actor, *, case: str, by: date | None) -> Standing:
    """Whether a case ran by the date of a source; by now, where that is undated."""
    last = StandingReport.objects.visible_to(actor).filter(case_id=case).as_at(by).order_by(*LATEST).last()
    return Standing(last.standing) if last else Standing.RUNNING
