"""The addresses of benefits and of benefits maps."""

from __future__ import annotations

from django.urls import path

from concordat.interfaces.web.benefit_profiles import acts, map_pages, record
from concordat.interfaces.web.benefit_profiles.lists import Benefits
from concordat.interfaces.web.listing.urls import list_urls

ONE = "benefits/<slug:key>/"
MAP = "collaborations/<slug:key>/benefits-map/"
urlpatterns = [
    *list_urls("benefits/", Benefits),
    path("benefits/record/", acts.record, name="benefit-record"),
    path(ONE, record.benefit_page, name="benefit"),
    path(f"{ONE}quarters.svg", record.quarters_picture, name="benefit-chart"),
    path(f"{ONE}profile/", acts.profile, name="benefit-profile"),
    path(f"{ONE}baseline/", acts.baseline, name="benefit-baseline"),
    path(f"{ONE}baseline/<int:number>/sign/", acts.sign, name="benefit-sign"),
    path(f"{ONE}depends/", acts.depends, name="benefit-depends"),
    path(f"{ONE}depends/<int:number>/end/", acts.independent, name="benefit-depends-end"),
    path(MAP, map_pages.map_page, name="benefits-map"),
    path(f"{MAP}map.svg", map_pages.map_picture, name="benefits-map-picture"),
    path(f"{MAP}put/", map_pages.put, name="benefits-map-put"),
    path(f"{MAP}link/", map_pages.link, name="benefits-map-link"),
    path(f"{MAP}take/", map_pages.take, name="benefits-map-take"),
]
