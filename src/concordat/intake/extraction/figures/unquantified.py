"""Money that a paper speaks of without an amount: a grant received, capital secured, savings not yet quantified."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import reduce
from operator import or_

from concordat.intake.extraction.amounts import Amount, find_amounts
from concordat.intake.extraction.context import Context
from concordat.intake.extraction.figures.clauses import shortened
from concordat.intake.extraction.figures.keyed_money import KeyedMoney, keyed_money
from concordat.intake.extraction.figures.money import add_period
from concordat.intake.extraction.figures.money_words import cashable_of
from concordat.intake.extraction.figures.partners import concerned
from concordat.intake.extraction.figures.wording import pattern, wording
from concordat.intake.extraction.triggers import trigger
from concordat.intake.readers.blocks import Block, BlockKind
from concordat.kernel.statements import Kind, Statement

_GOT = r"(?:secured|awarded|received|obtained|won|approved|agreed|allocated|granted|confirmed)"


@dataclass(frozen=True, slots=True)
class _Rule:
    kind: Kind
    basis: str
    recurrence: str | None
    confidence: float
    pattern: re.Pattern[str]
    triggers: int


_RULES = tuple(
    _Rule(
        Kind(row["kind"]), row["basis"], row.get("recurrence"), row["confidence"],
        pattern(row["words"], names={"got": _GOT}), trigger(*row["holds"]),
    )
    for row in wording("unquantified")["rule"]
)  # fmt: skip
TRIGGERS = reduce(or_, (rule.triggers for rule in _RULES))
_NEGATED = re.compile(r"\b(?:no|not|never|nor|neither|without|none)\b[^.;,]{0,30}$", re.IGNORECASE)


def read(block: Block, context: Context) -> list[Statement]:
    """Statements with no value, at most one a kind and sentence; a sentence with an amount of the kind has none."""
    if block.kind not in {BlockKind.PARAGRAPH, BlockKind.BULLET}:
        return []
    if lines := keyed_money(context.low(block)):
        return [_of_line(line, block, context) for line in lines]
    found: list[Statement] = []
    triggers = context.triggers(block)
    for start, end in context.sentences(block):
        mask = triggers.within(start, end) & TRIGGERS
        if mask:
            found += _sentence(block, context, start, end, mask)
    return found


def _of_line(line: KeyedMoney, block: Block, context: Context) -> Statement:
    """What a line "One-off cost: nil" says of the work it stands under."""
    statement = Statement(
        kind=line.kind, start=line.start, end=line.end, unit="GBP", basis=line.basis, recurrence=line.recurrence,
        value=line.value, what=f"{line.kind} {'nil' if line.value is not None else 'without an amount'}",
        standing="achieved" if line.basis == "actual" else None,
        cashable=cashable_of(block.text[line.start : line.end]) if line.kind is Kind.SAVING else None,
        confidence=0.85,
    )  # fmt: skip
    statement.subject, statement.reason = context.subject_of(block, line.start, line.end)
    statement.who = concerned(statement.subject, block, line.start, line.end, context)
    return statement


def _sentence(block: Block, context: Context, start: int, end: int, mask: int) -> list[Statement]:
    text = block.text
    low = context.low(block)
    taken: list[tuple[int, int]] | None = None
    found: list[Statement] = []
    for rule in _RULES:
        if not rule.triggers & mask:
            continue
        for match in rule.pattern.finditer(low, start, end):
            if taken is None:
                taken = [(a.start + start - 40, a.end + start + 40) for a in find_amounts(text[start:end])]
            if any(match.start() < b and a < match.end() for a, b in taken) or _denied(rule, text, start, match):
                continue
            taken.append((match.start(), match.end()))
            found.append(_statement(rule, match, block, context, start, end))
    return found


def _denied(rule: _Rule, text: str, start: int, match: re.Match[str]) -> bool:
    """ "No savings have yet been made" is no saving."""
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
    statement.who = concerned(statement.subject, block, start, end, context)
    add_period(statement, block, context, start, end, Amount(match.start(), match.start(), "", None))
    return statement
