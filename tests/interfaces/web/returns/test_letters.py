"""A letter sent on the page of a return: looked through beside its words, and accepted by ticks."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from tests.factories.cast import KENT
from tests.factories.letters import EMAIL, word
from tests.factories.register import client
from tests.factories.returns_web import asked, page
from tests.interfaces.web.reading import parsed, select, words

from concordat.registers.delivery.models import Answer
from concordat.review.letters.models import Letter

pytestmark = pytest.mark.django_db
SAVED = f"money.savings.achieved.{KENT}"


@pytest.fixture
def number(settings, tmp_path) -> int:
    settings.MEDIA_ROOT = tmp_path
    return asked()


def shown(response):
    return parsed(response.content.decode())


def test_a_word_file_is_sent_looked_through_and_accepted(number):
    browser = client("kent")
    file = SimpleUploadedFile("Return.docx", word(extra=["Kent Police has saved £15,000 in the year to date."]))
    sent = browser.post(page(number, "letters/"), {"file": file})
    assert sent.status_code == 302
    seen = shown(browser.get(sent["Location"]))
    boxes = select(seen, "main input[type=checkbox]")
    assert len(boxes) == 17
    assert all(box.get("checked") is not None for box in boxes)
    assert [radio.get("value") for radio in select(seen, "main input[type=radio]")] == [f"{SAVED}~1", f"{SAVED}~2", ""]
    keys = [box.get("value") for box in boxes]
    done = browser.post(sent["Location"], {"keys": keys, f"choice:{SAVED}": f"{SAVED}~1"}, follow=True)
    assert "18 answers taken from the letter, word for word." in words(shown(done))
    assert Answer.objects.get(question=SAVED).text == "£12,500"


def test_an_email_is_pasted_and_what_is_quoted_is_listed(number):
    browser = client("kent")
    sent = browser.post(page(number, "letters/"), {"pasted": EMAIL})
    told = words(shown(browser.get(sent["Location"])))
    assert "“> Overall: Red” (quoted from an earlier message)" in told
    assert "Choose at least one of the answers." in words(shown(browser.post(sent["Location"])))
    assert not Answer.objects.exists()


def test_nothing_sent_and_nobody_else(number):
    refused = client("kent").post(page(number, "letters/"), {})
    assert "Paste the words of the e-mail, or choose a file." in words(shown(refused))
    assert client("essex").get(page(number, "letters/")).status_code == 403
    assert client("essex").post(page(number, "letters/"), {"pasted": EMAIL}).status_code == 403
    assert not Letter.objects.exists()
