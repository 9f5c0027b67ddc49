"""The one door to bulk writing: such rows keep no row history, their batch has one event."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from typing import Any, TypeVar

from django.db import connections, models, router, transaction
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models.constants import OnConflict
from django.dispatch import Signal

Row = TypeVar("Row", bound=models.Model)
# Sent by ``insert_many`` with the model and its ``rows``, in the transaction that wrote them.
rows_inserted = Signal()
# Fields that take the types beside as they are. A subclass, as a word of an enumeration is, is prepared.
_PLAIN = (models.CharField, models.TextField, models.IntegerField, models.BooleanField, models.ForeignKey)
_AS_IS = {str, int, bool, type(None)}


def insert_many(model: type[Row], rows: Sequence[Row], *, batch: int = 500) -> int:
    """Insert rows of one table; returns how many. The rows have their keys afterwards.

    Many rows of a numbered table get their numbers first and go to the database as plain values: several times quicker
    than objects one by one, and the same in effect.
    """
    if len(rows) > batch and _numbered(model) and all(row.pk is None for row in rows):
        _insert_numbered(model, rows)
    else:
        model._default_manager.bulk_create(rows, batch_size=batch)
    rows_inserted.send(model, rows=rows)
    return len(rows)


def put_many(model: type[Row], rows: Sequence[Row], *, by: str, batch: int = 500) -> int:
    """Insert rows of a table that is derived from others, or replace those with the same ``by``; returns how many.

    Of no use for a record: nothing says what was there before.
    """
    if not rows:
        return 0
    others = [field for field in model._meta.concrete_fields if not field.primary_key and field.name != by]
    if others and len(rows) > batch and _numbered(model):
        connection = connections[router.db_for_write(model)]
        names = [str(field.column) for field in others]
        suffix = connection.ops.on_conflict_suffix_sql(others, OnConflict.UPDATE, names, [by])
        keyed = [field for field in model._meta.concrete_fields if not field.primary_key]
        _execute(model, keyed, [[getattr(row, field.attname) for row in rows] for field in keyed], suffix)
    elif others:
        model._default_manager.bulk_create(
            rows, batch_size=batch, update_conflicts=True, unique_fields=[by],
            update_fields=[field.name for field in others],
        )  # fmt: skip
    else:
        model._default_manager.bulk_create(rows, batch_size=batch, ignore_conflicts=True)
    return len(rows)


def insert_values(model: type[models.Model], columns: Sequence[str], rows: Sequence[Sequence[object]]) -> int:
    """Insert rows as plain values in the order of ``columns`` (names of fields); returns how many.

    Several times quicker than ``insert_many``, for tens of thousands of rows of simple fields: the values go to the
    database as Django would prepare them, but no objects are made and no keys come back.
    """
    if not rows:
        return 0
    by_name = {field.name: field for field in model._meta.concrete_fields}
    _execute(model, [by_name[name] for name in columns], list(zip(*rows, strict=True)))
    return len(rows)


def _numbered(model: type[models.Model]) -> bool:
    """Whether the table's key is a number that the database gives, and nothing else is filled in on saving."""
    meta = model._meta
    dated = any(getattr(field, "auto_now", False) or getattr(field, "auto_now_add", False) for field in meta.fields)
    return isinstance(meta.pk, models.AutoField) and not meta.parents and not dated


def _insert_numbered(model: type[Row], rows: Sequence[Row]) -> None:
    """As ``bulk_create``: the numbers are the next ones of the table, in the order of the rows."""
    connection = connections[router.db_for_write(model)]
    fields = list(model._meta.concrete_fields)
    with transaction.atomic(using=connection.alias):
        for row, number in zip(rows, _numbers(model, len(rows), connection), strict=True):
            row.pk = number
            row._state.adding, row._state.db = False, connection.alias
        _execute(model, fields, [[_value(row, field) for row in rows] for field in fields])


def _value(row: models.Model, field: Any) -> object:
    """A key of a row that was saved after it was named is told as by ``save``."""
    held = getattr(row, field.attname)
    if held is None and field.is_relation and field.is_cached(row):
        return getattr(getattr(row, field.name), "pk", None)
    return held


def _numbers(model: type[models.Model], count: int, connection: BaseDatabaseWrapper) -> Sequence[int]:
    """The next numbers of a table: from its sequence, or on SQLite, where one writes at a time, after the highest."""
    table, pk = model._meta.db_table, str(model._meta.pk.column)
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            sql = "SELECT nextval(pg_get_serial_sequence(%s, %s)) FROM generate_series(1, %s)"
            cursor.execute(sql, [connection.ops.quote_name(table), pk, count])
            return [number for (number,) in cursor.fetchall()]
        cursor.execute("SELECT seq FROM sqlite_sequence WHERE name = %s", [table])
        found = cursor.fetchone()
        first = (found[0] if found else 0) + 1
        return range(first, first + count)


def _execute(
    model: type[models.Model], fields: Sequence[models.Field[Any, Any]], columns: Sequence[Sequence[object]],
    suffix: str = "",
) -> None:  # fmt: skip
    """One statement for all rows, given column by column."""
    connection = connections[router.db_for_write(model)]
    names = ", ".join(connection.ops.quote_name(str(field.column)) for field in fields)
    places = ", ".join(["%s"] * len(fields))
    ready = [_prepared(field, values, connection) for field, values in zip(fields, columns, strict=True)]
    table = connection.ops.quote_name(model._meta.db_table)
    with connection.cursor() as cursor:
        sql = f"INSERT INTO {table} ({names}) VALUES ({places}) {suffix}".rstrip()
        cursor.executemany(sql, list(zip(*ready, strict=True)))


def _prepared(
    field: models.Field[Any, Any], values: Sequence[object], connection: BaseDatabaseWrapper
) -> Sequence[object]:
    """A column as the database takes it: plain texts and numbers as they are, each other value prepared once."""
    if isinstance(field, _PLAIN) and all(type(value) in _AS_IS for value in values):
        return values
    if not all(isinstance(value, Hashable) for value in values):
        return [field.get_db_prep_save(value, connection) for value in values]
    known = {value: field.get_db_prep_save(value, connection) for value in set(values)}
    return [known[value] for value in values]
