"""From blocks to statements: every extractor over every block, then place, subject and order filled in."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from functools import lru_cache, reduce
from operator import or_
from typing import NamedTuple

from concordat.intake.extraction import narrative
from concordat.intake.extraction.confidence import calibrated
from concordat.intake.extraction.context import Context
from concordat.intake.extraction.figures import (
    agreements,
    exchanges,
    money,
    naming,
    paper,
    rating_words,
    ratings,
    stages,
    strip_money,
    table_money,
    unquantified,
)
from concordat.intake.extraction.figures.partners import concerned
from concordat.intake.extraction.figures.starts import count_from_start
from concordat.intake.extraction.memory import forget
from concordat.intake.readers.blocks import Block, BlockKind, Document
from concordat.kernel.statements import MONEY_KINDS, Statement

Read = Callable[[Block, Context], list[Statement]]
_ANY = frozenset(BlockKind)
_TABLES = frozenset({BlockKind.TABLE})
_TEXT = _ANY - _TABLES
_PROSE = frozenset({BlockKind.PARAGRAPH, BlockKind.BULLET})


class Extractor(NamedTuple):
    """A way to read a block: the kinds of blocks that it reads, and the triggers without which it finds nothing.

    Without ``triggers`` it tells for itself.
    """

    read: Read
    kinds: frozenset[BlockKind] = _ANY
    triggers: int | None = None


EXTRACTORS = (
    Extractor(paper.read),
    Extractor(money.read, _TEXT, money.TRIGGERS),
    Extractor(strip_money.read, _TABLES),
    Extractor(table_money.read, _TABLES),
    Extractor(unquantified.read, _PROSE, unquantified.TRIGGERS),
    Extractor(exchanges.read, _PROSE, exchanges.TRIGGERS),
    Extractor(ratings.read, _TABLES),
    Extractor(ratings.read, _TEXT, rating_words.TRIGGERS),
    Extractor(stages.read, _ANY - {BlockKind.HEADING}, stages.TRIGGERS),
    Extractor(agreements.read),
    Extractor(naming.read),
    Extractor(narrative.read, _ANY - {BlockKind.HEADING}),
)
_TOLD_BY = reduce(or_, (extractor.triggers or 0 for extractor in EXTRACTORS))


@lru_cache(maxsize=1024)
def _readers(kind: BlockKind, mask: int) -> tuple[Read, ...]:
    """What can find anything in a block of such a kind with these triggers, in order."""
    fit = (one for one in EXTRACTORS if kind in one.kinds)
    return tuple(one.read for one in fit if one.triggers is None or one.triggers & mask)


def extract(document: Document, *, dated: date | None = None, calibrate: bool = True) -> list[Statement]:
    """Every statement of a paper, in the order of its passages.

    ``dated`` is the day of a paper that prints none; a printed date goes before it. The confidences are as measured;
    without ``calibrate``, those that the rules give, which the measurement starts from.
    """
    context = Context(document, dated=dated)
    found: list[Statement] = []
    for block in document.blocks:
        for read in _readers(block.kind, context.triggers(block).mask & _TOLD_BY):
            for statement in read(block, context):
                found.append(placed(statement, block, context))
    kept = without_doubles(found)
    count_from_start(kept, context)
    forget()
    for statement in kept if calibrate else ():
        statement.confidence = calibrated(statement)
    return kept


def placed(statement: Statement, block: Block, context: Context) -> Statement:
    """Fill in file, section, paragraph, line, span and subject where the extractor left them open."""
    start = statement.start or 0
    end = statement.end if statement.end is not None else start + len(statement.quote)
    statement.start, statement.end = start, end
    statement.quote = block.text[start:end]
    statement.file, statement.section, statement.paragraph = context.document.name, block.section, block.paragraph
    statement.block, statement.page = block.ordinal, block.page
    statement.line = block.line_at(start) if context.document.has_lines else None
    cell = block.cell_at(start) if block.cells else None
    statement.cell = cell.address if cell else None
    if statement.subject is None:
        statement.subject, statement.reason = context.subject_of(block, start, end)
    if not statement.who:
        statement.who = concerned(statement.subject, block, *context.sentence_at(block, start), context)
    return statement


def without_doubles(statements: Iterable[Statement]) -> list[Statement]:
    """Leave out what says the same of the same passage twice; the surer one stays."""
    kept: dict[tuple[object, ...], Statement] = {}
    for statement in statements:
        key = _key(statement)
        held = kept.get(key)
        if held is None or statement.confidence > held.confidence:
            kept[key] = statement
    return sorted(kept.values(), key=lambda s: (s.block or 0, s.start or 0, s.end or 0))


def _key(statement: Statement) -> tuple[object, ...]:
    place = (statement.block, statement.start)
    if statement.kind in MONEY_KINDS:
        return ("money", *place, statement.value)
    return (statement.kind, *place, statement.stage, statement.dimension, statement.subject, statement.value)
