"""How a line of each list goes into its register: whether it is held already, and through which action it is taken."""

from __future__ import annotations

from concordat.review.lists.roads.actions import ACTIONS
from concordat.review.lists.roads.agreements import AGREEMENTS
from concordat.review.lists.roads.issues import ISSUES
from concordat.review.lists.roads.risks import RISKS
from concordat.review.lists.roads.road import Road
from concordat.review.lists.rules.fields import ListKind

ROADS: dict[ListKind, Road] = {
    ListKind.RISKS: RISKS,
    ListKind.ACTIONS: ACTIONS,
    ListKind.ISSUES: ISSUES,
    ListKind.AGREEMENTS: AGREEMENTS,
}
