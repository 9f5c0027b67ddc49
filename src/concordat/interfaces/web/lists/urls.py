"""The addresses of the lists."""

from __future__ import annotations

from django.urls import path

from concordat.interfaces.web.lists import views

urlpatterns = [
    path("lists/", views.list_of_lists, name="lists"),
    path("lists/send/", views.send, name="list-send"),
    path("lists/<int:number>/", views.look, name="list"),
    path("lists/<int:number>/columns/", views.columns, name="list-columns"),
]
