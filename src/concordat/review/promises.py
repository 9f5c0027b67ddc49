"""What became of the promises of the papers, accepted or not: traced through every paper that the actor may read."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime

from concordat.calculations.promises.keeping import trace_kept
from concordat.calculations.promises.promise import Fate, Papers, Promise, Traced, Turn
from concordat.foundation.provenance.queries import printed, sources
from concordat.foundation.provenance.records import SourceRecord
from concordat.foundation.provenance.tracing import editions_of, passages_of
from concordat.intake.queries import candidates
from concordat.intake.records import CandidateRecord
from concordat.intake.rules import CandidateState
from concordat.kernel.dates import PreciseDate
from concordat.kernel.findings import FindingEvidence
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.statements import Kind, Statement
from concordat.registers.governance.queries import commitments
from concordat.registers.governance.records import CommitmentRecord
from concordat.review.cases import Case
from concordat.review.learning.taking import Learnt
from concordat.review.names import Names
from concordat.review.stated import Stated

# A stage that is under way or planned promises to be reached; one that is rejected was given up.
UNDER_WAY = frozenset({"planned", "in_progress", "submitted"})
TOLD = {"slipped": Fate.SLIPPED, "rejected": Fate.DROPPED, "dropped": Fate.DROPPED}
KINDS = (Kind.COMMITMENT, Kind.STAGE, Kind.EVENT, Kind.DECISION)
IN_REVIEW = "statement:"  # how the key of a promise begins that nobody has accepted
STANDS_IN = 0.9  # of the past days that an undated paper tells of, the one before which so many lie dates it


def promises(actor: Actor, *, now: datetime, as_at: date | None = None) -> list[Traced]:
    """The promises of every paper that the actor may read, each with its fate; silent first, then by their time.

    What was rejected in review is left out, and what was learnt from corrections is taken so here too. The number of
    database queries does not depend on the number of papers.
    """
    held = {source.key: source for source in sources(actor, as_at=as_at)}
    names, learnt = Names(actor), Learnt(actor)
    waiting = [
        learnt.taken(one, names).candidate
        for one in candidates(actor, kinds=KINDS, as_at=as_at)
        if one.state is not CandidateState.REJECTED and one.source in held
    ]
    found = [Stated(Case(actor, one, one.statement, names, now), held[one.source]) for one in waiting]
    papers = papers_of(held.values(), found)
    recorded = {str(one.ref): one for one in commitments(actor, as_at=as_at or now.date())}
    read = [promise_of(one, recorded.pop(one.case.candidate.record, None)) for one in promised_in(found)]
    promised = read + [_typed(one) for one in recorded.values()]
    traced = traced_over(actor, promised, held, papers, as_at=as_at)
    return sorted(traced, key=_rank)


def traced_over(
    actor: Actor, promised: Iterable[Promise], held: Mapping[str, SourceRecord], papers: Papers, *,
    as_at: date | None = None,
) -> list[Traced]:  # fmt: skip
    """What became of promises in the papers that the actor may read; their passages are asked for only when needed."""
    return trace_kept(
        promised, papers, edition=editions_of(held.values()),
        passages=lambda: passages_of(printed(actor, as_at=as_at), held),
    )  # fmt: skip


def promised_in(found: Iterable[Stated]) -> Iterator[Stated]:
    """Commitments, and the stages of passages that hold no commitment of the same words."""
    spoken: dict[int, list[tuple[str, str | None]]] = defaultdict(list)
    for one in sorted(found, key=lambda one: one.kind is not Kind.COMMITMENT):
        statement = one.case.statement
        words, due = _words(statement.quote), statement.due
        there = spoken[one.case.candidate.passage]
        stage = one.kind is Kind.STAGE and _promises(statement)
        if (one.kind is Kind.COMMITMENT or stage) and not any(_same(words, due, *other) for other in there):
            yield one
            there.append((words, due))


def _same(words: str, due: str | None, others: str, its_due: str | None) -> bool:
    """Whether two promise one thing: the same words, or some of the words of the other, for no time of their own."""
    return words == others or (due in (None, its_due) and (words in others or others in words))


def _words(quote: str) -> str:
    """The words of a quote as one looks for them in another."""
    return " ".join(quote.split()).strip(" .,;:").casefold()


def _promises(statement: Statement) -> bool:
    """Whether a stage is one still to be reached, or one that was given up; what is live is reached."""
    live = statement.stage == "live" and statement.state != "planned"
    return not live and (statement.state in UNDER_WAY or statement.state in TOLD)


def promise_of(one: Stated, held: CommitmentRecord | None = None) -> Promise:
    """A statement as a promise; ``held`` is the record that came of it, with what was reported since."""
    statement, case = one.case.statement, one.case
    what = statement.what or statement.quote
    told = _reported(held) if held else TOLD.get(statement.state or "") or _closed(statement)
    return Promise(
        key=str(held.ref) if held else case.candidate.record or f"{IN_REVIEW}{case.candidate.id}", what=what,
        subject="" if case.organisation else statement.subject or "", source=one.source.key,
        place=case.candidate.passage, evidence=one.evidence, made_on=one.source.dated,
        due=one.date(statement.due or (statement.date if one.kind is Kind.STAGE else None)),
        bodies=frozenset([one.source.owner, *case.bodies]), told=told, turns=_turns(held, one.evidence) if held else (),
    )  # fmt: skip


def _closed(statement: Statement) -> Fate | None:
    """A row of actions says itself that it is done."""
    return Fate.KEPT if statement.kind is Kind.COMMITMENT and statement.state == "closed" else None


def _typed(held: CommitmentRecord) -> Promise:
    """A promise that a person recorded without a paper."""
    return Promise(
        key=str(held.ref),
        what=held.what,
        subject="",
        source="",
        place=0,
        evidence=FindingEvidence("A person's record"),
        made_on=held.promised_on,
        due=held.promised_for,
        bodies=frozenset(filter(None, [held.organisation])),
        told=_reported(held),
        turns=_turns(held, FindingEvidence("A person's record")),
    )


def _turns(held: CommitmentRecord, place: FindingEvidence) -> tuple[Turn, ...]:
    """The reports on a promise, each with its own words; where they were read the record's page shows."""
    return tuple(
        Turn(Fate(one.outcome.value), one.what, replace(place, quote=one.what), one.reported_on, one.due)
        for one in held.reports
    )


def _reported(held: CommitmentRecord) -> Fate | None:
    return Fate(held.reports[-1].outcome.value) if held.reports else None


def papers_of(held: Iterable[SourceRecord], found: Iterable[Stated]) -> Papers:
    """The days of the papers. For one without a date the days that it tells of as past stand in: it came after them."""
    past: dict[str, list[date]] = defaultdict(list)
    for one in found:
        past[one.source.key] += [happened.first for happened in _past(one.case.candidate)]
    days, owners = {}, {}
    for source in held:
        told = sorted(past[source.key])
        day = source.dated or (told[int(len(told) * STANDS_IN)] if told else None)
        if day is not None:
            days[source.key] = day
        owners[source.key] = source.owner
    return Papers(days, owners)


def _past(candidate: CandidateRecord) -> Iterator[PreciseDate]:
    statement = candidate.statement
    if statement.kind is not Kind.EVENT or not statement.date:
        return
    try:
        day = PreciseDate.parse(statement.date)
    except ValueError:
        return
    if day.is_day:
        yield day


def _rank(traced: Traced) -> tuple[int, date, str]:
    due = traced.promise.due
    return tuple(Fate).index(traced.fate), due.last if due else date.max, traced.promise.key
