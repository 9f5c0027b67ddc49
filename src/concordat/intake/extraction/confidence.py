"""How sure the reader is of a statement: the share of right readings among those of its group, as measured.

A group is a kind, how plainly its rule speaks, and why its subject was taken. The shares are measured on papers with
hand-made facts (scripts/calibrate.py) and kept in calibration.json beside this file.
"""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path
from typing import Any

from concordat.kernel.statements import MONEY_KINDS, Kind, Statement

CALIBRATION = Path(__file__).with_name("calibration.json")
Groups = tuple[str, str, str]

# Money, ratings and agreements go into a register in bulk only from this confidence (product.md, "Review is quick").
BULK = 0.99
FIRM = MONEY_KINDS | {Kind.STATUS, Kind.AGREEMENT}


def groups_of(statement: Statement) -> Groups:
    """The groups of a statement as read, the widest first."""
    return _groups(statement.kind, statement.confidence, statement.reason)


def _groups(of: Kind, confidence: float, reason: str | None) -> Groups:
    kind = str(of)
    rule = f"{kind}|{confidence:.2f}"
    return kind, rule, f"{rule}|{reason or 'own'}"


def calibrated(statement: Statement) -> float:
    """The confidence of a statement as read, 0 to 1; that of its rule where nothing was measured for its kind.

    One that may not go into a register in bulk stays under the threshold for bulk.
    """
    return _calibrated(statement.kind, statement.confidence, statement.reason)


@lru_cache(maxsize=4096)
def _calibrated(kind: Kind, confidence: float, reason: str | None) -> float:
    table, bulk = _measured()
    groups = _groups(kind, confidence, reason)
    share = next((table[group] for group in reversed(groups) if group in table), confidence)
    if kind not in FIRM:
        return float(share)
    return BULK if groups[-1] in bulk else min(float(share), BULK - 0.01)


@lru_cache(maxsize=1)
def _measured() -> tuple[dict[str, float], frozenset[str]]:
    content: dict[str, Any] = json.loads(CALIBRATION.read_text(encoding="utf-8"))
    return content["groups"], frozenset(content["bulk"])
