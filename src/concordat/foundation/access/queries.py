"""Names behind references, and the accounts that stand."""

from __future__ import annotations

from collections.abc import Iterable

from concordat.foundation.access.models import Membership, Person, User
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


def colleagues(actor: Actor) -> list[tuple[str, str]]:
    """(reference, name) of everyone with an account in the organisation that the actor acts for, by name."""
    if actor.acting_for is None:
        return []
    standing = Membership.objects.visible_to(actor).filter(
        organisation=actor.acting_for, ended_at__isnull=True, user__is_active=True
    )
    references = set(standing.values_list("user__person_id", flat=True))
    return sorted(names_of(actor, references).items(), key=lambda pair: pair[1].casefold())
