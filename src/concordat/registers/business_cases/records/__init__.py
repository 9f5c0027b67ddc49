"""The shapes in which business cases leave this package."""

from concordat.registers.business_cases.records.appraisals import AppraisalLine, AppraisalRecord, OptionRecord
from concordat.registers.business_cases.records.baselines import PlanRecord, PlansRecord
from concordat.registers.business_cases.records.challenges import ChallengeRecord, ChallengeReportRecord
from concordat.registers.business_cases.records.life import Kin, LifeRecord, StandingRecord
from concordat.registers.business_cases.records.people import PeopleRecord, StepRecord
from concordat.registers.business_cases.records.reliances import RelianceRecord, RelianceReportRecord
from concordat.registers.business_cases.records.reviews import ClassRecord, Compared, ReviewRecord
from concordat.registers.business_cases.records.stages import CaseRecord, StageRecord
from concordat.registers.business_cases.records.submissions import (
    AnswerRecord,
    ConditionRecord,
    HeadingRecord,
    PartyRecord,
    SubmissionRecord,
)
from concordat.registers.business_cases.records.views import CaseLine, CaseView

__all__ = [
    "AnswerRecord",
    "AppraisalLine",
    "AppraisalRecord",
    "CaseLine",
    "CaseRecord",
    "CaseView",
    "ChallengeRecord",
    "ChallengeReportRecord",
    "ClassRecord",
    "Compared",
    "ConditionRecord",
    "HeadingRecord",
    "Kin",
    "LifeRecord",
    "OptionRecord",
    "PartyRecord",
    "PeopleRecord",
    "PlanRecord",
    "PlansRecord",
    "RelianceRecord",
    "RelianceReportRecord",
    "ReviewRecord",
    "StageRecord",
    "StandingRecord",
    "StepRecord",
    "SubmissionRecord",
]
