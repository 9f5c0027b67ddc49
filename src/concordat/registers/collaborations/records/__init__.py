"""The shapes in which collaborations leave this package."""

from concordat.registers.collaborations.records.accounts import AccountRecord
from concordat.registers.collaborations.records.collaborations import CollaborationDetail, CollaborationRecord
from concordat.registers.collaborations.records.partners import PartnerRecord
from concordat.registers.collaborations.records.posts import PostRecord
from concordat.registers.collaborations.records.states import StateRecord

__all__ = [
    "AccountRecord",
    "CollaborationDetail",
    "CollaborationRecord",
    "PartnerRecord",
    "PostRecord",
    "StateRecord",
]
