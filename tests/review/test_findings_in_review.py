"""Findings in papers that are still in review: before anything is accepted, and one and the same afterwards."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.factories.cast import KENT, NOW, actor, outsider, programme_office
from tests.factories.papers import paper, read, received

from concordat.intake.rules import CandidateState
from concordat.kernel.findings import Finding, Severity, merged
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.roles import Role
from concordat.kernel.statements import Kind
from concordat.reporting.assurance.queries import findings
from concordat.review.actions import accept, reject
from concordat.review.assurance import findings_in_review

pytestmark = pytest.mark.django_db
LATER = datetime(2023, 1, 9, tzinfo=UTC)
LIFT = "19 December 2022"
FAULTY = """\
6. Training in kind

6.1 The tables show what was given without charge.

Training of Essex Police by Kent Police
Year\tTraining\tCost
2019\tDriver course\t£1,500.00
2020\tDriver course\t£5,900.00
2020\tSearch course\tTBA
\tTOTAL\t£5,900.00

7. Vehicle lift

7.1 On 19 December 2022 the Joint Performance Board approved the full business case of the vehicle lift.
"""


@pytest.fixture
def source(tmp_path: Path) -> str:
    return received(paper(tmp_path, more=FAULTY, total="£51,500")).source


def seen(by: Actor | None = None) -> list[Finding]:
    return findings_in_review(by or programme_office(), now=LATER)


def of(check: str, found: list[Finding]) -> list[Finding]:
    return [finding for finding in found if finding.check == check]


def test_a_paper_that_nobody_has_reviewed_has_findings(source: str) -> None:
    (after,) = of("dated-after-its-paper", seen())
    assert "19 December 2022" in after.sentence
    assert after.severity is Severity.CERTAIN
    assert after.in_review
    tables = findings(programme_office(), today=LATER.date())
    (totals,) = of("total-against-rows", merged(tables, seen()))
    assert "£1,500 less than its rows, which add up to at least £7,400" in totals.sentence
    assert "2020 rows alone" in totals.arithmetic
    assert of("promise-gone-silent", seen()) == []
    for finding in seen():
        assert all(one.file == "spring.txt" and one.line and one.quote is not None for one in finding.evidence)


def test_an_accepted_statement_keeps_the_id_of_its_finding(source: str) -> None:
    (before,) = of("dated-after-its-paper", seen())
    for kind in (Kind.COLLABORATION, Kind.DECISION, Kind.EVENT, Kind.STAGE):
        for one in read(source, kind):
            if one.waiting and (kind is Kind.COLLABORATION or LIFT in one.statement.quote):
                accept(actor=programme_office(), number=one.id, now=NOW)
    (held,) = of("dated-after-its-paper", findings(programme_office(), today=LATER.date()))
    assert held.id == before.id
    assert not held.in_review


def test_what_was_rejected_is_no_finding(source: str) -> None:
    for one in read(source):
        if LIFT in one.statement.quote:
            reject(actor=programme_office(), number=one.id, now=NOW, reason="A slip of the reader.")
    assert of("dated-after-its-paper", seen()) == []


def test_a_paper_whose_review_is_done_is_left_to_the_record(source: str) -> None:
    for one in read(source):
        if one.state is CandidateState.WAITING:
            reject(actor=programme_office(), number=one.id, now=NOW, reason="Read again from the file.")
    assert seen() == []


def test_only_who_may_read_the_paper_sees_its_findings(source: str) -> None:
    assert seen(actor("kent", Role.LEAD, KENT)) != []
    assert seen(outsider()) == []


def test_the_cost_does_not_grow_with_the_papers(tmp_path: Path, source: str) -> None:
    def asked() -> int:
        seen()  # what is kept of papers is kept now
        with CaptureQueriesContext(connection) as queries:
            seen()
        return len(queries)

    before = asked()
    received(paper(tmp_path, "summer.txt", date="14 September 2021", more=FAULTY))
    assert asked() == before


def test_the_time_of_an_amount_may_stand_in_its_sentence_or_over_its_table(tmp_path: Path) -> None:
    received(paper(tmp_path, more=(
        "6. Yard\n\n6.1 The yard spent £371,000 in 2021/22 against a budget of £385,000.\n\n"
        "6.2 Savings of the county from 1 April to 30 June 2021 were as follows.\n\n"
        "Item\tSaving (£)\nParts\t84,200\nTyres\t22,400\n\n7. Kennels\n\n7.1 The kennels have saved £9,300.\n"
    )))  # fmt: skip
    asked = " ".join(finding.sentence for finding in of("no-period", seen()))
    assert "£9,300" in asked
    assert not any(figure in asked for figure in ("£385,000", "£84,200", "£22,400"))
