"""From roles to actors; creating accounts; erasing names."""

from dataclasses import replace

import pytest
from django.db import IntegrityError, transaction
from tests.factories.cast import ESSEX, KENT, NOW, bodies, kent_lead, programme_office

from concordat.foundation.access.actions import create_user, erase_name
from concordat.foundation.access.actors import actor_for, system_actor
from concordat.foundation.access.models import Membership, Person, User
from concordat.foundation.access.queries import colleagues, names_of, user_named
from concordat.foundation.history.models import Event
from concordat.foundation.organisations.models import Organisation, OrganisationLink
from concordat.foundation.organisations.records import LinkKind, OrganisationKind
from concordat.kernel.errors import NotAllowed, NotThere, RuleBroken
from concordat.kernel.permissions.actor import EVERYWHERE
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import may
from concordat.kernel.permissions.roles import ROLES, SEE, Role

pytestmark = pytest.mark.django_db
COMMISSIONER = "kent-police-and-crime-commissioner"


@pytest.fixture(autouse=True)
def cast() -> None:
    bodies()


def account(username="one", role=Role.LEAD, organisation=KENT, **more):
    return create_user(
        actor=more.pop("by", None) or programme_office(), username=username, password="a-long-enough-word",
        organisation=organisation, role=role, now=NOW, **more,
    )  # fmt: skip


def test_a_role_becomes_permissions_in_its_organisation():
    reference = account()
    found = actor_for(User.objects.get(username="one"))
    assert (found.reference, found.acting_for) == (reference, KENT)
    assert found.grants == {(permission, KENT) for permission in ROLES[Role.LEAD]}


def test_a_role_everywhere():
    account(role=Role.PROGRAMME_OFFICE, everywhere=True)
    found = actor_for(User.objects.get())
    assert found.organisations_for(Permission.PAPER_ISSUE) == {EVERYWHERE}
    assert may(found, Permission.LEDGER_POST, [ESSEX])
    assert not may(found, Permission.LEDGER_VERIFY, [KENT]), "who posts does not verify"


def test_a_role_that_has_ended_gives_nothing():
    account()
    Membership.objects.update(ended_at=NOW)
    found = actor_for(User.objects.get())
    assert (found.grants, found.acting_for) == (frozenset(), None)


def test_a_policing_body_sees_what_its_force_sees_and_writes_nothing_there():
    Organisation.objects.create(
        key=COMMISSIONER, name="Kent Police and Crime Commissioner", kind=OrganisationKind.POLICING_BODY,
        recorded_at=NOW,
    )  # fmt: skip
    OrganisationLink.objects.create(parent_id=COMMISSIONER, child_id=KENT, kind=LinkKind.POLICING_BODY, recorded_at=NOW)
    account(role=Role.LEAD, organisation=COMMISSIONER)
    found = actor_for(User.objects.get())
    assert {p for p, organisation in found.grants if organisation == KENT} == SEE
    assert may(found, Permission.LEDGER_POST, [COMMISSIONER])
    assert not may(found, Permission.LEDGER_POST, [KENT])
    account("two", Role.LEAD, KENT)
    force = actor_for(User.objects.get(username="two"))
    assert not may(force, Permission.REGISTER_VIEW, [COMMISSIONER]), "the force does not see its body's notes"


def test_an_account_is_an_event_without_a_name():
    reference = account("somebody")
    event = Event.objects.get()
    assert (event.subject, event.organisation) == (f"person:{reference}", KENT)
    assert "somebody" not in str(event.detail)
    assert Person.objects.get(pk=reference).name == ""


def test_a_password_is_never_kept_as_typed():
    account()
    user = user_named(programme_office(), "one")
    assert user.check_password("a-long-enough-word")
    assert "a-long-enough-word" not in user.password
    assert user_named(programme_office(), "two") is None


def test_a_taken_sign_in_name_is_refused():
    account()
    with pytest.raises(RuleBroken, match="one is taken"):
        account()
    assert User.objects.count() == 1


@pytest.mark.parametrize(("organisation", "everywhere"), [(KENT, False), (ESSEX, True)])
def test_a_lead_creates_no_account(organisation, everywhere):
    with pytest.raises(NotAllowed):
        account(by=kent_lead(), organisation=organisation, everywhere=everywhere)
    assert not User.objects.exists()
    assert not Event.objects.exists()


def test_one_role_in_one_organisation_once():
    account()
    row = Membership.objects.get()
    with pytest.raises(IntegrityError), transaction.atomic():
        Membership.objects.create(user=row.user, organisation_id=KENT, role=Role.LEAD, recorded_at=NOW)


def test_a_name_is_erased_and_the_event_stays():
    reference = account()
    Person.objects.filter(pk=reference).update(name="Post holder")
    assert names_of(programme_office(), [reference]) == {reference: "Post holder"}
    erase_name(actor=programme_office(), reference=reference, now=NOW)
    assert names_of(programme_office(), [reference]) == {reference: "name erased"}
    assert Event.objects.latest("sequence").verb == "erased a name"


def test_only_an_office_of_all_erases():
    reference = account()
    with pytest.raises(NotAllowed):
        erase_name(actor=kent_lead(), reference=reference, now=NOW)
    assert Person.objects.get(pk=reference).erased_at is None
    with pytest.raises(NotThere):
        erase_name(actor=programme_office(), reference="nobody", now=NOW)


def test_a_job_has_an_actor_and_a_name():
    job = system_actor("nightly")
    assert all(may(job, permission, [ESSEX]) for permission in Permission)
    assert names_of(job, [job.reference, "x"]) == {"system:nightly": "Concordat (nightly)", "x": "not known"}


def test_colleagues_are_those_with_an_account_where_the_actor_acts_and_may_see():
    here, gone = account(), account("two")
    account("three", organisation=ESSEX)
    User.objects.filter(username="two").update(is_active=False)
    assert [reference for reference, _ in colleagues(actor_for(User.objects.get(username="one")))] == [here]
    User.objects.filter(username="two").update(is_active=True)
    assert {reference for reference, _ in colleagues(actor_for(User.objects.get(username="one")))} == {here, gone}
    assert colleagues(replace(programme_office(), acting_for=None)) == []
    assert colleagues(replace(kent_lead(), acting_for=ESSEX)) == []
