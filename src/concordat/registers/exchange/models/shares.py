"""Tables of what is shared, and with whom."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from concordat.foundation.orm.fields import PreciseDateField
from concordat.registers.exchange.models.facts import ExchangeFact
from concordat.registers.exchange.rules import ShareState


class Share(ExchangeFact):
    """Information or documents that one body shares; the receivers stand in ShareReceiver."""

    organisation_paths = ("reported_by", "giver_id")
    parties_path = "receivers"

    giver = models.ForeignKey("organisations.Organisation", null=True, on_delete=models.PROTECT, related_name="+")
    what = models.CharField(max_length=300)
    state = models.CharField(max_length=12, choices=[(s, s) for s in ShareState])
    shared = PreciseDateField(null=True)


class ShareReceiver(models.Model):
    """One body that something is shared with."""

    append_only: ClassVar[bool] = True

    share = models.ForeignKey(Share, on_delete=models.PROTECT, related_name="receivers")
    organisation = models.ForeignKey("organisations.Organisation", on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["share", "organisation"], name="exchange_receiver_once"),
        ]
