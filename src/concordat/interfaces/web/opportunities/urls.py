"""The addresses of the opportunity log."""

from __future__ import annotations

from django.urls import path

from concordat.interfaces.web.listing.urls import list_urls
from concordat.interfaces.web.opportunities import acts, deciding, views
from concordat.interfaces.web.opportunities.lists import Opportunities

urlpatterns = [
    *list_urls("opportunities/", Opportunities, file="opportunities/all/opportunities"),
    path("opportunities/all/log.csv", views.log_csv, name="opportunity-log-csv"),
    path("opportunities/all/log.xlsx", views.log_xlsx, name="opportunity-log-xlsx"),
    path("opportunities/all/propose/", acts.propose, name="opportunity-propose"),
    path("opportunities/<slug:key>/", views.opportunity_record, name="opportunity"),
    path("opportunities/<slug:key>/evidence/<slug:form>/", views.opportunity_file, name="opportunity-file"),
    path("opportunities/<slug:key>/parties/", acts.parties, name="opportunity-parties"),
    path("opportunities/<slug:key>/notify/", acts.notify, name="opportunity-notify"),
    path("opportunities/<slug:key>/view/", deciding.view, name="opportunity-view"),
    path("opportunities/<slug:key>/consider/", deciding.consider, name="opportunity-consider"),
    path("opportunities/<slug:key>/decide/", deciding.decide, name="opportunity-decide"),
    path("opportunities/<slug:key>/led-to/", acts.led_to, name="opportunity-led-to"),
    path("opportunities/<slug:key>/review/", acts.review, name="opportunity-review"),
]
