"""What may be decided together and what one by one (product.md, "Review is quick"). Pure."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from concordat.kernel.errors import RuleBroken
from concordat.kernel.known import Known
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


class Manner(StrEnum):
    """How people decide: one statement by itself, a passage beside its text, or many in bulk."""

    SINGLY = "singly"
    PASSAGE = "passage"
    BULK = "bulk"


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


def check_manner(manner: Manner, kind: Kind, known: Known, *, learnt: bool = False) -> None:
    """RuleBroken where a statement that stands so to the register must be decided by itself.

    A contradiction always is: a person looks at both figures. In bulk, so is money, a rating or an agreement that
    differs from what is held, or that is taken otherwise than it was read, as ``learnt`` from a correction.
    """
    if manner is not Manner.SINGLY and known is Known.CONTRADICTORY:
        raise RuleBroken("This contradicts what is held: decide it by itself.")
    if manner is Manner.BULK and known is Known.CHANGED and kind in FIRM:
        raise RuleBroken("This changes money, a rating or an agreement that is held: decide it by itself.")
    if manner is Manner.BULK and learnt and kind in FIRM:
        raise RuleBroken("This money, rating or agreement is taken as learnt from a correction: decide it by itself.")


def check_dated(dated: date | None) -> None:
    """RuleBroken for a statement of an undated source: what it says would be in no order with what is held."""
    if dated is None:
        raise RuleBroken("Give the paper its date first.", field="dated")
