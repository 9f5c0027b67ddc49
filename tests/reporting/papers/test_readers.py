"""Who sees an issued paper: its board's body; the force below it, where nothing in it is new to it; of a public version
the partners too. An exempt part reaches nobody by it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from tests.factories.benefits import post, pounds
from tests.factories.building import BuiltOnce
from tests.factories.cast import ESSEX, KENT, NOW, actor, essex_lead, outsider, programme_office, typed
from tests.reporting.papers.register import AS_AT, COMMISSIONER, SENSITIVE, commissioner, filled

from concordat.kernel.errors import NotAllowed, NotThere
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.roles import ROLES, SEE, Role
from concordat.registers.collaborations.actions import create_collaboration
from concordat.registers.collaborations.queries import partner_keys
from concordat.registers.collaborations.rules import Tier
from concordat.reporting.papers.actions import correct_paper, issue_paper, issue_public
from concordat.reporting.papers.exemptions import Reason
from concordat.reporting.papers.models import IssuedReader
from concordat.reporting.papers.queries import issued, issued_file, issued_inputs, issued_paper

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def board(built_once: BuiltOnce) -> str:
    return built_once(lambda: filled(commissioner()))


def chief() -> Actor:
    return actor("kent-chief", Role.CHIEF_OFFICER, KENT)


def above() -> Actor:
    """The commissioner's own, who sees what the force sees."""
    grants = {(permission, body) for permission in ROLES[Role.SCRUTINEER] & SEE for body in (COMMISSIONER, KENT)}
    somebody = Actor("scrutineer", frozenset(grants), acting_for=COMMISSIONER)
    return replace(somebody, collaborations=partner_keys(somebody))


def full(board: str, **more: Any) -> int:
    values: dict[str, Any] = {"actor": programme_office(), "as_at": AS_AT, "now": NOW, "formats": ("txt",)} | more
    return issue_paper(board=board, **values)


def sees(who: Actor, number: int) -> bool:
    """Whether somebody sees a paper: every read agrees."""
    found = number in {one.number for one in issued(who)}
    for read in (issued_paper, issued_inputs, lambda a, number: issued_file(a, number=number, form="txt")):
        try:
            read(who, number=number)
            assert found
        except NotThere:
            assert not found
    return found


def test_the_force_below_sees_a_paper_that_holds_nothing_new_to_it(board: str) -> None:
    number = full(board)
    assert [sees(who, number) for who in (above(), chief(), essex_lead(), outsider())] == [True, True, False, False]
    assert SENSITIVE.encode() not in issued_file(chief(), number=number, form="txt"), "left out of every paper"
    with pytest.raises(NotAllowed):
        correct_paper(actor=chief(), number=number, erratum="Mine.", now=NOW)


def test_what_the_commissioner_alone_has_keeps_the_paper_from_the_force(board: str) -> None:
    with transaction.atomic():
        create_collaboration(
            actor=programme_office(), name="Victims' fund", tier=Tier.LOCAL, partners=(COMMISSIONER,),
            evidence=typed(by=COMMISSIONER), now=NOW,
        )  # fmt: skip
    number = full(board)
    assert b"Victims' fund" in issued_file(above(), number=number, form="txt")
    assert [sees(who, number) for who in (above(), chief())] == [True, False]


def test_an_amount_of_the_commissioners_own_keeps_it_too(board: str) -> None:
    post(pounds(4_321), organisations=[COMMISSIONER], evidence=typed(by=COMMISSIONER))
    assert not sees(chief(), full(board))


def test_a_public_version_is_seen_by_the_partners_of_what_it_tells_and_holds_nothing_exempt(board: str) -> None:
    number = full(board)
    public = issue_public(
        actor=programme_office(), number=number, now=NOW, exempt={"collaboration:joint-fleet-workshops": Reason.LEGAL}
    )
    assert [sees(who, public) for who in (above(), chief(), essex_lead(), outsider())] == [True, True, True, False]
    assert not sees(essex_lead(), number), "the full paper stays with its board and the force"
    text = issued_file(essex_lead(), number=public, form="txt")
    assert b"Joint Fleet Workshops" not in text
    assert "joint-fleet-workshops" not in str(issued_inputs(essex_lead(), number=public)["collaborations"])


def test_a_partner_of_nothing_that_is_shown_sees_no_public_version(board: str) -> None:
    number = full(board)
    keys = [one["key"] for one in issued_inputs(programme_office(), number=number)["collaborations"]]
    exempt = {f"collaboration:{key}": Reason.LEGAL for key in keys}
    public = issue_public(actor=programme_office(), number=number, now=NOW, exempt=exempt)
    assert [sees(who, public) for who in (above(), chief(), essex_lead())] == [True, True, False]


def test_a_correction_is_read_by_whom_it_holds_nothing_new_for(board: str) -> None:
    number = full(board)
    post(pounds(4_321), organisations=[COMMISSIONER], evidence=typed(by=COMMISSIONER))
    second = correct_paper(actor=programme_office(), number=number, erratum="An amount was missing.", now=NOW)
    assert [sees(chief(), one) for one in (number, second)] == [True, False]


def test_readers_are_kept_once_and_never_changed(board: str) -> None:
    number = full(board)
    assert full(board) == number
    (row,) = IssuedReader.objects.filter(paper=number)
    assert row.organisation_id == KENT
    for change in (row.delete, lambda: IssuedReader.objects.create(paper_id=number, organisation_id=KENT)):
        with pytest.raises(IntegrityError), transaction.atomic():
            change()
    row.organisation_id = ESSEX
    with pytest.raises(IntegrityError), transaction.atomic():
        row.save()
