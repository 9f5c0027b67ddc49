"""What a collaboration is about: the default list of themes. Pure.

The list follows the headings of the national overview of the Emergency Services Collaboration Working Group (2016).
"""

from __future__ import annotations

from enum import StrEnum


class Theme(StrEnum):
    """A theme; a collaboration may have several."""

    FIRST_RESPONSE = "first_response"
    DEMAND = "demand_management"
    ESTATES_ASSETS = "shared_estates_and_assets"
    CONTROL_ROOMS = "joint_control_rooms"
    STRATEGIC_ALLIANCES = "strategic_alliances"
    INFORMATION_SHARING = "information_sharing"
    WIDER = "wider_collaboration"
    COMMUNITY = "community_engagement"
    HOUSING = "housing"
    RESILIENCE = "local_resilience_forums"

    @property
    def words(self) -> str:
        """As pages print it."""
        return self.value.replace("_", " ").capitalize()

    @property
    def includes(self) -> str:
        """What belongs there; "" where the name says it."""
        return _INCLUDES.get(self, "")


_INCLUDES: dict[Theme, str] = {
    Theme.FIRST_RESPONSE: "One service answers for another, such as fire crews at medical emergencies",
    Theme.DEMAND: "Forced entry, missing persons, triage desks, joint response units",
    Theme.ESTATES_ASSETS: "Headquarters, workshops, training centres, hubs, joint facilities, fleet procurement",
}
