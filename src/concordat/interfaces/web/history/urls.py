"""The addresses of the history."""

from __future__ import annotations

from django.urls import path

from concordat.interfaces.web.history.views import history, record_differences, record_timeline

urlpatterns = [
    path("history/", history, name="history"),
    path("history/<slug:kind>/<str:key>/", record_timeline, name="timeline"),
    path("collaborations/<slug:key>/differences/", record_differences, name="differences"),
    path("agreements/<slug:key>/differences/", record_differences, {"kind": "agreement"}, name="agreement-differences"),
    path("cases/<slug:key>/differences/", record_differences, {"kind": "business-case"}, name="case-differences"),
]
