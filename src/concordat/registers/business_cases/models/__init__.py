"""Tables of the business cases. What a paper reports is a row with its date, never an overwritten column.

Each table names its manager again: in a folder of tables the type checker does not see the inherited one.
"""

from concordat.registers.business_cases.models.baselines import CasePlan, PlanFigure
from concordat.registers.business_cases.models.checklist import HeadingReport
from concordat.registers.business_cases.models.facts import columns_of
from concordat.registers.business_cases.models.life import StandingReport, Succession
from concordat.registers.business_cases.models.reliances import Reliance, RelianceBenefit, RelianceReport
from concordat.registers.business_cases.models.stages import BusinessCase, StageReport
from concordat.registers.business_cases.models.submissions import (
    Condition,
    ConditionReport,
    PartyAnswer,
    Submission,
    SubmissionParty,
)

__all__ = [
    "BusinessCase",
    "CasePlan",
    "Condition",
    "ConditionReport",
    "HeadingReport",
    "PartyAnswer",
    "PlanFigure",
    "Reliance",
    "RelianceBenefit",
    "RelianceReport",
    "StageReport",
    "StandingReport",
    "Submission",
    "SubmissionParty",
    "Succession",
    "columns_of",
]
