"""The returns of the latest periods, as far as the organisations of a board may see them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from concordat.foundation.provenance.queries import printed, sources
from concordat.foundation.provenance.records import CitationRecord, PassageRecord, SourceRecord
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import may
from concordat.kernel.rag import Colour
from concordat.registers.delivery.queries import periods, periods_told, returns, snapshots
from concordat.registers.delivery.records import PeriodRecord, Snapshot, ToldAnswer
from concordat.registers.delivery.rules.returns import ReturnState, day_of
from concordat.reporting.papers.queries.issued import told_returns
from concordat.reporting.papers.readership import reader_of
from concordat.reporting.papers.records import Addressee, Answered, NotAccepted, Reported

STANDING = frozenset({ReturnState.ACCEPTED, ReturnState.FROZEN})
Printed = Mapping[str, tuple[SourceRecord, Mapping[str, PassageRecord]]]


@dataclass(frozen=True, slots=True)
class Returned:
    """What the latest periods gave: what is told, what is not accepted, and the passages of the answers by record."""

    reported: tuple[Reported, ...] = ()
    not_accepted: tuple[NotAccepted, ...] = ()
    citations: dict[str, tuple[CitationRecord, ...]] = field(default_factory=dict)


def returned(reader: Actor, *, board: str, as_at: date, since: date | None, period: str = "") -> Returned:
    """The returns of each alliance's last period that had ended by a day, submitted by then and accepted or frozen.

    ``period`` is the key of the one that the board's meeting is to read, in place of its alliance's last. Those that
    are not are named with their state. The queries grow with the alliances, not with the returns.
    """
    before = told_returns(reader, board=board, before=as_at)
    reported: list[Reported] = []
    left: list[NotAccepted] = []
    cited: dict[str, tuple[CitationRecord, ...]] = {}
    for one_of, last in _latest(reader, as_at, period):
        told = _standing(reader, one_of, as_at)
        said = _said_last(reader, last)
        places = _printed(reader, told, as_at)
        for one in told:
            new = _is_new(one, before, since)
            reported.append(_reported(one, said.get(one.summary.collaboration, {}), is_new=new))
            cited |= _citations(one, places)
        numbers = {one.summary.number for one in told}
        left += [
            NotAccepted(one.collaboration, one.organisation, one.period_name, _state(one.state))
            for one in returns(reader, period=one_of.key, today=as_at)
            if one.number not in numbers
        ]
    return Returned(tuple(reported), tuple(left), cited)


def to_freeze(actor: Actor, *, board: Addressee, as_at: date, period: str = "") -> tuple[int, ...]:
    """The accepted returns that a paper to the board would tell of and that the actor's office may freeze."""
    own = {one.key for one in periods(actor, today=as_at) if may(actor, Permission.PERIOD_OPEN, [one.opened_by])}
    reader = reader_of(actor, board.bodies)
    read = [found for found, _ in _latest(reader, as_at, period) if found.key in own]
    told = [one for found in read for one in _standing(reader, found, as_at)]
    return tuple(one.summary.number for one in told if not one.frozen)


def _latest(reader: Actor, as_at: date, period: str) -> list[tuple[PeriodRecord, PeriodRecord | None]]:
    """The last period of each alliance that had ended by then, or the one asked for, with the one before it."""
    ended: dict[str, list[PeriodRecord]] = defaultdict(list)
    for one in periods_told(reader, today=as_at):
        if one.ends <= as_at:
            ended[one.alliance].append(one)
    ordered = [sorted(ended[key], key=lambda one: (one.ends, one.key), reverse=True) for key in sorted(ended)]
    places = [next((at for at, one in enumerate(found) if one.key == period), 0) for found in ordered]
    return [
        (found[at], found[at + 1] if len(found) > at + 1 else None) for found, at in zip(ordered, places, strict=True)
    ]


def _standing(reader: Actor, period: PeriodRecord, as_at: date) -> list[Snapshot]:
    found = snapshots(reader, period=period.key)
    return [one for one in found if one.summary.state in STANDING and day_of(one.submitted_at) <= as_at]


def _said_last(reader: Actor, period: PeriodRecord | None) -> dict[str, dict[str, str]]:
    """What the returns of the period before said: by collaboration, then by question."""
    if period is None:
        return {}
    return {
        one.summary.collaboration: {key: told.answer.text for key, told in one.by_key.items()}
        for one in snapshots(reader, period=period.key)
    }


def _is_new(one: Snapshot, before: tuple[date, set[tuple[int, str]]] | None, since: date | None) -> bool:
    """Whether the board's last paper did not tell it; of a paper that was not issued here, only its day is known."""
    submitted = day_of(one.submitted_at)
    if before and before[0] == since:
        return (one.summary.number, submitted.isoformat()) not in before[1]
    return since is None or submitted > since


def _state(state: ReturnState) -> str:
    return "submitted after that day" if state in STANDING else state.value


def _reported(one: Snapshot, last: Mapping[str, str], *, is_new: bool) -> Reported:
    summary = one.summary
    return Reported(
        summary.number, summary.collaboration, summary.organisation, summary.period_name, day_of(one.submitted_at),
        one.frozen, is_new, tuple(_answered(told, last) for told in one.answers if not told.problem),
    )  # fmt: skip


def _answered(told: ToldAnswer, last: Mapping[str, str]) -> Answered:
    asked, said = told.question, told.answer.text
    colour = told.value if isinstance(told.value, Colour) else None
    repeated = " ".join(last.get(asked.key, "").split()) == " ".join(said.split())
    return Answered(
        told.answer.number, asked.key, asked.label, said, asked.line, asked.line_words, asked.column, colour, repeated
    )


def _printed(reader: Actor, told: list[Snapshot], as_at: date) -> Printed:
    """The source that each accepted return became, with its passages by their text. Two queries."""
    files = {f"{one.summary.reference}.return": one.summary.reference for one in told}
    held = {files[one.file_name]: one for one in reversed(sources(reader, as_at=as_at)) if one.file_name in files}
    passages = printed(reader, sources=[one.key for one in held.values()]) if held else {}
    return {
        reference: (source, {passage.text: passage for passage in passages.get(source.key, ())})
        for reference, source in held.items()
    }


def _citations(one: Snapshot, places: Printed) -> dict[str, tuple[CitationRecord, ...]]:
    """The passage of each answer; where the return is no source that may be read, its place in the return."""
    summary = one.summary
    source, passages = places.get(summary.reference, (None, {}))
    found: dict[str, tuple[CitationRecord, ...]] = {}
    for place, told in enumerate(one.answers, 1):
        passage = passages.get(f"{told.question.label}: {told.answer.text}")
        record = f"answer:{told.answer.number}"
        found[record] = (
            CitationRecord(
                record=record, source_key=source.key if source else summary.reference,
                source_title=source.title if source else f"{summary.collaboration_name}: return for "
                f"{summary.period_name}",
                dated=day_of(one.submitted_at), paragraph=passage.paragraph if passage else str(place), line=None,
                passage=passage.id if passage else None, start=None, end=None, quote=None, reason="", actor="",
                recorded_at=one.submitted_at,
            ),
        )  # fmt: skip
    return found
