"""A key that is taken gets a number."""

import pytest
from tests.factories.cast import KENT, NOW, bodies

from concordat.foundation.orm.keys import free_key
from concordat.registers.governance.models import Board

pytestmark = pytest.mark.django_db


def test_the_first_number_that_is_free_follows_the_stem():
    bodies()
    keys = []
    for _ in range(3):
        keys.append(free_key(Board, "strategic-board"))
        Board.objects.create(key=keys[-1], name="Strategic Board", reported_by=KENT, recorded_at=NOW)
    assert keys == ["strategic-board", "strategic-board-2", "strategic-board-3"]
    assert free_key(Board, "another-board") == "another-board"
