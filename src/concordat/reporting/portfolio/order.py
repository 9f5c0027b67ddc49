"""The order of a tree, and of colours. Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from concordat.kernel.rag import Colour


def in_tree_order(rows: Iterable[tuple[str, str | None]]) -> list[tuple[str, int]]:
    """Each key of (key, key of its whole) with its depth, parts below their whole and otherwise as given.

    A row whose whole is not among them is a root.
    """
    wholes = dict(rows)
    parts: dict[str | None, list[str]] = defaultdict(list)
    for key, whole in wholes.items():
        parts[whole if whole in wholes else None].append(key)
    ordered: list[tuple[str, int]] = []
    waiting = [(key, 0) for key in reversed(parts[None])]
    while waiting:
        key, depth = waiting.pop()
        ordered.append((key, depth))
        if key in parts:
            waiting += [(part, depth + 1) for part in reversed(parts[key])]
    return ordered


def known_first(keys: Sequence[str], worth: Mapping[str, Any], *, backwards: bool) -> list[str]:
    """The keys by what each is worth; those of which that is not known last either way, equal ones as given."""
    known = [key for key in keys if worth.get(key) is not None]
    rest = [key for key in keys if worth.get(key) is None]
    return sorted(known, key=lambda key: worth[key], reverse=backwards) + rest


def colour_place(colour: Colour) -> int | None:
    """Where a colour stands in an order; None for what is not stated."""
    return None if colour is Colour.NOT_STATED else list(Colour).index(colour)
