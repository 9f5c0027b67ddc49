"""Posts, who pays for them, and the load that line managers see."""

from __future__ import annotations

from tests.factories.cast import ESSEX, KENT
from tests.factories.register import HUB
from tests.interfaces.web.routes.route import ALL, AWAY, GONE, KENTS, KENTS_WRITERS, LOADERS, NO, OK, SEE, Route

from concordat.kernel.permissions.catalogue import Permission

EDIT = Permission.COLLABORATION_EDIT
TOLD = {"reason": "Minutes."}
SURE = {"step": "confirm"}


def act(form: dict[str, str]) -> Route:
    """Something told of a post of Kent's hub."""
    return Route(EDIT, KENTS_WRITERS, ("post",), post=(AWAY, AWAY, GONE, NO, GONE, AWAY), form={**form, **TOLD})


POSTS: dict[str, Route] = {
    "posts": Route(SEE, ALL),
    "posts-money": Route(SEE, ALL),
    "stretch": Route(Permission.STRETCH_VIEW, LOADERS),
    "post-record": Route(
        EDIT, LOADERS, post=(AWAY, AWAY, OK, NO, OK, AWAY),
        form={"collaboration": HUB, "title": "Site manager", "kind": "team", "head": "not_stated", **TOLD, **SURE},
    ),
    "post": Route(SEE, KENTS, ("post",)),
    "post-particulars": act({"kind": "programme_lead", "head": "provided", "home": KENT, "fte": "0.6"}),
    "post-holder": act({"since": "June 2017", **SURE}),
    "post-vacancy": act({"since": "June 2017"}),
    "post-leaving": act({"leaves": "March 2021"}),
    "post-succession": act({"how": "recruit", "starts": "April 2021"}),
    "post-name": act({"act": "correct", "name": "A. N. Other", **SURE}),
    "post-split": act({"collaboration_1": HUB, "share_1": "50"}),
    "post-funding": act({"year": "2018/19", "funder": KENT, "share": "50", "cost": "50,000"}),
    "post-secondment": act({"lent_by": KENT, "lent_to": ESSEX, "backfill": "no"}),
    "post-stage": act({"words": "The hub opens", "due": "June 2021"}),
}  # fmt: skip
