"""What may be decided together and what one by one (product.md, "Review is quick"). Pure."""

from __future__ import annotations

from enum import StrEnum

from concordat.kernel.statements import MONEY_KINDS, Kind, Statement

# In bulk these are taken only where the confidence has shown a precision of at least 99%.
FIRM = MONEY_KINDS | {Kind.STATUS, Kind.AGREEMENT}
FIRM_THRESHOLD = 0.99

# Names, methods and benefits without a figure are accepted as a group; people decide the rest one by one.
GROUPED = frozenset(
    {Kind.PAPER, Kind.ORGANISATION, Kind.COLLABORATION, Kind.METHOD, Kind.BENEFIT, Kind.ROLE, Kind.SHARE, Kind.EVENT,
     Kind.RISK, Kind.MEASURE}
)  # fmt: skip

# The names of a paper are one group; the rest of what is grouped, one for each section of the paper.
NAMES = frozenset({Kind.PAPER, Kind.ORGANISATION, Kind.COLLABORATION})

# No register holds these yet: they stay in review, marked so.
WAITING_FOR_REGISTER: dict[Kind, str] = {
    Kind.DEPLOYMENT: "mutual aid",
    Kind.SITE: "shared sites",
}

# Names first, so that what is said about them finds them.
ORDER = (Kind.PAPER, Kind.ORGANISATION, Kind.COLLABORATION)


class Sureness(StrEnum):
    """A confidence in words."""

    SURE = "sure"
    LIKELY = "likely"
    DOUBTFUL = "doubtful"


def sureness(confidence: float) -> Sureness:
    """Sure from 0.9, likely from 0.7, else doubtful."""
    return Sureness.SURE if confidence >= 0.9 else Sureness.LIKELY if confidence >= 0.7 else Sureness.DOUBTFUL


def bulk_threshold(kind: Kind, asked: float) -> float:
    """The confidence that a statement of this kind needs to be accepted in bulk when ``asked`` is asked for."""
    return max(asked, FIRM_THRESHOLD) if kind in FIRM else asked


def decided_in_group(statement: Statement) -> bool:
    """Whether a person may decide this statement together with others of its collaboration."""
    return (statement.kind in GROUPED and statement.value is None) or statement.kind is Kind.MEASURE


def order_of(kind: Kind) -> int:
    """The turn of a kind in bulk: papers, organisations, collaborations, then the rest."""
    return ORDER.index(kind) if kind in ORDER else len(ORDER)
