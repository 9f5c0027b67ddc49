"""Tables of decisions and events: facts about a collaboration, an organisation or a board."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ClassVar, Self

from django.db import models
from django.db.models import Q

from concordat.foundation.orm.facts import LATEST, Fact
from concordat.foundation.orm.fields import PreciseDateField
from concordat.foundation.orm.scoping import ScopedQuerySet
from concordat.kernel.comparing import same_words
from concordat.registers.governance.models.boards import Board
from concordat.registers.governance.rules import DecisionState


class FactQuerySet(ScopedQuerySet):
    """Facts by what they are about."""

    def about(
        self, *, collaboration: str | None = None, organisation: str | None = None, board: str | None = None
    ) -> Self:  # fmt: skip
        """Those about all the subjects that are given, in the order in which they were reported."""
        given = {"collaboration_id": collaboration, "organisation_id": organisation, "board_id": board}
        return self.filter(**{name: key for name, key in given.items() if key}).order_by(*LATEST)

    def last_alike(self, what: str, collaboration: str | None, organisation: str | None) -> Any:
        """The last that says the same of the collaboration, or of the organisation where there is none; or None."""
        own = self.filter(collaboration_id=collaboration)
        if not collaboration:
            own = own.filter(organisation_id=organisation)
        return next((row for row in own.order_by(*LATEST).reverse() if self.model.alike(row.what, what)), None)


class GovernanceFact(Fact):
    """A fact about a collaboration, an organisation or both, told of a board where the source names one."""

    organisation_paths: ClassVar[tuple[str, ...]] = ("reported_by", "organisation_id")
    collaboration_path: ClassVar[str | None] = "collaboration_id"
    append_only: ClassVar[bool] = True
    # Whether two wordings say the same fact.
    alike: ClassVar[Callable[[str, str], bool]] = staticmethod(same_words)

    collaboration = models.ForeignKey(
        "collaborations.Collaboration", null=True, on_delete=models.PROTECT, related_name="+"
    )
    organisation = models.ForeignKey(
        "organisations.Organisation", null=True, on_delete=models.PROTECT, related_name="+"
    )
    board = models.ForeignKey(Board, null=True, on_delete=models.PROTECT, related_name="+")
    what = models.CharField(max_length=500)

    objects: ClassVar[Any] = FactQuerySet.as_manager()

    class Meta:
        abstract = True
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_about_something",
                condition=Q(collaboration__isnull=False) | Q(organisation__isnull=False) | Q(board__isnull=False),
            ),
        ]


class Decision(GovernanceFact):
    """A decision as reported. ``decided_by`` is as written; ``board`` is set where that is a board we hold."""

    decided_by = models.CharField(max_length=200, blank=True)
    decided_on = PreciseDateField(null=True)
    state = models.CharField(max_length=12, choices=[(s, s) for s in DecisionState])

    class Meta(GovernanceFact.Meta):
        abstract = False


class Happening(GovernanceFact):
    """Something dated that happened, or is to."""

    happened_on = PreciseDateField(null=True)

    class Meta(GovernanceFact.Meta):
        abstract = False
