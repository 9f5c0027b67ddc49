"""The addresses of board papers."""

from __future__ import annotations

from django.urls import path

from concordat.interfaces.web.papers import views

urlpatterns = [
    path("boards/<slug:key>/paper/", views.issue, name="paper-issue"),
    path("boards/<slug:key>/paper/preview/", views.preview, name="paper-preview"),
    path("papers/", views.paper_list, name="papers"),
    path("papers/<int:number>/", views.paper_record, name="issued-paper"),
    path("papers/<int:number>/inputs.json", views.inputs, name="paper-inputs"),
    path("papers/<int:number>/paper.<str:form>", views.file, name="paper-file"),
]
