"""Tables of post-implementation reviews."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.db.models import Q

from concordat.foundation.orm.scoping import ScopedQuerySet
from concordat.registers.business_cases.models.facts import CaseFact, FigureColumns, known_has_amount
from concordat.registers.business_cases.rules.baselines import Head
from concordat.registers.business_cases.rules.reviews import Side


class Review(CaseFact):
    """A review after a case went live, on ``effective_from``, and what it found."""

    what = models.CharField(max_length=500)

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(name="business_cases_review_says_what", condition=~Q(what="")),
        ]


class ReviewFigure(FigureColumns):
    """What was predicted or achieved under one head."""

    append_only: ClassVar[bool] = True

    review = models.ForeignKey(Review, on_delete=models.PROTECT, related_name="figures")
    head = models.CharField(max_length=8, choices=[(h, h.words) for h in Head])
    side = models.CharField(max_length=9, choices=[(s, s) for s in Side])

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["review", "head", "side"], name="business_cases_side_once"),
            known_has_amount("business_cases_review_figure_known"),
        ]
