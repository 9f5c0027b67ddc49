"""The shapes of the portfolio."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from concordat.calculations.ratings import stale
from concordat.kernel.money import Money
from concordat.kernel.rag import Colour, Dimension
from concordat.registers.agreements.records import AgreementRecord
from concordat.registers.benefits.records import BenefitRecord, EntryRecord
from concordat.registers.business_cases.records import CaseRecord
from concordat.registers.collaborations.records import CollaborationDetail, CollaborationRecord
from concordat.registers.delivery.records import (
    DependencyRecord,
    HeatMapRecord,
    IssueRecord,
    MilestoneRecord,
    RiskRecord,
    RiskScores,
    StatusRecord,
)
from concordat.registers.governance.records import CommitmentRecord, DecisionRecord, HappeningRecord
from concordat.registers.measures.records import MeasureRecord
from concordat.reporting.portfolio.money.records import Standings


@dataclass(frozen=True, slots=True)
class Ratings:
    """RAG as a paper declared it and as the figures make it; a dimension that is in neither is not stated.

    ``reasons`` say of a derived colour why, in words. ``on`` is the day that the ratings are looked at.
    """

    declared: dict[Dimension, StatusRecord] = field(default_factory=dict)
    derived: Mapping[Dimension, Colour] = field(default_factory=dict)
    reasons: Mapping[Dimension, str] = field(default_factory=dict)
    on: date | None = None

    def declared_colour(self, dimension: Dimension) -> Colour:
        """The colour declared; not stated where none was."""
        found = self.declared.get(dimension)
        return found.colour if found else Colour.NOT_STATED

    def derived_colour(self, dimension: Dimension) -> Colour:
        """The colour that the figures make; not stated where they make none."""
        return self.derived.get(dimension, Colour.NOT_STATED)

    def differs(self, dimension: Dimension) -> bool:
        """Whether both are rated and are not the same: a finding."""
        declared, derived = self.declared_colour(dimension), self.derived_colour(dimension)
        return Colour.NOT_STATED not in (declared, derived) and declared is not derived

    def stale(self, dimension: Dimension) -> bool:
        """Whether it was declared more than one period before the day that it is looked at."""
        found = self.declared.get(dimension)
        return found is not None and self.on is not None and stale(found.reported_on, self.on)

    def reason(self, dimension: Dimension) -> str:
        """Why the figures make the colour that they make; "" where they make none."""
        return self.reasons.get(dimension, "")

    @property
    def reported_on(self) -> date | None:
        """The date of the youngest rating."""
        return max((s.reported_on for s in self.declared.values() if s.reported_on), default=None)


@dataclass(frozen=True, slots=True)
class MoneySaid:
    """Plan to date and achieved of one collaboration; None where nothing is known; ``unknowns`` are named elsewhere.

    ``rating`` is derived from the lines that have both; ``reason`` says why in words.
    """

    plan: Money | None = None
    achieved: Money | None = None
    rating: Colour = Colour.NOT_STATED
    reason: str = ""
    unknowns: int = 0


@dataclass(frozen=True, slots=True)
class PortfolioRow:
    """One collaboration in the tree. ``depth`` is its place below the roots that the actor sees."""

    collaboration: CollaborationRecord
    depth: int
    ratings: Ratings
    money: MoneySaid
    silent: int

    @property
    def name(self) -> str:
        return self.collaboration.name


@dataclass(frozen=True, slots=True)
class CollaborationView:
    """All that the registers hold of one collaboration, as looked at ``on`` a day.

    ``merged`` are the records that were merged into it, each with what is recorded under it: nothing of them is in the
    fields of this one.
    """

    on: date
    detail: CollaborationDetail
    ratings: Ratings
    status_history: tuple[StatusRecord, ...]
    money: Standings
    entries: tuple[EntryRecord, ...]
    benefits: tuple[BenefitRecord, ...]
    measures: tuple[MeasureRecord, ...]
    agreements: tuple[AgreementRecord, ...]
    business_cases: tuple[CaseRecord, ...]
    commitments: tuple[CommitmentRecord, ...]
    decisions: tuple[DecisionRecord, ...]
    happenings: tuple[HappeningRecord, ...]
    risks: tuple[RiskRecord, ...]
    milestones: tuple[MilestoneRecord, ...]
    issues: tuple[IssueRecord, ...]
    dependencies: tuple[DependencyRecord, ...]
    risk_scores: tuple[RiskScores, ...]
    heat_maps: tuple[HeatMapRecord, ...]
    merged: tuple[CollaborationView, ...] = ()
