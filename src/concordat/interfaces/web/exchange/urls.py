"""The addresses of the exchange."""

from __future__ import annotations

from django.urls import path

from concordat.interfaces.web.exchange.lists import Services, Shares, Terms
from concordat.interfaces.web.exchange.views import exchange
from concordat.interfaces.web.listing.urls import list_urls

urlpatterns = [
    path("exchange/", exchange, name="exchange"),
    *list_urls("exchange/services/", Services),
    *list_urls("exchange/terms/", Terms),
    *list_urls("exchange/shares/", Shares),
]
