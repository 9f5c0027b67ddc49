"""The addresses of the lessons."""

from __future__ import annotations

from django.urls import path

from concordat.interfaces.web.lessons import acts, views
from concordat.interfaces.web.lessons.lists import Lessons
from concordat.interfaces.web.listing.urls import list_urls

urlpatterns = [
    *list_urls("lessons/", Lessons),
    path("lessons/all/record/", acts.record, name="lesson-record"),
    path("lessons/<slug:key>/", views.lesson_page, name="learned-lesson"),
    path("lessons/<slug:key>/judge/", acts.judge, name="lesson-judge"),
    path("lessons/<slug:key>/apply/", acts.apply, name="lesson-apply"),
    path("lessons/<slug:key>/share/", acts.share, name="lesson-share"),
]
