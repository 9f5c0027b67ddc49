"""The addresses of the money pages."""

from __future__ import annotations

from django.urls import path

from concordat.interfaces.web.benefits import acts, views

urlpatterns = [
    path("money/", views.position_page, name="money"),
    path("money/chart.svg", views.position_chart, name="money-chart"),
    path("money/entries/", views.entry_list, name="ledger"),
    path("money/entries/entries.csv", views.entry_file, name="ledger-csv"),
    path("money/entries/<int:number>/", views.entry_record, name="ledger-entry"),
    path("money/entries/<int:number>/verify/", acts.verify, name="ledger-verify"),
    path("money/entries/<int:number>/reverse/", acts.reverse, name="ledger-reverse"),
]
