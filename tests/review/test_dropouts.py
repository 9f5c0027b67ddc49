"""What dropped out between two papers of a board: which papers, what, as at a day, and for whom."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.factories.cast import NOW, kent_lead, outsider, programme_office
from tests.factories.papers import accept_all, paper, read, received

from concordat.calculations.dropouts.dropout import What
from concordat.foundation.provenance.models import Source
from concordat.kernel.errors import NotThere
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.statements import Kind
from concordat.review.actions import reject
from concordat.review.boards import boards_of_papers, sources_of_board
from concordat.review.dropouts import Compared, dropout, dropouts

pytestmark = pytest.mark.django_db
BOARD = "joint-performance-board"


def later(folder: Path, words: str, *, board: str = "Joint Performance Board", name: str = "december") -> str:
    path = folder / f"{name}.txt"
    path.write_text(
        f"REPORT TO: {board}\nSUBJECT: Winter update\nREPORT OF: Chief Constable of Kent Police\n"
        f"DATE: 6 December 2021\n\n1. Joint Fleet Workshops\n\n1.1 {words}\n",
        encoding="utf-8",
    )
    return received(path).source


def compared(who: Actor | None = None, **asked: Any) -> Compared:
    return dropouts(who or programme_office(), board=BOARD, now=NOW, **asked)


def about(found: Compared, what: What) -> str:
    return " ".join(one.sentence for one in found.dropouts if one.what is what)


@pytest.fixture
def two(tmp_path: Path) -> tuple[str, str]:
    first = received(paper(tmp_path)).source
    return first, later(tmp_path, "The vehicle lift was installed on 4 October 2021.")


def test_what_the_later_paper_leaves_out(two: tuple[str, str]) -> None:
    found = compared()
    assert found.before
    assert found.after
    assert (found.before.key, found.after.key) == two
    assert "Cleaning contract was reported on in the paper of 14 June 2021" in about(found, What.COLLABORATION)
    assert "£95,500" in about(found, What.SAVING)
    assert "depot at Northfield" in about(found, What.PROMISE)
    assert "Head of Fleet" in about(found, What.POST)
    assert "Joint Fleet Workshops was" not in about(found, What.COLLABORATION)


def test_each_leads_to_its_passage_and_is_found_again(two: tuple[str, str]) -> None:
    found = compared()
    assert all(one.evidence.source == two[0] and one.evidence.passage for one in found.dropouts)
    assert dropout(found, found.dropouts[0].id) is found.dropouts[0]
    with pytest.raises(NotThere, match="dropped out between"):
        dropout(found, "saving-none")


def test_the_same_once_the_papers_are_accepted(two: tuple[str, str]) -> None:
    before = {one.id for one in compared().dropouts}
    for source in two:
        accept_all(source)
    assert {one.id for one in compared().dropouts} == before


def test_what_was_rejected_did_not_stand_there(two: tuple[str, str]) -> None:
    for one in read(two[0], Kind.SAVING):
        reject(actor=programme_office(), number=one.id, reason="no saving", now=NOW)
    assert about(compared(), What.SAVING) == ""


def test_two_papers_may_be_chosen(two: tuple[str, str]) -> None:
    found = compared(before=two[1], after=two[0])
    assert found.before
    assert found.before.key == two[1]
    assert "Cleaning contract" not in about(found, What.COLLABORATION)
    with pytest.raises(NotThere, match="no dated paper nonsuch"):
        compared(before="nonsuch")


def test_as_at_a_day_later_papers_are_not_there(two: tuple[str, str]) -> None:
    found = compared(as_at=date(2021, 7, 1))
    assert (found.before, found.after, found.dropouts) == (None, None, ())


def test_who_may_not_read_the_papers_has_no_such_board(two: tuple[str, str]) -> None:
    assert compared(kent_lead()).dropouts
    with pytest.raises(NotThere, match="There is no board"):
        compared(outsider())


def test_the_number_of_queries_does_not_grow(two: tuple[str, str], tmp_path: Path) -> None:
    with CaptureQueriesContext(connection) as few:
        compared()
    received(paper(tmp_path, "autumn.txt", date="13 September 2021", saved="£100,000"))
    with CaptureQueriesContext(connection) as many:
        compared()
    assert len(many) == len(few)


def test_a_longer_printed_name_of_one_bodys_board_is_the_same_board(tmp_path: Path) -> None:
    first = received(paper(tmp_path)).source
    second = later(tmp_path, "All is well.", board="Kent Police Joint Performance Board")
    for key in (BOARD, f"kent-police-{BOARD}"):
        assert sources_of_board(programme_office(), board=key) == {first, second}
    other = later(tmp_path, "All is very well.", board="Estate Board", name="estate")
    assert sources_of_board(programme_office(), board="estate-board") == {other}


def test_a_board_is_recorded_once_a_paper_of_it_is_accepted(tmp_path: Path) -> None:
    source = received(paper(tmp_path)).source
    assert [one.recorded for one in boards_of_papers(programme_office())] == [False]
    accept_all(source)
    assert [(one.key, one.recorded) for one in boards_of_papers(programme_office())] == [(BOARD, True)]


def test_a_head_of_nothing_but_signs_names_no_board(tmp_path: Path) -> None:
    key = later(tmp_path, "The vehicle lift was installed on 4 October 2021.")
    assert boards_of_papers(programme_office())
    Source.objects.filter(pk=key).update(board="–––")
    assert boards_of_papers(programme_office()) == []
