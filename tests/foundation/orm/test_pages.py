"""A page of rows is read alone."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from concordat.foundation.access.models import Person
from concordat.foundation.orm import pages
from concordat.foundation.orm.pages import Pages

pytestmark = pytest.mark.django_db


@pytest.fixture
def people() -> Pages[str]:
    for number in range(7):
        Person.objects.create(reference=f"p{number}", name=str(number))
    return Pages(Person.objects.filter(reference__startswith="p").order_by("reference"), references)


def references(rows: list[Any]) -> list[str]:
    return [row.reference for row in rows]


def test_a_slice_reads_its_own_rows(people: Pages[str]) -> None:
    with CaptureQueriesContext(connection) as asked:
        assert people[2:4] == ["p2", "p3"]
    assert len(asked) == 1
    assert "LIMIT 2 OFFSET 2" in asked[0]["sql"]
    assert people[6] == "p6"


def test_it_is_counted_once(people: Pages[str]) -> None:
    with CaptureQueriesContext(connection) as asked:
        assert (len(people), len(people)) == (7, 7)
    assert len(asked) == 1


def test_all_are_read_a_few_at_a_time(people: Pages[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pages, "AT_A_TIME", 3)
    with CaptureQueriesContext(connection) as asked:
        assert list(people) == [f"p{number}" for number in range(7)]
    assert len(asked) == 4  # the count, then three, three and one


def test_a_row_that_is_not_there_is_an_index_error(people: Pages[str]) -> None:
    with pytest.raises(IndexError):
        people[7]
