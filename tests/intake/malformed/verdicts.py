"""What may come of any bytes: a paper with its statements, or one line that names the file; the rest is a fault."""

from __future__ import annotations

import tempfile
from pathlib import Path

import msgspec

from concordat.intake.batch.gathering import gather
from concordat.intake.batch.papers import opened
from concordat.intake.extraction.pipeline import extract
from concordat.intake.readers.reading import read_bytes
from concordat.kernel.errors import UnreadableFile

LONGEST_LINE = 400


def verdict(name: str, data: bytes) -> str:
    """``read``, ``refused`` or ``unforeseen X`` (refused, but only by the net under all). Raises on a fault."""
    if name.endswith(".zip"):
        return _of_archive(name, data)
    try:
        document = read_bytes(data, name)
    except UnreadableFile as error:
        _check_line(str(error), name)
        return f"unforeseen {type(error.__cause__).__name__}" if error.__cause__ else "refused"
    assert document.blocks, "a paper without blocks"
    for statement in extract(document):
        msgspec.json.encode(statement.as_row())
        block = document.blocks[statement.block or 0]
        assert block.text[statement.start : statement.end] == statement.quote, "a quote that is not in its passage"
    return "read"


def _of_archive(name: str, data: bytes) -> str:
    verdicts = []
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, name)
        path.write_bytes(data)
        for paper in map(opened, gather([path])):
            assert paper.name.startswith(name), "a member that is not named by its zip"
            if paper.refusal is None:
                verdicts.append(verdict(f"member{Path(paper.name).suffix}", paper.data))
            else:
                _check_line(f"{paper.name}: {paper.refusal}", name)
                verdicts.append("refused")
    return verdicts[0] if verdicts else "refused"


def _check_line(line: str, name: str) -> None:
    assert line.startswith(name), f"a refusal that does not name its file: {line!r}"
    assert "\n" not in line, f"a refusal of several lines: {line!r}"
    assert len(line) <= LONGEST_LINE, f"a refusal that is too long: {line[:80]!r}"
