"""What an agreement may be and become. Pure: tested without a database."""

from concordat.registers.agreements.rules.alarms import Alarm, AlarmKind, alarms
from concordat.registers.agreements.rules.clauses import (
    Clause,
    ClauseTold,
    ClauseValue,
    Presence,
    SharingRule,
    Typed,
    check_clause,
    unequal,
)
from concordat.registers.agreements.rules.completeness import Completeness, Extent, Need, Person, completeness
from concordat.registers.agreements.rules.kinds import POLICE_COLLABORATION, AgreementKind, kind_of
from concordat.registers.agreements.rules.parties import (
    NovationGround,
    PartyRole,
    check_legal_person,
    check_party,
    check_signatory,
)
from concordat.registers.agreements.rules.provisions import Head, Provision, ProvisionKind, check_provision
from concordat.registers.agreements.rules.publication import PublicationState
from concordat.registers.agreements.rules.standing import Standing, check_in_force, standing
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
    key_stem,
)
from concordat.registers.agreements.rules.versions import ChangeKind, Given, Version, consolidated

__all__ = [
    "POLICE_COLLABORATION",
    "AgreementKind",
    "AgreementState",
    "Alarm",
    "AlarmKind",
    "ChangeKind",
    "Clause",
    "ClauseTold",
    "ClauseValue",
    "Completeness",
    "Extent",
    "Given",
    "Head",
    "Need",
    "NovationGround",
    "PartyRole",
    "Person",
    "Presence",
    "Provision",
    "ProvisionKind",
    "PublicationState",
    "SharingRule",
    "Standing",
    "Terms",
    "Typed",
    "Version",
    "alarms",
    "check_about",
    "check_clause",
    "check_in_force",
    "check_legal_person",
    "check_move",
    "check_party",
    "check_provision",
    "check_signatory",
    "check_terms",
    "check_title",
    "compare_agreements",
    "compare_states",
    "completeness",
    "consolidated",
    "key_stem",
    "kind_of",
    "standing",
    "state_of",
    "state_words",
    "unequal",
]
