"""Grants and contributions as they leave this package."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from concordat.calculations.grants import Drawdown, drawn_together
from concordat.kernel.dates import PreciseDate
from concordat.kernel.figures import Figure
from concordat.kernel.money import ZERO, Money
from concordat.kernel.references import RecordRef
from concordat.registers.exchange.records.grant_parts import ClaimRecord, ClawbackRecord, ConditionRecord
from concordat.registers.exchange.rules.grant_alarms import GrantAlarm, grant_alarms
from concordat.registers.exchange.rules.grant_claims import ClaimState
from concordat.registers.exchange.rules.grant_conditions import ConditionState
from concordat.registers.exchange.rules.grants import FigureOf, GrantState, LinkRole, Nature, ShortfallBasis
from concordat.registers.exchange.rules.terms import TermKind


@dataclass(frozen=True, slots=True)
class GrantStandingRecord:
    """How far a source says that a grant has got."""

    id: int
    state: GrantState
    note: str
    on: PreciseDate | None
    reported_on: date | None

    @property
    def ref(self) -> RecordRef:
        return RecordRef("grant-standing", str(self.id))


@dataclass(frozen=True, slots=True)
class GrantFigureRecord:
    """An amount of a grant as told; ``year`` is None for the whole."""

    id: int
    of: FigureOf
    year: int | None
    figure: Figure
    reported_on: date | None

    @property
    def ref(self) -> RecordRef:
        return RecordRef("grant-figure", str(self.id))


@dataclass(frozen=True, slots=True)
class GrantLinkRecord:
    """The stage that a grant pays for, or what relies on it; a record, or words."""

    id: int
    role: LinkRole
    to: RecordRef | None
    what: str
    ends: PreciseDate | None
    reported_on: date | None

    @property
    def ref(self) -> RecordRef:
        return RecordRef("grant-link", str(self.id))


@dataclass(frozen=True, slots=True)
class ShortfallRuleRecord:
    """Who makes up what a grant does not pay."""

    id: int
    basis: ShortfallBasis
    partner: str | None
    scheme: str | None
    slot: str
    year: int | None
    note: str
    reported_on: date | None

    @property
    def ref(self) -> RecordRef:
        return RecordRef("grant-shortfall-rule", str(self.id))


@dataclass(frozen=True, slots=True)
class GrantRecord:
    """A grant with all that is held of it; lists are in the order of telling, the last one last.

    ``funder`` is a key, ``funder_text`` stands where it is no organisation of the register. ``drawn`` is by first
    calendar year of the financial year: the award of that year (None where none is told) and what became of it.
    """

    key: str
    title: str
    kind: TermKind
    funder: str | None
    funder_text: str
    holder: str
    collaboration: str | None
    purpose: str
    nature: Nature
    reference: str
    first_year: int | None
    last_year: int | None
    term: int | None
    reported_by: str
    reported_on: date | None
    standings: tuple[GrantStandingRecord, ...]
    figures: tuple[GrantFigureRecord, ...]
    links: tuple[GrantLinkRecord, ...]
    rules: tuple[ShortfallRuleRecord, ...]
    conditions: tuple[ConditionRecord, ...]
    claims: tuple[ClaimRecord, ...]
    clawbacks: tuple[ClawbackRecord, ...]
    drawn: Mapping[int, Drawdown]

    @property
    def ref(self) -> RecordRef:
        return RecordRef("grant", self.key)

    @property
    def refs(self) -> list[RecordRef]:
        """Every record of it, for its sources and its history."""
        parts = (self.standings, self.figures, self.links, self.rules, self.conditions, self.claims, self.clawbacks)
        told = [report.ref for one in self.conditions for report in one.reports]
        told += [report.ref for one in self.claims for report in one.reports]
        return [self.ref, *(row.ref for part in parts for row in part), *told]

    @property
    def state(self) -> GrantState:
        return self.standings[-1].state if self.standings else GrantState.APPLIED

    @property
    def award(self) -> Figure | None:
        return self.figure(FigureOf.AWARD)

    @property
    def cost(self) -> Figure | None:
        """The whole cost of what it pays for."""
        return self.figure(FigureOf.COST)

    @property
    def rule(self) -> ShortfallRuleRecord | None:
        """The rule on a shortfall that counts."""
        return self.rules[-1] if self.rules else None

    @property
    def whole(self) -> Drawdown:
        """All years together, beside the whole award."""
        return drawn_together(self.drawn.values(), self.award.amount if self.award else None)

    @property
    def allotted(self) -> dict[int, Money]:
        """What is known of the award by year."""
        return {year: one.award for year, one in self.drawn.items() if one.award is not None}

    @property
    def awaited(self) -> bool:
        """Whether more of the award may still come."""
        return not self.state.lost and self.state is not GrantState.CLOSED

    @property
    def secured(self) -> Money | None:
        """What the grant pays of the cost, in pence: while it may still come, the award; once it is closed or lost,
        what was kept. None while that is not known.
        """
        if not self.awaited:
            return self.whole.kept
        if self.whole.award is None:
            return None
        return self.whole.award - self.whole.clawed_back

    def figure(self, of: FigureOf, year: int | None = None) -> Figure | None:
        """The last told amount; None where none is told."""
        return next((one.figure for one in reversed(self.figures) if (one.of, one.year) == (of, year)), None)

    def linked(self, role: LinkRole) -> list[GrantLinkRecord]:
        """The links of one role that hold."""
        return [one for one in self.links if one.role is role]

    def alarms(self) -> tuple[GrantAlarm, ...]:
        """What is due, by day. Of a grant that is closed or lost only its open conditions ring."""
        runs = self.state.runs
        return grant_alarms(
            conditions=[(one.due, one.what) for one in self.conditions if self._waits(one) and one.due],
            claims=[(one.deadline, one.period_words) for one in self.claims
                    if runs and one.state is ClaimState.TO_CLAIM and one.deadline],
            undrawn=self._left() if runs else {}, last_year=self.last_year if runs else None,
            stages=[(one.ends, one.what) for one in self.linked(LinkRole.FUNDS) if one.ends],
        )  # fmt: skip

    def _waits(self, one: ConditionRecord) -> bool:
        return one.state is ConditionState.OPEN and not self.state.lost

    def _left(self) -> dict[int, Money | None]:
        """What is left of each year; of an award that is not told by year, of the whole in its last year."""
        if self.allotted:
            return {year: one.undrawn for year, one in self.drawn.items()}
        return {} if self.last_year is None else {self.last_year: self.whole.undrawn}


@dataclass(frozen=True, slots=True)
class GrantAlarmLine:
    """What is due of one grant, for lists."""

    key: str
    title: str
    collaboration: str | None
    holder: str
    alarm: GrantAlarm


@dataclass(frozen=True, slots=True)
class ShortfallRecord:
    """What a grant does not pay, in pence, and who makes it up.

    ``amount`` is None while it is not known. ``parts`` is by key of the organisation and adds up to ``amount``; it is
    empty where nobody has agreed to pay, and ``said`` says so in words. ``without`` is the amount where nothing (more)
    of the grant comes.
    """

    amount: Money | None
    without: Money | None
    parts: Mapping[str, Money]
    names: Mapping[str, str]
    said: tuple[str, ...]

    @property
    def unmet(self) -> Money:
        """What nobody has agreed to pay."""
        return (self.amount or ZERO) - sum(self.parts.values(), ZERO)
