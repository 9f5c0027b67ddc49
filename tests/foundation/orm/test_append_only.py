"""What the database itself refuses, on whichever of the two it runs."""

import pytest
from django.db import IntegrityError, connection, transaction
from tests.factories.cast import collaboration, source

from concordat.foundation.history.models import ChainHead, Event
from concordat.foundation.orm.append_only import OPERATIONS, append_only_models, check_triggers, protect
from concordat.foundation.provenance.models import Citation, Passage
from concordat.registers.collaborations.models import Partner

pytestmark = pytest.mark.django_db


@pytest.fixture
def filled() -> None:
    collaboration()
    source(None)


def drop(table: str, operation: str) -> None:
    with connection.cursor() as cursor:
        on = f" ON {table}" if connection.vendor == "postgresql" else ""
        cursor.execute(f"DROP TRIGGER {table}_no_{operation}{on}")


@pytest.mark.parametrize("model", [Event, Citation, Passage, Partner])
def test_no_row_is_changed_or_deleted(filled, model):
    before = list(model.objects.values())
    assert before
    with pytest.raises(IntegrityError, match="append-only"), transaction.atomic():
        model.objects.order_by("pk").first().save(force_update=True)
    with pytest.raises(IntegrityError, match="append-only"), transaction.atomic():
        model.objects.order_by("pk").first().delete()
    with pytest.raises(IntegrityError, match="append-only"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f"DELETE FROM {model._meta.db_table}")
    assert list(model.objects.values()) == before


@pytest.mark.skipif("connection.vendor != 'postgresql'", reason="only PostgreSQL has TRUNCATE")
def test_no_table_is_emptied(filled):
    with pytest.raises(IntegrityError, match="append-only"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("TRUNCATE history_event")
    assert Event.objects.exists()


def test_other_tables_are_written_as_ever(filled):
    assert ChainHead.objects.update(sequence=0) == 1


def test_every_append_only_table_has_its_triggers():
    assert len(append_only_models()) > 10
    assert check_triggers(databases=["default"]) == []
    assert check_triggers() == []


@pytest.mark.parametrize("operation", OPERATIONS[connection.vendor])
def test_a_lost_trigger_is_found_and_migrate_puts_it_back(operation):
    drop("history_event", operation)
    (error,) = check_triggers(databases=["default"])
    assert (error.id, error.msg.split()[0]) == ("concordat.E001", "history_event")
    protect(connection, "history_event")
    assert check_triggers(databases=["default"]) == []
