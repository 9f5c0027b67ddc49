"""One record stands for another after a merge; nothing is moved, and it can be taken back."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction
from tests.factories.benefits import post, pounds
from tests.factories.cast import (
    ESSEX,
    KENT,
    KENT_FIRE,
    NOW,
    collaboration,
    essex_lead,
    fire_lead,
    kent_lead,
    kent_scrutineer,
    outsider,
    passage_of,
    programme_office,
    source,
    typed,
)
from tests.factories.collaborations import LATER, ON

from concordat.foundation.history.models import Event
from concordat.kernel.errors import NotAllowed, NotThere, RuleBroken
from concordat.registers.benefits.queries import entries, totals
from concordat.registers.collaborations import actions, queries
from concordat.registers.collaborations.models import Handover, Succession
from concordat.registers.collaborations.rules import AccountKind, How
from concordat.review.names import Names

pytestmark = pytest.mark.django_db


def merge(one, into, who=kent_lead, on=ON, told=LATER, reason="One thing recorded twice"):
    return actions.merge_collaboration(
        actor=who(), collaboration=one, into=into, on=on, reason=reason, evidence=typed(on=told), now=NOW
    )


def back(one, who=kent_lead, reason="They are two things"):
    return actions.take_back(
        actor=who(), collaboration=one, on=ON, reason=reason, evidence=typed(on=date(2019, 6, 1)), now=NOW
    )


@pytest.fixture
def two():
    return collaboration("Fleet of the two forces", (KENT, ESSEX, KENT_FIRE)), collaboration()


def test_a_merged_record_says_where_it_went_and_keeps_its_facts(two):
    old, new = two
    number = post(pounds(500), collaboration=old)
    before = totals(kent_lead(), as_at=None)
    merge(old, new)
    found = queries.collaboration(kent_lead(), key=old)
    (after,) = found.followed_by
    assert (after.successor, after.how, after.on, after.reason) == (new, How.MERGED, ON, "One thing recorded twice")
    assert (found.summary.merged, found.summary.merged_into) == (True, new)
    assert queries.collaboration(kent_lead(), key=new).follows[0].collaboration == old
    assert [one.id for one in entries(kent_lead(), collaboration=old)] == [number]
    assert totals(kent_lead(), as_at=None) == before, "a merge changes no sum"


def test_lists_show_it_below_the_other_and_offer_it_no_more(two):
    old, new = two
    merge(old, new)
    assert dict(queries.outline(kent_lead()))[old] == new
    assert queries.current(kent_lead()) == [(new, "Joint Fleet Workshops")]
    assert {key for key, _ in queries.named(kent_lead())} == {old, new}
    assert queries.family(kent_lead(), key=new) == (new, old)
    assert queries.redirects(kent_lead()) == {old: new}


def test_the_day_before_it_was_told_it_stood_for_itself(two):
    old, new = two
    merge(old, new)
    then = date(2019, 1, 1)
    assert not queries.collaboration(kent_lead(), key=old, as_at=then).summary.merged
    assert queries.family(kent_lead(), key=new, as_at=then) == (new,)


def test_partners_come_along_and_a_merge_gives_sight_of_nothing_else(two):
    old, new = two
    merge(old, new)
    assert {one.organisation for one in queries.present_partners(kent_lead(), collaboration=new)} == {
        KENT, ESSEX, KENT_FIRE,
    }  # fmt: skip
    assert queries.seen(fire_lead(), key=new) == new
    other = collaboration("Stores", (KENT, ESSEX))
    only_ours = collaboration("Hangar", (KENT, KENT_FIRE))
    merge(only_ours, other)
    assert queries.family(essex_lead(), key=other) == (other,)
    with pytest.raises(NotThere):
        queries.collaboration(essex_lead(), key=only_ours)
    assert queries.collaboration(essex_lead(), key=other).follows == ()
    assert queries.family(outsider(), key=other) == (other,)
    assert queries.redirects(outsider()) == {}


def test_a_paper_that_names_the_old_record_means_the_new_one(two):
    old, new = two
    merge(old, new)
    assert Names(kent_lead()).collaboration("Fleet of the two forces") == new
    assert Names(kent_lead()).collaboration("Joint Fleet Workshops") == new


def test_a_person_records_nothing_more_there_but_a_source_may(two):
    old, new = two
    merge(old, new)
    given = {"actor": kent_lead(), "collaboration": old, "kind": AccountKind.METHOD, "text": "One store", "now": NOW}
    with pytest.raises(RuleBroken, match="was merged into Joint Fleet Workshops: record it there"):
        actions.record_account(evidence=typed(), **given)
    assert actions.record_account(evidence=passage_of(source(date(2018, 1, 1))), **given)


def test_it_is_merged_once_and_never_in_a_circle(two):
    old, new = two
    with pytest.raises(RuleBroken, match="into itself"):
        merge(old, old)
    merge(old, new)
    with pytest.raises(RuleBroken, match="record it there"):
        merge(old, new)
    with pytest.raises(RuleBroken, match="record it there"):
        merge(new, old)
    with pytest.raises(RuleBroken, match="part of itself"):
        actions.place_under(actor=kent_lead(), collaboration=new, parent=old, evidence=typed(), now=NOW)


def test_a_whole_is_not_merged_into_its_part(two):
    whole, part = two
    actions.place_under(actor=kent_lead(), collaboration=part, parent=whole, evidence=typed(), now=NOW)
    with pytest.raises(RuleBroken, match="another place in the tree"):
        merge(whole, part)


def test_merges_follow_one_another(two):
    old, new = two
    last = collaboration("All vehicles")
    merge(old, new)
    merge(new, last)
    assert queries.redirects(kent_lead()) == {old: last, new: last}
    assert queries.family(kent_lead(), key=last) == (last, old, new)
    assert queries.family(kent_lead(), key=new) == (new, old)


def test_it_can_be_taken_back_and_both_stay_told(two):
    old, new = two
    merge(old, new)
    back(old)
    found = queries.collaboration(kent_lead(), key=old)
    assert (found.followed_by, found.summary.merged) == ((), False)
    assert dict(queries.outline(kent_lead()))[old] is None
    assert Succession.objects.filter(collaboration_id=old).count() == 2
    assert queries.collaboration(kent_lead(), key=old, as_at=LATER).summary.merged_into == new
    assert {one.organisation for one in queries.present_partners(kent_lead(), collaboration=new)} == {KENT, ESSEX}
    merge(old, new, told=date(2019, 7, 1))
    assert queries.collaboration(kent_lead(), key=old).summary.merged
    with pytest.raises(RuleBroken, match="neither merged nor split"):
        back(new)


def test_it_says_why_and_tells_the_history(two):
    with pytest.raises(RuleBroken, match="Say why"):
        merge(*two, reason=" ")
    assert not Succession.objects.exists()
    merge(*two)
    event = Event.objects.latest("sequence")
    assert (event.verb, event.collaboration) == ("merged a collaboration", two[0])
    back(two[0])
    assert Event.objects.latest("sequence").verb == "took a merge or split back"


@pytest.mark.parametrize(
    ("who", "refusal"), [(outsider, NotThere), (essex_lead, NotAllowed), (kent_scrutineer, NotAllowed)]
)
def test_the_wrong_person_leaves_nothing(two, who, refusal):
    before = Event.objects.count()
    with pytest.raises(refusal):
        merge(*two, who=who)
    assert (Event.objects.count(), Succession.objects.count(), Handover.objects.count()) == (before, 0, 0)
    merge(*two)
    with pytest.raises(refusal):
        back(two[0], who=who)
    assert Succession.objects.count() == 1


def test_who_may_not_see_the_other_is_not_told_its_name():
    old, hidden = collaboration("Stores", (KENT, ESSEX)), collaboration("Hangar", (KENT, KENT_FIRE))
    merge(old, hidden, who=programme_office)
    # Essex joined by the merge; one that left again still sees its own record, and only that.
    actions.change_partner(
        actor=programme_office(), collaboration=hidden, organisation=ESSEX, left=ON, evidence=typed(on=LATER), now=NOW
    )
    found = queries.collaboration(essex_lead(), key=old)
    assert (found.summary.merged, found.summary.merged_into, found.followed_by[0].successor_name) == (True, None, None)


def test_the_database_keeps_two_records_and_a_reason(two):
    row = {"collaboration_id": two[0], "how": How.MERGED, "reported_by": KENT, "recorded_at": NOW}
    for wrong in ({"successor_id": two[0], "reason": "Because"}, {"successor_id": two[1], "reason": ""}):
        with pytest.raises(IntegrityError), transaction.atomic():
            Succession.objects.create(**row, **wrong)
    with pytest.raises(IntegrityError), transaction.atomic():
        Handover.objects.create(collaboration_id=two[0], what="partner:x", reported_by=KENT, recorded_at=NOW, reason="")
