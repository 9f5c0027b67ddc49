"""The address of the search."""

from __future__ import annotations

from django.urls import path

from concordat.interfaces.web.search.views import search

urlpatterns = [path("search/", search, name="search")]
