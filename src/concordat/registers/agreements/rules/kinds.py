"""What sorts of agreement there are, and how a legal basis as written names one."""

from __future__ import annotations

import re
from enum import StrEnum


class AgreementKind(StrEnum):
    """What sort of agreement it is, from its legal basis as written."""

    S22A = "s22a"
    S23A = "s23a"
    S22 = "s22"
    PCA_2017 = "pca_2017_s1"
    MOU = "mou"
    PROTOCOL = "protocol"
    INFORMATION_SHARING = "information_sharing"
    DATA_PROCESSING = "data_processing"
    FRAMEWORK = "framework"
    CONTRACT = "contract"
    OTHER = "other"

    @property
    def words(self) -> str:
        """As pages print it."""
        return _WORDS.get(self, self.value.replace("_", " ").capitalize())


_WORDS = {
    AgreementKind.S22A: "Section 22A, Police Act 1996",
    AgreementKind.S23A: "Section 23A, Police Act 1996",
    AgreementKind.S22: "Section 22",
    AgreementKind.PCA_2017: "Section 1, Policing and Crime Act 2017",
    AgreementKind.MOU: "Memorandum of understanding",
    AgreementKind.INFORMATION_SHARING: "Information sharing agreement",
    AgreementKind.DATA_PROCESSING: "Data processing agreement",
    AgreementKind.FRAMEWORK: "Framework agreement",
}

# The sections that papers give, one for the other, as the basis of a police collaboration.
POLICE_COLLABORATION = frozenset({AgreementKind.S22A, AgreementKind.S23A, AgreementKind.S22})

# The first pattern that matches says what is meant: the longer name stands before the shorter.
_KINDS: tuple[tuple[str, AgreementKind], ...] = (
    (r"(?<!\d)22A\b", AgreementKind.S22A),
    (r"(?<!\d)23A\b", AgreementKind.S23A),
    (r"\b(ss?\.?|sections?)\s*22\b", AgreementKind.S22),
    (r"policing and crime act", AgreementKind.PCA_2017),
    (r"\bmo[ua]s?\b|memorand(um|a) of (understanding|agreement)", AgreementKind.MOU),
    (r"data[- ](processing|protection)", AgreementKind.DATA_PROCESSING),
    (r"(information|data)[- ]sharing|\bisas?\b", AgreementKind.INFORMATION_SHARING),
    (r"protocol|concordat", AgreementKind.PROTOCOL),
    (r"framework", AgreementKind.FRAMEWORK),
    (r"contract|call-?off", AgreementKind.CONTRACT),
)


def kind_of(legal_basis: str) -> AgreementKind:
    """The sort of agreement that a legal basis as written names; OTHER when it names none of ours."""
    return next(
        (kind for pattern, kind in _KINDS if re.search(pattern, legal_basis, re.IGNORECASE)), AgreementKind.OTHER
    )
