"""The addresses of findings."""

from __future__ import annotations

from django.urls import path

from concordat.interfaces.web.assurance import views

urlpatterns = [
    path("findings/", views.finding_list, name="findings"),
    path("findings/<slug:key>/", views.finding_record, name="finding"),
]
