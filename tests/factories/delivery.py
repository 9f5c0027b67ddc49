"""Ratings, milestones, risks, issues and dependencies of the cast."""

from __future__ import annotations

from datetime import date
from typing import Any

from tests.factories.cast import KENT, NOW, PAPER_DAY, actor, kent_lead, typed

from concordat.calculations.risks import Scale
from concordat.kernel.dates import PreciseDate
from concordat.kernel.permissions.roles import Role
from concordat.kernel.rag import Colour, Dimension
from concordat.registers.delivery.actions import (
    record_dependency,
    record_issue,
    record_milestone,
    record_risk,
    report_milestone,
    report_risk,
    report_status,
    set_risk_scale,
)
from concordat.registers.delivery.rules import RiskState


def rate(collaboration: str, colour: Colour = Colour.AMBER, dimension: Dimension = Dimension.TIME, **more: Any) -> int:
    """A rating declared by Kent in the paper of the day, unless told otherwise."""
    values: dict[str, Any] = {"actor": kent_lead(), "evidence": typed(), "now": NOW}
    return report_status(collaboration=collaboration, dimension=dimension, colour=colour, **(values | more))


def risk_of(collaboration: str | None, what: str = "Contracts end on different days", **more: Any) -> int:
    """A risk stated by Kent in the paper of the day, unless told otherwise."""
    values: dict[str, Any] = {"actor": kent_lead(), "evidence": typed(), "now": NOW}
    return record_risk(what=what, collaboration=collaboration, **(values | more))


def milestone_of(collaboration: str, what: str = "The second depot opens", **more: Any) -> int:
    """A milestone reported by Kent in the paper of the day, due in June 2018 unless told otherwise."""
    values: dict[str, Any] = {
        "actor": kent_lead(), "evidence": typed(), "now": NOW, "baseline": PreciseDate.parse("2018-06"),
    }  # fmt: skip
    return record_milestone(what=what, collaboration=collaboration, **(values | more))


def moved(milestone: int, on: date, **more: Any) -> int:
    """A later report of Kent's on a milestone; returns the report's number."""
    values: dict[str, Any] = {"actor": kent_lead(), "evidence": typed(on=on), "now": NOW}
    return report_milestone(milestone=milestone, **(values | more))


def issue_of(collaboration: str, what: str = "The supplier has withdrawn", **more: Any) -> int:
    """An issue reported by Kent in the paper of the day, unless told otherwise."""
    values: dict[str, Any] = {"actor": kent_lead(), "evidence": typed(), "now": NOW}
    return record_issue(what=what, collaboration=collaboration, **(values | more))


def dependency_of(collaboration: str, what: str = "Vehicles to be serviced in one place", **more: Any) -> int:
    """A dependency reported by Kent in the paper of the day, needed by June 2018 unless told otherwise."""
    values: dict[str, Any] = {
        "actor": kent_lead(), "evidence": typed(), "now": NOW, "needed_by": PreciseDate.parse("2018-06"),
    }  # fmt: skip
    return record_dependency(what=what, collaboration=collaboration, **(values | more))


def scored(risk: int, by: str = KENT, on: date = PAPER_DAY, **more: Any) -> int:
    """An organisation's report on a risk, open as before unless told otherwise; returns the report's number."""
    lead = actor(f"{by}-lead", Role.LEAD, by)
    values: dict[str, Any] = {"state": RiskState.OPEN, "evidence": typed(by=by, on=on), "now": NOW}
    return report_risk(actor=lead, risk=risk, **(values | more))


def scale_of(organisation: str = KENT, highest: int = 4, since: date = PAPER_DAY, **more: Any) -> int:
    """An organisation's scale, of four levels from the day of the paper unless told otherwise."""
    scale = Scale(highest, highest, 2 * highest, highest**2 - highest)
    lead = actor(f"{organisation}-lead", Role.LEAD, organisation)
    values: dict[str, Any] = {"actor": lead, "evidence": typed(by=organisation), "now": NOW}
    return set_risk_scale(organisation=organisation, scale=scale, since=since, **(values | more))
