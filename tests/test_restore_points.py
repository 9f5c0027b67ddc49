"""Tests that commit leave nothing behind, and the append-only tables stay append-only through it."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime

import pytest
from django.db import DatabaseError, connection, transaction
from tests.restore_points import RestorePoints

from concordat.foundation.access.actors import system_actor
from concordat.foundation.history.models import Event
from concordat.foundation.history.recording import record

committing = pytest.mark.django_db(transaction=True)


def commit_an_event() -> None:
    with transaction.atomic():
        record(actor=system_actor("test"), verb="tried", subject="test:1", at=datetime(2018, 6, 30, tzinfo=UTC))


def events_seen_by_another_connection() -> int:
    def count() -> int:
        try:
            return Event.objects.count()
        finally:
            connection.close()

    with ThreadPoolExecutor(max_workers=1) as pool:
        return pool.submit(count).result()


@committing
@pytest.mark.parametrize("turn", ["first", "second", "third"])
def test_what_a_test_commits_is_gone_in_the_next(turn: str) -> None:
    assert Event.objects.count() == 0, turn
    commit_an_event()
    assert events_seen_by_another_connection() == 1


@pytest.mark.django_db
def test_a_test_in_a_transaction_finds_nothing_either() -> None:
    assert Event.objects.count() == 0


@committing
def test_the_triggers_stand_after_a_restore(restore_points: RestorePoints) -> None:
    restore_points.load("as_migrated")
    commit_an_event()
    for spoil in (Event.objects.all().delete, lambda: Event.objects.update(verb="forged")):
        with pytest.raises(DatabaseError), transaction.atomic():
            spoil()
    assert [event.verb for event in Event.objects.all()] == ["tried"]


@committing
def test_a_costly_filling_is_built_once(restore_points: RestorePoints) -> None:
    built: list[int] = []

    def build() -> None:
        built.append(1)
        commit_an_event()

    for _ in range(3):
        restore_points.fill("one_event", build)
        assert Event.objects.count() == 1
        commit_an_event()
    assert len(built) == 1


@committing
def test_a_name_that_was_never_saved_is_refused(restore_points: RestorePoints) -> None:
    with pytest.raises(KeyError, match="save it first"):
        restore_points.load("nowhere")
