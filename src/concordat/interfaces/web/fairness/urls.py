"""The addresses of the fairness view."""

from __future__ import annotations

from django.urls import path

from concordat.interfaces.web.fairness import views

urlpatterns = [
    path("collaborations/<slug:key>/fairness/", views.collaboration_page, name="fairness"),
    path("collaborations/<slug:key>/fairness.svg", views.collaboration_chart, name="fairness-chart"),
    path("alliances/<slug:key>/fairness/", views.alliance_page, name="alliance-fairness"),
    path("alliances/<slug:key>/fairness.svg", views.alliance_chart, name="alliance-fairness-chart"),
]
