"""When a collaboration began to serve, and the amounts that count from then."""

from __future__ import annotations

import re
from collections.abc import Iterable

from concordat.intake.extraction.context import Context
from concordat.intake.readers.blocks import Block, BlockKind
from concordat.kernel.dates import PreciseDate
from concordat.kernel.statements import Kind, Statement

# These two are for text in small letters.
_BEGAN = re.compile(
    r"\b(?:commenc(?:ed|ing)(?: service| operations?)?|began(?: service| operating| operations)?|"
    r"started(?: service| operating)?|"
    r"went live|gone live|go-live was|live|became (?:fully )?operational|came into (?:service|operation|effect|force)|"
    r"in (?:service|operation|place|use)|opened|(?:was|were) (?:launched|established|set up|formed|created))\b"
    r"[^.;,]{0,30}?\b(?:with effect )?(?:from|on|in|since|as of)\s+(?:the\s+)?$"
)
_BEFORE_DAY = ("from", "on", "in", "since", "of", "the")  # how that must end
# What may begin without the service itself having begun.
_OTHER = re.compile(
    r"\b(?:consultation|recruitment|training|tender\w*|procurement|reviews?|trials?|pilot|building|construction|phase|staff|"
    r"discussions?|negotiations?|planning|migration|implementation|work|project|evaluation|drafting|lease|interviews)\b"
)
_TO_DATE = re.compile(r"\bto date\b|\bso far\b|\bsince (?:it|the) (?:began|start|commenc)", re.IGNORECASE)


def starts(context: Context) -> dict[str, str]:
    """For each collaboration (small letters) the date from which the paper says that it has been in service."""
    return context.once("starts", _all)


def _all(context: Context) -> dict[str, str]:
    found: dict[str, str] = {}
    for block in context.blocks:
        if block.kind in {BlockKind.PARAGRAPH, BlockKind.BULLET}:
            for name, day in _of_block(block, context):
                found.setdefault(name.lower(), day)
    return found


def _of_block(block: Block, context: Context) -> Iterable[tuple[str, str]]:
    for date in context.dates(block):
        start, _ = context.sentence_at(block, date.start)
        before = context.low(block)[start : date.start]
        match = _BEGAN.search(before) if before.rstrip().endswith(_BEFORE_DAY) else None
        if not match or _OTHER.search(before[: match.start()]):
            continue
        if context.paper_date and PreciseDate.parse(date.text).first > context.paper_date:
            continue
        subject, _ = context.subject_of(block, start + match.start(), date.end)
        if subject and subject != context.author:
            yield subject, date.text


def count_from_start(statements: list[Statement], context: Context) -> None:
    """Set ``started`` of each collaboration, and ``from`` of the savings to date that tell no other beginning."""
    known = starts(context)
    for statement in statements if known else ():
        day = known.get((statement.subject or "").lower())
        if day is None:
            continue
        if statement.kind is Kind.COLLABORATION:
            statement.started = statement.started or day
        elif statement.kind is Kind.SAVING and statement.from_ is None and _runs_to_date(statement):
            if statement.date and not _may_end(statement.date, day):
                continue
            statement.from_ = day
            if statement.date:
                statement.to, statement.date = statement.to or statement.date, None


def _may_end(date: str, day: str) -> bool:
    """Whether what began on ``day`` may run to ``date``: a later day or month, not a year that it began in."""
    return (
        not date.startswith("FY")
        and len(date) >= len("2017-11")
        and PreciseDate.parse(date).last >= PreciseDate.parse(day).first
    )


def _runs_to_date(statement: Statement) -> bool:
    """Achieved so far, or planned up to now: not an amount of a year."""
    if statement.recurrence == "annual":
        return False
    return (
        statement.recurrence == "cumulative"
        or bool(_TO_DATE.search(statement.quote))
        or statement.standing == "achieved"
    )
