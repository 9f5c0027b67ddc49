"""The addresses of the lists."""

from __future__ import annotations

from django.urls import path

from concordat.interfaces.web.listing.urls import list_urls
from concordat.interfaces.web.lists import views
from concordat.interfaces.web.lists.listing import SentLists

urlpatterns = [
    *list_urls("lists/", SentLists),
    path("lists/send/", views.send, name="list-send"),
    path("lists/<int:number>/", views.look, name="list"),
    path("lists/<int:number>/columns/", views.columns, name="list-columns"),
]
