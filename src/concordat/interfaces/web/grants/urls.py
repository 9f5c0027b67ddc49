"""The addresses of grants and contributions."""

from __future__ import annotations

from django.urls import path

from concordat.interfaces.web.grants import acts, claiming, hanging
from concordat.interfaces.web.grants.lists import Grants, GrantsDue
from concordat.interfaces.web.grants.record import grant_page
from concordat.interfaces.web.listing.urls import list_urls

ONE = "grants/<slug:key>/"
urlpatterns = [
    *list_urls("grants/", Grants, file="grants/all/grants"),
    *list_urls("grants/all/due/", GrantsDue),
    path("grants/all/record/", acts.record, name="grant-record"),
    path(ONE, grant_page, name="grant"),
    path(f"{ONE}report/", acts.report, name="grant-report"),
    path(f"{ONE}amount/", acts.amount, name="grant-amount"),
    path(f"{ONE}shortfall/", acts.shortfall, name="grant-shortfall"),
    path(f"{ONE}condition/", claiming.condition, name="grant-condition"),
    path(f"{ONE}conditions/<int:number>/", claiming.condition_report, name="grant-condition-report"),
    path(f"{ONE}claim/", claiming.claim, name="grant-claim"),
    path(f"{ONE}claims/<int:number>/", claiming.claim_report, name="grant-claim-report"),
    path(f"{ONE}clawback/", claiming.clawback, name="grant-clawback"),
    path(f"{ONE}clawbacks/<int:number>/", claiming.clawback_correct, name="grant-clawback-correct"),
    path(f"{ONE}relies/", hanging.relies, name="grant-relies"),
    path(f"{ONE}stage/", hanging.stage, name="grant-stage"),
    path(f"{ONE}links/<int:number>/", hanging.unlink, name="grant-unlink"),
]
