"""The addresses of savings programmes."""

from __future__ import annotations

from django.urls import path

from concordat.interfaces.web.listing.urls import list_urls
from concordat.interfaces.web.savings_programme import acts, page
from concordat.interfaces.web.savings_programme.lists import Programmes

ONE = "savings/<slug:key>/"
LINE = f"{ONE}lines/<int:number>/"
urlpatterns = [
    *list_urls("savings/", Programmes),
    path("savings/begin/", acts.begin, name="savings-begin"),
    path(ONE, page.programme_page, name="savings-programme"),
    path(f"{ONE}years.svg", page.years_picture, name="savings-chart"),
    path(f"{ONE}programme.xlsx", page.workbook, name="savings-workbook"),
    path(f"{ONE}target/", acts.target, name="savings-target"),
    path(f"{ONE}required/", acts.required, name="savings-required"),
    path(f"{ONE}count/", acts.count, name="savings-count"),
    path(f"{LINE}amount/", acts.amount, name="savings-amount"),
    path(f"{LINE}take-out/", acts.take_out, name="savings-take-out"),
]
