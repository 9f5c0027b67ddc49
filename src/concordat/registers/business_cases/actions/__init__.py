"""Writes. Each checks the permission, then the rule, writes, and records the event, in one transaction."""

from concordat.registers.business_cases.actions.baselines import (
    record_reliance,
    report_forecast,
    report_reliance,
    set_baseline,
)
from concordat.registers.business_cases.actions.life import change_standing, merge_cases, split_case
from concordat.registers.business_cases.actions.stages import open_case, report_stage
from concordat.registers.business_cases.actions.submissions import (
    NewCondition,
    answer_case,
    report_condition,
    report_heading,
    submit_case,
)

__all__ = [
    "NewCondition",
    "answer_case",
    "change_standing",
    "merge_cases",
    "open_case",
    "record_reliance",
    "report_condition",
    "report_forecast",
    "report_heading",
    "report_reliance",
    "report_stage",
    "set_baseline",
    "split_case",
    "submit_case",
]
