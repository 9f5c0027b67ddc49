"""Accounts: creating them, giving them roles, their e-mail address, erasing what is held of a person."""

from __future__ import annotations

from datetime import datetime

from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from concordat.foundation.access.models import LONGEST_EMAIL, Membership, Person, User
from concordat.foundation.drafts.actions import forget_all_of, forget_naming
from concordat.foundation.history.recording import in_turn, record
from concordat.kernel.errors import NotThere, RuleBroken
from concordat.kernel.permissions.actor import EVERYWHERE, Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import may, require
from concordat.kernel.permissions.roles import Role
from concordat.kernel.references import RecordRef


@in_turn
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


@in_turn
def erase_name(*, actor: Actor, reference: str, now: datetime) -> str:
    """Erase a person's name and e-mail address, and forms not sent; what the person did stays under the reference.

    Forms that others typed the name or the address into and have not sent are gone as well.

    NotThere for a stranger.
    """
    person = Person.objects.filter(pk=reference).first()
    _may_change(actor, person)
    if person is None:
        raise NotThere("There is no such person.")
    forget_naming(names=[person.name, person.email])
    person.name, person.email, person.erased_at = "", "", now
    person.save()
    forget_all_of(person=reference)
    record(actor=actor, verb="erased a name", subject=RecordRef("person", reference), at=now)
    return reference


@in_turn
def keep_name(*, actor: Actor, name: str, organisation: str, now: datetime) -> str:
    """Keep the name of somebody who holds a post and has no account; returns the reference that stands for it.

    The organisation that keeps it may correct and erase it. The history says that a name was kept, never which.
    """
    require(actor, Permission.COLLABORATION_EDIT, [organisation])
    person = Person(name=_checked(name), kept_by=organisation)
    person.save()
    record(actor=actor, verb="kept a name", subject=RecordRef("person", person.pk), at=now, organisation=organisation)
    return str(person.pk)


@in_turn
def correct_name(*, actor: Actor, reference: str, name: str, now: datetime) -> str:
    """Correct a name that is held. NotThere for a stranger, RuleBroken for who was erased."""
    person = Person.objects.filter(pk=reference).first()
    _may_change(actor, person)
    if person is None:
        raise NotThere("There is no such person.")
    if person.erased_at is not None:
        raise RuleBroken("What was held of this person was erased; no name is kept again.", field="name")
    person.name = _checked(name)
    person.save()
    record(actor=actor, verb="corrected a name", subject=RecordRef("person", reference), at=now)
    return reference


@in_turn
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


def _may_change(actor: Actor, person: Person | None) -> None:
    """Who has an account is changed by who gives accounts; any other name also by the organisation that keeps it."""
    if person and person.kept_by and may(actor, Permission.COLLABORATION_EDIT, [person.kept_by]):
        return
    require(actor, Permission.ACCESS_EDIT, [EVERYWHERE])


def _checked(name: str) -> str:
    if not 2 <= len(name.strip()) <= 200:
        raise RuleBroken("Give the name in 2 to 200 characters.", field="name")
    return name.strip()


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
