"""The addresses of governance."""

from __future__ import annotations

from django.urls import path

from concordat.interfaces.web.governance import boards, notices, pathways, planning, recommendations, views
from concordat.interfaces.web.governance.decisions import views as decisions
from concordat.interfaces.web.governance.lists.actions import Actions
from concordat.interfaces.web.governance.lists.boards import Boards
from concordat.interfaces.web.governance.lists.decisions import Decisions
from concordat.interfaces.web.governance.lists.forthcoming import Forthcoming
from concordat.interfaces.web.governance.lists.promises import Promises
from concordat.interfaces.web.governance.lists.recommendations import Recommendations
from concordat.interfaces.web.governance.running import action_pages as actions
from concordat.interfaces.web.governance.running import views as running
from concordat.interfaces.web.listing.urls import list_urls

urlpatterns = [
    *list_urls("boards/", Boards),
    path("boards/all/record/", boards.record_one, name="board-new"),
    path("boards/<slug:key>/", views.board_record, name="board"),
    path("boards/<slug:key>/name/", boards.name_one, name="board-name"),
    path("boards/<slug:key>/before/", boards.before_one, name="board-before"),
    path("boards/<slug:key>/dropped/", views.board_dropped, name="board-dropped"),
    path("boards/<slug:key>/meetings/add/", planning.add, name="meeting-new"),
    path("calendar/", planning.board_calendar, name="calendar"),
    path("meetings/<int:number>/", running.meeting_record, name="meeting"),
    path("meetings/<int:number>/change/", planning.change, name="meeting-change"),
    path("meetings/<int:number>/items/add/", running.add_item, name="agenda-add"),
    path("meetings/<int:number>/attendance/", running.attend, name="attendance-record"),
    path("meetings/<int:number>/actions/raise/", running.raise_one, name="action-raise"),
    path("meetings/<int:number>/confirm/", running.confirm, name="minutes-confirm"),
    path("meetings/<int:number>/minutes.<str:form>", running.minutes, name="minutes-file"),
    path("agenda-items/<int:number>/", running.change_item, name="agenda-item"),
    path("agenda-items/<int:number>/minute/", running.minute_item, name="agenda-minute"),
    *list_urls("actions/", Actions, file="actions"),
    path("actions/<int:number>/", actions.action_record, name="action"),
    path("actions/<int:number>/report/", actions.report_one, name="action-report"),
    path("collaborations/<slug:key>/pathway/", pathways.set_one, name="pathway-set"),
    *list_urls("forthcoming/", Forthcoming),
    path("boards/<slug:key>/forthcoming/add/", notices.plan_one, name="planned-new"),
    path("forthcoming/<int:number>/", notices.planned_record, name="planned-decision"),
    path("forthcoming/<int:number>/report/", notices.report_one, name="planned-report"),
    path("forthcoming/<int:number>/notice.<str:form>", notices.planned_file, name="planned-file"),
    *list_urls("recommendations/", Recommendations, file="recommendations"),
    path("recommendations/record/", recommendations.record_one, name="recommendation-new"),
    path("recommendations/<int:number>/", recommendations.recommendation_record, name="recommendation"),
    path("recommendations/<int:number>/report/", recommendations.report_one, name="recommendation-report"),
    path("meetings/<int:number>/cancel/", planning.cancel, name="meeting-cancel"),
    *list_urls("commitments/", Promises),
    path("commitments/<int:number>/", views.commitment_record, name="commitment"),
    *list_urls("decisions/", Decisions),
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
