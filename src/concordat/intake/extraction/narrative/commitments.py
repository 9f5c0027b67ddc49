"""What is promised, planned or expected: modality and tense, a date after the paper's own, or a list of what comes."""

from __future__ import annotations

import re
from itertools import pairwise

from concordat.intake.extraction.dates import FoundDate
from concordat.intake.extraction.narrative.passages import Clause, Passage
from concordat.intake.extraction.narrative.patterns import holds
from concordat.intake.extraction.narrative.promises import (
    CONDITION,
    FOR_USE,
    FORWARD,
    HYPOTHETICAL,
    IMAGINED,
    IN_HAND,
    NOT_OURS,
    PERSONAL,
    PROMISING,
    RULES,
    SUPPOSED,
    TO_BE_DONE,
)
from concordat.intake.extraction.narrative.standing import Standing, next_meeting
from concordat.intake.extraction.narrative.wording import plain, quote_span
from concordat.kernel.statements import Kind, Statement

_NOT_DUE = re.compile(
    r"\b(?:until|till|since|between|from .{1,20} to|up to|to the end of|funded|extended to|covering|period)"
    r"\s*(?:the\s)?$"
)
# The cheap test: how that must end.
_NOT_DUE_ENDS = ("until", "till", "since", "between", "to", "of", "funded", "covering", "period", "the")
_NOT_BEFORE = re.compile(r"\bnot [a-z]+ (?:until|till)\s*(?:the\s)?$")
_PAST_USE = re.compile(r"\b(?:since|in place since|agreed(?! for)|was(?! due| to)|were(?! due| to))\b[^,]{0,25}$")
_NEAR = 64  # letters before a date that hold all of it
_PUT_OFF = re.compile(
    r"\b(?:postponed|deferred|delayed|rescheduled|put back|moved back|slipped|slips)\b(?:[^,;]{0,40}?) (?:until|"
    r"to|for)\b"
)
_MOVED = re.compile(
    r"\b(?:was|were) to have\b[^;]*?,\s+(?:and |but )?(?=(?:it )?(?:has|have|is|are|was|were)\b[^,;]*\b(?:put|moved|"
    r"slipped|"
    r"deferred|postponed|delayed|rescheduled)\b)"
)
_SLIPPED = re.compile(
    r"\b(?:was|were) to have\b|\boriginal(?:ly)?\b.{0,60}\b(?:planned|date|due|scheduled)|\bcannot be met\b"
)
_OF_YEAR = re.compile(
    r"\s+(?:budgets?|precepts?|settlements?|accounts|(?:business |capital |audit |delivery |annual )?"
    r"(?:plans?|programmes?)|pay award|council tax|onwards)\b"
)
_ORIGINAL = re.compile(r"\boriginal(?:ly)?\b[^,;]{0,40}\b(?:for|by|in|on|to)\s+(?:the\s)?$")
_BETWEEN = re.compile(r"[\s,/&]*(?:and|or)?\s*(?:in|on|by|then)?\s*(?:the)?\s*")
_DONE = re.compile(r"^\S+ (?:has|have|was|were) |\b(?:already )?completed?$")
_PAPERS = re.compile(
    r"^(?:the )?(?:business cases|proposals|reports|papers|plans|options|reviews|bids|mandates|tenders) (?:for|on) "
    r"(?:[a-z]+ projects\s*[–—-]\s*)?(?P<list>.+?) (?:is|are|will)\b",
    re.IGNORECASE,
)
_ITEM = re.compile(r"(?:^|,\s(?:and\s)?|\sand\s)(?P<item>(?:(?!,\s|\sand\s).)+)")
_FEWEST = 3
_CELLS = 3  # the lines of an action below it: owner, due, state
_RISKED = re.compile(r"\brisks? (?:that|of)\b|\bconcern\w* that\b|\b^failure to\b")
# what an amount is expected to do is a figure of its own
_OF_MONEY = re.compile(
    r"\b(?:expected|forecast|estimated|anticipated|projected|predicted) to "
    r"(?:fall|rise|cost|save|generate|reduce|release|yield|increase|reach|total|be)\b[^;]*£"
)
_PAID = re.compile(
    r"\b(?:will|shall) (?:also |then )?(?:pay|cost|contribute|charge|fund|receive|yield|save|generate|meet|"
    r"bring in)\b[^;]*£|\bwill (?:be|total|amount to) (?:in the region of |about |around |approximately |some |"
    r"between |up to |"
    r"at least |over )*£|£[\d.,]+\s?\w* (?:a year |more )?(?:will|would) be (?:needed|required|spent|saved|available|"
    r"added)\b|"
    r"\bexpects? to be (?:charged|paid)\b"
)
_OF_TERMS = re.compile(r"\b(?:agreements?|understanding|memorand(?:um|a)|protocol|lease|heads of terms)\b")
_BY = re.compile(r"\b(?:by|before|no later than) (?:the )?$")
_MAY = re.compile(r"\b(?:may|might|could|if|unless)\b")
_SHOULD = re.compile(r"\bshould (?!have\b)[a-z]+\b")
_RESOLVED = re.compile(r"\bbe [a-z]+ed\b|\bto (?:ask|bring|report|publish|prepare|finish|start|seek)\b")
# "To be confirmed" alone in a cell says that nothing is known, not that somebody will do something.
_BARE = re.compile(r"\W*(?:(?:still|yet) )?to be [a-z]+ed")
_ACTION = re.compile(r"\W*actions?\b", re.IGNORECASE)
_FIRST = re.compile(r"\S+")
_TO_DO = re.compile(r"^[^.;]{3,70}?\bto (?=[a-z]+\b)")


def read(passage: Passage) -> list[Statement]:
    """The commitments of a passage; a list of dates in one clause gives one commitment a date."""
    found: list[Statement] = []
    for sentence in passage.sentences:
        if sentence.dates or sentence.signals & RULES.triggers:
            for clause in sentence.clauses:
                found += _of_clause(passage, clause)
    if passage.is_listed or passage.standing is not Standing.ACTION:
        return found or _of_list(passage) or _of_action(passage)
    for one in found:
        one.due = one.due or _printed_below(passage)
    told = {one.start or 0 for one in found}
    rest = [
        one for one in _to_be_done(passage) if not any((one.start or 0) <= place < (one.end or 0) for place in told)
    ]
    return found + rest or _of_action(passage)


def _of_clause(passage: Passage, clause: Clause) -> list[Statement]:
    if passage.leads and clause.end >= len(passage.text.rstrip(" :")):
        return []  # "The Service will:" promises nothing by itself; its list does
    hit = RULES.first(clause.low, clause.signals)
    if hit and _is_promise(clause, hit[0]):
        rule, match = hit
        dues = _dues(passage, clause, match, rule)
        return _of_papers(passage, clause, dues) or [
            _statement(passage, clause, match.span(), rule, due) for due in dues
        ]
    ahead = [found for found in clause.dates if passage.ahead(found) and _may_be_due(clause, found)]
    if ahead and _is_forward(passage, clause):
        place = (ahead[0].start - clause.start, ahead[0].end - clause.start)
        return [_statement(passage, clause, place, "commitment.dated", found) for found in ahead]
    return []


def _is_forward(passage: Passage, clause: Clause) -> bool:
    """Whether a clause with a date ahead says what is to come by it, and not what may go wrong or whom it concerns."""
    low = clause.low
    if passage.standing is Standing.RISK or _is_personal(low) or CONDITION.match(clause.sentence.low):
        return False
    if ("£" in low and _OF_MONEY.search(low)) or _is_paid(low):
        return False
    if ("risk" in low or "concern" in low) and _RISKED.search(low):
        return False
    if passage.standing is Standing.DECIDED and _RESOLVED.search(low):
        return True
    if (
        "£" not in low
        and not _MAY.search(low)
        and any(passage.ahead(found) and _BY.search(low, 0, found.start - clause.start) for found in clause.dates)
    ):
        return True
    return bool(FORWARD.search(low) or ("should" in low and _SHOULD.search(low)))


def _is_promise(clause: Clause, rule: str) -> bool:
    low = clause.low
    if low.endswith("ed") and _BARE.fullmatch(low):
        return False
    if (
        (("risk" in low or "concern" in low or "failure" in low) and _RISKED.search(low))
        or ((holds(low, *IMAGINED) or low.startswith(SUPPOSED)) and HYPOTHETICAL.search(low))
        or CONDITION.match(clause.sentence.low)
        or NOT_OURS.search(low)
        or _is_personal(low)
        or ("£" in low and _OF_MONEY.search(low))
        or _is_paid(low)
    ):
        return False
    if rule in IN_HAND and not clause.dates and _OF_TERMS.search(low):
        return False  # agreements have rows of their own
    return rule != "commitment.to_be" or bool(clause.dates) or not FOR_USE.search(low)


def _is_personal(low: str) -> bool:
    return ("retire" in low or "leave" in low) and bool(PERSONAL.search(low))


def _is_paid(low: str) -> bool:
    """Whether a clause says who pays; the words before the pattern are the cheap test."""
    told = "£" in low and ("will" in low or "shall" in low)
    return (told or "expect" in low) and bool(_PAID.search(low))


def _of_papers(passage: Passage, clause: Clause, dues: list[FoundDate] | list[None]) -> list[Statement]:
    """ "Business cases for A, B and C are due": one commitment an item."""
    match = _PAPERS.match(clause.text) if " for " in clause.low or " on " in clause.low else None
    items = list(_ITEM.finditer(match["list"])) if match else []
    if match is None or len(items) < _FEWEST:
        return []
    first = clause.start + match.start("list")
    found: list[Statement] = []
    for item in items:
        span = quote_span(passage.text, first + item.start("item"), first + item.end(), (0, 0))
        what = f"{' '.join(clause.text.split()[:2])}: {plain(item['item'])}"
        due = dues[0].text if dues[0] else None
        found.append(passage.statement(Kind.COMMITMENT, "commitment.papers", *span, what=what, due=due))
    return found


def _of_list(passage: Passage) -> list[Statement]:
    """A line of a list whose lead-in or heading promises it; the lead-in's date holds for all."""
    if not passage.is_listed:
        return []
    standing = passage.standing is Standing.ACTION
    if not (standing or passage.of_lead_in("promising", _is_promising)) or _DONE.search(passage.low):
        return []
    start, end = quote_span(passage.text, 0, len(passage.text), (0, 1))
    dues = [date for date in passage.dates or passage.lead_in_dates if passage.ahead(date)]
    due = dues[-1].text if dues else None
    return [passage.statement(Kind.COMMITMENT, "commitment.listed", start, end, what=plain(passage.text), due=due)]


def _is_promising(lead_in: str) -> bool:
    return bool(PROMISING.search(lead_in[-200:]))


def _of_action(passage: Passage) -> list[Statement]:
    """ "Action: Head of Fleet to report by June": what minutes give somebody to do."""
    if passage.standing is Standing.MEETING:
        return _of_meeting(passage)
    if passage.leads:
        return []
    listed = passage.standing is Standing.ACTION or _ACTION.match(passage.block.section or "")
    match = _TO_DO.match(passage.text) if listed else None
    if not match and passage.standing is Standing.ACTION and any(passage.ahead(date) for date in passage.dates):
        match = _FIRST.match(passage.text)  # "Lease of the yard, by June": what it is stands without a verb
    if not match:
        return []
    start, end = quote_span(passage.text, 0, len(passage.text), match.span())
    dues = [date for date in passage.dates if start <= date.start < end]
    due = dues[-1].text if dues else _at_next_meeting(passage)
    return [passage.statement(Kind.COMMITMENT, "commitment.action", start, end, what=plain(passage.text), due=due)]


def _to_be_done(passage: Passage) -> list[Statement]:
    """The sentences of what is planned or of a log of actions that give something to do."""
    if passage.block.cells:
        return []
    found: list[Statement] = []
    for sentence in passage.sentences:
        if not TO_BE_DONE.match(sentence.text) or len(sentence.text.split()) < _FEWEST:
            continue
        span = quote_span(passage.text, sentence.start, sentence.end, (sentence.start, sentence.start + 1))
        ahead = [date for date in sentence.dates if passage.ahead(date) is not False]
        due = ahead[-1].text if ahead else _printed_below(passage)
        what = plain(sentence.text)
        found.append(passage.statement(Kind.COMMITMENT, "commitment.action", *span, what=what, due=due))
    return found


def _printed_below(passage: Passage) -> str | None:
    """The date that stands alone on one of the lines below: a log of actions with each cell on its own line."""
    for block in passage.context.blocks[passage.block.ordinal + 1 : passage.block.ordinal + 1 + _CELLS]:
        dates = passage.context.dates(block)
        if block.cells or (not dates and TO_BE_DONE.match(block.text)):
            return None
        if dates and dates[0].start == 0 and dates[0].end == len(block.text.strip()):
            return dates[0].text
    return None


def _at_next_meeting(passage: Passage) -> str | None:
    """The day of the next meeting, where that is when it is due."""
    return passage.context.once("next meeting", next_meeting) if "next meeting" in passage.low else None


def _of_meeting(passage: Passage) -> list[Statement]:
    """When the board meets next."""
    if not (ahead := [date for date in passage.dates if passage.ahead(date)]):
        return []
    span = quote_span(passage.text, 0, len(passage.text), (ahead[0].start, ahead[0].end), most=18)
    what = f"Next meeting: {plain(passage.text)}"
    return [passage.statement(Kind.COMMITMENT, "commitment.action", *span, what=what, due=ahead[0].text)]


def _dues(passage: Passage, clause: Clause, match: re.Match[str], rule: str) -> list[FoundDate] | list[None]:
    """The dates by which it is due: all of a list, else the one nearest to the words of the promise; or none."""
    dates = [found for found in clause.dates if _may_be_due(clause, found)]
    if _is_put_off(clause.low) and (new := [found for found in dates if passage.ahead(found)]):
        dates = new  # when it is now to be
    if rule in IN_HAND:
        dates = [found for found in dates if passage.ahead(found) is not False]
    if len(dates) > 1 and not _is_list(passage, dates):
        dates = [min(dates, key=lambda found: _gap(match, clause, found))]
    return dates or [None]


def _statement(passage: Passage, clause: Clause, place: tuple[int, int], rule: str, due: FoundDate | None) -> Statement:
    anchor = (clause.start + place[0], clause.start + place[1])
    moved = _MOVED.search(clause.low) if rule == "commitment.slipped" else None  # "..., has been put back to April"
    first = clause.start + moved.end() if moved else clause.start
    start, end = quote_span(passage.text, first, clause.end, (max(anchor[0], first), max(anchor[1], first)))
    return passage.statement(
        Kind.COMMITMENT,
        rule,
        start,
        end,
        what=clause.line,
        due=due.text if due else _at_next_meeting(passage),
        state="slipped" if _has_slipped(clause.low) else None,
    )


def _has_slipped(low: str) -> bool:
    late = ("to have" in low or "original" in low or "cannot be met" in low) and _SLIPPED.search(low)
    return bool(late) or _is_put_off(low)


def _is_put_off(low: str) -> bool:
    return holds(low, "postponed", "deferred", "delayed", "rescheduled", " back ", "slip") and bool(
        _PUT_OFF.search(low)
    )


def _may_be_due(clause: Clause, found: FoundDate) -> bool:
    before = clause.low[: found.start - clause.start]
    if _is_put_off(before):
        return True
    if "til" in before and _NOT_BEFORE.search(before):
        return True
    if found.text.startswith("FY") and _OF_YEAR.match(clause.low, found.end - clause.start):
        return False  # "the 2019/20 budget"
    if len(clause.dates) > 1 and "original" in before and _ORIGINAL.search(before):
        return False
    return not (before.rstrip().endswith(_NOT_DUE_ENDS) and _NOT_DUE.search(before)) and not _PAST_USE.search(
        before, max(0, len(before) - _NEAR)
    )


def _is_list(passage: Passage, dates: list[FoundDate]) -> bool:
    """Whether nothing but commas, "and" and prepositions stands between the dates."""
    return all(_BETWEEN.fullmatch(passage.text[left.end : right.start]) for left, right in pairwise(dates))


def _gap(match: re.Match[str], clause: Clause, found: FoundDate) -> int:
    """How far a date stands after the words of the promise; a date before them is further."""
    distance = found.start - clause.start - match.end()
    return distance if distance >= 0 else -3 * distance
