"""What a fact or a passage concerns."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class About:
    """``key`` groups facts, ``collaboration`` is the key of one that is held."""

    key: str
    name: str
    collaboration: str | None = None
