"""Files and functions are short, and named for what they hold."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable
from statistics import median, quantiles

import pytest
from tests.architecture.source import Function, Module, everything, package

LONGEST_FILE, LONGEST_FUNCTION = 400, 60
TYPICAL_FILE, LONG_FILE, TYPICAL_FUNCTION = 75, 250, 9
NO_ROOM = {
    "utils", "util", "helpers", "helper", "common", "misc", "core", "base", "shared", "manager", "managers", "service",
    "services", "stuff", "lib", "general", "tools",
}  # fmt: skip
BLANKET = re.compile(r"#\s*(noqa|type:\s*ignore)(?!\s*[:\[])", re.IGNORECASE)


def lines(module: Module) -> int:
    return len(module.text.splitlines())


def length(function: Function) -> int:
    return (function.end_lineno or function.lineno) - function.lineno + 1


def misshapen(module: Module) -> list[str]:
    """What is too long in a file."""
    found = [f"{module.path}: {lines(module)} lines"] if lines(module) > LONGEST_FILE else []
    return found + [
        module.at(function, f"{function.name} has {length(function)} lines")
        for function in module.functions()
        if length(function) > LONGEST_FUNCTION
    ]


def misnamed(module: Module) -> list[str]:
    """A name that says where things were put, not what they are."""
    return [f"{module.path}: {name} names no room" for name in NO_ROOM & set(module.parts)]


def silent(module: Module) -> list[str]:
    """A file that does not say what it is, or that silences a checker without naming the rule."""
    numbered = enumerate(module.text.splitlines(), 1)
    found = [f"{module.path}:{number}: name the rule" for number, line in numbered if BLANKET.search(line)]
    if module.tree.body and module.parts[-1] != "apps" and not ast.get_docstring(module.tree):
        found.append(f"{module.path}: no docstring")
    return found


def test_files_and_functions_are_short() -> None:
    assert [fault for module in everything() for fault in misshapen(module)] == []


def test_names_say_what_a_file_holds() -> None:
    assert [fault for module in package() for fault in misnamed(module)] == []


def test_every_file_says_what_it_is() -> None:
    assert [fault for module in package() for fault in silent(module)] == []


def test_the_typical_file_and_function_stay_small() -> None:
    sizes = [lines(module) for module in package() if module.text]
    functions = [length(function) for module in package() for function in module.functions()]
    assert median(sizes) <= TYPICAL_FILE
    assert quantiles(sizes, n=10)[-1] <= LONG_FILE
    assert median(functions) <= TYPICAL_FUNCTION


@pytest.mark.parametrize(
    ("check", "path", "text"),
    [
        (misshapen, "calculations/long.py", '"""x"""\n' + "a = 1\n" * LONGEST_FILE),
        (misshapen, "calculations/long.py", "def f():\n" + "    a = 1\n" * LONGEST_FUNCTION),
        (misshapen, "calculations/long.py", "class C:\n    async def f():\n" + "        a = 1\n" * LONGEST_FUNCTION),
        (misnamed, "registers/benefits/utils.py", ""),
        (misnamed, "registers/shared/rules.py", ""),
        (silent, "kernel/money.py", "PENCE = 100\n"),
        (silent, "kernel/money.py", '"""Money."""\nx = y  # ' + "noqa\n"),
        (silent, "kernel/money.py", '"""Money."""\nx = y  # ' + "type: ignore\n"),
    ],
)
def test_each_check_bites(check: Callable[[Module], list[str]], path: str, text: str) -> None:
    assert check(Module(path, text))


def test_what_is_well_shaped_passes() -> None:
    good = Module("kernel/money.py", '"""Money."""\n\n\ndef pence() -> int:\n    return 1  # noqa: X1\n')
    assert misshapen(good) + misnamed(good) + silent(good) == []
