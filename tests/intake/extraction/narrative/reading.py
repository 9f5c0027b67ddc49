"""Reads a passage or a paper for the tests of the narrative rules."""

from pathlib import Path

from concordat.intake.extraction import narrative
from concordat.intake.extraction.context import Context
from concordat.intake.readers.reading import read_bytes
from concordat.kernel.statements import Kind, Statement

PAPERS = Path(__file__).parent / "papers"
HEAD = "Date: 6 March 2019\n\nFrom: Chief Fire Officer\n\n"


def read_text(text: str) -> list[Statement]:
    """All narrative statements of a paper of 6 March 2019 that says this."""
    document = read_bytes((HEAD + text).encode(), "paper.txt")
    context = Context(document)
    return [s for block in document.blocks for s in narrative.read(block, context)]


def read_kind(text: str, kind: Kind) -> list[Statement]:
    return [statement for statement in read_text(text) if statement.kind is kind]


def read_paper(name: str) -> list[Statement]:
    document = read_bytes((PAPERS / name).read_bytes(), name)
    context = Context(document)
    return [s for block in document.blocks for s in narrative.read(block, context)]
