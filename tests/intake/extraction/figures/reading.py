"""A few invented lines read as a paper of a police force."""

from __future__ import annotations

from concordat.intake.extraction.pipeline import extract
from concordat.intake.readers.reading import read_bytes
from concordat.kernel.statements import Kind, Statement

HEAD = "Chief Officer Board\n12 March 2021\nReport of the Chief Constable, Dorset Police\n\nJoint work\n\n"


def read(text: str, kind: Kind) -> list[Statement]:
    """The statements of one kind in a paper of 12 March 2021 with this text."""
    return [s for s in extract(read_bytes((HEAD + text + "\n").encode(), "paper.txt")) if s.kind is kind]
