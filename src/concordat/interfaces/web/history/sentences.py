"""One event as one sentence: who did what to which record, with what it says."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from concordat.foundation.history.queries import EventRecord
from concordat.kernel.dates import PreciseDate
from concordat.reporting.portfolio.naming import ANOTHER

# What an event is mostly about, the first of these that its detail has; and what only a machine reads.
MAIN = ("title", "name", "what", "board", "partner", "party", "organisation", "measure", "question")
SILENT = frozenset({"sha256", "size", "mapping", "hash", "citation"})
LONGEST = 160


def sentence(event: EventRecord, who: str, names: Mapping[str, str], hidden: frozenset[str] = frozenset()) -> str:
    """Programme office recorded a partner: Kent Police (role member; since 1 April 2017).

    ``names`` are those of the organisations and collaborations that the reader may know, by key; the entries of the
    detail in ``hidden`` are keys of collaborations that the reader may not see, and are not printed.
    """
    said = {
        key: ANOTHER if key in hidden else _shown(value, names)
        for key, value in event.detail.items()
        if value not in ("", None, []) and key not in SILENT
    }
    main = next((key for key in MAIN if key in said), "")
    rest = "; ".join(f"{key.replace('_', ' ')} {value}" for key, value in said.items() if key != main)
    return f"{who} {event.verb}{f': {said[main]}' if main else ''}{f' ({rest})' if rest else ''}"


def _shown(value: Any, names: Mapping[str, str]) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        return _cut(", ".join(_shown(one, names) for one in value))
    if isinstance(value, dict):
        return _cut(", ".join(f"{key} {_shown(one, names)}" for key, one in value.items()))
    words = str(value)
    return names.get(words) or _cut(_referred(words, names) or _dated(words))


def _referred(words: str, names: Mapping[str, str]) -> str:
    """A reference to a record, in words: benefit:shared-costs is the benefit shared costs; "" where it is none."""
    kind, mark, key = words.partition(":")
    if not mark or " " in words or not kind.replace("-", "").isalpha():
        return ""
    return f"the {kind.replace('-', ' ')} {names.get(key) or key.replace('-', ' ')}"


def _dated(words: str) -> str:
    """A date in words; what is one word with lines between its parts as it is spoken."""
    if words[:4].isdecimal():
        try:
            return PreciseDate.parse(words).words()
        except ValueError:
            return words
    return words.replace("_", " ") if " " not in words else words


def _cut(words: str) -> str:
    return words if len(words) <= LONGEST else f"{words[: LONGEST - 3]}..."
