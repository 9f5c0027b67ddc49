"""Stages in words and in tables: which stage, how far, and what is no stage at all."""

from __future__ import annotations

import pytest
from tests.intake.extraction.figures.reading import read

from concordat.kernel.statements import Kind


def told(text: str) -> set[tuple[str | None, str | None]]:
    return {(s.stage, s.state) for s in read(text, Kind.STAGE)}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The strategic outline case was noted by the Panel in May 2020.", {("soc", "completed")}),
        ("Members are asked to approve the outline business case for kennels.", {("obc", "submitted")}),
        ("The FBC, delayed twice, will now be submitted in late June 2021.", {("fbc", "planned")}),
        ("These are the dates. OBC: 4 May 2020. FBC: July 2021.", {("obc", "completed"), ("fbc", "planned")}),
        ("SOC agreed 4 May 2019; OBC agreed 2 June 2020.", {("soc", "approved"), ("obc", "approved")}),
        ("The design of the new kennels is half complete.", {("design", "in_progress")}),
        ("Tenders were invited on 4 January 2021.", {("tender", "in_progress")}),
        ("The contract notice is expected in May 2021.", {("tender", "planned")}),
        ("Ground was broken on 4 January 2021.", {("build", "in_progress")}),
        ("The station at Wareham opened on 3 June 2019.", {("live", "in_progress")}),
        ("Plans for Lyme have been abandoned.", {("closed", "rejected")}),
        ("The kennels team was disbanded on 31 March 2020.", {("closed", "completed")}),
        ("A post-implementation review will report to the Board in May 2021.", {("pir", "planned")}),
        ("In June 2020 the Board gave a mandate for joint kennels.", {("mandate", "approved")}),
        ("The workshop scheme is now in the build phase.", {("build", "in_progress")}),
        ("A driver will be engaged once the FBC is approved.", set()),
        ("Fees are payable once the contract is let.", set()),
        ("The full business case expected Wessex Police to save £40,000 a year.", set()),
        ("Of the £9,000 that the business case estimated for the kennels, £4,000 was saved.", set()),
        ("The full business case is expected in May 2021.", {("fbc", "planned")}),
        ("The full business case, expected by May 2021, is awaited.", {("fbc", "planned")}),
        ("The open day was well attended and the live music was liked.", set()),
    ],
)
def test_stages_in_words(text: str, found: set[tuple[str, str]]) -> None:
    assert told(text) == found


def test_places_that_went_live_one_after_the_other() -> None:
    found = read(
        "It is in use. Roll-out: Poole 3 May 2020, Wareham 7 June 2020, Lyme planned for 4 July 2021.",
        Kind.STAGE,
    )
    assert [(s.stage, s.state, s.date or s.due) for s in found] == [
        ("live", "completed", "2020-05-03"), ("live", "completed", "2020-06-07"), ("live", "planned", "2021-07-04"),
    ]  # fmt: skip


def test_milestones_have_the_later_date_and_what_came_of_them() -> None:
    table = (
        "Gate\tBody\tDate\tResult\nMandate\tChiefs\tMay 2019\tAgreed\nOBC\tBoard\t4 June 2020\tRejected\n"
        "Go-live\t-\t3 May 2022\tPlanned"
    )
    found = {(s.stage, s.state, s.date or s.due) for s in read(table, Kind.STAGE)}
    assert found == {
        ("mandate", "approved", "2019-05"), ("obc", "rejected", "2020-06-04"), ("live", "planned", "2022-05-03"),
    }  # fmt: skip


def test_a_column_of_stages_is_of_the_work_of_its_row() -> None:
    table = "Project\tStage\tOverall\tTime\nKennels\tBuild\tA\tG\nFleet\tFBC rejected\tR\tR"
    found = {(s.subject, s.stage, s.state) for s in read(table, Kind.STAGE)}
    assert found == {("Kennels", "build", "in_progress"), ("Fleet", "fbc", "rejected")}


def test_a_line_with_its_head() -> None:
    assert told("Stage: Design") == {("design", "in_progress")}
