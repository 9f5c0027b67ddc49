"""What is shared with whom."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction
from tests.factories.cast import (
    ESSEX,
    KENT,
    KENT_FIRE,
    NOW,
    bodies,
    collaboration,
    essex_lead,
    fire_lead,
    kent_lead,
    kent_scrutineer,
    outsider,
    typed,
)

from concordat.foundation.history.queries import events
from concordat.foundation.provenance.queries import citations
from concordat.kernel.errors import NotAllowed, NotThere, RuleBroken
from concordat.registers.exchange.actions.shares import record_share
from concordat.registers.exchange.models import Share, ShareReceiver
from concordat.registers.exchange.queries.shares import same_share, shares
from concordat.registers.exchange.rules import ShareState

pytestmark = pytest.mark.django_db


def shared(**more):
    values = {
        "actor": kent_lead(), "what": "Tender documents", "giver": KENT, "receivers": [ESSEX, KENT_FIRE],
        "state": ShareState.PLANNED, "evidence": typed(), "now": NOW,
    }  # fmt: skip
    return record_share(**(values | more))


def test_recorded_cited_and_in_the_history():
    bodies()
    shared()
    (found,) = shares(kent_lead())
    assert (found.giver, found.receivers, found.state) == (KENT, (ESSEX, KENT_FIRE), ShareState.PLANNED)
    assert citations(kent_lead(), [found.ref])[str(found.ref)][0].reason
    assert events(kent_lead(), subjects=[found.ref])[0].verb == "recorded a share"


def test_every_receiver_sees_it_once_and_no_one_else():
    bodies()
    shared()
    assert len(shares(essex_lead())) == len(shares(fire_lead())) == len(shares(kent_lead(), organisation=ESSEX)) == 1
    assert shares(outsider()) == []
    assert shares(kent_lead(), as_at=date(2017, 12, 5)) == []


def test_receivers_may_be_unnamed():
    key = collaboration()
    shared(receivers=[], collaboration=key)
    assert shares(essex_lead(), collaboration=key)[0].receivers == ()


def test_who_may_not_and_the_unlawful_leave_nothing():
    key = collaboration()
    with pytest.raises(NotAllowed):
        shared(actor=kent_scrutineer())
    with pytest.raises(NotThere):
        shared(actor=outsider(), collaboration=key, evidence=typed(by="cumbria-constabulary"))
    for wrong in ({"what": ""}, {"receivers": [KENT]}):
        with pytest.raises(RuleBroken):
            shared(**wrong)
    assert not Share.objects.exists()


def test_the_same_share_is_found_again():
    bodies()
    number = shared()
    about = {"giver": KENT, "collaboration": None}
    found = same_share(kent_lead(), what="The tender documents", receivers={KENT_FIRE, ESSEX}, **about)
    assert found is not None
    assert found.id == number
    assert same_share(kent_lead(), what="Tender documents", receivers=[ESSEX], **about) is None
    assert same_share(outsider(), what="Tender documents", receivers=[ESSEX, KENT_FIRE], **about) is None


def test_a_receiver_stands_once_and_for_good():
    bodies()
    row = Share.objects.get(pk=shared())
    with pytest.raises(IntegrityError), transaction.atomic():
        ShareReceiver.objects.create(share=row, organisation_id=ESSEX)
    with pytest.raises(IntegrityError), transaction.atomic():
        row.delete()
