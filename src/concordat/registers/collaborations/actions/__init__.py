"""Writes. Every public function: actor, permission, rule, write, citation, event, one transaction."""

from concordat.registers.collaborations.actions.accounts import record_account
from concordat.registers.collaborations.actions.collaborations import add_name, create_collaboration, place_under
from concordat.registers.collaborations.actions.partners import add_partner
from concordat.registers.collaborations.actions.posts import report_post
from concordat.registers.collaborations.actions.states import report_state

__all__ = [
    "add_name",
    "add_partner",
    "create_collaboration",
    "place_under",
    "record_account",
    "report_post",
    "report_state",
]
