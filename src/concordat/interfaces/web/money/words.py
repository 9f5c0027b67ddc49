"""Lines and amounts of the money in words, for pages and files alike."""

from __future__ import annotations

from collections.abc import Mapping

from concordat.interfaces.web.benefits.presenters import period_words
from concordat.registers.benefits.records import LineKey
from concordat.reporting.portfolio.naming import name_of

__all__ = ["line_words", "period_words"]


def line_words(
    key: LineKey, names: Mapping[str, str], titles: Mapping[str, str] | None = None, *, where: bool = True
) -> str:  # fmt: skip
    """Kent Police, Cleaning framework (non-cashable); without ``where``, Kent Police (non-cashable).

    ``titles`` of benefits tell apart the lines of one body in one collaboration.
    """
    collaboration = name_of(names, key.collaboration) if where else None
    benefit = titles.get(key.benefit) if titles and key.benefit else None
    words = ", ".join(filter(None, (names.get(key.organisation, key.organisation), collaboration, benefit)))
    return f"{words} ({key.unit})" if key.unit else words
