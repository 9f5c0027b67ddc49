"""Tables of the issues: something that has gone wrong, and what each source says of it."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.db.models import Q

from concordat.foundation.orm.facts import Fact
from concordat.foundation.orm.scoping import ScopedQuerySet
from concordat.registers.delivery.rules.issues import IssueState, Severity


class Issue(Fact):  # type: ignore[django-manager-missing]
    """Something that has gone wrong in a collaboration."""

    collaboration_path = "collaboration_id"
    append_only: ClassVar[bool] = True

    collaboration = models.ForeignKey("collaborations.Collaboration", on_delete=models.PROTECT, related_name="+")
    what = models.CharField(max_length=500)

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(name="delivery_issue_says_what", condition=~Q(what="")),
        ]


class IssueReport(Fact):
    """An issue as a source saw it on a day: the whole of it, so that the last row is how it stands.

    ``owner_post`` names the post that owns it, never a person.
    """

    collaboration_path = "issue__collaboration_id"
    append_only: ClassVar[bool] = True

    issue = models.ForeignKey(Issue, on_delete=models.PROTECT, related_name="reports")
    state = models.CharField(max_length=12, choices=[(s, s) for s in IssueState])
    severity = models.CharField(max_length=12, choices=[(s, s) for s in Severity], default=Severity.NOT_STATED)
    owner_post = models.CharField(max_length=200, blank=True)
    note = models.TextField(blank=True)

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(name="delivery_issue_has_a_state", condition=Q(state__in=list(IssueState))),
        ]
