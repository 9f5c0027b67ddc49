"""Makes a paper ready to be written: notes numbered as they are met, tables and figures labelled, text made clean.

All writers print the prepared paper, so note 7 and Table 3 are the same in every format.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from concordat.rendering.documents.tree import Chart, Note, NoteRef, NumberCell, Paper, RagCell, Table

# Characters that XML 1.0 has no way to hold; a form feed from a scanned paper would break the Word file.
_UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]")

T = TypeVar("T")


def prepared(paper: Paper) -> Paper:
    """The paper with notes renumbered 1, 2, 3 in reading order and every table and chart labelled.

    Raises ValueError where a mark has no note, a note is cited nowhere, or two notes have one number.
    """
    paper = _cleaned(paper)
    order = _order(paper)
    notes = {note.number: note for note in paper.notes}
    return replace(
        paper,
        blocks=_Labels(order).rebuilt(paper.blocks),
        notes=tuple(replace(notes[old], number=new) for old, new in order.items()),
    )


def _order(paper: Paper) -> dict[int, int]:
    """Old number to new number, in the order of first citation."""
    cited = list(dict.fromkeys(_citations(paper.blocks)))
    given = [note.number for note in paper.notes]
    if len(set(given)) != len(given):
        raise ValueError("Two notes of the paper have the same number")
    if missing := sorted(set(cited) - set(given)):
        raise ValueError(f"The paper cites notes that it does not have: {missing}")
    if idle := sorted(set(given) - set(cited)):
        raise ValueError(f"The paper has notes that nothing cites: {idle}")
    if any(isinstance(run, NoteRef) for note in paper.notes for run in note.runs):
        raise ValueError("A note of the paper cites a note")
    return {old: new for new, old in enumerate(cited, 1)}


def _citations(value: object) -> Iterator[int]:
    if isinstance(value, NoteRef):
        yield value.number
    elif isinstance(value, NumberCell | RagCell):
        yield from value.notes
    else:
        for part in _parts(value):
            yield from _citations(part)


def _parts(value: object) -> Iterator[object]:
    if isinstance(value, tuple):
        yield from value
    elif is_dataclass(value):
        for field in fields(value):
            yield getattr(value, field.name)


class _Labels:
    """Counts tables and figures while the tree is built again."""

    def __init__(self, order: dict[int, int]) -> None:
        self.order = order
        self.tables = 0
        self.figures = 0

    def rebuilt(self, value: T) -> T:
        made: Any = value
        match value:
            case NoteRef(number):
                made = NoteRef(self.order[number])
            case NumberCell() | RagCell():
                made = replace(value, notes=tuple(self.order[number] for number in value.notes))
            case Note() | str() | bytes():
                pass
            case tuple():
                made = tuple(self.rebuilt(part) for part in value)
            case Table() | Chart():
                made = _each(replace(value, label=self._label(value)), self.rebuilt)
            case _ if is_dataclass(value):
                made = _each(value, self.rebuilt)
        return made  # type: ignore[no-any-return]

    def _label(self, block: Table | Chart) -> str:
        if isinstance(block, Table):
            self.tables += 1
            return f"Table {self.tables}"
        self.figures += 1
        return f"Figure {self.figures}"


def _each(value: Any, change: Any) -> Any:
    """The same dataclass with the change made to its parts that have parts."""
    parts = {field.name: getattr(value, field.name) for field in fields(value)}
    return replace(value, **{n: change(p) for n, p in parts.items() if isinstance(p, tuple) or is_dataclass(p)})


def _cleaned(value: T) -> T:
    made: Any = value
    if isinstance(value, str):
        made = _UNPRINTABLE.sub(" ", value) if type(value) is str else value
    elif isinstance(value, tuple):
        made = tuple(_cleaned(part) for part in value)
    elif is_dataclass(value) and not isinstance(value, type):
        made = replace(value, **{f.name: _cleaned(getattr(value, f.name)) for f in fields(value)})
    return made  # type: ignore[no-any-return]
