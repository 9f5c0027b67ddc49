"""Lists as CSV: the same rows as on the page, and nothing that a spreadsheet would run."""

from __future__ import annotations

import csv
import io
from datetime import date
from typing import Any

import pytest
from django.test import Client
from tests.factories import cast
from tests.factories.benefits import cleaning_framework, post, pounds, unknown

from concordat.foundation.access.actions import create_user
from concordat.foundation.access.actors import system_actor
from concordat.foundation.access.models import User
from concordat.interfaces.web.downloads import cell, csv_answer
from concordat.kernel.dates import PreciseDate
from concordat.kernel.money import Money
from concordat.kernel.permissions.roles import Role

BOM = "\ufeff"


@pytest.mark.parametrize("text", ["=1+1", "+44 20", "-1", "@SUM(A1)", "\tx", "\r=1", "\n=1"])
def test_words_that_begin_like_a_formula_are_words(text: str) -> None:
    assert cell(text) == "'" + text


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (None, "not stated"), ("", "not stated"), (0, "0"), (Money.pounds("-5.25"), "-5.25"),
        (Money.pounds(1_234_567), "1234567"), (date(2017, 12, 6), "2017-12-06"),
        (PreciseDate.parse("2017-11"), "2017-11"), ("Kent", "Kent"), ("a = b", "a = b"),
    ],
)  # fmt: skip
def test_a_value_keeps_its_kind(value: Any, shown: str) -> None:
    assert str(cell(value)) == shown


def test_a_file_is_named_and_quoted() -> None:
    answer = csv_answer("list.csv", ["What", "Amount"], [('Say "yes", twice', Money.pounds(2)), ("=cmd()", None)])
    assert answer["Content-Type"] == "text/csv; charset=utf-8"
    assert answer["Content-Disposition"] == 'attachment; filename="list.csv"'
    assert answer.content.decode() == f'{BOM}What,Amount\r\n"Say ""yes"", twice",2\r\n\'=cmd(),not stated\r\n'


@pytest.fixture
def framework(db: None) -> str:
    return cleaning_framework()


def client(role: Role, organisation: str) -> Client:
    create_user(
        actor=system_actor("test"), username="somebody", password="three odd words together",
        organisation=organisation, role=role, now=cast.NOW,
    )  # fmt: skip
    found = Client()
    found.force_login(User.objects.get(username="somebody"))
    return found


def lines(found: Client, path: str) -> list[dict[str, str]]:
    answer = found.get(path)
    assert answer.status_code == 200
    return list(csv.DictReader(io.StringIO(answer.getvalue().decode().removeprefix(BOM))))


def test_the_ledger_is_the_list_with_its_sources(framework: str) -> None:
    post(unknown("TBC"), collaboration=framework, what="=HYPERLINK(0)")
    rows = lines(client(Role.LEAD, cast.KENT), "/money/entries/entries.csv")
    assert len(rows) == 7
    essex = next(r for r in rows if r["Organisations"] == "Essex Police" and r["Standing"] == "Achieved")
    assert (essex["Amount in pounds"], essex["As written"], essex["From"], essex["To"]) == (
        "307000", "£307,000", "2017-06-01", "2017-11",
    )  # fmt: skip
    assert (essex["Collaboration"], essex["Source"]) == ("Cleaning framework", "Told by the workstream lead.")
    last = rows[-1]
    assert (last["What"], last["Amount in pounds"], last["As written"]) == ("'=HYPERLINK(0)", "not stated", "TBC")


def test_filters_and_the_as_at_date_hold_in_the_file(framework: str) -> None:
    somebody = client(Role.LEAD, cast.KENT)
    post(pounds(5), collaboration=framework, evidence=cast.typed(on=date(2018, 5, 1)))
    asked = "/money/entries/entries.csv?standing=achieved"
    assert len(lines(somebody, asked)) == 4
    assert len(lines(somebody, asked + "&as_at=2017-12-31")) == 3


def test_the_list_offers_its_file_with_the_same_question(framework: str) -> None:
    page = (
        client(Role.LEAD, cast.KENT).get("/money/entries/?standing=achieved&page=1&as_at=2017-12-31").content.decode()
    )
    assert 'href="/money/entries/entries.csv?standing=achieved&amp;as_at=2017-12-31"' in page


def test_the_portfolio_is_a_file_too(framework: str) -> None:
    somebody = client(Role.SCRUTINEER, cast.KENT)
    (row,) = lines(somebody, "/portfolio/portfolio.csv?as_at=2017-12-31")
    assert (row["Collaboration"], row["Level"], row["Part of"]) == ("Cleaning framework", "1", "none")
    assert (row["Plan to date in pounds"], row["Achieved in pounds"]) == ("904748", "652039")
    assert "/portfolio/portfolio.csv?as_at=2017-12-31" in somebody.get("/portfolio/?as_at=2017-12-31").content.decode()


@pytest.mark.parametrize("path", ["/money/entries/entries.csv", "/portfolio/portfolio.csv"])
def test_an_outsider_downloads_nothing_of_it(framework: str, path: str) -> None:
    assert lines(client(Role.LEAD, cast.ELSEWHERE), path) == []


@pytest.mark.parametrize("path", ["/money/entries/entries.csv", "/portfolio/portfolio.csv"])
def test_who_is_not_signed_in_is_asked_to(db: None, path: str) -> None:
    assert Client().get(path)["Location"].startswith("/account/login/")
