"""The road of each sheet into its register: which actions a row becomes."""

from concordat.review.register.roads.agreements import take_agreement, take_party
from concordat.review.register.roads.collaborations import (
    take_collaboration,
    take_membership,
    take_partner,
    take_post,
)
from concordat.review.register.roads.governance import take_board, take_decision
from concordat.review.register.roads.road import Road
from concordat.review.register.rules.sheets import Sheet

ROADS: dict[Sheet, Road] = {
    Sheet.COLLABORATIONS: take_collaboration,
    Sheet.PARTNERS: take_partner,
    Sheet.MEMBERSHIPS: take_membership,
    Sheet.BOARDS: take_board,
    Sheet.AGREEMENTS: take_agreement,
    Sheet.PARTIES: take_party,
    Sheet.DECISIONS: take_decision,
    Sheet.POSTS: take_post,
}

__all__ = ["ROADS"]
