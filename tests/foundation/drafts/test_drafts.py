"""What is kept of a form: its author's own, once for an address, for thirty days, and as it was typed."""

from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.factories.cast import NOW, programme_office

from concordat.foundation.access.actions import erase_name
from concordat.foundation.access.models import Person
from concordat.foundation.drafts import actions, rules
from concordat.foundation.drafts.models import Draft
from concordat.foundation.drafts.queries import draft_of, drafts
from concordat.foundation.history.models import Event
from concordat.kernel.errors import RuleBroken
from concordat.kernel.permissions.actor import Actor

pytestmark = pytest.mark.django_db
MINE, ANOTHERS = Actor("mine"), Actor("anothers")
WORDS = st.text(st.characters(exclude_categories=["Cs"]))
PLACE = "/police-plans/record/"


def kept(actor=MINE, address=PLACE, now=NOW, **typed):
    actions.keep_draft(
        actor=actor, address=address, title="Record a plan", typed=typed.items(), opened="signed", now=now
    )


def test_a_draft_is_kept_in_place_of_the_one_before_and_says_when_it_was_begun():
    kept(title="Safer")
    kept(title="Safer Kent", now=NOW + timedelta(hours=1))
    (found,) = drafts(MINE, now=NOW + timedelta(hours=2))
    assert (found.typed, found.begun_at, found.kept_at) == ((("title", "Safer Kent"),), NOW, NOW + timedelta(hours=1))


def test_only_its_author_sees_it_whatever_others_may_see():
    kept(title="Safer")
    for other in (ANOTHERS, programme_office()):
        assert drafts(other, now=NOW) == []
        assert draft_of(other, address=PLACE, now=NOW) is None
        assert not actions.forget_draft(actor=other, address=PLACE)
    assert draft_of(MINE, address=PLACE, now=NOW) is not None


def test_it_is_no_event_of_the_register():
    kept(title="Safer")
    actions.forget_draft(actor=MINE, address=PLACE)
    assert (Event.objects.count(), Draft.objects.count()) == (0, 0)


def test_it_is_gone_thirty_days_after_it_was_last_gone_on_with():
    kept(title="Safer")
    kept(address="/other/", now=NOW + timedelta(days=2), title="Later")
    day_31 = NOW + timedelta(days=31)
    assert [one.address for one in drafts(MINE, now=day_31)] == ["/other/"], "not shown even before it is cleared"
    assert actions.clear_expired(now=day_31) == 1
    kept(title="Anew", now=day_31)
    assert draft_of(MINE, address=PLACE, now=day_31).begun_at == day_31


def test_what_is_too_long_or_one_too_many_is_refused_and_what_was_kept_stays():
    kept(title="Safer")
    with pytest.raises(RuleBroken, match="200,000 characters"):
        kept(title="x" * (rules.LONGEST + 1))
    with pytest.raises(RuleBroken, match="address is too long"):
        kept(address="/" * 501, title="Safer")
    for number in range(rules.MOST - 1):
        kept(address=f"/{number}/", title="Safer")
    with pytest.raises(RuleBroken, match="begun 100 forms"):
        kept(address="/one-more/", title="Safer")
    kept(title="Safer Kent")
    assert draft_of(MINE, address=PLACE, now=NOW).typed == (("title", "Safer Kent"),)


def test_a_person_whose_name_is_erased_leaves_no_draft():
    person = Person.objects.create(name="")
    kept(actor=Actor(person.pk), title="Safer")
    kept(actor=ANOTHERS, title="Another")
    erase_name(actor=programme_office(), reference=person.pk, now=NOW)
    assert [one.person for one in Draft.objects.all()] == ["anothers"]


@settings(max_examples=15)
@given(
    st.lists(
        st.tuples(st.text(st.characters(exclude_categories=["Cs"])), st.text(st.characters(exclude_categories=["Cs"])))
    )
)
def test_no_text_is_lost(typed):
    actions.keep_draft(actor=MINE, address=PLACE, title="", typed=typed, opened="", now=NOW)
    assert draft_of(MINE, address=PLACE, now=NOW).typed == tuple(
        (name.replace("\x00", ""), text.replace("\x00", "")) for name, text in typed
    )


def test_a_draft_of_another_that_holds_an_erased_name_is_gone_with_it():
    person = Person.objects.create(name="Some  Body", email="some.body@example.org", kept_by="kent-police")
    kept(name="some\nbody holds it")
    kept(address="/mail/", to="Some.Body@example.org")
    kept(address="/other/", name="Somebody else")
    erase_name(actor=programme_office(), reference=person.pk, now=NOW)
    assert [one.address for one in drafts(MINE, now=NOW)] == ["/other/"]
