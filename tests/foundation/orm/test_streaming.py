"""Plain rows are those of the queryset, and none where its condition cannot be met."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from concordat.foundation.organisations.models import Alliance
from concordat.foundation.orm.bulk import insert_values
from concordat.foundation.orm.streaming import AT_A_TIME, plain_rows

NOW = datetime(2019, 1, 14, 10, 0, tzinfo=UTC)
pytestmark = pytest.mark.django_db


def test_each_row_is_read_once_however_many_there_are() -> None:
    told = [(f"a{number:05}", f"Alliance {number}", NOW) for number in range(AT_A_TIME + 3)]
    insert_values(Alliance, ("key", "name", "recorded_at"), told)
    rows = Alliance.objects.filter(key__in=[key for key, *_ in told[:2]] + [told[-1][0]]).order_by("key")
    assert list(plain_rows(rows.values_list("key", "name"))) == [one[:2] for one in (*told[:2], told[-1])]
    assert len(list(plain_rows(Alliance.objects.filter(key__startswith="a0").values_list("key")))) == len(told)


def test_a_condition_that_nothing_meets_asks_nothing(django_assert_num_queries) -> None:
    with django_assert_num_queries(0):
        assert list(plain_rows(Alliance.objects.filter(key__in=[]).values_list("key"))) == []
