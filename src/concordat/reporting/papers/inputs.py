"""The material of a paper as plain JSON, to be kept with it, and the hash by which equal material is known. Pure."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import Any

from concordat.kernel.dates import PreciseDate
from concordat.kernel.money import Money
from concordat.kernel.references import RecordRef

# What the inputs of a corrected paper say of the version, and not of the register.
CORRECTION = "correction"
# A quote is the source's own text, with readers of its own: what is kept says where it stands.
NOT_KEPT = frozenset({"quote"})


def plain(value: Any) -> Any:
    """Records as JSON values: money in pence, dates as text, references as kind:key. TypeError for what is neither."""
    if value is None or (isinstance(value, bool | int | str) and not isinstance(value, Enum)):
        return value
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Money):
        return value.pence
    if isinstance(value, PreciseDate):
        return value.text
    if isinstance(value, RecordRef | Decimal | Fraction):
        return str(value)
    if isinstance(value, date | datetime):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {str(plain(key)): plain(one) for key, one in value.items()}
    if isinstance(value, tuple | list):
        return [plain(one) for one in value]
    if isinstance(value, set | frozenset):
        return sorted(plain(one) for one in value)
    if is_dataclass(value):
        return {field.name: plain(getattr(value, field.name)) for field in fields(value) if field.name not in NOT_KEPT}
    raise TypeError(f"{type(value).__name__} has no place in the inputs of a paper")


def content_of(inputs: Mapping[str, Any]) -> dict[str, Any]:
    """What the register and the style gave, without what the inputs say of the version."""
    return {name: value for name, value in inputs.items() if name != CORRECTION}


def fingerprint(inputs: Any) -> str:
    """SHA-256 over the inputs in one canonical spelling."""
    spelled = json.dumps(inputs, sort_keys=True, ensure_ascii=True, separators=(",", ":"))
    return hashlib.sha256(spelled.encode()).hexdigest()
