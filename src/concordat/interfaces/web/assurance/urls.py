"""The addresses of findings."""

from __future__ import annotations

from django.urls import path

from concordat.interfaces.web.assurance import acts, views
from concordat.interfaces.web.assurance.lists import Findings
from concordat.interfaces.web.listing.urls import list_urls

urlpatterns = [
    *list_urls("findings/", Findings),
    path("findings/<slug:key>/", views.finding_record, name="finding"),
    path("findings/<slug:key>/assign/", acts.assign, name="finding-assign"),
    path("findings/<slug:key>/answer/", acts.answer, name="finding-answer"),
    path("findings/<slug:key>/close/", acts.close, name="finding-close"),
    path("findings/<slug:key>/reopen/", acts.reopen, name="finding-reopen"),
]
