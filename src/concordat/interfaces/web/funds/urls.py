"""The addresses of funds and bids."""

from __future__ import annotations

from django.urls import path

from concordat.interfaces.web.funds import bid_acts, fund_acts
from concordat.interfaces.web.funds.bid_page import bid_page
from concordat.interfaces.web.funds.fund_page import fund_page
from concordat.interfaces.web.funds.lists import Bids, Funds, FundsDue
from concordat.interfaces.web.listing.urls import list_urls

FUND, BID = "funds/<slug:key>/", "bids/<slug:key>/"
urlpatterns = [
    *list_urls("funds/", Funds, file="funds/all/funds"),
    *list_urls("funds/all/due/", FundsDue),
    path("funds/all/record/", fund_acts.record, name="fund-record"),
    path(FUND, fund_page, name="fund"),
    path(f"{FUND}amount/", fund_acts.amount, name="fund-amount"),
    path(f"{FUND}dates/", fund_acts.dates, name="fund-dates"),
    path(f"{FUND}condition/", fund_acts.condition, name="fund-condition"),
    path(f"{FUND}conditions/<int:number>/", fund_acts.condition, name="fund-condition-change"),
    path(f"{FUND}conditions/<int:number>/drop/", fund_acts.condition_drop, name="fund-condition-drop"),
    path(f"{FUND}assessor/", fund_acts.assessor, name="fund-assessor"),
    *list_urls("bids/", Bids, file="bids/all/bids"),
    path("bids/all/record/", bid_acts.record, name="bid-record"),
    path(BID, bid_page, name="bid"),
    path(f"{BID}report/", bid_acts.report, name="bid-report"),
    path(f"{BID}amount/", bid_acts.amount, name="bid-amount"),
    path(f"{BID}partner/", bid_acts.partner, name="bid-partner"),
    path(f"{BID}conditions/<int:number>/", bid_acts.condition_answer, name="bid-answer"),
    path(f"{BID}promise/", bid_acts.promise, name="bid-promise"),
    path(f"{BID}promises/<int:number>/", bid_acts.promise_drop, name="bid-promise-drop"),
]
