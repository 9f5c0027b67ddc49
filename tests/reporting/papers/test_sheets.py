"""What a paper tells in sentences stands in its workbook as rows, whatever its style."""

from __future__ import annotations

import pytest
from tests.factories.delivery import risk_of
from tests.reporting.papers.register import filled, gathered

from concordat.rendering.documents.tree import cell_words
from concordat.reporting.papers.assembly import assembled
from concordat.reporting.papers.styles import DECISION_PAPER, POSITION

pytestmark = pytest.mark.django_db


def test_every_finding_promise_and_risk_is_a_row_in_any_style() -> None:
    key = filled()
    risk_of("joint-fleet-workshops")
    found = gathered(key)
    made = assembled(found).sheets
    assert [table.sheet for table in made] == ["All findings", "All commitments", "All risks"]
    assert [len(table.rows) for table in made] == [len(found.findings), len(found.commitments), 1]
    risk = [cell_words(cell) for cell in made[2].rows[0]]
    assert risk[:3] == ["Contracts end on different days", "Joint Fleet Workshops", "Open"]
    assert assembled(found, style=DECISION_PAPER).sheets == assembled(found, style=POSITION).sheets
