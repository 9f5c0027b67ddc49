"""Accounts: creating them, giving them roles, their e-mail address, erasing what is held of a person."""

from __future__ import annotations

from datetime import datetime

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction

from concordat.foundation.access.models import LONGEST_EMAIL, Membership, Person, User
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
    """Erase a person's name and e-mail address; what the person did stays in the history under the reference.

    NotThere for a stranger.
    """
    require(actor, Permission.ACCESS_EDIT, [EVERYWHERE])
    person = Person.objects.filter(pk=reference).first()
    if person is None:
        raise NotThere("There is no such person.")
    person.name, person.email, person.erased_at = "", "", now
    person.save()
    record(actor=actor, verb="erased a name", subject=RecordRef("person", reference), at=now)
    return reference


@transaction.atomic
def set_email(*, actor: Actor, username: str, email: str, now: datetime) -> str:
    """Where to write to whoever signs in as ``username``; "" takes the address away. Returns the person's reference.

    The history says that it was set, never what it was. RuleBroken for what is no address, and for a person who was
    erased; NotThere without such an account.
    """
    user = User.objects.filter(username=username).select_related("person").first()
    organisations = _organisations_of(user) if user else [EVERYWHERE]
    require(actor, Permission.ACCESS_EDIT, organisations)
    if user is None:
        raise NotThere(f"There is no account {username}.")
    person, address = user.person, email.strip()
    _check_address(address)
    if person.erased_at is not None:
        raise RuleBroken(f"What was held of {username} was erased; no address is kept again.", field="email")
    if address != person.email:
        person.email = address
        person.save()
        verb = "set an e-mail address" if address else "took an e-mail address away"
        record(actor=actor, verb=verb, subject=RecordRef("person", person.pk), at=now)
    return str(person.pk)


def _organisations_of(user: User) -> list[str]:
    """Where the account holds a role; EVERYWHERE where one is held everywhere, or none at all."""
    held = Membership.objects.filter(user=user, ended_at__isnull=True)
    if not held or any(one.everywhere for one in held):
        return [EVERYWHERE]
    return [one.organisation_id for one in held]


def _check_address(address: str) -> None:
    if not address:
        return
    try:
        validate_email(address)
    except ValidationError:
        raise RuleBroken(
            f"{address} is not an e-mail address; give one like leads@force.example.", field="email"
        ) from None
    if len(address) > LONGEST_EMAIL:
        raise RuleBroken(f"An e-mail address has at most {LONGEST_EMAIL} characters.", field="email")
