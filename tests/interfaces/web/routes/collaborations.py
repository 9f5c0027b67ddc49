"""Recording collaborations: what each is for, who is in it, what becomes of its record; and the plans."""

from __future__ import annotations

from tests.factories.cast import KENT, KENT_FIRE
from tests.interfaces.web.routes.route import ALL, AWAY, GONE, KENTS_WRITERS, LOADERS, NO, OK, SEE, Route

from concordat.kernel.permissions.catalogue import Permission

EDIT = Permission.COLLABORATION_EDIT
WHY = {"reason": "The board of 4 June"}
POSTS = (AWAY, AWAY, GONE, NO, GONE, AWAY)


def writes(form: dict[str, str], *args: str) -> Route:
    """A form about the hub of Kent and its fire service, which those two alone may see."""
    return Route(EDIT, KENTS_WRITERS, ("hub", *args), post=POSTS, form=WHY | form)


COLLABORATIONS: dict[str, Route] = {
    "collaboration-create": Route(
        EDIT, LOADERS, post=(AWAY, AWAY, AWAY, NO, AWAY, AWAY),
        form=WHY | {"name": "Joint drone unit", "tier": "bilateral", "partner": KENT_FIRE},
    ),
    "police-plans": Route(SEE, ALL),
    "police-plan": Route(SEE, ALL, ("plan",)),
    "police-plan-add": Route(
        EDIT, LOADERS, post=(AWAY, AWAY, AWAY, NO, AWAY, AWAY),
        form=WHY | {"organisation": "kent-police-and-crime-commissioner", "title": "Safer Kent", "first_year": "2021",
                    "last_year": "2025", "priorities": "Fewer victims"},
    ),
    "collaboration-change": Route(EDIT, KENTS_WRITERS, ("hub",)),
    "collaboration-identity": writes({"name": "Northfield Hub", "tier": "local", "started": "2019"}),
    "collaboration-name": writes({"name": "The Hub"}),
    "collaboration-kind": writes({"kind": "joint_unit"}),
    "collaboration-place": writes({"parent": "{other}"}),
    "collaboration-state": writes({"state": "live"}),
    "collaboration-words": writes({"text": "One place for both."}, "words"),
    "collaboration-themes": writes({"themes": "housing"}),
    "collaboration-priorities": writes({"plan_0": "{priority}"}),
    "objective-add": writes({"text": "Fewer sites are paid for", "measure": "Sites", "aim": "at_most", "target": "9",
                             "unit": "sites"}),
    "objective-report": writes({"state": "met"}, "objective"),
    "partner-add": writes({"organisation": "essex-police", "role": "member"}),
    "partner-role": writes({"role": "host"}, "organisation"),
    "partner-leave": writes({"left": "June 2020", "step": "confirm"}, "organisation"),
    "function-add": writes({"function": "Fleet"}),
    "function-leaving": Route(EDIT, KENTS_WRITERS, ("hub",), post=(OK, OK, GONE, NO, GONE, AWAY)),
    "function-leaves": Route(
        Permission.LEDGER_POST, KENTS_WRITERS, ("hub", "leaver"), post=POSTS,
        form=WHY | {"on_0": "1", "on_1": "6", "on_2": "2020", "why": "The bays are sold", "step": "confirm",
                    "answer_{saving}": "reversed"},
    ),
    "collaboration-merge": writes({"into": "{other}", "on": "June 2020", "why": "One hub", "step": "confirm"}),
    "collaboration-split": writes({
        "first": "North hub", "second": "South hub", "on": "June 2020", "why": "Two boards", "step": "confirm",
        f"partner_{KENT}": "1", "partner_kent-fire-and-rescue-service": "2", "function_0": "1",
        "objective_{objective}": "1",
    }),
    "collaboration-back": Route(
        EDIT, KENTS_WRITERS, ("merged",), post=POSTS, form=WHY | {"on": "June 2020", "why": "Two things"}
    ),
}  # fmt: skip
