"""Writes. Every public function: actor, permission, rule, write, citation, event, one transaction."""

from concordat.registers.collaborations.actions.accounts import record_account
from concordat.registers.collaborations.actions.aims import record_plan, report_kind, set_priorities, set_themes
from concordat.registers.collaborations.actions.collaborations import (
    add_name,
    create_collaboration,
    place_under,
    restate,
)
from concordat.registers.collaborations.actions.departures import add_function, record_departure
from concordat.registers.collaborations.actions.funding import (
    report_cost,
    report_funding,
    report_secondment,
    report_stage_served,
)
from concordat.registers.collaborations.actions.holders import (
    correct_holder,
    erase_holder,
    report_holder,
    report_leaving,
    report_succession,
    report_vacancy,
    withdraw_succession,
)
from concordat.registers.collaborations.actions.objectives import record_objective, report_objective
from concordat.registers.collaborations.actions.partners import add_partner, change_partner
from concordat.registers.collaborations.actions.posts import record_post, report_particulars, report_parts, report_post
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
    "correct_holder",
    "create_collaboration",
    "drop_review",
    "erase_holder",
    "keep_review_page",
    "merge_collaboration",
    "place_under",
    "record_account",
    "record_departure",
    "record_objective",
    "record_plan",
    "record_post",
    "record_review",
    "report_cost",
    "report_funding",
    "report_holder",
    "report_kind",
    "report_leaving",
    "report_objective",
    "report_particulars",
    "report_parts",
    "report_post",
    "report_secondment",
    "report_stage_served",
    "report_state",
    "report_succession",
    "report_vacancy",
    "restate",
    "set_priorities",
    "set_themes",
    "split_collaboration",
    "start_review",
    "take_back",
    "withdraw_succession",
]
