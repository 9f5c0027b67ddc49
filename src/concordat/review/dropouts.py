"""In the last paper, not in this one: what dropped out between two papers of a board, accepted or still in review."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from concordat.calculations.checks.facts import COST, SAVING
from concordat.calculations.dropouts.comparing import dropped
from concordat.calculations.dropouts.dropout import Dropout, Said, Sheet, What
from concordat.foundation.provenance.queries import printed
from concordat.foundation.provenance.records import PassageRecord, SourceRecord
from concordat.foundation.provenance.tracing import passages_of
from concordat.intake.queries import candidates
from concordat.intake.rules import CandidateState
from concordat.kernel.errors import NotThere
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.statements import Kind
from concordat.review.boards import BoardOfPapers, board_of_papers
from concordat.review.cases import Case
from concordat.review.learning.taking import Learnt
from concordat.review.names import Names
from concordat.review.promises import promise_of, promised_in
from concordat.review.stated import Stated

MONEY = {SAVING: What.SAVING, COST: What.COST}
# What only says that there is something, and reports nothing on it.
NAMING = frozenset({Kind.COLLABORATION, Kind.PAPER, Kind.ORGANISATION})
HEADED, REPORTS = "heading", 2  # a collaboration without a heading of its own is reported on by so many statements


@dataclass(frozen=True, slots=True)
class Compared:
    """Two papers of a board and what dropped out; ``before`` and ``after`` are None where no two can be compared."""

    board: BoardOfPapers
    before: SourceRecord | None
    after: SourceRecord | None
    dropouts: tuple[Dropout, ...] = ()


def dropouts(
    actor: Actor,
    *,
    board: str,
    now: datetime,
    as_at: date | None = None,
    before: str | None = None,
    after: str | None = None,
) -> Compared:
    """What dropped out between the last two papers of a board, or between two that are named by key.

    Taken by default: the youngest dated paper, and the one before it of the same body, else of any. What was rejected
    in review is left out of both. NotThere for a board or a paper of it that the actor may not read, or that has no
    date. The number of database queries does not depend on the number of papers.
    """
    held = board_of_papers(actor, board=board, as_at=as_at)
    dated = [paper for paper in held.papers if paper.dated]
    second = _named(dated, after) or (dated[0] if dated else None)
    first = _named(dated, before) or (_before(dated, second) if second else None)
    pair = {one.key: one for one in (first, second) if one}
    names, learnt = Names(actor), Learnt(actor)
    read = [one for one in candidates(actor, sources=pair) if one.state is not CandidateState.REJECTED]
    taken = [learnt.taken(one, names).candidate for one in read]
    stated = [Stated(Case(actor, one, one.statement, names, now), pair[one.source]) for one in taken]
    passages = printed(actor, sources=pair)
    if first is None or second is None or first.key == second.key:
        return Compared(held, None, None)
    sheets = [_sheet(paper, _of(paper, stated), passages.get(paper.key, ())) for paper in (first, second)]
    return Compared(held, first, second, tuple(dropped(*sheets)))


def dropout(found: Compared, key: str) -> Dropout:
    """One of what dropped out, by its id; NotThere where it is not among it."""
    one = next((one for one in found.dropouts if one.id == key), None)
    if one is None:
        raise NotThere(f"Nothing {key} dropped out between these papers.")
    return one


def _named(dated: Sequence[SourceRecord], key: str | None) -> SourceRecord | None:
    if not key:
        return None
    found = next((paper for paper in dated if paper.key == key), None)
    if found is None:
        raise NotThere(f"This board has no dated paper {key}.")
    return found


def _before(dated: Sequence[SourceRecord], second: SourceRecord) -> SourceRecord | None:
    """The youngest paper of an earlier day, of the same body if there is one."""
    earlier = [one for one in dated if one.dated and second.dated and one.dated < second.dated]
    return next((one for one in earlier if one.owner == second.owner), earlier[0] if earlier else None)


def _of(paper: SourceRecord, stated: Iterable[Stated]) -> list[Stated]:
    return [one for one in stated if one.source.key == paper.key]


def _sheet(paper: SourceRecord, stated: list[Stated], passages: Sequence[PassageRecord]) -> Sheet:
    said = (*_collaborations(stated), *_amounts(stated), *_words(stated))
    promises = tuple(one for one in map(promise_of, promised_in(stated)) if one.told is None)
    return Sheet(
        paper.key, paper.dated or date.min, paper.owner, said, promises,
        tuple(passages_of({paper.key: passages}, {paper.key: paper})),
    )  # fmt: skip


def _collaborations(stated: list[Stated]) -> Iterator[Said]:
    """The collaborations that a paper reports on: under a heading of their own, or more than once."""
    reports = Counter(one.about.key for one in stated if one.kind not in NAMING)
    for one in stated:
        key, statement = one.about.key, one.case.statement
        if one.kind is not Kind.COLLABORATION or not statement.subject:
            continue
        if reports[key] >= (1 if statement.reason == HEADED else REPORTS):
            names = (one.about.name, *(statement.aliases or ()))
            yield Said(What.COLLABORATION, key, one.about.name, one.about.name, one.evidence, names, reports.pop(key))


def _amounts(stated: list[Stated]) -> Iterator[Said]:
    for one in stated:
        amount = one.amount() if one.is_amount else None
        if amount and amount.kind in MONEY and amount.known:
            yield Said(
                MONEY[amount.kind], amount.about.key, amount.about.name, amount.figure.written or amount.figure.shown(),
                one.evidence,
            )  # fmt: skip


def _words(stated: list[Stated]) -> Iterator[Said]:
    for one in stated:
        statement = one.case.statement
        if one.kind is Kind.ROLE and statement.post:
            yield Said(What.POST, one.about.key, one.about.name, statement.post, one.evidence)
        if one.kind is Kind.RISK:
            yield Said(What.RISK, one.about.key, one.about.name, statement.quote or one.case.words(), one.evidence)
