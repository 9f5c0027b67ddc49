"""Tables of the agreements. What a source reports is a row with its date, never an overwritten column.

Each table names its manager again: in a folder of tables the type checker does not see the inherited one.
"""

from concordat.registers.agreements.models.agreements import (
    Agreement,
    AgreementFact,
    AgreementMark,
    AgreementStateReport,
    AgreementTerms,
)
from concordat.registers.agreements.models.changes import AgreementChange, AgreementDocument
from concordat.registers.agreements.models.data_sharing import DataParty, DataSetReport, DataTermsReport
from concordat.registers.agreements.models.drafts import AgreementDraft
from concordat.registers.agreements.models.exits import (
    ExitAsset,
    ExitCost,
    ExitService,
    ExitShare,
    ExitTermsReport,
    ExitWriteOff,
)
from concordat.registers.agreements.models.parties import AgreementNovation, AgreementParty
from concordat.registers.agreements.models.provisions import AgreementClause, AgreementProvision
from concordat.registers.agreements.models.publications import AgreementPublication
from concordat.registers.agreements.models.schemes import (
    FrozenShare,
    FrozenYear,
    RulePart,
    Scheme,
    SchemeMember,
    SchemeRule,
    SchemeVersion,
    YearCost,
    YearInvoice,
)
from concordat.registers.agreements.models.weights import Weight, WeightSet, WeightVersion

__all__ = [
    "Agreement",
    "AgreementChange",
    "AgreementClause",
    "AgreementDocument",
    "AgreementDraft",
    "AgreementFact",
    "AgreementMark",
    "AgreementNovation",
    "AgreementParty",
    "AgreementProvision",
    "AgreementPublication",
    "AgreementStateReport",
    "AgreementTerms",
    "DataParty",
    "DataSetReport",
    "DataTermsReport",
    "ExitAsset",
    "ExitCost",
    "ExitService",
    "ExitShare",
    "ExitTermsReport",
    "ExitWriteOff",
    "FrozenShare",
    "FrozenYear",
    "RulePart",
    "Scheme",
    "SchemeMember",
    "SchemeRule",
    "SchemeVersion",
    "Weight",
    "WeightSet",
    "WeightVersion",
    "YearCost",
    "YearInvoice",
]
