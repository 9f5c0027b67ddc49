"""Rows inserted as plain values are the rows that Django would have written."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from django.db import IntegrityError, transaction
from tests.factories.cast import ELSEWHERE, KENT, bodies, collaboration

from concordat.foundation.organisations.models import Alliance, AllianceMember
from concordat.foundation.orm.bulk import insert_many, insert_values
from concordat.kernel.dates import PreciseDate
from concordat.kernel.money import Money
from concordat.registers.benefits.models import EntryParty, LedgerEntry

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


@pytest.mark.django_db
def test_many_rows_get_numbers_in_their_order_and_are_as_if_saved_one_by_one() -> None:
    bodies()
    key = collaboration()
    said = {"kind": "saving", "standing": "achieved", "assurance": "claimed", "state": "known", "recorded_at": NOW,
            "reported_by": KENT, "posted_by": "user:1", "collaboration_id": key, "reported_on": date(2019, 1, 2),
            "effective_to": PreciseDate.parse("FY2018/19"), "cashable": True}  # fmt: skip
    alone = LedgerEntry.objects.create(what="Saving 0", amount=Money(1), **said)
    many = [LedgerEntry(what=f"Saving {one}", amount=Money(one), **said) for one in range(1, 7)]
    assert insert_many(LedgerEntry, many, batch=5) == 6
    assert [row.pk for row in many] == sorted({row.pk for row in many} - {alone.pk})
    held = list(LedgerEntry.objects.exclude(pk=alone.pk).order_by("pk"))
    assert [(row.pk, row.what, row.amount) for row in held] == [(row.pk, row.what, row.amount) for row in many]
    first = {field.attname: getattr(held[0], field.attname) for field in LedgerEntry._meta.concrete_fields}
    assert first == {**{name: getattr(alone, name) for name in first}, "id": held[0].pk, "what": "Saving 1"}
    insert_many(EntryParty, [EntryParty(entry=row, organisation_id=KENT) for row in many], batch=5)
    assert LedgerEntry.objects.create(what="Saving 7", amount=Money(7), **said).pk > held[-1].pk
    twice = [LedgerEntry(what="Twice", amount=Money(1), supersedes=alone, reason="x", **said) for _ in range(6)]
    with pytest.raises(IntegrityError), transaction.atomic():
        insert_many(LedgerEntry, twice, batch=5)
    assert not LedgerEntry.objects.filter(what="Twice").exists()
