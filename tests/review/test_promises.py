"""What became of the promises of two papers in review, and of the register's own."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.factories.cast import KENT, NOW, bodies, kent_lead, outsider, programme_office, typed
from tests.factories.papers import paper, read, received

from concordat.calculations.promises.promise import Fate, Traced
from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import NotThere
from concordat.kernel.statements import Kind
from concordat.registers.governance.actions import record_commitment, report_commitment
from concordat.registers.governance.rules import Outcome
from concordat.review.actions import reject
from concordat.review.boards import sources_of_board
from concordat.review.promises import promises

pytestmark = pytest.mark.django_db


def depot(who=None) -> list[Traced]:
    found = promises(who or programme_office(), now=NOW)
    return [one for one in found if "depot" in one.promise.what]


def later(folder: Path, words: str) -> None:
    path = folder / "december.txt"
    path.write_text(
        "REPORT TO: Joint Performance Board\nSUBJECT: Winter update\nREPORT OF: Chief Constable of Kent Police\n"
        f"DATE: 6 December 2021\n\n1. Joint Fleet Workshops\n\n1.1 {words}\n",
        encoding="utf-8",
    )
    received(path)


def test_a_promise_waits_for_its_time(tmp_path: Path) -> None:
    received(paper(tmp_path))
    assert [(one.fate, one.promise.due.text) for one in depot()] == [(Fate.OPEN, "2021-09")]


def test_a_later_paper_tells_that_it_was_kept(tmp_path: Path) -> None:
    received(paper(tmp_path))
    later(tmp_path, "The new depot at Northfield was opened on 4 October 2021.")
    first = depot()[0]
    assert first.fate is Fate.KEPT
    assert [told.line for told in first.tellings] == [8]


def test_a_later_paper_that_does_not_name_it_makes_it_silent(tmp_path: Path) -> None:
    received(paper(tmp_path))
    later(tmp_path, "The vehicle lift was installed on 4 October 2021.")
    assert depot()[0].fate is Fate.SILENT
    assert promises(programme_office(), now=NOW)[0].fate is Fate.SILENT


def test_a_row_of_actions_that_says_it_is_complete_is_kept_and_open_rows_wait(tmp_path: Path) -> None:
    path = tmp_path / "actions.txt"
    path.write_text(
        "REPORT TO: Joint Performance Board\nSUBJECT: Actions\nREPORT OF: Chief Constable of Kent Police\n"
        "DATE: 6 December 2021\n\nACTIONS FROM THE LAST MEETING\n\n| No | Action | Due | Status |\n"
        "| 1 | Sign the lease of the yard | July 2021 | Complete: signed 2 July 2021 |\n"
        "| 2 | Publish the charges for the yard | October 2021 | Open |\n",
        encoding="utf-8",
    )
    received(path)
    fates = {one.promise.what: one.fate for one in promises(programme_office(), now=NOW)}
    assert fates == {"Sign the lease of the yard": Fate.KEPT, "Publish the charges for the yard": Fate.OPEN}


def test_a_commitment_and_a_stage_in_the_same_words_are_one_promise(tmp_path: Path) -> None:
    received(paper(tmp_path))
    later(tmp_path, "A business case for a paint shop will be put to the Board in March 2022.")
    assert [one.promise.what for one in promises(programme_office(), now=NOW) if one.promise.due and
            one.promise.due.text == "2022-03"] == [
        "A business case for a paint shop will be put to the Board in March 2022"]  # fmt: skip


def test_as_at_a_day_only_what_was_told_by_then_counts(tmp_path: Path) -> None:
    received(paper(tmp_path))
    later(tmp_path, "The new depot at Northfield was opened on 4 October 2021.")
    found = promises(programme_office(), now=NOW, as_at=date(2021, 7, 1))
    assert [one.fate for one in found if "depot" in one.promise.what] == [Fate.OPEN]


def test_nobody_is_told_of_papers_that_they_may_not_read(tmp_path: Path) -> None:
    received(paper(tmp_path))
    assert promises(outsider(), now=NOW) == []
    assert depot(kent_lead())


def test_what_was_rejected_is_no_promise(tmp_path: Path) -> None:
    receipt = received(paper(tmp_path))
    for one in read(receipt.source, Kind.COMMITMENT, Kind.STAGE):
        reject(actor=programme_office(), number=one.id, reason="no promise", now=NOW)
    assert promises(programme_office(), now=NOW) == []


def test_a_promise_that_a_person_recorded_and_reported_on_is_told_as_reported() -> None:
    bodies()
    number = record_commitment(
        actor=kent_lead(), what="Publish the estate plan", organisation=KENT, due=PreciseDate.parse("2018-05"),
        evidence=typed(), now=NOW,
    )  # fmt: skip
    report_commitment(
        actor=kent_lead(), commitment=number, outcome=Outcome.KEPT, evidence=typed(on=date(2018, 6, 1)), now=NOW
    )
    found = promises(kent_lead(), now=NOW)
    assert [(one.promise.key, one.fate) for one in found] == [(f"commitment:{number}", Fate.KEPT)]


def test_a_promise_that_slipped_keeps_the_time_that_it_was_first_given() -> None:
    bodies()
    number = record_commitment(
        actor=kent_lead(), what="Publish the estate plan", organisation=KENT, due=PreciseDate.parse("2018-05"),
        evidence=typed(), now=NOW,
    )  # fmt: skip
    report_commitment(
        actor=kent_lead(), commitment=number, outcome=Outcome.SLIPPED, due=PreciseDate.parse("2018-11"),
        evidence=typed(on=date(2018, 6, 1)), now=NOW,
    )  # fmt: skip
    (found,) = promises(kent_lead(), now=NOW)
    assert found.promise.due == PreciseDate.parse("2018-05")
    assert [turn.due for turn in found.turns] == [PreciseDate.parse("2018-11")]


def test_the_number_of_queries_does_not_grow(tmp_path: Path) -> None:
    received(paper(tmp_path))
    promises(programme_office(), now=NOW)  # what is kept of papers is kept now
    with CaptureQueriesContext(connection) as few:
        promises(programme_office(), now=NOW)
    later(tmp_path, "The new depot at Northfield was opened on 4 October 2021.")
    promises(programme_office(), now=NOW)
    with CaptureQueriesContext(connection) as many:
        promises(programme_office(), now=NOW)
    assert len(many) == len(few)


def test_the_papers_of_a_board_are_those_that_print_its_name(tmp_path: Path) -> None:
    receipt = received(paper(tmp_path))
    assert sources_of_board(programme_office(), board="joint-performance-board") == {receipt.source}
    with pytest.raises(NotThere, match="the boards are: joint-performance-board"):
        sources_of_board(programme_office(), board="nonsuch")
