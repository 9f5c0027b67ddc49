"""What a collaboration may be and become. Pure: tested without a database."""

from concordat.registers.collaborations.rules.accounts import AccountKind, check_account
from concordat.registers.collaborations.rules.departures import Answered, Decision, SavingAnswer
from concordat.registers.collaborations.rules.functions import FUNCTIONS, functions_of
from concordat.registers.collaborations.rules.funding import Backfill, FunderShare
from concordat.registers.collaborations.rules.identity import Tier, check_name, check_new_name, check_parent
from concordat.registers.collaborations.rules.kinds import Kind
from concordat.registers.collaborations.rules.objectives import Aim, ObjectiveState
from concordat.registers.collaborations.rules.partners import PartnerRole
from concordat.registers.collaborations.rules.plans import check_plan
from concordat.registers.collaborations.rules.posts import (
    ControlHead,
    Particulars,
    PostKind,
    PostState,
    Successor,
    TimePart,
)
from concordat.registers.collaborations.rules.states import MOVES, State, check_move, check_ready, missing_for
from concordat.registers.collaborations.rules.successions import Division, How, Part
from concordat.registers.collaborations.rules.themes import Theme

__all__ = [
    "FUNCTIONS",
    "MOVES",
    "AccountKind",
    "Aim",
    "Answered",
    "Backfill",
    "ControlHead",
    "Decision",
    "Division",
    "FunderShare",
    "How",
    "Kind",
    "ObjectiveState",
    "Part",
    "Particulars",
    "PartnerRole",
    "PostKind",
    "PostState",
    "SavingAnswer",
    "State",
    "Successor",
    "Theme",
    "Tier",
    "TimePart",
    "check_account",
    "check_move",
    "check_name",
    "check_new_name",
    "check_parent",
    "check_plan",
    "check_ready",
    "functions_of",
    "missing_for",
]
