"""Returns by Excel on the pages: downloaded, sent, looked through, taken once, mended and had again as received."""

from __future__ import annotations

import io
import zipfile

import openpyxl
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from tests.factories.cast import ESSEX, KENT, collaboration, programme_office
from tests.factories.register import accounts, client
from tests.factories.returns import ENDS, alliance, led, opened
from tests.factories.returns_web import PERIOD, page
from tests.interfaces.web.reading import parsed, select, words
from tests.review.workbooks.making import altered, type_in

from concordat.foundation.history.models import Event
from concordat.intake.models import Upload, Workbook
from concordat.registers.delivery.models import Answer
from concordat.registers.delivery.queries import period, return_forms
from concordat.rendering.workbooks.writing import written
from concordat.review.workbooks.laying_out import laid_out

pytestmark = pytest.mark.django_db
BOOKS = f"/returns/{PERIOD}/workbooks/"
FLEET, STORES = "Joint Fleet Workshops", "Shared Stores"
MONEY = f"money.savings.achieved.{KENT}"


@pytest.fixture
def number() -> int:
    """The return of the fleet, asked of Kent; the stores are asked of Essex."""
    accounts()
    alliance()
    keys = [led(collaboration(FLEET, partners=(KENT, ESSEX))), led(collaboration(STORES), by=ESSEX)]
    return opened(collaborations=keys).returns[0]


def filled(answers: dict[str, object], who: str = "kent", body: str = KENT, sheet: str = FLEET) -> bytes:
    """The workbook as the page gives it, with answers typed in."""
    given = client(who).get(f"{BOOKS}{body}.xlsx")
    assert given.status_code == 200
    assert given["Content-Disposition"] == f'attachment; filename="{PERIOD}-{body}.xlsx"'
    return altered(given.content, lambda book: type_in(book[sheet], answers))


def sent(browser, *files: tuple[str, bytes]) -> str:
    """Files posted; the address of the page that they lead to."""
    answer = browser.post(BOOKS, {"file": [SimpleUploadedFile(name, data) for name, data in files]})
    assert answer.status_code == 302
    return answer["Location"]


def shown(response):
    return parsed(response.content.decode())


def received(browser, number: int) -> list:
    """The links to workbooks as received on the return's page."""
    links = select(shown(browser.get(page(number))), "main a")
    return [one for one in links if one.get("href").startswith("/returns/workbooks/")]


def rows(response) -> list[str]:
    return [words(one) for one in select(shown(response), "main tbody tr")]


def test_each_organisation_finds_its_workbook_and_the_office_finds_all(number):
    kent, office = (client(who).get(BOOKS) for who in ("kent", "office"))
    assert rows(kent) == ["Kent Police 1 Download for Kent Police"]
    assert [row.split(" Police")[0] for row in rows(office)] == ["Essex", "Kent"]
    assert client("office").get(f"{BOOKS}{ESSEX}.xlsx").status_code == 200
    assert f'href="{BOOKS}"' in client("kent").get(f"/returns/{PERIOD}/").content.decode()


def test_what_was_sent_is_shown_then_taken_once_and_had_again(number):
    browser, data = client("kent"), filled({"rating.time": "Amber", MONEY: 308_000})
    place = sent(browser, ("Reply.xlsx", data))
    seen = browser.get(place)
    assert rows(seen) == [
        f"{FLEET} Time nothing Amber C9", f"{FLEET} Savings achieved, year to date, Kent Police nothing 308000 C24",
    ]  # fmt: skip
    assert [words(one) for one in select(shown(seen), "main button")] == ["Take 2 answers from 1 workbook"]
    assert not Answer.objects.exists()
    done = browser.post(place, follow=True)
    assert "2 answers taken from 1 workbook." in words(shown(done))
    assert set(Answer.objects.values_list("channel", "organisation")) == {("excel", KENT)}
    before = (Answer.objects.count(), Event.objects.count())
    again = browser.post(place, follow=True)
    assert "Nothing was taken" in words(shown(again))
    assert select(shown(again), "main button") == []
    assert (Answer.objects.count(), Event.objects.count()) == before
    (link,) = received(browser, number)
    kept = browser.get(link.get("href"))
    assert (words(link), kept.content == data) == ("Reply.xlsx as received", True)


def test_the_same_file_in_another_upload_changes_nothing(number):
    browser, data = client("kent"), filled({"rating.time": "Amber"})
    for name in ("Reply.xlsx", "Reply again.xlsx"):
        browser.post(sent(browser, (name, data)))
    assert Answer.objects.count() == 1
    assert "Sent again it changes nothing." in words(shown(browser.get(sent(browser, ("Third.xlsx", data)))))


def test_an_error_is_shown_by_sheet_and_cell_and_written_into_the_senders_workbook(number):
    browser = client("office")
    bad = filled({"rating.time": "Amber", MONEY: "£1.2m plus VAT"}, who="office")
    good = filled({"progress": "The stores moved."}, who="office", body=ESSEX, sheet=STORES)
    place = sent(browser, ("Kent.xlsx", bad), ("Essex.xlsx", good))
    seen = shown(browser.get(place))
    assert [words(one) for one in select(seen, ".govuk-error-summary__list li")] == ["Kent.xlsx: 1 error"]
    (fault,) = [row for row in rows(browser.get(place)) if row.startswith(f"{FLEET} C24")]
    assert "Savings achieved, year to date, Kent Police" in fault
    assert [words(one) for one in select(seen, "main button")] == ["Take 1 answer from 1 workbook"]
    (copy,) = [one.get("href") for one in select(seen, "main a") if one.get("href", "").endswith(".xlsx")]
    mended = openpyxl.load_workbook(io.BytesIO(browser.get(copy).content))
    assert "£1.2m plus VAT" in mended[FLEET]["C24"].comment.text
    browser.post(place)
    assert list(Answer.objects.values_list("question", flat=True)) == ["progress"]


def macro(data: bytes) -> bytes:
    """The workbook with a macro in it."""
    buffer = io.BytesIO(data)
    with zipfile.ZipFile(buffer, "a") as archive:
        archive.writestr("xl/vbaProject.bin", b"macro")
    return buffer.getvalue()


def test_a_file_that_cannot_be_read_is_named_and_stops_no_other(number, settings):
    browser, good = client("kent"), filled({"rating.time": "Amber"})
    place = sent(
        browser, ("Scan.pdf", b"%PDF-1.7"), ("Empty.xlsx", b""), ("Cut.xlsx", good[:900]), ("Macro.xlsm", macro(good)),
        ("Locked.xlsx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), ("Good.xlsx", good),
    )  # fmt: skip
    seen = shown(browser.get(place))
    told = [words(one) for one in select(seen, "#not-read li")]
    assert [one.split(": ")[0] for one in told] == ["Scan.pdf", "Empty.xlsx", "Cut.xlsx", "Macro.xlsm", "Locked.xlsx"]
    assert [part in one for part, one in zip(
        ("read from an .xlsx file", "is empty", "damaged or cut off", "holds macros", "encrypted"), told, strict=True
    )] == [True] * 5  # fmt: skip
    assert len(list((settings.MEDIA_ROOT / "sources").rglob("*.xlsx"))) == 1
    browser.post(place)
    assert Answer.objects.count() == 1


def test_nothing_sent_is_said(number):
    answer = client("kent").post(BOOKS, {})
    assert answer.status_code == 200
    assert select(shown(answer), ".govuk-error-summary")
    assert not Upload.objects.exists()


def test_what_is_sent_is_its_senders_and_what_was_taken_the_answering_organisations(number):
    """The account of the office acts for Kent, so that Essex's draft is another's to it."""
    essex, data = client("essex"), filled({"progress": "A draft."}, who="essex", body=ESSEX, sheet=STORES)
    place = sent(essex, ("Reply.xlsx", data))
    (copy,) = [one.pk for one in Workbook.objects.all()]
    for who in ("office", "kent", "outsider"):
        others = client(who)
        answers = (others.get(place), others.post(place), others.get(f"{place}{copy}.xlsx"))
        assert [one.status_code for one in answers] == [404] * 3
    essex.post(place)
    (link,) = received(essex, number + 1)
    got = {who: client(who).get(link.get("href")).status_code for who in ("essex", "office", "kent", "scrutineer")}
    assert got == {"essex": 200, "office": 404, "kent": 404, "scrutineer": 404}
    assert client("essex").get(f"{BOOKS}{KENT}.xlsx").status_code == 404
    assert client("scrutineer").get(BOOKS).status_code == 403
    assert client("outsider").get(BOOKS).status_code == 404


def test_a_workbook_of_two_organisations_is_its_senders_alone(number):
    """The office may fill in one file for both; Kent must not read in it what Essex drafts."""
    office = client("office")
    actor = programme_office()
    asked = laid_out(return_forms(actor, today=ENDS, period=PERIOD), period(actor, key=PERIOD, today=ENDS))
    said = {FLEET: "Ours.", STORES: "Theirs."}
    data = altered(written(asked), lambda book: [type_in(book[sheet], {"progress": said[sheet]}) for sheet in said])
    place = sent(office, ("Both.xlsx", data))
    office.post(place)
    assert set(Answer.objects.values_list("text", flat=True)) == {"Ours.", "Theirs."}
    assert received(client("kent"), number) == []
    assert len(received(office, number)) == 1
