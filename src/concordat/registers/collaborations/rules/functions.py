"""Which functions of an emergency service a name or a clause speaks of. Pure."""

from __future__ import annotations

import re

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
