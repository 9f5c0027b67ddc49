"""The addresses of data agreements. They stand before those of the agreements: "data" is no agreement."""

from __future__ import annotations

from django.urls import path

from concordat.interfaces.web.agreements.data import recording, views

urlpatterns = [
    path("agreements/data/", views.data_list, name="data-agreements"),
    path("agreements/<slug:key>/data/", views.data_page, name="data-agreement"),
    path("agreements/<slug:key>/data/<slug:part>/", recording.record_part, name="data-agreement-part"),
]
