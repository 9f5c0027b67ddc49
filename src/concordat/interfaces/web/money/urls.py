"""The addresses of where the money stands."""

from __future__ import annotations

from django.urls import path

from concordat.interfaces.web.money import views

urlpatterns = [
    path("money/", views.position_page, name="money"),
    path("money/chart.svg", views.chart, {"name": "money-chart"}, name="money-chart"),
    path("money/waterfall.svg", views.chart, {"name": "money-waterfall"}, name="money-waterfall"),
    path("money/quarters.svg", views.chart, {"name": "money-quarters"}, name="money-quarters"),
    path("money/behind/", views.behind_page, name="money-behind"),
    path("money/behind/behind.xlsx", views.workbook, name="money-workbook"),
    path("money/changes/", views.changes_page, name="money-changes"),
]
