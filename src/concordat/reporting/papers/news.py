"""What has been reported of a collaboration, each thing with the day of its source. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from concordat.kernel.rag import Colour
from concordat.kernel.references import RecordRef
from concordat.registers.business_cases.records import StageRecord
from concordat.registers.business_cases.rules import Stage, StageState
from concordat.registers.delivery.records import RiskRecord, StatusRecord
from concordat.registers.delivery.rules import RiskState
from concordat.registers.governance.records import DecisionRecord, HappeningRecord
from concordat.registers.governance.rules import DecisionState
from concordat.registers.measures.records import MeasureRecord, ReadingRecord
from concordat.registers.measures.rules import GBP, OBSERVED, Basis
from concordat.reporting.papers.records import Material
from concordat.reporting.papers.words import capital, sentence, when

# These stages are states: a case is not "live in progress".
_STATES = frozenset({Stage.LIVE, Stage.CLOSED})


@dataclass(frozen=True, slots=True)
class News:
    """One thing that a source reports: in which group it is told, the sentence, and what it cites."""

    told: date | None
    words: str
    refs: tuple[RecordRef, ...]


def of_collaboration(material: Material, key: str) -> list[News]:
    """Stages, decisions, changes of rating, events, measures and risks of one collaboration, in that order."""
    return [
        *_stages(material, key),
        *(_decision(one) for one in material.decisions if one.collaboration == key),
        *_ratings(material, key),
        *(_happening(one) for one in material.happenings if one.collaboration == key),
        *(told for one in material.measures if one.collaboration == key for told in _measure(one)),
        *(_risk(one) for one in material.risks if one.collaboration == key),
    ]


def of_bodies(material: Material) -> list[News]:
    """What is told of the board's own bodies and of no collaboration."""
    own = set(material.board.bodies)
    return [
        *(_decision(one) for one in material.decisions if not one.collaboration and one.organisation in own),
        *(_happening(one) for one in material.happenings if not one.collaboration and one.organisation in own),
        *(
            told
            for one in material.measures
            if not one.collaboration and one.organisation in own
            for told in _measure(one)
        ),
        *(_risk(one) for one in material.risks if not one.collaboration and one.organisation in own),
    ]


def is_new(material: Material, told: date | None) -> bool:
    """Whether it was reported after the board's last paper; all is new to a board that had none."""
    return told is not None and (material.since is None or told > material.since)


def last_told(material: Material, key: str) -> date | None:
    """The day on which anything was last reported of a collaboration, its amounts and promises among it."""
    days = [one.told for one in of_collaboration(material, key)]
    days += [entry.reported_on for entry in material.entries if entry.collaboration == key]
    for promise in material.commitments:
        if promise.collaboration == key:
            days += [promise.promised_on, *promise.mentioned_on]
    days += [one.reported_on for one in material.collaborations if one.key == key]
    return max((day for day in days if day), default=None)


def stage_words(report: StageRecord) -> str:
    """outline business case approved in June 2016 by the Chief Officers' Board; live since is simply live."""
    told = report.told
    plain = told.stage in _STATES and told.state in (StageState.IN_PROGRESS, StageState.COMPLETED)
    parts = [
        told.stage.words.lower(),
        "" if plain else told.state.value.replace("_", " "),
        f"since {told.on.words()}" if plain and told.on else when(told.on),
        f"by {report.decided_by}" if report.decided_by else "",
    ]
    return " ".join(part for part in parts if part)


def _stages(material: Material, key: str) -> Iterator[News]:
    for case in material.cases:
        if case.collaboration == key:
            named = "" if case.title == material.named(key) else f" ({case.title})"
            for report in case.reports:
                yield News(report.told.reported_on, sentence(f"Stage{named}: {stage_words(report)}"), (report.ref,))


def _decision(one: DecisionRecord) -> News:
    state = "" if one.state is DecisionState.NOT_STATED else one.state.value
    on = one.decided_on.words() if one.decided_on else ""
    known = ", ".join(part for part in (state, on, one.decided_by) if part)
    return News(one.reported_on, sentence(f"{_head('Decision', known)}: {one.what}"), (one.ref,))


def _head(word: str, known: str) -> str:
    return f"{word} ({known})" if known else word


def _ratings(material: Material, key: str) -> Iterator[News]:
    """A rating that is not what it was in the source before, or was in none."""
    before: dict[str, StatusRecord] = {}
    for status in material.statuses:
        if status.collaboration != key:
            continue
        last = before.get(status.dimension.value)
        if last and last.colour is not status.colour and Colour.NOT_STATED not in (last.colour, status.colour):
            moved = f"from {_colour(last)} to {_colour(status)}"
            words = f"The rating for {status.dimension.value} went {moved}."
            yield News(status.reported_on, words, (last.ref, status.ref))
        elif last is None and _begins(material, status):
            words = f"The rating for {status.dimension.value} is given for the first time: {_colour(status)}."
            yield News(status.reported_on, words, (status.ref,))
        before[status.dimension.value] = status


def _begins(material: Material, one: StatusRecord) -> bool:
    """Whether a first rating is news: to a board that had a paper before; to another all is new."""
    return material.since is not None and is_new(material, one.reported_on) and one.colour is not Colour.NOT_STATED


def _colour(one: StatusRecord) -> str:
    """amber; “to be determined”."""
    word = one.colour.word.lower()
    return f"“{word}”" if " " in word else word


def _happening(one: HappeningRecord) -> News:
    dated = f"{capital(one.happened_on.words())}: " if one.happened_on else ""
    return News(one.reported_on, sentence(dated + capital(one.what)), (one.ref,))


def _measure(one: MeasureRecord) -> Iterator[News]:
    """Each reading with its unit and period: "Cadets who are active: over 350 cadets, March 2019"."""
    per = f" {one.per}" if one.per.startswith(("a ", "per ")) else f" per {one.per}" if one.per else ""
    for reading in one.readings:
        unit = "" if one.unit in (GBP, "percent") or not reading.amount.known else f" {one.unit.replace('_', ' ')}"
        basis = "" if reading.basis in OBSERVED - {Basis.ESTIMATED} else f" ({reading.basis.value})"
        words = f"{capital(one.name)}: {reading.shown()}{unit}{per}{basis}{_period(reading)}"
        yield News(reading.reported_on, sentence(words), (reading.ref,))


def _period(reading: ReadingRecord) -> str:
    starts, ends = reading.starts, reading.ends
    if starts and ends and starts != ends:
        return f", {starts.words()} to {ends.words()}"
    return f", {(ends or starts).words()}" if ends or starts else ""  # type: ignore[union-attr]


def _risk(one: RiskRecord) -> News:
    last = one.last
    state = "" if last.state is RiskState.OPEN else last.state.value
    scored = f"likelihood {last.likelihood}, impact {last.impact}" if last.likelihood and last.impact else ""
    known = ", ".join(part for part in (state, scored) if part)
    return News(last.reported_on, sentence(f"{_head('Risk', known)}: {one.what}"), (one.ref, last.ref))
