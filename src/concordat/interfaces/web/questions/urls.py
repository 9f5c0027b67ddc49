"""The addresses of notes and questions."""

from __future__ import annotations

from django.urls import path

from concordat.interfaces.web.listing.urls import list_urls
from concordat.interfaces.web.questions import acts, views
from concordat.interfaces.web.questions.lists import Questions

urlpatterns = [
    *list_urls("questions/", Questions),
    path("questions/new/", acts.new_question, name="question-new"),
    path("questions/note/", acts.new_note, name="note-new"),
    path("questions/drafts/<int:number>/", acts.draft, name="question-draft"),
    path("questions/<int:number>/", views.question_record, name="question"),
    path("questions/<int:number>/answer/", acts.answer, name="question-answer"),
    path("questions/<int:number>/withdraw/", acts.withdraw, name="question-withdraw"),
]
