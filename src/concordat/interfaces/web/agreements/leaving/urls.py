"""The addresses of what leaving costs. They stand before those of the agreements: "leaving" is no agreement."""

from __future__ import annotations

from django.urls import path

from concordat.interfaces.web.agreements.leaving import recording, views
from concordat.interfaces.web.agreements.lists.leaving import Leaving
from concordat.interfaces.web.listing.urls import list_urls

urlpatterns = [
    *list_urls("agreements/leaving/", Leaving, file="agreements/leaving"),
    path("agreements/<slug:key>/leaving/", views.leaving_page, name="leaving"),
    path("agreements/<slug:key>/leaving.csv", views.leaving_csv, name="leaving-csv"),
    path("agreements/<slug:key>/leaving.xlsx", views.leaving_xlsx, name="leaving-xlsx"),
    path("agreements/<slug:key>/leaving/<slug:part>/", recording.record_part, name="leaving-part"),
]
