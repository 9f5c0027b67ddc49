"""The bodies that Concordat knows from the start."""

from __future__ import annotations

from collections import Counter, defaultdict

import pytest

from concordat.foundation.organisations.gazetteer import (
    alliances,
    bodies,
    bodies_by_key,
    candidates,
    links,
)
from concordat.foundation.organisations.records import OrganisationKind
from concordat.kernel.dates import PreciseDate

STANDING = [body for body in bodies() if body.until is None]


@pytest.mark.parametrize(
    ("kind", "number"),
    [
        (OrganisationKind.POLICE_FORCE, 43),
        (OrganisationKind.POLICING_BODY, 43),
        (OrganisationKind.FIRE_SERVICE, 47),
        (OrganisationKind.AMBULANCE, 11),
    ],
)
def test_how_many_stand(kind: OrganisationKind, number: int) -> None:
    assert Counter(body.kind for body in STANDING)[kind] == number


def test_wales_and_england() -> None:
    nations = Counter((body.kind, body.nation) for body in STANDING)
    assert nations[OrganisationKind.POLICE_FORCE, "Wales"] == 4
    assert nations[OrganisationKind.FIRE_SERVICE, "Wales"] == 3
    assert nations[OrganisationKind.FIRE_SERVICE, "England"] == 44
    assert nations[OrganisationKind.AMBULANCE, "England"] == 10


def test_every_key_once_and_fit_for_an_address() -> None:
    keys = [body.key for body in bodies()] + [alliance.key for alliance in alliances()]
    assert len(set(keys)) == len(keys)
    assert all(key == key.lower() and " " not in key and len(key) <= 80 for key in keys)


def test_no_name_means_two_things() -> None:
    meant: dict[str, set[str]] = defaultdict(set)
    for known in candidates():
        for name in (known.name, *known.aliases):
            meant[name.casefold()].add(known.key)
    assert {name: keys for name, keys in meant.items() if len(keys) > 1} == {}


def test_short_names_are_apart_from_aliases() -> None:
    for body in bodies():
        assert not set(body.short_names) & {body.name, *body.aliases}, body.key


def test_every_force_answers_to_a_policing_body_and_every_service_to_an_authority() -> None:
    known = bodies_by_key()
    for body in STANDING:
        if body.kind is OrganisationKind.POLICE_FORCE:
            assert known[body.parent or ""].kind is OrganisationKind.POLICING_BODY
        if body.kind is OrganisationKind.FIRE_SERVICE:
            assert known[body.parent or ""].kind in {"fire_authority", "council", "combined_authority"}


def test_links_and_successors_lead_somewhere() -> None:
    known = bodies_by_key()
    assert all(link.child in known and link.parent in known for link in links())
    assert all(body.succeeded_by in known and body.until for body in bodies() if body.succeeded_by)


def test_every_date_can_be_read() -> None:
    spans = [(b.since, b.until) for b in bodies()] + [(x.since, x.until) for x in links()]
    spans += [(f.since, f.until) for b in bodies() for f in b.former]
    spans += [(m.since, m.until) for a in alliances() for m in a.members]
    for since, until in spans:
        first, last = (PreciseDate.parse(text) if text else None for text in (since, until))
        assert first is None or last is None or first.first <= last.last


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("KFRS", "kent-fire-and-rescue-service"),
        ("ECFRS", "essex-county-fire-and-rescue-service"),
        ("Essex Fire & Rescue Services", "essex-county-fire-and-rescue-service"),
        ("SECAmb", "south-east-coast-ambulance-service"),
        ("EEAST", "east-of-england-ambulance-service"),
        ("Norfolk Police", "norfolk-constabulary"),
        ("Herts Police", "hertfordshire-constabulary"),
        ("Police and Crime Commissioner for Kent", "kent-police-and-crime-commissioner"),
        ("Kent PCC", "kent-police-and-crime-commissioner"),
        ("OPCC for Sussex", "sussex-police-and-crime-commissioner"),
        ("Northants PCC", "northamptonshire-police-fire-and-crime-commissioner"),
        ("PFCC for Essex", "essex-police-fire-and-crime-commissioner"),
        ("Chief Constable for Devon and Cornwall Police", "devon-and-cornwall-police"),
        ("MOPAC", "mayors-office-for-policing-and-crime"),
        ("National Police Chiefs’ Council", "national-police-chiefs-council"),
        ("DCLG", "ministry-of-housing-communities-and-local-government"),
    ],
)
def test_what_papers_write(name: str, key: str) -> None:
    assert name in bodies_by_key()[key].aliases


def test_a_style_of_its_own_makes_no_spellings() -> None:
    assert "Greater London Police" not in bodies_by_key()["metropolitan-police-service"].aliases


@pytest.mark.parametrize(
    ("key", "number"),
    [("seven-forces", 7), ("bch", 3), ("kent-and-essex", 2), ("athena", 9), ("east-midlands-five-forces", 5)],
)
def test_alliances(key: str, number: int) -> None:
    alliance = next(a for a in alliances() if a.key == key)
    forces = {body.key for body in STANDING if body.kind is OrganisationKind.POLICE_FORCE}
    assert len(alliance.members) == number
    assert {member.body for member in alliance.members} <= forces


def test_athena_is_the_seven_and_two_more() -> None:
    members = {a.key: {m.body for m in a.members} for a in alliances()}
    assert members["athena"] - members["seven-forces"] == {"west-mercia-police", "warwickshire-police"}
    assert members["bch"] < members["seven-forces"]


def test_membership_has_dates() -> None:
    members = {alliance.key: alliance.members for alliance in alliances()}
    assert all(member.until for member in members["warwickshire-and-west-mercia"])
    assert all(member.since and not member.until for member in members["seven-forces"])


def test_kinds_have_words_and_a_place_in_the_vocabulary() -> None:
    for kind in OrganisationKind:
        assert kind.words[0].isupper()
        assert OrganisationKind(kind.statement_type).statement_type == kind.statement_type
    assert OrganisationKind.FIRE_AUTHORITY.statement_type == "fire_rescue"
