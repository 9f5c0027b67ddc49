"""The lists of business cases and of innovation challenges."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property

from concordat.interfaces.web.components.cells import Cell, Link, link, money
from concordat.interfaces.web.downloads import Value
from concordat.interfaces.web.listing.columns import Filter, ListColumn
from concordat.interfaces.web.listing.listing import Listing
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import may
from concordat.registers.business_cases.queries import case_lines, challenges
from concordat.registers.business_cases.records import CaseLine, ChallengeRecord
from concordat.registers.business_cases.rules import Stage
from concordat.registers.business_cases.rules.baselines import Head
from concordat.registers.business_cases.rules.challenges import ChallengeState
from concordat.registers.business_cases.rules.life import Standing
from concordat.registers.business_cases.rules.submissions import Outcome
from concordat.registers.collaborations.queries import named
from concordat.reporting.portfolio.naming import ANOTHER

INTRO = "How far each business case has got, what every party has answered, and what is still open."
CHALLENGES = (
    "A problem is set to those who may have an answer; partners are found, a pilot is run and judged; then it is "
    "adopted, dropped or handed on."
)
EDIT = Permission.BUSINESS_CASE_EDIT
STAGES, STATES = list(Stage), list(ChallengeState)


class BusinessCases(Listing[CaseLine]):
    """The cases that the actor may see, by title."""

    name, title, section, intro = "business-cases", "Business cases", "Portfolio", INTRO
    noun = ("business case", "business cases")
    nothing = ("No business case is on record", INTRO)
    template = "business_cases/list.html"
    order = "title"

    @cached_property
    def called(self) -> Mapping[str, str]:
        """The collaborations that the actor may see, by key."""
        return dict(named(self.actor, as_at=self.as_at))

    def rows(self) -> Sequence[CaseLine]:
        return case_lines(self.actor, as_at=self.as_at)

    def columns(self) -> Sequence[ListColumn[CaseLine]]:
        return [
            ListColumn("Reference", lambda c: c.case.key, on_page=False, sorts=False),
            ListColumn("Case", lambda c: c.case.title,
                       lambda c: link(c.case.title, self.links.to("business-case", c.case.key)), key="title"),
            ListColumn("Collaboration", lambda c: self.called.get(c.case.collaboration, ANOTHER)),
            ListColumn("Where it is", lambda c: c.where, key="where",
                       order=lambda c: STAGES.index(c.stage) if c.stage else None),
            ListColumn("Answers", lambda c: c.answers or "put to nobody",
                       lambda c: Cell(c.answers or "put to nobody", unknown=not c.answers), key="answers",
                       order=lambda c: c.answers),
            ListColumn("Original benefit a year", lambda c: _original(c, Head.BENEFIT), on_page=False, sorts=False),
            ListColumn("Benefit a year", lambda c: _latest(c, Head.BENEFIT), _benefit, numeric=True, note="last told",
                       order=_pounds, head="Benefit a year, last told"),
            ListColumn("Original set-up cost", lambda c: _original(c, Head.SET_UP), on_page=False, sorts=False),
            ListColumn("Set-up cost, last told", lambda c: _latest(c, Head.SET_UP), on_page=False, sorts=False),
            ListColumn("Told on", lambda c: c.case.reached.told.reported_on if c.case.reached else None, key="told"),
        ]  # fmt: skip

    def filters(self) -> Sequence[Filter[CaseLine]]:
        stages = [(one.value, one.words) for one in Stage]
        outcomes = [(one.value, one.words) for one in Outcome]
        return [
            Filter("text", "Title contains", of=lambda c: c.case.title),
            Filter("collaboration", "Collaboration", list(self.called.items()), lambda c: c.case.collaboration,
                   "Every collaboration"),
            Filter("stage", "Stage", stages, lambda c: c.stage.value if c.stage else None, "Every stage"),
            Filter("standing", "Running", [(one.value, one.words) for one in Standing],
                   lambda c: c.life.standing.value),
            Filter("answers", "Answers", outcomes, _outcome),
        ]  # fmt: skip

    def add(self) -> Link | None:
        return Link("Open a business case", self.links.to("case-open")) if may(self.actor, EDIT) else None


class Challenges(Listing[ChallengeRecord]):
    """The challenges that the actor may see."""

    name, title, section, intro = "challenges", "Innovation challenges", "Portfolio", CHALLENGES
    noun = ("challenge", "challenges")
    nothing = ("No challenge is on record", CHALLENGES)
    template = "business_cases/list.html"

    def rows(self) -> Sequence[ChallengeRecord]:
        return challenges(self.actor, as_at=self.as_at)

    def columns(self) -> Sequence[ListColumn[ChallengeRecord]]:
        return [
            ListColumn("Challenge", lambda c: c.title, lambda c: link(c.title, self.links.to("challenge", c.key))),
            ListColumn("Problem", lambda c: c.problem, on_page=False),
            ListColumn("State", lambda c: c.state.words, order=lambda c: STATES.index(c.state)),
            ListColumn("Partners", lambda c: c.partners),
            ListColumn("Set on", lambda c: c.reported_on),
        ]

    def filters(self) -> Sequence[Filter[ChallengeRecord]]:
        return [
            Filter("text", "Words contained", of=lambda c: [c.title, c.problem]),
            Filter("state", "State", [(one.value, one.words) for one in STATES], lambda c: c.state.value,
                   "Every state"),
        ]  # fmt: skip

    def add(self) -> Link | None:
        return Link("Set a challenge", self.links.to("challenge-set")) if may(self.actor, EDIT) else None


def _original(one: CaseLine, head: Head) -> Value:
    return one.plans.original.figure(head).shown() if one.plans.original else None


def _latest(one: CaseLine, head: Head) -> Value:
    return one.plans.latest.figure(head).shown() if one.plans.latest else None


def _benefit(one: CaseLine) -> Cell:
    return money(one.plans.latest.figure(Head.BENEFIT) if one.plans.latest else None)


def _pounds(one: CaseLine) -> int | None:
    amount = one.plans.latest.figure(Head.BENEFIT).amount if one.plans.latest else None
    return amount.pence if amount is not None else None


def _outcome(one: CaseLine) -> str | None:
    decided = one.submission.decided if one.submission else None
    return decided.outcome.value if decided else None
