"""Records of the registers as the facts that the checks are given."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from concordat.calculations.checks import telling
from concordat.calculations.checks.about import About
from concordat.calculations.checks.facts import (
    SERVICE,
    Agreed,
    Amount,
    Followed,
    Happened,
    Leaving,
    Manned,
    PrintedTotal,
    Rated,
    Row,
    Started,
)
from concordat.calculations.checks.tables import GridCell, printed_totals
from concordat.calculations.promises.promise import Traced
from concordat.foundation.provenance.records import PassageRecord
from concordat.kernel.dates import PreciseDate
from concordat.kernel.figures import FigureState
from concordat.registers.agreements.records import AgreementLine, Duty
from concordat.registers.agreements.records.exits import ExitRecord
from concordat.registers.agreements.rules import AgreementState, Clause
from concordat.registers.agreements.rules.clauses import against_votes
from concordat.registers.agreements.rules.publication import DutyState
from concordat.registers.agreements.rules.versions import STARTS, day_held
from concordat.registers.benefits.records import EntryRecord
from concordat.registers.business_cases.records import StageRecord
from concordat.registers.business_cases.rules import StageState
from concordat.registers.delivery.records import StatusRecord
from concordat.registers.exchange.records import PrintedTotalRecord, ServiceRecord
from concordat.registers.governance.records import CommitmentRecord, DecisionRecord, HappeningRecord
from concordat.registers.governance.rules import DecisionState
from concordat.reporting.assurance.places import Places
from concordat.reporting.portfolio.naming import ANOTHER
from concordat.reporting.portfolio.posts.records import AlarmedPost

UNPUBLISHED = frozenset({DutyState.OVERDUE, DutyState.DAY_NOT_KNOWN})
# A recommendation or a proposal may well speak of a day to come.
TAKEN = frozenset({DecisionState.AGREED, DecisionState.APPROVED, DecisionState.NOTED, DecisionState.REJECTED})


def maybe_after(on: PreciseDate | None, reported_on: date | None) -> bool:
    """Whether something is dated wholly after the source that tells it, or not at all: then its words are asked."""
    return reported_on is not None and (on is None or on.first > reported_on)


def tells_start(event: HappeningRecord) -> bool:
    """Whether an event is the start of a service on a known date."""
    return event.happened_on is not None and telling.tells_a_start(event.what)


class Record:
    """Names for keys and places for records, so that each record becomes one fact."""

    def __init__(self, names: Mapping[str, str], places: Places) -> None:
        self._names = names
        self._places = places

    def amount(self, entry: EntryRecord) -> Amount:
        """One entry of the ledger."""
        return Amount(
            kind=entry.kind.value, about=self.about(entry.collaboration, next(iter(entry.organisations), None)),
            figure=entry.figure, evidence=self._places.of(entry.ref), what=entry.what,
            bodies=tuple(self._names.get(key, key) for key in entry.organisations), standing=entry.standing.value,
            recurrence=entry.recurrence.value, cashable=entry.cashable, since=entry.since, until=entry.until,
            in_service=entry.in_service, reported_on=entry.reported_on,
        )  # fmt: skip

    def service(self, service: ServiceRecord) -> Amount:
        """One service in kind, its giver first."""
        return Amount(
            kind=SERVICE, about=self.between(service), figure=service.value,
            evidence=self._places.of(service.ref), what=service.what, bodies=self._sides(service),
            until=service.year, since=service.year, reported_on=service.reported_on,
        )  # fmt: skip

    def start(self, event: HappeningRecord) -> Started:
        """An event that is the start of a service; of one without a date, the day of its paper stands in."""
        on = event.happened_on or PreciseDate.of(event.reported_on or date.max)
        return Started(self.about(event.collaboration, event.organisation), on, self._places.of(event.ref))

    def rating(self, status: StatusRecord) -> Rated:
        """One declared rating."""
        return Rated(
            self.about(status.collaboration, None), status.dimension, status.colour, self._places.of(status.ref),
            status.reported_on,
        )  # fmt: skip

    def decisions(self, rows: Iterable[DecisionRecord]) -> Iterator[Happened]:
        """Decisions that were taken, as far as their date and that of their source are known."""
        for row in rows:
            place = self._places.of(row.ref)
            on = row.decided_on or telling.day_told(place.quote or "")
            taken = row.state in TAKEN and not telling.tells_what_is_to_come(row.what)
            if taken and on and row.reported_on:
                about = self.about(row.collaboration, row.organisation)
                yield Happened("decision", about, row.what, on, row.reported_on, place)

    def events(self, rows: Iterable[HappeningRecord]) -> Iterator[Happened]:
        """Events that are told as past."""
        for row in rows:
            place = self._places.of(row.ref)
            on = row.happened_on or telling.day_told(place.quote or "")
            if on and row.reported_on and telling.told_as_past(row.what):
                about = self.about(row.collaboration, row.organisation)
                yield Happened("event", about, row.what, on, row.reported_on, place)

    def stages(self, rows: Iterable[tuple[str, StageRecord]]) -> Iterator[Happened]:
        """Stages that are told as reached, each with the key of its collaboration."""
        for collaboration, row in rows:
            told = row.told
            if told.on and told.reported_on and told.state in (StageState.APPROVED, StageState.COMPLETED):
                about = self.about(collaboration, None)
                what = row.what or told.stage.words
                yield Happened("stage", about, what, told.on, told.reported_on, self._places.of(row.ref))

    def promise(self, row: CommitmentRecord, traced: Traced) -> Followed:
        """A promise with what became of it."""
        return Followed(self.about(row.collaboration, row.organisation), traced)

    def leaving(self, held: ExitRecord) -> Leaving:
        """What the recorded exit terms of an agreement leave out, with the places that tell them."""
        lacking = held.missing
        return Leaving(
            held.agreement, held.title, self.about(held.collaboration, next(iter(held.parties), None)),
            tuple(one.sentence for one in lacking), tuple(one.question for one in lacking),
            tuple(self._places.of(report.ref) for report in held.reports),
        )  # fmt: skip

    def agreed(self, line: AgreementLine, duties: Iterable[Duty] = ()) -> Agreed:
        """Who has signed an agreement, who must, who pays against who votes, and who has not published it.

        An ended one asks nothing. ``duties`` are those to publish it.
        """
        held, standing = line.record, line.standing
        ended, starts = standing.word in ("Ended", "Expired"), day_held(line.held, STARTS)
        told = held.state in (AgreementState.SIGNED, AgreementState.IN_FORCE)
        begun = starts is not None and starts.last <= line.on if held.entered else told
        shares, votes = (line.clause(clause).value for clause in (Clause.COST_SHARE, Clause.VOTING))
        return Agreed(
            agreement=held.key, title=held.title, about=self.about(held.collaboration, held.organisation),
            entered=held.entered, begun=begun and not ended, named=len(line.members), unsigned=line.unsigned,
            needed=len(line.completeness.needed), missing=() if ended else line.completeness.missing_names,
            votes="" if ended else against_votes(shares, votes, self._names), evidence=(self._places.of(held.ref),),
            unpublished=tuple(one.name for one in duties if one.standing.state in UNPUBLISHED),
        )  # fmt: skip

    def manned(self, post: AlarmedPost) -> Manned:
        """A post with its alarms, and the places that tell of it."""
        held = post.view.post
        return Manned(
            str(held.ref), held.title, self.about(held.collaboration, post.view.particulars.home), post.alarms,
            tuple(self._places.of(ref) for ref in post.view.refs),
        )  # fmt: skip

    def totals(self, rows: Sequence[PrintedTotalRecord], services: Sequence[ServiceRecord]) -> Iterator[PrintedTotal]:
        """Totals of services in kind with the services of the same giver, receiver and source."""
        places = {service.ref: self._places.of(service.ref) for service in services}
        for total in rows:
            place = self._places.of(total.ref)
            own = [
                service for service in services
                if (service.provider, service.receiver) == (total.provider, total.receiver)
                and places[service.ref].source == place.source and total.year in (None, service.year)
                and service.value.state is not FigureState.NOT_APPLICABLE
            ]  # fmt: skip
            yield PrintedTotal(
                self.between(total), total.printed,
                tuple(Row(s.what, s.value.amount, places[s.ref], s.year.words() if s.year else "") for s in own),
                place, step=1,
            )  # fmt: skip

    def tables(self, found: Mapping[str, Sequence[PassageRecord]]) -> Iterator[PrintedTotal]:
        """The printed totals of the tables of sources, by key of the source."""
        for source, passages in found.items():
            for passage in passages:
                cells = [
                    GridCell(cell["row"], cell["column"], cell["text"], self._places.of_cell(source, passage, cell))
                    for cell in passage.cells
                ]
                yield from printed_totals(cells, name=passage.section or "a table")

    def about(self, collaboration: str | None, organisation: str | None) -> About:
        """What a fact concerns: a collaboration before an organisation. One that may not be seen is not named."""
        if collaboration:
            return About(collaboration, self._names.get(collaboration, ANOTHER), self._seen(collaboration))
        return About(organisation or "", self._names.get(organisation or "", "The paper"))

    def between(self, row: ServiceRecord | PrintedTotalRecord) -> About:
        """A service in kind concerns its two sides, whatever collaboration it is part of."""
        given, received = self._sides(row)
        collaboration = self._seen(row.collaboration) if isinstance(row, ServiceRecord) else None
        return About(f"{row.provider}>{row.receiver}", f"Services of {given} to {received}", collaboration)

    def _seen(self, collaboration: str | None) -> str | None:
        return collaboration if collaboration in self._names else None

    def _sides(self, row: ServiceRecord | PrintedTotalRecord) -> tuple[str, str]:
        return self._names.get(row.provider, row.provider), self._names.get(row.receiver, row.receiver)
