"""Tables of the collaborations. What a paper reports is a row with its date, never an overwritten column.

Each table names its manager again: in a folder of tables the type checker does not see the inherited one.
"""

from concordat.foundation.orm.facts import LATEST
from concordat.registers.collaborations.models.accounts import Account
from concordat.registers.collaborations.models.collaborations import (
    Collaboration,
    CollaborationFact,
    CollaborationName,
    Function,
)
from concordat.registers.collaborations.models.departures import Departure, DepartureAnswer
from concordat.registers.collaborations.models.funding import PostCost, PostFunding, PostStage, Secondment
from concordat.registers.collaborations.models.kinds import KindReport
from concordat.registers.collaborations.models.objectives import Objective, ObjectiveReport
from concordat.registers.collaborations.models.partners import Partner
from concordat.registers.collaborations.models.posts import (
    Post,
    PostDetail,
    PostPart,
    PostSuccession,
    PostTenure,
)
from concordat.registers.collaborations.models.reviews import Review, ReviewAnswer, ReviewDraft
from concordat.registers.collaborations.models.states import StateReport
from concordat.registers.collaborations.models.successions import Handover, Succession
from concordat.registers.collaborations.models.themes import PlanPriority, PolicePlan, PriorityLink, ThemeReport

__all__ = [
    "LATEST",
    "Account",
    "Collaboration",
    "CollaborationFact",
    "CollaborationName",
    "Departure",
    "DepartureAnswer",
    "Function",
    "Handover",
    "KindReport",
    "Objective",
    "ObjectiveReport",
    "Partner",
    "PlanPriority",
    "PolicePlan",
    "Post",
    "PostCost",
    "PostDetail",
    "PostFunding",
    "PostPart",
    "PostStage",
    "PostSuccession",
    "PostTenure",
    "PriorityLink",
    "Review",
    "ReviewAnswer",
    "ReviewDraft",
    "Secondment",
    "StateReport",
    "Succession",
    "ThemeReport",
]
