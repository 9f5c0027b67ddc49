"""What an agreement may be and become. Pure: tested without a database."""

from concordat.registers.agreements.rules.kinds import POLICE_COLLABORATION, AgreementKind, kind_of
from concordat.registers.agreements.rules.parties import check_party
from concordat.registers.agreements.rules.states import (
    AgreementState,
    check_move,
    compare_states,
    state_of,
    state_words,
)
from concordat.registers.agreements.rules.terms import (
    Terms,
    check_about,
    check_terms,
    check_title,
    compare_agreements,
)

__all__ = [
    "POLICE_COLLABORATION",
    "AgreementKind",
    "AgreementState",
    "Terms",
    "check_about",
    "check_move",
    "check_party",
    "check_terms",
    "check_title",
    "compare_agreements",
    "compare_states",
    "kind_of",
    "state_of",
    "state_words",
]
