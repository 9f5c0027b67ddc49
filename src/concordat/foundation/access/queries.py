"""Names behind references, the accounts that stand, and where to write to their holders."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from concordat.foundation.access.models import Membership, Person, User
from concordat.kernel.permissions.actor import EVERYWHERE, Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import require
from concordat.kernel.permissions.roles import ROLES


def names_of(actor: Actor, references: Iterable[str]) -> dict[str, str]:
    """The names behind references: a sign-in name where no name is held, "a job" for the system's own, else "erased".

    Every signed-in person may see who did what in the records that they see.
    """
    wanted = set(references)
    result = {ref: f"Concordat ({ref.partition(':')[2]})" for ref in wanted if ref.startswith("system:")}
    held = Person.objects.filter(reference__in=wanted)
    for reference, name, erased_at, username in held.values_list("reference", "name", "erased_at", "user__username"):
        result[reference] = name or ("name erased" if erased_at else username or "")
    return {ref: result.get(ref, "not known") for ref in wanted}


def user_named(actor: Actor, username: str) -> User | None:
    """The account with this sign-in name."""
    return User.objects.filter(username=username).first()


def people_called(actor: Actor, words: str) -> dict[str, str]:
    """Whose name or sign-in name these words are, whatever the size of letters: by reference, what is held of each.

    For who erases a name; NotAllowed for others, to whom the whole table of names is closed.
    """
    require(actor, Permission.ACCESS_EDIT, [EVERYWHERE])
    wanted = " ".join(words.split()).casefold()
    rows = Person.objects.filter(erased_at__isnull=True).values_list("reference", "name", "user__username", "kept_by")
    return {
        reference: f"account {username}" if username else f"a name that {kept_by or 'nobody'} keeps"
        for reference, name, username, kept_by in rows.order_by("reference")
        if wanted and wanted in (" ".join(name.split()).casefold(), (username or "").casefold())
    }


def account_stands(actor: Actor, reference: str) -> bool:
    """Whether whoever bears this reference may still sign in, and the name behind it is not erased."""
    return User.objects.filter(person=reference, person__erased_at__isnull=True, is_active=True).exists()


def colleagues(actor: Actor) -> list[tuple[str, str]]:
    """(reference, name) of everyone with an account in the organisation that the actor acts for, by name."""
    if actor.acting_for is None:
        return []
    standing = Membership.objects.visible_to(actor).filter(
        organisation=actor.acting_for, ended_at__isnull=True, user__is_active=True
    )
    references = set(standing.values_list("user__person_id", flat=True))
    return sorted(names_of(actor, references).items(), key=lambda pair: pair[1].casefold())


def addresses_of(actor: Actor, organisations: Iterable[str], permission: Permission) -> dict[str, tuple[str, ...]]:
    """The e-mail addresses, by organisation, of those whose role there gives them ``permission``. One query.

    Whoever holds a role everywhere is nobody's own, and is left out; so are accounts that were switched off. An
    organisation without an address is missing. NotAllowed unless the actor opens periods: addresses are for chasing.
    """
    require(actor, Permission.PERIOD_OPEN)
    roles = [role for role, granted in ROLES.items() if permission in granted]
    standing = Membership.objects.visible_to(actor).filter(
        organisation__in=list(organisations), role__in=roles, everywhere=False, ended_at__isnull=True,
        user__is_active=True,
    ).exclude(user__person__email="")  # fmt: skip
    found: dict[str, set[str]] = defaultdict(set)
    for organisation, address in standing.values_list("organisation_id", "user__person__email"):
        found[organisation].add(address)
    return {organisation: tuple(sorted(addresses)) for organisation, addresses in found.items()}
