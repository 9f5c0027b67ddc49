"""The import contracts of pyproject.toml, tried on a bare house: it passes, and each fault planted in it is caught.

`make check` holds the contracts against the real code; this shows that they would see a fault there.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from tests.architecture.source import ROOT

pytestmark = pytest.mark.slow
CONTRACTS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]["contracts"]
NAMES = {contract["id"]: contract["name"] for contract in CONTRACTS}
REGISTERS = next(set(re.findall(r"\w+", " ".join(c["layers"]))) for c in CONTRACTS if c["id"] == "life-order")
ROOMS = ("actions", "queries", "models", "records", "rules")


def bare_house(folder: Path) -> Path:
    """Every package that a contract names, empty; the path of the package."""
    source = folder / "src" / "concordat"
    files = ["intake/models", "intake/actions", "interfaces/web/views", "interfaces/cli/main", "calculations/savings"]
    files += [f"registers/{name}/{room}" for name in REGISTERS for room in ROOMS]
    for contract in CONTRACTS:
        named = contract.get("layers", []) if "*" not in "".join(contract.get("containers", [])) else []
        for container in contract.get("containers", []):
            inside = container.removeprefix("concordat").removeprefix(".").replace(".", "/")
            files += [f"{inside}/{name}/__init__".lstrip("/") for layer in named for name in re.findall(r"\w+", layer)]
    files += [f"foundation/{name}/models" for name in ("access", "organisations", "provenance", "history")]
    for name in files:
        path = source / f"{name}.py"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    for package in [source, *(path for path in source.rglob("*") if path.is_dir())]:
        (package / "__init__.py").touch()
    (folder / "pyproject.toml").write_bytes((ROOT / "pyproject.toml").read_bytes())
    return source


def broken(folder: Path) -> set[str]:
    """The ids of the contracts that the linter says are broken."""
    lint = [str(Path(sys.executable).with_name("lint-imports")), "--no-cache"]
    environment = os.environ | {"PYTHONPATH": str(folder / "src"), "COLUMNS": "200"}
    done = subprocess.run(lint, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    assert "Contracts:" in done.stdout, done.stdout + done.stderr
    return {key for key, name in NAMES.items() if re.search(re.escape(name) + r"\W+BROKEN", done.stdout)}


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("house")
    bare_house(folder)
    return folder


def test_the_bare_house_passes(house: Path) -> None:
    assert broken(house) == set()


# Where a fault is planted, the line, and a contract that must see it.
FAULTS = [
    ("intake/actions", "from concordat.registers.benefits import actions", "storeys"),
    ("registers/benefits/actions", "from concordat.intake import models", "storeys"),
    ("foundation/history/models", "from concordat.registers.governance import models", "storeys"),
    ("registers/agreements/queries", "from concordat.registers.benefits import queries", "life-order"),
    ("registers/benefits/models", "from concordat.registers.benefits import actions", "rooms"),
    ("registers/benefits/rules", "from django.utils import timezone", "pure"),
    ("calculations/savings", "from django.db.models import Sum", "pure"),
    ("interfaces/web/views", "from concordat.registers.benefits.models import Entry", "tables"),
    ("interfaces/web/views", "from concordat.interfaces.cli import main", "interfaces"),
    ("reporting/portfolio/__init__", "from concordat.reporting import papers", "reporting"),
    ("reporting/papers/__init__", "from concordat.intake import actions", "reported-from-the-record"),
    ("foundation/history/models", "from concordat.foundation.access import models", "foundation"),
    *(
        (f"registers/{'delivery' if name == 'benefits' else 'benefits'}/queries",
         f"from concordat.registers.{name}.models import Row", f"own-tables-{name.replace('_', '-')}")
        for name in sorted(REGISTERS)
        if f"own-tables-{name.replace('_', '-')}" in NAMES
    ),
]  # fmt: skip


def plant(house: Path, faults: list[tuple[str, str]]) -> set[str]:
    """Plant, lint, and put everything back."""
    before = {house / "src" / "concordat" / f"{name}.py": line for name, line in faults}
    try:
        for path, line in before.items():
            path.parent.mkdir(exist_ok=True)
            path.write_text(f"{line}\n", encoding="utf-8")
        return broken(house)
    finally:
        for path in before:
            path.write_text("", encoding="utf-8")


@pytest.mark.parametrize(("where", "line", "contract"), FAULTS[:12], ids=lambda value: value.split(" ")[-1])
def test_a_planted_import_is_caught(house: Path, where: str, line: str, contract: str) -> None:
    assert contract in plant(house, [(where, line)])


def test_every_register_keeps_its_tables(house: Path) -> None:
    keys = {contract for *_, contract in FAULTS[12:]}
    assert keys == {key for key in NAMES if key.startswith("own-tables-")}
    by_file: dict[str, list[str]] = {}
    for where, line, _ in FAULTS[12:]:
        by_file.setdefault(where, []).append(line)
    assert keys <= plant(house, [(where, "\n".join(imports)) for where, imports in by_file.items()])


def test_a_cycle_is_caught(house: Path) -> None:
    there, back = "calculations/appraisal", "calculations/discounting"
    planted = [(there, "from concordat.calculations import discounting")]
    planted.append((back, "from concordat.calculations import appraisal"))
    assert "acyclic" in plant(house, planted)


@pytest.mark.parametrize(
    ("place", "contract"),
    [
        ("common", "storeys"),
        ("registers/fleet", "life-order"),
        ("registers/benefits/services", "rooms"),
        ("foundation/settings", "foundation"),
        ("reporting/exports", "reporting"),
    ],
)
def test_an_unregistered_place_is_caught(tmp_path: Path, place: str, contract: str) -> None:
    source = bare_house(tmp_path)
    (source / place).mkdir()
    for name in ("__init__", *(ROOMS if place == "registers/fleet" else ())):
        (source / place / f"{name}.py").touch()
    assert contract in broken(tmp_path)
