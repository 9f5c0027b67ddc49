"""Milestones, dependencies, risks and issues in a paper: what is late is named, what is new or changed is marked."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from tests.factories.benefits import post, pounds
from tests.factories.cast import ESSEX, KENT, typed
from tests.factories.delivery import dependency_of, issue_of, milestone_of, moved, rate, risk_of, scored
from tests.reporting.papers.quarter import CLEANING, DOGS, WORKSHOPS, material, quarter
from tests.reporting.papers.register import filled, gathered, secretary
from tests.reporting.papers.test_assembly import said, table, text_of

from concordat.kernel.dates import PreciseDate
from concordat.kernel.rag import Colour, Dimension
from concordat.registers.benefits.rules import Recurrence, Standing
from concordat.registers.delivery.rules import RiskKind, Severity
from concordat.rendering.documents.tree import Chart, Paper, Section, cell_words
from concordat.reporting.papers.assembly import assembled
from concordat.reporting.papers.readership import reader_of
from concordat.reporting.papers.records import Material
from concordat.reporting.papers.styles import STYLES
from concordat.reporting.portfolio.money.queries.view import money_view

PLAN, RISKS = "Milestones and dependencies", "Risks and issues"
pytestmark = pytest.mark.django_db
LATER, AS_AT = date(2018, 2, 20), date(2018, 3, 1)  # the last paper is of 6 December 2017


def later(key: str) -> Material:
    return gathered(key, as_at=AS_AT)


def charts(paper: Paper, heading: str) -> list[Chart]:
    (section,) = (one for one in paper.blocks if isinstance(one, Section) and one.heading == heading)
    return [one for one in section.blocks if isinstance(one, Chart)]


def plans() -> str:
    """A register with a milestone that slipped, one that nobody changed, and who waits for the first."""
    key = filled()
    depot = milestone_of(WORKSHOPS)
    moved(depot, LATER, forecast=PreciseDate.parse("2018-09"))
    milestone_of(CLEANING, what="All depots are cleaned by one firm", baseline=PreciseDate.parse("2018-08"))
    dependency_of(DOGS, milestone=depot)
    return key


def test_a_milestone_stands_with_its_dates_its_slip_and_whether_it_changed() -> None:
    paper = assembled(later(plans()))
    rows = {cell_words(row[1]): [cell_words(cell) for cell in row] for row in table(paper, PLAN).rows}
    assert rows["The second depot opens"][2:] == [
        "June 2018", "September 2018", "–", "3 months late", "Changed since 6 December 2017",
    ]  # fmt: skip
    assert rows["All depots are cleaned by one firm"][-2:] == ["no slip", "No change"]
    assert "none overdue without a later forecast, one with a slip." in said(paper, PLAN)
    (chart,) = charts(paper, PLAN)
    assert "The latest is “Joint Fleet Workshops: The second depot opens”, 3 months late." in chart.alt


def test_the_late_predecessor_is_named() -> None:
    paper = assembled(later(plans()))
    late = "waits for “The second depot opens” of Joint Fleet Workshops, forecast September 2018, 3 months after"
    assert f"One dependency is open; one of them is late. Shared Dog Section {late}" in said(paper, PLAN)
    (row,) = table(paper, PLAN, 1).rows
    assert cell_words(row[4]).startswith(f"Late: {late}")


def test_a_milestone_that_was_reached_is_told_once() -> None:
    key = filled()
    moved(milestone_of(WORKSHOPS), LATER, actual=PreciseDate.parse("2018-02-12"))
    told = assembled(later(key))
    assert cell_words(table(told, PLAN).rows[0][4]) == "12 February 2018"
    again = later(key)
    quiet = assembled(replace(again, since=LATER))
    assert "The second depot opens" not in said(quiet, PLAN)
    assert "Every milestone on record was reached or given up, and the last paper told so." in said(quiet, PLAN)


def test_a_shared_risk_stands_as_each_partner_scores_it_with_a_heat_map() -> None:
    key = filled()
    shared = risk_of(WORKSHOPS, likelihood="4", impact="4")
    scored(shared, ESSEX, likelihood="2", impact="3")
    scored(shared, KENT, kind=RiskKind.TARGET, likelihood="1", impact="4")
    risk_of(WORKSHOPS, "The lift fails its test", likelihood="2", impact="2")
    risk_of(CLEANING, "Prices rise")
    paper = assembled(later(key))
    rows = [[cell_words(cell) for cell in row] for row in table(paper, RISKS).rows]
    kent, essex = (row for row in rows if row[1] == "Contracts end on different days")
    assert kent[2:6] == ["Kent Police", "not scored", "likelihood 4, impact 4: 16 of 25, high",
                         "likelihood 1, impact 4: 4 of 25, low"]  # fmt: skip
    assert essex[2:5] == ["Essex Police", "not scored", "likelihood 2, impact 3: 6 of 25, medium"]
    assert "Partners do not score alike: “Contracts end on different days” (Joint Fleet Workshops)." in said(
        paper, RISKS
    )
    (chart,) = charts(paper, RISKS)
    assert chart.table
    assert "2 open risks" in chart.alt
    assert "No score is on record for one risk." in said(paper, RISKS)
    assert "Prices rise" in text_of(paper)


def test_where_no_risk_is_scored_that_is_said_once() -> None:
    key = filled()
    risk_of(WORKSHOPS, "The lift fails its test")
    risk_of(CLEANING, "Prices rise")
    words = said(assembled(later(key)), RISKS)
    assert "Two risks are open, none of them with a score." in words
    assert "No score is on record" not in words


def test_open_issues_stand_the_gravest_first_with_their_owner() -> None:
    key = filled()
    issue_of(WORKSHOPS, "Two ramps are out of use", severity=Severity.LOW)
    issue_of(CLEANING, severity=Severity.HIGH, owner_post="Head of Estates")
    rows = table(assembled(later(key)), RISKS).rows
    assert [cell_words(cell) for cell in rows[0]] == [
        "Cleaning framework", "The supplier has withdrawn", "High", "Open", "Head of Estates", "No change",
    ]  # fmt: skip


def test_a_board_without_an_earlier_paper_has_no_marks() -> None:
    found = gathered(plans(), as_at=date(2017, 9, 1))
    assert found.since is None
    assert "Since the last paper" not in text_of(assembled(found))


def test_a_rating_that_changed_or_is_stale_says_so_with_its_day() -> None:
    key = filled()
    stale = table(assembled(gathered(key, as_at=date(2018, 6, 1))), "Ratings").rows
    assert "Stale: 6 December 2017" in [cell_words(row[-1]) for row in stale]
    rate(WORKSHOPS, Colour.AMBER, Dimension.TIME, evidence=typed(on=LATER))
    paper = assembled(later(key))
    assert "Changed: 20 February 2018" in [cell_words(row[-1]) for row in table(paper, "Ratings").rows]
    assert "Changed since 6 December 2017: Joint Fleet Workshops (time)." in said(paper, "Ratings")


def test_an_accepted_amount_without_a_plan_is_in_the_savings() -> None:
    paper = assembled(material(quarter()))
    rows = [[cell_words(cell) for cell in row] for row in table(paper, "Savings", 1).rows]
    assert rows == [
        ["Joint Fleet Workshops", "Kent Police", "2018/19", "Achieved", "£41,250", "As reported", "New"],
    ]  # fmt: skip
    assert "One amount is of one year or once, and is in no total above." in said(paper, "Savings")


def test_amounts_of_years_are_counted_beside_the_total_as_the_page_of_the_money_counts_them() -> None:
    key, year = filled(), PreciseDate.parse("FY2016/17")
    for amount, standing in ((900, Standing.PLANNED), (700, Standing.ACHIEVED)):
        post(pounds(amount), collaboration=WORKSHOPS, recurrence=Recurrence.ANNUAL, standing=standing, since=year,
             until=year, what=f"{standing.word} in 2016/17")  # fmt: skip
    found = gathered(key, as_at=AS_AT)
    sums = money_view(reader_of(secretary(), found.board.bodies, on=AS_AT), today=AS_AT, as_at=AS_AT).sums
    assert found.reckoned == (sums.plan, sums.achieved)
    words = f"by year, {sums.achieved} is achieved of {sums.plan} planned to date."
    assert words in said(assembled(found), "Savings")


def test_a_programme_review_tells_costs_cases_and_that_no_options_are_on_record() -> None:
    paper = assembled(material(quarter()), style=STYLES["programme-review"])
    assert "No cost had been stated" in said(paper, "Costs, benefits and risks to date")
    assert "No business case is on record." in said(paper, "Overarching case")
    assert "No source lists options that were appraised against each other" in said(paper, "Options")
    assert said(paper, "Strategic assessment").startswith(
        "The register holds three collaborations of this board's bodies"
    )
