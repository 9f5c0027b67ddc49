"""Where the money stands on its pages: by group, behind each figure, since a board, as a workbook."""

import io
from datetime import date

import pytest
from openpyxl import load_workbook
from tests.factories.benefits import cleaning_framework, post, pounds, unknown
from tests.factories.cast import ESSEX, KENT, NOW, collaboration, kent_lead, passage_of, programme_office, source, typed
from tests.factories.governance import board, meeting
from tests.factories.register import accounts, client
from tests.interfaces.web.reading import one, parsed, select, words

from concordat.kernel.dates import PreciseDate
from concordat.registers.benefits.actions.ledger import correct_entry, reverse_entry
from concordat.registers.benefits.queries import entries
from concordat.registers.benefits.rules import Recurrence, Standing

pytestmark = pytest.mark.django_db
DAY = "as_at=2017-12-31"


@pytest.fixture(autouse=True)
def people():
    accounts()


def page(path, who="kent"):
    answer = client(who).get(path)
    assert answer.status_code == 200, path
    return parsed(answer.content.decode())


def rows(node, caption):
    (table,) = [t for t in select(node, "table") if caption in words(one(t, "caption"))]
    return [[words(cell) for cell in select(row, "th, td")] for row in select(table, "tbody tr, tfoot tr")]


def test_by_partner_with_a_total_that_is_the_sum_of_its_rows():
    cleaning_framework()
    found = {row[0]: row[1:] for row in rows(page(f"/money/?{DAY}"), "Position by partner")}
    assert found["Kent Police"][:2] == ["£303,775", "£308,000"]
    assert found["Kent Police"][4:] == ["£4,225", "Green", "nothing"]
    assert found["Total"][:3] == ["£904,748", "£652,039", "£0"]
    assert found["Total"][4:6] == ["-£252,709", "Red"]


@pytest.mark.parametrize("by", ["collaboration", "theme", "benefit", "year"])
def test_by_whatever_else_the_total_is_the_same(by):
    cleaning_framework()
    found = rows(page(f"/money/?{DAY}&by={by}"), "Position by")
    assert found[-1][:3] == ["Total", "£904,748", "£652,039"]
    assert [row[1:3] for row in found[:-1]] == [["£904,748", "£652,039"]]


def test_no_plan_and_unknown_are_words_and_never_a_colour():
    key = collaboration()
    post(pounds(100), collaboration=key, until=PreciseDate.parse("2017-11"))
    post(pounds(1200), collaboration=key, organisations=[ESSEX], standing=Standing.PLANNED,
         recurrence=Recurrence.ANNUAL, in_service=PreciseDate.parse("2017-06-01"))  # fmt: skip
    found = {row[0]: row[5:] for row in rows(page(f"/money/?{DAY}"), "Position by partner")}
    assert found["Kent Police"] == ["not stated", "No plan", "1 without a plan"]
    assert found["Essex Police"] == ["not stated", "Unknown", "1 without a result"]


def test_behind_a_figure_stand_its_entries_each_leading_to_its_passage():
    key = collaboration()
    evidence = passage_of(source(date(2017, 12, 6)))
    post(pounds(100), collaboration=key, until=PreciseDate.parse("2017-11"), evidence=evidence)
    post(unknown(), collaboration=key, what="Consumables")
    node = page(f"/money/behind/?by=partner&of={KENT}&{DAY}", who="office")
    (row,) = rows(node, "Entries behind")
    assert row[1:3] == [f"£100 , entry {row[0]}", "achieved"]
    assert f"#passage-{evidence.passage}" in str([link.get("href") for link in select(node, "table a")])
    assert [left[1] for left in rows(node, "Amounts that stand in no sum")] == ["Consumables"]


def sheets(path, who="kent"):
    answer = client(who).get(path)
    assert answer.status_code == 200
    book = load_workbook(io.BytesIO(answer.content))
    told = load_workbook(io.BytesIO(answer.content), data_only=True)
    return book, {page.title: [[cell.value for cell in row] for row in page.iter_rows()] for page in told}


def test_the_workbook_has_the_figures_of_the_page_as_formulas_and_what_is_left_out():
    key = cleaning_framework()
    post(unknown(), collaboration=key, what="Consumables")
    post(pounds(40), collaboration=key, cashable=False, what="Hours given back")
    book, told = sheets(f"/money/behind/behind.xlsx?{DAY}")
    totals = {row[0]: row[1] for row in told["Totals"][1:]}
    assert (totals["Plan to date"], totals["Achieved"]) == (904_748, 652_039)
    assert totals["Variance, over the lines that have plan and result"] == -252_709
    assert all(str(book["Totals"].cell(row, 2).value).startswith("=SUM") for row in range(2, 9))
    assert {row[3] for row in told["Left out"][1:]} == {"the amount is not known", "non-cashable"}
    assert len(told["Entries"]) == 7


def test_a_workbook_of_nothing_opens_and_says_so():
    _, told = sheets("/money/behind/behind.xlsx", who="outsider")
    assert told["Totals"][1] == ["Plan to date", "not known"]
    assert told["Left out"][1][0] == "Nothing is left out."


def test_what_changed_since_the_board_met():
    key = cleaning_framework()
    meeting(board(), date(2018, 1, 10))
    found = entries(kent_lead(), collaboration=key, organisation=KENT, standing=Standing.ACHIEVED)
    later = typed(on=date(2018, 2, 1))
    correct_entry(actor=programme_office(), entry=found[0].id, stated=pounds(200_000), reason="Counted a month twice",
                  evidence=later, now=NOW)  # fmt: skip
    essex = entries(kent_lead(), collaboration=key, organisation=ESSEX, standing=Standing.ACHIEVED)
    reverse_entry(actor=programme_office(), entry=essex[0].id, reason="Paid to others", evidence=later, now=NOW)
    post(pounds(5), collaboration=key, what="Soap", evidence=later, recurrence=Recurrence.ONE_OFF)
    node = page("/money/changes/?since=2018-01-10&as_at=2018-03-01")
    told = {row[0]: (row[1], row[2], row[7]) for row in rows(node, "Amounts that are new")}
    assert told == {
        "New": ("£5", "–", "–"), "Corrected": ("£200,000", "£308,000", "Counted a month twice"),
        "Reversed": ("£307,000", "£307,000", "Paid to others"),
    }  # fmt: skip
    ratings = {row[0]: row[2:4] for row in rows(node, "Lines whose rating changed")}
    assert ratings == {"Kent Police": ["Green", "Red"], "Essex Police": ["Red", "Unknown"]}
    assert "Paid to others" not in words(page("/money/changes/?since=2018-01-10&as_at=2018-01-20"))


def test_without_a_board_the_page_says_what_to_do():
    assert "No board has met" in words(page("/money/changes/"))


def test_an_outsider_sees_no_figure_behind_anything():
    cleaning_framework()
    for path in ("/money/", "/money/behind/", "/money/behind/?by=collaboration&of=cleaning-framework"):
        told = client("outsider").get(path).content.decode()
        assert "308,000" not in told, path
        assert "Cleaning" not in told.replace("of=cleaning", ""), path


def test_the_three_pictures_are_drawn():
    cleaning_framework()
    for name in ("chart", "waterfall", "quarters"):
        answer = client("kent").get(f"/money/{name}.svg?{DAY}")
        assert b"<svg" in answer.content, name
    node = page(f"/money/?{DAY}")
    assert ["Slippage", "-£256,934"] in rows(node, "From plan to achieved")
