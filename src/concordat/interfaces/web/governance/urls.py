"""The addresses of governance."""

from __future__ import annotations

from django.urls import path

from concordat.interfaces.web.governance import planning, views
from concordat.interfaces.web.governance.decisions import views as decisions

urlpatterns = [
    path("boards/", views.board_list, name="boards"),
    path("boards/<slug:key>/", views.board_record, name="board"),
    path("boards/<slug:key>/dropped/", views.board_dropped, name="board-dropped"),
    path("boards/<slug:key>/meetings/add/", planning.add, name="meeting-new"),
    path("calendar/", planning.board_calendar, name="calendar"),
    path("meetings/<int:number>/", planning.change, name="meeting-change"),
    path("meetings/<int:number>/cancel/", planning.cancel, name="meeting-cancel"),
    path("commitments/", views.commitment_list, name="commitments"),
    path("commitments/<int:number>/", views.commitment_record, name="commitment"),
    path("decisions/", views.decision_list, name="decisions"),
    path("boards/<slug:key>/decisions/open/", decisions.open_one, name="decision-open"),
    path("decisions/<int:number>/", decisions.decision_record, name="decision"),
    path("decisions/<int:number>/case/", decisions.case, name="decision-case"),
    path("decisions/<int:number>/considerations/", decisions.considerations, name="decision-considerations"),
    path("decisions/<int:number>/place/", decisions.place, name="decision-place"),
    path("decisions/<int:number>/rule/", decisions.rule, name="decision-rule"),
    path("decisions/<int:number>/party/", decisions.party, name="decision-party"),
    path("decisions/<int:number>/votes/", decisions.votes, name="decision-votes"),
    path("decisions/<int:number>/outcome/", decisions.outcome, name="decision-outcome"),
]
