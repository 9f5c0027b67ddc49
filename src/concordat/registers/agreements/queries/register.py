"""The register of agreements on a day: what holds, who stands, what is missing and what is due."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from concordat.foundation.organisations.records import OrganisationKind
from concordat.foundation.orm.pages import Pages
from concordat.kernel.errors import NotThere
from concordat.kernel.permissions.actor import Actor
from concordat.registers.agreements.models import Agreement
from concordat.registers.agreements.queries import holdings
from concordat.registers.agreements.queries.agreements import details
from concordat.registers.agreements.queries.lines import Held, line_of, versions_of
from concordat.registers.agreements.queries.people import authorities_on, people_on
from concordat.registers.agreements.queries.publications import duties_of, publications
from concordat.registers.agreements.queries.ringing import that_may_ring
from concordat.registers.agreements.queries.told import duties_told
from concordat.registers.agreements.records import (
    AgreementDetail,
    AgreementFile,
    AgreementLine,
    AlarmLine,
    ChangeRecord,
    ClauseRecord,
    NovationRecord,
    ProvisionRecord,
)
from concordat.registers.agreements.rules import Alarm, AlarmKind, Person

BY_TITLE = "title", "key"


@dataclass(frozen=True, slots=True)
class Filters:
    """Which agreements a list leaves; empty leaves all. ``state`` is the word of a standing."""

    kind: str = ""
    state: str = ""
    partner: str = ""
    review_within: int | None = None

    def keeps(self, line: AgreementLine) -> bool:
        """Whether the list holds this line."""
        return (
            (not self.kind or line.record.kind == self.kind)
            and (not self.state or line.standing.word == self.state)
            and (not self.partner or any(member.key == self.partner for member in line.members))
            and (self.review_within is None or any(
                alarm.kind is AlarmKind.REVIEW and alarm.days_left(line.on) <= self.review_within
                for alarm in line.alarms
            ))
        )  # fmt: skip


def register(
    actor: Actor, *, on: date, as_at: date | None = None, collaboration: str | None = None,
    filters: Filters | None = None,
) -> list[AgreementLine]:  # fmt: skip
    """The agreements that the actor may see as they stand on a day, by title. Some twelve database queries."""
    rows = Agreement.objects.visible_to(actor).as_at(as_at)
    if collaboration:
        rows = rows.filter(collaboration_id=collaboration)
    found = _lines(actor, list(rows.order_by(*BY_TITLE)), on, as_at)
    return [line for line in found if filters.keeps(line)] if filters else found


def paged(actor: Actor, *, on: date, as_at: date | None = None) -> Pages[AgreementLine]:
    """The same lines by title, of which a slice reads only its own. Some twelve database queries a slice."""
    rows = Agreement.objects.visible_to(actor).as_at(as_at).order_by(*BY_TITLE)
    return Pages(rows, lambda some: _lines(actor, some, on, as_at))


def agreement_file(actor: Actor, *, key: str, on: date, as_at: date | None = None) -> AgreementFile:
    """All that is held of one agreement; NotThere where the actor may not see it."""
    rows = list(Agreement.objects.visible_to(actor).as_at(as_at).filter(pk=key))
    if not rows:
        raise NotThere(f"There is no agreement {key}.")
    told, held, (line,) = _read(actor, rows, on, as_at)
    versions = [key, *(one.by for one in line.changes)]
    clauses = _clauses(actor, versions, told, held, as_at)
    published = publications(actor, agreements=[key], as_at=as_at)
    return AgreementFile(
        line=line, detail=told[key], clauses=clauses, novations=tuple(held.novations.get(key, ())),
        publications=tuple(published.get(key, ())), duties=tuple(duties_told([line], published)),
        documents=tuple(holdings.documents(actor, agreements=[key], as_at=as_at).get(key, ())),
    )  # fmt: skip


def calendar(
    actor: Actor, *, on: date, horizon: int | None, as_at: date | None = None, kind: AlarmKind | None = None
) -> list[AlarmLine]:  # fmt: skip
    """What is due within ``horizon`` days (None: ever), soonest first; of what is over, what still waits: reviews,
    ends, and agreements that a policing body has not published.

    Agreements that have ended or been superseded ring no more.
    """
    until = on + timedelta(days=horizon) if horizon is not None else date.max
    told = that_may_ring(
        actor, Agreement.objects.visible_to(actor).as_at(as_at), on=on, until=until, as_at=as_at,
        publication=kind in (None, AlarmKind.PUBLICATION),
    )  # fmt: skip
    found_lines = _lines(actor, list(told.order_by(*BY_TITLE)), on, as_at)
    standing = [line for line in found_lines if line.standing.word != "Ended"]
    rings = [(line.record, alarm) for line in standing for alarm in line.alarms
             if not (alarm.kind is AlarmKind.NOTICE and alarm.day < on)]  # fmt: skip
    if kind in (None, AlarmKind.PUBLICATION):
        rings += [
            (one.agreement, Alarm(AlarmKind.PUBLICATION, one.standing.due, one.name))
            for one in duties_of(actor, standing, as_at=as_at) if one.standing.state.open and one.standing.due
        ]  # fmt: skip
    found = [
        AlarmLine(record.key, record.title, record.collaboration, record.organisation, alarm)
        for record, alarm in rings
        if alarm.day <= until and (kind is None or alarm.kind is kind)
    ]
    return sorted(found, key=lambda one: (one.alarm.day, one.title, one.alarm.reckoned))


def _lines(actor: Actor, rows: Sequence[Agreement], on: date, as_at: date | None) -> list[AgreementLine]:
    """The agreements with those that change them, whatever the number in a fixed number of queries; none asks none."""
    return _read(actor, rows, on, as_at)[2] if rows else []


def _clauses(
    actor: Actor, versions: Sequence[str], told: Mapping[str, AgreementDetail], held: Held, as_at: date | None
) -> tuple[ClauseRecord, ...]:  # fmt: skip
    """Every report of a clause in these versions; of one that was not read for the line (it supersedes), by a query."""
    others = [key for key in versions if key not in told]
    further = holdings.clauses(actor, agreements=others, as_at=as_at) if others else {}
    return tuple(row for key in versions for row in (*held.clauses.get(key, ()), *further.get(key, ())))


def _read(
    actor: Actor, rows: Sequence[Agreement], on: date, as_at: date | None
) -> tuple[dict[str, AgreementDetail], Held, list[AgreementLine]]:
    """What was asked for, by key and by kind, and the lines that it makes."""
    changes = holdings.changes(actor, as_at=as_at)
    later = _chains(changes, [row.key for row in rows])
    wanted = {key for chain in later.values() for key in chain} - {row.key for row in rows}
    others = list(Agreement.objects.visible_to(actor).as_at(as_at).filter(pk__in=wanted)) if wanted else []
    told = {one.summary.key: one for one in details(actor, [*rows, *others], as_at)}
    provisions = holdings.provisions(
        actor, agreements=[*told, *(one.agreement for one in changes if one.by in told)], as_at=as_at
    )
    novations = holdings.novations(actor, agreements=list(told), as_at=as_at)
    people = people_on(actor, keys=_bodies(told.values(), provisions, novations), on=on)
    held = Held(
        provisions=provisions, novations=novations,
        clauses=holdings.clauses(actor, agreements=list(told), as_at=as_at),
        people=people,
        authorities=authorities_on(actor, on=on) if _has_fire_service(people) else {},
    )  # fmt: skip
    by_earlier, by_later = _grouped(changes)
    lines = [
        line_of(told[row.key], versions_of(told, held, later[row.key], by_later), held, on,
                tuple(one for key in [row.key, *later[row.key]] for one in by_earlier[key]), tuple(by_later[row.key]))
        for row in rows
    ]  # fmt: skip
    return told, held, lines


def _has_fire_service(people: Mapping[str, Person]) -> bool:
    """Whether any of them is a service, whose authority is then asked for: of no other body is it told."""
    return any(one.kind is OrganisationKind.FIRE_SERVICE for one in people.values())


def _grouped(
    changes: Iterable[ChangeRecord],
) -> tuple[dict[str, list[ChangeRecord]], dict[str, list[ChangeRecord]]]:
    """The changes by the agreement that is changed, and by that which changes."""
    by_earlier: dict[str, list[ChangeRecord]] = defaultdict(list)
    by_later: dict[str, list[ChangeRecord]] = defaultdict(list)
    for one in changes:
        by_earlier[one.agreement].append(one)
        by_later[one.by].append(one)
    return by_earlier, by_later


def _chains(changes: Sequence[ChangeRecord], keys: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """For each agreement those that vary it, and those that vary these."""
    vary: dict[str, list[str]] = defaultdict(list)
    for one in changes:
        if one.kind == "varies":
            vary[one.agreement].append(one.by)
    found: dict[str, tuple[str, ...]] = {}
    for key in keys:
        chain: dict[str, None] = {}
        waiting = list(vary[key])
        while waiting:
            one_key = waiting.pop(0)
            if one_key not in chain:
                chain[one_key] = None
                waiting += vary[one_key]
        found[key] = tuple(chain)
    return found


def _bodies(
    told: Iterable[AgreementDetail], provisions: Mapping[str, Sequence[ProvisionRecord]],
    novations: Mapping[str, Sequence[NovationRecord]],
) -> set[str]:  # fmt: skip
    """The keys of every party, successor and body of a provision."""
    found = {party.organisation for one in told for party in one.summary.parties if party.organisation}
    found |= {body for rows in provisions.values() for row in rows for body in row.provision.bodies}
    return found | {row.succession.successor for rows in novations.values() for row in rows}
