"""The annex of who shares what: what it lists, what it asks, and that a paper with it is read back as without."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.reporting.papers.printed import figures, lost
from tests.reporting.papers.quarter import material, quarter
from tests.reporting.papers.test_read_back import declared, read

from concordat.kernel.statements import Kind
from concordat.rendering.documents.tree import Annex, Bullets, Table, cell_words, words_of
from concordat.reporting.papers.assembly import assembled
from concordat.reporting.papers.records import Material
from concordat.reporting.papers.styles import POSITION, Content, Part

pytestmark = pytest.mark.django_db
STYLE = replace(POSITION, annexes=(Part("Who shares what", (Content.SHARING,)), *POSITION.annexes))


def annex(found: Material) -> Annex:
    blocks = assembled(found, style=STYLE).blocks
    return next(one for one in blocks if isinstance(one, Annex) and one.heading == "Who shares what")


def table(found: Material) -> list[list[str]]:
    (one,) = [block for block in annex(found).blocks if isinstance(block, Table)]
    return [[cell_words(cell) for cell in row] for row in one.rows]


def test_each_arrangement_is_a_row_with_who_has_it_and_a_paper_with_it_reads_back() -> None:
    found = material(quarter())
    shared = [one for one in found.collaborations if one.functions and len(one.partners) > 1]
    rows = table(found)
    assert {row[1] for row in rows} == {one.name for one in shared}
    assert all(row[0] in {f for one in shared for f in one.functions} for row in rows)
    assert all(row[3] and row[4] and row[5] for row in rows)
    for form in ("txt", "docx"):
        paper = assembled(found, style=STYLE)
        said = read(paper, form)
        assert lost(figures(paper, [one.name for one in found.collaborations]), said) == []
        colours = {(one.subject, one.dimension, one.colour) for one in said if one.kind is Kind.STATUS}
        assert declared(found) - colours == set()


def test_what_the_boards_bodies_hold_twice_is_asked_and_nothing_shared_is_said() -> None:
    found = material(quarter())
    (one, *_) = (each for each in found.collaborations if each.functions and len(each.partners) > 1)
    own = replace(found.board, bodies=(one.partners[0].organisation,))
    double = replace(one, key="another-of-these", name="Another of these", parent=None)
    doubled = replace(found, board=own, collaborations=(replace(one, parent=None), double))
    (asked,) = [block for block in annex(doubled).blocks if isinstance(block, Bullets)]
    assert len(asked.items) == len(one.functions)
    assert f"{one.name} and Another of these." in words_of(asked.items[0])
    empty = annex(replace(found, collaborations=()))
    assert "No collaboration on record" in words_of(empty.blocks[0].runs)  # type: ignore[union-attr]
