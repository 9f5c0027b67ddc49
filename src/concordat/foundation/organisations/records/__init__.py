"""What leaves the organisations: kinds and frozen records. Pure."""

from concordat.foundation.organisations.records.bodies import (
    POLICING_KINDS,
    AllianceRecord,
    LinkKind,
    LinkRecord,
    MemberRecord,
    NameKind,
    NameRecord,
    OrganisationDetail,
    OrganisationKind,
    OrganisationRecord,
)
from concordat.foundation.organisations.records.successions import (
    Beside,
    Reach,
    SuccessionRecord,
    beside,
    formerly_words,
)

__all__ = [
    "POLICING_KINDS",
    "AllianceRecord",
    "Beside",
    "LinkKind",
    "LinkRecord",
    "MemberRecord",
    "NameKind",
    "NameRecord",
    "OrganisationDetail",
    "OrganisationKind",
    "OrganisationRecord",
    "Reach",
    "SuccessionRecord",
    "beside",
    "formerly_words",
]
