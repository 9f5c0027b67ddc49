"""No tracked file names a package host or a folder of somebody's machine: the project builds wherever it is cloned."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest
from tests.architecture.source import ROOT

# Written in pieces, so that this file does not name them either.
HOSTS = ("py" + "pi.org", "python" + "hosted.org", "npm" + "js.org", "npm" + "js.com", "yarn" + "pkg.com")
NAMED = re.compile("|".join([*map(re.escape, HOSTS), r"(?<![\w.])/(?:work|root|home|Users)/\w+"]))
NOT_TEXT = {".png", ".jpg", ".docx", ".pdf", ".xlsx", ".ico", ".woff2", ".zip", ".gz", ".sqlite3"}


def places(text: str) -> list[str]:
    """The hosts and machine paths in a text."""
    return NAMED.findall(text)


def tracked() -> list[Path]:
    """The files under version control; where there is none (an unpacked archive), nothing can be said."""
    if not (ROOT / ".git").exists() or not shutil.which("git"):
        pytest.skip("not a git clone: what is tracked is not known")
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return [path for name in listed.split("\0") if name and (path := ROOT / name).is_file()]


def test_no_tracked_file_names_a_host_or_a_machine() -> None:
    texts = [path for path in tracked() if path.suffix not in NOT_TEXT and path.name != Path(__file__).name]
    assert texts
    assert [
        str(path.relative_to(ROOT)) for path in texts if places(path.read_text(encoding="utf-8", errors="replace"))
    ] == []


@pytest.mark.parametrize("text", [f"https://{HOSTS[0]}/simple", "'/home/" + "ann/x'", "see /wo" + "rk/main"])
def test_a_named_place_is_caught(text: str) -> None:
    assert places(text)


@pytest.mark.parametrize("text", ["at example.org/ho" + "me/page", "var/wo" + "rk/x", "redirect('/workstreams/')"])
def test_ordinary_paths_pass(text: str) -> None:
    assert places(text) == []
