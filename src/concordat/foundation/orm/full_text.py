"""Full text over two columns of a table: FTS5 on SQLite, a text vector on PostgreSQL. The SQL of both stands here.

The index is kept by the database itself (triggers, or a generated column), so that no write can pass it by. The first
column is what a row is called and weighs more than the second. English endings are taken off on both.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from django.db import connections, models
from django.db.backends.base.base import BaseDatabaseWrapper

SQLITE = (
    """CREATE VIRTUAL TABLE IF NOT EXISTS {index} USING fts5({name}, {words}, content='{table}', content_rowid='id',
       tokenize='porter unicode61 remove_diacritics 2', prefix='3')""",
    """CREATE TRIGGER IF NOT EXISTS {index}_insert AFTER INSERT ON {table} BEGIN
       INSERT INTO {index}(rowid, {name}, {words}) VALUES (new.id, new.{name}, new.{words}); END""",
    """CREATE TRIGGER IF NOT EXISTS {index}_delete AFTER DELETE ON {table} BEGIN
       INSERT INTO {index}({index}, rowid, {name}, {words}) VALUES ('delete', old.id, old.{name}, old.{words}); END""",
    """CREATE TRIGGER IF NOT EXISTS {index}_update AFTER UPDATE OF {name}, {words} ON {table} BEGIN
       INSERT INTO {index}({index}, rowid, {name}, {words}) VALUES ('delete', old.id, old.{name}, old.{words});
       INSERT INTO {index}(rowid, {name}, {words}) VALUES (new.id, new.{name}, new.{words}); END""",
)
# A vector holds a megabyte at most; what stands after 200,000 characters of one text is not found.
POSTGRESQL = (
    """ALTER TABLE {table} ADD COLUMN IF NOT EXISTS {index} tsvector GENERATED ALWAYS AS (
       setweight(to_tsvector('english'::regconfig, left({name}, 200000)), 'A') ||
       setweight(to_tsvector('english'::regconfig, left({words}, 200000)), 'D')) STORED""",
    "CREATE INDEX IF NOT EXISTS {index}_gin ON {table} USING gin ({index})",
)
# Each record once, by its best row; of each kind how many there are, and those at the places asked for.
BEST = """
WITH hits AS MATERIALIZED ({hits}),
once AS (SELECT id, kind, record, score, ROW_NUMBER() OVER (PARTITION BY record ORDER BY score, id) AS nth FROM hits),
placed AS (SELECT id, kind, record, COUNT(*) OVER (PARTITION BY kind) AS of_kind,
           ROW_NUMBER() OVER (PARTITION BY kind ORDER BY score, id) AS place FROM once WHERE nth = 1)
SELECT id, kind, record, of_kind, place FROM placed
WHERE place = 1 OR (place BETWEEN %s AND %s AND (%s = '' OR kind = %s)) ORDER BY kind, place
"""


class Asked(Protocol):
    """A word or phrase: as typed, in its parts, and whether it is only how a word begins."""

    @property
    def text(self) -> str: ...
    @property
    def words(self) -> tuple[str, ...]: ...
    @property
    def prefix(self) -> bool: ...


@dataclass(frozen=True, slots=True)
class Placed:
    """A row that was found: its key, the record that it stands for, how many records of its kind were found, and
    which of these it is, counted from 1.
    """

    id: int
    kind: str
    record: str
    of_kind: int
    place: int


@dataclass(frozen=True, slots=True)
class FullText:
    """The index ``index`` over the columns ``name`` and ``words`` of a table with the columns id, kind and record."""

    table: str
    index: str
    name: str
    words: str

    def stand(self, connection: BaseDatabaseWrapper) -> None:
        """Make what is missing of the index: after every migrate, as SQLite drops the triggers of an altered table."""
        names = {"table": self.table, "index": self.index, "name": self.name, "words": self.words}
        with connection.cursor() as cursor:
            for statement in SQLITE if connection.vendor == "sqlite" else POSTGRESQL:
                cursor.execute(statement.format(**names))

    def best(
        self, rows: models.QuerySet[Any], terms: Sequence[Asked], *, first: int, last: int, kind: str = ""
    ) -> list[Placed]:
        """The records of ``rows`` that hold every term, by kind, from place ``first`` to ``last`` of each kind.

        Of each kind the first is given in any case, so that every kind is told with its number; with ``kind`` the
        others of that kind alone. One database query.
        """
        connection = connections[rows.db]
        found = (self._on_sqlite if connection.vendor == "sqlite" else self._on_postgresql)(rows, terms)
        hits, given = found.order_by().values_list("id", "kind", "record", "score").query.sql_with_params()
        with connection.cursor() as cursor:
            cursor.execute(BEST.format(hits=hits), [*given, first, last, kind, kind])
            return [Placed(*row) for row in cursor.fetchall()]

    def marked(self, rows: models.QuerySet[Any], terms: Sequence[Asked], marks: tuple[str, str]) -> dict[int, str]:
        """The stretch of ``words`` about the terms, by key of the row, each hit between the marks. One query.

        For the rows of one page: its text is read through for each.
        """
        connection = connections[rows.db]
        keys: Sequence[int] = list(rows.values_list("pk", flat=True))
        if not keys:
            return {}
        places = ", ".join(["%s"] * len(keys))
        if connection.vendor == "sqlite":
            sql = (
                f"SELECT rowid, snippet({self.index}, 1, %s, %s, '…', 30) FROM {self.index} "
                f"WHERE {self.index} MATCH %s AND rowid IN ({places})"
            )
            given: list[Any] = [*marks, match(terms)]
        else:
            query, given = vector(terms)
            sql = (
                f"SELECT id, ts_headline('english', left({self.words}, 200000), {query}, "
                f"%s) FROM {self.table} WHERE id IN ({places})"
            )
            given = [*given, f'StartSel="{marks[0]}", StopSel="{marks[1]}", MaxWords=30, MinWords=15, MaxFragments=1']
        with connection.cursor() as cursor:
            cursor.execute(sql, [*given, *keys])
            return dict(cursor.fetchall())

    def _on_sqlite(self, rows: models.QuerySet[Any], terms: Sequence[Asked]) -> models.QuerySet[Any]:
        return rows.extra(  # an FTS5 table is joined by its row number, for which the ORM has no words
            select={"score": f"bm25({self.index}, 5.0, 1.0)"},
            tables=[self.index],
            where=[f"{self.index}.rowid = {self.table}.id", f"{self.index} MATCH %s"],
            params=[match(terms)],
        )

    def _on_postgresql(self, rows: models.QuerySet[Any], terms: Sequence[Asked]) -> models.QuerySet[Any]:
        query, given = vector(terms)
        return rows.extra(
            select={"score": f"-ts_rank_cd({self.table}.{self.index}, {query}, 1)"},
            select_params=given,
            where=[f"{self.table}.{self.index} @@ {query}"],
            params=given,
        )


def match(terms: Sequence[Asked]) -> str:
    """The terms in the language of FTS5: each in quotes, so that nothing in it is an operator."""
    return " AND ".join(f'"{" ".join(term.words)}"{" *" if term.prefix else ""}' for term in terms)


def vector(terms: Sequence[Asked]) -> tuple[str, list[str]]:
    """The terms as a text query of PostgreSQL, and its parameters."""
    parts, given = [], []
    for term in terms:
        parts.append("to_tsquery('english', %s)" if term.prefix else "phraseto_tsquery('english', %s)")
        given.append(f"'{term.words[0]}':*" if term.prefix else term.text)
    return f"({' && '.join(parts)})", given
