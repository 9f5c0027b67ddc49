"""Lines and amounts of the money in words, for pages and files alike."""

from __future__ import annotations

from collections.abc import Mapping

from concordat.interfaces.web.benefits.presenters import period_words
from concordat.registers.benefits.records import LineKey
from concordat.reporting.portfolio.naming import name_of

__all__ = ["line_words", "period_words"]


def line_words(key: LineKey, names: Mapping[str, str], *, where: bool = True) -> str:
    """Kent Police, Cleaning framework (non-cashable); without ``where``, Kent Police (non-cashable)."""
    collaboration = name_of(names, key.collaboration) if where else None
    words = ", ".join(filter(None, (names.get(key.organisation, key.organisation), collaboration)))
    return f"{words} ({key.unit})" if key.unit else words
