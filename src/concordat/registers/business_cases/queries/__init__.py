"""Reads. Every public function takes the actor first, starts from the rows it may see and returns records."""

from concordat.registers.business_cases.queries.life import lives, plans, reliances
from concordat.registers.business_cases.queries.stages import case, cases, same_case, same_stage
from concordat.registers.business_cases.queries.submissions import (
    checklist,
    condition,
    submission,
    submissions,
    to_answer,
)

__all__ = [
    "case",
    "cases",
    "checklist",
    "condition",
    "lives",
    "plans",
    "reliances",
    "same_case",
    "same_stage",
    "submission",
    "submissions",
    "to_answer",
]
