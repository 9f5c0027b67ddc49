"""Tables of the agreements. What a source reports is a row with its date, never an overwritten column.

Each table names its manager again: in a folder of tables the type checker does not see the inherited one.
"""

from concordat.registers.agreements.models.agreements import (
    Agreement,
    AgreementFact,
    AgreementStateReport,
    AgreementTerms,
)
from concordat.registers.agreements.models.parties import AgreementParty

__all__ = ["Agreement", "AgreementFact", "AgreementParty", "AgreementStateReport", "AgreementTerms"]
