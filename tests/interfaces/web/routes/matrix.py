"""The permission matrix: who may post where, by role and standing, worked out from the catalogue and the table.

Nothing is written cell by cell. A role without the permission of a route is refused by it, wherever it stands. One that
holds it gets what the table of routes says of the account of the same standing that holds it too: so what a person may
do follows from the permission and the standing, never from the name of the role.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from tests.factories.cast import ELSEWHERE, ESSEX, KENT
from tests.interfaces.web.routes.route import AWAY, GONE, NO, OK, Route
from tests.interfaces.web.routes.table import ROUTES

from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.roles import ROLES, Role

REFUSED = frozenset({NO, GONE})
LET_IN = frozenset({OK, AWAY})


class Standing(StrEnum):
    """Where somebody stands to a record of Kent's that Essex is a partner in."""

    OWN = "own"
    PARTNER = "partner"
    OTHER = "other"


BODIES = {Standing.OWN: KENT, Standing.PARTNER: ESSEX, Standing.OTHER: ELSEWHERE}
# The places in the table of routes of the lead of each standing, and of the two who hold what leads do not.
LEADS = {Standing.OWN: 1, Standing.PARTNER: 2, Standing.OTHER: 4}
OFFICE, SCRUTINEER = 0, 3
# Who of the matrix stands in the table of routes by name: for them its answers are exact.
IN_TABLE = {(Role.LEAD, standing): place for standing, place in LEADS.items()} | {
    (Role.SCRUTINEER, Standing.OWN): SCRUTINEER
}
# Addresses that ask for a second permission too, and those that another one opens as well.
BOTH = {"function-leaves": Permission.COLLABORATION_EDIT}
EITHER = {"opportunity-view": Permission.BUSINESS_CASE_ANSWER}
# What an alliance agrees on: each of its members may write it down; a member of another is shown the form again.
OF_AN_ALLIANCE = {"consultation-rule-set"}
# What judges or closes the returns of several bodies: for who holds the permission for them all.
OF_ALL = {"period-freeze", "period-remind", "return-accept", "return-challenge", "return-reopen"}
# Who the bodies are is public reference data: who may record them may record any, but opens no records of others.
REFERENCE = Permission.ORGANISATION_EDIT


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: the role of an organisation of this standing posts to a route, and may be answered so."""

    route: str
    permission: Permission | None
    role: Role
    standing: Standing
    answers: frozenset[int]

    @property
    def may(self) -> bool:
        """Whether it may be done: what only may show a form again may not."""
        return AWAY in self.answers or self.answers == {OK}


def cells() -> Iterator[Cell]:
    """Every cell: each address that takes a post, by role and standing."""
    for name, route in sorted(ROUTES.items()):
        if route.post is None:
            continue
        for role in Role:
            for standing in Standing:
                answers = _answers(name, route, role, standing)
                yield Cell(name, route.permission, role, standing, answers)


def policies() -> Iterator[tuple[Permission, Role, Standing, bool]]:
    """Every permission of the catalogue, by role and standing: whether it is held over what is Kent's."""
    for permission in Permission:
        for role in Role:
            for standing in Standing:
                yield permission, role, standing, permission in ROLES[role] and standing is Standing.OWN


def holder(role: Role, standing: Standing) -> Actor:
    """Somebody with a role in the organisation of a standing."""
    body = BODIES[standing]
    return Actor(f"{role}-{standing}", frozenset((one, body) for one in ROLES[role]), acting_for=body)


def _answers(name: str, route: Route, role: Role, standing: Standing) -> frozenset[int]:
    post, permission = route.post or (), route.permission
    if (role, standing) in IN_TABLE:
        return frozenset({post[IN_TABLE[role, standing]]})
    if not _holds(name, permission, role) or name in OF_ALL:
        return REFUSED
    if permission is None or permission in ROLES[Role.LEAD]:
        return frozenset({post[LEADS[standing]]})
    if standing is Standing.OWN:
        return _own(post, permission)
    if permission is REFERENCE:
        return LET_IN | REFUSED
    if name in OF_AN_ALLIANCE:
        return LET_IN if standing is Standing.PARTNER else REFUSED | {OK}
    # What names no record is done for one's own organisation; of a record, at most its form is shown with its errors.
    return REFUSED | (frozenset({OK}) if route.args else LET_IN)


def _own(post: tuple[int, ...], permission: Permission) -> frozenset[int]:
    for place, role in ((SCRUTINEER, Role.SCRUTINEER), (OFFICE, Role.PROGRAMME_OFFICE)):
        if permission in ROLES[role]:
            return frozenset({post[place]})
    return LET_IN


def _holds(name: str, permission: Permission | None, role: Role) -> bool:
    held = permission is None or permission in ROLES[role] or EITHER.get(name) in ROLES[role]
    return held and (name not in BOTH or BOTH[name] in ROLES[role])
