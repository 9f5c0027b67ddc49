"""Many collaborations without news stand in a few rows; no note is printed that nothing cites."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import date
from typing import Any

import pytest
from tests.factories.cast import ESSEX, KENT, NOW, passage_of, programme_office, source
from tests.reporting.papers.register import filled, gathered

from concordat.registers.collaborations.actions import create_collaboration
from concordat.registers.collaborations.rules import Tier
from concordat.rendering.documents.tree import NoteRef, Paper, Table, cell_words
from concordat.reporting.papers.assembly import assembled

pytestmark = pytest.mark.django_db
MANY = 13


def parts(value: Any) -> Iterator[Any]:
    """All that a paper is made of, itself first."""
    yield value
    if is_dataclass(value):
        value = [getattr(value, field.name) for field in fields(value)]
    for one in value if isinstance(value, list | tuple) else ():
        yield from parts(one)


def cited(paper: Paper) -> set[int]:
    """The notes that some words or some figure of the paper points to."""
    found = list(parts(paper.blocks))
    marks = {one.number for one in found if isinstance(one, NoteRef)}
    return marks.union(*(one.notes for one in found if hasattr(one, "notes")))


def quiet(name: str) -> None:
    """A collaboration of which its own paper says no more than that it is there."""
    evidence = passage_of(source(date(2017, 5, 3), title=f"Outline of {name}"))
    create_collaboration(
        actor=programme_office(), name=name, tier=Tier.BILATERAL, partners=(KENT, ESSEX), evidence=evidence, now=NOW
    )


@pytest.mark.parametrize("number", [2, MANY])
def test_every_note_is_cited_however_many_are_quiet(number: int) -> None:
    key = filled()
    names = [f"Outline scheme {place}" for place in range(number)]
    for name in names:
        quiet(name)
    paper = assembled(gathered(key))
    assert cited(paper) == {note.number for note in paper.notes}
    (table,) = [one for one in parts(paper.blocks) if isinstance(one, Table) and "without an update" in one.caption]
    told = " ".join(cell_words(cell) for row in table.rows for cell in row)
    assert [name for name in names if name not in told] == []
    assert ("by when" in table.caption) is (number == MANY)
