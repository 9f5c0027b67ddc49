"""The addresses of data agreements. They stand before those of the agreements: "data" is no agreement."""

from __future__ import annotations

from django.urls import path

from concordat.interfaces.web.agreements.data import recording, views
from concordat.interfaces.web.agreements.data.listed import DataAgreements
from concordat.interfaces.web.listing.urls import list_urls

urlpatterns = [
    *list_urls("agreements/data/", DataAgreements, file="agreements/data"),
    path("agreements/<slug:key>/data/", views.data_page, name="data-agreement"),
    path("agreements/<slug:key>/data/<slug:part>/", recording.record_part, name="data-agreement-part"),
]
