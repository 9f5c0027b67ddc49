"""Foreign keys are imports that the linter cannot see: they too point down, over every installed app."""

from __future__ import annotations

import ast
import re
import tomllib
from collections.abc import Iterable
from typing import Any

import pytest
from django.apps import apps
from django.db import models
from django.test.utils import isolate_apps
from tests.architecture.source import ROOT, package

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
# Layers by contract, the lowest last; a layer may hold several names ("a | b") and optional ones ("(a)").
CONTRACTS = {
    contract["id"]: [set(re.findall(r"\w+", layer)) for layer in contract["layers"]]
    for contract in PROJECT["tool"]["importlinter"]["contracts"]
    if "layers" in contract
}
INNER = {"registers": "life-order", "foundation": "foundation", "reporting": "reporting"}
OURS = "concordat."


def place(module: str) -> tuple[str, int, str, int]:
    """Where a module stands: its storey and how high that is, its package inside and how high that is there."""
    storey, _, rest = module.removeprefix(OURS).partition(".")
    app = rest.partition(".")[0]
    inner = INNER.get(storey)
    return storey, _height("storeys", storey), app, _height(inner, app) if inner else 0


def _height(contract: str, name: str) -> int:
    layers = CONTRACTS[contract]
    found = [len(layers) - n for n, layer in enumerate(layers) if name in layer]
    assert found, f"{name} is in no layer of the contract {contract}"
    return found[0]


def points_down(module: str, other: str) -> bool:
    """Whether a table of ``module`` may hold a key to one of ``other``: its own package, one below, or a lower storey.

    Equal height is not below: intake and the registers stand side by side and do not meet.
    """
    storey, height, app, inner = place(module)
    other_storey, other_height, other_app, other_inner = place(other)
    if storey != other_storey:
        return other_height < height
    return app == other_app or other_inner < inner or storey not in INNER


def wrong_way_keys(tables: Iterable[type[models.Model]]) -> list[str]:
    """The keys between our own tables that point up or sideways."""
    return [
        f"{table.__name__}.{field.name} -> {target.__name__}"
        for table in tables
        for field in (*table._meta.fields, *table._meta.many_to_many)
        if isinstance(target := field.related_model, type)
        and target.__module__.startswith(OURS)
        and not points_down(table.__module__, target.__module__)
    ]


def our_tables() -> list[type[models.Model]]:
    """Every table of every installed app of ours, the tables of kept versions and of many-to-many keys too."""
    found = [m for m in apps.get_models(include_auto_created=True) if m.__module__.startswith(OURS)]
    assert found, "no models found: the check would pass on nothing"
    return found


def test_foreign_keys_point_down() -> None:
    assert wrong_way_keys(our_tables()) == []


def test_every_folder_with_tables_is_installed() -> None:
    tables = {m.__module__.partition(".models")[0] for m in our_tables()}
    with_models = {
        ".".join(("concordat", *module.parts[: module.parts.index("models")]))
        for module in package()
        if module.in_room("models") and any(isinstance(node, ast.ClassDef) for node in module.tree.body)
    }
    assert with_models - tables == set()


def fake(name: str, module: str, **fields: Any) -> type[models.Model]:
    """A table that says it stands in ``module``."""
    meta = type("Meta", (), {"app_label": "architecture"})
    return type(name, (models.Model,), {"__module__": module, "Meta": meta, **fields})


def key(target: type[models.Model]) -> models.ForeignKey[Any, Any]:
    return models.ForeignKey(target, on_delete=models.PROTECT, related_name="+")


@pytest.mark.parametrize(
    ("low", "high"),
    [
        ("registers.collaborations", "registers.benefits"),
        ("foundation.orm", "foundation.access"),
        ("foundation.access", "registers.collaborations"),
        ("registers.benefits", "review"),
        ("registers.benefits", "reporting.portfolio"),
        ("foundation.provenance", "intake"),
    ],
)
def test_up_is_caught_and_down_is_not(low: str, high: str) -> None:
    with isolate_apps():
        below = fake("Below", f"concordat.{low}.models")
        above = fake("Above", f"concordat.{high}.models", below=key(below))
        assert wrong_way_keys([below, above]) == []
        lower = fake("Lower", f"concordat.{low}.models", above=key(above))
        both = fake("Both", f"concordat.{low}.models", all=models.ManyToManyField(above, related_name="+"))
        assert wrong_way_keys([lower]) == ["Lower.above -> Above"]
        assert wrong_way_keys([both]) == ["Both.all -> Above"]


@pytest.mark.parametrize(
    ("side", "other_side"),
    [("intake", "registers.benefits"), ("registers.benefits", "intake"), ("review", "reporting.papers")],
)
def test_sideways_is_caught(side: str, other_side: str) -> None:
    with isolate_apps():
        other = fake("Other", f"concordat.{other_side}.models")
        table = fake("Table", f"concordat.{side}.models", other=key(other))
        assert wrong_way_keys([table]) == ["Table.other -> Other"]


def test_one_package_may_point_within_itself() -> None:
    with isolate_apps():
        one = fake("One", "concordat.registers.benefits.models")
        two = fake("Two", "concordat.registers.benefits.models", one=key(one))
        assert wrong_way_keys([two]) == []
