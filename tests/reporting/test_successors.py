"""Bodies change: papers of before are issued again byte for byte, pages name the successor, savings follow it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from tests.factories.benefits import post, pounds
from tests.factories.cast import ESSEX, KENT, NOW, actor, bodies, collaboration, outsider, programme_office, typed

from concordat.foundation.access.actions import create_user
from concordat.foundation.access.actors import actor_for
from concordat.foundation.access.models import User
from concordat.foundation.organisations import actions, queries
from concordat.foundation.organisations.models import Organisation, OrganisationLink
from concordat.foundation.organisations.records import LinkKind, OrganisationKind
from concordat.foundation.organisations.rules import Standing, SuccessionKind
from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import NotAllowed, RuleBroken
from concordat.kernel.money import Money
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import may
from concordat.kernel.permissions.roles import Role
from concordat.registers.benefits.queries import entries
from concordat.registers.collaborations.actions import add_partner
from concordat.registers.collaborations.queries import collaboration as one_collaboration
from concordat.registers.collaborations.queries import partner_keys
from concordat.registers.governance.actions import add_board
from concordat.reporting.papers.actions import issue_paper
from concordat.reporting.papers.models import IssuedFile
from concordat.reporting.portfolio.queries.savings_by_body import savings_by_body
from concordat.review.successions.actions import carry_over
from concordat.review.successions.queries import to_carry, touched

pytestmark = pytest.mark.django_db

COMMISSIONER, BOARD_BODY = "kent-police-and-crime-commissioner", "kent-policing-board"
BOTH, NATIONAL = "kent-and-essex-constabulary", "national-roads-service"
ORDER = "The Police Areas (Invented) Order"
PAPER = date(2019, 6, 5)
CHANGED = PreciseDate.parse("2021-04-01")
LATER = datetime(2021, 4, 6, 9, 0, tzinfo=UTC)
FLEET, ROADS = "joint-fleet-workshops", "roads-policing-unit"


@pytest.fixture
def board() -> str:
    """Kent and Essex share two things; Kent's commissioner has a board."""
    bodies()
    for key, name, kind in (
        (COMMISSIONER, "Kent Police and Crime Commissioner", OrganisationKind.POLICING_BODY),
        (BOARD_BODY, "Kent Policing Board", OrganisationKind.POLICING_BOARD),
        (BOTH, "Kent and Essex Constabulary", OrganisationKind.POLICE_FORCE),
        (NATIONAL, "National Roads Service", OrganisationKind.NATIONAL_BODY),
    ):
        Organisation.objects.create(key=key, name=name, kind=kind, recorded_at=NOW)
    OrganisationLink.objects.create(child_id=KENT, parent_id=COMMISSIONER, kind=LinkKind.POLICING_BODY, recorded_at=NOW)
    for name, saved in (("Joint Fleet Workshops", 1_000), ("Roads Policing Unit", 400)):
        key = collaboration(name)
        post(pounds(saved), collaboration=key, organisations=(KENT,))
        post(pounds(saved * 2), collaboration=key, organisations=(ESSEX,))
    return add_board(
        actor=programme_office(), name="Performance Board", organisation=COMMISSIONER, evidence=typed(), now=NOW
    )


def follow(kind: SuccessionKind, before: list[str], after: str, **more: Any) -> int:
    given = {"on": CHANGED, "stands": Standing.IN_FORCE, "basis": ORDER, "evidence": typed(), "now": LATER} | more
    return actions.report_succession(
        actor=programme_office(), kind=kind, predecessors=before, successors={after: ""}, **given
    )[0]


def functions_pass() -> int:
    return actions.transfer_functions(
        actor=programme_office(), predecessors=[KENT, ESSEX], successor=NATIONAL, functions="Roads policing",
        collaboration=ROADS, on=CHANGED, stands=Standing.IN_FORCE, basis=ORDER, evidence=typed(), now=LATER,
    )[0]  # fmt: skip


def carry(number: int) -> Any:
    return carry_over(actor=programme_office(), number=number, evidence=typed(on=LATER.date()), now=LATER)


def issued(board: str, now: datetime) -> tuple[int, dict[str, bytes]]:
    number = issue_paper(actor=programme_office(), board=board, as_at=PAPER, now=now, formats=("html", "docx"))
    files = IssuedFile.objects.filter(paper=number)
    return number, {one.format: bytes(one.content) for one in files}


def partners(key: str) -> dict[str, str | None]:
    return {one.organisation: one.left for one in one_collaboration(programme_office(), key=key).summary.partners}


def saved(on: date = CHANGED.last, **more: Any) -> dict[str, Money | None]:
    found = savings_by_body(programme_office(), on=on, **more)
    return {one.organisation: one.annual or one.achieved for one in found}


def test_renamed_abolished_merged_and_a_function_passed_and_the_paper_of_before_is_the_same(board: str) -> None:
    number, before = issued(board, NOW)
    assert b"Kent Police" in before["html"]
    actions.rename_organisation(
        actor=programme_office(), organisation=KENT, name="Kent Constabulary", since=date(2020, 2, 1),
        evidence=typed(), now=LATER,
    )  # fmt: skip
    carry(functions_pass())
    carry(follow(SuccessionKind.MERGE, [KENT, ESSEX], BOTH))
    follow(SuccessionKind.ABOLITION, [COMMISSIONER], BOARD_BODY)
    again, after = issued(board, LATER)
    assert (again, after) == (number, before)
    assert partners(FLEET) == {KENT: "2021-03-31", ESSEX: "2021-03-31", BOTH: None}
    assert partners(ROADS) == {KENT: "2021-03-31", ESSEX: "2021-03-31", NATIONAL: None}
    later = issue_paper(
        actor=programme_office(), board=board, as_at=LATER.date(), now=LATER + timedelta(days=1), formats=("html",)
    )
    text = bytes(IssuedFile.objects.get(paper=later).content).decode()
    assert "Kent and Essex Constabulary" in text


def test_the_savings_follow_and_are_counted_once(board: str) -> None:
    were = saved()
    assert set(were) == {KENT, ESSEX}
    total = sum((amount.pence for amount in were.values() if amount), 0)
    functions_pass()
    follow(SuccessionKind.MERGE, [KENT, ESSEX], BOTH)
    now = saved()
    assert set(now) == {BOTH, NATIONAL}
    assert sum(amount.pence for amount in now.values() if amount) == total
    assert saved(as_they_stood=True) == were
    assert saved(on=date(2021, 3, 31)) == were
    assert savings_by_body(outsider(), on=LATER.date()) == []


def test_what_a_change_touches_is_named_and_written_once(board: str) -> None:
    number = follow(SuccessionKind.MERGE, [KENT, ESSEX], BOTH)
    found = touched(programme_office(), number=number, today=LATER.date())
    assert {key for one in found for key, _ in one.collaborations} == {FLEET, ROADS}
    assert touched(outsider(), number=number, today=LATER.date())[0].collaborations == ()
    assert to_carry(programme_office(), organisation=BOTH, today=date(2021, 3, 31)) == []
    with pytest.raises(NotAllowed):
        carry_over(
            actor=actor("reader", Role.SCRUTINEER, KENT), number=number, evidence=typed(), now=LATER
        )  # fmt: skip
    with pytest.raises(RuleBroken, match="not taken effect"):
        carry_over(actor=programme_office(), number=number, evidence=typed(), now=NOW)
    assert carry(number).collaborations == 2
    assert to_carry(programme_office(), organisation=BOTH, today=LATER.date()) == []
    with pytest.raises(RuleBroken):
        carry(number)


def test_a_body_that_is_no_more_does_not_become_a_partner(board: str) -> None:
    follow(SuccessionKind.MERGE, [KENT, ESSEX], BOTH)
    key = collaboration("Dog unit", partners=(BOTH,))
    add = {"actor": programme_office(), "collaboration": key, "evidence": typed(), "now": LATER}
    with pytest.raises(RuleBroken, match="Name its successor"):
        add_partner(**add, organisation=KENT)
    add_partner(**add, organisation=KENT, joined=PreciseDate.parse("2020-06"))
    assert KENT in partners(key)


def signed_in(username: str, organisation: str, today: date) -> Actor:
    if not User.objects.filter(username=username).exists():
        create_user(
            actor=programme_office(), username=username, password="a-long-enough-word", organisation=organisation,
            role=Role.LEAD, now=NOW,
        )  # fmt: skip
    found = actor_for(User.objects.get(username=username), today=today)
    return replace(found, collaborations=partner_keys(found, today=today))


def test_the_successors_people_carry_on_and_the_predecessors_only_read(board: str) -> None:
    follow(SuccessionKind.MERGE, [KENT, ESSEX], BOTH)
    for day, new, old in ((date(2021, 3, 31), False, True), (date(2021, 4, 1), True, False)):
        heir, former = signed_in("heir", BOTH, day), signed_in("former", KENT, day)
        assert may(heir, Permission.LEDGER_POST, [KENT]) is new
        assert may(former, Permission.LEDGER_POST, [KENT]) is old
        assert bool(entries(heir)) is new
        assert may(former, Permission.REGISTER_VIEW, [KENT])
        assert len(entries(former)) == 4


def test_the_announced_end_of_commissioners_is_a_plan_until_it_is_law(board: str) -> None:
    """From 2028 mayors or policing boards take their place (announced, subject to legislation)."""
    planned = PreciseDate.parse("2028-05")
    number = follow(
        SuccessionKind.ABOLITION, [COMMISSIONER], BOARD_BODY, on=planned, stands=Standing.ANNOUNCED,
        basis="Subject to legislation",
    )  # fmt: skip
    after = date(2028, 6, 1)
    office = programme_office()
    assert queries.standing_bodies(office, on=after) == {}
    assert queries.answering_on(office, kind=LinkKind.POLICING_BODY, on=after)[KENT] == COMMISSIONER
    actions.change_standing(
        actor=office, number=number, stands=Standing.IN_FORCE, on=PreciseDate.parse("2028-05-08"),
        basis="An Act of 2027", evidence=typed(), now=LATER,
    )  # fmt: skip
    assert queries.answering_on(office, kind=LinkKind.POLICING_BODY, on=date(2028, 5, 7))[KENT] == COMMISSIONER
    assert queries.answering_on(office, kind=LinkKind.POLICING_BODY, on=after)[KENT] == BOARD_BODY
    heir = signed_in("board", BOARD_BODY, after)
    assert may(heir, Permission.REGISTER_VIEW, [KENT])
    assert not may(heir, Permission.LEDGER_POST, [KENT])
    assert may(heir, Permission.GOVERNANCE_EDIT, [COMMISSIONER])


def test_the_pages_of_today_show_the_successor(board: str, client: Client) -> None:
    create_user(
        actor=programme_office(), username="office", password="a-long-enough-word", organisation=KENT,
        role=Role.PROGRAMME_OFFICE, everywhere=True, now=NOW,
    )  # fmt: skip
    client.force_login(User.objects.get(username="office"))
    number = follow(SuccessionKind.MERGE, [KENT, ESSEX], BOTH)
    page = client.get(f"/organisations/{BOTH}/").content.decode()
    assert "Formerly Essex Police until 31 March 2021 and Kent Police until 31 March 2021." in page
    assert "carry it over" in page
    assert "Kent and Essex Constabulary stands in its place" in client.get(f"/organisations/{KENT}/").content.decode()
    assert "Joint Fleet Workshops" in client.get(f"/organisations/changes/{number}/").content.decode()
    sent = client.post(f"/organisations/changes/{number}/carry-over/", {"reason": "The order"})
    assert (sent.status_code, sent["Location"]) == (302, f"/organisations/changes/{number}/")
    assert "Kent and Essex Constabulary" in client.get(f"/collaborations/{FLEET}/").content.decode()
    assert "Kent and Essex Constabulary" in client.get("/organisations/savings/").content.decode()
    assert "Essex Police" in client.get("/organisations/savings/?bodies=were").content.decode()
    past = client.get(f"/organisations/{KENT}/?as_at=2020-06-01").content.decode()
    assert "stands in its place" not in past


def test_the_forms_show_what_they_touch_and_record(board: str, client: Client) -> None:
    create_user(
        actor=programme_office(), username="office", password="a-long-enough-word", organisation=KENT,
        role=Role.PROGRAMME_OFFICE, everywhere=True, now=NOW,
    )  # fmt: skip
    client.force_login(User.objects.get(username="office"))
    form = {"kind": "merge", "with_1": ESSEX, "successor_1": BOTH, "on": "1 April 2021", "stands": "in_force",
            "reason": "The order"}  # fmt: skip
    address = f"/organisations/{KENT}/successor/"
    assert "Joint Fleet Workshops" in client.post(address, form).content.decode()
    refused = client.post(address, form | {"step": "confirm"}).content.decode()
    assert "by which law or decision" in refused
    assert client.post(address, form | {"step": "confirm", "basis": ORDER}).status_code == 302
    assert queries.standing_bodies(programme_office(), on=timezone.localdate())[KENT] == BOTH
    new = client.post(f"/organisations/{BOTH}/rename/", {
        "name": "Thames Estuary Constabulary", "since_0": "1", "since_1": "5", "since_2": "2021", "reason": "Told",
        "step": "confirm",
    })  # fmt: skip
    assert new.status_code == 302
    passed = client.post(f"/organisations/{BOTH}/functions/", {
        "functions": "Roads policing", "successor": NATIONAL, "on": "2030", "stands": "announced", "reason": "Told",
        "step": "confirm",
    })  # fmt: skip
    assert passed.status_code == 302
    assert [one.report.standing for one in queries.successions(programme_office(), organisation=NATIONAL)] == [
        Standing.ANNOUNCED,
    ]  # fmt: skip
    assert client.get("/organisations/add/").status_code == 200
