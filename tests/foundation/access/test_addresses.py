"""Where to write to the holder of an account: set, read for chasing, erased with the name."""

from __future__ import annotations

import pytest
from django.db import IntegrityError, transaction
from tests.factories.cast import ESSEX, KENT, KENT_FIRE, NOW, actor, bodies, kent_lead, programme_office

from concordat.foundation.access.actions import create_user, erase_name, set_email
from concordat.foundation.access.actors import system_actor
from concordat.foundation.access.models import Membership, Person, User
from concordat.foundation.access.queries import addresses_of
from concordat.foundation.history.models import Event
from concordat.kernel.errors import NotAllowed, NotThere, RuleBroken
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.roles import Role

pytestmark = pytest.mark.django_db
EDIT = Permission.RETURN_EDIT


@pytest.fixture(autouse=True)
def cast() -> None:
    bodies()


def account(username: str, organisation: str = KENT, role: Role = Role.LEAD, email: str = "", **more: bool) -> str:
    """An account, with an address where one is given; returns the reference of its person."""
    reference = create_user(
        actor=programme_office(), username=username, password="three odd words together", organisation=organisation,
        role=role, now=NOW, **more,
    )  # fmt: skip
    if email:
        set_email(actor=programme_office(), username=username, email=email, now=NOW)
    return reference


def test_an_address_is_set_and_the_history_does_not_repeat_it() -> None:
    reference = account("one", email=" leads@kent.example ")
    assert Person.objects.get(pk=reference).email == "leads@kent.example"
    event = Event.objects.latest("sequence")
    assert (event.verb, event.subject) == ("set an e-mail address", f"person:{reference}")
    assert "leads@kent.example" not in str(event.__dict__)
    set_email(actor=programme_office(), username="one", email="leads@kent.example", now=NOW)
    assert Event.objects.latest("sequence") == event, "the same again is no change"
    set_email(actor=programme_office(), username="one", email="", now=NOW)
    assert Person.objects.get(pk=reference).email == ""
    assert Event.objects.latest("sequence").verb == "took an e-mail address away"


@pytest.mark.parametrize(
    "email", ["leads", "leads@", "a b@kent.example", "x" * 250 + "@kent.example", "a@b\nBcc: c@d.example"]
)
def test_what_is_no_address_is_refused(email: str) -> None:
    reference = account("one")
    with pytest.raises(RuleBroken) as refused:
        set_email(actor=programme_office(), username="one", email=email, now=NOW)
    assert refused.value.field == "email"
    assert Person.objects.get(pk=reference).email == ""


def test_a_lead_sets_no_address_and_an_office_only_where_it_is_one() -> None:
    reference, before = account("one"), Event.objects.count()
    for somebody in (kent_lead(), actor("essex-office", Role.PROGRAMME_OFFICE, ESSEX)):
        with pytest.raises(NotAllowed):
            set_email(actor=somebody, username="one", email="leads@kent.example", now=NOW)
    assert (Person.objects.get(pk=reference).email, Event.objects.count()) == ("", before)
    set_email(actor=actor("office", Role.PROGRAMME_OFFICE, KENT), username="one", email="a@kent.example", now=NOW)
    assert Person.objects.get(pk=reference).email == "a@kent.example"


def test_the_address_of_nobody_and_of_an_account_held_everywhere() -> None:
    with pytest.raises(NotThere, match="no account nobody"):
        set_email(actor=programme_office(), username="nobody", email="a@kent.example", now=NOW)
    account("all", role=Role.PROGRAMME_OFFICE, everywhere=True)
    with pytest.raises(NotAllowed):
        set_email(actor=actor("office", Role.PROGRAMME_OFFICE, KENT), username="all", email="a@x.example", now=NOW)


def test_an_address_is_erased_with_the_name_and_does_not_come_back() -> None:
    reference = account("one", email="leads@kent.example")
    erase_name(actor=programme_office(), reference=reference, now=NOW)
    assert Person.objects.get(pk=reference).email == ""
    assert addresses_of(programme_office(), [KENT], EDIT) == {}
    with pytest.raises(RuleBroken, match="was erased"):
        set_email(actor=programme_office(), username="one", email="leads@kent.example", now=NOW)


@pytest.mark.parametrize("held", [{"name": "A post holder"}, {"email": "leads@kent.example"}])
def test_the_database_keeps_nothing_of_the_erased(held: dict[str, str]) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Person.objects.create(erased_at=NOW, **held)


def test_the_addresses_of_those_who_may_answer() -> None:
    account("one", email="b@kent.example")
    account("two", email="a@kent.example")
    account("three")
    account("chief", role=Role.CHIEF_OFFICER, email="chief@kent.example")
    account("office", role=Role.PROGRAMME_OFFICE, email="office@kent.example", everywhere=True)
    account("essex", ESSEX, email="leads@essex.example")
    found = addresses_of(system_actor("returns"), [KENT, KENT_FIRE], EDIT)
    assert found == {KENT: ("a@kent.example", "b@kent.example")}
    User.objects.filter(username="one").update(is_active=False)
    Membership.objects.filter(user__username="two").update(ended_at=NOW)
    assert addresses_of(programme_office(), [KENT, ESSEX], EDIT) == {ESSEX: ("leads@essex.example",)}


def test_addresses_are_for_who_chases_and_where_it_sees() -> None:
    account("essex", ESSEX, email="leads@essex.example")
    with pytest.raises(NotAllowed):
        addresses_of(kent_lead(), [ESSEX], EDIT)
    assert addresses_of(actor("office", Role.PROGRAMME_OFFICE, KENT), [ESSEX], EDIT) == {}
