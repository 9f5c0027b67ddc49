"""Tables of the opportunity log. An idea is its proposers' own until a party is notified: from then on it sees it."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.db.models import Q

from concordat.foundation.orm.facts import Fact
from concordat.foundation.orm.scoping import ScopedQuerySet
from concordat.registers.business_cases.models.challenges import Challenge
from concordat.registers.business_cases.models.stages import BusinessCase
from concordat.registers.business_cases.rules.duties import Duty
from concordat.registers.business_cases.rules.opportunities import Matter, OpportunityState, PartyView, Route
from concordat.registers.collaborations.rules.themes import Theme

ORGANISATION = "organisations.Organisation"


class Opportunity(Fact):  # type: ignore[django-manager-missing]
    """An idea to work together, proposed on ``effective_from``; ``next_on``: when it is first to be looked at again."""

    parties_path = "opportunitynotice_rows"
    append_only: ClassVar[bool] = True

    key = models.SlugField(primary_key=True, max_length=120)
    title = models.CharField(max_length=200)
    what = models.CharField(max_length=1_000)
    theme = models.CharField(max_length=32, choices=[(t, t) for t in Theme])
    function = models.CharField(max_length=60, blank=True)
    proposer = models.CharField(max_length=200)
    next_on = models.DateField(null=True)

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(name="business_cases_idea_says_what", condition=~Q(what="")),
            models.CheckConstraint(name="business_cases_idea_has_a_theme", condition=Q(theme__in=list(Theme))),
        ]


class OpportunityFact(Fact):
    """A fact about one idea, seen by those who see the idea."""

    organisation_paths: ClassVar[tuple[str, ...]] = ("reported_by", "opportunity__reported_by")
    parties_path: ClassVar[str | None] = "opportunity__opportunitynotice_rows"
    append_only: ClassVar[bool] = True

    opportunity = models.ForeignKey(Opportunity, on_delete=models.PROTECT, related_name="%(class)s_rows")

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        abstract = True


class OpportunityParty(OpportunityFact):
    """A body that the idea is for; from a later row on without ``holds`` it no longer is."""

    organisation = models.ForeignKey(ORGANISATION, on_delete=models.PROTECT, related_name="+")
    holds = models.BooleanField(default=True)

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()


class OpportunityNotice(OpportunityFact):
    """A party was notified on ``effective_from``, under a duty or without one; its view is asked for by a day."""

    organisation = models.ForeignKey(ORGANISATION, on_delete=models.PROTECT, related_name="+")
    duty = models.CharField(max_length=8, choices=[(d, d.words) for d in Duty])
    how = models.CharField(max_length=200, blank=True)
    answer_by = models.DateField(null=True)

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(name="business_cases_known_duty", condition=Q(duty__in=list(Duty))),
        ]


class OpportunityView(OpportunityFact):
    """What a party thought on ``effective_from``; its last view stands."""

    organisation = models.ForeignKey(ORGANISATION, on_delete=models.PROTECT, related_name="+")
    view = models.CharField(max_length=16, choices=[(v, v.words) for v in PartyView])
    reason = models.CharField(max_length=1_000)
    conditions = models.CharField(max_length=1_000, blank=True)

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(name="business_cases_view_has_a_reason", condition=~Q(reason="")),
            models.CheckConstraint(
                name="business_cases_conditions_of_a_view",
                condition=(Q(view=PartyView.CONDITIONS) & ~Q(conditions=""))
                | (~Q(view=PartyView.CONDITIONS) & Q(conditions="")),
            ),
        ]


class Consideration(OpportunityFact):
    """What was considered of one matter; several rows follow each other."""

    matter = models.CharField(max_length=12, choices=[(m, m.words) for m in Matter])
    words = models.CharField(max_length=1_000)

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(name="business_cases_known_matter", condition=Q(matter__in=list(Matter))),
            models.CheckConstraint(name="business_cases_matter_has_words", condition=~Q(words="")),
        ]


class ConsideredAgreement(models.Model):
    """An agreement of the parties that lay before those who considered, as the register listed it to them."""

    append_only: ClassVar[bool] = True

    consideration = models.ForeignKey(Consideration, on_delete=models.PROTECT, related_name="agreements")
    agreement = models.ForeignKey("agreements.Agreement", on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["consideration", "agreement"], name="business_cases_considered_once"),
        ]


class OpportunityDecision(OpportunityFact):
    """What was decided on ``effective_from``, by which body, and always why."""

    decision = models.CharField(max_length=20, choices=[(s, s.words) for s in OpportunityState])
    route = models.CharField(max_length=16, blank=True, choices=[(r, r.words) for r in Route])
    organisation = models.ForeignKey(ORGANISATION, on_delete=models.PROTECT, related_name="+")
    decided_by = models.CharField(max_length=200)
    reason = models.CharField(max_length=1_000)

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(name="business_cases_decision_has_a_reason", condition=~Q(reason="")),
            models.CheckConstraint(
                name="business_cases_road_of_what_goes_on",
                condition=(Q(decision=OpportunityState.TAKEN_FORWARD) & ~Q(route=""))
                | (~Q(decision=OpportunityState.TAKEN_FORWARD) & Q(route="")),
            ),
        ]


class OpportunityResult(OpportunityFact):
    """What the idea led to: a collaboration, an innovation challenge or a business case, one a row."""

    collaboration = models.ForeignKey(
        "collaborations.Collaboration", null=True, on_delete=models.PROTECT, related_name="+"
    )
    challenge = models.ForeignKey(Challenge, null=True, on_delete=models.PROTECT, related_name="+")
    case = models.ForeignKey(BusinessCase, null=True, on_delete=models.PROTECT, related_name="+")

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                name="business_cases_led_to_one",
                condition=Q(collaboration__isnull=False, challenge__isnull=True, case__isnull=True)
                | Q(collaboration__isnull=True, challenge__isnull=False, case__isnull=True)
                | Q(collaboration__isnull=True, challenge__isnull=True, case__isnull=False),
            ),
        ]


class OpportunityReview(OpportunityFact):
    """The idea was looked at again on a day; ``next_on`` is None where it is to be looked at no more."""

    reviewed_on = models.DateField()
    words = models.CharField(max_length=1_000)
    next_on = models.DateField(null=True)

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                name="business_cases_looked_at_again_later",
                condition=Q(next_on__isnull=True) | Q(next_on__gt=models.F("reviewed_on")),
            ),
        ]
