"""Write docs/reference from the code: permissions, settings, commands, states, formulas.

    python scripts/reference.py             (make docs)
    python scripts/reference.py --check     exit 1 where a page is not what the code says

Nothing there is written by hand, so it cannot be wrong for long: a test compares each page with the code.
"""

from __future__ import annotations

import ast
import importlib
import inspect
import pkgutil
import sys
from collections.abc import Iterator
from enum import Enum
from pathlib import Path
from types import ModuleType
from typing import Any

import typer

import concordat.calculations
from concordat.interfaces.cli.main import app
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.roles import ROLES

ROOT = Path(__file__).resolve().parent.parent
REFERENCE = ROOT / "docs" / "reference"
NOTE = "<!-- Written by `make docs` from the code; changes belong there. -->"

# What an operator may set; a variable that the settings read and that is not here fails the test.
SETTINGS = {
    "CONCORDAT_DATA": "The folder of the SQLite database, the files and the secret key.",
    "CONCORDAT_DEBUG": "1 shows errors with their causes. Never where others can reach it.",
    "CONCORDAT_SECRET_KEY": "The key that signs sessions. Without it, one is made and kept in the data folder.",
    "CONCORDAT_HOSTS": "The host names that are answered, with commas between.",
    "CONCORDAT_ORIGINS": "Origins that may post forms from behind a proxy, with scheme and commas between.",
    "CONCORDAT_TLS": "1 where a proxy serves over TLS: cookies are then sent over TLS alone.",
    "DATABASE_URL": "postgresql://user:password@host:port/name or sqlite:///path; else SQLite in the data folder.",
    "CONCORDAT_CONTACT": "How to reach who runs the installation; the feedback page prints it.",
}


def row(*cells: str) -> str:
    """One line of a table."""
    return "| " + " | ".join(cell.replace("|", "\\|").replace("\n", " ") for cell in cells) + " |"


def table(*heads: str) -> list[str]:
    """The head of a table."""
    return [row(*heads), "|" + "---|" * len(heads)]


def said(thing: object) -> str:
    """The first paragraph of a docstring, or of a text, as one line."""
    text = thing if isinstance(thing, str) else inspect.getdoc(thing)
    return " ".join((text or "").split("\n\n")[0].split())


def permissions() -> list[str]:
    """Every permission with its sentence and the roles that hold it."""
    lines = ["# Permissions", "", "A role is held for one organisation, or everywhere.", ""]
    lines += table("permission", "what it allows", "roles")
    for permission in Permission:
        held = ", ".join(sorted(str(role) for role, granted in ROLES.items() if permission in granted))
        lines.append(row(f"`{permission.value}`", permission.sentence, held or "given by the operator alone"))
    return lines


def environment_reads() -> dict[str, str]:
    """The environment variables that the settings read, with their defaults as written."""
    tree = ast.parse((ROOT / "src" / "concordat" / "config" / "settings.py").read_text(encoding="utf-8"))
    found = (node for node in ast.walk(tree) if isinstance(node, ast.Call))
    calls = [call for call in found if ast.unparse(call.func) == "os.environ.get"]
    return {ast.literal_eval(c.args[0]): ast.unparse(c.args[1]).strip("'") if len(c.args) > 1 else "" for c in calls}


def settings() -> list[str]:
    """Every environment variable that is read."""
    lines = ["# Settings", "", "All from the environment; nothing needs to be set to try Concordat.", ""]
    lines += table("variable", "default", "meaning")
    reads = environment_reads()
    for name in sorted(reads):
        lines.append(row(f"`{name}`", f"`{reads[name]}`" if reads[name] else "", SETTINGS[name]))
    return lines


def commands() -> list[str]:
    """Every command with its arguments and options."""
    group: Any = typer.main.get_command(app)
    lines = ["# Commands", "", said(group.help or "")]
    for name, command in sorted(group.commands.items()):
        lines += ["", f"## `concordat {name}`", "", said(command.help or ""), ""]
        lines += table("argument or option", "meaning", "default")
        for parameter in command.params:
            words = parameter.name.upper() if parameter.param_type_name == "argument" else ", ".join(parameter.opts)
            default = "" if parameter.default in (None, False) or parameter.required else str(parameter.default)
            lines.append(row(f"`{words}`", getattr(parameter, "help", None) or "", default))
    return lines


def modules(package: ModuleType) -> Iterator[ModuleType]:
    """The modules of a package, in order."""
    for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
        yield importlib.import_module(found.name)


def rules() -> Iterator[ModuleType]:
    """The rules of every register, and of review's statements; pure, so they load without a database."""
    for found in sorted((ROOT / "src" / "concordat").glob("**/rules.py")):
        yield importlib.import_module(".".join(found.relative_to(ROOT / "src").with_suffix("").parts))


def transitions(module: ModuleType) -> dict[str, dict[Enum, frozenset[Enum]]]:
    """The transition tables of a module: states to the states that may follow."""
    return {
        name: value
        for name, value in vars(module).items()
        if isinstance(value, dict)
        and value
        and all(isinstance(key, Enum) and isinstance(after, frozenset) for key, after in value.items())
    }


def states() -> list[str]:
    """Every state machine, from the transition tables of the rules."""
    lines = ["# States", "", "What may follow what; anything else is refused by the action."]
    for module in rules():
        for moves in transitions(module).values():
            kind = type(next(iter(moves)))
            place = ".".join(module.__name__.split(".")[1:-1])
            lines += ["", f"## {place}: {kind.__name__}", "", said(kind), "", *table("from", "to")]
            for state, following in moves.items():
                lines.append(row(str(state.value), ", ".join(sorted(str(s.value) for s in following)) or "final"))
    return lines


def formulas() -> list[str]:
    """Every public function of the calculations, with what it says of itself."""
    lines = ["# Formulas", "", "Each is a pure function: no clock, no database, whole pence."]
    for module in modules(concordat.calculations):
        own = [f for _, f in inspect.getmembers(module, inspect.isfunction) if f.__module__ == module.__name__]
        public = sorted((f for f in own if not f.__name__.startswith("_")), key=lambda f: f.__code__.co_firstlineno)
        if public:
            subject = module.__name__.removeprefix("concordat.calculations.")
            lines += ["", f"## {subject}", "", said(module), "", *table("function", "what it gives")]
            lines += [row(f"`{function.__name__}`", said(function)) for function in public]
    return lines


PAGES = {
    "permissions": permissions,
    "settings": settings,
    "commands": commands,
    "states": states,
    "formulas": formulas,
}


def page(name: str) -> str:
    """A whole page as it should be."""
    return "\n".join([NOTE, "", *PAGES[name]()]).replace("\n\n\n", "\n\n") + "\n"


def stale() -> list[str]:
    """The pages that are not what the code says."""
    files = {name: REFERENCE / f"{name}.md" for name in PAGES}
    return [name for name, file in files.items() if not file.exists() or file.read_text(encoding="utf-8") != page(name)]


def main(words: list[str]) -> int:
    """Write the pages, or say which are stale."""
    if words == ["--check"]:
        wrong = stale()
        print(f"Run make docs: {', '.join(wrong)}" if wrong else "docs/reference says what the code says")
        return 1 if wrong else 0
    REFERENCE.mkdir(parents=True, exist_ok=True)
    for name in PAGES:
        (REFERENCE / f"{name}.md").write_text(page(name), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
