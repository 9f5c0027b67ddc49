"""Objectives, purposes and plans of the cast's collaborations."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from tests.factories.cast import KENT, NOW, kent_lead, programme_office, typed

from concordat.kernel.dates import PreciseDate
from concordat.registers.collaborations import actions
from concordat.registers.collaborations.rules import AccountKind

ON = PreciseDate.parse("2019-04-01")
LATER = date(2019, 4, 2)


def objective_of(collaboration: str, **more: Any) -> int:
    """An objective of a collaboration, recorded by Kent's lead; returns its number."""
    values: dict[str, Any] = {
        "actor": kent_lead(), "text": "Vehicles are back on the road sooner", "measure": "Days off the road",
        "target": Decimal("4.5"), "unit": "days", "evidence": typed(), "now": NOW,
        "by_when": PreciseDate.parse("2020-03"),
    }  # fmt: skip
    return actions.record_objective(collaboration=collaboration, **(values | more))


def purpose_of(collaboration: str, text: str = "One workshop for two forces.", **more: Any) -> int:
    """The purpose of a collaboration, recorded by Kent's lead; returns its number."""
    values: dict[str, Any] = {
        "actor": kent_lead(), "kind": AccountKind.PURPOSE, "evidence": typed(), "now": NOW,
    }  # fmt: skip
    return actions.record_account(collaboration=collaboration, text=text, **(values | more))


def plan_of(organisation: str = KENT, **more: Any) -> str:
    """A plan with two priorities; returns its key."""
    values: dict[str, Any] = {
        "actor": programme_office(), "title": "Plan for safer roads", "first_year": 2016, "last_year": 2020,
        "priorities": ["Fewer deaths on the road", "A service that costs less"], "evidence": typed(by=organisation),
        "now": NOW,
    }  # fmt: skip
    return actions.record_plan(organisation=organisation, **(values | more))
