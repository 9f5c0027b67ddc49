"""Tables of the business cases. What a paper reports is a row with its date, never an overwritten column.

Each table names its manager again: in a folder of tables the type checker does not see the inherited one.
"""

from concordat.registers.business_cases.models.baselines import CasePlan, PlanFigure
from concordat.registers.business_cases.models.facts import columns_of
from concordat.registers.business_cases.models.life import StandingReport, Succession
from concordat.registers.business_cases.models.reliances import Reliance, RelianceBenefit, RelianceReport
from concordat.registers.business_cases.models.stages import BusinessCase, StageReport

__all__ = [
    "BusinessCase",
    "CasePlan",
    "PlanFigure",
    "Reliance",
    "RelianceBenefit",
    "RelianceReport",
    "StageReport",
    "StandingReport",
    "Succession",
    "columns_of",
]
