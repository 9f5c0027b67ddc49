"""Kernel values as columns."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models.expressions import Combinable

from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import RuleBroken
from concordat.kernel.money import Money

MOST_PENCE = 2**63 - 1


class MoneyField(models.BigIntegerField):  # type: ignore[type-arg]
    """Money as whole pence: exact on SQLite and PostgreSQL alike (a DecimalField is REAL on SQLite)."""

    _pyi_private_set_type: Money | int | Combinable  # type: ignore[assignment]
    _pyi_private_get_type: Money  # type: ignore[assignment]

    def from_db_value(self, value: int | None, *_: Any) -> Money | None:
        return None if value is None else Money(value)

    def to_python(self, value: Any) -> Any:
        return value if value is None or isinstance(value, Money) else Money(int(value))

    def get_prep_value(self, value: Any) -> Any:
        """The pence. RuleBroken for an amount that the column of either database would not take."""
        if not isinstance(value, Money):
            return value
        if abs(value.pence) > MOST_PENCE:
            raise RuleBroken("An amount is more than the register can hold: check the number and its unit.")
        return value.pence

    def value_to_string(self, obj: models.Model) -> str:
        return str(self.get_prep_value(self.value_from_object(obj)))


class PreciseDateField(models.CharField):  # type: ignore[type-arg]
    """A date at the precision that the source states, stored as its canonical text (``2017-11``, ``FY2017/18``)."""

    _pyi_private_set_type: PreciseDate | str | Combinable  # type: ignore[assignment]
    _pyi_private_get_type: PreciseDate  # type: ignore[assignment]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", 12)
        super().__init__(*args, **kwargs)

    def from_db_value(self, value: str | None, *_: Any) -> PreciseDate | None:
        return PreciseDate.parse(value) if value else None

    def to_python(self, value: Any) -> Any:
        if value is None or isinstance(value, PreciseDate):
            return value
        try:
            return PreciseDate.parse(value)
        except ValueError as error:
            raise ValidationError(str(error)) from error

    def get_prep_value(self, value: Any) -> Any:
        return value.text if isinstance(value, PreciseDate) else value

    def value_to_string(self, obj: models.Model) -> str:
        return str(self.get_prep_value(self.value_from_object(obj)))
