"""The addresses of the sources."""

from __future__ import annotations

from django.urls import path

from concordat.interfaces.web.sources import views

urlpatterns = [
    path("sources/", views.source_list, name="sources"),
    path("sources/load/", views.load, name="source-load"),
    path("sources/<slug:key>/", views.source_text, name="source"),
    path("sources/<slug:key>/date/", views.date_it, name="source-date"),
]
