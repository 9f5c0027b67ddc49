"""How far a collaboration has got: from mandate and business cases to live running, review or closure."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache, reduce
from operator import or_

from concordat.intake.extraction.context import Context
from concordat.intake.extraction.figures.clauses import clause_span, shortened
from concordat.intake.extraction.figures.stage_rules import CASES, RULES, STATES, Rule
from concordat.intake.extraction.triggers import trigger
from concordat.intake.readers.blocks import Block, BlockKind
from concordat.kernel.dates import PreciseDate
from concordat.kernel.statements import Kind, Statement

_CASE_WORDS = trigger("case", "obc", "fbc", "soc", "pir", "post-impl", "post impl", "mandate", "initiation", "pid")
_RULED = reduce(or_, (rule.triggers for rule in RULES))
TRIGGERS = reduce(or_, (triggers for _, triggers, _ in CASES), _RULED | _CASE_WORDS)
_NOT_A_STAGE = re.compile(
    r"\b(?:the (?:purpose|aim|objective) of (?:this|the) (?:report|paper)|this (?:report|paper) (?:provides|sets|is)|"
    r"business case process|for example)\b",
    re.IGNORECASE,
)
_ASIDE = re.compile(r"^\W*(?:whilst|while|when|once|if|should|after|until|prior to|without|this)\b", re.IGNORECASE)
_THIS_CASE = re.compile(r"\W*this business case\b", re.IGNORECASE)
_UNSURE = re.compile(r"\b(?:whether|were due|was due|opportunit(?:y|ies))\b|\bsince\s+$")
_NEGATED = re.compile(r"\b(?:will not|does not|do not|did not|cannot|not yet|no)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Hit:
    stage: str
    state: str
    start: int
    end: int
    confidence: float


def read(block: Block, context: Context) -> list[Statement]:
    """The stages that a paragraph, a bullet or a comment in a table reports, each once a sentence."""
    if block.kind is BlockKind.HEADING:
        return []
    found: dict[tuple[str, str, str | None, int], Statement] = {}
    table = block.kind is BlockKind.TABLE
    triggers = context.triggers(block)
    for start, end in context.comments(block) if table else context.sentences(block):
        mask = triggers.within(start, end) & TRIGGERS
        hits = _hits(block.text, context.low(block), start, end, mask) if mask else []
        if not hits or _NOT_A_STAGE.search(block.text, start, end):
            continue
        for hit in hits:
            statement = _statement(hit, block, context, start, end)
            found.setdefault((hit.stage, hit.state, statement.subject, start), statement)
    return list(found.values())


def _hits(text: str, low: str, start: int, end: int, mask: int) -> list[_Hit]:
    """Business cases first; other words only where no case is spoken of and no surer rule has the place."""
    hits = []
    if mask & _CASE_WORDS:
        for name, triggers, words in CASES:
            if not triggers & mask:
                continue
            hits += [hit for m in words.finditer(low, start, end) if (hit := _case(text, start, end, name, m))]
    taken = [(hit.start, hit.end) for hit in hits]
    for rule in _rules_for(mask & _RULED):
        match = rule.pattern.search(low, start, end)
        if not match or any(match.start() < b and a < match.end() for a, b in taken):
            continue
        hit = _ruled(text, start, end, rule, match)
        if hit:
            hits.append(hit)
            taken.append((hit.start, hit.end))
    return hits


@lru_cache(maxsize=4096)
def _rules_for(mask: int) -> tuple[Rule, ...]:
    """The rules that can match where these triggers stand, in their order."""
    return tuple(rule for rule in RULES if rule.triggers & mask)


def _case(text: str, start: int, end: int, name: str, match: re.Match[str]) -> _Hit | None:
    """A business case with the state that the words of its clause give it."""
    left, right = clause_span(text, start, end, match.start(), match.end())
    clause = text[left:right]
    if _ASIDE.match(clause) and not _THIS_CASE.match(clause):
        return None
    printed = text[match.start() : match.end()]
    state = state_of(clause.lower(), match.start() - left, match.end() - left)
    if state is None or _NEGATED.search(text[match.end() : match.end() + 25]):
        return None
    return _Hit(
        name,
        state,
        match.start(),
        match.end(),
        0.85 if name != "fbc" or "ull" in printed or "FBC" in printed else 0.6,
    )


def state_of(clause: str, begin: int, end: int) -> str | None:
    """planned, in_progress, submitted, approved, rejected or completed: the nearest word, one after the case first.

    ``clause`` is in small letters.
    """
    best: tuple[float, str] | None = None
    for state, pattern in STATES:
        for match in pattern.finditer(clause):
            distance = match.start() - end if match.start() >= end else 1.3 * (begin - match.end()) + 5
            if distance <= 110 and (best is None or distance < best[0]):
                best = (distance, state)
    return best[1] if best else None


def _ruled(text: str, start: int, end: int, rule: Rule, match: re.Match[str]) -> _Hit | None:
    before = text[max(start, match.start() - 40) : match.start()]
    if (_NEGATED.search(before) or _UNSURE.search(before)) and rule.stage != "closed":
        return None
    return _Hit(rule.stage, rule.state, match.start(), match.end(), rule.confidence)


def _statement(hit: _Hit, block: Block, context: Context, start: int, end: int) -> Statement:
    left, right = clause_span(block.text, start, end, hit.start, hit.end)
    left, right = shortened(block.text, left, right, hit.start, hit.end, words=24)
    statement = Statement(
        kind=Kind.STAGE, start=left, end=right, stage=hit.stage, state=hit.state, confidence=hit.confidence,
        what=f"{hit.stage.upper() if len(hit.stage) == 3 else hit.stage} {hit.state.replace('_', ' ')}",
    )  # fmt: skip
    statement.subject, statement.reason = context.subject_of(block, hit.start, hit.end)
    statement.who = context.who(block, start, end)
    dates = [d for d in context.dates(block) if start <= d.start < end]
    dates = [d for d in dates if left <= d.start < right] or dates
    if dates:
        near = min(dates, key=lambda d: max(d.start - hit.end, hit.start - d.end, 0))
        later = context.paper_date is not None and PreciseDate.parse(near.text).first > context.paper_date
        if hit.state == "planned" or later:
            statement.due = near.text
        else:
            statement.date = near.text
    return statement
