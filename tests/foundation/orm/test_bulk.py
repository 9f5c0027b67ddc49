"""Rows inserted as plain values are the rows that Django would have written."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from tests.factories.cast import ELSEWHERE, KENT, bodies

from concordat.foundation.organisations.models import Alliance, AllianceMember
from concordat.foundation.orm.bulk import insert_values

NOW = datetime(2019, 1, 14, 10, 0, tzinfo=UTC)


@pytest.mark.django_db
def test_values_are_prepared_as_their_fields_are() -> None:
    bodies()
    assert insert_values(Alliance, ("key", "name", "recorded_at"), [("a", "A'; --", NOW), ("b", "B", NOW)]) == 2
    assert list(Alliance.objects.order_by("pk").values_list("key", "name", "recorded_at")) == [
        ("a", "A'; --", NOW), ("b", "B", NOW),
    ]  # fmt: skip
    assert insert_values(Alliance, ("key", "name", "recorded_at"), []) == 0
    insert_values(
        AllianceMember, ("alliance", "organisation", "recorded_at"), [("a", KENT, NOW), ("a", ELSEWHERE, NOW)]
    )
    assert set(AllianceMember.objects.values_list("alliance_id", "organisation_id")) == {("a", KENT), ("a", ELSEWHERE)}
