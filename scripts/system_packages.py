"""Find what pip cannot bring (Node, a browser, LibreOffice, poppler); install it from Debian where the user may.

    python3 scripts/system_packages.py node browser libreoffice poppler

Each thing that stays missing costs one line, which says what to install and what is then not run; exit 1 if any is.
Standard library only. ``--find browser`` prints the path of the browser or nothing.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class Need:
    """A thing from outside Python: the commands that show it is there, its packages, what is lost without it."""

    commands: tuple[str, ...]
    packages: tuple[str, ...]
    lost: str
    every: bool = False


NEEDS = {
    "venv": Need((), ("python3-venv",), "nothing can be set up"),
    "node": Need(("node", "npm"), ("nodejs", "npm"), "the pages have no GOV.UK styles", every=True),
    "browser": Need(
        ("chromium", "chromium-browser", "google-chrome"),
        ("chromium", "fonts-liberation"),
        "the browser tests are not run",
    ),
    "libreoffice": Need(
        ("soffice", "libreoffice"),
        ("libreoffice-writer-nogui", "libreoffice-calc-nogui"),
        "the LibreOffice tests are not run",
    ),
    "poppler": Need(("pdftotext",), ("poppler-utils",), "the tests that read a PDF with poppler are not run"),
}


def find(name: str) -> str | None:
    """The path of the first command of a need that is there; CHROMIUM names another browser."""
    need = NEEDS[name]
    if name == "browser":
        named = os.environ.get("CHROMIUM")
        return named if named and os.access(named, os.X_OK) else real_browser(need) or bundled_browser()
    paths = [shutil.which(command) for command in need.commands]
    found = [path for path in paths if path]
    if not found or (need.every and len(found) < len(paths)):
        return None
    return found[0]


def real_browser(need: Need) -> str | None:
    """A browser that starts: Ubuntu's chromium-browser is only a pointer to a snap, which a container does not have."""
    for path in filter(None, map(shutil.which, need.commands)):
        try:
            started = subprocess.run([path, "--version"], capture_output=True, timeout=30, check=False)
        except (OSError, subprocess.TimeoutExpired):
            continue
        if started.returncode == 0:
            return path
    return None


def bundled_browser() -> str | None:
    """The browser that Playwright fetched for itself, if it did."""
    cache = Path(os.environ.get("PLAYWRIGHT_BROWSERS_PATH", Path.home() / ".cache" / "ms-playwright"))
    found = sorted(cache.glob("chromium-*/chrome-linux*/chrome"))
    return str(found[-1]) if found else None


def privilege() -> list[str] | None:
    """What goes before a command to run it as root: nothing, sudo without a password, or None where it cannot be."""
    if os.geteuid() == 0:
        return []
    sudo = ["sudo", "-n"]
    asked = shutil.which("sudo") and subprocess.run([*sudo, "true"], capture_output=True, check=False)
    return sudo if asked and asked.returncode == 0 else None


def apt_install(packages: tuple[str, ...]) -> bool:
    """Install from the distribution without a question; the lists are fetched only when the first try fails."""
    prefix = privilege()
    if prefix is None or not shutil.which("apt-get"):
        return False
    print(f"Installing {' '.join(packages)} ...", flush=True)
    apt = [*prefix, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]
    install = [*apt, "install", "--yes", "--no-install-recommends", *packages]
    for command in (install, [*apt, "update"], install):
        done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, check=False)
        if command is install and done.returncode == 0:
            return True
    return False


def playwright_install() -> bool:
    """Where the distribution has no plain browser package, Playwright's own."""
    playwright = ROOT / ".venv" / "bin" / "playwright"
    if not playwright.exists():
        return False
    system = ["--with-deps"] if os.geteuid() == 0 else []
    done = subprocess.run([playwright, "install", *system, "chromium"], capture_output=True, check=False)
    return done.returncode == 0


def provide(name: str) -> bool:
    """See that the thing is there; say in one line what is lost where it is not."""
    need = NEEDS[name]
    if need.commands and find(name):
        return True
    installed = apt_install(need.packages)
    if name == "browser" and not find(name):
        playwright_install()
    if (installed and not need.commands) or (need.commands and find(name)):
        return True
    print(f"{name} is missing, so {need.lost}. To have it: apt-get install {' '.join(need.packages)}", file=sys.stderr)
    return False


def main() -> int:
    """Provide each need that is named; with --find, print its path."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("needs", nargs="+", choices=NEEDS)
    parser.add_argument("--find", action="store_true", help="only print the path of each that is there")
    asked = parser.parse_args()
    if asked.find:
        print("\n".join(filter(None, map(find, asked.needs))))
        return 0
    provided = [provide(name) for name in asked.needs]
    return 0 if all(provided) else 1


if __name__ == "__main__":
    sys.exit(main())
