"""The addresses of publication. Those under ``published/`` are open to all."""

from __future__ import annotations

from django.urls import path

from concordat.interfaces.web.publication import deciding, public, views

urlpatterns = [
    path("agreements/publication/", views.duty_list, name="publication"),
    path("agreements/publication/publication.csv", views.duty_csv, name="publication-csv"),
    path("agreements/<slug:key>/publishing/<slug:body>/", deciding.publish, name="agreement-put-on-page"),
    path("agreements/<slug:key>/withholding/<slug:body>/", deciding.withhold, name="agreement-withhold"),
    path("published/", public.bodies, name="published-bodies"),
    path("published/documents/<int:number>/", public.document, name="published-document"),
    path("published/<slug:body>/", public.page, name="published"),
    path("published/<slug:body>/agreements.csv", public.page_csv, name="published-csv"),
    path("published/<slug:body>/page.zip", public.page_zip, name="published-zip"),
]
