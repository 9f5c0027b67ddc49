"""The addresses of the portfolio."""

from __future__ import annotations

from django.urls import path

from concordat.interfaces.web.portfolio import views

urlpatterns = [
    path("portfolio/", views.portfolio_list, name="portfolio"),
    path("portfolio/portfolio.csv", views.portfolio_file, name="portfolio-csv"),
    path("portfolio/sharing/", views.sharing, name="sharing"),
    path("collaborations/<slug:key>/", views.collaboration_record, name="collaboration"),
    path("organisations/", views.organisation_list, name="organisations"),
    path("organisations/<slug:key>/", views.organisation_record, name="organisation"),
]
