"""The address of the history."""

from __future__ import annotations

from django.urls import path

from concordat.interfaces.web.history.views import history

urlpatterns = [path("history/", history, name="history")]
