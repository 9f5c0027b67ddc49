"""Writing organisations: done, refused, unlawful, and what the history says."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from concordat.foundation.history.models import Event
from concordat.foundation.organisations import actions, queries
from concordat.foundation.organisations.models import (
    Alliance,
    AllianceMember,
    AllianceName,
    Organisation,
    OrganisationLink,
    OrganisationName,
    Succession,
)
from concordat.foundation.organisations.records import NameKind, OrganisationKind
from concordat.foundation.provenance.models import Citation
from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import NotAllowed, NotThere, RuleBroken
from concordat.kernel.permissions.actor import EVERYWHERE, Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.sources import Evidence

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 4, 1, 9, 0, tzinfo=UTC)
SYSTEM = Actor("system:test", frozenset((permission, EVERYWHERE) for permission in Permission))
OFFICE = Actor("office", frozenset({(Permission.ORGANISATION_EDIT, "kent-police")}))
OUTSIDER = Actor("outsider", frozenset({(Permission.REGISTER_VIEW, "kent-police")}))
TOLD = Evidence(reported_by="kent-police", reported_on=date(2026, 3, 1), reason="Told by the programme office.")
TABLES = (
    Organisation,
    OrganisationName,
    OrganisationLink,
    Alliance,
    AllianceName,
    AllianceMember,
    Succession,
    Citation,
    Event,
)


def rows() -> dict[str, int]:
    return {model.__name__: model.objects.count() for model in TABLES}


@pytest.fixture
def loaded() -> None:
    actions.load_gazetteer(actor=SYSTEM, now=NOW)


def test_loading_writes_the_gazetteer_as_one_event() -> None:
    added = actions.load_gazetteer(actor=SYSTEM, now=NOW)
    event = Event.objects.get()
    assert (event.verb, event.actor, event.recorded_at) == ("loaded the gazetteer", "system:test", NOW)
    assert sum(event.detail["rows"].values()) == added == sum(rows().values()) - 1
    kinds = Organisation.objects.filter(dissolved__isnull=True)
    assert kinds.filter(kind="police_force").count() == kinds.filter(kind="pcc").count() == 43


@pytest.mark.usefixtures("loaded")
def test_loading_again_changes_nothing() -> None:
    before = rows()
    assert actions.load_gazetteer(actor=SYSTEM, now=NOW) == 0
    assert rows() == before


def test_a_body_recorded_by_hand_first_is_left_alone() -> None:
    actions.create_organisation(
        actor=OFFICE, name="Home Office", kind=OrganisationKind.OTHER, evidence=TOLD, now=NOW
    )  # fmt: skip
    actions.load_gazetteer(actor=SYSTEM, now=NOW)
    assert Organisation.objects.get(name="Home Office").kind == OrganisationKind.OTHER


@pytest.mark.usefixtures("loaded")
def test_creating_an_organisation() -> None:
    key = actions.create_organisation(
        actor=OFFICE, name="  Whitstable  Harbour Trust ", kind=OrganisationKind.CHARITY, evidence=TOLD, now=NOW,
        aliases=["WHT"], area="Kent",
    )  # fmt: skip
    assert key == "whitstable-harbour-trust"
    detail = queries.organisation(OUTSIDER, key=key)
    assert detail.organisation.name == "Whitstable Harbour Trust"
    assert [name.name for name in detail.names] == ["WHT"]
    event = Event.objects.latest("sequence")
    assert (event.verb, event.subject, event.organisation) == (
        "recorded an organisation", f"organisation:{key}", "kent-police",
    )  # fmt: skip
    assert Citation.objects.get().record == f"organisation:{key}"
    assert Organisation.history.get(key=key).history_date == NOW


@pytest.mark.usefixtures("loaded")
def test_two_bodies_get_two_keys() -> None:
    for name, key in (("Hub+", "hub"), ("Hub plus one", "hub-plus-one"), ("Hub?!x", "hubx")):
        made = actions.create_organisation(
            actor=OFFICE, name=name, kind=OrganisationKind.OTHER, evidence=TOLD, now=NOW
        )  # fmt: skip
        assert made == key
    again = actions.create_organisation(
        actor=OFFICE, name="Hub plus, one or more", kind=OrganisationKind.OTHER, evidence=TOLD, now=NOW
    )  # fmt: skip
    assert again not in {"hub", "hub-plus-one", "hubx"}


@pytest.mark.usefixtures("loaded")
@pytest.mark.parametrize("name", ["Kent Police", "kent fire & rescue services", "KFRS", "7F", "", "  ", "x" * 201])
def test_a_name_that_is_known_or_no_name_is_refused(name: str) -> None:
    before = rows()
    with pytest.raises(RuleBroken):
        actions.create_organisation(actor=OFFICE, name=name, kind=OrganisationKind.OTHER, evidence=TOLD, now=NOW)
    assert rows() == before


@pytest.mark.usefixtures("loaded")
def test_an_alias_that_is_known_undoes_the_whole_act() -> None:
    before = rows()
    with pytest.raises(RuleBroken, match="known already as Kent Police"):
        actions.create_organisation(
            actor=OFFICE,
            name="Deal Trust",
            kind=OrganisationKind.OTHER,
            evidence=TOLD,
            now=NOW,
            aliases=["Kent Police"],
        )
    assert rows() == before


@pytest.mark.usefixtures("loaded")
def test_without_a_source_or_a_reason_nothing_is_written() -> None:
    before = rows()
    bare = Evidence(reported_by="kent-police", reported_on=None)
    with pytest.raises(RuleBroken):
        actions.create_organisation(
            actor=OFFICE, name="Deal Trust", kind=OrganisationKind.OTHER, evidence=bare, now=NOW
        )  # fmt: skip
    assert rows() == before


@pytest.mark.usefixtures("loaded")
def test_a_further_name_is_found_afterwards() -> None:
    actions.add_name(actor=OFFICE, organisation="kent-police", name="Kent Constables", evidence=TOLD, now=NOW)
    best = queries.proposals(OUTSIDER, name="kent constables")[0]
    assert (best.key, best.reason) == ("kent-police", "an alias")
    assert Event.objects.latest("sequence").detail == {"name": "Kent Constables", "kind": "alias"}


@pytest.mark.usefixtures("loaded")
@pytest.mark.parametrize("name", ["Kent Police", "Kent Constabulary"])
def test_a_name_held_already_changes_nothing(name: str) -> None:
    before = rows()
    assert (
        actions.add_name(actor=OFFICE, organisation="kent-police", name=name, evidence=TOLD, now=NOW) == "kent-police"
    )
    assert rows() == before


@pytest.mark.usefixtures("loaded")
def test_a_name_of_another_body_is_refused_unless_short() -> None:
    with pytest.raises(RuleBroken, match="Essex Police"):
        actions.add_name(actor=OFFICE, organisation="kent-police", name="Essex Police", evidence=TOLD, now=NOW)
    actions.add_name(
        actor=OFFICE, organisation="kent-county-council", name="Kent", kind=NameKind.SHORT, evidence=TOLD, now=NOW
    )
    found = {p.key for p in queries.proposals(OUTSIDER, name="Kent", limit=9) if p.score == 0.7}
    assert {"kent-police", "kent-county-council"} <= found


@pytest.mark.usefixtures("loaded")
def test_a_former_name_keeps_its_dates_and_their_order() -> None:
    span = {"since": PreciseDate.parse("1990"), "until": PreciseDate.parse("2001-late")}
    actions.add_name(
        actor=OFFICE, organisation="kent-county-council", name="Kent Shire Council", kind=NameKind.FORMER,
        evidence=TOLD, now=NOW, **span,
    )  # fmt: skip
    names = queries.organisation(OUTSIDER, key="kent-county-council").names
    assert [(n.since, n.until) for n in names if n.kind is NameKind.FORMER] == [tuple(span.values())]
    with pytest.raises(RuleBroken, match="before"):
        actions.add_name(
            actor=OFFICE, organisation="kent-police", name="Old Police", evidence=TOLD, now=NOW,
            since=span["until"], until=span["since"],
        )  # fmt: skip


@pytest.mark.usefixtures("loaded")
def test_an_alliance_and_a_member_that_joins_and_leaves() -> None:
    key = actions.create_alliance(actor=OFFICE, name="Thames Gate", evidence=TOLD, now=NOW, aliases=["TG"])
    common: dict[str, Any] = {"actor": OFFICE, "alliance": key, "organisation": "kent-police", "now": NOW}
    actions.report_member(evidence=TOLD, joined=PreciseDate.parse("2026-01"), **common)
    later = Evidence(reported_by="kent-police", reported_on=date(2026, 9, 1), reason="Left.")
    actions.report_member(evidence=later, left=PreciseDate.parse("2026-08-31"), **common)
    held = {a.key: a for a in queries.alliances(OUTSIDER, as_at=date(2026, 6, 1))}[key]
    assert (held.aliases, [m.left for m in held.members]) == (("TG",), [None])
    member = {a.key: a for a in queries.alliances(OUTSIDER)}[key].members[0]
    assert (member.joined, member.left) == (PreciseDate.parse("2026-01"), PreciseDate.parse("2026-08-31"))
    assert Event.objects.latest("sequence").detail["left"] == "2026-08-31"


@pytest.mark.usefixtures("loaded")
def test_a_stranger_to_an_alliance_joins_its_own_body_and_says_nothing_of_others() -> None:
    stranger = Actor("essex", frozenset({(Permission.ORGANISATION_EDIT, "essex-police")}))
    key = actions.create_alliance(actor=OFFICE, name="Thames Gate", evidence=TOLD, now=NOW)
    told: dict[str, Any] = {"alliance": key, "evidence": TOLD, "now": NOW}
    actions.report_member(actor=OFFICE, organisation="suffolk-constabulary", **told)
    actions.report_member(actor=OFFICE, organisation="kent-police", **told)
    with pytest.raises(NotAllowed, match="Who belongs to Thames Gate is said by one of its members, or by Norfolk"):
        actions.report_member(actor=stranger, organisation="norfolk-constabulary", **told)
    actions.report_member(actor=stranger, organisation="essex-police", **told)
    actions.report_member(actor=stranger, organisation="norfolk-constabulary", **told)
    held = next(one for one in queries.alliances(OUTSIDER) if one.key == key)
    assert len(held.members) == 4


@pytest.mark.usefixtures("loaded")
def test_what_is_not_there_cannot_be_written_to() -> None:
    with pytest.raises(NotThere):
        actions.add_name(actor=OFFICE, organisation="nowhere", name="N", evidence=TOLD, now=NOW)
    with pytest.raises(NotThere):
        actions.report_member(actor=OFFICE, alliance="nowhere", organisation="kent-police", evidence=TOLD, now=NOW)
    with pytest.raises(NotThere):
        actions.report_member(actor=OFFICE, alliance="bch", organisation="nowhere", evidence=TOLD, now=NOW)


REFUSED: list[tuple[Callable[..., Any], dict[str, Any]]] = [
    (actions.create_organisation, {"name": "Deal Trust", "kind": OrganisationKind.OTHER, "evidence": TOLD}),
    (actions.add_name, {"organisation": "kent-police", "name": "KP", "evidence": TOLD}),
    (actions.create_alliance, {"name": "Thames Gate", "evidence": TOLD}),
    (actions.report_member, {"alliance": "bch", "organisation": "kent-police", "evidence": TOLD}),
    (actions.load_gazetteer, {}),
]


@pytest.mark.usefixtures("loaded")
@pytest.mark.parametrize(("action", "given"), REFUSED, ids=lambda value: getattr(value, "__name__", ""))
def test_the_wrong_person_is_refused_and_nothing_is_left(action: Callable[..., Any], given: dict[str, Any]) -> None:
    before = rows()
    with pytest.raises(NotAllowed):
        action(actor=OUTSIDER, now=NOW, **given)
    assert rows() == before


def test_loading_is_for_those_who_may_record_everywhere() -> None:
    with pytest.raises(NotAllowed):
        actions.load_gazetteer(actor=OFFICE, now=NOW)
    assert set(rows().values()) == {0}


@pytest.mark.usefixtures("loaded")
@pytest.mark.parametrize(
    "unlawful",
    [
        lambda: Organisation.objects.create(key="a", name="Kent Police", kind="other", recorded_at=NOW),
        lambda: Succession.objects.create(
            kind="merge", predecessor_id="kent-police", successor_id="kent-police", standing="announced",
            effective_from="2028", recorded_at=NOW,
        ),
        lambda: Succession.objects.create(
            kind="merge", predecessor_id="kent-police", successor_id="essex-police", standing="in_force",
            effective_from="2028", recorded_at=NOW,
        ),
        lambda: OrganisationName.objects.create(
            organisation_id="kent-police", name="Kent Constabulary", kind="alias", recorded_at=NOW
        ),
        lambda: OrganisationLink.objects.create(
            child_id="kent-police", parent_id="kent-police", kind="policing_body", recorded_at=NOW
        ),
        lambda: OrganisationLink.objects.create(
            child_id="kent-police", parent_id="kent-police-and-crime-commissioner", kind="policing_body",
            recorded_at=NOW,
        ),
        lambda: Alliance.objects.create(key="a", name="BCH", recorded_at=NOW),
        lambda: AllianceName.objects.create(alliance_id="seven-forces", name="7F", kind="alias", recorded_at=NOW),
    ],
    ids=[
        "a name twice", "its own successor", "in force by no law", "an alias twice", "above itself",
        "a link twice", "an alliance twice", "an alliance's name twice",
    ],
)  # fmt: skip
def test_the_tables_refuse(unlawful: Callable[[], Any]) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        unlawful()


@pytest.mark.usefixtures("loaded")
@pytest.mark.parametrize("model", [OrganisationName, OrganisationLink, AllianceName, AllianceMember])
def test_what_was_reported_is_never_changed_or_deleted(model: Any) -> None:
    row = model.objects.first()
    with pytest.raises(IntegrityError), transaction.atomic():
        row.save()
    with pytest.raises(IntegrityError), transaction.atomic():
        row.delete()


@pytest.mark.parametrize(
    ("names", "keys"),
    [
        (["Δ Σ Ω", "Π Φ Ψ"], ["alliance", "alliance-2"]),
        ([f"{'Long ' * 16}east and its neighbours", f"{'Long ' * 16}fire and rescue"], ["long-" * 15, "long-" * 15]),
    ],
)
def test_an_alliance_has_a_key_of_its_own_whatever_its_name(names, keys):
    made = [actions.create_alliance(actor=OFFICE, name=name, evidence=TOLD, now=NOW) for name in names]
    assert len(set(made)) == 2
    assert all(key.startswith(stem.strip("-")) for key, stem in zip(made, keys, strict=True))
