"""What is promised, planned or expected: modality and tense, or a date after the paper's own."""

from __future__ import annotations

import re
from itertools import pairwise

from concordat.intake.extraction.dates import FoundDate
from concordat.intake.extraction.narrative.passages import Clause, Passage
from concordat.intake.extraction.narrative.patterns import Rules, any_of, choice, words
from concordat.intake.extraction.narrative.wording import plain, quote_span
from concordat.kernel.statements import Kind, Statement

# After "will": what a thing is good for, or what the world does; nobody undertakes anything.
_NO_PROMISE = choice(
    "enabl allow help mean giv offer see remain increas rise reduc improv support_the support_our ensur "
    "have_the benefit "
    "sav need require also_look research always not result depend cost vary affect face no_longer provid"
)
_NOW = r"(?: (?:now|also|both|then|currently|still|already|actively|jointly|shortly|therefore|further|soon|well|all))*"
_DOING = choice(
    "developed planned explored considered undertaken commissioned revised reviewed scoped aligned progressed managed "
    "investigated prepared drafted procured recruited arranged implemented rolled_out designed finalised made worked "
    "sought established delivered adopted tested piloted refined identified agreed discussed negotiated "
    "updated produced "
    "trialled evaluated assessed consulted_on built installed set_up mapped drawn_up held transferred migrated"
)
_WORKING = choice(
    "developing preparing exploring undertaking carrying_out conducting concluding delivering considering looking_at "
    "drafting recruiting procuring reviewing finalising leading_on seeking scoping planning implementing designing "
    "building negotiating evaluating assessing trialling piloting rolling_out"
)
_NOUNS = choice("implementation delivery completion roll-?\\s?out go-live start opening launch commencement handover")

_RULES = Rules(
    "commitment",
    due=(
        (
            rf"\b(?:is|are|was|were)?{_NOW} ?(?:originally |initially )?due"
            r" (?:to(?! (?:the|a|an|its|their|our|delays?|[a-z]+ing)\b)|at|for|in|on|by|before|back)\b"
        ),
        r"\bscheduled (?:to|for|in|on)\b|\btimetabled\b|\bprogrammed (?:to|for)\b",
        r"\bplanned (?:to|for|in|on|by|from|at)\b|\bexpected (?:to|on|in|by)\b(?! be (?:subject|limited))",
    ),
    planned=(
        rf"\b(?:planned|expected|anticipated|proposed|projected|target|forecast) {_NOUNS}\b",
        r"\bfor delivery (?:in|by|on)\b|\bgo-live dates?\b|\bdeadline\b|\benforcement planned\b",
        r"\b(?:target|completion|implementation) date\b",
    ),
    to_be=(
        r"\bto be (?!able|a\b|an\b|the\b|in\b|more\b|fully\b|used\b|no\b|of\b|very\b|shared across)[a-z]+(?:ed|n|t)\b",
    ),
    will=(rf"\b(?:will|shall){_NOW} (?!{_NO_PROMISE})[a-z]+",),
    proposed=(rf"\b(?:is|are){_NOW} proposed (?:that|to)\b|\bpropos(?:e|es|ing) to\b",),
    intent=(
        (
            r"\b(?:intend(?:s|ing)?|intention is|plans?|planning|wish(?:es)?|hop(?:e|es|ing)|looking|seeks?|seeking|keen|"
            r"pleased|prepared|committed) to (?!be able|deliver|provid|ensur|support|work)[a-z]+"
        ),
        r"\b(?:is|are) hoped\b|\bit is (?:intended|anticipated|hoped|expected|envisaged)\b|\bexpectation is\b",
        r"\bambition is\b|\blooking at (?:a|an|the|how|whether)\b",
        r"\bplans? (?:(?:is|are|remain) )?(?:in place|in hand|in progress|underway) (?:to|for)\b",
        r"\b(?:plans?|planning) (?:for|to)\b.{0,40}\b(?:in progress|underway)\b",
        r"\baim(?:s|ing)? (?:is )?to (?:complete|finish|launch|publish|implement|report|introduce|have|go live|be)\b",
    ),
    doing=(rf"\b(?:is|are|continues? to be|currently|now|also){_NOW} being{_NOW} {_DOING}\b",),
    under_way=(
        (
            rf"\b(?:is|are|remains?|now|currently|well){_NOW} (?:underway|under way|on-?going|in hand|under development|"
            r"under consideration|under review|on track|in progress|in train|in development|continuing)\b"
        ),
        r"\bin the process of\b(?! being)|\bawaiting\b|\bwork(?:s)? (?:continues|is continuing)\b",
    ),
    working=(
        rf"\b(?:is|are){_NOW} (?:working (?:to|on|towards|up|with .{{3,60}}? (?:to|on))|{_WORKING})\b",
        r"\bworking up plans\b|\bprepare and refine\b",
    ),
    keep_on=(
        (
            r"\bcontinu(?:es?|ing|ed) to (?!be\b|have\b|offer|recognise|grow|provide|make|deliver\b|ensure\b|rise|increase|"
            r"see\b|perform|face|support)[a-z]+"
        ),
        (
            r"\b(?:would|will) (?:like|want|be pleased) to (?:further |continue to )?"
            r"(?:develop|explore|continue|work|see|extend|expand)\b"
        ),
    ),
    need=(
        r"\b(?:will|may|would|still|now) (?:also |now |then )?(?:need|be required|have) to\b|\bneeds? to be [a-z]+ed\b",
        r"\bremains? to be\b|\bstill to\b|\bto consider\b|\bmay join\b|\bopportunity to scope\b",
        r"\bnot yet (?:been )?(?:concluded|completed|agreed|finished|finalised)\b",
        r"\bfurther (?:detailed )?(?:work|analysis)\b.{0,30}\b(?:is|will|would|to)\b",
    ),
)
_WORDS = words(
    "will shall due scheduled timetabled programmed planned expected anticipated proposed projected deadline delivery "
    "be propose proposes proposing intends intend intending intention plan plans planning wish wishes "
    "hope hopes target "
    "hoping hoped looking seek seeks seeking keen pleased prepared committed intended envisaged "
    "expectation ambition aim "
    "aims aiming being underway way ongoing on-going hand progress track process awaiting development consideration "
    "review continuing working continue continues continued need needs required have remains still yet further works "
    "train refine consider join scope go-live enforcement is are date"
)
_HYPOTHETICAL = any_of(
    r"^(?:if|should|unless|were|in the event|provided|would)\b", r"\b(?:would have|could have|had it|if it were)\b"
)
_NOT_DUE = re.compile(
    r"\b(?:until|till|since|between|from .{1,20} to|up to|to the end of|funded|extended to|covering|period)\s*(?:the\s)?$"
)
_PAST_USE = re.compile(r"\b(?:since|in place|agreed|was|were)\b[^,]{0,25}$")
_SLIPPED = re.compile(r"\boriginal(?:ly)?\b.{0,60}\b(?:planned|date|due|scheduled)|\bcannot be met\b")
_FORWARD = re.compile(
    r"\b(?:commenc|begin|start|open|launch|follow|complet|implement|deliver|migrat|present|report|review|meeting|go|"
    r"roll|election|retir|tak|next|expir|end)\w*"
)
_LISTED = re.compile(r"[\s,/&]*(?:and|or)?\s*(?:in|on|by|then)?\s*(?:the)?\s*")
_IN_HAND = frozenset({"commitment.doing", "commitment.under_way", "commitment.working"})


def read(passage: Passage) -> list[Statement]:
    """The commitments of a passage; a list of dates in one clause gives one commitment a date."""
    found: list[Statement] = []
    for sentence in passage.sentences:
        if sentence.has(_WORDS) or sentence.dates:
            for clause in sentence.clauses:
                found += _of_clause(passage, clause)
    return found


def _of_clause(passage: Passage, clause: Clause) -> list[Statement]:
    hit = None if _HYPOTHETICAL.search(clause.low) else _RULES.first(clause.low)
    if hit:
        rule, match = hit
        return [_statement(passage, clause, match.span(), rule, due) for due in _dues(passage, clause, match, rule)]
    ahead = [found for found in clause.dates if passage.ahead(found) and _may_be_due(clause, found)]
    if ahead and _FORWARD.search(clause.low):
        place = (ahead[0].start - clause.start, ahead[0].end - clause.start)
        return [_statement(passage, clause, place, "commitment.dated", found) for found in ahead]
    return []


def _dues(passage: Passage, clause: Clause, match: re.Match[str], rule: str) -> list[FoundDate] | list[None]:
    """The dates by which it is due: all of a list, else the one nearest to the words of the promise; or none."""
    dates = [found for found in clause.dates if _may_be_due(clause, found)]
    if rule in _IN_HAND:
        dates = [found for found in dates if passage.ahead(found) is not False]
    if len(dates) > 1 and not _is_list(passage, dates):
        dates = [min(dates, key=lambda found: _gap(match, clause, found))]
    return dates or [None]


def _statement(passage: Passage, clause: Clause, place: tuple[int, int], rule: str, due: FoundDate | None) -> Statement:
    anchor = (clause.start + place[0], clause.start + place[1])
    start, end = quote_span(passage.text, clause.start, clause.end, anchor)
    return passage.statement(
        Kind.COMMITMENT,
        rule,
        start,
        end,
        what=plain(clause.text),
        due=due.text if due else None,
        state="slipped" if _SLIPPED.search(clause.low) else None,
    )


def _may_be_due(clause: Clause, found: FoundDate) -> bool:
    before = clause.low[: found.start - clause.start]
    return not _NOT_DUE.search(before) and not _PAST_USE.search(before)


def _is_list(passage: Passage, dates: list[FoundDate]) -> bool:
    """Whether nothing but commas, "and" and prepositions stands between the dates."""
    return all(_LISTED.fullmatch(passage.text[left.end : right.start]) for left, right in pairwise(dates))


def _gap(match: re.Match[str], clause: Clause, found: FoundDate) -> int:
    """How far a date stands after the words of the promise; a date before them is further."""
    distance = found.start - clause.start - match.end()
    return distance if distance >= 0 else -3 * distance
