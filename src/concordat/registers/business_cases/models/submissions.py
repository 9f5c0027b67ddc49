"""Tables of what was put to whom, what each party answered, and the conditions that it made."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.db.models import Q

from concordat.calculations.voting import VotingRule
from concordat.foundation.orm.facts import Fact
from concordat.foundation.orm.fields import PreciseDateField
from concordat.foundation.orm.scoping import ScopedQuerySet
from concordat.registers.business_cases.models.facts import CaseFact
from concordat.registers.business_cases.rules.stages import Stage
from concordat.registers.business_cases.rules.submissions import CaseAnswer, ConditionState

ORGANISATION = "organisations.Organisation"


class Submission(CaseFact):  # type: ignore[django-manager-missing]
    """A stage of a case put to a board, or to somebody in words, on ``effective_from``; and the rule that decides."""

    stage = models.CharField(max_length=16, choices=[(s, s.words) for s in Stage])
    board = models.ForeignKey("governance.Board", null=True, on_delete=models.PROTECT, related_name="+")
    put_to = models.CharField(max_length=200)
    rule = models.CharField(max_length=10, choices=[(r, r.word) for r in VotingRule])
    threshold = models.PositiveSmallIntegerField(null=True)
    note = models.CharField(max_length=500, blank=True)

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(name="business_cases_put_to_somebody", condition=~Q(put_to="")),
            models.CheckConstraint(
                name="business_cases_weighted_has_threshold",
                condition=Q(rule=VotingRule.WEIGHTED, threshold__gte=1, threshold__lte=100)
                | (~Q(rule=VotingRule.WEIGHTED) & Q(threshold__isnull=True)),
            ),
        ]


class SubmissionParty(models.Model):
    """A party that is to answer, with its weight and, in per mille, its share as a source says it."""

    append_only: ClassVar[bool] = True

    submission = models.ForeignKey(Submission, on_delete=models.PROTECT, related_name="parties")
    organisation = models.ForeignKey(ORGANISATION, on_delete=models.PROTECT, related_name="+")
    weight = models.PositiveIntegerField(default=1)
    said = models.PositiveSmallIntegerField(null=True)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["submission", "organisation"], name="business_cases_party_once"),
            models.CheckConstraint(name="business_cases_weight_above_nought", condition=Q(weight__gte=1)),
        ]


class PartyAnswer(Fact):  # type: ignore[django-manager-missing]
    """What a party answered on ``effective_from``; its last answer stands. ``reported_by`` may be another body."""

    organisation_paths = ("reported_by", "submission__case__reported_by")
    collaboration_path = "submission__case__collaboration_id"
    append_only: ClassVar[bool] = True

    submission = models.ForeignKey(Submission, on_delete=models.PROTECT, related_name="answers")
    party = models.ForeignKey(ORGANISATION, on_delete=models.PROTECT, related_name="+")
    answer = models.CharField(max_length=16, choices=[(a, a.words) for a in CaseAnswer])
    note = models.CharField(max_length=500, blank=True)

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(name="business_cases_known_answer", condition=Q(answer__in=list(CaseAnswer))),
        ]


class Condition(Fact):  # type: ignore[django-manager-missing]
    """A condition of a party's approval; ``to_meet`` is the party that is to meet it, where that is said."""

    organisation_paths = ("reported_by", "answer__submission__case__reported_by")
    collaboration_path = "answer__submission__case__collaboration_id"
    append_only: ClassVar[bool] = True

    answer = models.ForeignKey(PartyAnswer, on_delete=models.PROTECT, related_name="conditions")
    what = models.CharField(max_length=500)
    to_meet = models.ForeignKey(ORGANISATION, null=True, on_delete=models.PROTECT, related_name="+")
    due = PreciseDateField(null=True, blank=True)

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(name="business_cases_condition_says_what", condition=~Q(what="")),
        ]


class ConditionReport(Fact):
    """What has become of a condition on ``effective_from``, and what shows it."""

    organisation_paths = ("reported_by", "condition__answer__submission__case__reported_by")
    collaboration_path = "condition__answer__submission__case__collaboration_id"
    append_only: ClassVar[bool] = True

    condition = models.ForeignKey(Condition, on_delete=models.PROTECT, related_name="reports")
    state = models.CharField(max_length=12, choices=[(s, s) for s in ConditionState])
    note = models.CharField(max_length=500)

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(name="business_cases_known_condition", condition=Q(state__in=list(ConditionState))),
            models.CheckConstraint(name="business_cases_discharge_has_evidence", condition=~Q(note="")),
        ]
