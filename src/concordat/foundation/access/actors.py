"""From a user to an Actor: the roles held become permissions held.

A policing body sees what its force sees, and a fire authority what its service sees: the organisations linked below a
member's own are added for seeing, never for writing.

A body that follows another carries on: from that day its people have for the other the permissions that they have for
their own. Those of a body that is no more keep what they saw, and may write nothing. What a body took a part of, in a
split, it may see. This is asked once, here, so that what is visible stays a matter of keys.
"""

from __future__ import annotations

from datetime import date

from concordat.foundation.access.models import Membership, User
from concordat.foundation.organisations.queries import reach
from concordat.foundation.organisations.records import Reach
from concordat.kernel.permissions.actor import EVERYWHERE, Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.roles import ROLES, SEE, Role

NOBODY = Actor(reference="nobody")


def system_actor(name: str) -> Actor:
    """The actor of a job or of a set-up command: every permission everywhere, named ``system:name``."""
    return Actor(reference=f"system:{name}", grants=frozenset((p, EVERYWHERE) for p in Permission))


def actor_for(user: User, *, today: date | None = None) -> Actor:
    """The actor of a signed-in user as the bodies stand today; the edge adds the collaborations of its organisations.

    Without a day no body has followed another. Two database queries.
    """
    held = Membership.objects.filter(user=user, ended_at__isnull=True).select_related("organisation")
    memberships = list(held.order_by("pk"))
    own = [membership.organisation_id for membership in memberships]
    around = reach(NOBODY, organisations=own, on=today)
    grants: set[tuple[Permission, str]] = set()
    for membership in memberships:
        grants |= _grants(membership, around, today)
    acting_for = own[0] if own else None
    return Actor(reference=user.person_id, grants=frozenset(grants), acting_for=acting_for)


def _grants(membership: Membership, around: Reach, today: date | None) -> set[tuple[Permission, str]]:
    key, permissions = membership.organisation_id, ROLES[Role(membership.role)]
    if membership.everywhere:
        return {(permission, EVERYWHERE) for permission in permissions}
    seeing = permissions & SEE
    last = membership.organisation.dissolved
    no_more = key in around.ended or (today is not None and last is not None and last.last < today)
    doing = seeing if no_more else permissions
    return {
        *((permission, body) for permission in doing for body in (key, *around.followed[key])),
        *((permission, body) for permission in seeing for body in (*around.below[key], *around.parts[key])),
    }
