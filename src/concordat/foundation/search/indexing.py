"""Keeping the index as the tables are: every row that is saved, alone or with many, is written here at once.

No action calls this, so none can forget it. Rows of tables that are searched are saved by ``save`` or by
``insert_many`` (a test bans every other way), and both are heard here in the transaction of the write itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime, time
from typing import Any

from django.apps import AppConfig, apps
from django.db import connections, models, transaction
from django.db.models.signals import post_save

from concordat.foundation.orm.bulk import put_many, rows_inserted
from concordat.foundation.orm.scoping import Scoped
from concordat.foundation.search.models import INDEX, Entry, Group, Party
from concordat.foundation.search.records import Searched
from concordat.foundation.search.rules import clean
from concordat.kernel.dates import PreciseDate
from concordat.kernel.markings import Marking, higher
from concordat.kernel.references import RecordRef

READERS = ("reader", "second_reader", "third_reader", "fourth_reader")
AT_A_TIME = 500

Rows = Sequence[models.Model]
_TABLES: dict[type[models.Model], Searched] = {}
_PARTIES: dict[type[models.Model], models.Field[Any, Any]] = {}
# By the table that an entry takes something from: the tables of such rows, and how these lead to it.
_LEANING: dict[type[models.Model], set[tuple[type[models.Model], str]]] = {}


def search_in(tables: Sequence[Searched]) -> None:
    """Name the tables that are searched; from now on the index follows them. Called when the apps are ready.

    Raises ValueError for a table whose scope the index cannot hold.
    """
    for one in tables:
        model = apps.get_model(one.model)
        if issubclass(model, Scoped) and len(model.organisation_paths) > len(READERS):
            raise ValueError(f"{one.model} names more than {len(READERS)} columns of readers")
        _follow(model, _TABLES, one)
        if issubclass(model, Scoped) and model.parties_path:
            party, key = _party_table(model)
            if party not in _PARTIES:
                _follow(party, _PARTIES, key)
        for above, lookup in _leaned_on(model, one):
            _LEANING.setdefault(above, set()).add((model, lookup))


def tables() -> tuple[Searched, ...]:
    """The tables that are searched."""
    return tuple(_TABLES.values())


def expected() -> Iterator[list[Entry]]:
    """Every entry that the index should hold, some hundred at a time."""
    for model, one in _TABLES.items():
        for rows in _all_rows(model):
            yield _entries(rows, one)


def write_again(rows: Rows) -> None:
    """Write the entries of rows whose scope changed though they did not, as by a marking told since."""
    _take(rows)


def write_all() -> int:
    """Empty the index and fill it again; returns how many entries it holds."""
    Entry.objects.all().delete()
    Group.objects.all().delete()
    written = 0
    for rows in (rows for model in _PARTIES for rows in _all_rows(model)):
        _write_parties(rows)
    for model in _TABLES:
        for rows in _all_rows(model):
            written += _write(rows)
    return written


def stand_after_migrate(sender: AppConfig, using: str, **_: Any) -> None:
    """post_migrate: make the index where it is missing; fill one that is empty, as when the tables came before it."""
    connection = connections[using]
    if Entry._meta.db_table not in connection.introspection.table_names():
        return
    INDEX.stand(connection)
    if not Entry.objects.exists():
        with transaction.atomic():
            write_all()


def _follow(model: type[models.Model], known: dict[type[models.Model], Any], what: Any) -> None:
    if model not in known and model not in _TABLES and model not in _PARTIES:
        post_save.connect(_saved, sender=model, dispatch_uid=f"search:{model._meta.label}")
        rows_inserted.connect(_inserted, sender=model, dispatch_uid=f"search:{model._meta.label}")
    known[model] = what


def _saved(sender: type[models.Model], instance: models.Model, created: bool, **_: Any) -> None:
    _take([instance])
    for model, lookup in () if created else sorted(_LEANING.get(sender, ()), key=str):
        for rows in _in_lots(model._base_manager.filter(**{lookup: instance}), model):
            _write(rows)


def _inserted(sender: type[models.Model], rows: Rows, **_: Any) -> None:
    _take(rows)


def _take(rows: Rows) -> None:
    if rows and type(rows[0]) in _PARTIES:
        _write_parties(rows)
    if rows and type(rows[0]) in _TABLES:
        _write(rows)


def _write(rows: Rows) -> int:
    entries = _entries(rows, _TABLES[type(rows[0])])
    _write_groups(entry.group_id for entry in entries if entry.group_id)
    return put_many(Entry, entries, by="row")


def _write_groups(keys: Iterable[str]) -> None:
    put_many(Group, [Group(key=key) for key in sorted(set(keys))], by="key")


def _write_parties(rows: Rows) -> None:
    key = _PARTIES[type(rows[0])]
    named = [(_row(row), f"{_label(key.related_model)}:{getattr(row, key.attname)}", _told(row, "organisation_id"))
             for row in rows]  # fmt: skip
    _write_groups(group for _, group, body in named if body)
    parties = [Party(row=row, group_id=group, organisation_id=body) for row, group, body in named if body]
    put_many(Party, parties, by="row")


def _entries(rows: Rows, one: Searched) -> list[Entry]:
    """The entries of rows of one table; a row that says nothing in words has none."""
    raised = getattr(type(rows[0]), "raised", None) if rows else None
    marked = raised(rows) if raised else {}
    made = [_entry(row, one, marked.get(row.pk)) for row in rows]
    return [entry for entry in made if entry.name or entry.words]


def _entry(row: Any, one: Searched, raised: Marking | None = None) -> Entry:
    names = [", ".join(_texts(row, one.title)), *_texts(row, one.names)] if one.title else _texts(row, one.names)
    words = _texts(row, one.words)
    return Entry(
        row=_row(row), kind=one.kind, record=str(RecordRef(one.kind, _told(row, one.key))), heads=bool(one.title),
        about=one.about, place=f"{one.place}-{row.pk}" if one.place else "",
        name=clean("\n".join(names)), words=clean("\n".join(words)), source=_told(row, one.source),
        reported_on=_day(row), recorded_at=_recorded(row), **_scope(row, raised),
    )  # fmt: skip


def _scope(row: models.Model, raised: Marking | None = None) -> dict[str, Any]:
    """Who may see the row, in the columns of the index; a row without a scope of its own is public, as bodies are."""
    if not isinstance(row, Scoped):
        return {"marking": Marking.OFFICIAL, "published_on": _recorded(row).date()}
    readers = [_told(row, path) for path in row.organisation_paths]
    return {
        "marking": row.marking if raised is None else higher(Marking(row.marking), raised),
        "published_on": row.published_on,
        "collaboration": _told(row, row.collaboration_path or ""),
        "group_id": _group(row),
        **dict(zip(READERS, [*readers, *[""] * len(READERS)], strict=False)),
    }


def _group(row: Scoped) -> str | None:
    if not row.parties_path:
        return None
    column = row.parties_path.rpartition("__")[0]
    key = _told(row, f"{column}_id") if column else str(row.pk)
    owner = row._meta.get_field(column).related_model if column else type(row)
    return f"{_label(owner)}:{key}"


def _party_table(model: type[Scoped]) -> tuple[type[models.Model], models.Field[Any, Any]]:
    """The table that names the parties, and its key to what they are parties of."""
    column, _, related = (model.parties_path or "").rpartition("__")
    owner: Any = model._meta.get_field(column).related_model if column else model
    relation: Any = owner._meta.get_field(related)
    return relation.related_model, relation.field


def _leaned_on(model: Any, one: Searched) -> Iterator[tuple[type[models.Model], str]]:
    """The tables through which the paths of a searched table lead, each with the way there."""
    scope = (*model.organisation_paths, model.collaboration_path or "") if issubclass(model, Scoped) else ()
    for path in (*scope, one.key, *one.title, *one.names, *one.words, one.source):
        at, names = model, path.split("__")
        for number, name in enumerate(names[:-1], 1):
            at = at._meta.get_field(name).related_model
            yield at, "__".join(names[:number])


def _told(row: Any, path: str) -> str:
    """The value at the end of a path through keys, as text; "" where there is none. A date in words."""
    value = row
    for name in path.split("__") if path else ():
        value = getattr(value, name, None)
    if value is None or value is row:
        return ""
    return value.words() if isinstance(value, PreciseDate) else str(value)


def _texts(row: models.Model, columns: Sequence[str]) -> list[str]:
    return [text for column in columns if (text := _told(row, column).strip())]


def _day(row: Any) -> date | None:
    """The day on which the row was reported; a passage has none of its own: that of its source may be told later."""
    told = (getattr(row, name, None) for name in ("reported_on", "dated", "as_at"))
    return next((day for day in told if isinstance(day, date)), None)


def _recorded(row: Any) -> datetime:
    for holder in (row, getattr(row, "source", None)):
        for name in ("recorded_at", "issued_at", "at"):
            if isinstance(found := getattr(holder, name, None), datetime):
                return found
    return datetime.combine(date.min.replace(year=1970), time(), UTC)


def _row(row: models.Model) -> str:
    return f"{_label(type(row))}:{row.pk}"


def _label(model: Any) -> str:
    return str(model._meta.label_lower)


def _all_rows(model: type[models.Model]) -> Iterator[Rows]:
    return _in_lots(model._base_manager.all(), model)


def _in_lots(found: models.QuerySet[Any], model: type[models.Model]) -> Iterator[Rows]:
    """Rows of a table in the order of their keys, some hundred at a time, with what stands above them."""
    keys = [
        field.name for field in model._meta.concrete_fields
        if field.is_relation and not field.null and not field.primary_key
    ]  # fmt: skip
    waiting: list[models.Model] = []
    for row in (found.select_related(*keys) if keys else found).order_by("pk").iterator(AT_A_TIME):
        waiting.append(row)
        if len(waiting) == AT_A_TIME:
            yield waiting
            waiting = []
    if waiting:
        yield waiting
