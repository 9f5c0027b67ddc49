"""What is missing costs one line that says what to install and what is then not run; nothing is installed unasked."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from tests.architecture.source import ROOT


def ask(*words: str, path: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the script as an ordinary user's machine would have it: only the commands in ``path``."""
    script = str(ROOT / "scripts" / "system_packages.py")
    code = f"""
import os, runpy, sys
os.geteuid = lambda: 1000
sys.argv = {[script, *words]!r}
runpy.run_path({script!r}, run_name="__main__")
"""
    only = {"PATH": str(path), "HOME": str(path), **environment}
    return subprocess.run([sys.executable, "-c", code], env=only, capture_output=True, text=True, check=False)


def command(folder: Path, name: str, script: str = "exit 0") -> Path:
    path = folder / name
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(0o755)
    return path


@pytest.mark.parametrize(
    ("need", "package"),
    [
        ("node", "nodejs npm"),
        ("libreoffice", "libreoffice-writer-nogui libreoffice-calc-nogui"),
        ("poppler", "poppler-utils"),
    ],
)
def test_a_missing_thing_is_one_line(tmp_path: Path, need: str, package: str) -> None:
    done = ask(need, path=tmp_path)
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1
    assert done.stderr.startswith(f"{need} is missing, so ")
    assert done.stderr.strip().endswith(f"apt-get install {package}")


def test_what_is_there_costs_nothing(tmp_path: Path) -> None:
    for name in ("node", "npm", "pdftotext"):
        command(tmp_path, name)
    done = ask("node", "poppler", path=tmp_path)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_node_without_npm_is_not_enough(tmp_path: Path) -> None:
    command(tmp_path, "node")
    assert ask("node", path=tmp_path).returncode == 1


def test_a_browser_that_does_not_start_is_no_browser(tmp_path: Path) -> None:
    command(tmp_path, "chromium-browser", "exit 10")
    assert ask("--find", "browser", path=tmp_path).stdout.strip() == ""
    works = command(tmp_path, "chromium")
    assert ask("--find", "browser", path=tmp_path).stdout.strip() == str(works)


def test_chromium_may_be_named(tmp_path: Path) -> None:
    named = command(tmp_path, "my-browser")
    assert ask("--find", "browser", path=tmp_path, CHROMIUM=str(named)).stdout.strip() == str(named)


def test_sudo_without_a_password_installs(tmp_path: Path) -> None:
    log = tmp_path / "log"
    command(tmp_path, "sudo", f'echo "$@" >> {log}; [ "$2" = true ] || exec "$2" "$3" "$4" "$5" "$6" "$7" "$8" "$9"')
    command(tmp_path, "env", f"echo installed > {tmp_path}/pdftotext; /bin/chmod +x {tmp_path}/pdftotext")
    command(tmp_path, "apt-get")
    done = ask("poppler", path=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "install --yes --no-install-recommends poppler-utils" in log.read_text(encoding="utf-8")
