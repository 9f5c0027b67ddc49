"""What policing bodies publish: deciding it, the page that anyone reads, and that nothing else is on it."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import date

import pytest
from django.test import Client
from django.utils import timezone
from tests.factories import agreements as factory
from tests.factories.cast import ESSEX, KENT, NOW, collaboration, programme_office, typed
from tests.factories.register import accounts, client
from tests.interfaces.web.reading import one, parsed, words

from concordat.foundation.access.actions import create_user
from concordat.kernel.dates import PreciseDate
from concordat.kernel.permissions.roles import Role
from concordat.registers.agreements import actions
from concordat.registers.agreements.rules import Clause, PublicationState
from concordat.rendering.listings.page import SECURITY_POLICY
from concordat.review.attachments.actions import attach_document

pytestmark = pytest.mark.django_db
PCC, ESSEX_PCC = "kent-police-and-crime-commissioner", "essex-police-fire-and-crime-commissioner"
PAGE = f"/published/{PCC}/"
TITLE = "Working together on fleet"


@pytest.fixture
def made(tmp_path, settings) -> str:
    settings.MEDIA_ROOT = tmp_path
    accounts()
    factory.answering_bodies()
    create_user(
        actor=programme_office(), username="commissioner", password="a-long-enough-word",
        role=Role.SCRUTINEER, organisation=PCC, everywhere=False, now=NOW,
    )  # fmt: skip
    key = factory.entered(KENT, ESSEX, sign="all", collaboration=collaboration("Secret name of the programme"))
    factory.clause(key, Clause.PURPOSE, says="One workshop for both forces")
    factory.clause(key, Clause.INSURANCE, words="Insured for £7,654,321")
    return key


def said(answer) -> str:
    return words(one(parsed(answer.content.decode()), "main"))


def form(**more: object) -> dict[str, object]:
    today = timezone.localdate()
    told = {"state": "fact_only", "title": "Fleet of both forces", "summary": "", "details": ["purpose", "parties"],
            "why": "A schedule names premises.", "decided_by": "The commissioner", "decided_on_0": today.day,
            "decided_on_1": today.month, "decided_on_2": today.year}  # fmt: skip
    return {**told, **more}


def decide(key: str, **more: object):
    return client("commissioner").post(f"/agreements/{key}/publishing/{PCC}/", form(**more), follow=True)


def attached(key: str, name: str = "agreement.txt") -> int:
    return attach_document(
        actor=programme_office(), agreement=key, name=name, content=b"The agreement.", title="The agreement as signed",
        evidence=typed(), now=NOW,
    )  # fmt: skip


def test_what_is_chosen_is_checked_as_the_public_reads_it_and_then_stands_on_the_page(made: str) -> None:
    check = said(decide(made))
    assert "Check what the public will read" in check
    assert "Anyone will be able to read this" in check
    assert Client().get(PAGE).status_code == 404
    done = said(decide(made, confirmed="1"))
    assert "It stands on the page of Kent Police and Crime Commissioner." in done
    page = Client().get(PAGE)
    assert page["Content-Security-Policy"] == SECURITY_POLICY
    text = said(page)
    for part in ("Fleet of both forces", "One workshop for both forces", "Essex Police; ", "The fact of the agreement"):
        assert part in text, part


def test_nothing_else_of_the_register_is_on_any_public_page(made: str) -> None:
    decide(made, confirmed="1")
    nobody = Client()
    pack = zipfile.ZipFile(io.BytesIO(nobody.get(f"{PAGE}page.zip").content))
    assert pack.namelist() == ["agreements.html"]
    texts = [nobody.get("/published/").content, nobody.get(PAGE).content, nobody.get(f"{PAGE}agreements.csv").content,
             pack.read("agreements.html")]  # fmt: skip
    for text in (part.decode() for part in texts):
        for secret in ("Secret name", "7,654,321", TITLE, made, "A schedule names premises", "1 January 2019"):
            assert secret not in text, secret
    assert set(re.findall(r'(?:href|src)="([^"]+)"', texts[3].decode())) == {"#list"}


def test_everyone_sees_the_same_page_signed_in_or_not(made: str) -> None:
    decide(made, confirmed="1")
    assert len({browser.get(PAGE).content for browser in (Client(), client("office"), client("outsider"))}) == 1


def test_a_document_is_read_by_anyone_while_it_is_published_and_by_nobody_after(made: str) -> None:
    number = attached(made)
    said_so = said(decide(made, state="full", document=str(number), confirmed="1"))
    assert "Kent Police and Crime Commissioner" in said_so
    (address,) = re.findall(r'href="(/published/documents/\d+/)"', Client().get(PAGE).content.decode())
    assert Client().get(address).content == b"The agreement."
    pack = zipfile.ZipFile(io.BytesIO(Client().get(f"{PAGE}page.zip").content))
    html, beside = pack.namelist()
    assert f'href="{beside}"' in pack.read(html).decode()
    assert pack.read(beside) == b"The agreement."
    told = {name: value for name, value in form(state="withdrawn").items() if name != "details"}
    client("commissioner").post(f"/agreements/{made}/withholding/{PCC}/", told)
    assert [Client().get(path).status_code for path in (PAGE, address, f"{PAGE}agreements.csv")] == [404, 404, 404]


@pytest.mark.parametrize(
    ("given", "error"),
    [
        ({"state": "full"}, "Choose the document that is the agreement"),
        ({"details": []}, "Choose at least one detail"),
        ({"why": ""}, "Say why it is not published in full"),
        ({"decided_by": ""}, "Who decided it?"),
        ({"decided_on_2": "2100"}, "has not come yet"),
    ],
)
def test_what_cannot_be_published_is_said_at_its_field_before_it_is_checked(
    made: str, given: dict[str, object], error: str
) -> None:
    answer = said(decide(made, **given))
    assert "There is a problem" in answer
    assert error in answer
    assert Client().get(PAGE).status_code == 404


def test_the_answers_can_be_changed_before_they_are_published(made: str) -> None:
    page = said(decide(made, change="1"))
    assert "What does Kent Police and Crime Commissioner publish?" in page
    assert Client().get(PAGE).status_code == 404


def test_the_record_says_how_each_body_stands_and_who_may_decide_is_led_there(made: str) -> None:
    page = client("commissioner").get(f"/agreements/{made}/").content.decode()
    assert f"/agreements/{made}/publishing/{PCC}/" in page
    assert f"/agreements/{made}/publishing/{ESSEX_PCC}/" not in page
    assert f"/agreements/{made}/publishing/" not in client("kent").get(f"/agreements/{made}/").content.decode()


def test_the_list_has_a_line_for_each_body_and_filters(made: str) -> None:
    decide(made, confirmed="1")
    page = said(client("kent").get("/agreements/publication/"))
    assert "1 overdue, 1 published" in page
    assert "28 days after the last party signed" in page
    only = said(client("kent").get("/agreements/publication/", {"state": "met"}))
    assert "1 published" in only
    assert "Essex Police, Fire" not in only.split("Kent Police and Crime Commissioner", 1)[1]
    rows = client("kent").get("/agreements/publication/publication.csv").getvalue().decode().splitlines()
    assert len(rows) == 3
    assert "0 lines" in said(client("outsider").get("/agreements/publication/"))


def test_what_is_marked_is_off_the_page_and_the_list_and_the_record_say_why(made: str) -> None:
    number = attached(made)
    decide(made, state="full", document=str(number), confirmed="1")
    assert Client().get(PAGE).status_code == 200
    open_form = said(client("kent").get(f"/agreements/{made}/mark/"))
    assert "The agreement as signed: now OFFICIAL" in open_form
    told = {"what": str(number), "marking": "official_sensitive_commercial", "reason": "The monitoring officer"}
    assert "It is recorded." in said(client("kent").post(f"/agreements/{made}/mark/", told, follow=True))
    assert Client().get(PAGE).status_code == 404
    for address in ("/agreements/publication/", f"/agreements/{made}/"):
        page = said(client("kent").get(address))
        assert "The document is marked OFFICIAL-SENSITIVE (commercial) since, so it is on no page" in page
        assert "Withheld" in page
    again = said(client("kent").post(f"/agreements/{made}/mark/", told))
    assert "It is marked OFFICIAL-SENSITIVE (commercial) already." in again


def test_the_list_says_from_when_the_law_is_and_where_its_words_are(made: str) -> None:
    page = said(client("kent").get("/agreements/publication/"))
    assert "came into the Act in 2009" in page
    assert "check them at legislation.gov.uk" in page


def test_what_is_overdue_is_in_the_calendar_with_its_body(made: str) -> None:
    page = said(client("kent").get("/agreements/calendar/", {"kind": "publication", "horizon": "all"}))
    for part in ("To be published", "Kent Police and Crime Commissioner", "days overdue"):
        assert part in page, part


def test_as_at_a_day_before_it_is_not_published_and_nobody_decides(made: str) -> None:
    decide(made, confirmed="1")
    page = client("commissioner").get(f"/agreements/{made}/", {"as_at": date(2020, 1, 6).isoformat()})
    assert "The public page" not in page.content.decode()
    assert "nothing on record" in said(page)


def test_the_page_names_what_the_body_said_in_its_own_words_and_runs_nothing(made: str) -> None:
    decide(made, summary="<script>alert(1)</script>\n\nIn plain words.", confirmed="1")
    page = Client().get(PAGE).content.decode()
    assert "<script" not in page
    assert "In plain words." in page


def test_reported_elsewhere_puts_nothing_on_a_page(made: str) -> None:
    actions.report_publication(
        actor=programme_office(), agreement=made, organisation=PCC, state=PublicationState.FULL,
        evidence=typed(), now=NOW, where="On its website", published_on=PreciseDate.parse("2019-01-10"),
    )  # fmt: skip
    assert Client().get(PAGE).status_code == 404
