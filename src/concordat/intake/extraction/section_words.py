"""The words that headings of reports are made of: they say what part of a paper it is, never whom it is about."""

from __future__ import annotations

import re

from concordat.intake.extraction.memory import kept

_PARTS = """
purpose reason reasons introduction introductory foreword preface background context history origins overview
summary executive abstract synopsis headline headlines highlight highlights lowlights glance recap recommendation
recommendations recommended conclusion conclusions decision decisions resolution resolutions resolved agreed noted
approved approval approvals sought requested request requests asked required requirement requirements information
report reports reported reporting paper papers note notes briefing document documents annex annexes annexe appendix
appendices attachment attachments enclosure enclosures contact contacts contents glossary abbreviations definitions
references reading further message messages draft portfolio pipeline monitor monitors
complaint complaints compliment compliments sharing with board reserve establishment call calls calling
cash claim claims owed balance
balances residual log logs ref audience running
"""
_MATTERS = """
aim aims objective objectives scope remit vision mission principle principles criteria success factors rationale
need needs drivers driver problem problems opportunity opportunities challenge challenges issue issues concern
concerns consideration considerations considered consider matter matters business implication implications impact
impacts effect effects consequences legal law statutory legislation legislative powers equality equalities diversity
inclusion human rights privacy environmental environment sustainability sustainable climate carbon crime disorder
safety health social value economic ethics ethical financial finance finances fiscal money funding budget budgets pooled
budgetary cost costs costed costings saving savings cashable expenditure spend spending income revenue capital
outturn variance variances forecast forecasts reserves treasury affordability affordable commercial contribution
contributions apportionment payback efficiency efficiencies price prices resources resource resourcing staff
staffing people workforce personnel employees post posts vacancies vacancy recruitment roles role responsibilities
responsible accountability union unions consultation consulted consultations consultees engagement engage
communication communications stakeholder stakeholders publicity media press publication exempt confidentiality
"""
_COURSE = """
option options appraisal appraised alternative alternatives preferred rejected proposal proposals proposed
proposition case cases strategic management delivery implementation implement transition mobilisation handover
closure close closing closed exit start started milestone milestones timetable timescale timescales timeline
timelines schedule calendar plan plans planning planned roadmap phase phases phasing stage stages step steps next
future forward ahead looking back coming come comes going outlook forthcoming upcoming progress progressing position
status stand stands current currently present today now date far update updates latest previous past last this
quarter quarterly quarters month monthly months week weekly weeks year yearly years annual half period periods
interim final initial early achievements achievement achieved accomplishments completed complete activity activities
action actions task tasks work works worked working undertaken done outstanding key main principal major significant
top general overall other others additional supplementary supporting more any detail details detailed full brief one
two three four five six seven eight nine ten callin given received taken sincerely faithfully yours dear nil none
"""
_KEEPING = """
risk risks mitigation mitigations mitigating controls register registers raid assumption assumptions dependency
dependencies constraint constraints exception exceptions escalation escalations governance oversight assurance
scrutiny audit audits inspection inspections review reviews reviewed evaluation evaluated monitoring performance
measure measures measuring measurement metrics indicator indicators kpi kpis target targets baseline results result
outcome outcomes output outputs benefit benefits profile profiles realisation realised delivered quality lesson
lessons learned learnt learning findings evidence analysis assessment assessments confidence rating ratings rag
dashboard scorecard table tables chart charts figure figures data statistics numbers number demand volumes trend
trends basis agreement agreements minutes apologies attendance attendees attending present members membership chair
declarations declaration interest interests agenda item items arising correspondence questions question answers
answer responses reply announcements aob meeting meetings urgent adjournment discussion debate views view comment
comments commentary narrative feedback remarks observations statement statements signatures signed authorisation
officer officers author authors lead leads owner sponsor deliverables deliverable products project projects
programme programmes partner partners partnership partnerships collaboration collaborations collaborative
arrangements arrangement approach method methodology process model description story far explained introduces
meaning what why how who when where which wards affected ward area areas
"""
_LINKS = """
a an the of and or to for in on at by from with as per is are was were be been being its it their our we us this
that these those into under over between within without against not no non if so up out off about since until before
after than then also only all both each every here there via re s
"""
_TIMES = """
january february march april may june july august september october november december spring summer autumn winter q1
q2 q3 q4 fy h1 h2 jan feb mar apr jun jul aug sep sept oct nov dec
"""
SECTION_WORDS = frozenset(f"{_PARTS} {_MATTERS} {_COURSE} {_KEEPING}".split())
_LIGHT = frozenset(f"{_LINKS} {_TIMES}".split())
_KNOWN = SECTION_WORDS | _LIGHT
_WORD = re.compile(r"[a-z]+(?:[-/’'][a-z]+)*\d?|\d+")
_BY = re.compile(r"\bby (?:function|force|service|organisation|partner|theme|location|station)s?\b")
_NOT_LETTERS = re.compile(r"[-/’']")
_ASKS = re.compile(
    r"(?:what|why|how|who|when|where|which|did|does|do|is|are|was|were|has|have|had|will|would|should|can|could)\b(?!:)"
)
_TELLS = re.compile(
    r"\b(?:(?:is|are|was|were|has|have|had|did|does|will|would|should|could|can|must|may|we|i|you|they|our|us|my|your)"
    r"(?!-))\b"
)
_TWICE = re.compile(r"(?P<one>[a-z]+)s? by (?P=one)s?\b")  # "Site by site", "Lot by lot"


@kept
def is_section(heading: str) -> bool:
    """Whether a heading only says what part of the paper it opens: "Decision sought", "Lot by lot"."""
    low = _BY.sub("", heading.lower())
    words = _WORD.findall(low)
    if not words:
        return True
    strange = [word for word in words if word not in _KNOWN and not word.isdigit()]
    if not strange or all(part in _KNOWN or part.isdigit() for word in strange for part in _parts(word)):
        return True
    return " by " in low and bool(_TWICE.match(low))


def _parts(word: str) -> list[str]:
    """ "hand-over" is handover; "cost/benefit" is two words."""
    if word.isalnum():
        return [word]
    whole = _NOT_LETTERS.sub("", word)
    return [whole] if whole in SECTION_WORDS else [part for part in _NOT_LETTERS.split(word) if part]


@kept
def is_saying(heading: str) -> bool:
    """Whether a heading is a question or a sentence: "How will it be paid for?", "What we ask of Members"."""
    low = heading.lower().strip()
    if low.endswith("?") or (_ASKS.match(low) and " " in low and ":" not in low):
        return True
    return len(low.split()) >= 3 and bool(_TELLS.search(low)) and not heading.istitle() and ":" not in low
