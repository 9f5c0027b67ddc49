"""How often each rule is right: the precision that was measured for it, smoothed towards one half for rare rules."""

from __future__ import annotations

CONFIDENCE: dict[str, float] = {}

