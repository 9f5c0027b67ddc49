"""The addresses of the sources."""

from __future__ import annotations

from django.urls import path

from concordat.interfaces.web.listing.urls import list_urls
from concordat.interfaces.web.sources import views
from concordat.interfaces.web.sources.lists import Sources

urlpatterns = [
    *list_urls("sources/", Sources),
    path("sources/load/", views.load, name="source-load"),
    path("sources/<slug:key>/", views.source_text, name="source"),
    path("sources/<slug:key>/date/", views.date_it, name="source-date"),
]
