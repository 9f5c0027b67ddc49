"""The roles of product.md, each a set of permissions held for one organisation or everywhere."""

from __future__ import annotations

from enum import StrEnum

from concordat.kernel.permissions.catalogue import Permission

SEE = frozenset({Permission.REGISTER_VIEW, Permission.SOURCE_VIEW, Permission.HISTORY_VIEW, Permission.COMMERCIAL_VIEW})
RECORD = frozenset(
    {
        Permission.COLLABORATION_EDIT,
        Permission.GOVERNANCE_EDIT,
        Permission.MEASURE_EDIT,
        Permission.AGREEMENT_EDIT,
        Permission.AGREEMENT_PUBLISH,
        Permission.BUSINESS_CASE_EDIT,
        Permission.BUSINESS_CASE_ANSWER,
        Permission.EXCHANGE_EDIT,
        Permission.DELIVERY_EDIT,
        Permission.RETURN_EDIT,
        Permission.LEDGER_POST,
        Permission.SOURCE_LOAD,
        Permission.STATEMENT_REVIEW,
        Permission.FINDING_SETTLE,
        Permission.QUESTION_ANSWER,
    }
)
OFFICE = frozenset(
    {Permission.PERIOD_OPEN, Permission.PAPER_ISSUE, Permission.ORGANISATION_EDIT, Permission.ACCESS_EDIT}
)


# Whoever may manage a post. What they see is that post's holder alone, wherever the permission is held.
MANAGE = frozenset({Permission.STRETCH_VIEW})


class Role(StrEnum):
    """What a person is in an organisation; ROLES says what it allows."""

    PROGRAMME_OFFICE = "programme_office"
    LEAD = "lead"
    FINANCE = "finance"
    SCRUTINEER = "scrutineer"
    CHIEF_OFFICER = "chief_officer"
    BOARD_SECRETARY = "board_secretary"
    MEMBER = "member"


ROLES: dict[Role, frozenset[Permission]] = {
    Role.PROGRAMME_OFFICE: SEE | RECORD | OFFICE | MANAGE,
    Role.LEAD: SEE | RECORD | MANAGE,
    Role.FINANCE: SEE | MANAGE | {Permission.LEDGER_POST, Permission.LEDGER_VERIFY, Permission.EXCHANGE_EDIT},
    Role.SCRUTINEER: SEE | {Permission.QUESTION_PUT, Permission.FINDING_SETTLE, Permission.AGREEMENT_PUBLISH},
    Role.CHIEF_OFFICER: SEE | MANAGE | {Permission.QUESTION_ANSWER, Permission.BUSINESS_CASE_ANSWER},
    Role.BOARD_SECRETARY: SEE | {Permission.GOVERNANCE_EDIT, Permission.PAPER_ISSUE, Permission.FINDING_SETTLE},
    Role.MEMBER: frozenset({Permission.REGISTER_VIEW}),
}
