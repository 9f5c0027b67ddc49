"""Grants: one of Kent's, claimed and partly clawed back, which Essex does not see."""

from __future__ import annotations

from tests.factories.cast import KENT
from tests.interfaces.web.routes.route import ALL, AWAY, GONE, KENTS, KENTS_WRITERS, LOADERS, NO, OK, SEE, Route

from concordat.kernel.permissions.catalogue import Permission

EDIT = Permission.EXCHANGE_EDIT
TOLD = {"reason": "The offer letter."}
DONE = (AWAY, AWAY, GONE, NO, GONE, AWAY)
CHOSEN = (AWAY, AWAY, OK, NO, OK, AWAY)  # who neither gives nor receives is told so at the field
GRANT = ("grant",)
RECORDED = {
    "title": "A grant for radios", "kind": "grant", "purpose": "Radios", "funder_text": "A fund", "holder": KENT,
    "nature": "capital", "state": "applied",
}  # fmt: skip
CLAIMED = {
    "first_day_0": "1", "first_day_1": "7", "first_day_2": "2018", "last_day_0": "30", "last_day_1": "9",
    "last_day_2": "2018", "basis": "arrears",
}  # fmt: skip


def act(args: tuple[str, ...] = GRANT, **form: str) -> Route:
    """An act on Kent's grant."""
    return Route(EDIT, KENTS_WRITERS, args, post=DONE, form={**form, **TOLD})


GRANTS: dict[str, Route] = {
    "grants": Route(SEE, ALL),
    "grants-due": Route(SEE, ALL),
    "grant-record": Route(EDIT, LOADERS, post=CHOSEN, form={**RECORDED, **TOLD}),
    "grant": Route(SEE, KENTS, GRANT),
    "grant-report": act(state="closed"),
    "grant-amount": act(of="cost", amount="500,000"),
    "grant-shortfall": act(basis="not_agreed", note="It is on the next agenda", slot="one_off"),
    "grant-condition": act(what="An audit of what was spent"),
    "grant-condition-report": act(("grant", "grant_condition"), state="met", note="The report was sent"),
    "grant-claim": act(**CLAIMED),
    "grant-claim-report": act(("grant", "grant_claim"), state="submitted", claimed="100"),
    "grant-clawback": act(year="2018", amount="10", why="Not spent in time"),
    "grant-clawback-correct": act(("grant", "clawback"), amount="50", why="Half was agreed"),
    "grant-relies": act(what="Less time on paper"),
    "grant-stage": act(what="Going live", ends="June 2020"),
    "grant-unlink": act(("grant", "grant_link")),
}
