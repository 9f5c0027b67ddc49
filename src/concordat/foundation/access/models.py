"""Users and what they may do. What is held of persons, name and e-mail address, stands in ``Person`` alone.

There it can be corrected or erased.
"""

from __future__ import annotations

import uuid
from typing import Any, ClassVar, Self

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models

from concordat.kernel.permissions.actor import EVERYWHERE, Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.roles import Role

LONGEST_EMAIL = 254  # RFC 5321: a path of 256 with its two brackets


def new_reference() -> str:
    """A reference that says nothing about the person."""
    return uuid.uuid4().hex


class Person(models.Model):
    """The one table that holds names and e-mail addresses of users and post-holders; history holds ``reference``.

    ``kept_by`` is the key of the organisation that recorded the name of somebody who has no account, and may correct
    or erase it; "" for who has one.
    """

    reference = models.CharField(primary_key=True, max_length=64, default=new_reference)
    name = models.CharField(max_length=200, blank=True)
    email = models.EmailField(max_length=LONGEST_EMAIL, blank=True)
    erased_at = models.DateTimeField(null=True)
    kept_by = models.CharField(max_length=80, blank=True)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                name="access_nothing_is_kept_of_the_erased",
                condition=models.Q(erased_at__isnull=True) | models.Q(name="", email=""),
            ),
        ]


class UserManager(BaseUserManager[Any]):
    """Finds a user by the name that is typed at sign-in."""

    def create_user(self, username: str, password: str | None = None, **fields: Any) -> Any:
        """A user with a hashed password and an unnamed person."""
        person = fields.pop("person", None) or Person.objects.create()
        user = self.model(username=username, person=person, **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user


class User(AbstractBaseUser):
    """An account. ``username`` is a sign-in name, not a person's name."""

    username = models.CharField(max_length=80, unique=True)
    person = models.OneToOneField(Person, on_delete=models.PROTECT, related_name="user")
    is_active = models.BooleanField(default=True)
    date_joined = models.DateTimeField(null=True)

    USERNAME_FIELD = "username"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    objects = UserManager()

    def __str__(self) -> str:
        return self.username


class MembershipQuerySet(models.QuerySet["Membership"]):
    """Memberships as queries start from them."""

    def visible_to(self, actor: Actor) -> Self:
        """Those in the organisations whose register the actor may see: who is a colleague there is no secret to it."""
        organisations = actor.organisations_for(Permission.REGISTER_VIEW)
        return self.all() if EVERYWHERE in organisations else self.filter(organisation__in=organisations)


class Membership(models.Model):
    """A user's role in an organisation, or everywhere when ``everywhere`` is set."""

    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="memberships")
    organisation = models.ForeignKey("organisations.Organisation", on_delete=models.PROTECT, related_name="+")
    role = models.CharField(max_length=40, choices=[(role, role) for role in Role])
    everywhere = models.BooleanField(default=False)
    recorded_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    objects = MembershipQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["user", "organisation", "role"], name="access_membership_once"),
        ]
