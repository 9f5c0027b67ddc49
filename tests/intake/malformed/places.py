"""What is no file at all, or a file that cannot be opened or properly named."""

from __future__ import annotations

import os
from pathlib import Path

from tests.intake.malformed.cases import Case, content
from tests.intake.malformed.samples import TEXT

NOBODY = "denied.txt"


def _folder(path: Path) -> None:
    """A folder with the ending of a paper, a paper in it, and links in all directions."""
    path.mkdir()
    (path / "inside.txt").write_text(TEXT, encoding="utf-8")
    (path / "round").symlink_to(path, target_is_directory=True)
    (path / "out.txt").symlink_to("/etc/passwd")


def _leftovers(path: Path) -> None:
    path.mkdir()
    (path / "inside.txt").write_text(TEXT, encoding="utf-8")
    for name in ("~$inside.docx", "._inside.txt", ".DS_Store", "Thumbs.db"):
        (path / name).write_bytes(b"\0")


def _denied(path: Path) -> None:
    path.write_text(TEXT, encoding="utf-8")
    path.chmod(0)


def _odd(path: Path) -> None:
    """A folder of papers with names that no screen can show as they are."""
    path.mkdir()
    for number, name in enumerate((b"bytes-\xff\xfe.txt", b"[bold] [red].txt", b"line\nbreak.txt", b"bell\x07.txt")):
        Path(os.fsdecode(os.fsencode(path) + b"/" + name)).write_text(f"{TEXT}{number}.\n", encoding="utf-8")


CASES = (
    Case("missing.txt", "a file that is not there", lambda path: None, ("no such file",)),
    Case("dangling.txt", "a link to nothing", lambda path: path.symlink_to("nowhere"), ("no such file",)),
    Case("loop.txt", "a link to itself", lambda path: path.symlink_to(path.name), ("no such file", "opened")),
    Case("pipe.txt", "a named pipe that nobody writes to", os.mkfifo, ("not an ordinary file",)),
    Case("folder.pdf", "a folder called .pdf: a paper, a link to itself, a link out of it", _folder, ("a link",),
         lines=2),
    Case("leftovers", "a folder with lock files, resource forks and hidden files", _leftovers),
    Case("empty", "a folder of nothing", lambda path: path.mkdir(), ("no paper",)),
    Case("odd", "names that are not UTF-8, hold a line break or look like markup", _odd),
    Case(NOBODY, "a file that its reader may not open", _denied, ("Permission denied",)),
    content("sheet.numbers", "a format that is not read", b"PK\x03\x04", "format"),
    content("noending", "a name without an ending", TEXT.encode(), "format"),
    content("a" * 240 + ".xyz", "a name of 244 characters", b"x", "format"),
)  # fmt: skip
