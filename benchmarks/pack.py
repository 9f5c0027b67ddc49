"""What a board pack of 200 collaborations costs: seconds and peak memory of each format, beside the bare renderer.

The bare renderer writes the same words: typst the headings, paragraphs and tables without tags, notes and house style;
python-docx the same without numbering, footnotes, contents and repeated heads. Each runs in a process of its own.
The register is synthetic and stands in a SQLite file of its own, which is thrown away; each collaboration has a return.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from concordat.rendering.documents.tree import Block, Paper, Table

ROWS = 200
HERE = Path(__file__).resolve().parents[1]
PASSWORD = "three odd words together"
FORMS = ("html", "docx", "pdf", "xlsx", "txt", "bare-pdf", "bare-docx")
_CHILD = "import sys; from benchmarks.pack import one; one(*sys.argv[1:])"
_BARE = """
#set text(lang: "en")
#for part in json(bytes(sys.inputs.parts)) {
  if part.kind == "heading" { heading(level: part.level, part.text) }
  else if part.kind == "table" { table(columns: part.columns, ..part.cells) }
  else { par(part.text) }
}
"""


def run() -> dict[str, Any]:
    """Seconds of gathering and of each format, the most memory of any, and the ratios to the bare renderers."""
    with tempfile.TemporaryDirectory() as folder:
        board = _made(Path(folder), ROWS)
        found = {form: _child(folder, board, form) for form in FORMS}
    figures: dict[str, float] = {f"seconds_{form}": found[form]["seconds"] for form in ("html", "docx", "pdf", "xlsx")}
    figures |= {f"peak_mib_{form}": found[form]["peak_mib"] for form in ("html", "docx", "pdf")}
    figures["peak_mib"] = max(found[form]["peak_mib"] for form in ("html", "docx", "pdf"))
    figures["pdf_ratio_to_floor"] = found["pdf"]["seconds"] / found["bare-pdf"]["seconds"]
    figures["docx_ratio_to_floor"] = found["docx"]["seconds"] / found["bare-docx"]["seconds"]
    figures |= {name: found["pdf"][name] for name in ("seconds_gathering", "queries", "pages")}
    peer = {
        f"{form}_{name}": found[form][name] for form in ("bare-pdf", "bare-docx") for name in ("seconds", "peak_mib")
    }
    return {"figures": figures, "peer": peer, "commands": ["make bench NAME=pack"]}


def _made(folder: Path, rows: int) -> str:
    """The database, made in this process, which is not measured."""
    os.environ.pop("DATABASE_URL", None)
    from concordat.interfaces.cli.setting_up import set_up

    set_up(folder)
    from django.db import connections

    from benchmarks.data.board_pack import filled

    try:
        return filled(rows, PASSWORD)
    finally:
        connections.close_all()


def _child(folder: str, board: str, form: str) -> dict[str, float]:
    command = [sys.executable, "-c", _CHILD, folder, board, form]
    done = subprocess.run(command, cwd=HERE, capture_output=True, text=True, check=True)
    found: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return found


def one(folder: str, board: str, form: str) -> None:
    """Gather and write the pack in one format; prints seconds, queries, pages and the peak of the memory as JSON."""
    from concordat.interfaces.cli.setting_up import set_up

    set_up(Path(folder))
    print(json.dumps(measured(board, form)))


def measured(board: str, form: str) -> dict[str, float]:
    """Seconds of gathering, with its queries, and of writing one format, over the register of this process."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    from benchmarks.data.board_pack import AS_AT, with_returns
    from concordat.foundation.access.actors import system_actor
    from concordat.rendering.documents.numbering import prepared
    from concordat.reporting.papers.assembly import assembled
    from concordat.reporting.papers.queries import material

    start = time.perf_counter()
    with CaptureQueriesContext(connection) as asked:
        found = material(system_actor("benchmark"), board=board, as_at=AS_AT)
    gathering = time.perf_counter() - start
    paper = assembled(with_returns(found))
    writer = writers()[form]
    given = paper if not form.startswith("bare") else prepared(paper)
    start = time.perf_counter()
    content = writer(given)
    seconds = time.perf_counter() - start
    return {"seconds": seconds, "seconds_gathering": gathering, "queries": float(len(asked)),
            "pages": float(_pages(content) if form == "pdf" else 0), "peak_mib": _peak_mib()}  # fmt: skip


def writers() -> dict[str, Callable[[Paper], bytes]]:
    """Who writes which format: ours, and the bare ones."""
    from concordat.rendering.documents.writing import write

    def ours(form: str) -> Callable[[Paper], bytes]:
        return lambda paper: write(paper, form)

    return {form: ours(form) for form in FORMS if not form.startswith("bare")} | {
        "bare-pdf": _bare_pdf,
        "bare-docx": _bare_docx,
    }


def _bare_pdf(paper: Paper) -> bytes:
    import typst

    from concordat.rendering.documents.pdf import _fonts

    compiler = typst.Compiler(_BARE.encode(), font_paths=_fonts())
    made = compiler.compile(format="pdf", sys_inputs={"parts": json.dumps(list(_parts(paper.blocks)))})
    assert isinstance(made, bytes)
    return made


def _bare_docx(paper: Paper) -> bytes:
    import io

    import docx

    document, buffer = docx.Document(), io.BytesIO()
    for part in _parts(paper.blocks):
        if part["kind"] == "heading":
            document.add_heading(part["text"], part["level"])
        elif part["kind"] == "paragraph":
            document.add_paragraph(part["text"])
        else:
            table = document.add_table(len(part["cells"]) // part["columns"], part["columns"])
            for cell, words in zip(table._cells, part["cells"], strict=True):
                cell.text = words
    document.save(buffer)
    return buffer.getvalue()


def _parts(blocks: tuple[Block, ...]) -> Iterator[dict[str, Any]]:
    """The words of a paper: headings, paragraphs and tables, one after another."""
    from concordat.rendering.documents import tree

    for block in blocks:
        if isinstance(block, tree.Section | tree.Annex):
            level = block.level if isinstance(block, tree.Section) else 1
            yield {"kind": "heading", "level": level, "text": block.heading}
            yield from _parts(block.blocks)
        elif isinstance(block, tree.Table):
            yield {"kind": "table", "columns": len(block.columns), "cells": list(_cells(block))}
        elif isinstance(block, tree.Paragraph):
            yield {"kind": "paragraph", "text": tree.words_of(block.runs)}
        elif isinstance(block, tree.Bullets):
            yield from ({"kind": "paragraph", "text": tree.words_of(item)} for item in block.items)


def _cells(table: Table) -> Iterator[str]:
    from concordat.rendering.documents.tree import cell_words

    yield from (column.heading for column in table.columns)
    for row in (*table.rows, *((table.total,) if table.total else ())):
        yield from map(cell_words, row)


def _pages(content: bytes) -> int:
    import pypdfium2

    with pypdfium2.PdfDocument(content) as pdf:
        return len(pdf)


def _peak_mib() -> float:
    from benchmarks.returns import peak_mib

    return peak_mib()
