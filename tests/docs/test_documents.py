"""The documents that people write: what they point to is there, what they name exists, and they name nobody."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import typer
from django.urls import resolve
from tests.architecture.test_no_place_is_named import places

from concordat.interfaces.cli.demonstration.people import ACCOUNTS, PASSWORD
from concordat.interfaces.cli.main import app
from concordat.registers.collaborations.rules import Tier
from scripts import reference

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
WRITTEN = [
    *sorted(ROOT.glob("*.md")),
    *sorted(path for path in DOCS.rglob("*.md") if "reference" not in path.parts and path.name != "coverage.md"),
]
GENERATED = [*sorted((DOCS / "reference").glob("*.md")), DOCS / "coverage.md"]
LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)
COMMAND = re.compile(r"(?:^    |`)(?:\.venv/bin/)?concordat (?P<rest>[a-z][^`\n]*)", re.MULTILINE)
ADDRESS = re.compile(r"`(/(?:[\w-]+/)+)(?:\?[^`\s]*)?`")
TEST = re.compile(r"`(tests/[\w/]+\.py)((?:::\w+)*?)(?:::(\w+))?`")
MAKE = re.compile(r"(?:^    |`)make (?P<target>[a-z]+)", re.MULTILINE)
TITLE = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|DCC|ACC|Cllr) [A-Z]")
MOST_LINES = 20  # of a decision, headings and blank lines apart


def documents(*more: Path) -> list[object]:
    return [pytest.param(path, id=str(path.relative_to(ROOT))) for path in [*WRITTEN, *more]]


def anchor(heading: str) -> str:
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")


@pytest.mark.parametrize("path", documents(*GENERATED))
def test_every_link_leads_somewhere(path: Path) -> None:
    for target in LINK.findall(path.read_text(encoding="utf-8")):
        place, _, fragment = target.partition("#")
        if "://" in place:
            continue
        found = (path.parent / place).resolve() if place else path
        assert found.exists(), target
        assert found.is_relative_to(ROOT), target
        if fragment:
            assert fragment in map(anchor, HEADING.findall(found.read_text(encoding="utf-8"))), target


def test_every_test_that_is_named_is_there() -> None:
    named = TEST.findall((DOCS / "worked-examples.md").read_text(encoding="utf-8"))
    assert sum(bool(function) for _, _, function in named) > 20
    for place, _, function in named:
        held = (ROOT / place).read_text(encoding="utf-8")
        assert not function or f"def {function}(" in held, f"{place}::{function}"


def test_a_link_that_leads_nowhere_is_caught(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("See [the house](house.md).", encoding="utf-8")
    with pytest.raises(AssertionError, match=r"house\.md"):
        test_every_link_leads_somewhere(page)


@pytest.mark.parametrize("path", documents())
def test_every_command_and_option_exists(path: Path) -> None:
    commands = typer.main.get_command(app).commands  # type: ignore[attr-defined]
    for match in COMMAND.finditer(path.read_text(encoding="utf-8")):
        name, *words = match["rest"].split("#")[0].split()
        assert name in commands, match[0]
        command = commands[name]
        if hasattr(command, "commands"):
            assert words.pop(0) in command.commands, match[0]
            command = command.commands[match["rest"].split()[1]]
        known = {option for one in command.params for option in one.opts}
        assert {word for word in words if word.startswith("--")} <= known, match[0]


@pytest.mark.parametrize("path", documents())
def test_every_target_of_make_exists(path: Path) -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    assert set(MAKE.findall(path.read_text(encoding="utf-8"))) - targets == set()


@pytest.mark.parametrize("path", documents(*GENERATED))
def test_no_host_machine_or_person_is_named(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert places(text) == []
    assert TITLE.findall(text) == []


@pytest.mark.parametrize("path", documents())
def test_every_address_that_is_named_is_one(path: Path) -> None:
    for address in ADDRESS.findall(path.read_text(encoding="utf-8")):
        assert resolve(address).url_name, address


@pytest.mark.parametrize("path", documents())
def test_settings_that_are_named_are_settings(path: Path) -> None:
    named = set(re.findall(r"\b(CONCORDAT_[A-Z_]+|DATABASE_URL)\b", path.read_text(encoding="utf-8")))
    assert named - set(reference.SETTINGS) == set()


@pytest.mark.parametrize("path", documents())
def test_files_of_the_source_that_are_named_are_there(path: Path) -> None:
    rooms = "kernel|calculations|rendering|foundation|intake|registers|review|reporting|interfaces|config"
    for name in re.findall(rf"`((?:{rooms})/[\w/]+(?:\.py|/))`", path.read_text(encoding="utf-8")):
        assert (ROOT / "src" / "concordat" / name).exists() or "<" in name, name


def test_the_readme_names_every_account_and_the_password() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert [account.username for account in ACCOUNTS if f"`{account.username}`" not in readme] == []
    assert f"`{PASSWORD}`" in readme


@pytest.mark.parametrize("path", sorted((DOCS / "adr").glob("0*.md")), ids=lambda path: path.stem)
def test_a_decision_is_short_and_has_its_four_parts(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    parts = re.findall(r"^\*\*(\w+)\.\*\*", text, re.MULTILINE)
    assert parts == ["Context", "Decision", "Consequences", "Measured"]
    assert len([line for line in text.splitlines() if line.strip()]) <= MOST_LINES
    assert f"]({path.name})" in (DOCS / "adr" / "README.md").read_text(encoding="utf-8")


def test_the_how_tos_are_all_listed() -> None:
    listed = set(LINK.findall((DOCS / "how-to" / "README.md").read_text(encoding="utf-8")))
    assert {path.name for path in (DOCS / "how-to").glob("*.md")} - listed == {"README.md"}


def test_the_glossary_is_in_order_and_says_each_word_once() -> None:
    rows = re.findall(r"^\| ([^|]+) \|", (DOCS / "glossary.md").read_text(encoding="utf-8"), re.MULTILINE)[1:]
    assert len(rows) >= 40
    assert rows == sorted(set(rows), key=str.casefold)


def test_the_glossary_knows_every_tier() -> None:
    row = next(line for line in (DOCS / "glossary.md").read_text(encoding="utf-8").splitlines() if "| tier |" in line)
    tiers = {tier.replace("_", " ").replace("-services", " services") for tier in Tier} - {"not stated"}
    assert {tier for tier in tiers if tier not in row.lower()} == set()
