"""Names behind references, and the accounts that stand."""

from __future__ import annotations

from collections.abc import Iterable

from concordat.foundation.access.models import Person, User
from concordat.kernel.permissions.actor import Actor


def names_of(actor: Actor, references: Iterable[str]) -> dict[str, str]:
    """The names behind references: a sign-in name where no name is held, "a job" for the system's own, else "erased".

    Every signed-in person may see who did what in the records that they see.
    """
    wanted = set(references)
    result = {ref: f"Concordat ({ref.partition(':')[2]})" for ref in wanted if ref.startswith("system:")}
    for person in Person.objects.filter(reference__in=wanted).select_related("user"):
        user = getattr(person, "user", None)
        result[person.reference] = person.name or ("name erased" if person.erased_at else user.username if user else "")
    return {ref: result.get(ref, "not known") for ref in wanted}


def user_named(actor: Actor, username: str) -> User | None:
    """The account with this sign-in name."""
    return User.objects.filter(username=username).first()
