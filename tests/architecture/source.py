"""The code base as the architecture tests see it: parsed files that know their storey and their room."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SRC = ROOT / "src" / "concordat"
Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True)
class Module:
    """One Python file. ``path`` is relative to the package (or to the project for tests and scripts)."""

    path: str
    text: str

    @cached_property
    def tree(self) -> ast.Module:
        return ast.parse(self.text, self.path)

    @property
    def parts(self) -> tuple[str, ...]:
        """The folders and the file's stem: ``("registers", "benefits", "actions")``."""
        return tuple(self.path.removesuffix(".py").split("/"))

    def in_room(self, room: str) -> bool:
        """A room is a file, or a folder of the same name."""
        return room in self.parts

    def functions(self) -> Iterator[Function]:
        """Every function and method, nested ones too."""
        return (node for node in ast.walk(self.tree) if isinstance(node, Function))

    def top_level(self) -> dict[str, Function]:
        """The functions of the file itself by name."""
        return {node.name: node for node in self.tree.body if isinstance(node, Function)}

    def public(self) -> Iterator[Function]:
        """The functions of the file itself that others may call."""
        return (function for name, function in self.top_level().items() if not name.startswith("_"))

    def imported_from(self, room: str) -> set[str]:
        """The names that the file imports from, or as, a module of this room."""
        names: set[str] = set()
        for node in ast.walk(self.tree):
            if isinstance(node, ast.ImportFrom):
                whole = room in (node.module or "").split(".")
                names |= {alias.asname or alias.name for alias in node.names if whole or alias.name == room}
        return names

    def imports(self) -> set[str]:
        """Everything that the file imports by its full dotted name, without the package's own."""
        return {
            f"{node.module}.{alias.name}".removeprefix("concordat.")
            for node in ast.walk(self.tree)
            if isinstance(node, ast.ImportFrom) and node.module
            for alias in node.names
        }

    def at(self, node: ast.expr | ast.stmt, message: str) -> str:
        """One line of a report."""
        return f"{self.path}:{node.lineno}: {message}"


def read(folder: Path, relative_to: Path) -> list[Module]:
    """The modules of a folder, migrations apart: those are generated."""
    paths = sorted(path for path in folder.rglob("*.py") if "migrations" not in path.parts)
    return [Module(path.relative_to(relative_to).as_posix(), path.read_text(encoding="utf-8")) for path in paths]


@cache
def package() -> list[Module]:
    """The modules of src/concordat."""
    modules = read(SRC, SRC)
    assert modules, "no source found: the checks would pass on nothing"
    return modules


def inner_functions(modules: list[Module], room: str) -> set[str]:
    """Functions of a room that is a folder which only its other files use: ``registers.benefits.queries.entries.f``.

    Whoever is outside the folder, its own ``__init__`` included, makes what it imports a part of the room's face.
    """
    inside: set[str] = set()
    outside: set[str] = set()
    for module in modules:
        folder = ".".join(module.parts[: module.parts.index(room) + 1]) if module.in_room(room) else None
        for name in module.imports():
            own = folder is not None and name.startswith(f"{folder}.") and module.parts[-1] != "__init__"
            (inside if own else outside).add(name)
    named = {name for name in inside - outside if name.rpartition(".")[0] not in outside}
    whole = [module for module in modules if ".".join(module.parts) in inside - outside]
    of_whole = {".".join((*module.parts, function.name)) for module in whole for function in module.public()}
    return named | (of_whole - outside)


@cache
def everything() -> list[Module]:
    """The package, its tests, scripts and benchmarks."""
    return [m for name in ("src", "tests", "scripts", "benchmarks") for m in read(ROOT / name, ROOT)]


def called_name(call: ast.Call) -> str:
    """The last name of what is called: ``visible_to`` of ``Row.objects.visible_to(...)``."""
    if isinstance(call.func, ast.Attribute):
        return call.func.attr
    return call.func.id if isinstance(call.func, ast.Name) else ""


def first_name(node: ast.expr) -> str:
    """The name an expression begins with: ``queries`` of ``queries.partners(actor)``."""
    while isinstance(node, ast.Attribute | ast.Call | ast.Subscript):
        node = node.func if isinstance(node, ast.Call) else node.value
    return node.id if isinstance(node, ast.Name) else ""


def calls(node: ast.AST) -> Iterator[ast.Call]:
    """Every call inside a node."""
    return (found for found in ast.walk(node) if isinstance(found, ast.Call))


def names_actor(call: ast.Call) -> bool:
    """Whether the caller's own actor is handed on."""
    handed = [*call.args, *(keyword.value for keyword in call.keywords if keyword.arg == "actor")]
    return any(isinstance(value, ast.Name) and value.id == "actor" for value in handed)


def decorator_names(function: Function) -> set[str]:
    """The last name of each decorator: ``atomic`` of ``@transaction.atomic``."""
    plain = (d.func if isinstance(d, ast.Call) else d for d in function.decorator_list)
    return {d.attr if isinstance(d, ast.Attribute) else d.id for d in plain if isinstance(d, ast.Attribute | ast.Name)}
