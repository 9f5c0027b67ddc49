"""The readings of measures in the kept inputs of a paper, each with its period and as a table prints it. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from concordat.kernel.dates import PreciseDate
from concordat.kernel.figures import Bound
from concordat.registers.measures.records import ReadingRecord
from concordat.registers.measures.rules import Amount, Basis


def readings(inputs: Mapping[str, Any]) -> dict[tuple[int, int], tuple[str, str]]:
    """Each reading by its measure and its number: what it is of, and its value in words; "not stated" without one."""
    return {
        (measure["id"], reading["id"]): (_called(measure, reading), _shown(reading))
        for measure in inputs.get("measures") or []
        for reading in measure.get("readings") or []
    }


def _called(measure: Mapping[str, Any], reading: Mapping[str, Any]) -> str:
    """The measure, its basis and its period: Vehicles off the road, target for 2017/18."""
    period = " to ".join(PreciseDate.parse(reading[end]).words() for end in ("starts", "ends") if reading.get(end))
    basis = str(reading["basis"]).replace("_", " ")
    return f"{measure['name']}, {basis} for {period}" if period else f"{measure['name']}, {basis}"


def _shown(reading: Mapping[str, Any]) -> str:
    amount = reading["amount"]
    value, lower, upper = (
        None if amount.get(name) is None else Decimal(amount[name]) for name in ("value", "lower", "upper")
    )
    bound = Bound(amount["bound"]) if amount.get("bound") else None
    given = Amount(value, lower, upper, bound, amount.get("written") or "")
    record = ReadingRecord(
        reading["id"], reading["measure"], reading["unit"], Basis(reading["basis"]), given, None, None, None
    )  # fmt: skip
    return record.shown() or "not stated"
