"""Practices adopted: frameworks, models, standing meetings, ways of governing and measuring."""

from __future__ import annotations

from concordat.intake.extraction.narrative.passages import Clause, Passage
from concordat.intake.extraction.narrative.patterns import Rules, any_of, choice
from concordat.intake.extraction.narrative.wording import quote_span
from concordat.kernel.statements import Kind, Statement

_EVERY = choice("daily weekly fortnightly (?:six|four|two)[-_]weekly monthly quarterly annual regular")
_PRACTICE = choice(
    "model framework methodology protocol policy_of approach standards? standardisation curriculum procedure guidance "
    "safeguards"
)
_RULES = Rules(
    "method",
    standing=(
        (
            "daily weekly fortnightly monthly quarterly annual regular regularly four-weekly six-weekly "
            "two-weekly updated reviewed"
        ),
        rf"\b{_EVERY}\b.{{0,50}}\b(?:meetings?|newsletter|boards?|reviews?|panel|briefings?|updates?|publication)\b",
        (
            r"\b(?:updated|reviewed|meets?|held) (?:regularly |on an? )?"
            r"(?:daily|weekly|fortnightly|monthly|quarterly|regularly|basis)\b|\bregularly reviewed\b"
        ),
    ),
    in_place=(
        "place board established set embedded",
        r"\b(?:is|are|been) (?:now |also |already )?in place\b|\bproject board has been\b",
        r"\bhas been (?:set up|established) to (?:oversee|manage|co-?ordinate)\b|\b(?:is|are) embedded\b",
    ),
    named=(
        (
            "model framework methodology protocol policy approach standard standards standardisation "
            "curriculum procedure guidance safeguards negotiated governance structured based compared sits"
        ),
        rf"\b{_PRACTICE}\b.{{0,60}}\b(?:is|are|being|been|adopted|used|follow\w*|enabling|based on)\b",
        r"\bfollowing a model\b|\bunder the [\w'‘’“” ]+ (?:\([a-z]+\) )?framework\b|\bnegotiated procurement\b",
        r"\bgovernance (?:for|framework|structure|arrangements)\b|\bestablished policy\b|\bstructured as\b",
        r"\bbased on (?:the|data)\b|\bas compared to\b|\bsits with the\b",
    ),
)
_NOT_METHOD = any_of(
    r"\b(?:will be|to be|proposed|business case|no longer|under development)\b",
    r"\bsince \d|\b(?:approach|model|framework) (?:is|are) (?:expected|likely|forecast)\b|"
    r"\bfollowing the (?:report|meeting)\b",
    r"\bdecisions? (?:concerning|about|regarding)\b",
)

SIGNALS = _RULES.triggers


def read(passage: Passage) -> list[Statement]:
    """The methods of a passage, at most one a sentence."""
    found: list[Statement] = []
    for sentence in passage.having(SIGNALS):
        found += [method for clause in sentence.clauses if (method := _of_clause(passage, clause))][:1]
    return found


def _of_clause(passage: Passage, clause: Clause) -> Statement | None:
    hit = _RULES.first(clause.low, clause.signals)
    if not hit or _NOT_METHOD.search(clause.low):
        return None
    rule, match = hit
    anchor = (clause.start + match.start(), clause.start + match.end())
    start, end = quote_span(passage.text, clause.start, clause.end, anchor)
    return passage.statement(Kind.METHOD, rule, start, end, what=clause.line)
