"""What becomes of bodies: told by the programme office, seen by all."""

from __future__ import annotations

from tests.factories.cast import ESSEX
from tests.interfaces.web.routes.route import ALL, AWAY, LOADERS, NO, OK, SEE, Route

from concordat.kernel.permissions.catalogue import Permission

EDIT = Permission.ORGANISATION_EDIT
OFFICE_ALONE = (OK, NO, NO, NO, NO, AWAY)
POSTS = (AWAY, NO, NO, NO, NO, AWAY)
WHY = {"reason": "The order", "step": "confirm"}
PLAN = {"on": "May 2099", "stands": "announced", "basis": "Subject to legislation"}


def writes(form: dict[str, str], *args: str) -> Route:
    """A form that the programme office alone may send."""
    return Route(EDIT, OFFICE_ALONE, args, post=POSTS, form=WHY | form)


ORGANISATIONS: dict[str, Route] = {
    "organisation-add": writes({"name": "Invented Harbour Board", "kind": "other"}),
    "alliance-new": writes({"name": "Invented Alliance"}),
    "organisation-savings": Route(SEE, ALL),
    "succession": Route(SEE, ALL, ("succession",)),
    "succession-standing": writes({**PLAN, "stands": "withdrawn"}, "succession"),
    "succession-carry": Route(
        Permission.COLLABORATION_EDIT, LOADERS, ("succession",), post=(OK, OK, OK, NO, OK, AWAY), form=WHY
    ),
    "organisation-rename": writes(
        {"name": "Kent Constabulary", "since_0": "1", "since_1": "6", "since_2": "2021"}, "organisation"
    ),
    "organisation-successor": writes({**PLAN, "kind": "merge", "with_1": ESSEX, "successor_1": "{heir}"},
                                     "organisation"),
    "organisation-functions": writes({**PLAN, "functions": "Roads policing", "successor": "{heir}"}, "organisation"),
    "alliance": Route(SEE, ALL, ("alliance",)),
    "alliance-member": writes({"organisation": ESSEX, "joined": "2020"}, "alliance"),
}  # fmt: skip
