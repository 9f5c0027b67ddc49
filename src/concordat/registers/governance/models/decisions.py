"""Tables of decisions in full: the number of each, what its record says, who is asked, and what each answered.

A decision that is known only from a paper has none of these rows.
"""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.db.models import Q

from concordat.calculations.voting import HEAVIEST, Answer, VotingRule
from concordat.foundation.orm.facts import Fact
from concordat.foundation.orm.fields import PreciseDateField
from concordat.foundation.orm.scoping import ScopedQuerySet
from concordat.registers.governance.models.boards import Board, BoardPaper
from concordat.registers.governance.models.facts import Decision
from concordat.registers.governance.models.meetings import Meeting
from concordat.registers.governance.rules import DecisionState


class OfDecision(Fact):
    """Something told of a decision, seen by those who see the decision."""

    organisation_paths: ClassVar[tuple[str, ...]] = (
        "reported_by",
        "decision__reported_by",
        "decision__organisation_id",
    )
    collaboration_path: ClassVar[str | None] = "decision__collaboration_id"
    append_only: ClassVar[bool] = True

    class Meta:
        abstract = True


class DecisionNumber(OfDecision):
    """The number that the deciding board gave a decision, of its own sequence in the year: 012/2026."""

    decision = models.OneToOneField(Decision, on_delete=models.PROTECT, related_name="+")
    board = models.ForeignKey(Board, on_delete=models.PROTECT, related_name="+")
    year = models.PositiveSmallIntegerField()
    sequence = models.PositiveSmallIntegerField()

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["board", "year", "sequence"], name="governance_decision_number_once"
            ),
            models.CheckConstraint(name="governance_decision_number_from_one", condition=Q(sequence__gte=1)),
        ]  # fmt: skip


class DecisionReport(OfDecision):
    """The record of a decision as of a day: the whole of it, so that the last row is how it stands."""

    decision = models.ForeignKey(Decision, on_delete=models.PROTECT, related_name="+")
    state = models.CharField(max_length=12, choices=[(s, s) for s in DecisionState])
    decided_on = PreciseDateField(null=True)
    author_role = models.CharField(max_length=200, blank=True)
    meeting = models.ForeignKey(Meeting, null=True, on_delete=models.PROTECT, related_name="+")
    paper = models.ForeignKey(BoardPaper, null=True, on_delete=models.PROTECT, related_name="+")
    recommendation = models.TextField(blank=True)
    options = models.TextField(blank=True)
    reasons = models.TextField(blank=True)
    financial = models.TextField(blank=True)
    legal = models.TextField(blank=True)
    equality = models.TextField(blank=True)
    risk = models.TextField(blank=True)
    consultation = models.TextField(blank=True)
    human_rights = models.TextField(blank=True)
    rule = models.CharField(max_length=12, choices=[(r, r) for r in VotingRule], blank=True)
    threshold = models.PositiveSmallIntegerField(null=True)

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                name="governance_threshold_of_a_weighted_majority",
                condition=Q(rule=VotingRule.WEIGHTED, threshold__isnull=False, threshold__gte=1, threshold__lte=100)
                | (~Q(rule=VotingRule.WEIGHTED) & Q(threshold__isnull=True)),
            ),
        ]


class DecisionParty(OfDecision):
    """A party whose answer is asked, as of a day; the last row of an organisation stands.

    ``weight`` is a whole number in any unit, ``resources`` its share of the resources in hundredths of a percent,
    None where not known. ``stands`` is false where it turned out to be no party.
    """

    decision = models.ForeignKey(Decision, on_delete=models.PROTECT, related_name="+")
    organisation = models.ForeignKey("organisations.Organisation", on_delete=models.PROTECT, related_name="+")
    weight = models.PositiveSmallIntegerField(default=1)
    resources = models.PositiveSmallIntegerField(null=True)
    stands = models.BooleanField(default=True)

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                name="governance_vote_has_a_weight", condition=Q(weight__gte=1, weight__lte=HEAVIEST)
            ),
            models.CheckConstraint(
                name="governance_resources_are_a_share", condition=Q(resources__isnull=True) | Q(resources__lte=10_000)
            ),
        ]


class DecisionVote(OfDecision):
    """What a party answered; the last row of an organisation stands, and an empty answer takes one back."""

    decision = models.ForeignKey(Decision, on_delete=models.PROTECT, related_name="+")
    organisation = models.ForeignKey("organisations.Organisation", on_delete=models.PROTECT, related_name="+")
    answer = models.CharField(max_length=10, choices=[(a, a) for a in Answer], blank=True)

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()
