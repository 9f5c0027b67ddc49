"""Tables of the business cases. What a paper reports is a row with its date, never an overwritten column.

Each table names its manager again: in a folder of tables the type checker does not see the inherited one.
"""

from concordat.registers.business_cases.models.appraisals import (
    Appraisal,
    AppraisalIndex,
    AppraisalOption,
    AppraisalRate,
    OptionAmount,
    OptionLine,
)
from concordat.registers.business_cases.models.baselines import CasePlan, PlanFigure
from concordat.registers.business_cases.models.challenges import Challenge, ChallengeReport
from concordat.registers.business_cases.models.checklist import HeadingReport
from concordat.registers.business_cases.models.facts import columns_of
from concordat.registers.business_cases.models.lessons import Lesson, LessonApplication, LessonReport, LessonTheme
from concordat.registers.business_cases.models.life import StandingReport, Succession
from concordat.registers.business_cases.models.opportunities import (
    Consideration,
    ConsideredAgreement,
    Opportunity,
    OpportunityDecision,
    OpportunityNotice,
    OpportunityParty,
    OpportunityResult,
    OpportunityReview,
    OpportunityView,
)
from concordat.registers.business_cases.models.people import AllianceConsultation, CaseConsultation, PeopleStep
from concordat.registers.business_cases.models.reliances import Reliance, RelianceBenefit, RelianceReport
from concordat.registers.business_cases.models.reviews import Review, ReviewFigure
from concordat.registers.business_cases.models.stages import BusinessCase, StageReport
from concordat.registers.business_cases.models.submissions import (
    Condition,
    ConditionReport,
    PartyAnswer,
    Submission,
    SubmissionParty,
)

__all__ = [
    "AllianceConsultation",
    "Appraisal",
    "AppraisalIndex",
    "AppraisalOption",
    "AppraisalRate",
    "BusinessCase",
    "CaseConsultation",
    "CasePlan",
    "Challenge",
    "ChallengeReport",
    "Condition",
    "ConditionReport",
    "Consideration",
    "ConsideredAgreement",
    "HeadingReport",
    "Lesson",
    "LessonApplication",
    "LessonReport",
    "LessonTheme",
    "Opportunity",
    "OpportunityDecision",
    "OpportunityNotice",
    "OpportunityParty",
    "OpportunityResult",
    "OpportunityReview",
    "OpportunityView",
    "OptionAmount",
    "OptionLine",
    "PartyAnswer",
    "PeopleStep",
    "PlanFigure",
    "Reliance",
    "RelianceBenefit",
    "RelianceReport",
    "Review",
    "ReviewFigure",
    "StageReport",
    "StandingReport",
    "Submission",
    "SubmissionParty",
    "Succession",
    "columns_of",
]
