"""The shapes in which agreements leave this package."""

from concordat.registers.agreements.records.agreements import (
    AgreementDetail,
    AgreementRecord,
    PartyRecord,
    StateRecord,
    TermsRecord,
)

__all__ = ["AgreementDetail", "AgreementRecord", "PartyRecord", "StateRecord", "TermsRecord"]
