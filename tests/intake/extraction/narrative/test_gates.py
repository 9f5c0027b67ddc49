"""The cheap tests before the patterns only save time: without them every paper says the same."""

import sys
from pathlib import Path

import pytest

from concordat.intake.extraction import narrative
from concordat.intake.extraction.context import Context
from concordat.intake.extraction.narrative import measures, numbers, passages
from concordat.intake.readers.reading import read_document
from concordat.kernel.statements import Statement

PAPERS = sorted(Path(__file__).parents[1].rglob("*.txt"))


def _said(path: Path) -> list[Statement]:
    document = read_document(path)
    context = Context(document)
    return [statement for block in document.blocks for statement in narrative.read(block, context)]


def _open_gates(patch: pytest.MonkeyPatch) -> None:
    """Every sentence has every trigger word, and every cheap test says that the pattern may match."""
    patch.setattr(passages, "signals_in", lambda _words: -1)
    for name, module in list(sys.modules.items()):
        if name.startswith(f"{narrative.__name__}.") and hasattr(module, "holds"):
            patch.setattr(module, "holds", lambda _low, *_bits: True)
    patch.setattr(measures, "DIGIT", -1)
    patch.setattr(numbers, "_BOUND_ENDS", ("",))
    patch.setattr(numbers, "_LABEL_ENDS", ("",))


@pytest.mark.parametrize("path", PAPERS, ids=lambda path: path.stem)
def test_a_paper_says_the_same_with_every_gate_open(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    gated = _said(path)
    _open_gates(monkeypatch)
    assert gated
    assert _said(path) == gated


def test_a_closed_gate_is_felt(monkeypatch: pytest.MonkeyPatch) -> None:
    """The gates that the other test opens are those that the reader goes through."""
    monkeypatch.setattr(passages, "signals_in", lambda _words: 0)
    kinds = {str(statement.kind) for path in PAPERS for statement in _said(path)}
    assert not kinds & {"role", "benefit", "method", "deployment"}
