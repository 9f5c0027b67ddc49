"""What has happened: a dated past happening, or a thing said to be done."""

from __future__ import annotations

import re

from concordat.intake.extraction.dates import FoundDate
from concordat.intake.extraction.narrative.passages import Clause, Passage
from concordat.intake.extraction.narrative.patterns import Rules, any_of, choice
from concordat.intake.extraction.narrative.standing import Standing
from concordat.intake.extraction.narrative.wording import quote_span
from concordat.intake.extraction.numerals import WORD_NUMBERS
from concordat.intake.extraction.triggers import trigger
from concordat.kernel.statements import Kind, Statement

_DATED = re.compile(
    r"\bin place since\b|\b(?:was|were|went|met|held|won|took|ran|sent|gave|began|led|set up|hit|left|came|fell|"
    r"broke|found|let|withdrew|sold|built|bought|"
    r"brought|rose|stood|sat|been|operational|live|met|grew|drew)\b"
    r"|\b[a-z]{3,}ed\b|\b(?:opening|launch|signing) of (?:the|a|an|our)\b"
)
_NOW = r"(?: (?:now|also|already|since|recently|both|successfully|all|fully|subsequently|just))*"
_DONE = choice(
    "launched held completed concluded delivered established set_up started begun commenced opened joined retired "
    "attended visited met circulated activated trialled published answered sent facilitated matched "
    "taken_place occurred "
    "designed awarded signed recruited trained hosted installed gone_live closed relocated run led_to "
    "resulted_in conducted carried_out rolled_out submitted presented migrated transferred moved merged appointed "
    "secured formed hit won debriefed evaluated"
)
_WAS = choice(
    "held launched contacted awarded visited opened presented submitted circulated set_up established signed "
    "completed "
    "hosted delivered reported_to published trialled inspected formed moved transferred introduced"
)
_STRONG = choice(
    "introduced launched established set_up founded created joined opened began begun commenced started signed "
    "published increase formed merged won held"
)
_YEARLY = re.compile(rf"\b{_STRONG}\b")
_RETIRES = re.compile(r"\b(?:due|expected|planning) to (?:retire|leave)\b|\bwill retire\b")
# A decision, an agreement or money has rows of its own.
_ELSEWHERE = any_of(
    r"\bagreement (?:for|on|with|between)\b.{0,60}\b(?:renewed|extended|drafted|varied)\b",
    r"\b(?:agreed|approved|endorsed|rejected|ratified|accepted|turned down|signed off) (?:by|at)\b|\bapproved by\b|"
    r"\bheld (?:for|by)\b|\bsavings?\b|\bcompared\b",
    r"\b(?:was|were) to have\b|\bvoted to\b",
    r"\b^(?:as )?at (?:the )?(?:end of )?[^,]{3,30}\bthere (?:was|were)\b",  # how many there were is a count
    r"\b(?:agreed|approved|endorsed|resolved|ratified|decided|commissioned|rejected) (?:in|on|to|that|an?|the|"
    r"its|it|\d)\b",
    r"\b(?:agreed|approved|rejected) \d|\bgiven\b.{0,40}\bapproval\b|\bgave a mandate\b",
    r"\b^between\b|\bvacant since\b|\bin force since\b|\brisks? (?:are|is) that\b|\b(?:agreement|memorandum|"
    r"protocol)\b.{0,80}\b(?:drafted|refreshed)\b|"
    r"\basked\b.{0,40}\bfor (?:help|aid|assistance|support)\b|\bat no (?:cost|charge)\b|\bcovers\b",
    r"\b(?:minutes|meeting) (?:of|held on|on)\b|\bagreement dated\b|\bunder (?:an?|the) [\w ]{0,40}(?:agreement|"
    r"memorandum)\b",
)
_ELSEWHERE_WORDS = trigger(
    "sign", "agree", "approved", "endorsed", "rejected", "ratified", "accepted", "turned down", "held for", "held by",
    "saving", "compared", "to have", "voted to", "there w", "resolved", "decided", "commissioned",
    "between", "vacant since", "in force", "risk", "drafted", "refreshed", "asked",
    "at no c", "covers", "approval", "mandate", "minutes", "meeting", "memorandum",
)  # fmt: skip
_UNDATED = Rules(
    "event",
    done=(
        "has have",
        rf"\b(?:has|have){_NOW}(?: been)?{_NOW} {_DONE}\b",
    ),
    complete=(
        "complete completed trialled begun started",
        r"\b(?:is|are|now|already)(?: now| also)? complete\b|\balready completed\b|\bcompleted$|\btrialled\b",
        r"\b(?:pilot|work|trial) (?:has )?(?:begun|started)\b",
    ),
    past=(
        "took contacted won was were",
        rf"\btook place\b|\bcontacted\b|\brecently won\b|\b(?:was|were){_NOW} {_WAS}\b",
    ),
)
_BY_COUNT = frozenset({"event.done", "event.past"})
# what happens at every meeting, and how things stood
_OF_COURSE = re.compile(
    r"\b(?:paper|report|item|minutes|update)s?\b.{0,20}\b(?:was|were) (?:presented|discussed|taken|recorded)\b"
    r"|\brelationships? (?:has|have) been\b|\btook place (?:from|across) (?:\d|\w+ (?:sites|locations|buildings))"
    r"|\b^(?:which|that) have\b"
)
_ASKED = re.compile(r"\braised (?:questions?|concerns?|issues?)\b")
_NOT_PAST = re.compile(
    r"\bthat (?:we |they )?ha(?:ve|s)\b|"
    r"\b(?:will|shall|to be|due to(?! be)|is due|are due|planned|scheduled|expected|proposed to|aims?|being|if|be|"
    r"should|"
    r"would|could|may(?! \d)|once|when|not been|never|yet to|no)\b"
)
_PAST_DUE = re.compile(r"\bwas due to\b|\bextended (?:to|until)\b")
_SINCE = any_of(
    r"\b(?:each|every|since|from|after|before|prior to|compared (?:to|with)|against|based on|up to|until|"
    r"data (?:up )?to|"
    r"baseline)"
    r"\s*(?:the\s)?$"
)
# The cheap test: how that must end.
_SINCE_ENDS = (
    "each",
    "every",
    "since",
    "from",
    "after",
    "before",
    "to",
    "with",
    "against",
    "on",
    "until",
    "baseline",
    "the",
)
_IN_PLACE = any_of(
    r"\b(?:in place|live|operational|operating|running|been working) since\b",
    r"\bsince\b.{0,80}\b(?:increase|growth|rise|reduction)\b",
    r"\b(?:has|have) (?:\w+ )?(?:been|worked|sat|run|stood|provided|operated|served|shared|used|"
    r"existed)\b.{0,80}\bsince\b",
)

_OF_TERMS = re.compile(
    r"\b(?:agreements?|memorand(?:um|a)|protocol|heads of terms|lease)\b.{0,80}\b(?:signed|agreed)\b|"
    r"\bsigned\b.{0,50}\b(?:agreement|memorandum)|\bbeen (?:sent|given|offered)\b"
)
# What stands elsewhere already: an agreement that was signed, a case that was written, a count of what was done, how
# many there were on a day; and what a paper says of itself.
_TOLD_OF = re.compile(
    r"(?:\W|\d)*(?:and |but )?(?:an?|the|our|both|all|new|two|three|four|several) (?:[\w’'–-]+ ){0,4}?"
    r"(?:(?<!the )agreements?|memorand(?:um|a)|protocols?|concordat|mou)\b[^;]{0,80}?\b(?:was|were|been) "
    r"(?:\w+ly )?(?:signed|sealed|executed|added|varied)\b"
)
_TOLD = any_of(
    r"\b(?:sealed|last varied) (?:on )?\d|\((?:signed|dated|agreed|renewed) (?:on |in )?[\da-z]",
    r"\b(?:(?:business|outline|full|strategic) case|obc|fbc|soc)\b[^;]{0,40}\b(?:been|is|was|now) (?:now )?"
    r"(?:completed?|finished|finalised|submitted|circulated|prepared|written)\b",
    r"\b^(?:this|the|my|our) (?:\w+ )?(?:report|paper|update|briefing|note|appendix|table)\b.{0,40}?\b"
    r"(?:tells?|sets? out|gives?|covers?|summaris\w+|describes?|provides?|explains?|shows?|updates?|asks?|"
    r"informs?|details?)\b",
    r"\bwere vacant on\b|\b(?:stood|stands) at (?:some |about |around |just |over |under )*[\d£]",
    r"\bfrom [^;]{3,60} (?:went|travelled|(?:was|were) (?:sent|deployed)) to\b[^;]{0,60}\bfor (?:\w+) (?:days?|"
    r"nights?|weeks?|hours)\b",
    r"\bfrom (?:green|amber|red)(?:/\w+)? to (?:green|amber|red)\b",
)
_TOLD_WORDS = trigger(
    "agreement", "memorand", "protocol", "concordat", "terms", "mou", "accord", "sealed", "varied", "case", "obc",
    "fbc", "soc", "report", "paper", "update", "briefing", "note", "appendix", "table", "vacant", "at ", "green",
    "amber", "deed", "(", "went to", "travelled to", "sent to", "deployed to",
)  # fmt: skip
# "It has attended 41 incidents": a count, where nothing but its number tells what happened
_COUNTED = re.compile(
    rf"\b(?:\d[\d,.]*|{'|'.join(WORD_NUMBERS)})\b(?! (?:january|february|march|april|may|june|july|august|september|"
    r"october|november|december|forces\b|services\b|authorities\b|partners\b|councils\b|commissioners\b|chief\b))"
)
_OFFERED = re.compile(r"\b(?:awarded|confirmed|withdrew|turned down|opened|launched|moved)\b")
_FROM = re.compile(
    r"\b(?:with effect|commenced|started|began|introduced|effective|live|operational|running|"
    r"in force).{0,40}from (?:the )?$"
)


def read(passage: Passage) -> list[Statement]:
    """The events of a passage, at most one a clause."""
    found: list[Statement] = []
    if passage.standing is Standing.ACTION:
        return []
    for sentence in passage.sentences:
        if sentence.signals & _UNDATED.triggers or any(passage.ahead(date) is not True for date in sentence.dates):
            found += [event for clause in sentence.clauses if (event := _of_clause(passage, clause))]
    return found


def _of_clause(passage: Passage, clause: Clause) -> Statement | None:
    low = clause.low
    retires = _RETIRES.search(low) if clause.dates and ("retire" in low or "leave" in low) else None
    if retires:
        return _statement(passage, clause, retires, "event.retires", clause.dates[0])
    dates = [date for date in clause.dates if passage.ahead(date) is not True and _is_when(clause, date)]
    if dates:
        exact = dates[0].text[4:5] == "-"
        match = (_DATED if exact else _YEARLY).search(clause.low)
        place = max(match.end(), dates[0].start - clause.start) if match else 0
        asked = _ASKED.search(clause.low)
        if match and not asked and not _not_past(clause, place) and not _is_elsewhere(clause):
            return _statement(passage, clause, match, "event.dated" if exact else "event.year", dates[0])
    hit = _UNDATED.first(clause.low, clause.signals)
    if hit and (_OF_TERMS.search(clause.low) or _OF_COURSE.search(clause.low)):
        return None
    if hit and hit[0] in _BY_COUNT and _COUNTED.search(low):
        return None
    if hit and not _not_past(clause, hit[1].end()) and not _is_elsewhere(clause):
        return _statement(passage, clause, hit[1], hit[0], None)
    return None


def _is_elsewhere(clause: Clause) -> bool:
    low = clause.low
    if "£" in low and clause.dates and _OFFERED.search(low):
        low = low.replace("£", " ")  # a grant that was given, or an offer withdrawn, on a day
    if clause.mask & _TOLD_WORDS and (_TOLD_OF.match(low) or _TOLD.search(low)):
        return True
    return "£" in low or bool(clause.mask & _ELSEWHERE_WORDS and _ELSEWHERE.search(low))


def _not_past(clause: Clause, place: int) -> bool:
    """Whether a word of the future, a condition or a negation stands before the verb or its date."""
    before = clause.low[:place]
    return bool(_NOT_PAST.search(before)) and not _PAST_DUE.search(clause.low)


def _is_when(clause: Clause, date: FoundDate) -> bool:
    """Whether the date says when, and is not the start of a period or what something is measured against."""
    before = clause.low[: date.start - clause.start]
    return not (before.rstrip().endswith(_SINCE_ENDS) and _SINCE.search(before)) or bool(
        _IN_PLACE.search(clause.low) or _FROM.search(before)
    )


def _statement(passage: Passage, clause: Clause, match: re.Match[str], rule: str, date: FoundDate | None) -> Statement:
    anchor = (clause.start + match.start(), clause.start + match.end())
    if date:
        anchor = (min(anchor[0], date.start), max(anchor[1], date.end))
    start, end = quote_span(passage.text, clause.start, clause.end, anchor)
    return passage.statement(Kind.EVENT, rule, start, end, what=clause.line, date=date.text if date else None)
