"""Boards as a person records them: without a paper, with their names and their order."""

from __future__ import annotations

import pytest
from tests.factories import governance as factory
from tests.factories.cast import KENT, kent_lead
from tests.factories.register import accounts, client
from tests.interfaces.web.reading import one, parsed, words

from concordat.foundation.history.models import Event
from concordat.registers.governance import queries
from concordat.registers.governance.models import Board

pytestmark = pytest.mark.django_db
RECORD = "/boards/all/record/"
NEW = {"name": "Joint Chief Officer Group", "organisation": KENT, "clears_first": "", "aliases": "JCOG\n\nCOG",
       "reason": "Its terms of reference"}  # fmt: skip


@pytest.fixture
def board() -> str:
    accounts()
    return factory.board()


def main(path: str, who: str = "kent") -> str:
    answer = client(who).get(path)
    assert answer.status_code == 200, path
    return words(one(parsed(answer.content.decode()), "main"))


def test_a_board_that_no_paper_names_is_recorded_with_its_names_and_its_chain(board: str) -> None:
    assert "Record a board" in main("/boards/")
    answer = client("kent").post(RECORD, {**NEW, "clears_first": board})
    assert answer.status_code == 302, answer.content.decode()
    read = main(answer["Location"])
    assert "Also called JCOG, COG" in read
    assert "Cleared first by Performance and Delivery Board" in read
    assert "Clears first the papers of Joint Chief Officer Group" in main(f"/boards/{board}/")
    client("kent").post(f"/boards/{board}/name/", {"name": "PDB", "reason": "Its papers"})
    assert "Also called PDB" in main(f"/boards/{board}/")
    meant = queries.same_board(kent_lead(), name="JCOG")
    assert meant is not None
    assert meant.name == NEW["name"]


def test_the_order_of_boards_is_changed_and_never_runs_in_a_circle(board: str) -> None:
    key = str(client("kent").post(RECORD, {**NEW, "clears_first": board})["Location"]).split("/")[2]
    refused = client("kent").post(f"/boards/{board}/before/", {"clears_first": key, "reason": "The plan"})
    assert "A board cannot come before itself." in refused.content.decode()
    client("kent").post(f"/boards/{key}/before/", {"clears_first": "", "reason": "The plan"})
    assert Board.objects.get(pk=key).clears_first is None
    assert Event.objects.filter(verb="set the board before", subject=f"board:{key}").count() == 1


def test_a_board_of_a_name_that_is_on_record_is_not_recorded_twice(board: str) -> None:
    refused = client("kent").post(RECORD, {**NEW, "name": "performance  and delivery BOARD"})
    assert "is on record already" in refused.content.decode()
    assert Board.objects.count() == 1


@pytest.mark.parametrize("path", [RECORD, "/boards/{}/name/", "/boards/{}/before/"])
def test_who_may_only_read_is_offered_none_of_it(board: str, path: str) -> None:
    before = Event.objects.count()
    assert client("scrutineer").post(path.format(board), NEW).status_code in (403, 404)
    assert (Board.objects.count(), Event.objects.count()) == (1, before)
    assert "Record a board" not in main("/boards/", "scrutineer")
