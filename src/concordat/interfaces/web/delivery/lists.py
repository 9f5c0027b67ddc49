"""The lists of delivery: milestones, risks, issues, dependencies and scales."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import ClassVar, TypeVar

from concordat.interfaces.web.components.bodies import body_cell
from concordat.interfaces.web.components.cells import Cell, Link, link, number
from concordat.interfaces.web.components.tags import Tag
from concordat.interfaces.web.evidence import about, about_words
from concordat.interfaces.web.listing.columns import Filter, ListColumn
from concordat.interfaces.web.listing.listing import Listing
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import may
from concordat.registers.collaborations.queries import named
from concordat.registers.delivery.queries import dependencies, issues, milestones, risks
from concordat.registers.delivery.records import DependencyRecord, IssueRecord, MilestoneRecord, RiskRecord
from concordat.registers.delivery.rules import DependencyState, IssueState, RiskState, Severity
from concordat.reporting.portfolio.naming import ANOTHER

Row = TypeVar("Row", MilestoneRecord, IssueRecord, DependencyRecord, RiskRecord)
EDIT = Permission.DELIVERY_EDIT
WAITS = "What one collaboration waits for. What cannot be had in time stands first, with the late predecessor named."
NONE = "Accepting a paper or a return that tells of one puts it here; a list kept in Excel can be taken in too."
SEVERITIES = list(Severity)


class Delivered(Listing[Row]):
    """A list of what collaborations deliver, by collaboration."""

    section: ClassVar[str] = "Portfolio"

    @cached_property
    def called(self) -> Mapping[str, str]:
        """The collaborations that the actor may see, by key."""
        return dict(named(self.actor, as_at=self.as_at))

    def whose(self) -> ListColumn[Row]:
        """The collaboration that a row is of."""
        return ListColumn(
            "Collaboration", lambda one: about_words(one.collaboration, None, self.called),
            lambda one: about(one.collaboration, None, self.called, self.links),
        )  # fmt: skip

    def common(self, noun: str) -> list[Filter[Row]]:
        """The filters that all of these lists have."""
        return [
            Filter("text", f"{noun} contains", of=lambda one: one.what),
            Filter("collaboration", "Collaboration", list(self.called.items()), lambda one: one.collaboration,
                   "Every collaboration"),
        ]  # fmt: skip

    def to(self, one: Row, anchor: str) -> Cell:
        """What it is, leading to the record of its collaboration."""
        if one.collaboration not in self.called:
            return Cell(one.what)
        return link(one.what, self.links.to("collaboration", one.collaboration) + anchor)


class Milestones(Delivered[MilestoneRecord]):
    """The milestones of all collaborations, with their slip."""

    name, title, noun = "milestones", "Milestones", ("milestone", "milestones")
    nothing = ("No milestone is on record", NONE)

    def rows(self) -> Sequence[MilestoneRecord]:
        return milestones(self.actor, as_at=self.as_at)

    def columns(self) -> Sequence[ListColumn[MilestoneRecord]]:
        return [
            ListColumn("Milestone", lambda m: m.what, lambda m: self.to(m, "#delivery")),
            self.whose(),
            ListColumn("First planned", lambda m: m.first_baseline, on_page=False),
            ListColumn("Planned", lambda m: m.baseline),
            ListColumn("Forecast", lambda m: m.forecast),
            ListColumn("Reached", lambda m: m.actual),
            ListColumn("Slip in days", lambda m: m.slip, numeric=True),
            ListColumn("State", self._state, lambda m: Cell(Tag(self._state(m), TINTS[self._state(m)]))),
        ]

    def filters(self) -> Sequence[Filter[MilestoneRecord]]:
        states = [(one, one) for one in TINTS]
        return [*self.common("Milestone"), Filter("state", "State", states, self._state, "Every state")]

    def _state(self, one: MilestoneRecord) -> str:
        if one.dropped:
            return "Dropped"
        if one.actual is not None:
            return "Reached"
        return "Overdue" if one.overdue(self.day) else "To come"


TINTS = {"Overdue": "red", "To come": "blue", "Reached": "green", "Dropped": "grey"}


class Risks(Delivered[RiskRecord]):
    """The risks of all collaborations and organisations as last scored; the highest score first."""

    name, title, noun = "risks", "Risks", ("risk", "risks")
    nothing = ("No risk is on record", NONE)

    def rows(self) -> Sequence[RiskRecord]:
        found = risks(self.actor, as_at=self.as_at)
        return sorted(found, key=lambda one: (one.last.state is not RiskState.OPEN, -(one.last.score or 0), one.id))

    def columns(self) -> Sequence[ListColumn[RiskRecord]]:
        return [
            ListColumn("Risk", lambda r: r.what, lambda r: self.to(r, "#risks")),
            ListColumn("Of", lambda r: about_words(r.collaboration, r.organisation, self.names),
                       lambda r: about(r.collaboration, r.organisation, self.names, self.links)),
            ListColumn("Likelihood", lambda r: r.last.likelihood),
            ListColumn("Impact", lambda r: r.last.impact),
            ListColumn("Score", lambda r: r.last.score, lambda r: number(r.last.score), numeric=True),
            ListColumn("Band", lambda r: r.last.band.word if r.last.band else None,
                       order=lambda r: r.last.score),
            ListColumn("State", lambda r: r.last.state.word),
            ListColumn("Scored by", lambda r: self.names.get(r.last.reported_by, r.last.reported_by),
                       lambda r: body_cell(r.last.reported_by,
                                           self.names.get(r.last.reported_by, r.last.reported_by), self.links)),
            ListColumn("Reported on", lambda r: r.last.reported_on),
        ]  # fmt: skip

    def filters(self) -> Sequence[Filter[RiskRecord]]:
        states = [(one.value, one.word) for one in RiskState]
        return [*self.common("Risk"), Filter("state", "State", states, lambda r: r.last.state.value, "Every state")]


class Issues(Delivered[IssueRecord]):
    """The issues of all collaborations with their last report."""

    name, title, noun = "issues", "Issues", ("issue", "issues")
    nothing = ("No issue is on record", NONE)

    def rows(self) -> Sequence[IssueRecord]:
        return issues(self.actor, as_at=self.as_at)

    def columns(self) -> Sequence[ListColumn[IssueRecord]]:
        return [
            ListColumn("Issue", lambda i: i.what, lambda i: self.to(i, "#issues")),
            self.whose(),
            ListColumn("Severity", lambda i: i.last.severity.word, order=lambda i: SEVERITIES.index(i.last.severity)),
            ListColumn("State", lambda i: i.last.state.word),
            ListColumn("Owned by", lambda i: i.last.owner_post),
            ListColumn("Reported on", lambda i: i.last.reported_on),
        ]

    def filters(self) -> Sequence[Filter[IssueRecord]]:
        states = [(one.value, one.word) for one in IssueState]
        severities = [(one.value, one.word) for one in Severity]
        return [
            *self.common("Issue"),
            Filter("severity", "Severity", severities, lambda i: i.last.severity.value, "Every severity"),
            Filter("state", "State", states, lambda i: i.last.state.value, "Every state"),
        ]


class Dependencies(Delivered[DependencyRecord]):
    """All that the actor may see, what is late first."""

    name, title, intro = "dependencies", "Dependencies", WAITS
    noun = ("dependency", "dependencies")
    nothing = (
        "No dependency is on record", "Here stands what one collaboration needs of another, and what is late.",
    )  # fmt: skip

    def rows(self) -> Sequence[DependencyRecord]:
        found = dependencies(self.actor, as_at=self.as_at)
        return sorted(found, key=lambda one: (not one.lateness(self.day), not one.open, -one.id))

    def columns(self) -> Sequence[ListColumn[DependencyRecord]]:
        return [
            ListColumn("Needs", lambda d: d.what, lambda d: link(d.what, self.links.to("dependency", d.id))),
            ListColumn("Collaboration", lambda d: self.called.get(d.collaboration, ANOTHER)),
            ListColumn("Waits for", lambda d: d.waits_for()),
            ListColumn("Needed by", lambda d: d.last.needed_by),
            ListColumn("State", state_words),
            ListColumn("Late", lambda d: d.lateness(self.day) or "none known", self._late,
                       order=lambda d: not d.lateness(self.day)),
        ]  # fmt: skip

    def filters(self) -> Sequence[Filter[DependencyRecord]]:
        late = [("yes", "Late"), ("no", "Not known to be late")]
        return [
            *self.common("Need"),
            Filter("late", "Late", late, lambda d: "yes" if d.lateness(self.day) else "no"),
        ]

    def add(self) -> Link | None:
        return Link("Record a dependency", self.links.to("dependency-record")) if may(self.actor, EDIT) else None

    def _late(self, one: DependencyRecord) -> Cell:
        late = one.lateness(self.day)
        return Cell(late or "none known", unknown=not late)


def state_words(one: DependencyRecord) -> str:
    """How it stands; one whose milestone is reached is reached."""
    return "Reached" if one.last.state is DependencyState.OPEN and not one.open else one.last.state.word
