"""What a paper says is what the queries say, each figure with its note; what the board may not see is not in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.factories.benefits import post, pounds
from tests.factories.building import BuiltOnce
from tests.factories.cast import (
    ELSEWHERE,
    ESSEX,
    KENT,
    KENT_FIRE,
    NOW,
    bodies,
    collaboration,
    outsider,
    programme_office,
    typed,
)
from tests.factories.delivery import rate
from tests.factories.governance import promise
from tests.reporting.papers.register import AS_AT, SECRET, SENSITIVE, filled, gathered

from concordat.kernel.errors import NotThere, RuleBroken
from concordat.kernel.findings import Finding, FindingEvidence, Severity
from concordat.kernel.money import Money
from concordat.kernel.rag import Colour
from concordat.registers.benefits.queries import position
from concordat.registers.collaborations.actions import create_collaboration
from concordat.registers.collaborations.rules import Tier
from concordat.registers.governance.actions import add_board
from concordat.rendering.documents.tree import (
    Annex,
    Bullets,
    Chart,
    NoteRef,
    NumberCell,
    Paper,
    Paragraph,
    RagCell,
    Section,
    Table,
    cell_words,
    words_of,
)
from concordat.rendering.documents.writing import write
from concordat.reporting.papers.assembly import assembled
from concordat.reporting.papers.queries import material
from concordat.reporting.papers.sections.annexes import cited_at

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def board(built_once: BuiltOnce) -> str:
    return built_once(filled)


@pytest.fixture(scope="module")
def paper(board: str, built_once: BuiltOnce) -> Paper:
    return built_once(lambda: assembled(gathered(board)))


def sections(paper: Paper) -> dict[str, Section | Annex]:
    return {block.heading: block for block in paper.blocks if isinstance(block, Section | Annex)}


def parts(section: Section | Annex) -> Iterator[object]:
    for block in section.blocks:
        yield block
        if isinstance(block, Section):
            yield from parts(block)


def table(paper: Paper, heading: str, place: int = 0) -> Table:
    return [one for one in parts(sections(paper)[heading]) if isinstance(one, Table)][place]


def said(paper: Paper, heading: str) -> str:
    lines = []
    for one in parts(sections(paper)[heading]):
        if isinstance(one, Paragraph):
            lines.append(words_of(one.runs))
        if isinstance(one, Bullets):
            lines += [words_of(item) for item in one.items]
    return "\n".join(lines)


def text_of(paper: Paper) -> str:
    return write(paper, "txt").decode()


def test_the_head_says_to_whom_and_as_at_when(paper: Paper) -> None:
    assert dict(paper.head.items) == {
        "To": "Performance and Delivery Board", "From": "Collaboration programme office",
        "Date": "6 December 2017", "Position as at": "6 December 2017",
    }  # fmt: skip
    assert list(sections(paper)) == [
        "Since the last meeting", "Recommendation", "Ratings", "Savings", "Milestones and dependencies",
        "Risks and issues", "Updates by collaboration", "Commitments", "Findings", "Next update", "Ledger lines",
        "Other commitments", "Other findings", "Sources",
    ]  # fmt: skip
    assert "It follows the paper of 11 October 2017." in said(paper, "Since the last meeting")


def test_savings_are_those_of_the_ledger(paper: Paper) -> None:
    rows = {(cell_words(row[0]), cell_words(row[1])): row for row in table(paper, "Savings").rows}
    lines = position(programme_office(), as_at=AS_AT, organisation=KENT).lines
    assert len(rows) == 4
    line = next(one for one in lines if one.achieved == Money.pounds(308_000))
    kent = rows["Cleaning framework", "Kent Police"]
    assert [cell_words(cell) for cell in kent[2:5]] == [str(line.annual), str(line.plan), str(line.achieved)]
    assert cell_words(kent[5]) == "101.4% or 121.7%"
    assert cell_words(rows["Cleaning framework", "Essex Police"][5]) == "60.0% or 71.9%"
    assert cell_words(rows["Cleaning framework", "Kent Fire and Rescue Service"][5]) == "41.7% or 50.0%"


def test_the_total_compares_like_with_like_and_says_what_it_leaves_out(paper: Paper) -> None:
    found = table(paper, "Savings")
    assert [cell_words(cell) for cell in found.total][2:6] == ["£1,809,496", "£904,748", "£652,039", "72.1%"]
    assert "Kent Police in Joint Fleet Workshops" in found.remark
    assert "one amount not known" in found.remark


def test_what_is_in_no_total_is_named_with_its_reason(paper: Paper) -> None:
    rows = {cell_words(row[2]): row for row in table(paper, "Savings", 1).rows}
    assert cell_words(rows["Fuel bought together"][3]) == "TBC"
    both = rows["Saved by both since 2010"]
    assert (cell_words(both[3]), cell_words(both[4])) == (
        "£8,300,000", "The split between the partners is not stated",
    )  # fmt: skip
    assert "8,300,000" not in " ".join(map(cell_words, table(paper, "Savings").total))


def test_every_figure_has_its_note(paper: Paper) -> None:
    numbers = {note.number for note in paper.notes}
    for heading in ("Savings", "Ledger lines"):
        for found in (one for one in parts(sections(paper)[heading]) if isinstance(one, Table)):
            figures = [cell for row in found.rows for cell in row if isinstance(cell, NumberCell) and "£" in cell.text]
            assert figures
            assert all(cell.notes and set(cell.notes) <= numbers for cell in figures)
    ratings = [cell for row in table(paper, "Ratings").rows for cell in row if isinstance(cell, RagCell)]
    assert all(cell.notes for cell in ratings[:-1] if cell.colour is not Colour.NOT_STATED and not cell.remark)


def test_one_chart_says_who_is_behind(paper: Paper) -> None:
    charts = [one for block in paper.blocks for one in parts(block) if isinstance(one, Chart)]  # type: ignore[arg-type]
    assert len(charts) == 1
    assert "£205,080 behind" in charts[0].alt


def test_ratings_stand_beside_what_follows_from_them(paper: Paper) -> None:
    row = next(row for row in table(paper, "Ratings").rows if cell_words(row[0]) == "Joint Fleet Workshops")
    assert [cell_words(cell) for cell in row[1:]] == [
        "Green (derived: Red)", "Red", "Red", "Not stated", "Not stated",
        "New: 6 December 2017",
    ]  # fmt: skip
    why = table(paper, "Ratings", 1).rows
    assert [cell_words(cell) for cell in why[0]] == [
        "Joint Fleet Workshops", "Overall",
        "Declared green on 6 December 2017; red follows: time red, costs red.",
    ]  # fmt: skip
    assert "The declared overall rating is not the one that follows" in said(paper, "Ratings")


def test_the_board_is_asked_for_what_matters(paper: Paper) -> None:
    asked = said(paper, "Recommendation")
    assert "savings of £652,039 are reported against a plan to date of £904,748 (72.1%)" in asked
    assert "Essex Police in Cleaning framework (£205,080 behind)" in asked
    assert "ask for an answer to one commitment" in asked
    assert asked.count("; and") == 1
    assert asked.endswith(".")


def test_coverage_counts_what_is_quantified(paper: Paper) -> None:
    assert (
        "None of three collaborations has costs and benefits quantified; two have benefits only, none has costs only "
        "and no amount is known for one."
    ) in said(paper, "Since the last meeting")


def test_silent_promises_come_first(paper: Paper) -> None:
    rows = table(paper, "Commitments").rows
    assert [cell_words(row[4]) for row in rows] == ["Silent", "Open"]
    assert cell_words(rows[0][5]).startswith("It was due October 2017; 2 later papers are held")
    assert "1 silent and 1 open" in said(paper, "Commitments")


def test_updates_tell_what_is_new_and_who_has_nothing_new(paper: Paper) -> None:
    told = said(paper, "Updates by collaboration")
    assert "Decision (agreed): Run the workshops from one site." in told
    assert "The partners are Kent Police and Essex Police." in told
    quiet = table(paper, "Updates by collaboration")
    assert [cell_words(row[0]) for row in quiet.rows] == ["Cleaning framework", "Shared Dog Section"]


def test_a_later_paper_does_not_repeat_what_the_last_one_told(board: str) -> None:
    later = assembled(gathered(board, as_at=date(2018, 3, 1)))
    told = said(later, "Updates by collaboration")
    assert "Nothing has been reported of any collaboration since the last paper, of 6 December 2017." in told
    assert "Run the workshops from one site" not in told


def test_the_view_of_the_past_knows_only_what_had_been_reported(board: str) -> None:
    before = assembled(gathered(board, as_at=date(2017, 10, 1)))
    assert "£308,000" not in text_of(before)
    assert "No annual estimate and no result of a saving had been stated by 1 October 2017." in said(before, "Savings")
    assert "No lead had declared a rating" in said(before, "Ratings")


def test_what_other_partners_keep_is_not_in_the_paper_whoever_writes_it(board: str) -> None:
    for author in (programme_office(), None):
        found = gathered(board, **({"actor": author} if author else {}))
        words = text_of(assembled(found))
        assert SECRET not in words
        assert "777,777" not in words
        assert "666,666" not in words
        assert {one.organisation for body in found.collaborations for one in body.partners} == {KENT, ESSEX, KENT_FIRE}


def test_commercially_sensitive_amounts_are_left_out_and_counted(paper: Paper) -> None:
    words = text_of(paper)
    assert SENSITIVE not in words
    assert "123,456" not in words
    assert "One amount marked commercially sensitive is left out." in words


def test_who_may_not_see_the_board_gathers_nothing(board: str) -> None:
    with pytest.raises(NotThere):
        material(outsider(), board=board, as_at=AS_AT)


def test_a_board_of_nobody_gets_no_paper() -> None:
    bodies()
    key = add_board(actor=programme_office(), name="Board of Nobody", evidence=typed(), now=NOW)
    with pytest.raises(RuleBroken, match="whose board"):
        material(programme_office(), board=key, as_at=date(2019, 1, 1))


def test_equal_material_gives_an_equal_paper(board: str) -> None:
    found = gathered(board)
    assert assembled(found) == assembled(replace(found))


def test_no_number_is_said_with_a_wrong_plural(paper: Paper) -> None:
    words = text_of(paper)
    assert not re.search(r"\b(one|1) (collaborations|lines|amounts|commitments|results)\b", words, re.IGNORECASE)
    assert not re.search(r"\b(two|three|four) (collaboration|line|amount|commitment|result)\b", words, re.IGNORECASE)


def test_findings_stand_with_their_question_and_sources(paper: Paper) -> None:
    told = {one.number: one for one in parts(sections(paper)["Findings"]) if isinstance(one, Paragraph)}
    behind = next(one for one in told.values() if "achieved less than the plan to date" in words_of(one.runs))
    assert "Question: Why are Essex Police" in words_of(behind.runs)
    assert any(isinstance(run, NoteRef) for run in behind.runs)
    assert "9.1" in told
    assert "silent" not in " ".join(words_of(one.runs) for one in list(told.values())[1:])


def finding(sentence: str, severity: Severity, check: str = "total-against-rows") -> Finding:
    evidence = (FindingEvidence(file="update.txt", paper_date=AS_AT, paragraph="7"),)
    return Finding(check, 1, severity, sentence, "1 + 1 = 2.", "Which is right?", evidence)


def test_the_board_decides_on_what_is_certain(board: str) -> None:
    found = replace(
        gathered(board),
        findings=(
            finding("The total is wrong.", Severity.CERTAIN),
            finding("It looks reckoned.", Severity.LIKELY),
            finding("It has no period.", Severity.QUESTION),
        ),
    )
    written = assembled(found)
    assert said(written, "Recommendation").endswith("decide on paragraph 9.2 (The total is wrong).")
    assert "Three findings in what partners reported: one certain, one likely, and one question." in said(
        written, "Findings"
    )
    assert [cell_words(row[0]) for row in table(written, "Other findings").rows] == ["It has no period."]
    assert "“update.txt”, 6 December 2017, paragraph 7." in [words_of(note.runs) for note in written.notes]


def test_many_certain_findings_are_one_decision_at_the_end(board: str) -> None:
    many = tuple(finding(f"Total {number} is wrong.", Severity.CERTAIN) for number in range(9))
    found = gathered(board)
    asked = said(assembled(replace(found, findings=many)), "Recommendation")
    assert asked.count("decide on paragraph") == 4
    assert asked.endswith("decide on the five other certain findings of section 9.")
    none = assembled(replace(found, findings=()))
    assert "contradicts itself" in said(none, "Findings")


def test_the_number_of_queries_does_not_grow_with_the_register(board: str) -> None:
    def asked() -> int:
        with CaptureQueriesContext(connection) as queries:
            gathered(board)
        return len(queries)

    before = asked()
    for number in range(3):
        more = collaboration(f"Further joint work {number}")
        post(pounds(1_000 + number), collaboration=more, what=f"Saved by joint work {number}")
        rate(more, Colour.GREEN)
        promise(more, what=f"Report on joint work {number}")
    assert asked() == before


def test_an_amount_of_a_collaboration_that_the_board_may_not_see_names_nothing_of_it(board: str) -> None:
    apart = create_collaboration(
        actor=programme_office(), name="Quiet border scheme", tier=Tier.BILATERAL, partners=(ESSEX, ELSEWHERE),
        evidence=typed(by=ESSEX), now=NOW,
    )  # fmt: skip
    post(
        pounds(4_321), collaboration=apart, organisations=[KENT, ESSEX], evidence=typed(by=ESSEX), what="Shared by both"
    )
    words = text_of(assembled(gathered(board)))
    assert "£4,321" in words
    assert "Quiet border scheme" not in words
    assert "quiet-border-scheme" not in words
    assert "Another collaboration" in words or "another collaboration" in words


def test_the_places_of_a_source_are_told_by_kind_in_their_order() -> None:
    places = ["line 136", "paragraph 11b", "line 73", "paragraph 2", "paragraph 11a", "sheet Savings, cell B4"]
    assert cited_at(places) == "paragraphs 2, 11a and 11b; lines 73 and 136; sheet Savings, cell B4"
