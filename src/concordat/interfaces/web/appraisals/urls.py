"""The addresses of the appraisals."""

from __future__ import annotations

from django.urls import path

from concordat.interfaces.web.appraisals import page, sending
from concordat.interfaces.web.appraisals.lists import Appraisals
from concordat.interfaces.web.listing.urls import list_urls

urlpatterns = [
    *list_urls("appraisals/", Appraisals),
    path("appraisals/options.xlsx", sending.blank, name="appraisal-template"),
    path("appraisals/<int:number>/", page.appraisal_page, name="appraisal"),
    path("appraisals/<int:number>/chart.svg", page.chart, name="appraisal-chart"),
    path("appraisals/<int:number>/workbook/", page.workbook, name="appraisal-workbook"),
    path("appraisals/<int:number>/file/", page.original_file, name="appraisal-file"),
    path("cases/<slug:key>/appraisal/", sending.send, name="appraisal-send"),
]
