"""The addresses of all pages: one include a subject."""

from django.http import HttpRequest, HttpResponse
from django.urls import include, path


def health(request: HttpRequest) -> HttpResponse:
    """Says that the process answers; nothing else."""
    return HttpResponse("ok", content_type="text/plain")


urlpatterns = [
    path("health", health, name="health"),
    path("", include("concordat.interfaces.web.agreements.data.urls")),
    path("", include("concordat.interfaces.web.agreements.leaving.urls")),
    path("", include("concordat.interfaces.web.publication.urls")),  # before the agreements: a list, no key of one
    path("", include("concordat.interfaces.web.agreements.urls")),
    path("", include("concordat.interfaces.web.apportionment.urls")),
    path("", include("concordat.interfaces.web.appraisals.urls")),
    path("", include("concordat.interfaces.web.assurance.urls")),
    path("", include("concordat.interfaces.web.business_cases.urls")),
    path("", include("concordat.interfaces.web.collaborations.urls")),
    path("", include("concordat.interfaces.web.delivery.urls")),
    path("", include("concordat.interfaces.web.finance.urls")),
    path("", include("concordat.interfaces.web.fairness.urls")),
    path("", include("concordat.interfaces.web.lessons.urls")),
    path("", include("concordat.interfaces.web.lists.urls")),
    path("", include("concordat.interfaces.web.opportunities.urls")),
    path("", include("concordat.interfaces.web.posts.urls")),
    path("", include("concordat.interfaces.web.questions.urls")),
    path("", include("concordat.interfaces.web.register_files.urls")),
    path("", include("concordat.interfaces.web.returns.urls")),
    path("", include("concordat.interfaces.web.review.urls")),
    path("", include("concordat.interfaces.web.search.urls")),
    path("", include("concordat.interfaces.web.sources.urls")),
    path("", include("concordat.interfaces.web.benefits.urls")),
    path("", include("concordat.interfaces.web.benefit_profiles.urls")),
    path("", include("concordat.interfaces.web.savings_programme.urls")),
    path("", include("concordat.interfaces.web.money.urls")),
    path("", include("concordat.interfaces.web.simulation.urls")),
    path("", include("concordat.interfaces.web.drafts.urls")),
    path("", include("concordat.interfaces.web.exchange.urls")),
    path("", include("concordat.interfaces.web.funds.urls")),
    path("", include("concordat.interfaces.web.grants.urls")),
    path("", include("concordat.interfaces.web.governance.urls")),
    path("", include("concordat.interfaces.web.history.urls")),
    path("", include("concordat.interfaces.web.organisations.urls")),
    path("", include("concordat.interfaces.web.papers.urls")),
    path("", include("concordat.interfaces.web.portfolio.urls")),
    path("", include("concordat.interfaces.web.home.urls")),
    path("", include("concordat.interfaces.web.pages.urls")),
]
