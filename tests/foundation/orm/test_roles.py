"""The role of the service on PostgreSQL: what it may, and what the database itself refuses it."""

from __future__ import annotations

import secrets

import pytest
from django.db import ProgrammingError, connection, transaction
from tests.factories.cast import collaboration

from concordat.foundation.history.models import ChainHead, Event
from concordat.foundation.orm.append_only import append_only_models
from concordat.foundation.orm.roles import allow, check_role, excess
from concordat.kernel.errors import RuleBroken
from concordat.registers.collaborations.models import Collaboration

pytestmark = pytest.mark.django_db
only_postgresql = pytest.mark.skipif("connection.vendor != 'postgresql'", reason="only PostgreSQL has roles")


def execute(statement: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement)


@pytest.fixture
def service() -> str:
    """A role of its own for each worker, gone with the transaction."""
    role = f"service_{secrets.token_hex(6)}"
    execute(f"CREATE ROLE {role}")
    execute(f"GRANT {role} TO CURRENT_USER")
    return role


@only_postgresql
def test_the_service_reads_adds_and_changes_what_may_change(service: str) -> None:
    assert allow(connection, service) == len(append_only_models())
    execute(f"SET LOCAL ROLE {service}")
    collaboration()
    assert Collaboration.objects.exists()
    assert ChainHead.objects.update(sequence=5) == 1
    assert excess(connection) == []
    assert check_role(databases=["default"]) == []


@only_postgresql
@pytest.mark.parametrize(
    "statement",
    [
        "TRUNCATE benefits_ledgerentry CASCADE",
        "UPDATE benefits_ledgerentry SET what = 'more'",
        "DELETE FROM benefits_ledgerentry",
        "DROP TRIGGER history_event_no_update ON history_event",
        "ALTER TABLE history_event DISABLE TRIGGER ALL",
        "DROP TABLE history_event",
        "TRUNCATE collaborations_collaboration CASCADE",
        "CREATE TABLE beside (it int)",
    ],
)
def test_the_service_is_refused_the_rest_before_any_trigger_is_asked(service: str, statement: str) -> None:
    allow(connection, service)
    execute(f"SET LOCAL ROLE {service}")
    with pytest.raises(ProgrammingError, match=r"permission denied|must be owner"), transaction.atomic():
        execute(statement)


@only_postgresql
def test_what_was_allowed_too_much_is_taken_back(service: str) -> None:
    execute(f"GRANT ALL ON history_event TO {service}")
    allow(connection, service)
    execute(f"SET LOCAL ROLE {service}")
    assert excess(connection) == []


@only_postgresql
def test_an_owner_is_told_that_it_owns() -> None:
    (warning,) = check_role(databases=["default"])
    assert f"and {len(append_only_models()) - 1} more" in warning.msg
    assert warning.id == "concordat.W001"
    assert check_role() == []


@only_postgresql
@pytest.mark.parametrize("role", ["nobody-of-this-name", 'odd"; DROP TABLE history_event; --'])
def test_a_role_that_is_not_there_is_told(role: str) -> None:
    with pytest.raises(RuleBroken, match="make it first"):
        allow(connection, role)
    assert Event._meta.db_table in connection.introspection.table_names()


@only_postgresql
def test_the_owner_itself_is_no_role_for_the_service() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_user")
        ((owner,),) = cursor.fetchall()
    with pytest.raises(RuleBroken, match="owns the tables or is a superuser"):
        allow(connection, owner)


@pytest.mark.skipif("connection.vendor != 'sqlite'", reason="what a database without roles says")
def test_without_roles_there_is_nothing_to_allow() -> None:
    assert excess(connection) == []
    with pytest.raises(RuleBroken, match="Only PostgreSQL has roles"):
        allow(connection, "service")
