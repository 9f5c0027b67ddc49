"""In the last paper, not in this one: the page, its questions, and the sentence on the page of the board."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.test import Client
from tests.factories.cast import ELSEWHERE, KENT, NOW
from tests.factories.papers import accept_all, paper, received
from tests.interfaces.web.reading import Node, one, parsed, select, words

from concordat.foundation.access.actions import create_user
from concordat.foundation.access.actors import system_actor
from concordat.foundation.access.models import User
from concordat.foundation.organisations.models import Organisation
from concordat.foundation.organisations.records import OrganisationKind
from concordat.kernel.permissions.roles import Role
from concordat.reporting.assurance.models import DraftQuestion

pytestmark = pytest.mark.django_db
ADDRESS = "/boards/joint-performance-board/"
COMMISSIONER = "kent-commissioner"


def signed_in(organisation: str, role: Role = Role.LEAD, *, everywhere: bool = False) -> Client:
    create_user(
        actor=system_actor("test"), username=organisation, password="a long enough one", organisation=organisation,
        role=role, everywhere=everywhere, now=NOW,
    )  # fmt: skip
    client = Client(raise_request_exception=False)
    client.force_login(User.objects.get(username=organisation))
    return client


def page(client: Client, address: str = f"{ADDRESS}dropped/") -> Node:
    response = client.get(address)
    assert response.status_code == 200
    return parsed(response.content.decode())


@pytest.fixture
def papers(tmp_path: Path) -> tuple[str, str]:
    winter = tmp_path / "winter.txt"
    winter.write_text(
        "REPORT TO: Joint Performance Board\nSUBJECT: Winter update\nREPORT OF: Chief Constable of Kent Police\n"
        "DATE: 6 December 2021\n\n1. Joint Fleet Workshops\n\n1.1 The vehicle lift was installed on 4 October 2021.\n",
        encoding="utf-8",
    )
    return received(paper(tmp_path)).source, received(winter).source


def test_the_page_works_while_both_papers_are_in_review(papers: tuple[str, str]) -> None:
    kent = signed_in(KENT)
    shown = page(kent)
    assert "dropped out between the papers of 14 June 2021 and 6 December 2021." in words(shown)
    captions = [words(caption) for caption in select(shown, "caption")]
    assert captions[0] == "Collaborations reported on before and not named now"
    first = next(link.get("href") for link in select(shown, "td a"))
    assert first.startswith(f"/sources/{papers[0]}/#passage-")
    assert "Draft a question" not in words(shown)


def test_the_list_of_boards_leads_there(papers: tuple[str, str]) -> None:
    shown = page(signed_in(KENT), "/boards/")
    assert f"{ADDRESS}dropped/" in [link.get("href") for link in select(shown, "main a")]


def test_the_page_of_a_recorded_board_says_how_much_dropped_out(papers: tuple[str, str]) -> None:
    kent = signed_in(KENT)
    assert kent.get(ADDRESS).status_code == 404
    accept_all(papers[0])
    shown = page(kent, ADDRESS)
    assert "dropped out between the papers of 14 June 2021" in words(shown)
    assert "Printed at the head" not in words(page(kent, "/boards/"))


def test_the_two_papers_can_be_chosen(papers: tuple[str, str]) -> None:
    kent = signed_in(KENT)
    shown = page(kent, f"{ADDRESS}dropped/?before={papers[1]}&after={papers[0]}")
    assert "papers of 6 December 2021 and 14 June 2021" in words(shown)
    assert kent.get(f"{ADDRESS}dropped/?before=nonsuch").status_code == 404


def test_one_paper_alone_is_not_compared(tmp_path: Path) -> None:
    received(paper(tmp_path))
    shown = page(signed_in(KENT))
    assert "Two dated papers of this board are needed." in words(shown)


def test_a_board_that_may_not_be_seen_is_not_there(papers: tuple[str, str]) -> None:
    assert signed_in(ELSEWHERE).get(f"{ADDRESS}dropped/").status_code == 404


def test_who_may_put_questions_drafts_one_from_what_dropped_out(papers: tuple[str, str]) -> None:
    Organisation.objects.create(
        key=COMMISSIONER, name="Kent Commissioner", kind=OrganisationKind.POLICING_BODY, recorded_at=NOW
    )
    client = signed_in(COMMISSIONER, Role.SCRUTINEER, everywhere=True)
    shown = page(client)
    asked = next(link.get("href") for link in select(shown, "td a") if "Draft a question" in words(link))
    form = page(client, asked)
    assert "What has become of" in words(one(form, "textarea"))
    answered = client.post(asked, {"text": "What has become of it?", "meant_for": KENT})
    assert answered.status_code == 302
    draft = DraftQuestion.objects.get()
    assert draft.about == "board:joint-performance-board"
    assert "was reported on" in draft.about_words
    assert f"{ADDRESS}dropped/" in [link.get("href") for link in select(page(client, "/questions/"), "main a")]
