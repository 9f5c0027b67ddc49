"""The paper of a policing body: a register of its own, unlike that of the other tests of what a paper says."""

from __future__ import annotations

import pytest
from tests.factories.cast import KENT, programme_office
from tests.reporting.papers.register import COMMISSIONER, commissioner, filled, gathered

from concordat.rendering.documents.writing import write
from concordat.reporting.papers.assembly import assembled

pytestmark = pytest.mark.django_db


def test_a_policing_body_reads_of_its_force_too() -> None:
    found = gathered(filled(commissioner()), actor=programme_office())
    assert found.board.bodies == (COMMISSIONER, KENT)
    since = write(assembled(found), "txt").decode().partition("Since the last meeting")[2]
    assert "Kent Police and Crime Commissioner and of Kent Police" in since
    assert len(found.collaborations) == 3
