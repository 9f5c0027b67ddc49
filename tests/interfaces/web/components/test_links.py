"""Addresses, the service navigation and the template tags."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.http import QueryDict
from django.template import Context, Template
from django.test import RequestFactory
from django.urls import NoReverseMatch
from jinja2 import TemplateNotFound

from concordat.interfaces.web.components.engine import govuk
from concordat.interfaces.web.components.links import Links, changed, without
from concordat.interfaces.web.components.navigation import FOOTER, WORDS, words

PAST = Links(date(2017, 12, 6))
pytestmark = pytest.mark.urls("tests.interfaces.web.components.gallery")


def rendered(text: str, **context: Any) -> str:
    return Template("{% load gov %}" + text).render(Context(context)).strip()


@pytest.mark.parametrize(
    ("path", "query", "address"),
    [
        ("/a/", {}, "/a/?as_at=2017-12-06"),
        ("/a/?q=x", {}, "/a/?q=x&as_at=2017-12-06"),
        ("/a/#money", {"page": 2, "sort": None}, "/a/?page=2&as_at=2017-12-06#money"),
    ],
)
def test_an_address_stays_at_the_as_at_date(path: str, query: dict[str, Any], address: str) -> None:
    assert PAST.keep(path, **query) == address


def test_today_adds_nothing_to_an_address() -> None:
    assert Links().to("portfolio") == "/portfolio/"
    assert Links().keep("/a/", tag=["x", "y"]) == "/a/?tag=x&tag=y"


def test_one_parameter_changes_and_the_others_stay() -> None:
    query = QueryDict("partner=kent&partner=essex&page=3")
    assert changed(query, page=None, sort="name") == "?partner=kent&partner=essex&sort=name"
    assert without(query, "partner", "kent") == "?partner=essex"
    assert changed(QueryDict("page=3"), page=None) == "?"


def test_a_word_appears_when_its_page_exists() -> None:
    shown = words(WORDS, Links(), "/portfolio/7/")
    assert [word.text for word in shown] == ["Home", "Portfolio", "Money", "Boards", "Findings"]
    assert [word.text for word in shown if word.active] == ["Portfolio"]


def test_home_is_active_on_the_home_page_alone_and_a_page_may_say_where_it_hangs() -> None:
    assert [word.text for word in words(WORDS, Links(), "/") if word.active] == ["Home"]
    assert [word.text for word in words(WORDS, Links(), "/elsewhere/") if word.active] == []
    assert [word.text for word in words(WORDS, PAST, "/", section="Money") if word.active] == ["Money"]


def test_words_keep_the_as_at_date() -> None:
    assert {word.href for word in words(FOOTER, PAST)} == {f"/{name}/?as_at=2017-12-06" for _, name in FOOTER}


def test_the_tag_to_keeps_the_date_of_the_request() -> None:
    request = RequestFactory().get("/portfolio/?as_at=2017-12-06&q=x")
    request.as_at = date(2017, 12, 6)  # type: ignore[attr-defined]
    assert rendered('{% to "portfolio" page=2 %}', request=request) == "/portfolio/?page=2&amp;as_at=2017-12-06"
    assert rendered("{% as_at_day %}", request=request) == "6 December 2017"
    assert rendered("{% without_as_at %}", request=request) == "?q=x"
    assert rendered('{% to "portfolio" %}') == "/portfolio/"
    with pytest.raises(NoReverseMatch):
        rendered('{% to "nowhere" %}')


def test_any_govuk_component_by_its_name_in_either_spelling() -> None:
    assert "Issue the paper" in rendered('{% gov "button" text="Issue the paper" %}')
    assert "Title &lt;b&gt;" in rendered('{% gov "error-summary" title_text=typed %}', typed="Title <b>")
    assert "Title" in rendered('{% gov "error-summary" params=given %}', given={"titleText": "Title"})
    with pytest.raises(TemplateNotFound):
        govuk("no-such-thing")
