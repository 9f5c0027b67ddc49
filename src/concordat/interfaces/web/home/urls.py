"""The address of the home page."""

from __future__ import annotations

from django.urls import path

from concordat.interfaces.web.home.views import home

urlpatterns = [path("", home, name="home")]
