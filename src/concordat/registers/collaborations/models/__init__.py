"""Tables of the collaborations. What a paper reports is a row with its date, never an overwritten column."""

from concordat.foundation.orm.facts import LATEST
from concordat.registers.collaborations.models.accounts import Account
from concordat.registers.collaborations.models.collaborations import (
    Collaboration,
    CollaborationFact,
    CollaborationName,
    Function,
)
from concordat.registers.collaborations.models.partners import Partner
from concordat.registers.collaborations.models.posts import Post
from concordat.registers.collaborations.models.states import StateReport

__all__ = [
    "LATEST",
    "Account",
    "Collaboration",
    "CollaborationFact",
    "CollaborationName",
    "Function",
    "Partner",
    "Post",
    "StateReport",
]
