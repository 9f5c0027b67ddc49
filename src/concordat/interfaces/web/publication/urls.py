"""The addresses of publication. Those under ``published/`` are open to all."""

from __future__ import annotations

from django.urls import path

from concordat.interfaces.web.listing.urls import list_urls
from concordat.interfaces.web.publication import deciding, public
from concordat.interfaces.web.publication.lists import Duties

urlpatterns = [
    *list_urls("agreements/publication/", Duties),
    path("agreements/<slug:key>/publishing/<slug:body>/", deciding.publish, name="agreement-put-on-page"),
    path("agreements/<slug:key>/withholding/<slug:body>/", deciding.withhold, name="agreement-withhold"),
    path("published/", public.bodies, name="published-bodies"),
    path("published/documents/<int:number>/", public.document, name="published-document"),
    path("published/<slug:body>/", public.page, name="published"),
    path("published/<slug:body>/agreements.csv", public.page_csv, name="published-csv"),
    path("published/<slug:body>/page.zip", public.page_zip, name="published-zip"),
]
