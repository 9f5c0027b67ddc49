"""Home, the collaboration, its row in the portfolio, the organisation and the money: each shows the same figures."""

from __future__ import annotations

from datetime import date

import pytest
from tests.factories.benefit_profiles import benefit
from tests.factories.benefits import cleaning_framework, post, pounds
from tests.factories.cast import ESSEX, KENT, NOW, collaboration, programme_office, typed
from tests.factories.register import accounts, client
from tests.interfaces.web.reading import one, parsed, select, words

from concordat.kernel.dates import PreciseDate
from concordat.registers.benefits.actions import reverse_entry
from concordat.registers.benefits.models import LedgerEntry
from concordat.registers.benefits.rules import Recurrence, Standing

pytestmark = pytest.mark.django_db
DAY = "as_at=2019-12-31"


@pytest.fixture
def second():
    """Beside a figure to date with its running estimate: planned and achieved of one year, of which part apart."""
    accounts()
    cleaning_framework()
    key = collaboration("Second")
    year = PreciseDate.parse("FY2017/18")
    for body, planned, saved in ((KENT, 240, 130), (ESSEX, 100, 100)):
        for amount, standing in ((planned, Standing.PLANNED), (saved, Standing.ACHIEVED)):
            post(pounds(amount), collaboration=key, organisations=[body], recurrence=Recurrence.ANNUAL,
                 standing=standing, since=year, until=year, what=f"{standing.word} in 2017/18")  # fmt: skip
    post(pounds(70), collaboration=key, organisations=[KENT], recurrence=Recurrence.CUMULATIVE, cashable=False,
         standing=Standing.ACHIEVED, what="Hours")  # fmt: skip
    return key


def page(path):
    answer = client("kent").get(f"{path}?{DAY}")
    assert answer.status_code == 200, path
    return parsed(answer.content.decode())


def rows(node, caption):
    tables = [t for t in select(node, "table") if caption in words(one(t, "caption"))]
    return [[words(cell) for cell in select(row, "th, td")] for t in tables for row in select(t, "tbody tr, tfoot tr")]


def test_home_adds_up_what_the_page_of_the_money_adds_up(second):
    total = rows(page("/money/"), "Position by partner")[-1]
    assert total[1:3] == ["£905,088", "£652,269"]
    said = words(one(page("/"), "main"))
    assert f"Planned to date {total[1]}" in said
    assert "Achieved, as reported £652,269" in said


def test_the_page_of_the_collaboration_shows_amounts_of_years_and_what_stands_apart(second):
    found = page(f"/collaborations/{second}/")
    strip = words(one(found, "main"))
    assert "Plan to date £340" in strip
    assert "Achieved £230" in strip
    lines = {row[0]: row[3:7] for row in rows(found, "Plan to date and achieved, by partner")}
    assert lines == {"Essex Police": ["£100", "£100", "100.0%", "Green"],
                     "Kent Police": ["£240", "£130", "54.2%", "Red"]}  # fmt: skip
    assert rows(found, "Shown apart")[0][3:] == ["£70", "non-cashable"]
    assert "£230 achieved of £340 planned to date, 67.6%" in words(one(found, "#ratings"))


def test_the_portfolio_and_the_organisation_show_them_too(second):
    listed = [words(row) for row in select(page("/portfolio/"), "tbody tr") if "Second" in words(row)]
    assert len(listed) == 1
    assert "£340" in listed[0]
    assert "£230" in listed[0]
    kent = rows(page(f"/organisations/{KENT}/"), "Plan to date and achieved, by partner")
    assert [row[3:5] for row in kent if row[1] == "Second"] == [["£240", "£130"]]
    assert "£308,130" in words(one(page("/organisations/savings/"), "main"))


def test_two_lines_of_one_body_are_told_apart_by_their_benefits(second):
    thing = benefit(second, "Fewer vans")
    post(pounds(33), collaboration=second, organisations=[KENT], recurrence=Recurrence.ONE_OFF, benefit=thing,
         standing=Standing.ACHIEVED, what="Vans sold", since=PreciseDate.parse("2018-05"))  # fmt: skip
    found = page(f"/collaborations/{second}/")
    assert "Second, Fewer vans" in {row[1] for row in rows(found, "Plan to date and achieved, by partner")}
    assert "Kent Police, Fewer vans" in {row[0] for row in rows(found, "Savings against plan to date")}
    assert "Second, Fewer vans" in {row[1] for row in rows(page("/money/"), "Plan to date and achieved, by partner")}


def test_a_planned_year_whose_result_was_taken_back_is_named_beside_the_figures(second):
    number = LedgerEntry.objects.get(organisation_id=KENT, standing=Standing.ACHIEVED, collaboration_id=second,
                                     recurrence=Recurrence.ANNUAL).pk  # fmt: skip
    later = PreciseDate.parse("FY2018/19")
    for amount, standing in ((300, Standing.PLANNED), (310, Standing.ACHIEVED)):
        post(pounds(amount), collaboration=second, organisations=[KENT], recurrence=Recurrence.ANNUAL,
             standing=standing, since=later, until=later, what=f"{standing.word} in 2018/19")  # fmt: skip
    reverse_entry(actor=programme_office(), entry=number, reason="The posts were filled again",
                  evidence=typed(on=date(2018, 6, 1)), now=NOW)  # fmt: skip
    found = page(f"/collaborations/{second}/")
    (kent,) = [row for row in rows(found, "Plan to date and achieved, by partner") if row[0] == "Kent Police"]
    assert kent[3:5] == ["£300", "£310"]
    assert "no result stands for 2017/18, which the plan to date leaves out" in kent[-1]
    total = rows(page("/money/"), "Position by partner")[-1]
    assert "1 planned year without a result" in total[-1]
