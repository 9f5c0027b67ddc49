"""Text files that are empty, too large, of another encoding or no text at all."""

from __future__ import annotations

from pathlib import Path

from tests.intake.malformed.cases import Case, content
from tests.intake.malformed.samples import TEXT

LONG = "The Joint Dog Project saved £7,500 in 2020/21, and more is expected from the Fleet Workshops. "


def _sparse(path: Path) -> None:
    """200 MB of one line that take no room on the disk."""
    with path.open("wb") as file:
        file.write(b"One line ")
        file.truncate(200 * 1024 * 1024)


CASES = (
    content("empty.txt", "nothing at all", b"", "empty"),
    content("bom.txt", "a byte order mark and nothing else", b"\xef\xbb\xbf", "no text"),
    content("blank.txt", "spaces and empty lines alone", b" \r\n\t\n" * 50, "no text"),
    content("wide.txt", "UTF-16 with its mark", TEXT.encode("utf-16")),
    content("wide-unmarked.txt", "UTF-16 without its mark", TEXT.encode("utf-16-le")),
    content("half.txt", "UTF-16 cut in mid-character", TEXT.encode("utf-16")[:-1], "utf-16"),
    content("windows.txt", "the encoding of Windows (cp1252)", TEXT.encode("cp1252")),
    content("latin.txt", "Latin-1 with accents and pounds", (TEXT + "Café Zoë saved £9k.\n").encode("latin-1")),
    content("mac.txt", "old Mac line ends", TEXT.replace("\n", "\r").encode()),
    content("nuls.txt", "text with NUL bytes strewn in", TEXT.replace(" ", "\0 \0").encode(), "binary"),
    content("codepage.txt", "bytes of an encoding that cannot be told", bytes([0x80, 0xA4, 0xB1, 0xC9, 0xF0]) * 60,
            "encoding"),
    content("picture.txt", "a picture called .txt", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40, "binary"),
    content("word.txt", "a zip called .txt", b"PK\x03\x04" + bytes(range(256)) * 40, "binary"),
    Case("huge.txt", "200 MB of one line", _sparse, ("too large",)),
    content("long-line.txt", "one line of 200,000 characters", (TEXT + LONG * 2200).encode()),
    content("many-lines.txt", "100,000 empty lines between two words", ("word" + "\n" * 100_000 + TEXT).encode()),
    content("brackets.txt", "50,000 opening brackets", (TEXT + "(" * 50_000 + "\n").encode()),
    content("digits.txt", "a number of 50,000 digits", (TEXT + "£" + "9" * 50_000 + "\n").encode()),
    content("count.txt", "a count of 400 digits",
            (TEXT + "9" * 400 + " officers attended.\n50% (,) of calls.\n").encode()),
    content("pipes.txt", "a table of 3,000 columns", (TEXT + ("| a " * 3000 + "|\n") * 3).encode()),
    content("controls.txt", "escape sequences of a terminal", (TEXT + "\x1b[2J\x1b[31m wiped\n").encode()),
)  # fmt: skip
