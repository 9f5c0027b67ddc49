"""The addresses of board papers."""

from __future__ import annotations

from django.urls import path

from concordat.interfaces.web.listing.urls import list_urls
from concordat.interfaces.web.papers import composing, issuing, versions, views
from concordat.interfaces.web.papers.lists import Papers

urlpatterns = [
    path("boards/<slug:key>/paper/", issuing.issue, name="paper-issue"),
    path("boards/<slug:key>/paper/preview/", issuing.preview, name="paper-preview"),
    path("boards/<slug:key>/styles/", composing.styles, name="house-styles"),
    path("boards/<slug:key>/styles/new/", composing.new, name="house-style-new"),
    path("boards/<slug:key>/style/<slug:style>/", composing.change, name="house-style"),
    path("boards/<slug:key>/word-template/", composing.word_template, name="word-template"),
    *list_urls("papers/", Papers),
    path("papers/<int:number>/", views.paper_record, name="issued-paper"),
    path("papers/<int:number>/correct/", versions.correct, name="paper-correct"),
    path("papers/<int:number>/public/", versions.publish, name="paper-public"),
    path("papers/<int:number>/inputs.json", views.inputs, name="paper-inputs"),
    path("papers/<int:number>/paper.<str:form>", views.file, name="paper-file"),
]
