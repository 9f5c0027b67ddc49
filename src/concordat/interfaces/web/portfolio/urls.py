"""The addresses of the portfolio."""

from __future__ import annotations

from django.urls import path

from concordat.interfaces.web.portfolio import sharing, views
from concordat.interfaces.web.portfolio.delivery import slip_image
from concordat.interfaces.web.portfolio.heat import heat_image
from concordat.interfaces.web.portfolio.ratings import ratings_page

urlpatterns = [
    path("portfolio/", views.portfolio_list, name="portfolio"),
    path("portfolio/portfolio.csv", views.portfolio_file, name="portfolio-csv"),
    path("portfolio/ratings/", ratings_page, name="ratings"),
    path("portfolio/sharing/", sharing.page, name="sharing"),
    path("portfolio/sharing/sharing.csv", sharing.csv_file, name="sharing-csv"),
    path("portfolio/sharing/sharing.xlsx", sharing.xlsx_file, name="sharing-xlsx"),
    path("collaborations/<slug:key>/", views.collaboration_record, name="collaboration"),
    path("collaborations/<slug:key>/milestones.svg", slip_image, name="slip-chart"),
    path("collaborations/<slug:key>/risks/<slug:organisation>.svg", heat_image, name="heat-map"),
    path("organisations/", views.organisation_list, name="organisations"),
    path("organisations/<slug:key>/", views.organisation_record, name="organisation"),
]
