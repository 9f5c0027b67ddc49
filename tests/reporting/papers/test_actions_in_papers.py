"""The opening of a paper tells what became of the actions of the board's meetings."""

from __future__ import annotations

from datetime import date

import pytest
from tests.factories import governance as factory
from tests.factories.cast import KENT, NOW, programme_office, typed

from concordat.kernel.dates import PreciseDate
from concordat.registers.governance import actions
from concordat.registers.governance.rules.meeting_actions import ActionState
from concordat.rendering.documents.writing import write
from concordat.reporting.papers.assembly import assembled
from concordat.reporting.papers.exemptions import Reason
from concordat.reporting.papers.inputs import plain
from concordat.reporting.papers.public import public_material
from concordat.reporting.papers.queries.gathering import material
from concordat.reporting.papers.versions import differences

pytestmark = pytest.mark.django_db
JANUARY, MAY = date(2018, 1, 24), date(2018, 5, 1)


@pytest.fixture
def board() -> str:
    key = factory.board()
    factory.paper(key, JANUARY)
    return key


def act(board: str, what: str, due: str | None = None) -> int:
    return actions.raise_action(
        actor=programme_office(), what=what, board=board, organisation=KENT, owner_post="Head of Fleet",
        due=PreciseDate.parse(due) if due else None, evidence=typed(on=JANUARY), now=NOW,
    )  # fmt: skip


def report(action: int, state: ActionState, on: date, **more: object) -> None:
    actions.report_action(actor=programme_office(), action=action, state=state, evidence=typed(on=on), now=NOW, **more)  # type: ignore[arg-type]


def test_open_and_lately_closed_actions_stand_at_the_opening(board: str) -> None:
    act(board, "Bring the costs", "2018-03")
    done, old = act(board, "Ask the union"), act(board, "Paint the yard")
    report(done, ActionState.DONE, date(2018, 3, 1), done_on=PreciseDate.parse("2018-02"))
    report(old, ActionState.DROPPED, JANUARY, why="The yard is sold.")
    said = " ".join(write(assembled(material(programme_office(), board=board, as_at=MAY)), "txt").decode().split())
    assert "three actions" in said
    for part in ("Bring the costs", "Open. Its time has passed.", "Head of Fleet", "Done (February 2018).",
                 "Dropped: The yard is sold."):  # fmt: skip
        assert part in said
    elsewhere = factory.board("Estates Board")
    assert "Bring the costs" not in write(
        assembled(material(programme_office(), board=elsewhere, as_at=MAY)), "txt"
    ).decode()  # fmt: skip


def test_an_action_may_be_withheld_and_a_change_of_it_is_told(board: str) -> None:
    number = act(board, "Bring the costs", "2018-03")
    before = material(programme_office(), board=board, as_at=MAY)
    public = public_material(before, exempt={f"action:{number}": Reason.COMMERCIAL})
    assert public.actions == ()
    report(number, ActionState.MOVED, date(2018, 4, 1), due=PreciseDate.parse("2018-06"), why="The audit is late.")
    after = material(programme_office(), board=board, as_at=MAY)
    assert "Bring the costs" in " ".join(one.what for one in differences(plain(before), plain(after)))
