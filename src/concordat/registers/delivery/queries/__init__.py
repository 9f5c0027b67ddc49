"""Reads. Every public function takes the actor first, starts from the rows it may see and returns records."""

from concordat.registers.delivery.queries.dependencies import dependencies, dependency, late_predecessors
from concordat.registers.delivery.queries.issues import issue, issues, same_issue
from concordat.registers.delivery.queries.milestones import milestone, milestones, milestones_numbered, same_milestone
from concordat.registers.delivery.queries.periods import period, periods, periods_told, template_of
from concordat.registers.delivery.queries.proposals import to_ask
from concordat.registers.delivery.queries.returns.forms import return_form, return_forms
from concordat.registers.delivery.queries.returns.history import history_of
from concordat.registers.delivery.queries.returns.listing import chase_list, due_for, returns, to_judge
from concordat.registers.delivery.queries.returns.snapshots import snapshot, snapshots
from concordat.registers.delivery.queries.risks import (
    risk,
    risk_heat_maps,
    risk_scale_history,
    risk_scales,
    risk_scores,
    risks,
    same_risk,
)
from concordat.registers.delivery.queries.statuses import same_status, status_history, statuses
from concordat.registers.delivery.queries.tolerances import tolerance_history, tolerances

__all__ = [
    "chase_list",
    "dependencies",
    "dependency",
    "due_for",
    "history_of",
    "issue",
    "issues",
    "late_predecessors",
    "milestone",
    "milestones",
    "milestones_numbered",
    "period",
    "periods",
    "periods_told",
    "return_form",
    "return_forms",
    "returns",
    "risk",
    "risk_heat_maps",
    "risk_scale_history",
    "risk_scales",
    "risk_scores",
    "risks",
    "same_issue",
    "same_milestone",
    "same_risk",
    "same_status",
    "snapshot",
    "snapshots",
    "status_history",
    "statuses",
    "template_of",
    "to_ask",
    "to_judge",
    "tolerance_history",
    "tolerances",
]
