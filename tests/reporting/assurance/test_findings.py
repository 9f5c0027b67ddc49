"""Findings over the record: the vectors of the domain, who sees what, as at when, and at what cost."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.factories.benefits import cleaning_framework, post, pounds, unknown
from tests.factories.cast import (
    ESSEX,
    KENT,
    NOW,
    collaboration,
    essex_lead,
    fire_lead,
    kent_lead,
    outsider,
    passage_of,
    programme_office,
    source,
    typed,
)
from tests.factories.delivery import rate
from tests.factories.exchange import training
from tests.factories.governance import board, paper, promise

from concordat.foundation.provenance.actions import store_source
from concordat.kernel.dates import PreciseDate
from concordat.kernel.figures import Bound
from concordat.kernel.findings import Finding, Severity
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.rag import Colour, Dimension
from concordat.registers.benefits.rules import EntryKind, Recurrence, Standing
from concordat.registers.business_cases.actions import open_case, report_stage
from concordat.registers.business_cases.rules import Stage, StageState
from concordat.registers.governance.actions import record_decision, record_happening
from concordat.registers.governance.rules import DecisionState
from concordat.reporting.assurance.queries import findings

pytestmark = pytest.mark.django_db
TODAY = date(2020, 1, 6)


def seen(actor: Actor | None = None, **more: object) -> list[Finding]:
    return findings(actor or programme_office(), today=TODAY, **more)  # type: ignore[arg-type]


def of(check: str, found: Iterable[Finding] | None = None) -> list[Finding]:
    return [finding for finding in (seen() if found is None else found) if finding.check == check]


def decide(key: str, on: str, what: str = "Run the workshops from one site", **more: object) -> int:
    return record_decision(
        actor=kent_lead(), what=what, state=more.pop("state", DecisionState.AGREED), collaboration=key,  # type: ignore[arg-type]
        decided_on=PreciseDate.parse(on), evidence=more.pop("evidence", typed()), now=NOW,  # type: ignore[arg-type]
    )  # fmt: skip


def test_the_cleaning_framework_is_behind_and_partly_reckoned() -> None:
    key = cleaning_framework()
    (behind,) = of("behind-plan-to-date")
    assert behind.severity is Severity.CERTAIN
    assert "Essex Police and Kent Fire and Rescue Service" in behind.sentence
    for percents in ("101.4%, or 121.7%", "60.0%, or 71.9%", "41.7%, or 50.0%"):
        assert percents in behind.arithmetic
    assert behind.collaboration == key
    (reckoned,) = of("achieved-equals-months")
    assert "2.5 months" in reckoned.sentence


def test_the_training_totals() -> None:
    training()
    wrong, floor = sorted(of("total-against-rows"), key=lambda finding: "less than" not in finding.sentence)
    assert "£10,552" in wrong.sentence
    assert "£12,124.24" in wrong.sentence
    assert "2017 rows alone" in wrong.arithmetic
    assert "counts 1 row without an amount as nothing" in floor.sentence
    unknowns = of("amount-not-known")
    assert sorted(len(finding.evidence) for finding in unknowns) == [1, 2]


def test_a_decision_an_event_and_a_stage_after_their_paper() -> None:
    key = collaboration()
    decide(key, "2018-12-19")
    decide(key, "2018-12-20", "Close the north workshop", state=DecisionState.PROPOSED)
    for what, on in (("The lift was installed", "2018-01"), ("The head of fleet retires", "2018-02")):
        record_happening(actor=kent_lead(), what=what, collaboration=key, happened_on=PreciseDate.parse(on),
                         evidence=typed(), now=NOW)  # fmt: skip
    case = open_case(actor=kent_lead(), collaboration=key, title="Workshops", evidence=typed(), now=NOW)
    report_stage(actor=kent_lead(), case=case, stage=Stage.FBC, state=StageState.APPROVED,
                 on=PreciseDate.parse("2018-03-01"), evidence=passage_of(source(date(2017, 12, 6))),
                 now=NOW)  # fmt: skip
    said = " ".join(finding.sentence for finding in of("dated-after-its-paper"))
    assert "a decision dated 19 December 2018" in said
    assert "an event dated January 2018" in said
    assert "a stage dated 1 March 2018" in said
    assert len(of("dated-after-its-paper")) == 3


def test_firearms_licensing_and_two_bases() -> None:
    key, other = collaboration("Firearms licensing"), collaboration("Support services")
    cite = passage_of(source(date(2017, 12, 6)))
    post(pounds(110_000), collaboration=key, standing=Standing.PLANNED, recurrence=Recurrence.NOT_STATED)
    post(pounds(200_000, bound=Bound.OVER), collaboration=key, recurrence=Recurrence.NOT_STATED)
    (above,) = of("far-above-prediction")
    assert "over £200,000 is reported as achieved against £110,000" in above.sentence
    post(pounds(8_300_000, step=10_000_000), collaboration=key, organisations=[ESSEX], evidence=cite)
    post(pounds(17_500_000, step=10_000_000), collaboration=other, recurrence=Recurrence.NOT_STATED, evidence=cite)
    (bases,) = of("different-bases")
    assert "£8.3m and £17.5m" in bases.sentence
    assert bases.evidence[0].quote == "The workshops"


def test_ratings_beside_their_parts_and_their_figures() -> None:
    key = cleaning_framework()
    for dimension, colour in ((Dimension.TIME, Colour.AMBER), (Dimension.COSTS, Colour.GREEN)):
        rate(key, colour, dimension)
    rate(key, Colour.GREEN, Dimension.SAVINGS)
    said = [finding.sentence for finding in of("rag-declared-against-derived")]
    assert any("overall rating is not stated" in sentence for sentence in said)
    assert any("declared green, but the figures make red" in sentence for sentence in said)
    (green,) = of("green-without-a-cost")
    assert "no cost is stated" in green.sentence
    post(pounds(10), kind=EntryKind.COST, collaboration=key, standing=Standing.PLANNED)
    assert of("green-without-a-cost") == []


def test_a_promise_is_likely_forgotten_where_a_later_paper_could_name_it() -> None:
    key, scrutiny = collaboration(), board()
    promise(key, due="2018-03", source_key=paper(scrutiny, date(2017, 12, 6)))
    assert of("promise-gone-silent") == []
    paper(scrutiny, date(2018, 9, 5), title="Autumn update")
    (later,) = of("promise-gone-silent")
    assert later.severity is Severity.LIKELY
    assert "1 later paper held, the last of 5 September 2018" in later.arithmetic
    assert of("promise-gone-silent", seen(as_at=date(2018, 1, 31))) == []


def test_a_total_printed_in_a_source_is_checked_though_nothing_of_it_is_accepted() -> None:
    rows = ("Force", "Saving"), ("Kent", "£100"), ("Essex", "£250"), ("Total", "£300")
    cells = [
        {"row": row, "column": column, "text": text, "line": 10 + row, "start": 20 * row + 10 * column, "end": 0}
        for row, texts in enumerate(rows)
        for column, text in enumerate(texts)
    ]
    collaboration()
    store_source(
        actor=programme_office(), owner=KENT, title="Savings", dated=date(2018, 5, 1), file_name="savings.txt",
        sha256="savings", size=10, now=NOW, passages=[{
            "ordinal": 1, "kind": "table", "text": "\n".join("\t".join(row) for row in rows), "line": 10,
            "section": "Savings by force", "paragraph": "4", "cells": cells,
        }],
    )  # fmt: skip
    (finding,) = of("total-against-rows")
    assert "The total of £300 in “Savings by force” is £50 less" in finding.sentence
    first = finding.evidence[0]
    assert (first.file, first.paper_date, first.paragraph, first.line, first.quote) == (
        "savings.txt", date(2018, 5, 1), "4", 13, "£300",
    )  # fmt: skip
    assert of("total-against-rows", seen(as_at=date(2018, 4, 30))) == []
    assert of("total-against-rows", seen(essex_lead())) == []


def test_an_outsider_sees_nothing_and_a_partner_sees_its_own() -> None:
    key = cleaning_framework()
    training()
    rate(key, Colour.GREEN, Dimension.COSTS)
    decide(key, "2018-12-19")
    post(unknown(), collaboration=key, what="Fuel bought together")
    assert {finding.collaboration for finding in seen(kent_lead())} == {finding.collaboration for finding in seen()}
    assert seen(outsider()) == []
    assert of("total-against-rows", seen(essex_lead())) == []
    assert of("total-against-rows", seen(fire_lead())) != []


def test_who_may_not_read_the_source_sees_its_title_and_no_quote() -> None:
    key = collaboration()
    decide(key, "2018-12-19", evidence=passage_of(source(date(2017, 12, 6), title="Kent's own paper")))
    (mine,), (theirs,) = seen(kent_lead()), seen(essex_lead())
    assert mine.id == theirs.id
    assert mine.evidence[0].quote == "The workshops"
    assert (theirs.evidence[0].quote, theirs.evidence[0].passage) == (None, None)
    assert theirs.evidence[0].file == "Kent's own paper"


def test_findings_of_one_collaboration_and_as_at_a_day() -> None:
    key, other = cleaning_framework(), collaboration("Shared Dog Section")
    decide(other, "2018-12-19")
    assert {finding.collaboration for finding in seen(collaboration=other)} == {other}
    assert {finding.collaboration for finding in seen()} == {key, other}
    assert seen(as_at=date(2017, 12, 5)) == []


def test_the_cost_does_not_grow_with_the_register() -> None:
    def asked() -> int:
        seen()  # what is kept of papers is kept now
        with CaptureQueriesContext(connection) as queries:
            seen()
        return len(queries)

    key = cleaning_framework()
    training()
    decide(key, "2018-12-19")
    promise(key, due="2018-03")
    rate(key)
    before = asked()
    for number in range(8):
        more = collaboration(f"Project {number}")
        decide(more, "2018-12-19")
        promise(more, due="2018-03")
        rate(more)
        post(unknown(), collaboration=more)
    assert asked() == before <= 50
