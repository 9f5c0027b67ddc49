"""Money that a paper speaks of without an amount: a grant received, capital secured, savings still to be put at a figure."""

from __future__ import annotations

import re
from dataclasses import dataclass

from concordat.intake.extraction.amounts import find_amounts
from concordat.intake.extraction.context import Context
from concordat.intake.extraction.figures.clauses import shortened
from concordat.intake.extraction.figures.money import add_period
from concordat.intake.extraction.amounts import Amount
from concordat.intake.extraction.figures.money_words import cashable_of
from concordat.intake.readers.blocks import Block, BlockKind
from concordat.kernel.statements import Kind, Statement

_GOT = r"(?:secured|awarded|received|obtained|won|approved|agreed|allocated|granted|confirmed)"


@dataclass(frozen=True, slots=True)
class _Rule:
    kind: Kind
    basis: str | None
    pattern: re.Pattern[str]
    recurrence: str | None = None
    confidence: float = 0.8
    holds: str = ""  # a word that the sentence must hold; a cheap test before the pattern


def _rule(kind: Kind, basis: str | None, words: str, recurrence: str | None = None, confidence: float = 0.8) -> _Rule:
    return _Rule(kind, basis, re.compile(words, re.IGNORECASE), recurrence, confidence)


# The first rule that matches a stretch of a sentence has it.
_RULES = (
    _rule(Kind.GRANT, "actual", rf"\b{_GOT}\s+(?:an?\s+|the\s+|further\s+|external\s+|additional\s+)*(?:[\w-]+\s+){{0,3}}?grants?\b", "one_off"),
    _rule(Kind.GRANT, "actual", rf"\bgrants?\b[^.;]{{0,60}}\b(?:has|have|was|were)\s+(?:been\s+|now\s+)*{_GOT}", "one_off"),
    _rule(Kind.GRANT, "actual", r"\b(?:funded|supported|financed)\s+(?:by|through|from|via)\s+(?:an?\s+)?(?:[\w-]+\s+){0,4}?grant\b", "one_off"),
    _rule(Kind.GRANT, "actual", r"\bgrants?\s+(?:did not|has not|have not|does not)\s+(?:meet|cover)\b[^.;]*", "one_off", 0.7),
    _rule(Kind.GRANT, "actual", rf"\bbids?\b[^.;]{{0,60}}\b(?:has|have|was|were)\s+(?:been\s+|now\s+)*(?:awarded|successful)|\bsuccessful\s+bids?\b", "one_off"),
    _rule(Kind.GRANT, "actual", rf"\b(?:has|have|had)\s+(?:recently\s+|also\s+|now\s+)?(?:secured|won|obtained|received|been awarded)\s+(?:[\w-]+\s+){{0,2}}?funding\b", "one_off", 0.7),
    _rule(Kind.FUNDING, "actual", rf"\b(?:funding|capital|capital investment|investment|money|monies|finance)\b[^.;]{{0,60}}?\b(?:has|have|was|were|is)\s+(?:been\s+|now\s+|already\s+)*{_GOT}", "one_off"),
    _rule(Kind.FUNDING, "budget", r"\b(?:has|have|is|are)\s+(?:been\s+)?funded\s+(?:until|to|through|up to)\b[^.;]{0,40}"),
    _rule(Kind.FUNDING, "actual", r"\b(?:is|are|were|was)\s+(?:now\s+|currently\s+|also\s+|each\s+)*(?:jointly\s+)?funding\s+(?:the|an?|this|all|half|two|three)\b[^.;,]*"),
    _rule(Kind.FUNDING, "actual", r"\b(?:jointly|centrally|fully|part|match|co|partly)[- ]?funded\b[^.;,]*"),
    _rule(Kind.FUNDING, "to_be_confirmed", r"\b(?:approached|asked|invited|requested|sought|seeking|discussions?)\b[^.;]{0,50}\bcontributions?\b[^.;]{0,40}", "one_off"),
    _rule(Kind.FUNDING, "to_be_confirmed", r"\bfunding\s+(?:availability|opportunit\w+|options|sources?|streams?|requirements?)\b[^.;]{0,30}"),
    _rule(Kind.FUNDING, "actual", r"\b(?:monies|contributions?|funds)\b[^.;]{0,30}\b(?:assisted|helped|enabled|supported|contributed|made up|met)\b[^.;]{0,60}", "one_off"),
    _rule(Kind.INCOME, "actual", r"\b(?:percentage|share|proportion|part)\s+of\s+[^.;]{0,40}?\b(?:is|are)\s+returned\s+to\b[^.;]*"),
    _rule(Kind.INCOME, "to_be_confirmed", r"\bincome\s+generat\w+|\bgenerat\w+\s+(?:of\s+)?(?:an?\s+|additional\s+|new\s+)?(?:income|revenue)\b"),
    _rule(Kind.INCOME, "to_be_confirmed", r"\bcosts?\s+recover(?:y|ies)\b|\brecover(?:y|ing)\s+(?:of\s+)?(?:the\s+|its\s+|our\s+)?costs?\b", "one_off", 0.7),
    _rule(Kind.SAVING, "to_be_confirmed", r"\b(?:difficult|too early|not (?:yet )?possible|hard|impossible)\s+to\s+(?:quantify|estimate|put a figure on|calculate)\b[^.;]{0,25}\bsavings?\b"),
    _rule(Kind.SAVING, "to_be_confirmed", r"\bsavings?\b[^.;]{0,40}\b(?:(?:are|is|has|have)\s+)?(?:yet\s+to\s+be|still\s+to\s+be|not\s+yet|to\s+be)\s+(?:been\s+)?(?:quantified|confirmed|determined|calculated|agreed|identified)"),
    _rule(Kind.SAVING, "to_be_confirmed", r"\b(?:options|opportunities)\s+for\s+(?:further\s+|cashable\s+|financial\s+|additional\s+)?savings?\b[^.;]{0,90}"),
    _rule(Kind.SAVING, "achieved", r"\b(?:achieved|delivered|realised|made|generated|secured|yielded)\s+(?:[\w-]+\s+){0,2}?(?:considerable|significant|substantial|large|further|real)\s+(?:[\w-]+\s+){0,2}?savings?\b(?:\s+\w+)?"),
    _rule(Kind.SAVING, "achieved", r"\b(?:considerable|significant|substantial)\s+(?:[\w-]+\s+){0,2}?savings?\s+(?:have|has)\s+(?:already\s+)?(?:been\s+)?(?:achieved|delivered|realised|made)"),
)  # fmt: skip
_WORTH = re.compile(r"grant|fund|capital|monies|money|contribut|income|recover|saving|invest|finance|bid", re.IGNORECASE)
_NEGATED = re.compile(r"\b(?:no|not|never|nor|neither|without|none)\b[^.;,]{0,30}$", re.IGNORECASE)


def read(block: Block, context: Context) -> list[Statement]:
    """Statements with no value, at most one a kind and sentence; a sentence with an amount of the kind has none."""
    if block.kind not in {BlockKind.PARAGRAPH, BlockKind.BULLET} or not _WORTH.search(block.text):
        return []
    found: list[Statement] = []
    for start, end in context.sentences(block):
        if _WORTH.search(block.text, start, end):
            found += _sentence(block, context, start, end)
    return found


def _sentence(block: Block, context: Context, start: int, end: int) -> list[Statement]:
    text = block.text
    taken: list[tuple[int, int]] = [(a.start + start - 40, a.end + start + 40) for a in find_amounts(text[start:end])]
    found: list[Statement] = []
    for rule in _RULES:
        for match in rule.pattern.finditer(text, start, end):
            if any(match.start() < b and a < match.end() for a, b in taken) or _denied(rule, text, start, match):
                continue
            taken.append((match.start(), match.end()))
            found.append(_statement(rule, match, block, context, start, end))
    return found


def _denied(rule: _Rule, text: str, start: int, match: re.Match[str]) -> bool:
    """"No savings have yet been made" is no saving."""
    return rule.basis in {"actual", "achieved"} and bool(_NEGATED.search(text[start : match.start()]))


def _statement(rule: _Rule, match: re.Match[str], block: Block, context: Context, start: int, end: int) -> Statement:
    left, right = shortened(block.text, start, end, match.start(), match.end(), words=20)
    statement = Statement(
        kind=rule.kind,
        start=left,
        end=right,
        unit="GBP",
        basis=rule.basis,
        recurrence=rule.recurrence,
        standing={"actual": "achieved", "achieved": "achieved", "budget": "planned"}.get(rule.basis or ""),
        cashable=cashable_of(match.group()) if rule.kind is Kind.SAVING else None,
        what=f"{rule.kind} without an amount",
        confidence=rule.confidence,
    )
    statement.subject, statement.reason = context.subject_of(block, match.start(), match.end())
    statement.who = context.who(block, start, end)
    add_period(statement, block, context, start, end, Amount(match.start(), match.start(), "", None))
    return statement
