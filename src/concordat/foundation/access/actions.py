"""Accounts: creating them, giving them roles, erasing a name."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from concordat.foundation.access.models import Membership, Person, User
from concordat.foundation.history.recording import record
from concordat.kernel.errors import NotThere, RuleBroken
from concordat.kernel.permissions.actor import EVERYWHERE, Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import require
from concordat.kernel.permissions.roles import Role
from concordat.kernel.references import RecordRef


@transaction.atomic
def create_user(
    *, actor: Actor, username: str, password: str, organisation: str, role: Role, now: datetime,
    everywhere: bool = False,
) -> str:  # fmt: skip
    """An account with one role; returns the reference of its person. RuleBroken when the sign-in name is taken."""
    require(actor, Permission.ACCESS_EDIT, [EVERYWHERE if everywhere else organisation])
    if User.objects.filter(username=username).exists():
        raise RuleBroken(f"The sign-in name {username} is taken.", field="username")
    user = User.objects.create_user(username, password, date_joined=now)
    Membership.objects.create(
        user=user, organisation_id=organisation, role=role, everywhere=everywhere, recorded_at=now
    )
    record(
        actor=actor, verb="created an account", subject=RecordRef("person", user.person_id), at=now,
        organisation=organisation, role=str(role), everywhere=everywhere,
    )  # fmt: skip
    return str(user.person_id)


@transaction.atomic
def erase_name(*, actor: Actor, reference: str, now: datetime) -> str:
    """Erase a person's name; what the person did stays in the history under the reference. NotThere for a stranger."""
    require(actor, Permission.ACCESS_EDIT, [EVERYWHERE])
    person = Person.objects.filter(pk=reference).first()
    if person is None:
        raise NotThere("There is no such person.")
    person.name, person.erased_at = "", now
    person.save()
    record(actor=actor, verb="erased a name", subject=RecordRef("person", reference), at=now)
    return reference
