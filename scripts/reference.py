"""Write docs/reference from the code: permissions, settings, commands, states, formulas, findings, routes.

    python scripts/reference.py             (make docs)
    python scripts/reference.py --check     exit 1 where a page is not what the code says

Nothing there is written by hand, so it cannot be wrong for long: a test compares each page with the code. Which
permission an address asks for comes from the tables of tests/interfaces/web/routes, which are proved with requests.
"""

from __future__ import annotations

import ast
import importlib
import inspect
import os
import pkgutil
import re
import sys
from collections.abc import Callable, Iterator
from enum import Enum
from itertools import groupby
from pathlib import Path
from types import ModuleType
from typing import Any

import typer

import concordat.calculations
from concordat.calculations.checks.catalogue import CHECKS
from concordat.calculations.checks.check import Check
from concordat.calculations.promises.promise import Fate
from concordat.calculations.promises.tracing import trace
from concordat.interfaces.cli.main import app
from concordat.kernel.findings import Severity
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.roles import ROLES
from concordat.registers.governance.rules import CommitmentState, standing
from concordat.reporting.assurance.rules import CaseState, state_after

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
    "CONCORDAT_MAIL_URL": "smtp+starttls://user:password@host:port, or smtps:// or smtp://; else a folder of files.",
    "CONCORDAT_MAIL_FROM": "The address that reminders come from.",
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


def whole(thing: object) -> str:
    """All paragraphs of a docstring as one line."""
    return " ".join((inspect.getdoc(thing) or "").split())


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


def named_commands(group: Any, before: str = "") -> Iterator[tuple[str, Any]]:
    """The commands of a group by what is typed, those of the groups within it after their group's name."""
    for name, command in sorted(group.commands.items()):
        if hasattr(command, "commands"):
            yield from named_commands(command, f"{before}{name} ")
        else:
            yield f"{before}{name}", command


def commands() -> list[str]:
    """Every command with its arguments and options."""
    group: Any = typer.main.get_command(app)
    lines = ["# Commands", "", said(group.help or "")]
    for name, command in named_commands(group):
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
    source = ROOT / "src" / "concordat"
    for found in sorted([*source.glob("**/rules.py"), *source.glob("**/rules/[!_]*.py")]):
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


# States that no action sets: a rule derives them from what is held, at each asking.
DERIVED: tuple[tuple[str, type[Enum], Callable[..., object]], ...] = (
    ("registers.governance", CommitmentState, standing),
    ("calculations.promises", Fate, trace),
    ("reporting.assurance", CaseState, state_after),
)


def states() -> list[str]:
    """Every state machine, from the transition tables of the rules; then the states that are derived."""
    lines = ["# States", "", "What may follow what; anything else is refused by the action."]
    for module in rules():
        for moves in transitions(module).values():
            kind = type(next(iter(moves)))
            own = all(isinstance(after, kind) for following in moves.values() for after in following)
            place = module.__name__.removeprefix("concordat.").partition(".rules")[0]
            heads = ("from", "to") if own else ("state", "what may be done")
            lines += ["", f"## {place}: {kind.__name__}", "", said(kind), "", *table(*heads)]
            for state, following in moves.items():
                lines.append(row(str(state.value), ", ".join(sorted(str(s.value) for s in following)) or "final"))
    lines += ["", "## Derived states", "", "No action sets these; a rule tells them from what is held as at a day.", ""]
    lines += table("what", "states", "rule")
    for place, derived, rule in DERIVED:
        named = ", ".join(str(state.value) for state in derived)
        lines.append(row(f"{place}: {derived.__name__}", named, f"`{rule.__name__}`: {whole(rule)}"))
    return lines


def formulas() -> list[str]:
    """Every public function of the calculations, with what it says of itself; checks have a page of their own."""
    intro = "Each is a pure function: no clock, no database, whole pence. What each check looks at is in the"
    lines = ["# Formulas", "", f"{intro} [findings](findings.md)."]
    checks = {check.faults for check in CHECKS}
    for module in modules(concordat.calculations):
        own = [f for _, f in inspect.getmembers(module, inspect.isfunction) if f.__module__ == module.__name__]
        public = sorted(
            (f for f in own if not f.__name__.startswith("_") and f not in checks),
            key=lambda f: f.__code__.co_firstlineno,
        )
        if public:
            subject = module.__name__.removeprefix("concordat.calculations.")
            lines += ["", f"## {subject}", "", said(module), "", *table("function", "what it gives")]
            lines += [row(f"`{function.__name__}`", whole(function)) for function in public]
    return lines


# The folders of the checks as headings; a folder that is not named here fails the run.
ROOMS = {
    "": "Figures and ratings of the record",
    "promises": "Promises",
    "sums": "Sums",
    "reckoning": "Figures in words, reckoned again",
    "colours": "Colours against the text",
    "dates": "Dates",
    "wording": "Wording",
    "naming": "Names",
    "agreed": "Agreements",
}


def room(check: Check) -> str:
    """The folder of a check, "" for none."""
    return check.faults.__module__.removeprefix("concordat.calculations.checks.").rpartition(".")[0]


def severities(check: Check) -> str:
    """The severities that the file of a check names."""
    source = inspect.getsource(inspect.getmodule(check.faults) or check.faults)
    named = set(re.findall(r"Severity\.([A-Z]+)", source))
    return ", ".join(severity.value for severity in Severity if severity.name in named)


def findings() -> list[str]:
    """Every check: its id, version, title, sentence, severities, and what it looks at."""
    lines = ["# Findings", "", f"What the {len(CHECKS)} checks look for, in the record and in papers still in review. "]
    lines[-1] += said(Severity) + " The version of a check rises when its rule changes."
    for name, found in groupby(sorted(CHECKS, key=lambda check: list(ROOMS).index(room(check))), key=room):
        lines += ["", f"## {ROOMS[name]}", ""]
        lines += table("check", "version", "title", "what it is for", "what it looks at", "severity")
        for check in found:
            asks = whole(check.faults)
            lines.append(row(f"`{check.id}`", str(check.version), check.title, check.sentence, asks, severities(check)))
    return lines


def of_the_tests(name: str) -> Any:
    """A module of the tests, whose tables are proved with requests; Django is made ready for it."""
    sys.path[:0] = [str(ROOT)] if str(ROOT) not in sys.path else []
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "concordat.config.settings")
    import django  # noqa: PLC0415  the settings are named above
    from django.apps import apps  # noqa: PLC0415

    if not apps.ready:
        os.environ.setdefault("CONCORDAT_SECRET_KEY", "nothing is signed here")
        django.setup()
    return importlib.import_module(name)


def routes() -> list[str]:
    """Every address with what it gives, the permission it needs, and whether it takes a form."""
    proved = of_the_tests("tests.interfaces.web.routes.table")
    lines = ["# Routes", "", "What an address needs; rows that a person may not see are left out of every page, and a"]
    lines[-1] += " record that may not be seen answers as if it were not there (404)."
    lines += ["", *table("address", "name", "what it gives", "permission", "takes a form")]
    for pattern in sorted(proved.routes(), key=lambda one: str(one.pattern)):
        route, view = proved.ROUTES[str(pattern.name)], pattern.callback
        own = view.__module__.startswith("concordat.")
        gives = (said(view) or "Words about the service.") if own else "Signing in, as the accounts library has it."
        permission = f"`{route.permission.value}`" if route.permission else "none"
        lines.append(row(f"`/{pattern.pattern}`", f"`{pattern.name}`", gives, permission, "yes" if route.post else ""))
    return lines


def permission_matrix() -> list[str]:
    """Who may post to each address: by role, over what is their organisation's, a partner's or another's."""
    proved = of_the_tests("tests.interfaces.web.routes.matrix")
    standings, cells, held = list(proved.Standing), list(proved.cells()), list(proved.policies())
    lines = ["# Permission matrix", "", "Who may do what to a record of an organisation: its own people, those of a"]
    lines[-1] += " partner in its collaboration, and any others. Roles that are not named are refused."
    lines += ["", f"{len(held):,} cells of permissions ({len(Permission)} permissions, {len(ROLES)} roles,"]
    lines[-1] += f" {len(standings)} standings) and {len(cells):,} of addresses, each tried with a real request."
    lines += ["", *table("address", "permission", *standings)]
    for name, found in groupby(cells, key=lambda cell: cell.route):
        group = list(found)
        permission = f"`{group[0].permission.value}`" if group[0].permission else "none"
        let_in = [[one.role.value.replace("_", " ") for one in group if one.standing is at and one.may]
                  for at in standings]  # fmt: skip
        lines.append(row(f"`{name}`", permission, *(", ".join(names) or "nobody" for names in let_in)))
    return lines


PAGES = {
    "permissions": permissions,
    "permission-matrix": permission_matrix,
    "settings": settings,
    "commands": commands,
    "states": states,
    "formulas": formulas,
    "findings": findings,
    "routes": routes,
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
