"""How fast papers are read: text files whole, Word files against the bare calls of the same library.

The text papers are those of the tests, and those of ``../shared/seeds`` where that folder exists. A page is 500 words.
"""

from __future__ import annotations

import io
import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import docx

from concordat.intake.extraction.pipeline import extract
from concordat.intake.readers.reading import read_bytes

HERE = Path(__file__).resolve().parent
OWN = HERE.parent / "tests" / "intake" / "extraction" / "papers"
SHARED = HERE.parent.parent / "shared" / "seeds"
WORDS_A_PAGE = 500
TIMES = 40
ROUNDS = 5


def run() -> dict[str, Any]:
    """The figures: pages a second of text (blocks and meaning), Word blocks over the floor, peak memory in MiB."""
    papers = [(path.name, path.read_bytes()) for path in sorted([*OWN.glob("*.txt"), *SHARED.glob("*.txt")])]
    pages = sum(len(data.split()) for _, data in papers) / WORDS_A_PAGE
    _read_all(papers)
    blocks_s = _cpu(lambda: [read_bytes(data, name) for name, data in papers * 4]) / 4
    whole_s = _cpu(lambda: [_read_all(papers) for _ in range(TIMES)]) / TIMES
    ours, floor = _word(papers)
    return {
        "figures": {
            "pages_per_s_txt": pages / whole_s,
            "pages_per_s_txt_blocks_only": pages / blocks_s,
            "docx_ratio_to_floor": ours / floor,
            "peak_mib": _peak(),
            "papers": len(papers),
        },
        "peer": {"docx_floor_s": floor, "docx_ours_s": ours},
        "commands": ["make bench NAME=reading"],
    }


def _read_all(papers: list[tuple[str, bytes]]) -> int:
    return sum(len(extract(read_bytes(data, name))) for name, data in papers)


def _cpu(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def _word(papers: list[tuple[str, bytes]]) -> tuple[float, float]:
    """Seconds of our reader and of the floor over the same Word files, in turn, the best of some rounds."""
    files = [_as_word(data.decode("utf-8")) for _, data in papers]
    ours, floor = [], []
    for _ in range(ROUNDS):
        floor.append(_cpu(lambda: [_bare(data) for data in files]))
        ours.append(_cpu(lambda: [read_bytes(data, "paper.docx") for data in files]))
    return min(ours), min(floor)


def _as_word(text: str) -> bytes:
    word = docx.Document()
    for line in text.splitlines():
        word.add_paragraph(line)
    table = word.add_table(rows=12, cols=5)
    for number, cell in enumerate(table._cells):
        cell.text = f"£{number},000"
    buffer = io.BytesIO()
    word.save(buffer)
    return buffer.getvalue()


def _bare(data: bytes) -> int:
    """The least that must be done: open, take each paragraph's text and each cell's."""
    word = docx.Document(io.BytesIO(data))
    size = sum(len(paragraph.text) for paragraph in word.paragraphs)
    return size + sum(len(cell.text) for table in word.tables for row in table.rows for cell in row.cells)


def _peak() -> float:
    """Greatest memory of this process; the kernel counts in KiB on Linux and in bytes on macOS."""
    unit = 1048576 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit
