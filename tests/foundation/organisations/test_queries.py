"""Reading organisations: open to all, in few queries, as at a date."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from pytest_django.fixtures import DjangoAssertNumQueries

from concordat.foundation.organisations import queries
from concordat.foundation.organisations.actions import load_gazetteer
from concordat.foundation.organisations.gazetteer import candidates
from concordat.foundation.organisations.matching import propose
from concordat.foundation.organisations.records import LinkKind, NameKind, OrganisationKind
from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import NotThere
from concordat.kernel.permissions.actor import EVERYWHERE, Actor
from concordat.kernel.permissions.catalogue import Permission

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 4, 1, 9, 0, tzinfo=UTC)
SYSTEM = Actor("system:test", frozenset((permission, EVERYWHERE) for permission in Permission))
ANYONE = Actor("anyone")


@pytest.fixture(autouse=True)
def loaded() -> None:
    load_gazetteer(actor=SYSTEM, now=NOW)


def test_everyone_sees_every_body(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    with django_assert_num_queries(1):
        found = queries.organisations(ANYONE)
    assert found == queries.organisations(SYSTEM)
    assert [record.name for record in found] == sorted(record.name for record in found)


def test_by_kind_text_and_key() -> None:
    forces = queries.organisations(ANYONE, kind=OrganisationKind.POLICE_FORCE)
    assert len(forces) == 43
    assert [o.key for o in queries.organisations(ANYONE, text="kfrs")] == ["kent-fire-and-rescue-service"]
    assert [o.key for o in queries.organisations(ANYONE, keys=["kent-police"])] == ["kent-police"]
    assert queries.organisations(ANYONE, text="no such body") == []


def test_one_body_in_full(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    with django_assert_num_queries(8):
        detail = queries.organisation(ANYONE, key="essex-police")
    assert (detail.organisation.kind, detail.organisation.code) == (OrganisationKind.POLICE_FORCE, "E23000028")
    assert [(link.kind, link.organisation) for link in detail.answers_to] == [
        (LinkKind.POLICING_BODY, "essex-police-fire-and-crime-commissioner")
    ]
    assert {"Essex Constabulary": NameKind.ALIAS, "Essex": NameKind.SHORT}.items() <= {
        name.name: name.kind for name in detail.names
    }.items()
    assert [alliance.key for alliance in detail.alliances] == ["athena", "kent-and-essex", "seven-forces"]


def test_a_body_that_is_not_there() -> None:
    with pytest.raises(NotThere):
        queries.organisation(ANYONE, key="nowhere")


def test_a_service_and_its_authority_are_two_linked_records() -> None:
    authority = queries.organisation(ANYONE, key="kent-and-medway-fire-and-rescue-authority")
    assert [link.organisation for link in authority.below] == ["kent-fire-and-rescue-service"]
    assert queries.answers_to(ANYONE, organisation="norfolk-county-council") == ("norfolk-fire-and-rescue-service",)


def test_whom_a_body_answered_to_in_time() -> None:
    links = queries.organisation(ANYONE, key="greater-manchester-police").answers_to
    assert {link.organisation: (link.since, link.until) for link in links} == {
        "greater-manchester-police-and-crime-commissioner": (
            PreciseDate.parse("2012-11-22"), PreciseDate.parse("2017-05-07"),
        ),
        "mayor-of-greater-manchester": (PreciseDate.parse("2017-05-08"), None),
    }  # fmt: skip
    assert queries.answers_to(ANYONE, organisation="greater-manchester-police-and-crime-commissioner") == ()


def test_a_body_that_was_succeeded() -> None:
    former = queries.organisation(ANYONE, key="hampshire-fire-and-rescue-service").organisation
    assert former.dissolved == PreciseDate.parse("2021-03-31")
    assert former.succeeded_by == "hampshire-and-isle-of-wight-fire-and-rescue-service"


def test_alliances_in_few_queries(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    with django_assert_num_queries(3):
        found = {alliance.key: alliance for alliance in queries.alliances(ANYONE)}
    assert (len(found["seven-forces"].members), len(found["athena"].members)) == (7, 9)
    kent = next(m for m in found["kent-and-essex"].members if m.organisation == "kent-police")
    assert (kent.joined, kent.reported_on) == (PreciseDate.parse("FY2010/11"), date(2017, 3, 1))
    assert kent.stands_on(date(2010, 4, 1))
    assert not kent.stands_on(date(2010, 3, 31))


def test_as_at_is_what_was_reported_by_then() -> None:
    def members(day: date | None) -> dict[str, int]:
        return {alliance.key: len(alliance.members) for alliance in queries.alliances(ANYONE, as_at=day)}

    assert members(date(2016, 9, 20))["bch"] == 0
    assert members(date(2016, 9, 21))["bch"] == 3
    assert (members(date(2026, 3, 31))["evolve"], members(date(2026, 4, 1))["evolve"]) == (0, 3)


def test_the_tables_know_as_many_names_as_the_gazetteer(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    with django_assert_num_queries(4):
        held = {c.key: c for c in queries.names(ANYONE)}
    assert {key: set(c.aliases) for key, c in held.items()} == {c.key: set(c.aliases) for c in candidates()}
    assert {key: set(c.short_names) for key, c in held.items()} == {c.key: set(c.short_names) for c in candidates()}


@pytest.mark.parametrize("name", ["SECAmb", "Kent", "Beds Police", "Avon & Somerset Police"])
def test_names_mean_the_same_with_and_without_the_database(name: str) -> None:
    assert queries.proposals(ANYONE, name=name) == propose(name, candidates())
