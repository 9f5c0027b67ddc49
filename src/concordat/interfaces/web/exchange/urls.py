"""The address of the exchange."""

from __future__ import annotations

from django.urls import path

from concordat.interfaces.web.exchange.views import exchange

urlpatterns = [path("exchange/", exchange, name="exchange")]
