"""The findings pages: what each finding shows, the filters, one finding, and who gets 404."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.test import Client
from tests.factories.benefits import cleaning_framework
from tests.factories.cast import ELSEWHERE, KENT, NOW, collaboration
from tests.factories.papers import paper, received
from tests.interfaces.web.reading import Node, one, parsed, select, words

from concordat.foundation.access.actions import create_user
from concordat.foundation.access.actors import system_actor
from concordat.foundation.access.models import User
from concordat.kernel.permissions.roles import Role

pytestmark = pytest.mark.django_db
FAULT = "7.1 On 19 December 2022 the Joint Performance Board approved the full business case of the vehicle lift.\n"


def signed_in(organisation: str) -> Client:
    create_user(
        actor=system_actor("test"), username=organisation, password="a long enough one", organisation=organisation,
        role=Role.LEAD, now=NOW,
    )  # fmt: skip
    client = Client(raise_request_exception=False)
    client.force_login(User.objects.get(username=organisation))
    return client


@pytest.fixture
def cleaning(tmp_path: Path) -> str:
    received(paper(tmp_path, more=FAULT))
    return cleaning_framework()


@pytest.fixture
def kent(cleaning: str) -> Client:
    return signed_in(KENT)


def page(client: Client, address: str = "/findings/") -> Node:
    response = client.get(address)
    assert response.status_code == 200
    return parsed(response.content.decode())


def sentences(shown: Node) -> list[str]:
    return [words(title) for title in select(shown, "h2.govuk-summary-card__title")]


def test_each_finding_says_how_sure_its_sum_its_question_and_where(kent: Client) -> None:
    shown = page(kent)
    assert words(one(shown, "h1")) == "Findings"
    card = next(card for card in select(shown, "article") if "Cleaning framework: Essex" in words(card))
    assert words(one(card, "strong.govuk-tag")) == "Certain"
    assert "101.4%, or 121.7%" in words(card)
    assert "will the estimate of £1,201,946 a year still be reached?" in words(card)


def test_a_finding_in_review_leads_to_its_passage(kent: Client) -> None:
    shown = page(kent)
    card = next(card for card in select(shown, "article") if "19 December 2022" in words(card))
    assert "in review: not accepted yet" in words(card)
    (source,) = [link.get("href") for link in select(card, "ol a")]
    assert "/sources/" in source
    assert "#passage-" in source


def test_sources_are_numbered_once_on_a_page(kent: Client) -> None:
    numbers = [item.get("id") for item in select(page(kent), "ol.cc-sources li")]
    assert len(numbers) == len(set(numbers)) > 2


def test_the_word_stands_in_the_navigation(kent: Client) -> None:
    assert "/findings/" in [link.get("href") for link in select(page(kent), "nav a")]


@pytest.mark.parametrize(
    ("query", "kept"),
    [
        ("check=achieved-equals-months", "2.5 months"),
        ("check=behind-plan-to-date", "less than the plan to date"),
        ("severity=certain&collaboration=cleaning-framework", "less than the plan to date"),
    ],
)
def test_filters(kent: Client, query: str, kept: str) -> None:
    (sentence,) = sentences(page(kent, f"/findings/?{query}"))
    assert kept in sentence


def test_the_filter_by_board_keeps_what_rests_on_a_paper_before_it(kent: Client) -> None:
    choices = [option for option in select(page(kent), "select#id_board option") if option.get("value")]
    (board,) = [str(option.get("value")) for option in choices if "Joint Performance Board" in words(option)]
    (sentence,) = sentences(page(kent, f"/findings/?board={board}&check=dated-after-its-paper"))
    assert "19 December 2022" in sentence
    assert sentences(page(kent, f"/findings/?board={board}&check=behind-plan-to-date")) == []
    assert sentences(page(kent, "/findings/?check=behind-plan-to-date")) != []


def test_a_filter_that_is_not_offered_is_ignored_and_nothing_found_is_said(kent: Client) -> None:
    assert sentences(page(kent, "/findings/?check=nonsense")) == sentences(page(kent))
    assert "No finding matches these filters" in words(page(kent, "/findings/?check=total-against-rows"))


def test_as_at_a_day_before_anything_was_reported(kent: Client) -> None:
    assert sentences(page(kent, "/findings/?as_at=2017-12-05")) == []


def test_one_finding_with_everything(kent: Client) -> None:
    (address,) = [
        link.get("href") for link in select(page(kent), "h2 a") if "less than the plan to date" in words(link)
    ]
    shown = page(kent, address)
    assert "Achieved against pro-rata, version 1" in words(shown)
    assert "/collaborations/cleaning-framework/" in [link.get("href") for link in select(shown, "dd a")]
    assert "Where these figures come from" in words(shown)


def test_a_finding_that_is_not_there_is_404(kent: Client) -> None:
    assert kent.get("/findings/behind-plan-to-date-0000000000/").status_code == 404


def test_an_outsider_finds_nothing_and_gets_404(kent: Client) -> None:
    (address, *_) = [link.get("href") for link in select(page(kent), "h2 a")]
    collaboration("Hills", partners=(ELSEWHERE,))
    outsider = signed_in(ELSEWHERE)
    assert sentences(page(outsider)) == []
    assert outsider.get(address).status_code == 404
