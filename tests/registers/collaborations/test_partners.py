"""Partners join, change their role and leave; the last row counts and the earlier stay."""

from datetime import date

import pytest
from tests.factories.cast import (
    ESSEX,
    KENT,
    KENT_FIRE,
    NOW,
    collaboration,
    essex_lead,
    kent_lead,
    kent_scrutineer,
    outsider,
    typed,
)
from tests.factories.collaborations import LATER, ON

from concordat.foundation.history.models import Event
from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import NotAllowed, NotThere, RuleBroken
from concordat.registers.collaborations import actions, queries
from concordat.registers.collaborations.models import Partner
from concordat.registers.collaborations.rules import PartnerRole

pytestmark = pytest.mark.django_db
JOINED = PreciseDate.parse("2018-01")


def change(key, body=ESSEX, who=kent_lead, **more):
    return actions.change_partner(
        actor=who(), collaboration=key, organisation=body, evidence=typed(on=LATER), now=NOW, **more
    )


def test_another_role_keeps_the_day_of_joining():
    key = collaboration(partners=(KENT,))
    actions.add_partner(
        actor=kent_lead(), collaboration=key, organisation=ESSEX, joined=JOINED, evidence=typed(), now=NOW
    )
    change(key, role=PartnerRole.HOST)
    held = {one.organisation: one for one in queries.present_partners(kent_lead(), collaboration=key)}[ESSEX]
    assert (held.role, held.joined) == (PartnerRole.HOST, "2018-01")
    assert [one.role for one in queries.partner_history(kent_lead(), collaboration=key)] == [
        PartnerRole.MEMBER, PartnerRole.MEMBER, PartnerRole.HOST,
    ]  # fmt: skip
    assert Event.objects.latest("sequence").verb == "recorded another role of a partner"


def test_who_is_still_to_join_is_no_partner():
    key = collaboration(partners=(KENT,))
    with pytest.raises(RuleBroken, match="7 January 2020 is still to come"):
        actions.add_partner(
            actor=kent_lead(), collaboration=key, organisation=ESSEX, joined=PreciseDate.parse("2020-01-07"),
            evidence=typed(), now=NOW,
        )  # fmt: skip
    assert [one.organisation for one in queries.present_partners(kent_lead(), collaboration=key)] == [KENT]


def test_who_leaves_is_no_partner_now_and_was_one_then():
    key = collaboration()
    change(key, left=ON)
    assert [one.organisation for one in queries.present_partners(kent_lead(), collaboration=key)] == [KENT]
    then = queries.present_partners(kent_lead(), collaboration=key, as_at=date(2018, 1, 1))
    assert {one.organisation for one in then} == {KENT, ESSEX}
    assert Event.objects.latest("sequence").verb == "recorded that a partner left"
    with pytest.raises(RuleBroken, match="not a partner now"):
        change(key, left=ON)


def test_what_changes_nothing_or_cannot_be_is_refused():
    key = collaboration()
    with pytest.raises(RuleBroken, match="Nothing would change"):
        change(key, role=PartnerRole.MEMBER)
    with pytest.raises(RuleBroken, match="not a partner now"):
        change(key, body=KENT_FIRE, role=PartnerRole.HOST)
    with pytest.raises(RuleBroken, match="before it joins"):
        actions.add_partner(
            actor=kent_lead(), collaboration=key, organisation=KENT_FIRE, joined=ON, left=JOINED, evidence=typed(),
            now=NOW,
        )  # fmt: skip


@pytest.mark.parametrize(
    ("who", "refusal"), [(outsider, NotThere), (essex_lead, NotAllowed), (kent_scrutineer, NotAllowed)]
)
def test_the_wrong_person_leaves_nothing(who, refusal):
    key = collaboration()
    before = (Event.objects.count(), Partner.objects.count())
    with pytest.raises(refusal):
        change(key, who=who, left=ON)
    assert (Event.objects.count(), Partner.objects.count()) == before
    assert queries.present_partners(outsider(), collaboration=key) == []
