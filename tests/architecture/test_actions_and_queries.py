"""An action names its actor, asks permission and writes history; a query starts from what its actor may see."""

from __future__ import annotations

import ast
from collections.abc import Callable, Set
from functools import cache

import pytest
from tests.architecture.source import (
    Function,
    Module,
    called_name,
    calls,
    decorator_names,
    first_name,
    inner_functions,
    names_actor,
    package,
)

# Queries that start from no ``visible_to``, each with its reason. The list is short, and a name that is gone fails.
OPEN_TO_ALL = {
    "foundation/access/queries.py:names_of": "the name behind a reference that the actor was shown already",
    "foundation/access/queries.py:account_stands": "asked before a form of a session that has ended is kept",
    "foundation/access/queries.py:people_called": "for who erases a name everywhere, as it requires",
    "foundation/access/queries.py:user_named": "an account, asked for by the sign-in that makes the actor",
}
# Organisations, their names and alliances are reference data: public bodies, the same for everyone.
REFERENCE_DATA = "foundation/organisations/"
# What a person typed and has not sent is no record: its author's alone, it asks no permission and tells no history
# (decision 18). Its writes are transactions like all others.
NO_RECORD = "foundation/drafts/"
# What makes a function one transaction. The second lets it read only when nobody else writes.
WHOLE, IN_TURN = {"atomic", "in_turn"}, "in_turn"
# The search index follows the tables; to make it anew takes minutes, in which nobody is to wait.
DERIVED = "foundation/search/"
# Its functions cite a record's evidence and record the event; that they do is tested below.
TELLING = "foundation.provenance.telling"


@cache
def tellers(module: Module) -> frozenset[str]:
    """The names that a file imports to cite and record with in one step."""
    return frozenset(name.rpartition(".")[2] for name in module.imports() if name.startswith(f"{TELLING}."))


def records(module: Module, call: ast.Call) -> bool:
    """Whether a call writes history: by ``record``, for many at once, or by what it imports to tell with."""
    if isinstance(call.func, ast.Name) and call.func.id in tellers(module):
        return True
    return called_name(call) in ("record", "record_many")


def reaches(module: Module, function: Function, wanted: str, room: str, seen: frozenset[str] = frozenset()) -> bool:
    """Whether a function calls ``wanted`` (once, or for many at once), or hands its actor to one that does.

    That is a function of the same file (followed), or one of a room of the same name (held to the rule there).
    """
    neighbours, own = module.imported_from(room), module.top_level()
    for call in calls(function):
        name = called_name(call)
        if name in (wanted, f"{wanted}_many") or (wanted == "record" and records(module, call)):
            return True
        if not names_actor(call) or name in seen:
            continue
        if first_name(call.func) in neighbours:
            return True
        if name in own and own[name] is not function and reaches(module, own[name], wanted, room, seen | {name}):
            return True
    return False


def in_transaction(module: Module, function: Function) -> bool:
    """Whether an action is one transaction, or leaves all its writing to one that is (a file is read before it)."""
    if WHOLE & decorator_names(function):
        return True
    if any(records(module, call) for call in calls(function)):
        return False
    neighbours, own = module.imported_from("actions"), module.top_level()
    handed = [call for call in calls(function) if names_actor(call)]
    elsewhere = [call for call in handed if first_name(call.func) in neighbours]
    here = [own[called_name(call)] for call in handed if called_name(call) in own]
    writers = [inner for inner in here if inner is not function and reaches(module, inner, "record", "actions")]
    return len(elsewhere) + len(writers) == 1 and all(WHOLE & decorator_names(inner) for inner in writers)


def face(module: Module, room: str, inner: Set[str]) -> list[Function]:
    """The functions of a file that callers of its room see; none where the file stands in no such room."""
    if not module.in_room(room):
        return []
    return [function for function in module.public() if ".".join((*module.parts, function.name)) not in inner]


def faulty_actions(module: Module, inner: Set[str] = frozenset()) -> list[str]:
    """Functions of an ``actions`` room that lack the actor, the permission, the history or the transaction."""
    found: list[str] = []
    for function in face(module, "actions", inner):
        held = not module.path.startswith(NO_RECORD)
        if held and "actor" not in {argument.arg for argument in function.args.kwonlyargs}:
            found.append(module.at(function, f"{function.name}: actor must be keyword-only"))
        for wanted in ("require", "record"):
            if held and not reaches(module, function, wanted, "actions"):
                found.append(module.at(function, f"{function.name}: must call {wanted}"))
        if not in_transaction(module, function):
            found.append(module.at(function, f"{function.name}: must be one transaction"))
    return found


def out_of_turn(module: Module) -> list[str]:
    """Functions of an ``actions`` room that open a transaction and read in it before all other writers wait."""
    if not module.in_room("actions") or module.path.startswith((NO_RECORD, DERIVED)):
        return []
    return [
        module.at(function, f"{function.name}: must be in_turn, what it decides by may change until it writes")
        for function in module.top_level().values()
        if decorator_names(function) & WHOLE - {IN_TURN}
    ]


def faulty_queries(module: Module, inner: Set[str] = frozenset()) -> list[str]:
    """Functions of a ``queries`` room that do not start from the rows that their actor may see."""
    found: list[str] = []
    for function in face(module, "queries", inner):
        arguments = [*function.args.posonlyargs, *function.args.args]
        if not arguments or arguments[0].arg != "actor":
            found.append(module.at(function, f"{function.name}: the actor comes first"))
        exempt = module.path.startswith(REFERENCE_DATA) or f"{module.path}:{function.name}" in OPEN_TO_ALL
        if not exempt and not reaches(module, function, "visible_to", "queries"):
            found.append(module.at(function, f"{function.name}: must start from visible_to"))
    return found


def test_actions() -> None:
    modules = package()
    inner = inner_functions(modules, "actions")
    assert [fault for module in modules for fault in faulty_actions(module, inner)] == []


def test_actions_read_in_turn() -> None:
    assert [fault for module in package() for fault in out_of_turn(module)] == []


def test_an_action_out_of_turn_is_caught() -> None:
    assert len(out_of_turn(Module("registers/benefits/actions/posting.py", GOOD_ACTION))) == 1
    in_turn = GOOD_ACTION.replace("@transaction.atomic", "@in_turn")
    assert out_of_turn(Module("registers/benefits/actions/posting.py", in_turn)) == []
    assert faulty_actions(Module("registers/benefits/actions/posting.py", in_turn)) == []


def test_queries() -> None:
    modules = package()
    inner = inner_functions(modules, "queries")
    assert [fault for module in modules for fault in faulty_queries(module, inner)] == []


def test_no_exemption_outlives_its_function() -> None:
    standing = {f"{module.path}:{name}" for module in package() for name in module.top_level()}
    assert set(OPEN_TO_ALL) - standing == set()


GOOD_ACTION = """
@transaction.atomic
def post(*, actor, amount, now):
    require(actor, P.POST)
    record(actor=actor, verb="posted", subject=amount, at=now)
"""
GOOD_QUERY = "def entries(actor, *, as_at=None):\n    return list(Entry.objects.visible_to(actor))\n"


@pytest.mark.parametrize(
    ("spoil", "fault"),
    [
        (lambda text: text.replace("*, actor", "actor"), "keyword-only"),
        (lambda text: text.replace("require(actor, P.POST)", "pass"), "must call require"),
        (lambda text: text.replace("record(", "print("), "must call record"),
        (lambda text: text.replace("@transaction.atomic", ""), "one transaction"),
    ],
)
def test_a_bad_action_is_caught(spoil: Callable[[str], str], fault: str) -> None:
    assert faulty_actions(Module("registers/benefits/actions.py", GOOD_ACTION)) == []
    for path in ("registers/benefits/actions.py", "registers/benefits/actions/posting.py", "review/actions.py"):
        assert [fault in found for found in faulty_actions(Module(path, spoil(GOOD_ACTION)))] == [True]


TELLING_ACTION = """
from concordat.foundation.provenance.telling import tell
@transaction.atomic
def post(*, actor, amount, evidence, now):
    require(actor, P.POST)
    tell(amount, "posted", evidence, actor=actor, now=now)
"""


@pytest.mark.parametrize(
    ("before", "after", "fault"),
    [
        ("tell(", "print(", "must call record"),
        ("foundation.provenance.telling", "review.letters.telling", "must call record"),
        ("tell(", "amount.tell(", "must call record"),
        ("@transaction.atomic", "", "one transaction"),
    ],
)
def test_an_action_may_tell_by_what_records_and_by_nothing_else(before: str, after: str, fault: str) -> None:
    path = "registers/benefits/actions.py"
    assert faulty_actions(Module(path, TELLING_ACTION)) == []
    (found,) = faulty_actions(Module(path, TELLING_ACTION.replace(before, after)))
    assert fault in found


def test_what_tells_cites_and_records() -> None:
    (telling,) = (module for module in package() if ".".join(module.parts) == TELLING)
    for function in telling.public():
        assert all(reaches(telling, function, wanted, "actions") for wanted in ("cite", "record"))


def test_an_action_may_read_first_and_write_in_one_transaction() -> None:
    apart = (
        "def receive(*, actor, path, now):\n    require(actor, P.LOAD)\n    return _store(actor, read(path), now)\n"
        "@transaction.atomic\ndef _store(actor, document, now):\n    record(actor=actor, subject=document, at=now)\n"
    )
    assert faulty_actions(Module("intake/actions.py", apart)) == []
    assert len(faulty_actions(Module("intake/actions.py", apart.replace("@transaction.atomic", "")))) == 1


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        (GOOD_QUERY.replace("actor, *, as_at=None", "as_at, actor"), "actor comes first"),
        (GOOD_QUERY.replace("visible_to(actor)", "all()"), "must start from visible_to"),
        ("def a(actor):\n    return b(actor)\ndef b(actor):\n    return a(actor)\n", "must start from visible_to"),
        ("from x.queries import q\ndef a(actor):\n    return q(None)\n", "must start from visible_to"),
    ],
)
def test_a_bad_query_is_caught(text: str, fault: str) -> None:
    assert any(fault in found for found in faulty_queries(Module("registers/benefits/queries.py", text)))


@pytest.mark.parametrize(
    "text",
    [
        GOOD_QUERY,
        "def one(actor, *, key):\n    return _rows(actor)\ndef _rows(actor):\n    return R.objects.visible_to(actor)\n",
        "from concordat.registers.governance import queries as g\ndef one(actor):\n    return g.boards(actor)\n",
        "from concordat.registers.governance.queries import boards\ndef one(actor):\n    return boards(actor)\n",
    ],
)
def test_a_query_may_lean_on_another(text: str) -> None:
    assert faulty_queries(Module("registers/benefits/queries.py", text)) == []


def test_what_only_a_rooms_own_files_use_is_its_own_affair() -> None:
    rows = Module("registers/benefits/queries/rows.py", "def rows_of(numbers):\n    return numbers\n")
    user = "from concordat.registers.benefits.queries.rows import rows_of\n"
    within = Module("registers/benefits/queries/position.py", user)
    name = "registers.benefits.queries.rows.rows_of"
    assert inner_functions([rows, within], "queries") == {name}
    assert faulty_queries(rows, {name}) == []
    for place in (
        "registers/benefits/queries/__init__.py",
        "reporting/portfolio/queries.py",
        "registers/benefits/actions.py",
    ):
        assert inner_functions([rows, within, Module(place, user)], "queries") == set()
    whole = Module("review/queries.py", "from concordat.registers.benefits.queries import rows\n")
    assert inner_functions([rows, within, whole], "queries") == set()
    assert faulty_queries(rows)


def test_the_search_ends_where_functions_call_each_other() -> None:
    module = Module("review/queries.py", "def a(actor):\n    return b(actor)\ndef b(actor):\n    return a(actor)\n")
    assert len(faulty_queries(module)) == 2
