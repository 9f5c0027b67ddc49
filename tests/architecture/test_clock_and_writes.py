"""Only the edges read the clock; only foundation/orm writes past the row."""

from __future__ import annotations

import ast
from collections.abc import Iterator

import pytest
from tests.architecture.source import Module, called_name, calls, first_name, package

CLOCK = {"now", "today", "utcnow", "localdate", "localtime", "time"}
CLOCK_MODULES = {"datetime", "date", "timezone", "time", "dt"}
CLOCK_IMPORTS = {"django.utils.timezone": {"now", "localdate", "localtime"}, "time": {"time"},
                 "django.db.models.functions": {"Now"}, "django.db.models.functions.datetime": {"Now"}}  # fmt: skip
CLOCK_OPTIONS = {"auto_now", "auto_now_add"}
# Writes that leave no row history, and SQL that sees no permission.
PAST_THE_ROW = {
    "bulk_create", "abulk_create", "bulk_update", "abulk_update", "aupdate", "raw", "_raw_delete", "cursor",
    "executemany", "RawSQL",
}  # fmt: skip
QUERYSET = {"objects", "filter", "exclude", "all", "visible_to", "as_at", "_default_manager", "_base_manager"}


def is_edge(module: Module) -> bool:
    """Web, API, command line, settings, and jobs, which start by themselves."""
    return module.parts[0] in {"interfaces", "config"} or "jobs" in module.parts or module.in_room("tasks")


def clock_reads(module: Module) -> list[str]:
    """Where a file below the edges asks what time it is."""
    return [] if is_edge(module) else list(_clock_reads(module))


def _clock_reads(module: Module) -> Iterator[str]:
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Attribute) and node.attr in CLOCK and _last(node.value) in CLOCK_MODULES:
            yield module.at(node, f"reads the clock: {ast.unparse(node)}")
        if isinstance(node, ast.ImportFrom):
            taken = CLOCK_IMPORTS.get(node.module or "", set()) & {alias.name for alias in node.names}
            yield from (module.at(node, f"imports the clock: {name}") for name in sorted(taken))
        if isinstance(node, ast.keyword) and node.arg in CLOCK_OPTIONS:
            yield module.at(node.value, f"lets the table read the clock: {node.arg}")


def _last(node: ast.expr) -> str:
    return node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""


def unseen_writes(module: Module) -> list[str]:
    """Where a file outside foundation/orm writes, or reads, past the row's history and the actor's rights."""
    if module.parts[:2] == ("foundation", "orm"):
        return []
    return [
        module.at(call, f"{called_name(call)} leaves no history: use foundation/orm")
        for call in calls(module.tree)
        if called_name(call) in PAST_THE_ROW or _updates_a_queryset(call)
    ]


def _updates_a_queryset(call: ast.Call) -> bool:
    """``rows.update(state=...)``: keywords alone, or a chain that plainly is a queryset; not a dict's or a hash's."""
    if called_name(call) != "update" or not isinstance(call.func, ast.Attribute):
        return False
    chain = {node.attr for node in ast.walk(call.func.value) if isinstance(node, ast.Attribute)}
    return bool(chain & QUERYSET) or (not call.args and bool(call.keywords) and first_name(call.func) != "dict")


def test_only_the_edges_read_the_clock() -> None:
    assert [fault for module in package() for fault in clock_reads(module)] == []


def test_no_write_goes_past_the_row() -> None:
    assert [fault for module in package() for fault in unseen_writes(module)] == []


@pytest.mark.parametrize(
    "text",
    [
        "moment = datetime.now(tz=UTC)",
        "moment = datetime.datetime.utcnow()",
        "day = date.today()",
        "moment = timezone.now()",
        "field = DateTimeField(default=timezone.now)",
        "field = DateTimeField(auto_now_add=True)",
        "from django.utils.timezone import now",
        "from django.db.models.functions import Coalesce, Now",
        "seconds = time.time()",
        "def f(day=date.today): ...",
    ],
)
def test_reading_the_clock_is_caught(text: str) -> None:
    assert clock_reads(Module("registers/benefits/actions.py", text))
    assert clock_reads(Module("calculations/savings.py", text))
    for edge in ("interfaces/web/benefits/views.py", "foundation/jobs/worker.py", "registers/benefits/tasks.py"):
        assert clock_reads(Module(edge, text)) == []


@pytest.mark.parametrize("text", ["saved = post(now=now)", "x = self.now", "a = datetime(2018, 6, 30)", "b = d.time()"])
def test_being_told_the_time_is_not_reading_the_clock(text: str) -> None:
    assert clock_reads(Module("registers/benefits/actions.py", text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "Row.objects.filter(pk=1).update(state='live')",
        "rows.update(state='live')",
        "Row.objects.visible_to(actor).update(**changes)",
        "Row.objects.bulk_create(rows)",
        "Row.objects.bulk_update(rows, ['state'])",
        "Row.objects.raw('select 1')",
        "connection.cursor().execute('update x set y = 1')",
    ],
)
def test_a_write_past_the_row_is_caught(text: str) -> None:
    assert unseen_writes(Module("registers/benefits/actions.py", text))
    assert unseen_writes(Module("foundation/orm/bulk.py", text)) == []


@pytest.mark.parametrize("text", ["digest.update(data)", "seen.update({1, 2})", "row.save()", "counts.update(a, b)"])
def test_other_updates_pass(text: str) -> None:
    assert unseen_writes(Module("registers/benefits/actions.py", text)) == []
