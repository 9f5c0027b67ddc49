"""The shapes in which collaborations leave this package."""

from concordat.registers.collaborations.records.accounts import AccountRecord
from concordat.registers.collaborations.records.aims import (
    KindRecord,
    PlanRecord,
    PriorityRecord,
    ServedRecord,
    ThemeRecord,
)
from concordat.registers.collaborations.records.collaborations import CollaborationDetail, CollaborationRecord
from concordat.registers.collaborations.records.objectives import ObjectiveRecord, ObjectiveReportRecord
from concordat.registers.collaborations.records.partners import PartnerRecord
from concordat.registers.collaborations.records.posts import (
    FundedYear,
    PartRecord,
    PostRecord,
    PostView,
    SecondmentRecord,
    StageServed,
    SuccessionOfPost,
    TenureRecord,
)
from concordat.registers.collaborations.records.reviews import ReviewDraftRecord, ReviewRecord, TimetableRow
from concordat.registers.collaborations.records.states import StateRecord
from concordat.registers.collaborations.records.successions import DepartureRecord, HandoverRecord, SuccessionRecord

__all__ = [
    "AccountRecord",
    "CollaborationDetail",
    "CollaborationRecord",
    "DepartureRecord",
    "FundedYear",
    "HandoverRecord",
    "KindRecord",
    "ObjectiveRecord",
    "ObjectiveReportRecord",
    "PartRecord",
    "PartnerRecord",
    "PlanRecord",
    "PostRecord",
    "PostView",
    "PriorityRecord",
    "ReviewDraftRecord",
    "ReviewRecord",
    "SecondmentRecord",
    "ServedRecord",
    "StageServed",
    "StateRecord",
    "SuccessionOfPost",
    "SuccessionRecord",
    "TenureRecord",
    "ThemeRecord",
    "TimetableRow",
]
