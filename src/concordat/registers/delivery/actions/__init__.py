"""Writes. Each checks the permission, then the rule, writes, and records the event, in one transaction."""

from concordat.registers.delivery.actions.dependencies import record_dependency, report_dependency
from concordat.registers.delivery.actions.issues import record_issue, report_issue
from concordat.registers.delivery.actions.milestones import record_milestone, report_milestone
from concordat.registers.delivery.actions.periods import add_returns, define_template, open_period
from concordat.registers.delivery.actions.reminders import remind
from concordat.registers.delivery.actions.return_steps import accept_step, challenge, freeze, reopen, submit
from concordat.registers.delivery.actions.returns import save_answers
from concordat.registers.delivery.actions.risks import record_risk, report_risk, set_risk_scale
from concordat.registers.delivery.actions.statuses import correct_status, report_status
from concordat.registers.delivery.actions.tolerances import set_tolerance
from concordat.registers.delivery.actions.workbooks import save_workbooks

__all__ = [
    "accept_step",
    "add_returns",
    "challenge",
    "correct_status",
    "define_template",
    "freeze",
    "open_period",
    "record_dependency",
    "record_issue",
    "record_milestone",
    "record_risk",
    "remind",
    "reopen",
    "report_dependency",
    "report_issue",
    "report_milestone",
    "report_risk",
    "report_status",
    "save_answers",
    "save_workbooks",
    "set_risk_scale",
    "set_tolerance",
    "submit",
]
