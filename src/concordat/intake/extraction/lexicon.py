"""Words of board papers that the rules share: functions, headings that name nothing, nouns of joint work."""

from __future__ import annotations

import re

from concordat.intake.extraction.memory import kept
from concordat.intake.extraction.section_words import is_section
from concordat.intake.extraction.triggers import lowered, small

# Functions that services share; a heading that is only one of these is completed by the alliance above it.
FUNCTIONS = (
    "procurement", "vetting", "hr", "human resources", "learning and development", "training", "payroll", "estates",
    "estate", "ict", "it", "digital", "fleet", "transport", "forensics", "scientific support", "custody",
    "criminal justice", "armed policing", "firearms", "firearms licensing", "firearms licencing", "dogs",
    "roads policing",
    "public contact", "contact management", "control room", "occupational health", "information management",
    "records management", "finance", "legal services", "professional standards", "professional standards department",
    "major crime", "counter terrorism", "serious and organised crime", "cyber crime", "cybercrime", "intelligence",
    "operations", "specialist operations", "public order", "drones", "mounted", "community safety", "prevention",
    "protection", "response", "emergency planning", "resilience", "communications", "corporate communications",
    "uniform", "stores", "insurance", "audit", "business services", "resource management", "anti-corruption",
    "information security", "data protection", "physical storage management", "contract analysis", "ict convergence",
    "anpr", "air support", "witness care", "civil contingencies", "operational planning", "special constabulary",
    "workshops", "fleet workshops", "fire control", "safeguarding", "property", "facilities management", "analytics",
)  # fmt: skip

# Headings that say what the part of a paper is, not whom or what it is about.
# For text in small letters.
GENERIC = lowered(
    r"(?:executive |strategic |general |overall |current |key |main |existing |proposed |other |further |brief |"
    r"original |updated |amended |formal |draft |functional |master |police force )*"
    r"(?:purpose|aims?|introduction|background|context|overview|summary|recommendations?|conclusions?|decisions?|"
    r"implications?|issues?|benefits?|savings?|costs?|financial|non-?financial|finance|governance|legal|risks?|"
    r"equality|diversity|human rights|health and safety|consultation|engagement|next steps|future|going forward|"
    r"looking ahead|timescales?|timetable|progress|performance|updates?|position|collaborations?|collaborative|"
    r"partnerships?|workstreams?|projects?|programmes?|appendi(?:x|ces)|annex|contacts?|report|discussion|options|"
    r"proposals?|demand|regionally|nationally|locally|regional|national|local|resources?|resourcing|staffing|"
    r"mitigation|areas? for improvement|links? to|priorities|outlook|highlights|achievements|matters|detail|details|"
    r"strategy|approach|monitoring|position|finances?|money|year|at a glance|"
    r"environmental|sustainability|communications?|publication|supporting|glossary|"
    r"external|innovative|sharing of|learning lessons|lessons|concerns?|statements?|highlights?|contributions?|"
    r"expenditure|funding|running|capital|revenue|any other|other|b?rag|status|required|directions?|actions?|outcomes?|"
    r"findings?|coverage|ratings?|promises?|commitments?|questions?|sources?|annex(?:es)?|workstreams?|deliverables?|"
    r"tables?|figures?|items?|agenda|minutes|apologies|attendance|present|dependenc(?:y|ies)|assumptions?|"
    r"vacanc(?:y|ies)|business areas?|recruitment|"
    r"(?:section |s\.? ?)2[23] ?[a-z]?|signatures?|ledger|lines|agreements?|legal basis|business cases?|notes?|"
    r"budget|exceptions?)\b"
    r"(?:\W*\b(?:and|of|the|to|for|in|on|report|paper|papers?|update|updates|implications?|summary|issues?|risks?|"
    r"mitigation|benefits?|savings?|costs?|efficienc(?:y|ies)|arrang\w+|collaborat\w+|working|work|activity|current|"
    r"position|overview|forward|steps|considerations?|matters|development|plans?|planning|priorities|crime|"
    r"police|policing|"
    r"aim|aims|this|outcomes?|expected|future|recommendations?|background|conclusions?|introduction|context|equality|"
    r"diversity|human|rights|legal|financial|engagement|consultation|engagements|partnerships?|innovative|external|"
    r"perspective|improvement|strategic|operational|performance|progress|governance|programmes?|projects?|existing|"
    r"contributions?|expenditure|funding|capital|revenue|business|basis|statements?|required|items?|agreements?|"
    r"figures?|b?rag|status|ratings?|rows?|cases?|tables?|"
    r"vacanc(?:y|ies)|staffing|staff|areas?|"
    r"best|practice|documentation|information|tender|contract|sharing|learnt|learned|or|made|achieved|to date)\b)*\W*"
)

# What a name of joint work ends with; units and systems are weaker: they are named as tools of it as well.
STRONG = (
    "Programme|Project|Directorate|Collaboration|Portfolio|Partnership|Scheme|Initiative|Framework|Hub|Protocol|"
    "Alliance|Concordat|Consortium|Task Force|Pilot|Workstream|Cadets|Agreement|Contract"
)
WEAK = "Function|Unit|Centre|Network|Platform|Command|Department|Review|System|Service Desk|Control Room"
JOINT = f"{STRONG}|{WEAK}"
_STRONG_END = lowered(rf"\b(?:{STRONG})s?$")


@kept
def is_strong(name: str) -> bool:
    """Whether a name ends like that of joint work, not like that of a unit or a system."""
    return bool(_STRONG_END.search(name.lower()))


# Words that end the name of a thing made together, in titles and definitions, where nothing else would bear them.
_THING_END = re.compile(
    r"\b(?:hub|unit|centre|campus|service|services|system|control|control room|headquarters|station|team|store|school|"
    r"academy|college|range|facility|laboratory|workshops?|base|suite|desk|network|platform|pool|cell|task ?force|"
    r"pact|exchange|fleet|estate|estates|function|department|command|cadets|scheme|programme|project|partnership|"
    r"collaboration|consortium|alliance|protocol|framework|initiative|contract|pilot|portfolio|working|crew|company)$"
)  # for text in small letters


@kept
def is_thing(name: str) -> bool:
    """Whether a name ends like that of a thing made together: a hub, a unit, a shared service."""
    return bool(_THING_END.search(name.lower()))


BOARD = r"(?:Board|Panel|Committee|Group|Authority|Summit|Meeting|Council|Cabinet|Executive)"


# Captions, numbers of rows and what introduces a list are never names.
_NO_NAME = lowered(
    r"(?:table|figure|fig\.?|chart|annex|appendix|item|agenda item|paragraph|section)\s*(?:[A-Z]?\d+\w?|"
    r"[A-Z])?(?:\s*[:.–—-].*)?"
    r"|[\d\W]*|.*\b(?:is|are) (?:asked|invited|recommended|requested)(?: to)?\W*|(?:that|to) .*|.*:"
    r"|(?:emergency|999|101|incoming|non-emergency) (?:calls?|incidents?|demand)(?: .*)?"
    r"|(?:(?:summary|decisions?|recommendations?|resolutions?|actions?|requests?|questions?|advice|answers?|"
    r"comments?|introduction|foreword|message|statement|note|response|reply)(?:\s+and)?\s*)+"
    r"(?:to|for|from|by|of) (?:the )?(?:[\w’'&-]+ ){0,6}(?:board|panel|committee|groups?|authorit(?:y|ies)|members|"
    r"cabinet|council(?:lors)?|executive|commissioners?|officers?|directors?|chair|forum|trustees|partners)"
    r"(?: of the .*)?"
)


@kept
def is_generic(heading: str) -> bool:
    """Whether a heading names no collaboration or body: "3.0 Background", "Financial implications", "Table 6"."""
    text = small(heading.strip())
    return bool(is_section(text) or GENERIC.fullmatch(text) or _NO_NAME.fullmatch(text))


_BRACKETED = re.compile(r"\s*\([^)]*\)")
_ORGAN = re.compile(r"\s+(?:services?|teams?|functions?|department)$")
_JOINED = re.compile(r"\s*/\s*|\s+and\s+")
_FUNCTIONS = frozenset(FUNCTIONS)


@kept
def is_function(name: str) -> bool:
    """Whether a name is only that of a function of the service."""
    low = (_BRACKETED.sub("", name) if "(" in name else name).strip().lower().replace("&", "and")
    plain = _ORGAN.sub("", low)
    if plain in _FUNCTIONS or f"{plain}s" in _FUNCTIONS or low in _FUNCTIONS:
        return True
    return all(part.strip() in _FUNCTIONS for part in _JOINED.split(low))
