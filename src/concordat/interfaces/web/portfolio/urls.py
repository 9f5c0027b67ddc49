"""The addresses of the portfolio."""

from __future__ import annotations

from django.urls import path

from concordat.interfaces.web.listing.urls import list_urls
from concordat.interfaces.web.portfolio import health, sharing, views
from concordat.interfaces.web.portfolio.delivery import slip_image
from concordat.interfaces.web.portfolio.heat import heat_image
from concordat.interfaces.web.portfolio.lists.collaborations import Portfolio
from concordat.interfaces.web.portfolio.lists.health import HealthCheck
from concordat.interfaces.web.portfolio.lists.organisations import Organisations
from concordat.interfaces.web.portfolio.lists.reviews import Reviews
from concordat.interfaces.web.portfolio.ratings import ratings_page
from concordat.interfaces.web.portfolio.reviews import views as reviews
from concordat.interfaces.web.portfolio.reviews import writing

urlpatterns = [
    *list_urls("portfolio/", Portfolio),
    *list_urls("portfolio/health/", HealthCheck),
    path("portfolio/health/health.csv", health.answers_file, name="health-answers-csv"),
    path("collaborations/<slug:key>/health/", health.one, name="collaboration-health"),
    *list_urls("reviews/", Reviews),
    path("reviews/drafts/<int:number>/", writing.check, name="review-draft"),
    path("reviews/drafts/<int:number>/drop/", writing.drop, name="review-drop"),
    path("reviews/drafts/<int:number>/<slug:page>/", writing.page, name="review-page"),
    path("collaborations/<slug:key>/reviews/", reviews.reviews_of, name="collaboration-reviews"),
    path("collaborations/<slug:key>/reviews/begin/", writing.begin, name="review-begin"),
    path("portfolio/ratings/", ratings_page, name="ratings"),
    path("portfolio/sharing/", sharing.page, name="sharing"),
    path("portfolio/sharing/sharing.csv", sharing.csv_file, name="sharing-csv"),
    path("portfolio/sharing/sharing.xlsx", sharing.xlsx_file, name="sharing-xlsx"),
    path("collaborations/<slug:key>/", views.collaboration_record, name="collaboration"),
    path("collaborations/<slug:key>/milestones.svg", slip_image, name="slip-chart"),
    path("collaborations/<slug:key>/risks/<slug:organisation>.svg", heat_image, name="heat-map"),
    *list_urls("organisations/", Organisations),
    path("organisations/<slug:key>/", views.organisation_record, name="organisation"),
]
