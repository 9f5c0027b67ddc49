"""Weights by which partners share: what they count, and what can be one. Pure."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from enum import StrEnum

from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import RuleBroken

MOST_DIGITS = 18  # before and after the point together: what a spreadsheet keeps, and a little more


class WeightKind(StrEnum):
    """What a set of weights counts."""

    BUDGET = "budget"
    POPULATION = "population"
    HEADCOUNT = "headcount"
    ACTIVITY = "activity"
    OTHER = "other"

    @property
    def words(self) -> str:
        """As pages print it."""
        return _WORDS[self]


_WORDS = {
    WeightKind.BUDGET: "Budget requirement or net revenue expenditure",
    WeightKind.POPULATION: "Population",
    WeightKind.HEADCOUNT: "Officers and staff",
    WeightKind.ACTIVITY: "Recorded activity",
    WeightKind.OTHER: "Something else",
}


@dataclass(frozen=True, slots=True)
class WeightsTold:
    """One version of a set: its values by key of organisation, exact, in ``unit``, as they stood on ``basis``.

    ``source`` says in words where they are printed: what a reader would look up.
    """

    basis: PreciseDate
    unit: str
    source: str
    values: Mapping[str, Decimal]

    @property
    def content(self) -> str:
        """The hash of all that it says: the same again is no new version."""
        said = [self.basis.text, self.unit, self.source, *(f"{key}={self.values[key]}" for key in sorted(self.values))]
        return hashlib.sha256("\n".join(said).encode()).hexdigest()


def exact_weight(text: str) -> Decimal:
    """A weight as typed ("1,191.3"), exact; RuleBroken where it is no number of nought or more."""
    bare = text.strip().replace(",", "").removeprefix("£")
    try:
        value = Decimal(bare)
    except InvalidOperation:
        value = Decimal("NaN")
    if not value.is_finite():
        raise RuleBroken(f"“{text.strip()}” is no number: write it in figures, such as 1191.3.", field="weight")
    if value < 0:
        raise RuleBroken(f"A weight is nought or more, not {text.strip()}.", field="weight")
    if len(value.as_tuple().digits) > MOST_DIGITS or abs(value.adjusted()) > MOST_DIGITS:
        raise RuleBroken(f"A weight has {MOST_DIGITS} figures at most: round it as its source prints it.",
                         field="weight")  # fmt: skip
    return value.normalize() if value else Decimal(0)


def written(value: Decimal) -> str:
    """A weight as the register keeps and pages print it: 1191.3, without an exponent."""
    return f"{value:f}"


def check_title(title: str) -> None:
    """RuleBroken unless a set or a scheme has a name of 3 to 200 characters."""
    if not 3 <= len(title.strip()) <= 200:
        raise RuleBroken("Give it a name of 3 to 200 characters.", field="title")


def check_weights(told: WeightsTold) -> None:
    """RuleBroken unless there are weights of two organisations at least, one above nought, with unit and source."""
    if not told.unit.strip():
        raise RuleBroken("Say what the weights are counted in, such as £ million or full-time equivalents.",
                         field="unit")  # fmt: skip
    if not told.source.strip():
        raise RuleBroken("Say where the weights are printed, so that a partner can look them up.", field="source")
    if len(told.values) < 2:
        raise RuleBroken("Give the weights of two organisations at least.", field="values")
    if min(told.values.values()) < 0:
        raise RuleBroken("A weight is nought or more.", field="values")
    if not any(told.values.values()):
        raise RuleBroken("Every weight is nought: nothing can be shared by them.", field="values")
