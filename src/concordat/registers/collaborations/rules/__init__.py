"""What a collaboration may be and become. Pure: tested without a database."""

from concordat.registers.collaborations.rules.accounts import AccountKind
from concordat.registers.collaborations.rules.functions import FUNCTIONS, functions_of
from concordat.registers.collaborations.rules.identity import Tier, check_name, check_parent
from concordat.registers.collaborations.rules.partners import PartnerRole
from concordat.registers.collaborations.rules.posts import PostState
from concordat.registers.collaborations.rules.states import MOVES, State, check_move

__all__ = [
    "FUNCTIONS",
    "MOVES",
    "AccountKind",
    "PartnerRole",
    "PostState",
    "State",
    "Tier",
    "check_move",
    "check_name",
    "check_parent",
    "functions_of",
]
