"""A service in kind recorded and corrected on pages; the page of two partners, its workbook, and who sees them."""

import io

import pytest
from openpyxl import load_workbook
from tests.factories.cast import KENT, KENT_FIRE, kent_lead
from tests.factories.exchange import training
from tests.factories.register import accounts, client
from tests.interfaces.web.reading import one, parsed, select, words

from concordat.kernel.money import Money
from concordat.registers.exchange.queries import services

pytestmark = pytest.mark.django_db
PAIR = f"/exchange/between/{KENT}/{KENT_FIRE}/"
GIVEN = {
    "provider": KENT, "receiver": KENT_FIRE, "kind": "vehicles", "what": "Loan of a van", "year": "2018/19",
    "quantity": "4", "unit": "days", "rate": "55.50", "rate_source": "A hire firm", "rate_on_0": "1", "rate_on_1": "5",
    "rate_on_2": "2018", "reason": "The fleet manager.",
}  # fmt: skip


@pytest.fixture
def browser():
    training()
    accounts()
    return client("kent")


def said(answer):
    return words(one(parsed(answer.content.decode()), "main"))


def loan():
    return next(s for s in services(kent_lead()) if s.what == "Loan of a van")


def test_a_service_is_recorded_with_its_rate_and_corrected(browser):
    browser.post("/exchange/services/record/", GIVEN)
    assert loan().value.amount == Money.pounds(222)
    shown = said(browser.get(f"/exchange/services/{loan().id}/"))
    for part in ("4 days", "£55.50, A hire firm, 1 May 2018", "£222", "quantity times rate, to the penny"):
        assert part in shown, part
    place = f"/exchange/services/{loan().id}/correct/"
    refused = browser.post(place, {**GIVEN, "quantity": "5", "value": "1", "why": "A day more"})
    assert "Quantity and rate come to £277.50" in said(refused)
    assert [a.get("href") for a in select(parsed(refused.content.decode()), ".govuk-error-summary a")] == ["#id_value"]
    done = browser.post(place, {**GIVEN, "quantity": "5", "why": "A day more"}, follow=True)
    for part in ("£222", "£277.50", "A day more"):
        assert part in said(done), part


def test_who_neither_gave_nor_received_is_told_so(browser):
    refused = client("essex").post("/exchange/services/record/", GIVEN)
    assert "Name an organisation that you act for" in said(refused)
    assert "Loan of a van" not in [s.what for s in services(kent_lead())]


def test_the_page_of_two_partners_names_what_has_no_value(browser):
    shown = said(browser.get(PAIR))
    for part in (
        "£12,124.24",
        "£9,000",
        "£3,124.24",
        "not final",
        "Driving of large goods vehicles: TBA",
        "2016 (two financial years)",
        "A source prints a total of £10,552",
    ):
        assert part in shown, part
    assert browser.get(f"{PAIR}years.svg").headers["Content-Type"] == "image/svg+xml"
    assert client("outsider").get(PAIR).status_code == 404
    assert browser.get(PAIR, {"as_at": "2017-12-05"}).status_code == 404


def test_what_nobody_has_priced_is_not_printed_as_nought(browser):
    rows = [words(row) for row in select(parsed(browser.get(PAIR).content.decode()), "#years tbody tr")]
    assert any("2017" in row and "not known" in row and "not final" in row for row in rows)
    assert not any("£0" in row for row in rows)


def test_the_workbook_adds_up_by_formulas(browser):
    book = load_workbook(io.BytesIO(browser.get(f"{PAIR}balance.xlsx").content))
    sheet = book["Balance"]
    assert sheet["B2"].value == "=SUMIFS('Services'!$H$2:$H$5,'Services'!$B$2:$B$5,MID($A2,10,255))"
    assert sheet["B4"].value == "=B2-B3"
    assert book["Not known"].max_row == 4
