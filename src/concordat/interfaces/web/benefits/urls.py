"""The addresses of the ledger."""

from __future__ import annotations

from django.urls import path

from concordat.interfaces.web.benefits import acts, telling, views
from concordat.interfaces.web.benefits.lists import Ledger
from concordat.interfaces.web.listing.urls import list_urls

urlpatterns = [
    *list_urls("money/entries/", Ledger, file="money/entries/entries"),
    path("money/entries/record/", telling.record, name="ledger-record"),
    path("money/entries/<int:number>/", views.entry_record, name="ledger-entry"),
    path("money/entries/<int:number>/verify/", acts.verify, name="ledger-verify"),
    path("money/entries/<int:number>/correct/", acts.correct, name="ledger-correct"),
    path("money/entries/<int:number>/reverse/", acts.reverse, name="ledger-reverse"),
]
