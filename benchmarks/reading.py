"""How fast papers are read: text files whole, Word and PDF files against the bare calls of the same libraries.

The text papers are those of the tests, and those of ``../shared/seeds`` where that folder exists. A page is 500 words.
The floor of PDF is the text of every page (pypdfium2) and, only on pages with a table, its tables (pdfplumber);
``pdf_ratio_to_floor_plain`` is that of the same papers without their tables. Ours and the floor are timed in turn.
"""

from __future__ import annotations

import io
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import docx
import pdfplumber
import pypdfium2
import typst

from concordat.intake.extraction.pipeline import extract
from concordat.intake.readers.reading import read_bytes

HERE = Path(__file__).resolve().parent
OWN = HERE.parent / "tests" / "intake" / "extraction" / "papers"
SHARED = HERE.parent.parent / "shared" / "seeds"
WORDS_A_PAGE = 500
TIMES = 40
ROUNDS = 5


def run() -> dict[str, Any]:
    """The figures: pages a second of text (blocks and meaning), Word and PDF blocks over the floor, memory in MiB."""
    papers = [(path.name, path.read_bytes()) for path in sorted([*OWN.glob("*.txt"), *SHARED.glob("*.txt")])]
    pages = sum(len(data.split()) for _, data in papers) / WORDS_A_PAGE
    _read_all(papers)
    blocks_s = _cpu(lambda: [read_bytes(data, name) for name, data in papers * 4]) / 4
    whole_s = _cpu(lambda: [_read_all(papers) for _ in range(TIMES)]) / TIMES
    ours, floor = _word(papers)
    plain, tabled = (
        _pdf([_as_pdf(data.decode("utf-8"), table=table) for _, data in papers]) for table in (False, True)
    )
    return {
        "figures": {
            "pages_per_s_txt": pages / whole_s,
            "pages_per_s_txt_blocks_only": pages / blocks_s,
            "meaning_ms_per_page": 1000 * (whole_s - blocks_s) / pages,
            "docx_ratio_to_floor": ours / floor,
            "pdf_ratio_to_floor": tabled[0] / tabled[1],
            "pdf_ratio_to_floor_plain": plain[0] / plain[1],
            "peak_mib": _peak(),
            "peak_growth_mib": _growth(),
            "papers": len(papers),
        },
        "peer": {
            "docx_floor_s": floor,
            "docx_ours_s": ours,
            "pdf_ours_s": tabled[0],
            "pdf_floor_s": tabled[1],
            "pdf_plain_ours_s": plain[0],
            "pdf_plain_floor_s": plain[1],
        },
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


def _pdf(files: list[tuple[bytes, frozenset[int]]]) -> tuple[float, float]:
    """The same of PDF files; each with the places of its pages that hold a table."""
    ours, floor = [], []
    for _ in range(ROUNDS):
        floor.append(_cpu(lambda: [_bare_pdf(data, tables) for data, tables in files]))
        ours.append(_cpu(lambda: [read_bytes(data, "paper.pdf") for data, _ in files]))
    return min(ours), min(floor)


def _as_pdf(text: str, *, table: bool) -> tuple[bytes, frozenset[int]]:
    """The paper set on A4 with a running foot, a ruled table on a page of its own at the end if wanted."""
    setting = (
        '#set page(paper: "a4", footer: context align(center)[Page #counter(page).display()])\n#set text(size: 11pt)\n'
    )
    body = "\n".join(f'#par("{_quoted(line)}")' for line in text.splitlines() if line.strip())
    cells = ", ".join(f"[£{number},000]" for number in range(60))
    ending = f"\n#pagebreak()\n#table(columns: 5, {cells})" if table else ""
    data = typst.compile(f"{setting}{body}{ending}".encode())
    assert isinstance(data, bytes)  # one document, one file
    with pypdfium2.PdfDocument(data) as document:
        last = len(document) - 1
    return data, frozenset({last} if table else ())


def _quoted(line: str) -> str:
    return line.replace("\\", "\\\\").replace('"', '\\"').replace("\t", " ")


def _bare_pdf(data: bytes, tables: frozenset[int]) -> int:
    """The least that must be done: the text of each page, and the cells of each table."""
    size = 0
    with pypdfium2.PdfDocument(data) as document:
        for page in document:
            words = page.get_textpage()
            size += len(words.get_text_range())
            words.close()
            page.close()
    if tables:
        with pdfplumber.open(io.BytesIO(data), pages=[place + 1 for place in sorted(tables)]) as opened:
            size += sum(len(found) for page in opened.pages for found in page.extract_tables())
    return size


def _growth() -> float:
    """By how much the peak of a fresh process grows from reading all papers once to reading them five times more."""
    code = "from benchmarks.reading import _grown; print(_grown())"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=HERE.parent, check=True, capture_output=True, text=True, timeout=600
    )
    return float(done.stdout)


def _grown() -> float:
    papers = [(path.name, path.read_bytes()) for path in sorted(OWN.glob("*.txt"))]
    papers += [("paper.pdf", _as_pdf(data.decode("utf-8"), table=True)[0]) for _, data in papers]
    _read_all(papers)
    once = _peak()
    for _ in range(5):
        _read_all(papers)
    return _peak() - once


def _peak() -> float:
    """Greatest memory of this process. On Linux the kernel's own note of it: what ``getrusage`` gives there begins with
    the memory of the process that started this one, which would hide any growth; on macOS it counts in bytes."""
    if sys.platform == "darwin":
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1048576
    status = Path("/proc/self/status").read_text(encoding="ascii", errors="replace")
    return next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM:")) / 1024
