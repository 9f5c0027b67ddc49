"""Word and Excel files judged by the Open XML SDK, the check that the makers of Word and Excel publish."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest

HERE = Path(__file__).resolve().parent
CHECKER = HERE.parents[1] / "node_modules" / "@ooxml-tools" / "validate"


def faults(files: Mapping[str, bytes], folder: Path) -> dict[str, list[str]]:
    """What is wrong with each file, by its name, which ends in .docx or .xlsx; all in one process, as it starts slowly.

    Without Node, or where it could not fetch the check, the test is left out.
    """
    node = shutil.which("node")
    if node is None or not CHECKER.exists():
        pytest.skip("the check of Office files needs Node: make setup")
    for name, content in files.items():
        (folder / name).write_bytes(content)
    command = [node, str(HERE / "open_xml.mjs"), *(str(folder / name) for name in files)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=600, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    return {Path(file).name: found for file, found in json.loads(done.stdout).items()}
