"""Write docs/reference/malformed-files.md: what was tried, and what the user saw, from the cases of the tests.

    python scripts/malformed.py

Each case of tests/intake/malformed is made, read by ``concordat read`` and thrown away; the page holds the lines as
they came, but for the list of formats. The test of the cases compares every row with what it sees.
"""

from __future__ import annotations

import os
import re
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "src")]

if TYPE_CHECKING:
    from tests.intake.malformed.cases import Case

_FORMATS = re.compile(r"(?<=the formats are ).*")
PAGE = ROOT / "docs" / "reference" / "malformed-files.md"
HEAD = """<!-- Written by scripts/malformed.py from tests/intake/malformed; changes belong there. -->

# Malformed files

What was tried, and what its user saw on the screen. Each was given to `concordat read` with an honest paper after it,
which was read every time. A line means exit status 2; "read" means that the file is odd but honest, and was read
without a line.

| file | what was tried | what the user saw |
|---|---|---|
"""


def row(case: Case, lines: tuple[str, ...]) -> str:
    """One row of the page."""
    name = case.name if len(case.name) < 60 else f"{case.name[:20]}...{case.name[-5:]}"
    plain = [_FORMATS.sub("...", line.replace(case.name, name)) for line in lines]
    saw = "<br>".join(f"`{line}`" for line in plain) or "read"
    return "| " + " | ".join(text.replace("|", "\\|") for text in (f"`{name}`", case.tried, saw)) + " |"


def rows() -> Iterator[str]:
    """The rows of all cases, each made in a folder of its own."""
    from tests.intake.malformed.cases import is_unknown, table  # noqa: PLC0415  the path is set above
    from tests.intake.malformed.places import NOBODY  # noqa: PLC0415
    from tests.intake.malformed.sight import seen_by_another, sight_of  # noqa: PLC0415

    for case in table():
        if is_unknown(case):
            continue
        with tempfile.TemporaryDirectory() as folder:
            if case.name == NOBODY and os.geteuid() == 0:
                yield row(case, seen_by_another(case, Path(folder)))
            else:
                yield row(case, sight_of(case, Path(folder)).lines)


def main() -> int:
    """Write the page."""
    PAGE.write_text(HEAD + "\n".join(rows()) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
