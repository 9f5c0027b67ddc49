"""Measures and readings of the cast."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from tests.factories.cast import NOW, programme_office, typed

from concordat.kernel.dates import PreciseDate
from concordat.registers.measures import actions
from concordat.registers.measures.rules import Amount, Basis, MoneyType


def measure(
    collaboration: str | None, name: str = "Arrests by the joint team", *, unit: str = "arrests",
    organisation: str | None = None, money_type: MoneyType | None = None,
) -> int:  # fmt: skip
    return actions.define_measure(
        actor=programme_office(), name=name, unit=unit, collaboration=collaboration, organisation=organisation,
        money_type=money_type, evidence=typed(), now=NOW,
    )  # fmt: skip


def reading(
    measure_id: int, value: str | None, *, basis: Basis = Basis.ACTUAL, starts: str | None = None,
    ends: str | None = None, on: date = date(2017, 12, 6), written: str = "",
) -> int:  # fmt: skip
    return actions.record_reading(
        actor=programme_office(), measure=measure_id, basis=basis, now=NOW, evidence=typed(on=on),
        amount=Amount(value=Decimal(value) if value else None, written=written),
        starts=PreciseDate.parse(starts) if starts else None, ends=PreciseDate.parse(ends) if ends else None,
    )  # fmt: skip
