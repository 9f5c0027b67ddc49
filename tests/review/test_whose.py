"""Whose an amount or a board is: never another's by default."""

from dataclasses import replace

import pytest
from tests.factories.cast import KENT, NOW, programme_office, typed
from tests.factories.papers import paper, read, received

from concordat.kernel.statements import Kind
from concordat.registers.benefits.queries import entry
from concordat.registers.governance.actions import add_board
from concordat.registers.governance.queries import decisions
from concordat.review.actions import accept

pytestmark = pytest.mark.django_db


def taken(tmp_path, **changed):
    one = read(received(paper(tmp_path)).source, Kind.SAVING)[0]
    ref = accept(actor=programme_office(), number=one.id, corrected=replace(one.statement, **changed), now=NOW)
    return entry(programme_office(), number=int(ref.key))


def test_an_amount_of_nobody_named_is_no_organisations(tmp_path):
    posted = taken(tmp_path, subject=None, who=[])
    assert (posted.collaboration, posted.organisations, posted.reported_by) == (None, (), KENT)


def test_an_amount_about_one_body_is_that_bodys(tmp_path):
    assert taken(tmp_path, subject="Essex Police", who=[]).organisations == ("essex-police",)


def test_the_board_of_another_force_did_not_decide(tmp_path):
    one = read(received(paper(tmp_path)).source, Kind.DECISION)[0]
    add_board(
        actor=programme_office(), name="Strategic Change Board", organisation="cumbria-constabulary",
        evidence=typed(by="cumbria-constabulary"), now=NOW,
    )  # fmt: skip
    said = replace(one.statement, subject=None, who=[], decided_by="Strategic Change Board")
    accept(actor=programme_office(), number=one.id, corrected=said, now=NOW)
    (held,) = decisions(programme_office())
    assert (held.decided_by, held.board) == ("Strategic Change Board", None)
