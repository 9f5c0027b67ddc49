"""The papers that Concordat writes of its own demonstration, as files that a newcomer can read, load and compare."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from concordat.interfaces.cli.demonstration.filling import Clock, office_actor
from concordat.reporting.papers.actions import issue_paper
from concordat.reporting.papers.queries import issued_file, issued_paper

PAPERS = (
    ("kent-performance-and-delivery-board", date(2017, 12, 31)),
    ("essex-performance-and-resources-scrutiny-board", date(2019, 3, 31)),
    ("kent-performance-and-delivery-board", date(2019, 7, 1)),
)
FORMATS = ("docx", "txt")


def write_papers(folder: Path, clock: Clock) -> list[Path]:
    """Issue the papers to their boards and write each into the folder; returns the files."""
    folder.mkdir(parents=True, exist_ok=True)
    actor, written = office_actor(), []
    for board, day in PAPERS:
        number = issue_paper(actor=actor, board=board, as_at=day, formats=FORMATS, now=clock())
        paper = issued_paper(actor, number=number)
        for form in FORMATS:
            path = folder / paper.file_name(form)
            path.write_bytes(issued_file(actor, number=number, form=form))
            written.append(path)
    return written
