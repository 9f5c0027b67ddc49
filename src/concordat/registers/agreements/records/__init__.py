"""The shapes in which agreements leave this package."""

from concordat.registers.agreements.records.agreements import (
    AgreementDetail,
    AgreementRecord,
    PartyRecord,
    StateRecord,
    TermsRecord,
)
from concordat.registers.agreements.records.drafts import DraftRecord
from concordat.registers.agreements.records.holdings import (
    ChangeRecord,
    ClauseRecord,
    DocumentRecord,
    NovationRecord,
    ProvisionRecord,
)
from concordat.registers.agreements.records.publications import (
    Duty,
    PublicationRecord,
    Publishable,
    PublishedEntry,
    PublishedFile,
    PublishedPage,
)
from concordat.registers.agreements.records.register import AgreementFile, AgreementLine, AlarmLine

__all__ = [
    "AgreementDetail",
    "AgreementFile",
    "AgreementLine",
    "AgreementRecord",
    "AlarmLine",
    "ChangeRecord",
    "ClauseRecord",
    "DocumentRecord",
    "DraftRecord",
    "Duty",
    "NovationRecord",
    "PartyRecord",
    "ProvisionRecord",
    "PublicationRecord",
    "Publishable",
    "PublishedEntry",
    "PublishedFile",
    "PublishedPage",
    "StateRecord",
    "TermsRecord",
]
