"""One of many keys, given to the database as one value.

``IN`` with five hundred values is five hundred parameters, made and checked for each query of a page again; an array
is one. PostgreSQL compares with an array, SQLite with the values of a JSON text.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from django.db.models import Field, Lookup
from django.db.models.fields.related import ForeignObject


class Keys:
    """Keys to compare a column with: ``filter(collaboration__among=Keys(keys))``. Their order says nothing."""

    def __init__(self, keys: Iterable[str]) -> None:
        self.held = sorted(keys)


@Field.register_lookup
@ForeignObject.register_lookup
class Among(Lookup):
    """The column's value is one of ``Keys``; no value is among none."""

    lookup_name = "among"
    prepare_rhs = False

    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, Any]:
        """The comparison of either database."""
        column, given = self.process_lhs(compiler, connection)
        keys = self.rhs.held
        if connection.vendor == "postgresql":
            return f"{column} = ANY(%s)", [*given, keys]
        return f"{column} IN (SELECT value FROM json_each(%s))", [*given, json.dumps(keys)]
