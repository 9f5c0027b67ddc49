"""A list sent, its columns said, looked through and taken in, on pages."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.factories.cast import KENT, collaboration, kent_lead
from tests.factories.lists import risk_list, workbook
from tests.factories.register import accounts, client
from tests.interfaces.web.reading import one, parsed, words

from concordat.registers.delivery.queries import risks

pytestmark = pytest.mark.django_db
DEPOT = ("R1", "The depot opens late", "", "Fairly likely", 5.0, "Open", "A. Person")
SENT = {"kind": "risks", "organisation": KENT, "collaboration": "", "dated_0": "6", "dated_1": "12", "dated_2": "2017"}
COLUMNS = {"column-0": "ref", "column-1": "what", "column-2": "collaboration", "column-3": "likelihood",
           "column-4": "impact", "column-5": "state", "column-6": ""}  # fmt: skip


@pytest.fixture
def browser():
    accounts()
    collaboration()
    return client("kent")


def send(browser, content, **more):
    return browser.post(
        "/lists/send/", {**SENT, "file": SimpleUploadedFile("risks.xlsx", content), **more}, follow=True
    )


def said(answer):
    return words(one(parsed(answer.content.decode()), "main"))


def test_the_first_list_of_a_sender_asks_for_the_columns_and_for_unknown_words_once(browser):
    asked = send(browser, risk_list(DEPOT))
    assert asked.redirect_chain[-1][0].endswith("/columns/")
    text = said(asked)
    for part in ("What do the columns mean?", "The heads stand in row 3 of sheet “Risk register”", "A. Person",
                 "“Fairly likely” as likelihood now means"):  # fmt: skip
        assert part in text, part
    looked = browser.post(asked.redirect_chain[-1][0], {**COLUMNS, "word-0": "4"}, follow=True)
    assert "What stands against" not in said(looked)
    assert "Take in 1 line" in said(looked)
    done = browser.post(looked.redirect_chain[-1][0], follow=True)
    assert "1 line taken in; 0 said what stands already." in words(parsed(done.content.decode()))
    assert risks(kent_lead(), organisation=KENT)[0].last.score == 20
    later = send(browser, risk_list(("R1", DEPOT[1], "", "Fairly likely", 2.0, "Open", "")), dated_1="11")
    assert not later.redirect_chain[-1][0].endswith("/columns/")
    assert "Impact now 5 2" in said(later)


def test_a_fault_is_named_by_sheet_and_cell_and_there_is_no_button(browser):
    asked = send(browser, risk_list(("R1", DEPOT[1], "", 9.0, 5.0, "Open", "")))
    looked = browser.post(asked.redirect_chain[-1][0], COLUMNS, follow=True)
    text = said(looked)
    assert "1 place must be put right before anything is taken in" in text
    assert "Risk register, D4 Likelihood now “9” is not on your scale of 1 to 5" in text
    assert "Take in" not in text


def test_a_field_that_is_chosen_twice_or_lacks_is_told_at_the_column(browser):
    address = send(browser, risk_list(DEPOT)).redirect_chain[-1][0]
    text = said(browser.post(address, {**COLUMNS, "column-0": "what"}))
    assert "“What the risk is” is chosen for the column “Ref” too" in text
    assert "Choose the column of: What the risk is" in said(browser.post(address, {**COLUMNS, "column-1": ""}))


def test_what_is_no_list_is_told_at_the_file(browser):
    notes = workbook({"Notes": [["Dear all"], ["See you soon"]]})
    assert "no sheet has the heads of a list of risks" in said(send(browser, notes))


def test_the_page_of_lists_teaches_while_it_is_empty_and_asks_no_more_for_more(browser):
    assert "No list has been sent yet" in said(browser.get("/lists/"))
    send(browser, risk_list(DEPOT))

    def asked():
        with CaptureQueriesContext(connection) as queries:
            assert "risks.xlsx" in said(browser.get("/lists/"))
        return len(queries)

    first = asked()
    send(browser, risk_list((*DEPOT[:3], 1.0, *DEPOT[4:])))
    assert asked() == first
