"""The table of agreements that are being entered."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models

from concordat.foundation.orm.scoping import Scoped, ScopedQuerySet


class AgreementDraft(Scoped):
    """What an organisation has typed so far, page by page; its own until it is entered.

    ``answers`` maps the page to what was typed on it. ``version`` counts the savings, so that two people who write at
    once are told. ``agreement`` is the key of what it became, ``dropped`` says that it was given up.
    """

    organisation_paths: ClassVar[tuple[str, ...]] = ("organisation",)

    organisation = models.CharField(max_length=80, db_index=True)
    answers = models.JSONField(default=dict)
    version = models.PositiveIntegerField(default=1)
    started_at = models.DateTimeField()
    changed_at = models.DateTimeField()
    agreement = models.CharField(max_length=120, blank=True)
    dropped = models.BooleanField(default=False)

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()
