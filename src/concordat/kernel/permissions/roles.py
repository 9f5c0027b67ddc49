"""The roles of product.md, each a set of permissions held for one organisation or everywhere."""

from __future__ import annotations

from enum import StrEnum

from concordat.kernel.permissions.catalogue import Permission as P

SEE = frozenset({P.REGISTER_VIEW, P.SOURCE_VIEW, P.HISTORY_VIEW, P.COMMERCIAL_VIEW})
RECORD = frozenset(
    {
        P.COLLABORATION_EDIT, P.GOVERNANCE_EDIT, P.MEASURE_EDIT, P.AGREEMENT_EDIT, P.BUSINESS_CASE_EDIT,
        P.EXCHANGE_EDIT, P.DELIVERY_EDIT, P.LEDGER_POST, P.SOURCE_LOAD, P.STATEMENT_REVIEW,
    }
)  # fmt: skip


class Role(StrEnum):
    PROGRAMME_OFFICE = "programme_office"
    LEAD = "lead"
    FINANCE = "finance"
    SCRUTINEER = "scrutineer"
    CHIEF_OFFICER = "chief_officer"
    BOARD_SECRETARY = "board_secretary"
    MEMBER = "member"


ROLES: dict[Role, frozenset[P]] = {
    Role.PROGRAMME_OFFICE: SEE | RECORD | {P.PAPER_ISSUE, P.ORGANISATION_EDIT, P.ACCESS_EDIT},
    Role.LEAD: SEE | RECORD,
    Role.FINANCE: SEE | {P.LEDGER_POST, P.LEDGER_VERIFY},
    Role.SCRUTINEER: SEE,
    Role.CHIEF_OFFICER: SEE,
    Role.BOARD_SECRETARY: SEE | {P.GOVERNANCE_EDIT, P.PAPER_ISSUE},
    Role.MEMBER: frozenset({P.REGISTER_VIEW}),
}
