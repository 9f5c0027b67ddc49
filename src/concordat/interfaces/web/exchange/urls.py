"""The addresses of the exchange."""

from __future__ import annotations

from django.urls import path

from concordat.interfaces.web.exchange import acts, pair
from concordat.interfaces.web.exchange.in_kind import service_page
from concordat.interfaces.web.exchange.lists import Services, Shares, Terms
from concordat.interfaces.web.exchange.term import term_page
from concordat.interfaces.web.exchange.views import exchange
from concordat.interfaces.web.listing.urls import list_urls

TWO = "exchange/between/<slug:first>/<slug:second>/"
urlpatterns = [
    path("exchange/", exchange, name="exchange"),
    *list_urls("exchange/services/", Services),
    path("exchange/services/record/", acts.record, name="service-record"),
    path("exchange/services/<int:number>/", service_page, name="service"),
    path("exchange/services/<int:number>/correct/", acts.correct, name="service-correct"),
    path(TWO, pair.pair_page, name="exchange-pair"),
    path(f"{TWO}years.svg", pair.pair_picture, name="exchange-chart"),
    path(f"{TWO}balance.xlsx", pair.workbook, name="exchange-workbook"),
    *list_urls("exchange/terms/", Terms),
    path("exchange/terms/<int:number>/", term_page, name="term"),
    *list_urls("exchange/shares/", Shares),
]
