"""Within which time a review may be due."""

from __future__ import annotations

HORIZONS = (("30", "30 days"), ("90", "90 days"), ("180", "6 months"), ("365", "a year"))
USUAL = "365"
