"""The order of a tree. Pure."""

from __future__ import annotations

from collections import defaultdict

from concordat.registers.collaborations.records import CollaborationRecord


def in_tree_order(rows: list[CollaborationRecord]) -> list[tuple[CollaborationRecord, int]]:
    """Each row with its depth, parts below their whole; a row whose parent is not among them is a root."""
    keys = {row.key for row in rows}
    children: dict[str | None, list[CollaborationRecord]] = defaultdict(list)
    for row in rows:
        children[row.parent if row.parent in keys else None].append(row)
    ordered: list[tuple[CollaborationRecord, int]] = []
    waiting = [(row, 0) for row in reversed(children[None])]
    while waiting:
        row, depth = waiting.pop()
        ordered.append((row, depth))
        waiting += [(child, depth + 1) for child in reversed(children[row.key])]
    return ordered
