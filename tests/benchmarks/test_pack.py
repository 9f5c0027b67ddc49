"""The benchmark of the board pack measures a pack that is there, with a return for each collaboration."""

from __future__ import annotations

import pytest
from benchmarks.data.board_pack import AS_AT, filled, with_returns
from tests.factories.cast import NOW

from benchmarks import pack
from concordat.foundation.access.actors import system_actor
from concordat.foundation.organisations.actions import load_gazetteer
from concordat.reporting.papers.assembly import assembled
from concordat.reporting.papers.queries import material

ROWS = 20


@pytest.mark.django_db
def test_every_format_is_written_and_the_pages_are_counted() -> None:
    load_gazetteer(actor=system_actor("test"), now=NOW)
    board = filled(ROWS, pack.PASSWORD)
    found = material(system_actor("test"), board=board, as_at=AS_AT)
    assert len(found.collaborations) == len(with_returns(found).returns) == ROWS
    measured = pack.measured(board, "pdf")
    assert measured["pages"] > ROWS / 2
    assert min(measured["seconds"], measured["queries"], measured["peak_mib"]) > 0
    parts = list(pack._parts(assembled(with_returns(found)).blocks))
    assert {part["kind"] for part in parts} == {"heading", "paragraph", "table"}
    assert pack.writers()["bare-docx"](assembled(found)).startswith(b"PK")
