"""Writes. Every public function: actor, permission, rule, write, citation, event, one transaction."""

from concordat.registers.collaborations.actions.accounts import record_account
from concordat.registers.collaborations.actions.aims import record_plan, report_kind, set_priorities, set_themes
from concordat.registers.collaborations.actions.collaborations import add_name, create_collaboration, place_under
from concordat.registers.collaborations.actions.departures import add_function, record_departure
from concordat.registers.collaborations.actions.objectives import record_objective, report_objective
from concordat.registers.collaborations.actions.partners import add_partner, change_partner
from concordat.registers.collaborations.actions.posts import report_post
from concordat.registers.collaborations.actions.reviews import (
    drop_review,
    keep_review_page,
    record_review,
    start_review,
)
from concordat.registers.collaborations.actions.splits import split_collaboration
from concordat.registers.collaborations.actions.states import report_state
from concordat.registers.collaborations.actions.successions import merge_collaboration, take_back

__all__ = [
    "add_function",
    "add_name",
    "add_partner",
    "change_partner",
    "create_collaboration",
    "drop_review",
    "keep_review_page",
    "merge_collaboration",
    "place_under",
    "record_account",
    "record_departure",
    "record_objective",
    "record_plan",
    "record_review",
    "report_kind",
    "report_objective",
    "report_post",
    "report_state",
    "set_priorities",
    "set_themes",
    "split_collaboration",
    "start_review",
    "take_back",
]
