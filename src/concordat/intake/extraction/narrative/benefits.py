"""Claimed benefits that are not money: better service, resilience, reassurance, opportunities."""

from __future__ import annotations

import re

from concordat.intake.extraction.narrative.passages import Clause, Passage
from concordat.intake.extraction.narrative.patterns import Rules, any_of, choice
from concordat.intake.extraction.narrative.wording import quote_span
from concordat.kernel.statements import Kind, Statement

_LESS = choice("number demand duplication risk crime repeat response time harm")
_MORE = choice(
    "effective efficient cost_efficient resilient co-ordinated coordinated visible consistent joined-up responsive"
)
_RULES = Rules(
    "benefit",
    claim=(
        (
            "economies significant considerable positive record demonstrable success successful recognised "
            "recognition award awards added value practice positively benefit benefits additional flourished"
        ),
        r"\beconomies of scale\b|\bsignificant (?:success|benefits?|contribution|potential)\b|\bconsiderable success\b",
        r"\bpositive (?:benefit|impact|effect)\b|\brecord of success\b|\bdemonstrable benefits?\b|\bsuccess(?:ful)?\b",
        r"\brecognised nationally\b|\bnational recognition\b|\bawards?\b|\badded value\b|\bvalue for money\b",
        r"\bgood practice\b|\bimpacts positively\b|\bbenefits? (?:from|of) (?:strong|having|sharing|working)\b",
        r"\badditional (?:capability|capacity|benefit|resilience)\b|\bflourished\b|\bcost benefit\b",
    ),
    better=(
        (
            "improve improves improved improving improvement improvements strengthen strengthens strengthened "
            "strengthening enhance enhances enhanced enhancing minimise increase increased increases "
            "increasing reassurance reduce reduces reduced reducing reduction safeguard safeguards "
            "safeguarding resilience resilient better more disrupts disruption efficiency"
        ),
        r"\bimprov(?:e|es|ed|ing|ements?)\b|\bstrengthen(?:s|ed|ing)?\b|\benhanc(?:e|es|ed|ing)\b|\bminimise\b",
        r"\bincreas(?:e|ed|es|ing) (?:resilience|capacity|capability|confidence|awareness)\b|\breassurance\b",
        rf"\breduc(?:e|es|ed|ing|tion) (?:in |the )?{_LESS}|\bsafeguard(?:s|ing)?\b|\bresilien(?:ce|t)\b",
        rf"\bbetter (?:service|equipped|outcomes|value|use)\b|\bmore {_MORE}\b|\bdisrupt(?:s|ion) to criminal",
        r"\b(?:economy, )?efficiency and effectiveness\b",
    ),
    enables=(
        (
            "enable enables enabled enabling allow allows allowed allowing provide provides providing help "
            "ensures ensuring opportunity opportunities"
        ),
        r"\b(?:enabl|allow)(?:e|es|s|ed|ing)?\b|\bwill (?:provide|help)\b|\bprovid(?:es|ing)\b|\bensur(?:es|ing)\b",
        r"\bopportunit(?:y|ies) to (?:deliver|learn|share|improve)\b",
    ),
)
_NOT_BENEFIT = any_of(
    r"\bthis (?:paper|report) (?:provides|will)\b|\bpurpose of this\b|\bdemand\b|\brisk exists\b|\bpressure\b",
    r"\bappendix\b",
    r"\bsuccessfully\b|\bif successful\b|\bbenefits? (?:realisation|map)|\bstatutory\b|\bact \d{4}\b",
    r"\bto ensure effective\b|\bfor the purposes? of\b|\bin the interests? of (?:the )?efficien|\bsection \w+ of\b",
    r"\bprovid(?:es|ing) an? (?:overview|update|summary)\b|\bpresented (?:the|a|an|his|her) \w*\s?report\b",
    r"\bways (?:of|to) improv|\breassurance (?:was|is) (?:provided|given|sought)\b|\bsuccessful bid\b|\bgratitude\b",
    r"\bsavings? of\b[^;]*£|\bdevelop business cases\b",
)

SIGNALS = _RULES.triggers


def read(passage: Passage) -> list[Statement]:
    """The benefits of a passage, at most one a sentence: the strongest rule first."""
    return [benefit for sentence in passage.having(SIGNALS) if (benefit := _of_sentence(passage, sentence.clauses))]


def _of_sentence(passage: Passage, clauses: list[Clause]) -> Statement | None:
    for rule, pattern in _RULES.fitting(clauses[0].sentence.signals):
        for clause in clauses:
            match = pattern.search(clause.low)
            if match and match.start() and clause.text[match.start()].isupper():
                continue  # "the Safeguarding Board" is a name
            if match and not _NOT_BENEFIT.search(clause.low):
                return _statement(passage, clause, rule, match)
    return None


def _statement(passage: Passage, clause: Clause, rule: str, match: re.Match[str]) -> Statement:
    anchor = (clause.start + match.start(), clause.start + match.end())
    start, end = quote_span(passage.text, clause.start, clause.end, anchor)
    return passage.statement(Kind.BENEFIT, rule, start, end, what=clause.line)
