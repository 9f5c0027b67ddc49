"""Optimism bias: how much more projects of a type have cost, and taken, than their first cases said."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum

from concordat.calculations.appraisal.lines import Line


class ProjectType(StrEnum):
    """The types of HM Treasury's supplementary guidance (from the review by Mott MacDonald, 2002)."""

    NON_STANDARD_BUILDINGS = "non_standard_buildings"
    STANDARD_BUILDINGS = "standard_buildings"
    NON_STANDARD_CIVIL = "non_standard_civil_engineering"
    STANDARD_CIVIL = "standard_civil_engineering"
    EQUIPMENT = "equipment_and_development"
    OUTSOURCING = "outsourcing"

    @property
    def word(self) -> str:
        return self.value.replace("non_", "non-").replace("_", " ").capitalize()


@dataclass(frozen=True, slots=True)
class BiasBounds:
    """Upper and lower bound in per cent, of the works' duration and of the capital expenditure.

    None for the duration where the guidance gives none. For outsourcing the expenditure is the running cost.
    """

    duration: tuple[Decimal, Decimal] | None
    expenditure: tuple[Decimal, Decimal]


def _bounds(duration: tuple[int, int] | None, expenditure: tuple[int, int]) -> BiasBounds:
    upper, lower = expenditure
    lasting = (Decimal(duration[0]), Decimal(duration[1])) if duration else None
    return BiasBounds(lasting, (Decimal(upper), Decimal(lower)))


# HM Treasury, supplementary Green Book guidance on optimism bias, table 1.
BOUNDS = {
    ProjectType.NON_STANDARD_BUILDINGS: _bounds((39, 2), (51, 4)),
    ProjectType.STANDARD_BUILDINGS: _bounds((4, 1), (24, 2)),
    ProjectType.NON_STANDARD_CIVIL: _bounds((25, 3), (66, 6)),
    ProjectType.STANDARD_CIVIL: _bounds((20, 1), (44, 3)),
    ProjectType.EQUIPMENT: _bounds((54, 10), (200, 10)),
    ProjectType.OUTSOURCING: _bounds(None, (41, 0)),
}


def mitigated(upper: Decimal, managed: Decimal) -> Decimal:
    """The bias that is left, upper x (1 - managed), in per cent; ``managed`` is the part of the risk areas, 0 to 1.

    51% with 0.92 managed is 4.08%. Source: HM Treasury's supplementary guidance, section 3. The cost of managing the
    risks is a line of its own. Raises ValueError outside 0 to 1.
    """
    if not 0 <= managed <= 1:
        raise ValueError(f"{managed} of the risk areas cannot be managed: give a part from 0 to 1.")
    return upper * (1 - managed)


def combined(parts: Sequence[tuple[Decimal, Decimal]]) -> Decimal:
    """The bias of a project of several types, weighted by capital: sum of part x bias, in per cent.

    30% non-standard and 70% standard buildings: 0.3 x 51 + 0.7 x 24 = 32.1 (supplementary guidance, section 3).
    Raises ValueError where the parts do not sum to 1 or one is below nought.
    """
    if sum(part for part, _ in parts) != 1 or min(part for part, _ in parts) < 0:
        raise ValueError("The parts of the capital must be nought or more and sum to 1.")
    return sum((part * bias for part, bias in parts), Decimal(0))


def with_bias(line: Line, per_cent: Decimal) -> Line:
    """The line with its bias set; a cost rises by it, a benefit falls by it."""
    return replace(line, bias=per_cent / 100)
