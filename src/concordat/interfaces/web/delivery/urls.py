"""The addresses of dependencies and scales."""

from __future__ import annotations

from django.urls import path

from concordat.interfaces.web.delivery import dependencies, scales, tolerances
from concordat.interfaces.web.delivery.lists import Dependencies, Issues, Milestones, Risks
from concordat.interfaces.web.listing.urls import list_urls

urlpatterns = [
    *list_urls("milestones/", Milestones),
    *list_urls("risks/", Risks),
    *list_urls("issues/", Issues),
    *list_urls("dependencies/", Dependencies),
    path("dependencies/record/", dependencies.record_one, name="dependency-record"),
    path("dependencies/<int:number>/", dependencies.dependency_page, name="dependency"),
    path("dependencies/<int:number>/report/", dependencies.report_one, name="dependency-report"),
    path("risk-scales/", scales.scale_list, name="risk-scales"),
    path("risk-scales/set/", scales.set_one, name="risk-scale-set"),
    path("tolerances/", tolerances.tolerance_list, name="tolerances"),
    path("tolerances/set/", tolerances.set_one, name="tolerance-set"),
    path("risk-scales/<slug:organisation>/", scales.scale_page, name="risk-scale"),
]
