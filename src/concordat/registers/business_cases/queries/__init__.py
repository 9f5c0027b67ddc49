"""Reads. Every public function takes the actor first, starts from the rows it may see and returns records."""

from concordat.registers.business_cases.queries.appraisals import appraisal, appraisals, same_appraisal
from concordat.registers.business_cases.queries.challenges import challenge, challenges
from concordat.registers.business_cases.queries.lessons import (
    Sought,
    learning,
    lesson,
    lessons,
    lessons_for,
    lessons_of_theme,
)
from concordat.registers.business_cases.queries.life import lives, plans, reliances
from concordat.registers.business_cases.queries.opportunities import existing, opportunities, opportunity
from concordat.registers.business_cases.queries.people import consultation_rules, people
from concordat.registers.business_cases.queries.reviews import reference_class, reviews
from concordat.registers.business_cases.queries.stages import case, cases, same_case, same_stage
from concordat.registers.business_cases.queries.submissions import (
    checklist,
    condition,
    submission,
    submissions,
    to_answer,
)
from concordat.registers.business_cases.queries.views import case_lines, case_view

__all__ = [
    "Sought",
    "appraisal",
    "appraisals",
    "case",
    "case_lines",
    "case_view",
    "cases",
    "challenge",
    "challenges",
    "checklist",
    "condition",
    "consultation_rules",
    "existing",
    "learning",
    "lesson",
    "lessons",
    "lessons_for",
    "lessons_of_theme",
    "lives",
    "opportunities",
    "opportunity",
    "people",
    "plans",
    "reference_class",
    "reliances",
    "reviews",
    "same_appraisal",
    "same_case",
    "same_stage",
    "submission",
    "submissions",
    "to_answer",
]
