"""The addresses of governance."""

from __future__ import annotations

from django.urls import path

from concordat.interfaces.web.governance import planning, views

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
]
