"""Every list of the site: sorted by each column both ways, filtered, paged, and had as CSV and Excel.

The lists are found among the addresses; a page of the shape of a list that is none of them fails.
"""

from __future__ import annotations

import ast
import csv
import io
import re
from copy import copy
from pathlib import Path
from urllib.parse import urlencode

import pytest
from django.http import QueryDict
from django.urls import reverse
from openpyxl import load_workbook
from tests.factories.register import client
from tests.interfaces.web.reading import parsed, select, words
from tests.interfaces.web.routes.register import values
from tests.interfaces.web.routes.table import ROUTES, routes

from concordat.interfaces import web
from concordat.interfaces.web.listing.listing import Listing

WEB = Path(web.__file__).parent
LISTS = {str(pattern.name): pattern.callback.listing for pattern in routes() if hasattr(pattern.callback, "listing")}
PAGES = {name: listing for name, listing in LISTS.items() if listing.name == name}
# What all who are signed in may know.
OPEN_TO_ALL = {"organisations"}
# Pages that look like a list and are none: what each is instead.
NO_LISTS = {
    "governance/dropped.html": "two papers side by side",
    "portfolio/sharing.html": "a matrix of functions and organisations, with files of its own",
    "agreements/clauses.html": "the checklist of one agreement",
    "governance/calendar.html": "the meetings of the year to come, by day",
    "history/list.html": "the chain of events, newest first, in the one order that it has",
    "returns/history.html": "what happened to one return, in the order in which it did",
    "returns/list.html": "the reporting periods below what waits for the reader",
    "returns/period.html": "the returns of one period: whom to remind stands first",
    "business_cases/list.html": "what earlier cases came to, and the rule of each alliance: a line each",
    "delivery/list.html": "what each organisation or alliance has set: one line each",
    "shapes/list.html": "what was learnt from corrections: the youngest lesson stands",
}


@pytest.fixture
def register(db, tmp_path):
    return values(tmp_path)


def address(name, register):
    return reverse(name, args=[register[arg] for arg in ROUTES[name].args])


def asked(browser, name, register, **query):
    """A list as it is asked for, with its page."""
    answer = browser.get(address(name, register), query)
    assert answer.status_code == 200, (name, query)
    kwargs = answer.wsgi_request.resolver_match.kwargs
    return PAGES[name](answer.wsgi_request, **kwargs), answer.content.decode()


def csv_rows(browser, name, register, **query):
    answer = browser.get(address(f"{name}-csv", register), query)
    assert answer["Content-Disposition"].startswith("attachment")
    assert answer.streaming
    return list(csv.reader(io.StringIO(answer.getvalue().decode("utf-8-sig"), newline="")))


def xlsx_rows(browser, name, register, **query):
    answer = browser.get(address(f"{name}-xlsx", register), query)
    return list(load_workbook(io.BytesIO(answer.content)).worksheets[0].values)


def test_the_lists_are_those_of_the_site():
    assert len(PAGES) >= 6
    for name in PAGES:
        assert {f"{name}-csv", f"{name}-xlsx"} <= set(LISTS)


def test_every_list_does_all_that_a_list_does_and_an_outsider_sees_nothing_in_any(register, monkeypatch):
    browser = client("office")
    for name in PAGES:
        found, page = asked(browser, name, register)
        count = len(found.kept)
        sorts_both_ways(name, found)
        heads_lead_to_orders(browser, name, register, found)
        filters(browser, name, register, found)
        assert len(csv_rows(browser, name, register)) - 1 == count, name
        assert len(xlsx_rows(browser, name, register)) - 1 == count, name
        if count:
            assert f"Showing 1 to {min(count, found.per_page)} of {count:,}" in page, name
            assert "Download" in page, name
        pages(browser, name, register, monkeypatch)
    outside(client("outsider"), register)


def sorts_both_ways(name, found):
    """By each column of the page and of the files, up and down; what is not known stands last either way."""
    columns = [one for one in found.columns() if one.sorts]
    assert columns, name
    for column in columns:
        for sort in (column.name, f"-{column.name}"):
            again = once_more(found, sort=sort)
            places = [column.place(row) for row in again.kept[:]]
            known = [place for place in places if place is not None]
            assert known == sorted(known, reverse=sort.startswith("-")), (name, sort)
            assert places[: len(known)] == known, f"{name}: what is not known stands last by {sort}"
            assert len(places) == len(found.kept), (name, sort)


def heads_lead_to_orders(browser, name, register, found):
    """The heads are links that sort and say how the list is sorted."""
    first = next(one for one in found.columns() if one.sorts and one.on_page)
    for sort, said in ((first.name, "ascending"), (f"-{first.name}", "descending")):
        page = parsed(asked(browser, name, register, sort=sort)[1])
        if found.kept:
            heads = [head.get("aria-sort") for head in select(page, "main thead th")]
            orders = [words(one) for one in select(page, "main [aria-current=true]")]
            assert said in heads or f"{first.label} ({said})" in orders, (name, sort)


def once_more(found, **query):
    """The same list asked another way, without its page."""
    request = copy(found.request)
    request.GET = QueryDict(urlencode(query))
    return type(found)(request, **found.arguments)


def filters(browser, name, register, found):
    assert found.declared, f"{name} has no filter"
    for one in found.declared:
        tried = [key for key, _ in one.choices][:2] if one.choices is not None else ["zz-nothing-has-this"]
        for value in tried:
            again = once_more(found, **{one.name: value})
            assert len(again.kept) <= len(found.kept), (name, one.name)
            assert [(tag.label, tag.href) for tag in again.panel.chosen] == [(one.label, "?")], (name, one.name)
        if one.choices is None:
            assert len(again.kept) == 0, (name, one.name)
    by_words = next((one for one in found.declared if one.choices is None), None)
    asks, value = (by_words.name, "zz") if by_words else (found.declared[0].name, found.declared[0].choices[0][0])
    kept, page = asked(browser, name, register, **{asks: value})
    assert select(parsed(page), ".cc-chosen a"), f"{name}: what is chosen can be taken off again"
    assert len(csv_rows(browser, name, register, **{asks: value})) - 1 == len(kept.kept), (name, value)


def pages(browser, name, register, monkeypatch):
    with monkeypatch.context() as patched:
        patched.setattr(PAGES[name], "per_page", 1)
        found, _ = asked(browser, name, register)
        if len(found.kept) > 1:
            _, page = asked(browser, name, register, page=2)
            assert f"Showing 2 to 2 of {len(found.kept)}" in page, name


def outside(browser, register):
    for name in set(PAGES) - OPEN_TO_ALL:
        if browser.get(address(name, register)).status_code == 404:
            assert browser.get(address(f"{name}-csv", register)).status_code == 404, name
            continue
        assert len(csv_rows(browser, name, register)) == 1, name
        assert len(xlsx_rows(browser, name, register)) == 1, name


def test_no_page_has_the_shape_of_a_list_and_is_none():
    shaped = {"shapes/list.html", "listing/list.html"}
    for path in WEB.glob("templates/**/*.html"):
        if re.search(r'\{% extends "(shapes|listing)/list\.html" %\}', path.read_text(encoding="utf-8")):
            shaped.add(path.relative_to(WEB / "templates").as_posix())
    rendered = {name for path in WEB.rglob("*.py") for name in _rendered(path) if "listing" not in path.parts}
    assert not (rendered & shaped) - set(NO_LISTS)
    assert {listing.template for listing in PAGES.values()} <= shaped


def _rendered(path):
    """The templates that a file renders by name."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "render":
            yield from (arg.value for arg in node.args if isinstance(arg, ast.Constant))


def test_a_list_declares_what_it_must():
    for listing in PAGES.values():
        assert issubclass(listing, Listing)
        assert listing.rows is not Listing.rows
        assert len(listing.noun) == 2
