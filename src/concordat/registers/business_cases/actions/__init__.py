"""Writes. Each checks the permission, then the rule, writes, and records the event, in one transaction."""

from concordat.registers.business_cases.actions.appraisals import AppraisedFile, record_appraisal
from concordat.registers.business_cases.actions.baselines import (
    record_reliance,
    report_forecast,
    report_reliance,
    set_baseline,
)
from concordat.registers.business_cases.actions.challenges import report_challenge, set_challenge
from concordat.registers.business_cases.actions.deciding import decide_opportunity, record_consideration, record_view
from concordat.registers.business_cases.actions.lessons import apply_lesson, judge_lesson, record_lesson, widen_lesson
from concordat.registers.business_cases.actions.life import change_standing, merge_cases, split_case
from concordat.registers.business_cases.actions.opportunities import (
    notify_party,
    propose_opportunity,
    record_result,
    review_opportunity,
    set_opportunity_parties,
)
from concordat.registers.business_cases.actions.reviews import (
    record_review,
    report_people_step,
    set_alliance_consultation,
    set_case_consultation,
)
from concordat.registers.business_cases.actions.stages import open_case, report_stage
from concordat.registers.business_cases.actions.submissions import (
    NewCondition,
    answer_case,
    report_checklist,
    report_condition,
    report_heading,
    submit_case,
)

__all__ = [
    "AppraisedFile",
    "NewCondition",
    "answer_case",
    "apply_lesson",
    "change_standing",
    "decide_opportunity",
    "judge_lesson",
    "merge_cases",
    "notify_party",
    "open_case",
    "propose_opportunity",
    "record_appraisal",
    "record_consideration",
    "record_lesson",
    "record_reliance",
    "record_result",
    "record_review",
    "record_view",
    "report_challenge",
    "report_checklist",
    "report_condition",
    "report_forecast",
    "report_heading",
    "report_people_step",
    "report_reliance",
    "report_stage",
    "review_opportunity",
    "set_alliance_consultation",
    "set_baseline",
    "set_case_consultation",
    "set_challenge",
    "set_opportunity_parties",
    "split_case",
    "submit_case",
    "widen_lesson",
]
