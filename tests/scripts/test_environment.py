"""Set-up: locks have hashes and agree, and what goes wrong is one plain line."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from tests.architecture.source import ROOT

from scripts import environment

LOCKS = sorted((ROOT / "requirements").glob("*.lock"))
PIN = re.compile(r"^([a-z0-9._-]+)(?:\[[^\]]*\])?==([^ ;\\]+)", re.MULTILINE)


def pins(lock: Path) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for name, version in PIN.findall(lock.read_text(encoding="utf-8")):
        found.setdefault(name, set()).add(version)
    return found


def names(requirements: list[object]) -> set[str]:
    return {re.split(r"[^A-Za-z0-9._-]", line)[0].lower() for line in requirements if isinstance(line, str)}


@pytest.mark.parametrize("lock", LOCKS, ids=lambda path: path.name)
def test_every_pin_has_a_hash_and_no_host_is_named(lock: Path) -> None:
    text = lock.read_text(encoding="utf-8")
    blocks = re.split(r"\n(?=[a-z0-9])", text)[1:]
    assert blocks
    assert [block.splitlines()[0] for block in blocks if "--hash=sha256:" not in block] == []
    assert [word for word in (":" + "//", "index-url", "find-links") if word in text] == []


def test_the_locks_agree() -> None:
    everything = pins(ROOT / "requirements" / "dev.lock")
    for name in ("base", "installer"):
        for package, versions in pins(ROOT / "requirements" / f"{name}.lock").items():
            assert everything[package] == versions


def test_every_dependency_is_locked() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    locked = pins(ROOT / "requirements" / "base.lock")
    asked = names(project["project"]["dependencies"])
    assert asked
    assert asked - set(locked) == set()
    tools = names(project["dependency-groups"]["dev"])
    assert tools - set(pins(ROOT / "requirements" / "dev.lock")) == set()


def test_a_failing_set_up_ends_in_one_plain_line(tmp_path: Path) -> None:
    """A lock whose hash is wrong: pip says why, and the last line says what stopped."""
    (tmp_path / "scripts").mkdir()
    (tmp_path / "requirements").mkdir()
    shutil.copy(ROOT / "scripts" / "environment.py", tmp_path / "scripts")
    for name in ("installer", "base"):
        lock = tmp_path / "requirements" / f"{name}.lock"
        lock.write_text("concordat-no-such-package==1.0 --hash=sha256:" + "0" * 64 + "\n", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, str(tmp_path / "scripts" / "environment.py"), "requirements/base.lock"],
        capture_output=True, text=True, check=False, timeout=300, env={"PIP_NO_INDEX": "1", "PATH": "/usr/bin:/bin"},
    )  # fmt: skip
    assert done.returncode == 1
    assert done.stderr.splitlines()[-1].startswith("Set-up stopped: ")
    assert "Traceback" not in done.stderr


def test_a_registry_set_for_pip_is_passed_on_to_uv(monkeypatch: pytest.MonkeyPatch) -> None:
    python = Path(sys.executable)
    monkeypatch.delenv("UV_INDEX_URL", raising=False)
    monkeypatch.delenv("UV_DEFAULT_INDEX", raising=False)
    monkeypatch.setenv("PIP_INDEX_URL", "https://mirror.example/simple")
    assert environment.registry_of_pip(python) == "https://mirror.example/simple"
    monkeypatch.setenv("UV_DEFAULT_INDEX", "https://other.example/simple")
    assert environment.registry_of_pip(python) == ""


def test_a_python_without_venv_is_one_plain_line(tmp_path: Path) -> None:
    """Debian's Python without python3-venv, where the user may not install."""
    python = tmp_path / "python3"
    python.write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
    python.chmod(0o755)
    script = shutil.copy(ROOT / "scripts" / "environment.py", tmp_path)
    code = f"import runpy, sys; sys.executable = {str(python)!r}; sys.argv = ['environment.py', 'base.lock']; "
    code += f"runpy.run_path({script!r}, run_name='__main__')"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1
    assert "apt-get install python3-venv" in done.stderr


def test_the_makefile_explains_itself() -> None:
    done = subprocess.run(["make", "help"], cwd=ROOT, capture_output=True, text=True, check=True)
    for target in ("setup", "run", "test", "check", "bench", "demo", "docs", "lock", "clean"):
        assert re.search(rf"^  make {target}\t\S", done.stdout, re.MULTILINE), target
