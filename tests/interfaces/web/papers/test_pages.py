"""Pages of papers: who sees which, what they serve, and under which policy."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from tests.factories.building import BuiltOnce
from tests.factories.cast import ELSEWHERE, KENT, NOW
from tests.interfaces.web.reading import one, parsed, select, words
from tests.reporting.papers.register import filled, secretary

from concordat.foundation.access.actions import create_user
from concordat.foundation.access.actors import system_actor
from concordat.foundation.access.models import User
from concordat.kernel.permissions.roles import Role
from concordat.rendering.documents.html import SECURITY_POLICY
from concordat.reporting.papers.models import IssuedPaper
from concordat.reporting.papers.queries import issued_file
from concordat.reporting.papers.styles import STYLES

pytestmark = pytest.mark.django_db
DAY = {"as_at_0": "6", "as_at_1": "12", "as_at_2": "2017", "style": "position"}


@pytest.fixture(scope="module")
def board(built_once: BuiltOnce) -> str:
    return built_once(filled)


def signed_in(role: Role, organisation: str = KENT) -> Client:
    name = f"{role}.{organisation}"
    create_user(
        actor=system_actor("test"), username=name, password="a long enough one", organisation=organisation, role=role,
        now=NOW,
    )  # fmt: skip
    client = Client(raise_request_exception=False)
    client.force_login(User.objects.get(username=name))
    return client


@pytest.fixture
def office(board: str) -> Client:
    return signed_in(Role.BOARD_SECRETARY)


def issued(client: Client, board: str) -> int:
    response = client.post(f"/boards/{board}/paper/", DAY)
    assert response.status_code == 302
    return int(response["Location"].strip("/").rpartition("/")[2])


def test_the_button_is_there_for_who_may_issue(office: Client, board: str) -> None:
    page = parsed(office.get(f"/boards/{board}/").content.decode())
    links = {words(link): link.get("href") for link in select(page, "a")}
    assert links["Issue the paper"] == f"/boards/{board}/paper/"
    assert links["Papers issued to this board"] == f"/papers/?board={board}"
    reader = parsed(signed_in(Role.SCRUTINEER).get(f"/boards/{board}/").content.decode())
    assert "Issue the paper" not in words(reader)


def test_the_task_asks_for_the_day(office: Client, board: str) -> None:
    page = parsed(office.get(f"/boards/{board}/paper/?as_at=2017-12-06").content.decode())
    assert words(one(page, "h1")) == "Issue the paper"
    assert [field.get("value") for field in select(page, "input.govuk-date-input__input")] == ["6", "12", "2017"]


def test_issuing_leads_to_the_paper_with_its_files(office: Client, board: str) -> None:
    number = issued(office, board)
    page = parsed(office.get(f"/papers/{number}/").content.decode())
    assert words(one(page, "h1")) == "Collaboration: position as at 6 December 2017"
    found = [link.get("href") for link in select(page, "#files a")]
    assert found == [f"/papers/{number}/paper.{form}" for form in ("html", "docx", "pdf", "txt", "xlsx")]
    inputs = words(one(page, "#inputs"))
    assert all(line in inputs for line in ("Lines of savings 4", "Collaborations 3", "Promises", "Business cases"))
    assert not [name for name in ("Statuses", "Entries", "Happenings", "Commitments") if name in inputs]
    assert "Paper" in words(parsed(office.get(f"/papers/?board={board}").content.decode()))


def test_files_are_served_as_issued(office: Client, board: str) -> None:
    number = issued(office, board)
    for form, start in (("html", b"<!"), ("docx", b"PK"), ("pdf", b"%PDF"), ("txt", b"OFFICIAL")):
        response = office.get(f"/papers/{number}/paper.{form}")
        assert response.content == issued_file(secretary(), number=number, form=form)
        assert response.content.lower().startswith(start.lower())
        kept = response.headers.get("Content-Disposition", "")
        assert kept == ("" if form == "html" else f'attachment; filename="{board}-2017-12-06.{form}"')
    shown = office.get(f"/papers/{number}/paper.html")
    assert shown["Content-Security-Policy"] == SECURITY_POLICY
    assert shown["X-Content-Type-Options"] == "nosniff"
    assert office.get(f"/papers/{number}/paper.odt").status_code == 404


def test_the_inputs_can_be_read(office: Client, board: str) -> None:
    kept: dict[str, Any] = json.loads(office.get(f"/papers/{issued(office, board)}/inputs.json").content)
    assert kept["board"]["key"] == board
    assert len(kept["collaborations"]) == 3


def test_a_preview_is_kept_nowhere(office: Client, board: str) -> None:
    response = office.post(f"/boards/{board}/paper/", {**DAY, "preview": "1"})
    assert response["Location"] == f"/boards/{board}/paper/preview/?as_at=2017-12-06&style=position"
    shown = office.get(response["Location"])
    assert "Preview, not issued" in shown.content.decode()
    assert shown["Content-Security-Policy"] == SECURITY_POLICY
    assert not IssuedPaper.objects.exists()


def test_the_house_style_is_chosen_and_kept_with_the_paper(office: Client, board: str) -> None:
    page = parsed(office.get(f"/boards/{board}/paper/").content.decode())
    offered = [field.get("value") for field in select(page, "input[name=style]")]
    assert offered == list(STYLES)
    chosen = {**DAY, "style": "sections-and-ratings"}
    shown = office.get(office.post(f"/boards/{board}/paper/", {**chosen, "preview": "1"})["Location"])
    assert "Introduction and background" in shown.content.decode()
    response = office.post(f"/boards/{board}/paper/", chosen)
    told = words(parsed(office.get(response["Location"]).content.decode()))
    assert "House style Sections and ratings" in told
    wrong = office.post(f"/boards/{board}/paper/", {**DAY, "style": "free-verse"})
    assert "Choose one of the answers offered for “House style”" in words(
        one(parsed(wrong.content.decode()), ".govuk-error-summary")
    )


def test_a_day_to_come_is_said_at_the_field(office: Client, board: str) -> None:
    ahead = {**DAY, "as_at_2": str(timezone.localdate().year + 1)}
    page = parsed(office.post(f"/boards/{board}/paper/", ahead).content.decode())
    assert "cannot say what will be reported" in words(one(page, ".govuk-error-summary"))
    assert not IssuedPaper.objects.exists()


@pytest.mark.parametrize(
    ("role", "organisation", "issuing", "reading"),
    [
        (Role.BOARD_SECRETARY, KENT, 200, 200),
        (Role.SCRUTINEER, KENT, 403, 200),
        (Role.LEAD, KENT, 403, 200),
        (Role.LEAD, ELSEWHERE, 404, 404),
        (Role.BOARD_SECRETARY, ELSEWHERE, 404, 404),
    ],
)
def test_who_gets_what(role: Role, organisation: str, issuing: int, reading: int, board: str) -> None:
    author = signed_in(Role.BOARD_SECRETARY)
    number = issued(author, board)
    client = author if (role, organisation) == (Role.BOARD_SECRETARY, KENT) else signed_in(role, organisation)
    assert client.get(f"/boards/{board}/paper/").status_code == issuing
    assert client.get(f"/boards/{board}/paper/preview/?as_at=2017-12-06").status_code == issuing
    assert client.post(f"/boards/{board}/paper/", DAY).status_code == (302 if issuing == 200 else issuing)
    for address in ("", "inputs.json", "paper.html", "paper.pdf"):
        assert client.get(f"/papers/{number}/{address}").status_code == reading
    listed = words(parsed(client.get("/papers/").content.decode()))
    assert (f"Paper {number}" in listed) == (reading == 200)
    assert IssuedPaper.objects.count() == 1


def test_a_correction_is_issued_on_its_page_and_both_papers_say_so(office: Client, board: str) -> None:
    number = issued(office, board)
    empty = parsed(office.post(f"/papers/{number}/correct/", {"erratum": " "}).content.decode())
    assert "Say what was wrong, and what is right now." in words(one(empty, ".govuk-error-summary"))
    response = office.post(f"/papers/{number}/correct/", {"erratum": "The day was misprinted."})
    new = int(response["Location"].strip("/").rpartition("/")[2])
    old_page = parsed(office.get(f"/papers/{number}/").content.decode())
    assert f"This paper is replaced by paper {new}, version 2" in words(one(old_page, ".govuk-inset-text"))
    assert "Correct the paper" not in words(one(old_page, "main"))
    new_page = words(one(parsed(office.get(f"/papers/{new}/").content.decode()), "main"))
    assert f"Paper {new}, version 2, OFFICIAL" in new_page
    assert "The day was misprinted." in new_page
    listed = words(one(parsed(office.get("/papers/").content.decode()), "table"))
    assert f"Paper {new} (version 2)" in listed
    assert f"Paper {number} (replaced)" in listed


def test_a_public_version_asks_for_the_reason_of_what_is_withheld(office: Client, board: str) -> None:
    number = issued(office, board)
    chosen = {"exempt": "collaboration:shared-dog-section", "reason": ""}
    refused = parsed(office.post(f"/papers/{number}/public/", chosen).content.decode())
    assert "Choose the reason" in words(one(refused, ".govuk-error-summary"))
    response = office.post(f"/papers/{number}/public/", chosen | {"reason": "crime"})
    public = int(response["Location"].strip("/").rpartition("/")[2])
    assert "Shared Dog Section" not in office.get(f"/papers/{public}/paper.html").content.decode()
    page = words(one(parsed(office.get(f"/papers/{public}/").content.decode()), "main"))
    assert f"It is the public version of paper {number}" in page
    assert "Issue the public version" not in page
