"""The addresses of uncertainty, of ranges and of shared events."""

from __future__ import annotations

from django.urls import path

from concordat.interfaces.web.listing.urls import list_urls
from concordat.interfaces.web.simulation import acts, views
from concordat.interfaces.web.simulation.lists import SharedEvents
from concordat.interfaces.web.simulation.record import event_page

HERE = "money/uncertainty/"
EVENTS = f"{HERE}events/"
urlpatterns = [
    path(HERE, views.uncertainty_page, name="uncertainty"),
    path(f"{HERE}years.svg", views.chart, {"name": "uncertainty-years"}, name="uncertainty-years"),
    path(f"{HERE}risk.svg", views.chart, {"name": "uncertainty-risk"}, name="uncertainty-risk"),
    *list_urls(EVENTS, SharedEvents, file=f"{EVENTS}all/events"),
    path(f"{EVENTS}all/record/", acts.event_record, name="shared-event-record"),
    path(f"{EVENTS}<slug:key>/", event_page, name="shared-event"),
    path(f"{EVENTS}<slug:key>/judge/", acts.event_judge, name="shared-event-judge"),
    path("benefits/<slug:key>/range/", acts.range_task, name="benefit-range"),
]
