"""Stated risks: what may go wrong, is late, short or strained."""

from __future__ import annotations

import re

from concordat.intake.extraction.narrative.passages import Clause, Passage
from concordat.intake.extraction.narrative.patterns import Rules, any_of, choice, holds
from concordat.intake.extraction.narrative.standing import Standing
from concordat.intake.extraction.narrative.wording import plain, quote_span, unjoined
from concordat.kernel.statements import Kind, Statement

_SOME = choice(
    "a the key main biggest greatest chief other next another significant principal major some no_strategic "
    "strategic there_is there_is_a there_are"
)
_SHORT_OF = choice("capacity resources? funding staff time resilience capability")
_PRESSED = choice("resourc\\w+ financial budget\\w* demand capacity cost staffing workload operational")
_RULES = Rules(
    "risk",
    named=(
        (
            "failure fails fail uneasy doubted doubt worry worries fear fears danger withdraw drop were if should "
            "risk risks concern concerns concerned threat threats other second third"
        ),
        rf"\b{_SOME} (?:area of )?(?:risks?|concerns?|threats?)\b(?! (?:register|assessment|management|scor))",
        r"\b(?:is|are|remains?) the (?:\w+ )?(?:risk|threat|worry|concern|danger)\b|\brisks?: \S",
        (
            r"\b(?:main|chief|biggest|greatest|only|real) (?:worry|fear|danger)\b|\buneasy (?:that|about)\b|"
            r"\bdoubt(?:ed|s)? that\b"
        ),
        r"\b(?:worry|fear|danger) (?:is|remains|that)\b",
        r"^the (?:other|second|third|last)(?:,[^,;]{2,30},)? is (?:that|the|an?)\b",
        r"\b^(?:if|should|were)\b.{0,60}?\b(?:fails?|withdraws?|slips?|drops? out|refuses?|pulls? out)\b",
        r"\b^failure (?:to|of)\b.{3,90}\b(?:would|could|may|might|will)\b",
        r"\brisks? (?:that|of|exists?|to|remains?|around|associated|include)\b|\bat risk\b",
        r"\bconcern(?:s|ed)? (?:that|about|over|with|regarding|remains?)\b",
    ),
    late=(
        ("delay delays delayed slipped slippage schedule met overdue achieved delivered synchronised aligned missed"),
        r"\bdelay(?:s|ed)?\b|\bslipp(?:ed(?! (?:from|to))|age)\b|\bbehind schedule\b|\bcannot be met\b|\boverdue\b",
        r"\bnot (?:be )?(?:met|achieved|delivered|synchronised|aligned)\b|\bmissed (?:its|the|their) (?:date|target)\b",
    ),
    short=(
        (
            "shortfall shortage understaffed under-staffed lack insufficient diminishing meet cover lower "
            "higher slower struggle struggled struggling struggles capacity funded runs run difficulty "
            "difficulties difficult vacancy vacancies"
        ),
        rf"\bshortfall\b|\bshortage\b|\bunder-?staff\w+|\black of {_SHORT_OF}\b|\binsufficient\b|\bdiminishing\b",
        r"\bdid not (?:meet|cover)\b",
        r"\b(?:lower|higher|slower) than (?:\w+ )?(?:expected|planned|anticipated|budget\w*)\b",
        r"\bstruggl\w+|\bcapacity of\b.{0,60}\bto (?:fulfil|deliver|meet|cope|manage)\b|\bfunded until\b|\bruns? out\b",
        r"\bdifficult(?:y|ies) (?:in|with|recruiting|to)\b|\bdifficult to (?:recruit|retain|fill|fund)\b",
        r"\bvacancies\b(?! saving)",
    ),
    strain=(
        (
            "pressure pressures demand demands tension stretch overstretch overstretched sustainability "
            "complexity challenge challenges challenging"
        ),
        rf"\bpressures? (?:on|remain|continue|within|from)\b|\b{_PRESSED} pressures?\b",
        r"\b(?:growing|greater|increas(?:ed|ing)|rising|additional) (?:tactical )?demands?\b",
        r"\bdemand\b.{0,30}\b(?:increase|rise|grow)\b|\btension between\b|\bstretch\b|\boverstretch\w*",
        r"\bsustainability of\b",
        r"\bcomplexity (?:has|of)\b|\bchalleng(?:e|es|ing) (?:of|is|are|for|remains?|to (?:the|deliver))\b",
    ),
    doubt=(
        (
            "could may might dependent subject jeopardise jeopardised unlikely uncertain uncertainty "
            "yet would reliance over-reliance dependence dependency exposed rely relies guarantee guaranteed "
            "loss hang hangs without support expires disruption predicted credible potential planned"
        ),
        (
            r"\b(?:could|may|might) (?:stop|halt|end|lose|leave|taper|cease|exceed|collapse|fail|fluctuate|"
            r"slip|fall|withdraw|suffer|add|delay|prevent|overrun|exceed|weaken|"
            r"worsen|be "
            r"(?:delayed|lost|affected|insufficient|late))\b|\bm(?:ay|ight) not\b|\bmay fail\b"
        ),
        (
            r"\bdependent (?:up)?on\b|\bhangs? on\b|\b(?:over-?reliance|reliance|dependence|dependency) (?:up)?on\b|"
            r"\bexposed to\b|"
            r"\brel(?:y|ies) (?:heavily |solely |entirely )?on (?:one|a single|two|volunteers|grants?|goodwill)\b|"
            r"\b(?:not|no) guaranteed?\b|\bout of support\b|\bwithout (?:it|them|this|the)\b.{0,60}\bwould\b"
        ),
        r"\bsubject to (?:funding|planning|recruitment)\b",
        r"\bjeopard\w+",
        r"\bunlikely to\b|\buncertain\w*|\b(?:is|are) yet to be (?:agreed|made|found|resolved|secured)\b",
        r"\bcould (?:impact|affect|delay|undermine)\b",
        r"\bwould (?:lose|be lost)\b|\bloss of\b|\bdisruption\b|\b(?:is|are) predicted from\b",
        r"\bcredible (?:threat|risk|date)\b",
        r"\bpotential (?:loss|impact|delay|failure|disruption)\b",
    ),
)
_NOT_RISK = any_of(
    r"\brisk (?:register|assessment|management|scor\w+)|\bto (?:reduce|mitigate|tackle|address the risk)\b",
    r"\bhigh(?:est)?[- ]risk (?:records|outstanding|suspects|offenders|victims|individuals|premises|buildings)",
    r"\b(?<=£)\d[\d.,]*\w* (?:is |are )?at risk\b|\bnatural turnover\b|\bcomplain|\blow(?:er)?[- ]risk\b",
    r"\bincrease the risk\b|\bno delays?\b|\bnot applicable\b|\bdemand profile\b|\bwithout delay",
    r"\bresolved\b|\bevaluate\b|\bvictims?\b|\bneeds and concerns\b|\bprotect\b|\bsafeguard\w*|\brequirements of\b",
    r"\bdisruption to criminal|\bdisruption of (?:crim|organised)|\bconcerns? of (?:citizens|residents)",
)
# "Every month of delay costs £40k", "£550k has slipped", "the delay is the result of": money, and what lies behind it
_PRICED = any_of(
    r"\b(?:month|week|day|year|quarter)s?(?: of| by which) (?:\w+ )?delay\b",
    r"\bdelays? of (?:up to |about |some |around )?[\w-]+ (?:seconds?|minutes?|hours?)\b",
    r"\b(?:the|this|that|such|its) (?:delay|shortfall|slippage|overspend|underspend)s? (?:is|was|are|were|reflects?|"
    r"arises|"
    r"arose|stems|results|has been|followed|comes|came) (?:\w+ )?(?:the result|due|caused|down|put|explained|because|"
    r"from|by|of)\b",
    r"£[\d.,]+\s?\w*\b[^.;]{0,60}?\b(?:slipped|deferred|delayed)\b",
    r"\b(?:over|under)spends?\b[^.;]*\bvacancies\b|\bcovering (?:the )?(?:\w+ ){0,2}vacancies\b|"
    r"\b(?:arises?|arose|results?|resulted|stems?|comes?|came|saved|saving) (?:\w+ )?(?:from|on|"
    r"of) (?:\w+ ){0,2}vacancies\b",
    r"\b(?:no|nil|few|fewer|filled|fill|filling|covered|all|table of|number of) (?:\w+ )?vacancies\b",
)
# a title, not a sentence: words in capitals with small ones between them, and no stop
_TITLE = re.compile(
    r"\W*(?:[A-Z][\w’'&/-]*|and|of|for|the|in|on|to|&|[–—,/-])(?:[\s,]+(?:[A-Z][\w’'&/-]*|and|of|for|"
    r"the|in|on|to|&|[–—-]))*\W*"
)
_NEXT = re.compile(r"the (?:other|second|third|last)\b")  # one of the risks just spoken of, or of anything
_SIGHT = 250
_NAMED_RISK = re.compile(r"(?<=[a-z] )Risks?\b")  # in the midst of a sentence, a word of a name

_HEADING = re.compile(
    r"(?:(?:item|section|appendix|annex)\s+\w+)?(?:\W|\d)*(?:key |main |current |programme |"
    r"strategic )?(?:issues (?:and|&) )?risks?(?: (?:and|&) issues)?\W*$",
    re.IGNORECASE,
)
_LEADS = re.compile(r"\b(?:risks?|threats?)\b[^.]{0,60}:\s*$")
_SUPPOSING = re.compile(r"(?:if|should|were)\b")
_NONE_HERE = re.compile(
    r"\W*(?:none|nil|not applicable|there (?:are|is) (?:currently )?no (?:\w+ ){0,3}(?:risks?|issues?|"
    r"concerns?|threats?)|no (?:new |significant )?risks?)\b",
    re.IGNORECASE,
)
_CLOSED = re.compile(r"\b(?:closed|removed|retired|no longer a risk|mitigated|has been resolved)\b")
# a sentence of likelihoods and scores, or of what is done about it
_RATED = re.compile(
    r"\W*(?:likelihood|probability|impact|score|rating|rag|mitigations?|mitigated|controls?|owner|response|"
    r"action|this|these|"
    r"it|the (?:risk|second|first|overall|score))\b"
)
_REFERENCE = re.compile(r"\W*(?:(?:[Cc]orporate |[Ss]trategic )?[Rr]isk )?[A-Z]{1,4}[-/]?\d{1,3}\b")
_ABOUT_RISKS = re.compile(
    r"\brisks?\b.{0,40}\b(?:register|reviewed|considered|reported|identified|log|below|table|appendix)\b|"
    r"\b(?:reviewed|considered|noted)\b.{0,30}\brisks\b|\bconfidence\b"
)
_COUNTING = re.compile(r"\b(?:[Rr]isks?|[Tt]hreats?)\b[^.()]{0,40}?\b(?:are|is|include|that|being)\b[^.()]{0,20}\(")
_COUNTED = re.compile(r"\((?:[a-h]|[ivx]{1,4}|\d{1,2})\)\s+")
_FEWEST_COUNTED = 2
_NONE = re.compile(r"\b(?:none|no|nil|not applicable|n/a)\b", re.IGNORECASE)
_SHORTEST, _LONGEST = 5, 45

SIGNALS = _RULES.triggers


def read(passage: Passage) -> list[Statement]:
    """The risks of a passage, at most one a clause; under a heading of risks each line is one."""
    listed = passage.is_listed and passage.of_lead_in("risks", _leads_risks)
    if (listed or passage.standing is Standing.RISK) and not passage.block.cells:
        return _of_standing(passage)
    found = [
        risk
        for sentence in passage.having(SIGNALS)
        for clause in sentence.clauses
        if (risk := _of_clause(passage, clause))
    ]
    return _each_counted(passage, found) or _of_register(passage)


def _leads_risks(lead_in: str) -> bool:
    return bool(_LEADS.search(lead_in))


def _of_standing(passage: Passage) -> list[Statement]:
    """The risks under their heading: what each paragraph begins with, and whatever else is put as one."""
    if passage.leads or _NONE_HERE.match(passage.text):
        return []
    found: list[Statement] = []
    for place, sentence in enumerate(passage.sentences):
        size = len(sentence.text.split())
        if _CLOSED.search(sentence.low) or not _SHORTEST - 1 <= size <= _LONGEST or _RATED.match(sentence.low):
            continue
        if _TITLE.fullmatch(sentence.text):
            continue
        named = bool(_REFERENCE.match(sentence.text))
        opens = place == 0 and not _ABOUT_RISKS.search(sentence.low)
        hit = None if named or opens else _RULES.first(sentence.low, sentence.signals)
        if named or opens or (hit and not _NOT_RISK.search(sentence.low)):
            span = quote_span(passage.text, sentence.start, sentence.end, (sentence.start, sentence.start + 1))
            rule = hit[0] if hit else "risk.listed"
            found.append(passage.statement(Kind.RISK, rule, *span, what=plain(sentence.text)))
    return _each_counted(passage, found)


def _each_counted(passage: Passage, found: list[Statement]) -> list[Statement]:
    """ "The risks are (i) late tenders and (ii) loss of grant": one risk an item."""
    lead = _COUNTING.search(passage.text) if "risk" in passage.low or "threat" in passage.low else None
    marks = list(_COUNTED.finditer(passage.text, lead.end() - 1)) if lead else []
    if lead is None or len(marks) < _FEWEST_COUNTED:
        return found
    stop = next((s.end for s in passage.sentences if s.start <= marks[-1].start() < s.end), len(passage.text))
    ends = [*(mark.start() for mark in marks[1:]), stop]
    items: list[Statement] = []
    for mark, end in zip(marks, ends, strict=True):
        said = unjoined(passage.text[mark.end() : end])
        span = quote_span(passage.text, mark.end(), mark.end() + len(said), (mark.end(), mark.end() + 1))
        items.append(passage.statement(Kind.RISK, "risk.listed", *span, what=plain(said)))
    low, high = lead.start(), stop
    return items + [one for one in found if (one.start or 0) >= high or (one.end or 0) <= low]


def _of_register(passage: Passage) -> list[Statement]:
    """A line of a list, or a short paragraph, under a heading that is "Risks" or "Risks and issues"."""
    section = passage.block.section or ""
    if "risk" not in section.lower() or not _HEADING.match(section) or passage.leads:
        return []
    length = len(passage.text.split())
    if not _SHORTEST <= length <= _LONGEST or _NONE.search(passage.text):
        return []
    start, end = quote_span(passage.text, 0, len(passage.text), (0, 1))
    return [passage.statement(Kind.RISK, "risk.listed", start, end, what=plain(passage.text))]


def _of_clause(passage: Passage, clause: Clause) -> Statement | None:
    hit = _RULES.first(clause.low, clause.signals)
    if not hit or _NOT_RISK.search(clause.low):
        return None
    if passage.block.cells and len(clause.text.split()) < _SHORTEST - 1:
        return None
    if passage.leads and clause.end >= len(passage.text.rstrip(" :")):
        return None  # its list says what they are
    rule, match = hit
    if holds(clause.low, "delay", "£", "spend", "vacanc") and _PRICED.search(clause.low):
        return None
    if "Risk" in clause.text and rule == "risk.named" and _NAMED_RISK.search(clause.text):
        return None
    if _TITLE.fullmatch(clause.text) or (
        _NEXT.match(clause.low) and "risk" not in passage.low[max(0, clause.start - _SIGHT) : clause.start]
    ):
        return None
    end = clause.sentence.end if _SUPPOSING.match(clause.low) else clause.end  # what would follow is the risk
    anchor = (clause.start + match.start(), clause.start + match.end())
    start, end = quote_span(passage.text, clause.start, end, anchor)
    return passage.statement(Kind.RISK, rule, start, end, what=clause.line)
