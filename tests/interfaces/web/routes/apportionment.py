"""How partners share: schemes, weights, the working of a sum and the settlement, of a collaboration of Kent's."""

from __future__ import annotations

from tests.interfaces.web.routes.route import ALL, AWAY, GONE, KENTS, KENTS_WRITERS, NO, OK, SEE, Route

from concordat.kernel.permissions.catalogue import Permission

EDIT, POST = Permission.AGREEMENT_EDIT, Permission.LEDGER_POST
TOLD = (AWAY, AWAY, GONE, NO, GONE, AWAY)
ASKED_FIRST = (AWAY, AWAY, GONE, AWAY, GONE, AWAY)
UNDRAWN = (GONE, GONE, GONE, GONE, GONE, AWAY)  # no share of it is known
WRITERS = (OK, OK, OK, NO, OK, AWAY)
WROTE = (AWAY, AWAY, AWAY, NO, AWAY, AWAY)


def act(permission: Permission, **form: str) -> Route:
    """A form about the scheme of the hub."""
    return Route(permission, KENTS_WRITERS, ("scheme",), post=TOLD, form={"reason": "The minutes", **form})


APPORTIONMENT: dict[str, Route] = {
    "schemes": Route(SEE, ALL),
    "scheme": Route(SEE, KENTS, ("scheme",)),
    "scheme-begin": Route(
        EDIT, KENTS_WRITERS, ("hub",), post=TOLD, form={"reason": "The minutes", "title": "How the hub is shared"}
    ),
    "scheme-version": Route(EDIT, KENTS_WRITERS, ("scheme",)),
    "scheme-freeze": act(EDIT, year="2019/20"),
    "scheme-cost": act(POST, slot="running", year="2018/19", amount="1,000"),
    "scheme-invoice": act(
        POST, slot="running", year="2018/19", organisation="{sharer}", amount="10", on_0="1", on_1="7", on_2="2018"
    ),
    "scheme-share": Route(SEE, KENTS, ("scheme",)),
    "scheme-share-xlsx": Route(SEE, ASKED_FIRST, ("scheme",)),
    "scheme-true-up": Route(SEE, KENTS, ("scheme",)),
    "scheme-true-up-xlsx": Route(SEE, KENTS, ("scheme",)),
    "fairness": Route(SEE, KENTS, ("hub",)),
    "fairness-chart": Route(SEE, KENTS, ("hub",)),
    "alliance-fairness": Route(SEE, ALL, ("alliance",)),
    "alliance-fairness-chart": Route(SEE, UNDRAWN, ("alliance",)),
    "weight-sets": Route(SEE, ALL),
    "weight-set-begin": Route(
        EDIT, WRITERS, post=WROTE, form={"reason": "The minutes", "title": "Officers", "kind": "headcount"}
    ),
    "weight-set": Route(SEE, KENTS, ("weights",)),
    "weight-set-send": Route(EDIT, KENTS_WRITERS, ("weights",)),
}
