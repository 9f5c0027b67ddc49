"""The addresses of the review."""

from __future__ import annotations

from django.urls import path

from concordat.interfaces.web.review import learnt, views

urlpatterns = [
    # Before the sources: theirs take any word for a key.
    path("sources/learnt/", learnt.lesson_list, name="learnt"),
    path("sources/learnt/<int:number>/", learnt.lesson_record, name="learnt-meaning"),
    path("sources/learnt/<int:number>/revoke/", learnt.revoke_lesson, name="learnt-revoke"),
    path("sources/<slug:key>/review/", views.review, name="review"),
    path("sources/<slug:key>/review/sure/", views.accept_sure, name="review-sure"),
    path("statements/<int:number>/", views.statement, name="statement"),
]
