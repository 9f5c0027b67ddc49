"""The addresses of the money pages."""

from __future__ import annotations

from django.urls import path

from concordat.interfaces.web.benefits import views

urlpatterns = [
    path("money/", views.position_page, name="money"),
    path("money/chart.svg", views.position_chart, name="money-chart"),
    path("money/entries/", views.entry_list, name="ledger"),
    path("money/entries/entries.csv", views.entry_file, name="ledger-csv"),
    path("money/entries/<int:number>/", views.entry_record, name="ledger-entry"),
]
