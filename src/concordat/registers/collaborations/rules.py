"""What a collaboration may be and become. Pure: tested without a database."""

from __future__ import annotations

import re
from enum import StrEnum

from concordat.kernel.errors import RuleBroken


class Tier(StrEnum):
    """Between whom (product.md)."""

    BILATERAL = "bilateral"
    TRI_FORCE = "tri-force"
    REGIONAL = "regional"
    NATIONAL = "national"
    EMERGENCY_SERVICES = "emergency-services"
    LOCAL = "local"
    ACADEMIC = "academic"
    VOLUNTARY = "voluntary"
    NOT_STATED = "not_stated"


class State(StrEnum):
    """The life of a collaboration (product.md)."""

    OPPORTUNITY = "opportunity"
    SCOPING = "scoping"
    BUSINESS_CASE = "business_case"
    IMPLEMENTING = "implementing"
    LIVE = "live"
    IN_REVIEW = "in_review"
    ENDED = "ended"
    DECLINED = "declined"


class PartnerRole(StrEnum):
    """What a partner is in a collaboration."""

    HOST = "host"
    LEAD_FORCE = "lead_force"
    MEMBER = "member"
    ASSOCIATE = "associate"


class PostState(StrEnum):
    """Whether somebody holds the post."""

    FILLED = "filled"
    VACANT = "vacant"
    SUCCESSION = "succession"
    NOT_STATED = "not_stated"


class AccountKind(StrEnum):
    """Words about a collaboration that are not figures."""

    PURPOSE = "purpose"
    METHOD = "method"


# Which words of a name or of a clause say that a function of an emergency service is meant.
FUNCTIONS: dict[str, tuple[str, ...]] = {
    "Human resources": ("human resources", "hr", "hr&l&d"),
    "Learning and development": ("learning and development", "l and d", "l&d", "training", "peqf", "education"),
    "Procurement": ("procurement", "tender", "contract", "contracts", "framework"),
    "Payroll and finance": ("payroll", "finance", "erp", "business services"),
    "Estates": ("estate", "estates", "premises", "station", "hub", "hubs", "co-location"),
    "ICT": ("ict", "it", "is/it", "digital", "online", "single online home", "iccs", "platform"),
    "Information management": ("information management", "records", "physical storage", "disclosure"),
    "Fleet": ("fleet", "vehicle", "vehicles", "workshops", "transport"),
    "Forensics": ("forensics", "forensic", "scenes of crime"),
    "Major and serious crime": ("major crime", "serious crime", "organised crime", "special operations"),
    "Counter terrorism": ("counter terrorism", "ectiu"),
    "Armed policing": ("armed policing", "firearms training", "armed"),
    "Firearms licensing": ("firearms licensing", "firearms licencing", "explosives licensing", "explosives licencing"),
    "Roads policing": ("roads policing", "road safety"),
    "Professional standards": ("professional standards", "anti-corruption"),
    "Vetting": ("vetting",),
    "Custody": ("custody",),
    "Criminal justice": ("criminal justice", "youth justice"),
    "Public contact": ("public contact", "call handling", "control room", "contact centre", "101"),
    "Resource management": ("resource management", "duty planning", "force resource"),
    "Occupational health": ("occupational health",),
    "Air support": ("air service", "air support", "drone"),
    "Community safety": ("community safety", "crime prevention", "youth diversion", "arson"),
    "Search and rescue": ("search and rescue",),
    "Emergency planning": ("resilience", "emergency planning", "mobilisation"),
    "Volunteers": ("volunteer", "volunteers", "cadets", "specials"),
    "Research and analytics": ("research", "analytics", "data analytics", "university"),
}

_PATTERNS = {
    name: re.compile("|".join(rf"(?<![\w&/]){re.escape(word)}(?![\w&/])" for word in words), re.IGNORECASE)
    for name, words in FUNCTIONS.items()
}

# Where two functions match, these words make the wider one too much: firearms licensing is not armed policing.
_NARROWER = {"Procurement": ("Fleet",)}


def functions_of(text: str) -> list[str]:
    """The functions that a name or clause speaks of, in the order of FUNCTIONS; empty when none is named."""
    found = [name for name, pattern in _PATTERNS.items() if pattern.search(text)]
    return [name for name in found if not any(name in _NARROWER.get(other, ()) for other in found if other != name)]


MOVES: dict[State, frozenset[State]] = {
    State.OPPORTUNITY: frozenset({State.SCOPING, State.BUSINESS_CASE, State.DECLINED}),
    State.SCOPING: frozenset({State.BUSINESS_CASE, State.IMPLEMENTING, State.DECLINED}),
    State.BUSINESS_CASE: frozenset({State.SCOPING, State.IMPLEMENTING, State.DECLINED}),
    State.IMPLEMENTING: frozenset({State.LIVE, State.IN_REVIEW, State.ENDED}),
    State.LIVE: frozenset({State.IN_REVIEW, State.ENDED}),
    State.IN_REVIEW: frozenset({State.LIVE, State.IMPLEMENTING, State.ENDED}),
    State.ENDED: frozenset(),
    State.DECLINED: frozenset({State.OPPORTUNITY}),
}


def check_name(name: str) -> None:
    """A collaboration has a name of 2 to 200 characters."""
    if not 2 <= len(name.strip()) <= 200:
        raise RuleBroken("Give the collaboration a name of 2 to 200 characters.", field="name")


def check_move(before: State | None, after: State) -> None:
    """Raise RuleBroken unless the life cycle allows the move; a first state may be any."""
    if before is None or before == after or after in MOVES[before]:
        return
    allowed = ", ".join(sorted(state.value.replace("_", " ") for state in MOVES[before])) or "nothing"
    raise RuleBroken(f"From {before.replace('_', ' ')} a collaboration can become: {allowed}.", field="state")


def check_parent(key: str, ancestors: list[str]) -> None:
    """A collaboration is never part of itself."""
    if key in ancestors:
        raise RuleBroken("A collaboration cannot be part of itself or of its own parts.", field="parent")
