"""The addresses of the review."""

from __future__ import annotations

from django.urls import path

from concordat.interfaces.web.review import views

urlpatterns = [
    path("sources/<slug:key>/review/", views.review, name="review"),
    path("sources/<slug:key>/review/sure/", views.accept_sure, name="review-sure"),
    path("statements/<int:number>/", views.statement, name="statement"),
]
