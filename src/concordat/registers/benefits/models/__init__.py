"""Tables of the benefits and of the ledger. Nothing here is changed or deleted: triggers refuse it."""

from concordat.registers.benefits.models.benefits import Benefit
from concordat.registers.benefits.models.ledger import (
    LATEST,
    EntryParty,
    Joining,
    LedgerEntry,
    LedgerQuerySet,
    SetAside,
)
from concordat.registers.benefits.models.maps import MapLink, MapNode, MapNodeTaken
from concordat.registers.benefits.models.profiles import (
    BaselineSignature,
    BenefitBaseline,
    BenefitDependency,
    BenefitProfile,
    ProfileQuarter,
    ReviewPoint,
)
from concordat.registers.benefits.models.programmes import (
    LineAmount,
    LineTaken,
    ProgrammeLine,
    ProgrammeTarget,
    RequiredSaving,
    SavingsProgramme,
)
from concordat.registers.benefits.models.ranges import BenefitRange, EventStrikes, SharedEvent, SharedEventReport
from concordat.registers.benefits.models.verifying import Verification

__all__ = [
    "LATEST", "BaselineSignature", "Benefit", "BenefitBaseline", "BenefitDependency", "BenefitProfile",
    "BenefitRange", "EntryParty", "EventStrikes", "Joining", "LedgerEntry", "LedgerQuerySet", "LineAmount",
    "LineTaken", "MapLink", "MapNode", "MapNodeTaken", "ProfileQuarter", "ProgrammeLine", "ProgrammeTarget",
    "RequiredSaving", "ReviewPoint", "SavingsProgramme", "SetAside", "SharedEvent", "SharedEventReport",
    "Verification",
]  # fmt: skip
