"""What has happened: a dated past happening, or a thing said to be done."""

from __future__ import annotations

import re

from concordat.intake.extraction.dates import FoundDate
from concordat.intake.extraction.narrative.passages import Clause, Passage
from concordat.intake.extraction.narrative.patterns import Rules, any_of, choice, words
from concordat.intake.extraction.narrative.wording import plain, quote_span
from concordat.kernel.statements import Kind, Statement

_DATED = re.compile(r"\b(?:was|were|went|met|held|won|took|ran|sent|gave|began|led|set up|hit)\b|\b[a-z]{3,}ed\b")
_NOW = r"(?: (?:now|also|already|since|recently|both|successfully|all|fully|subsequently|just))*"
_DONE = choice(
    "launched held completed concluded delivered established set_up started begun commenced opened joined retired "
    "attended visited met circulated activated trialled published answered sent facilitated matched "
    "taken_place occurred "
    "designed awarded signed recruited trained hosted installed gone_live produced closed relocated run led_to "
    "resulted_in conducted carried_out rolled_out submitted presented migrated transferred moved merged appointed "
    "secured formed hit won debriefed evaluated contributed_to"
)
_WAS = choice(
    "held launched contacted awarded visited opened presented submitted circulated set_up established signed completed "
    "hosted delivered reported_to published trialled inspected formed moved transferred introduced"
)
_UNDATED = Rules(
    "event",
    done=(rf"\b(?:has|have){_NOW}(?: been)?{_NOW} {_DONE}\b",),
    complete=(
        r"\b(?:is|are|now|already)(?: now| also)? complete\b|\balready completed\b|\bcompleted$|\btrialled\b",
        r"\b(?:pilot|work|trial) (?:has )?(?:begun|started)\b",
    ),
    past=(rf"\btook place\b|\bcontacted\b|\brecently won\b|\b(?:was|were){_NOW} {_WAS}\b",),
)
_WORDS = words("has have complete completed trialled begun started took was were contacted recently already")
_NOT_PAST = re.compile(
    r"\b(?:will|shall|to be|due to(?! be)|is due|are due|planned|scheduled|expected|proposed to|aims?|being|if|should|"
    r"would|could|may(?! \d)|once|when|not been|never|yet to|no)\b"
)
_PAST_DUE = re.compile(r"\bwas due to\b|\bextended (?:to|until)\b")
_SINCE = any_of(
    r"\b(?:since|from|after|before|prior to|compared (?:to|with)|against|based on|up to|until|data (?:up )?to|baseline)"
    r"\s*(?:the\s)?$"
)
_IN_PLACE = any_of(
    r"\b(?:in place|live|operational|operating|running|been working) since\b",
    r"\bsince\b.{0,80}\b(?:increase|growth|rise|reduction)\b",
)


def read(passage: Passage) -> list[Statement]:
    """The events of a passage, at most one a clause."""
    found: list[Statement] = []
    for sentence in passage.sentences:
        if sentence.has(_WORDS) or any(passage.ahead(date) is not True for date in sentence.dates):
            found += [event for clause in sentence.clauses if (event := _of_clause(passage, clause))]
    return found


def _of_clause(passage: Passage, clause: Clause) -> Statement | None:
    if _NOT_PAST.search(clause.low) and not _PAST_DUE.search(clause.low):
        return None
    dates = [date for date in clause.dates if passage.ahead(date) is not True and _is_when(clause, date)]
    match = _DATED.search(clause.low) if dates else None
    if match:
        rule = "event.dated" if len(dates[0].text) >= len("2019-05") and "-" in dates[0].text else "event.year"
        return _statement(passage, clause, match, rule, dates[0])
    hit = _UNDATED.first(clause.low)
    return _statement(passage, clause, hit[1], hit[0], None) if hit else None


def _is_when(clause: Clause, date: FoundDate) -> bool:
    """Whether the date says when, and is not the start of a period or what something is measured against."""
    return not _SINCE.search(clause.low[: date.start - clause.start]) or bool(_IN_PLACE.search(clause.low))


def _statement(passage: Passage, clause: Clause, match: re.Match[str], rule: str, date: FoundDate | None) -> Statement:
    anchor = (clause.start + match.start(), clause.start + match.end())
    if date:
        anchor = (min(anchor[0], date.start), max(anchor[1], date.end))
    start, end = quote_span(passage.text, clause.start, clause.end, anchor)
    return passage.statement(Kind.EVENT, rule, start, end, what=plain(clause.text), date=date.text if date else None)
