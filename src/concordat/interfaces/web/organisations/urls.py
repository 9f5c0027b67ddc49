"""The addresses of what becomes of bodies."""

from __future__ import annotations

from django.urls import path

from concordat.interfaces.web.organisations import alliances, carrying, savings, views

urlpatterns = [
    path("organisations/add/", views.add, name="organisation-add"),
    path("organisations/savings/", savings.page, name="organisation-savings"),
    path("organisations/changes/<int:number>/", carrying.page, name="succession"),
    path("organisations/changes/<int:number>/standing/", views.standing, name="succession-standing"),
    path("organisations/changes/<int:number>/carry-over/", carrying.carry, name="succession-carry"),
    path("organisations/<slug:key>/rename/", views.rename, name="organisation-rename"),
    path("organisations/<slug:key>/successor/", views.succession, name="organisation-successor"),
    path("organisations/<slug:key>/functions/", views.functions, name="organisation-functions"),
    path("alliances/all/record/", alliances.add, name="alliance-new"),
    path("alliances/<slug:key>/", alliances.page, name="alliance"),
    path("alliances/<slug:key>/member/", alliances.member, name="alliance-member"),
]
