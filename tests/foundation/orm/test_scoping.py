"""Which rows an actor may see: the one place where a permission becomes SQL."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from tests.factories.benefits import post, pounds
from tests.factories.cast import (
    ELSEWHERE,
    ESSEX,
    KENT,
    KENT_FIRE,
    NOW,
    actor,
    bodies,
    collaboration,
    essex_lead,
    fire_lead,
    kent_lead,
    outsider,
    programme_office,
    source,
    typed,
)

from concordat.foundation.access.actors import NOBODY
from concordat.foundation.provenance.models import Source
from concordat.kernel.markings import Marking
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.roles import Role
from concordat.registers.benefits.models import LedgerEntry
from concordat.registers.collaborations.actions import create_collaboration
from concordat.registers.collaborations.models import Collaboration, Partner
from concordat.registers.collaborations.rules import Tier

pytestmark = pytest.mark.django_db


def keys_seen(who, permission=Permission.REGISTER_VIEW):
    return set(Collaboration.objects.visible_to(who, permission).values_list("key", flat=True))


def marked(marking, partners=(KENT, ESSEX)):
    bodies()
    return create_collaboration(
        actor=programme_office(), name="Tender for uniforms", tier=Tier.BILATERAL, partners=partners,
        evidence=replace(typed(), marking=marking), now=NOW,
    )  # fmt: skip


def test_own_records_and_those_of_own_collaborations():
    key = collaboration(partners=(KENT, ESSEX))
    assert keys_seen(kent_lead()) == {key}, "Kent reported it"
    assert keys_seen(essex_lead()) == {key}, "Essex is a partner"
    assert keys_seen(programme_office()) == {key}


def test_what_an_organisation_reported_it_sees_without_being_a_partner():
    key = collaboration(partners=(ESSEX,))
    assert keys_seen(kent_lead()) == {key}


def test_an_outsider_and_nobody_see_nothing():
    collaboration()
    assert keys_seen(outsider()) == keys_seen(fire_lead()) == keys_seen(NOBODY) == set()


def test_what_is_published_is_seen_by_all():
    key = collaboration()
    Collaboration.objects.filter(pk=key).update(published_on=date(2018, 1, 1))
    assert keys_seen(outsider()) == keys_seen(NOBODY) == {key}


@pytest.mark.parametrize("marking", [Marking.SENSITIVE_COMMERCIAL, Marking.SENSITIVE_PERSONAL])
def test_a_marking_outlives_publication(marking):
    key = marked(marking)
    Collaboration.objects.filter(pk=key).update(published_on=date(2018, 1, 1))
    assert keys_seen(outsider()) == set()


def test_commercial_records_are_for_partners_with_the_permission():
    """A member of a partner sees the register, not what is commercially sensitive in it."""
    key, plain = marked(Marking.SENSITIVE_COMMERCIAL), collaboration()
    member = actor("member", Role.MEMBER, KENT)
    assert keys_seen(kent_lead()) == keys_seen(essex_lead()) == {key, plain}
    assert keys_seen(member) == {plain}
    assert keys_seen(outsider()) == set()


def test_the_permission_asked_for_is_the_one_that_counts():
    collaboration()
    member = actor("member", Role.MEMBER, KENT)
    assert keys_seen(member)
    assert not keys_seen(member, Permission.LEDGER_POST)


def test_partners_of_one_collaboration_do_not_see_another():
    first, second = collaboration("First", (KENT, ESSEX)), collaboration("Second", (KENT, KENT_FIRE))
    assert keys_seen(essex_lead()) == {first}
    assert keys_seen(fire_lead()) == {second}
    assert set(Partner.objects.visible_to(fire_lead()).values_list("collaboration_id", flat=True)) == {second}


def test_the_parties_of_a_row_see_it_once():
    """The table of parties is asked, never joined: a row of three parties is one row."""
    bodies()
    post(pounds(308_000), organisations=[ESSEX, KENT_FIRE, ELSEWHERE])
    both = actor("both", Role.LEAD, ESSEX)
    both = replace(both, grants=both.grants | fire_lead().grants)
    seen = [LedgerEntry.objects.visible_to(who).count() for who in (essex_lead(), fire_lead(), outsider(), both)]
    assert seen == [1, 1, 1, 1]


def test_who_is_partner_thrice_sees_a_row_once():
    """The double count of the spike: a reverse join gave one row for each partnership."""
    for name in ("First", "Second", "Third"):
        collaboration(name, (KENT, ESSEX))
    assert Collaboration.objects.visible_to(essex_lead()).count() == 3


def test_as_at_a_day_is_what_had_been_reported_by_then():
    collaboration()  # reported on 6 December 2017
    rows = Collaboration.objects.all()
    assert rows.as_at(None).count() == 1
    assert rows.as_at(date(2017, 12, 5)).count() == 0
    assert rows.as_at(date(2017, 12, 6)).count() == 1


def test_what_has_no_date_counts_from_the_day_it_was_recorded():
    bodies()
    late = datetime(2020, 1, 6, 23, 30, tzinfo=UTC)
    create_collaboration(
        actor=programme_office(), name="Undated", tier=Tier.LOCAL, evidence=typed(on=None), now=late
    )  # fmt: skip
    rows = Collaboration.objects.all()
    assert rows.as_at(date(2020, 1, 5)).count() == 0
    assert rows.as_at(date(2020, 1, 6)).count() == 1


def test_sources_are_their_owners_alone():
    bodies()
    source(date(2017, 12, 6), owner=KENT)
    assert Source.objects.visible_to(kent_lead(), Permission.SOURCE_VIEW).count() == 1
    assert Source.objects.visible_to(essex_lead(), Permission.SOURCE_VIEW).count() == 0
