"""Why a part of a paper is not for the public: each reason with the law that it rests on. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

_FOI, _LGA = "Freedom of Information Act 2000", "Local Government Act 1972, Schedule 12A"


class Reason(StrEnum):
    """A ground on which information is exempt, or the rule of arithmetic that protects what is."""

    COMMERCIAL = "commercial"
    PERSONAL = "personal"
    CONFIDENCE = "confidence"
    LEGAL = "legal"
    LABOUR = "labour"
    CRIME = "crime"
    NOT_FINAL = "not-final"
    RECKONED = "reckoned"

    @property
    def words(self) -> str:
        """The reason as the paper prints it: commercial interests."""
        return _SAID[self][0]

    @property
    def law(self) -> str:
        """The provisions that it rests on; "" for the rule of arithmetic."""
        return _SAID[self][1]

    @property
    def printed(self) -> str:
        """Withheld: commercial interests (Freedom of Information Act 2000, section 43; ...)."""
        return f"Withheld: {self.words} ({self.law})" if self.law else f"Withheld: {self.words}"


_SAID = {
    Reason.COMMERCIAL: ("commercial interests", f"{_FOI}, section 43; {_LGA}, paragraph 3"),
    Reason.PERSONAL: ("personal information", f"{_FOI}, section 40; {_LGA}, paragraphs 1 and 2"),
    Reason.CONFIDENCE: ("given in confidence", f"{_FOI}, section 41"),
    Reason.LEGAL: ("legal advice", f"{_FOI}, section 42; {_LGA}, paragraph 5"),
    Reason.LABOUR: ("consultation or negotiation with staff", f"{_LGA}, paragraph 4"),
    Reason.CRIME: ("prevention or investigation of crime", f"{_FOI}, section 31; {_LGA}, paragraph 7"),
    Reason.NOT_FINAL: ("not final, and to be published when it is", f"{_FOI}, section 22"),
    Reason.RECKONED: ("what is withheld elsewhere could be worked out from it", ""),
}
# Those that a person may give; the others follow from the record.
GIVEN = (Reason.COMMERCIAL, Reason.PERSONAL, Reason.CONFIDENCE, Reason.LEGAL, Reason.LABOUR, Reason.CRIME)

_UPDATES = ("updates", "updates by partner", "updates with ratings")
# Under which contents of a paper (``styles.Content``) a kind of record stands.
PLACES: dict[str, tuple[str, ...]] = {
    "Amount": ("savings", "costs", "ledger"),
    "Rating": ("ratings", "updates with ratings"),
    "Finding": ("findings", "other findings"),
    "Commitment": ("commitments", "other commitments"),
    "Risk": ("risks", *_UPDATES),
    "Issue": ("issues", *_UPDATES),
    "Milestone": ("milestones", *_UPDATES),
    "Dependency": ("dependencies", *_UPDATES),
    "Question": ("last meeting",),
    "Action": ("last meeting",),
    "Agreement": ("legal basis", "arrangements", *_UPDATES),
    "Return": ("returns", *_UPDATES),
    "Text": (),  # marked in the text itself
}


@dataclass(frozen=True, slots=True)
class Withheld:
    """One thing that the public version leaves out: of which kind, what it is about as far as that may be said, why.

    ``count`` is how many of the kind it stands for.
    """

    kind: str
    about: str
    reason: Reason
    count: int = 1

    @property
    def places(self) -> tuple[str, ...]:
        """The contents under which it would stand."""
        return PLACES.get(self.kind, _UPDATES)
