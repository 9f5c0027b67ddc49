"""Bodies that change: told, refused, and read as at any day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from tests.factories.building import BuiltOnce

from concordat.foundation.history.models import Event
from concordat.foundation.organisations import actions, queries
from concordat.foundation.organisations.models import OrganisationName, Succession
from concordat.foundation.organisations.records import LinkKind, OrganisationKind
from concordat.foundation.organisations.rules import Standing, SuccessionKind
from concordat.foundation.provenance.models import Citation
from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import NotAllowed, NotThere, RuleBroken
from concordat.kernel.permissions.actor import EVERYWHERE, Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.sources import Evidence

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 4, 1, 9, 0, tzinfo=UTC)
OFFICE = Actor("office", frozenset((permission, EVERYWHERE) for permission in Permission))
KENTS_OFFICE = Actor("kent", frozenset({(Permission.ORGANISATION_EDIT, "kent-police")}))
READER = Actor("reader", frozenset({(Permission.REGISTER_VIEW, "kent-police")}))
TOLD = Evidence(reported_by="kent-police", reported_on=date(2026, 3, 1), reason="Told by the programme office.")
KENT, ESSEX, MET = "kent-police", "essex-police", "metropolitan-police-service"
BOTH, NATIONAL = "kent-and-essex-constabulary", "national-crime-and-roads-service"
ORDER = "Police Areas (Invented) Order 2027"
DAY = PreciseDate.parse("2027-04-01")


@pytest.fixture(scope="module", autouse=True)
def loaded(built_once: BuiltOnce) -> None:
    built_once(fill)


def fill() -> None:
    """The gazetteer, with two invented bodies."""
    actions.load_gazetteer(actor=OFFICE, now=NOW)
    for name, kind in (
        ("Kent and Essex Constabulary", OrganisationKind.POLICE_FORCE),
        ("National Crime and Roads Service", OrganisationKind.NATIONAL_BODY),
    ):
        actions.create_organisation(actor=OFFICE, name=name, kind=kind, evidence=TOLD, now=NOW)


def merge(actor: Actor = OFFICE, stands: Standing = Standing.IN_FORCE, **more: Any) -> list[int]:
    given: dict[str, Any] = {
        "kind": SuccessionKind.MERGE, "predecessors": [KENT, ESSEX], "successors": {BOTH: ""}, "on": DAY,
        "basis": ORDER, "evidence": TOLD, "now": NOW,
    }  # fmt: skip
    return actions.report_succession(actor=actor, stands=stands, **(given | more))


def test_another_name_from_a_day_on() -> None:
    key = actions.rename_organisation(
        actor=KENTS_OFFICE, organisation=KENT, name="Kent Constabulary of Today", since=date(2026, 2, 1),
        evidence=TOLD, now=NOW,
    )  # fmt: skip
    assert key == KENT
    for day, name in (
        (date(2017, 12, 6), "Kent Police"), (date(2026, 1, 31), "Kent Police"),
        (date(2026, 2, 1), "Kent Constabulary of Today"),
    ):  # fmt: skip
        assert queries.called(READER, on=day, keys=[KENT]) == {KENT: name}
    assert Event.objects.latest("pk").verb == "renamed an organisation"
    actions.rename_organisation(
        actor=OFFICE, organisation=KENT, name="Kent Police", since=date(2026, 3, 1), evidence=TOLD, now=NOW
    )
    assert queries.called(READER, on=date(2026, 2, 28), keys=[KENT]) == {KENT: "Kent Constabulary of Today"}
    assert queries.called(READER, on=date(2026, 3, 1), keys=[KENT]) == {KENT: "Kent Police"}
    assert queries.called(READER, on=date(2025, 3, 1), keys=[KENT]) == {KENT: "Kent Police"}


def test_what_bodies_were_called_is_one_query(django_assert_num_queries: Any) -> None:
    with django_assert_num_queries(1):
        names = queries.called(READER, on=date(2017, 3, 1))
    assert names["essex-police-fire-and-crime-commissioner"] == "Essex Police and Crime Commissioner"
    assert names["hampshire-and-isle-of-wight-constabulary"] == "Hampshire Constabulary"
    assert len(names) == len(queries.organisations(READER))


@pytest.mark.parametrize(
    ("act", "error"),
    [
        (lambda: rename(READER), NotAllowed),
        (lambda: rename(KENTS_OFFICE, ESSEX), NotAllowed),
        (lambda: rename(OFFICE, "nobody"), NotThere),
        (lambda: rename(OFFICE, name="Essex Police"), RuleBroken),
        (lambda: merge(READER), NotAllowed),
        (lambda: merge(KENTS_OFFICE), NotAllowed),
        (lambda: merge(basis=""), RuleBroken),
        (lambda: merge(predecessors=[KENT, "nobody"]), NotThere),
        (lambda: merge(on=PreciseDate.parse("2012-01-01"), successors={"mayor-of-greater-manchester": ""}), RuleBroken),
        (lambda: functions(READER), NotAllowed),
        (lambda: functions(OFFICE, functions=""), RuleBroken),
        (lambda: actions.change_standing(
            actor=OFFICE, number=0, stands=Standing.WITHDRAWN, on=DAY, evidence=TOLD, now=NOW), NotThere),
    ],
)  # fmt: skip
def test_what_may_not_be_told_leaves_nothing(act: Callable[[], Any], error: type[Exception]) -> None:
    def held() -> tuple[int, ...]:
        return tuple(table.objects.count() for table in (Succession, OrganisationName, Event, Citation))

    before = held()
    with pytest.raises(error):
        act()
    assert held() == before


def rename(actor: Actor, organisation: str = KENT, name: str = "Kent County Force") -> str:
    return actions.rename_organisation(
        actor=actor, organisation=organisation, name=name, since=date(2026, 1, 1), evidence=TOLD, now=NOW
    )


def functions(actor: Actor, **more: Any) -> list[int]:
    given: dict[str, Any] = {
        "predecessors": [KENT, ESSEX], "successor": NATIONAL, "functions": "Motorway policing", "on": DAY,
        "stands": Standing.IN_FORCE, "basis": ORDER, "collaboration": "roads", "evidence": TOLD, "now": NOW,
    }  # fmt: skip
    return actions.transfer_functions(actor=actor, **(given | more))


def test_a_merger_stands_from_its_day() -> None:
    merge()
    assert queries.standing_bodies(READER, on=date(2027, 3, 31)) == before_them()
    found = queries.standing_bodies(READER, on=date(2027, 4, 1))
    assert (found[KENT], found[ESSEX]) == (BOTH, BOTH)
    kent = queries.organisation(READER, key=KENT)
    assert (kent.organisation.dissolved, kent.organisation.succeeded_by) == (PreciseDate.parse("2027-03-31"), BOTH)
    assert {one.predecessor_name for one in queries.organisation(READER, key=BOTH).successions} == {
        "Kent Police", "Essex Police",
    }  # fmt: skip
    assert [name for name, _ in queries.formerly(READER, on=date(2027, 4, 1))[BOTH]] == ["Essex Police", "Kent Police"]
    assert BOTH not in queries.formerly(READER, on=date(2027, 3, 31))
    events = Event.objects.filter(verb="recorded a successor of an organisation")
    assert {event.subject for event in events} == {f"organisation:{KENT}", f"organisation:{ESSEX}"}


def before_them() -> dict[str, str]:
    """Who stood in whose place before anything of these tests."""
    found = queries.standing_bodies(READER, on=date(2026, 1, 1))
    assert KENT not in found
    assert found["greater-manchester-police-and-crime-commissioner"]
    return found


def test_what_is_announced_is_a_plan_and_anybody_who_records_bodies_may_tell_it() -> None:
    number, _ = merge(KENTS_OFFICE, Standing.ANNOUNCED, basis="Subject to legislation")
    assert queries.organisation(READER, key=KENT).organisation.dissolved is None
    assert KENT not in queries.standing_bodies(READER, on=date(2030, 1, 1))
    with pytest.raises(NotAllowed):
        actions.change_standing(
            actor=KENTS_OFFICE, number=number, stands=Standing.IN_FORCE, on=DAY, basis=ORDER, evidence=TOLD, now=NOW
        )
    actions.change_standing(
        actor=OFFICE, number=number, stands=Standing.IN_FORCE, on=DAY, basis=ORDER, evidence=TOLD, now=NOW
    )
    told = queries.change(READER, number=number)
    assert [(one.report.standing, one.basis) for one in told] == [(Standing.IN_FORCE, ORDER)] * 2
    assert queries.standing_bodies(READER, on=DAY.first)[KENT] == BOTH
    with pytest.raises(NotAllowed):
        actions.change_standing(
            actor=KENTS_OFFICE, number=number, stands=Standing.WITHDRAWN, on=DAY, evidence=TOLD, now=NOW
        )
    actions.change_standing(
        actor=OFFICE, number=number, stands=Standing.WITHDRAWN, on=DAY, basis="Order quashed", evidence=TOLD, now=NOW
    )
    assert KENT not in queries.standing_bodies(READER, on=DAY.first)


def test_who_speaks_for_the_one_body_alone_puts_no_other_in_its_place() -> None:
    given: dict[str, Any] = {
        "kind": SuccessionKind.ABOLITION, "predecessors": [KENT], "successors": {ESSEX: ""}, "on": DAY, "basis": ORDER,
        "stands": Standing.IN_FORCE, "evidence": TOLD, "now": NOW,
    }  # fmt: skip
    with pytest.raises(NotAllowed):
        actions.report_succession(actor=KENTS_OFFICE, **given)
    found = queries.reach(READER, organisations=["kent-police-and-crime-commissioner"], on=DAY.first)
    assert found.below == {"kent-police-and-crime-commissioner": {KENT}}
    both = Actor("both", KENTS_OFFICE.grants | {(Permission.ORGANISATION_EDIT, ESSEX)})
    assert actions.report_succession(actor=both, **given)


def test_as_at_a_day_only_what_had_been_told() -> None:
    merge(stands=Standing.ANNOUNCED)
    told = queries.successions(READER, organisation=KENT)
    assert [one.report.standing for one in told] == [Standing.ANNOUNCED]
    assert queries.successions(READER, organisation=KENT, as_at=date(2026, 2, 28)) == []
    assert queries.organisation(READER, key=KENT, as_at=date(2026, 2, 28)).successions == ()


def test_a_split_has_no_single_successor() -> None:
    actions.report_succession(
        actor=OFFICE, kind=SuccessionKind.SPLIT, predecessors=[KENT], on=DAY, stands=Standing.IN_FORCE, basis=ORDER,
        successors={BOTH: "The north", NATIONAL: "Motorways"}, evidence=TOLD, now=NOW,
    )  # fmt: skip
    kent = queries.organisation(READER, key=KENT).organisation
    assert (kent.dissolved, kent.succeeded_by) == (PreciseDate.parse("2027-03-31"), None)
    found = queries.reach(READER, organisations=[BOTH, NATIONAL], on=DAY.first)
    assert found.parts == {BOTH: {KENT}, NATIONAL: {KENT}}
    assert found.followed == {BOTH: frozenset(), NATIONAL: frozenset()}
    assert {key for key, names in queries.formerly(READER, on=DAY.first).items() if ("Kent Police" in dict(names))} == {
        BOTH, NATIONAL,
    }  # fmt: skip


def test_functions_pass_and_the_bodies_stay() -> None:
    functions(OFFICE)
    assert queries.organisation(READER, key=KENT).organisation.dissolved is None
    assert queries.passed_on(READER, on=date(2027, 3, 31)) == {}
    assert queries.passed_on(READER, on=DAY.first) == {(KENT, "roads"): NATIONAL, (ESSEX, "roads"): NATIONAL}
    assert len(queries.successions(READER, collaboration="roads")) == 2


def test_who_follows_a_force_answers_to_its_policing_body_and_who_follows_that_is_answered_to() -> None:
    kents_pcc, board = "kent-police-and-crime-commissioner", "kent-policing-board"
    actions.create_organisation(
        actor=OFFICE, name="Kent Policing Board", kind=OrganisationKind.POLICING_BOARD, evidence=TOLD, now=NOW
    )
    merge()
    actions.report_succession(
        actor=OFFICE, kind=SuccessionKind.ABOLITION, predecessors=[kents_pcc], successors={board: ""},
        on=PreciseDate.parse("2028-05-08"), stands=Standing.IN_FORCE, basis=ORDER, evidence=TOLD, now=NOW,
    )  # fmt: skip
    for day, below, above in (
        (date(2027, 3, 31), KENT, kents_pcc), (date(2028, 5, 7), BOTH, kents_pcc), (date(2028, 5, 8), BOTH, board),
    ):  # fmt: skip
        assert queries.answers_to(READER, organisation=above, on=day) == (below,)
    assert queries.answers_to(READER, organisation=kents_pcc, on=date(2028, 5, 8)) == ()
    assert queries.answers_to(READER, organisation=kents_pcc) == (KENT,)
    assert queries.answering_on(READER, kind=LinkKind.POLICING_BODY, on=date(2026, 1, 1))[KENT] == kents_pcc
    found = queries.reach(READER, organisations=[board], on=date(2028, 5, 8))
    assert found.below == {board: {BOTH, KENT, ESSEX}}
    assert found.followed == {board: {kents_pcc}}
    assert {KENT, ESSEX, kents_pcc} <= found.ended


def test_a_row_of_the_table_stays_as_it_was_told() -> None:
    merge()
    with pytest.raises(IntegrityError), transaction.atomic():
        Succession.objects.filter(predecessor=KENT).update(standing="withdrawn")
    with pytest.raises(IntegrityError), transaction.atomic():
        Succession.objects.all().delete()


@pytest.mark.parametrize(
    ("kind", "word"),
    [
        (OrganisationKind.MAYOR, "pcc"), (OrganisationKind.POLICING_BOARD, "pcc"),
        (OrganisationKind.NATIONAL_BODY, "other"), (OrganisationKind.COMBINED_AUTHORITY, "council"),
    ],
)  # fmt: skip
def test_new_kinds_have_words_and_a_kind_that_papers_know(kind: OrganisationKind, word: str) -> None:
    assert kind.statement_type == word
    assert kind.words
    first = {one.statement_type: one for one in reversed(OrganisationKind)}
    assert first["pcc"] is OrganisationKind.POLICING_BODY
    assert first["other"] is OrganisationKind.OTHER
