"""The addresses of posts."""

from __future__ import annotations

from django.urls import path

from concordat.interfaces.web.listing.urls import list_urls
from concordat.interfaces.web.posts import acts, money_acts, record, stretch
from concordat.interfaces.web.posts.funding_list import ProgrammeMoney
from concordat.interfaces.web.posts.post_list import Posts

ONE = "posts/<int:number>/"
urlpatterns = [
    *list_urls("posts/", Posts),
    *list_urls("posts/who-pays/", ProgrammeMoney),
    path("posts/load/", stretch.stretch_page, name="stretch"),
    path("posts/record/", acts.record, name="post-record"),
    path(ONE, record.post_page, name="post"),
    path(f"{ONE}particulars/", acts.particulars, name="post-particulars"),
    path(f"{ONE}holder/", acts.holder, name="post-holder"),
    path(f"{ONE}vacancy/", acts.vacancy, name="post-vacancy"),
    path(f"{ONE}leaving/", acts.leaving, name="post-leaving"),
    path(f"{ONE}succession/", acts.succession, name="post-succession"),
    path(f"{ONE}name/", acts.name, name="post-name"),
    path(f"{ONE}split/", acts.split, name="post-split"),
    path(f"{ONE}funding/", money_acts.funding, name="post-funding"),
    path(f"{ONE}secondment/", money_acts.secondment, name="post-secondment"),
    path(f"{ONE}stage/", money_acts.stage, name="post-stage"),
]
