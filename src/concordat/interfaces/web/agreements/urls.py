"""The addresses of agreements."""

from __future__ import annotations

from django.urls import path

from concordat.interfaces.web.agreements import acts, clauses, entering, views
from concordat.interfaces.web.agreements.lists.due import Due
from concordat.interfaces.web.agreements.lists.register import Agreements
from concordat.interfaces.web.listing.urls import list_urls

urlpatterns = [
    *list_urls("agreements/", Agreements),
    *list_urls("agreements/calendar/", Due, file="agreements/calendar"),
    path("agreements/enter/", entering.begin, name="agreement-enter"),
    path("agreements/drafts/<int:number>/", entering.go_on, name="agreement-draft"),
    path("agreements/drafts/<int:number>/check/", entering.check, name="agreement-check"),
    path("agreements/drafts/<int:number>/drop/", entering.drop, name="agreement-drop"),
    path("agreements/drafts/<int:number>/<slug:page>/", entering.one_page, name="agreement-page"),
    path("agreements/documents/<int:number>/", views.document_file, name="agreement-document"),
    path("agreements/<slug:key>/", views.agreement_record, name="agreement"),
    path("agreements/<slug:key>/clauses/", clauses.clause_list, name="agreement-clauses"),
    path("agreements/<slug:key>/clauses/<slug:name>/", clauses.clause, name="agreement-clause"),
    path("agreements/<slug:key>/provision/", clauses.provision, name="agreement-provision"),
    path("agreements/<slug:key>/party/", acts.party, name="agreement-party"),
    path("agreements/<slug:key>/sign/", acts.sign, name="agreement-sign"),
    path("agreements/<slug:key>/state/", acts.state, name="agreement-state"),
    path("agreements/<slug:key>/dates/", acts.terms, name="agreement-terms"),
    path("agreements/<slug:key>/vary/", acts.vary, name="agreement-vary"),
    path("agreements/<slug:key>/change/", acts.change, name="agreement-change"),
    path("agreements/<slug:key>/novate/", acts.novate, name="agreement-novate"),
    path("agreements/<slug:key>/publish/", acts.publish, name="agreement-publish"),
    path("agreements/<slug:key>/mark/", acts.mark, name="agreement-mark"),
    path("agreements/<slug:key>/attach/", acts.attach, name="agreement-attach"),
]
