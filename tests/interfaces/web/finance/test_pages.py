"""An extract sent, its columns said, looked through and taken in; and its amounts beside what was claimed, on pages."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from tests.factories.benefits import post, pounds
from tests.factories.cast import KENT, collaboration, kent_lead
from tests.factories.finance import FUEL, TYRES, extract, taken
from tests.factories.register import accounts, client
from tests.interfaces.web.reading import one, parsed, words

from concordat.kernel.dates import PreciseDate
from concordat.registers.benefits.queries import entries
from concordat.registers.benefits.rules import Recurrence, Standing
from concordat.review.finance.queries import reconciliation

pytestmark = pytest.mark.django_db
SENT = {"organisation": KENT, "collaboration": "", "dated_0": "6", "dated_1": "12", "dated_2": "2017"}
COLUMNS = {"column-0": "ref", "column-1": "what", "column-2": "collaboration", "column-3": "period",
           "column-4": "amount"}  # fmt: skip
FIXED = {"fixed-unit": "1", "fixed-kind": "saving", "fixed-standing": "achieved", "fixed-recurrence": "one_off"}


@pytest.fixture
def browser():
    accounts()
    collaboration()
    return client("kent")


def send(browser, content, **more):
    file = SimpleUploadedFile(more.pop("name", "savings.csv"), content)
    return browser.post("/money/extracts/send/", {**SENT, "file": file, **more}, follow=True)


def said(answer):
    return words(one(parsed(answer.content.decode()), "main"))


def test_the_first_extract_of_a_sender_asks_for_the_columns_and_the_next_goes_straight_to_its_amounts(browser):
    asked = send(browser, extract(FUEL, TYRES))
    place = asked.redirect_chain[-1][0]
    assert place.endswith("/columns/")
    assert "What holds for every row" in said(asked)
    wrong = browser.post(place, {**COLUMNS, **FIXED, "fixed-kind": "", "fixed-year": "2018"}, follow=True)
    assert "Choose a column, or what holds for every row, of: Kind" in said(wrong)
    assert "is no financial year" in said(wrong)
    looked = browser.post(place, {**COLUMNS, **FIXED}, follow=True)
    for part in ("2 new", "What the amounts come to", "£1,000", "Take in 2 amounts", "savings, E4"):
        assert part in said(looked), part
    done = browser.post(looked.redirect_chain[-1][0], follow=True)
    assert "2 amounts taken in; 0 held already." in words(parsed(done.content.decode()))
    assert "There is nothing to take in: every row says what is held already." in said(done)
    assert len(entries(kent_lead())) == 2
    later = send(browser, extract((*FUEL[:4], "7"), TYRES), dated_1="11")
    assert "7; was £1,200.50" in said(later)
    listed = said(browser.get("/money/extracts/"))
    assert "savings.csv" in listed
    revoked = browser.post(place.replace("columns", "revoke"), follow=True)
    assert "The columns were guessed by their words" in said(revoked)


def test_a_fault_is_named_by_sheet_and_cell_there_is_no_button_and_the_file_can_be_had_again(browser):
    content = extract(FUEL, (*TYRES[:4], "dear"))
    place = send(browser, content).redirect_chain[-1][0]
    looked = browser.post(place, {**COLUMNS, **FIXED}, follow=True)
    assert "1 place must be put right before anything is taken in" in said(looked)
    assert "savings, E5 Amount “dear” is no amount" in said(looked)
    assert "Take in" not in said(looked)
    assert browser.get(place.replace("columns", "file")).content == content
    assert "is no amount" in said(browser.post(place.replace("columns/", ""), follow=True))
    assert entries(kent_lead()) == []


def test_what_is_no_extract_is_refused_beside_the_field(browser):
    assert "the file is empty" in said(send(browser, b""))
    assert "read from an .xlsx or .csv file" in said(send(browser, b"%PDF", name="paper.pdf"))


def test_a_difference_is_seen_explained_and_kept(browser):
    day = PreciseDate.parse("FY2017/18")
    post(pounds(1100), what="Saved on fuel and tyres", collaboration="joint-fleet-workshops", organisations=[KENT],
         standing=Standing.ACHIEVED, recurrence=Recurrence.ONE_OFF, since=day, until=day)  # fmt: skip
    taken(extract(FUEL, TYRES))
    listed = said(browser.get("/money/reconciliation/"))
    for part in ("Saved on fuel and tyres", "£1,100", "£1,000", "-£100", "Differing"):
        assert part in listed, part
    assert "No line matches" in said(browser.get("/money/reconciliation/", {"stands": "matched"}))
    place = f"/money/reconciliation/{reconciliation(kent_lead())[0].id}/"
    assert "Say why" in said(browser.post(place, {"why": " x"}, follow=True))
    kept = browser.post(place, {"why": "Tyres are booked a month later."}, follow=True)
    assert "Tyres are booked a month later." in said(kept)
    assert "Tyres are booked a month later." in said(browser.get("/money/reconciliation/"))
    as_file = b"".join(browser.get("/money/reconciliation/reconciliation.csv").streaming_content).decode()
    assert "Tyres are booked a month later." in as_file
