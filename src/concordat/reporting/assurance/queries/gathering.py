"""All that one actor may see, brought together for the checks."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from concordat.calculations.checks.facts import Facts, PrintedTotal
from concordat.calculations.checks.kept import InPrint, Print, in_print
from concordat.foundation.provenance.around import with_surroundings
from concordat.foundation.provenance.queries import citations, printed, sources
from concordat.foundation.provenance.records import SourceRecord
from concordat.kernel.findings import Finding
from concordat.kernel.permissions.actor import Actor
from concordat.registers.agreements.queries import register
from concordat.registers.agreements.queries.exits import exits
from concordat.registers.agreements.queries.publications import duties_of
from concordat.registers.agreements.records import Duty
from concordat.registers.benefits.queries import entries
from concordat.registers.benefits.rules import EntryKind
from concordat.registers.business_cases.queries import cases
from concordat.registers.collaborations.queries import collaborations
from concordat.registers.delivery.queries import statuses
from concordat.registers.exchange.queries import printed_totals, services
from concordat.registers.governance.queries import commitments, decisions, happenings
from concordat.reporting.assurance.places import Places
from concordat.reporting.assurance.printed import papers
from concordat.reporting.assurance.queries.deciding import aimless, unlearned, voted
from concordat.reporting.assurance.queries.promises import traced_in
from concordat.reporting.assurance.record import Record, maybe_after, tells_start
from concordat.reporting.portfolio.names.queries import names_of_records
from concordat.reporting.portfolio.queries.posts import posts_with_alarms

# Other money is looked at only where its amount is not known.
TOTAL = "total"
COMPARED = frozenset({EntryKind.SAVING, EntryKind.COST, EntryKind.INCOME})


@dataclass(frozen=True, slots=True)
class Gathered:
    """The facts of the record, and what the checks find in the papers as printed."""

    facts: Facts
    printed: tuple[Finding, ...]


def gathered(actor: Actor, *, today: date, as_at: date | None = None) -> Gathered:
    """What the checks need. Some ninety-seven database queries, whatever the number of rows.

    Passages are asked for only where the actor's papers are not those of a run before.
    """
    day = as_at or today
    amounts = [entry for entry in entries(actor, as_at=as_at) if entry.kind in COMPARED or not entry.stated.known]
    given, totals = services(actor, as_at=as_at), printed_totals(actor, as_at=as_at)
    declared = statuses(actor, as_at=as_at)
    events = happenings(actor, as_at=as_at)
    past = [event for event in events if maybe_after(event.happened_on, event.reported_on)]
    starts = [event for event in events if tells_start(event)]
    decided = [one for one in decisions(actor, as_at=as_at) if maybe_after(one.decided_on, one.reported_on)]
    stages = [
        (case.collaboration, report) for case in cases(actor, as_at=as_at) for report in case.reports
        if report.told.on and maybe_after(report.told.on, report.told.reported_on)
    ]  # fmt: skip
    promised = commitments(actor, as_at=day)
    refs = [one.ref for rows in (amounts, given, totals, declared, past, starts, decided, promised) for one in rows]
    refs += [report.ref for _, report in stages]
    refs += [report.ref for one in promised for report in one.reports]
    left = [one for one in exits(actor, as_at=as_at) if one.reports]
    refs += [report.ref for one in left for report in one.reports]
    alarmed = [one for one in posts_with_alarms(actor, today=day, as_at=as_at) if one.alarms]
    refs += [ref for one in alarmed for ref in one.view.refs]
    lines = register(actor, on=day, as_at=as_at)
    refs += [line.record.ref for line in lines]
    duties: dict[str, list[Duty]] = defaultdict(list)
    for duty in duties_of(actor, lines, as_at=as_at):
        duties[duty.agreement.key].append(duty)
    held, readable = collaborations(actor, as_at=as_at), sources(actor, as_at=as_at)
    places, names = Places(citations(actor, refs), readable), names_of_records(actor, on=day)
    record = Record(names, places)
    traced = traced_in(actor, promised, places, readable, names, as_at=as_at)
    in_services = tuple(record.totals(totals, given))
    called = {one.key: names[one.key] for one in held}
    text = _in_print(actor, readable, record, called, in_services, as_at)
    facts = Facts(
        today=day,
        amounts=(*with_surroundings(actor, map(record.amount, amounts)), *map(record.service, given)),
        starts=tuple(map(record.start, starts)),
        ratings=tuple(map(record.rating, declared)),
        happened=(*record.decisions(decided), *record.events(past), *record.stages(stages)),
        promises=tuple(record.promise(one, traced[one.id]) for one in promised),
        totals=(*text.totals, *in_services),
        leaving=tuple(map(record.leaving, left)),
        agreed=tuple(record.agreed(line, duties[line.record.key]) for line in lines),
        posts=tuple(map(record.manned, alarmed)),
        voted=voted(actor, readable=readable, names=names, as_at=as_at),
        aimless=aimless(actor, held=held, readable=readable, as_at=as_at),
        unlearned=unlearned(actor, held=held, readable=readable, as_at=as_at),
        parents={one.key: one.parent for one in held if one.parent},
    )
    return Gathered(facts, text.findings)


def _in_print(
    actor: Actor, readable: Sequence[SourceRecord], record: Record, called: Mapping[str, str],
    others: tuple[PrintedTotal, ...], as_at: date | None,
) -> InPrint:  # fmt: skip
    """What the readable papers say as printed; ``called`` are the collaborations that a section may be about."""
    known = sha256(repr(sorted(called.items())).encode()).hexdigest()
    editions = {one.key: f"{known} {one!r}" for one in readable}

    def load() -> Print:
        passages = printed(actor, as_at=as_at)
        with_totals = {
            key: [one for one in rows if one.kind == "table" and TOTAL in one.text.casefold()]
            for key, rows in passages.items()
        }
        return Print(tuple(papers(readable, passages, called)), tuple(record.tables(with_totals)))

    return in_print(editions, others, load)
