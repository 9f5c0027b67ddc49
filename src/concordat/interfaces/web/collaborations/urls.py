"""The addresses where collaborations are recorded and changed."""

from __future__ import annotations

from django.urls import path

from concordat.interfaces.web.collaborations import aims, identity, parting, partners, plans

ONE = "collaborations/<slug:key>/"
urlpatterns = [
    path("new-collaboration/", identity.create, name="collaboration-create"),
    path("police-plans/", plans.plan_list, name="police-plans"),
    path("police-plans/record/", aims.plan_add, name="police-plan-add"),
    path("police-plans/<slug:key>/", plans.plan_page, name="police-plan"),
    path(f"{ONE}change/", identity.change, name="collaboration-change"),
    path(f"{ONE}identity/", identity.restate, name="collaboration-identity"),
    path(f"{ONE}name/", identity.other_name, name="collaboration-name"),
    path(f"{ONE}kind/", identity.kind, name="collaboration-kind"),
    path(f"{ONE}place/", identity.place, name="collaboration-place"),
    path(f"{ONE}state/", identity.state, name="collaboration-state"),
    path(f"{ONE}functions/add/", identity.function, name="function-add"),
    path(f"{ONE}functions/leaving/", parting.leaving, name="function-leaving"),
    path(f"{ONE}functions/<slug:slug>/leaves/", parting.leaves, name="function-leaves"),
    path(f"{ONE}words/<slug:kind>/", aims.words, name="collaboration-words"),
    path(f"{ONE}themes/", aims.themes, name="collaboration-themes"),
    path(f"{ONE}priorities/", aims.priorities, name="collaboration-priorities"),
    path(f"{ONE}objectives/add/", aims.objective_add, name="objective-add"),
    path(f"{ONE}objectives/<int:number>/report/", aims.objective_report, name="objective-report"),
    path(f"{ONE}partners/add/", partners.add, name="partner-add"),
    path(f"{ONE}partners/<slug:organisation>/role/", partners.role, name="partner-role"),
    path(f"{ONE}partners/<slug:organisation>/leave/", partners.leave, name="partner-leave"),
    path(f"{ONE}merge/", parting.merge, name="collaboration-merge"),
    path(f"{ONE}split/", parting.split, name="collaboration-split"),
    path(f"{ONE}take-back/", parting.take_back, name="collaboration-back"),
]
