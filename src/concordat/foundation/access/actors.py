"""From a user to an Actor: the roles held become permissions held.

A policing body sees what its force sees, and a fire authority what its service sees: the organisations linked below a
member's own are added for seeing, never for writing.
"""

from __future__ import annotations

from concordat.foundation.access.models import Membership, User
from concordat.foundation.organisations.queries import answers_to
from concordat.kernel.permissions.actor import EVERYWHERE, Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.roles import ROLES, SEE, Role

NOBODY = Actor(reference="nobody")


def system_actor(name: str) -> Actor:
    """The actor of a job or of a set-up command: every permission everywhere, named ``system:name``."""
    return Actor(reference=f"system:{name}", grants=frozenset((p, EVERYWHERE) for p in Permission))


def actor_for(user: User) -> Actor:
    """The actor of a signed-in user; the edge adds the collaborations of its organisations."""
    memberships = list(Membership.objects.filter(user=user, ended_at__isnull=True).order_by("pk"))
    grants: set[tuple[Permission, str]] = set()
    for membership in memberships:
        grants |= _grants(membership)
    acting_for = memberships[0].organisation_id if memberships else None
    return Actor(reference=user.person_id, grants=frozenset(grants), acting_for=acting_for)


def _grants(membership: Membership) -> set[tuple[Permission, str]]:
    role = Role(membership.role)
    if membership.everywhere:
        return {(permission, EVERYWHERE) for permission in ROLES[role]}
    own = {(permission, membership.organisation_id) for permission in ROLES[role]}
    below = answers_to(NOBODY, organisation=membership.organisation_id)
    return own | {(permission, key) for permission in ROLES[role] & SEE for key in below}
