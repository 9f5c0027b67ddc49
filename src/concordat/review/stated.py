"""A statement in review as the facts that the checks are given."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from concordat.calculations.checks import telling
from concordat.calculations.checks.about import About
from concordat.calculations.checks.facts import (
    COST,
    INCOME,
    SAVING,
    SERVICE,
    Amount,
    Happened,
    PrintedTotal,
    Rated,
    Row,
    Started,
)
from concordat.foundation.organisations.matching import fold
from concordat.foundation.provenance.records import SourceRecord
from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import RuleBroken
from concordat.kernel.figures import FigureState
from concordat.kernel.findings import FindingEvidence
from concordat.kernel.rag import Colour, Dimension
from concordat.kernel.statements import Kind
from concordat.review.acceptors.money import STANDINGS, is_total, stated_of
from concordat.review.cases import Case

AMOUNTS = {Kind.SAVING: SAVING, Kind.COST: COST, Kind.INCOME: INCOME, Kind.EXCHANGE: SERVICE}
# Other money is looked at only where its amount is not known.
OTHER_MONEY = frozenset({Kind.GRANT, Kind.FUNDING})
NOUNS = {Kind.DECISION: "decision", Kind.EVENT: "event", Kind.STAGE: "stage"}
# A recommendation, a proposal or a plan may well speak of a day to come.
NOT_TAKEN = frozenset({"recommended", "proposed", "planned", "in_progress"})


@dataclass(frozen=True, slots=True)
class Stated:
    """One statement with its source."""

    case: Case
    source: SourceRecord

    @property
    def kind(self) -> Kind:
        return self.case.statement.kind

    @property
    def is_amount(self) -> bool:
        """Whether it is money for the checks; a printed total is not a fact of its own."""
        if self.kind is Kind.EXCHANGE:
            return bool(self.case.statement.provider and self.case.statement.receiver) and not is_total(self.case)
        return self.kind in AMOUNTS or (self.kind in OTHER_MONEY and self.case.statement.value is None)

    @property
    def about(self) -> About:
        """What it concerns: a collaboration that is held, else the subject as written."""
        subject, collaboration = self.case.statement.subject or self.source.title, self.case.collaboration
        return About(collaboration or fold(subject), subject, collaboration)

    @property
    def evidence(self) -> FindingEvidence:
        """Where it stands."""
        s = self.case.statement
        return FindingEvidence(
            file=self.source.file_name, paper_date=self.source.dated, paragraph=s.paragraph, line=s.line,
            quote=s.quote, source=self.source.key, passage=self.case.candidate.passage, start=s.start,
            title=self.source.title,
        )  # fmt: skip

    def amount(self) -> Amount:
        """Money as read; of services in kind the giver comes first."""
        s, figure = self.case.statement, stated_of(self.case).figure
        bodies, about = tuple(s.who), self.about
        if self.kind is Kind.EXCHANGE:
            about, bodies = _between(self), (s.provider or "", s.receiver or "")
            if figure.state is FigureState.NOT_STATED and not (s.year or s.date):
                figure = replace(figure, state=FigureState.NOT_APPLICABLE)  # an arrangement, not one service
        return Amount(
            kind=AMOUNTS.get(self.kind, self.kind.value), about=about, figure=figure, evidence=self.evidence,
            what=self.case.words(), bodies=bodies,
            standing=s.standing or str(STANDINGS.get(s.basis or "", "not_stated")), recurrence=s.recurrence or "",
            cashable=s.cashable, since=self.date(s.from_), until=self.date(s.to or s.date),
            reported_on=self.source.dated,
        )  # fmt: skip

    def starts(self) -> Iterator[Started]:
        """The start of a service, from an event or from what is said of a collaboration."""
        s = self.case.statement
        began = s.started if self.kind is Kind.COLLABORATION else None
        if self.kind is Kind.EVENT and telling.tells_a_start(s.quote):
            began = s.date
        on = self.date(began)
        if on is not None:
            named = s.title or s.subject if self.kind is Kind.COLLABORATION else None
            yield Started(About(fold(named), named) if named and not self.case.collaboration else self.about, on,
                          self.evidence)  # fmt: skip

    def rating(self) -> Rated:
        """A declared rating."""
        s = self.case.statement
        dimension, colour = Dimension(s.dimension or Dimension.OVERALL), Colour(s.colour or Colour.NOT_STATED)
        return Rated(self.about, dimension, colour, self.evidence, self.source.dated)

    def happened(self) -> Iterator[Happened]:
        """A decision, an event or a stage told as past, where its date and that of the paper are known."""
        s = self.case.statement
        if self.kind not in NOUNS or s.state in NOT_TAKEN:
            return
        on = self.date(s.date) or telling.day_told(s.quote)
        past = telling.told_as_past(s.quote) if self.kind is Kind.EVENT else not telling.tells_what_is_to_come(s.quote)
        if on and self.source.dated and past:
            noun = NOUNS[self.kind]
            yield Happened(noun, self.about, self.case.words(), on, self.source.dated, self.evidence)

    def parent(self) -> Iterator[tuple[str, str]]:
        """The key of a part and that of its whole."""
        s = self.case.statement
        if self.kind is Kind.COLLABORATION and s.parent:
            whole = self.case.names.collaboration(s.parent) or fold(s.parent)
            yield self.about.key, whole

    def date(self, text: str | None) -> PreciseDate | None:
        """A date of the statement; None where it gives none that is one."""
        try:
            return self.case.date(text)
        except RuleBroken:
            return None  # as read it is no date: a person corrects it, the checks go on without


def printed_totals(stated: Iterable[Stated]) -> Iterator[PrintedTotal]:
    """The totals of services in kind with the services of the same giver, receiver and paper."""
    rows: dict[tuple[str, str], list[Row]] = defaultdict(list)
    totals: list[Stated] = []
    for one in stated:
        if one.kind is Kind.EXCHANGE and is_total(one.case):
            totals.append(one)
        elif one.kind is Kind.EXCHANGE and one.is_amount:
            amount = one.amount()
            if amount.known or amount.missing:
                year = amount.until.words() if amount.until else ""
                rows[one.source.key, _between(one).key].append(
                    Row(amount.what, amount.figure.amount, amount.evidence, year)
                )
    for total in totals:
        printed = stated_of(total.case).figure.amount
        if printed is not None:
            own = tuple(rows[total.source.key, _between(total).key])
            yield PrintedTotal(_between(total), printed, own, total.evidence, step=1)


def _between(one: Stated) -> About:
    s = one.case.statement
    name = f"Services of {s.provider} to {s.receiver}"
    return About(fold(f"{s.provider} {s.receiver}"), name, one.case.collaboration)
