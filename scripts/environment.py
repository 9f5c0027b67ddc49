"""Build the Python environment in .venv from a lock file, with hashes checked.

    python3 scripts/environment.py requirements/base.lock

Standard library only: it runs before anything is installed. Whatever goes wrong ends in one plain line and exit 1.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
INSTALLER = ROOT / "requirements" / "installer.lock"
OLDEST = (3, 11)


class SetUpError(Exception):
    """Set-up cannot go on; the text is the one line that the user reads."""


def run(command: Sequence[str | Path]) -> bool:
    """Run quietly and say whether it succeeded; what it printed is shown only when it failed."""
    done = subprocess.run([str(word) for word in command], cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.stderr.write((done.stdout + done.stderr)[-4000:])
    return done.returncode == 0


def works(python: Path) -> bool:
    """Whether the interpreter starts, is new enough and has pip: a moved or half-built environment does not."""
    if not python.exists():
        return False
    code = f"import sys, pip; sys.exit(sys.version_info < {OLDEST})"
    return subprocess.run([str(python), "-c", code], capture_output=True, check=False).returncode == 0


def create() -> Path:
    """The interpreter of .venv, made or made again where it does not work."""
    python = VENV / "bin" / "python"
    if works(python):
        return python
    if VENV.exists():
        shutil.rmtree(VENV)
    quiet = subprocess.run([sys.executable, "-m", "venv", str(VENV)], capture_output=True, text=True, check=False)
    if quiet.returncode and install_venv_module():
        shutil.rmtree(VENV, ignore_errors=True)
        run([sys.executable, "-m", "venv", VENV])
    if not works(python):
        version = f"{sys.version_info[0]}.{sys.version_info[1]}"
        raise SetUpError(
            f"Python {version} cannot make a virtual environment here. Install it and try again: "
            f"apt-get install python3-venv (or python{version}-venv)."
        )
    return python


def install_venv_module() -> bool:
    """Ask Debian for the venv module, where the user may install."""
    script = Path(__file__).with_name("system_packages.py")
    asked = [sys.executable, str(script), "venv"]
    return subprocess.run(asked, stderr=subprocess.DEVNULL, check=False).returncode == 0


def registry_of_pip(python: Path) -> str:
    """The registry that the user has set for pip alone, or nothing: uv does not read pip's settings."""
    if os.environ.get("UV_DEFAULT_INDEX") or os.environ.get("UV_INDEX_URL"):
        return ""
    asked = [str(python), "-m", "pip", "config", "get", "global.index-url"]
    in_file = subprocess.run(asked, capture_output=True, text=True, check=False).stdout.strip()
    return os.environ.get("PIP_INDEX_URL", in_file)


def install(python: Path, lock: Path) -> None:
    """Install the lock with uv, which is locked itself; with pip where uv cannot reach the registry.

    A registry that only pip's own settings name is passed on to uv.
    """
    pip: list[str | Path] = [
        python,
        "-m",
        "pip",
        "--disable-pip-version-check",
        "install",
        "--quiet",
        "--require-hashes",
        "-r",
    ]
    if not run([*pip, INSTALLER]):
        raise SetUpError(
            "The packages of requirements/installer.lock could not be installed (see above): is the network there?"
        )
    uv: list[str | Path] = [VENV / "bin" / "uv", "pip", "install", "--quiet", "--python", python]
    registry = registry_of_pip(python)
    named = ["--default-index", registry] if registry else []
    if not run([*uv, *named, "--require-hashes", "-r", lock]) and not run([*pip, lock]):
        raise SetUpError(f"The packages of {lock.relative_to(ROOT)} could not be installed (see above).")
    if not run([*uv, "--offline", "--no-deps", "--no-build-isolation", "--editable", ROOT]):
        raise SetUpError("The project itself could not be installed into .venv (see above).")


def main() -> int:
    """Build the environment; 0 when it stands."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("lock", type=Path)
    lock = ROOT / parser.parse_args().lock
    try:
        if sys.version_info < OLDEST:
            raise SetUpError("Concordat needs Python 3.11 or newer; name one: make PYTHON=/path/to/python3.11")
        install(create(), lock)
    except SetUpError as failed:
        print(f"Set-up stopped: {failed}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
