"""Reading rows as the database gives them, where there may be a hundred thousand and no object is needed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.core.exceptions import EmptyResultSet
from django.db import connections

AT_A_TIME = 5_000


def plain_rows(rows: Any) -> Iterator[tuple[Any, ...]]:
    """The rows of a ``values_list``, their values not converted: fit for texts and whole numbers alone.

    It reads what the queryset would, so visibility is decided where the queryset was made. A condition that nothing can
    meet ("among none") asks the database nothing.
    """
    try:
        sql, given = rows.query.sql_with_params()
    except EmptyResultSet:
        return
    with connections[rows.db].cursor() as cursor:
        cursor.execute(sql, given)
        while several := cursor.fetchmany(AT_A_TIME):
            yield from several
