"""Ratings and risks of the cast."""

from __future__ import annotations

from typing import Any

from tests.factories.cast import NOW, kent_lead, typed

from concordat.kernel.rag import Colour, Dimension
from concordat.registers.delivery.actions import record_risk, report_status


def rate(collaboration: str, colour: Colour = Colour.AMBER, dimension: Dimension = Dimension.TIME, **more: Any) -> int:
    """A rating declared by Kent in the paper of the day, unless told otherwise."""
    values: dict[str, Any] = {"actor": kent_lead(), "evidence": typed(), "now": NOW}
    return report_status(collaboration=collaboration, dimension=dimension, colour=colour, **(values | more))


def risk_of(collaboration: str | None, what: str = "Contracts end on different days", **more: Any) -> int:
    """A risk stated by Kent in the paper of the day, unless told otherwise."""
    values: dict[str, Any] = {"actor": kent_lead(), "evidence": typed(), "now": NOW}
    return record_risk(what=what, collaboration=collaboration, **(values | more))
