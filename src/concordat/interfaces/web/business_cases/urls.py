"""The addresses of business cases and innovation challenges."""

from __future__ import annotations

from django.urls import path

from concordat.interfaces.web.business_cases import acts, answering, challenges, views
from concordat.interfaces.web.business_cases.lists import BusinessCases, Challenges
from concordat.interfaces.web.listing.urls import list_urls

urlpatterns = [
    *list_urls("cases/", BusinessCases),
    path("cases/all/came-to/", views.classes, name="reference-class"),
    path("cases/all/consultation/", challenges.rule_list, name="consultation-rules"),
    path("cases/all/consultation/set/", challenges.rule_set, name="consultation-rule-set"),
    path("cases/all/open/", acts.open_one, name="case-open"),
    path("cases/submissions/<int:number>/answer/", answering.answer, name="case-answer"),
    path("cases/conditions/<int:number>/report/", answering.condition, name="case-condition"),
    path("cases/<slug:key>/", views.case_record, name="business-case"),
    path("cases/<slug:key>/stage/", acts.stage, name="case-stage"),
    path("cases/<slug:key>/standing/", acts.standing, name="case-standing"),
    path("cases/<slug:key>/split/", acts.split, name="case-split"),
    path("cases/<slug:key>/merge/", acts.merge, name="case-merge"),
    path("cases/<slug:key>/baseline/", acts.baseline, name="case-baseline"),
    path("cases/<slug:key>/forecast/", acts.forecast, name="case-forecast"),
    path("cases/<slug:key>/relies-on/", acts.reliance, name="case-reliance"),
    path("cases/<slug:key>/relies-on/<int:number>/", acts.reliance_report, name="case-reliance-report"),
    path("cases/<slug:key>/checklist/<slug:stage>/", acts.checklist, name="case-checklist"),
    path("cases/<slug:key>/submit/", answering.submit, name="case-submit"),
    path("cases/<slug:key>/review/", acts.review, name="case-review"),
    path("cases/<slug:key>/people/", acts.people, name="case-people"),
    path("cases/<slug:key>/when-consulted/", acts.consultation, name="case-consultation"),
    *list_urls("challenges/", Challenges),
    path("challenges/all/set/", challenges.set_one, name="challenge-set"),
    path("challenges/<slug:key>/", challenges.challenge_page, name="challenge"),
    path("challenges/<slug:key>/report/", challenges.report_one, name="challenge-report"),
]
