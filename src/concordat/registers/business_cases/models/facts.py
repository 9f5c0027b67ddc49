"""What every table about a case has: who sees it, and figures as columns."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models

from concordat.foundation.orm.facts import Fact
from concordat.foundation.orm.fields import MoneyField
from concordat.foundation.orm.scoping import ScopedQuerySet
from concordat.kernel.figures import Bound, Figure, FigureState


class CaseFact(Fact):
    """A row about one case, seen by those who see the case's collaboration; never changed."""

    organisation_paths: ClassVar[tuple[str, ...]] = ("reported_by", "case__reported_by")
    collaboration_path: ClassVar[str | None] = "case__collaboration_id"
    append_only: ClassVar[bool] = True

    case = models.ForeignKey("business_cases.BusinessCase", on_delete=models.PROTECT, related_name="+")

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        abstract = True


class FigureColumns(models.Model):
    """A figure as written, in pence, with its bound and its stated precision."""

    amount = MoneyField(null=True)
    bound = models.CharField(max_length=16, choices=[(b, b) for b in Bound], blank=True)
    step = models.BigIntegerField(null=True)
    written = models.CharField(max_length=200, blank=True)
    state = models.CharField(max_length=16, choices=[(s, s) for s in FigureState])

    class Meta:
        abstract = True

    @property
    def figure(self) -> Figure:
        """The columns as a figure."""
        bound = Bound(self.bound) if self.bound else None
        return Figure(self.written, self.amount, bound, self.step, FigureState(self.state))


def columns_of(figure: Figure) -> dict[str, Any]:
    """A figure as the columns that hold it."""
    return {
        "amount": figure.amount, "bound": figure.bound or "", "step": figure.step, "written": figure.written[:200],
        "state": figure.state,
    }  # fmt: skip


def known_has_amount(name: str) -> models.CheckConstraint:
    """The constraint that a figure has an amount where, and only where, it is known."""
    known = models.Q(state=FigureState.KNOWN, amount__isnull=False)
    return models.CheckConstraint(
        name=name, condition=known | (~models.Q(state=FigureState.KNOWN) & models.Q(amount__isnull=True))
    )
