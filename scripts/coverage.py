"""Write docs/coverage.md from docs/coverage.csv: what of the five papers is served, and where.

    python scripts/coverage.py             (make docs)
    python scripts/coverage.py --check     exit 1 where the page is not what the table says

A row of the table is one paragraph of one paper, in five words of ours; ``pages`` are names of addresses, ``commands``
parts of ``concordat``, ``test`` the file that proves it, ``later`` what is not there yet and the work that brings it.
"""

from __future__ import annotations

import csv
import sys
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TABLE, PAGE = ROOT / "docs" / "coverage.csv", ROOT / "docs" / "coverage.md"
NOTE = "<!-- Written by `make docs` from coverage.csv; changes belong there. -->"
MEANING = (
    "Each paragraph of the five board papers that Concordat was made from, in five words of ours, with the pages (by "
    "the names of their addresses), the commands and the test that serve it. What is not there yet names the work that "
    "brings it."
)
PAPERS = {
    "2016-09-21": "Cambridgeshire, 21 September 2016",
    "2017-03-01": "Kent, 1 March 2017",
    "2017-12-06": "Kent, 6 December 2017",
    "2019-03-28": "Essex, March 2019 (no day printed; 28 March is assumed; sections, for it numbers no paragraphs)",
    "2019-06-05": "Kent, 5 June 2019",
}


@dataclass(frozen=True, slots=True)
class Row:
    """One paragraph: where it is served, and what is still to come."""

    paper: str
    number: str
    words: str
    pages: tuple[str, ...]
    commands: tuple[str, ...]
    test: str
    later: str

    @property
    def served(self) -> bool:
        return bool(self.pages)


def rows() -> list[Row]:
    """The table, in its order."""
    with TABLE.open(encoding="utf-8", newline="") as file:
        return [
            Row(
                line["paper"],
                line["number"],
                line["words"],
                tuple(line["pages"].split()),
                tuple(line["commands"].split()),
                line["test"],
                line["later"],
            )
            for line in csv.DictReader(file)
        ]


def page(table: list[Row]) -> str:
    """The page as Markdown."""
    served, more = sum(row.served for row in table), sum(bool(row.later) for row in table)
    lines = [
        NOTE,
        "",
        "# What of the five papers is served",
        "",
        MEANING,
        "",
        f"{served} of {len(table)} paragraphs have a page; {more} wait for more.",
    ]
    for paper, group in groupby(table, key=lambda row: row.paper):
        lines += ["", f"## {PAPERS[paper]}", "", "| paragraph | in five words | pages | commands | test | not yet |"]
        lines += ["|---|---|---|---|---|---|", *map(_line, group)]
    return "\n".join(lines) + "\n"


def _line(row: Row) -> str:
    pages = ", ".join(f"`{name}`" for name in row.pages)
    commands = ", ".join(f"`concordat {name}`" for name in row.commands)
    test = f"[{'/'.join(Path(row.test).parts[-2:])}](../{row.test})" if row.test else ""
    later = f"not yet: {row.later}" if row.later else ""
    return f"| {row.number} | {row.words} | {pages} | {commands} | {test} | {later} |"


def main(arguments: list[str]) -> int:
    """Write the page, or say whether it is what the table says."""
    text = page(rows())
    if "--check" in arguments:
        standing = PAGE.read_text(encoding="utf-8") if PAGE.exists() else ""
        if standing != text:
            print("docs/coverage.md is not what docs/coverage.csv says: run `make docs`")
            return 1
        return 0
    PAGE.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
