"""Funds and bids: a fund of Kent's that is not announced and a bid of Kent's to it, which Essex does not see."""

from __future__ import annotations

from tests.factories.cast import ESSEX, KENT
from tests.interfaces.web.routes.route import ALL, AWAY, GONE, KENTS, KENTS_WRITERS, LOADERS, NO, OK, SEE, Route

from concordat.kernel.permissions.catalogue import Permission

EDIT = Permission.EXCHANGE_EDIT
TOLD = {"reason": "The prospectus."}
DONE = (AWAY, AWAY, GONE, NO, GONE, AWAY)
MADE = (AWAY, AWAY, AWAY, NO, AWAY, AWAY)
CHOSEN = (AWAY, AWAY, OK, NO, OK, AWAY)  # who sees neither the fund nor acts for the bidder is told so at the field
FUND, BID = ("fund",), ("bid",)
RECORDED = {"title": "A fund for radios", "purpose": "Radios", "funder_text": "A department"}
BIDDING = {"fund": "kent-small-grants", "title": "Radios for all", "organisation": KENT, "marking": "official"}


def act(args: tuple[str, ...] = FUND, **form: str) -> Route:
    """An act on Kent's fund or bid."""
    return Route(EDIT, KENTS_WRITERS, args, post=DONE, form={**form, **TOLD})


FUNDS: dict[str, Route] = {
    "funds": Route(SEE, ALL),
    "funds-due": Route(SEE, ALL),
    "fund-record": Route(EDIT, LOADERS, post=MADE, form={**RECORDED, **TOLD}),
    "fund": Route(SEE, KENTS, FUND),
    "fund-amount": act(year="2018", amount="500,000"),
    "fund-dates": act(closes="June 2018"),
    "fund-condition": act(kind="partners", text="Two services", least="2"),
    "fund-condition-change": act(("fund", "fund_condition"), kind="territory", text="In the county or next to it"),
    "fund-condition-drop": act(("fund", "fund_condition")),
    "fund-assessor": act(organisation=ESSEX, holds="yes"),
    "bids": Route(SEE, ALL),
    "bid-record": Route(EDIT, LOADERS, post=CHOSEN, form={**BIDDING, **TOLD}),
    "bid": Route(SEE, KENTS, BID),
    "bid-report": act(BID, state="withdrawn", note="Not this year"),
    "bid-amount": act(BID, of="asked", amount="1,000"),
    "bid-partner": act(BID, organisation=ESSEX, holds="yes"),
    "bid-answer": act(("bid", "fund_condition"), state="met", note="The map"),
    "bid-promise": act(BID, what="Quicker answers", amount="100"),
    "bid-promise-drop": act(("bid", "bid_promise")),
}
