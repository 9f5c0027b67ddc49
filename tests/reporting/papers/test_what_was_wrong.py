"""What papers of our own got wrong stands in the paper that their board is issued as at that day, with its note."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from tests.factories.cast import KENT, NOW, programme_office
from tests.factories.governance import board
from tests.factories.papers import accept_all
from tests.reporting.papers.with_notes import told_with_notes

from concordat.foundation.access.actors import system_actor
from concordat.foundation.organisations.actions import load_gazetteer
from concordat.intake.actions import receive_paper
from concordat.reporting.papers.assembly import assembled
from concordat.reporting.papers.queries import material

FOLDER = Path(__file__).parents[2] / "findings"
FAULTS: list[dict[str, Any]] = [json.loads(line) for line in (FOLDER / "faults.jsonl").read_text("utf-8").splitlines()]
# In the order of their days, with the faults that stand in no paper of that day, and why.
LATER = "is a fault only beside the paper of the next autumn"
LEFT: dict[str, dict[str, str]] = {
    "scrutiny_spring.txt": {"garage-benefits": LATER, "garage-carried": LATER, "health-name": LATER},
    "scrutiny_autumn.txt": {},
    "programme_dashboard.txt": {},
}


@pytest.mark.django_db
def test_each_error_of_a_paper_stands_in_its_twin_with_a_note() -> None:
    """Of the papers as read and accepted, not as typed for this test: the twin is issued from the register alone."""
    load_gazetteer(actor=system_actor("set-up"), now=NOW)
    before = board()
    told: dict[str, int] = {}
    for name, left in LEFT.items():
        loaded = receive_paper(actor=programme_office(), path=FOLDER / "papers" / name, now=NOW, owner=KENT)
        accept_all(loaded.source)
        assert loaded.dated is not None
        given = material(programme_office(), board=before, as_at=loaded.dated)
        said = {line for _, line in told_with_notes(assembled(given), given, loaded.dated)}
        own = [fault for fault in FAULTS if name in fault["papers"]]
        assert {one["id"] for one in own if not said & set(one["papers"][name])} == set(left), name
        told[name] = len(own) - len(left)
    assert told == {"scrutiny_spring.txt": 6, "scrutiny_autumn.txt": 10, "programme_dashboard.txt": 9}
