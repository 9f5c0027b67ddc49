"""The table of grants, contributions and funding."""

from __future__ import annotations

from django.db import models

from concordat.registers.exchange.models.facts import ExchangeFact
from concordat.registers.exchange.rules import TermKind, TermState


class Term(ExchangeFact):
    """A grant, contribution or funding: who pays whom, what for, on what conditions. The amount is in the ledger."""

    organisation_paths = ("reported_by", "payer_id", "receiver_id")

    kind = models.CharField(max_length=12, choices=[(k, k) for k in TermKind])
    payer = models.ForeignKey("organisations.Organisation", null=True, on_delete=models.PROTECT, related_name="+")
    payer_text = models.CharField(max_length=200, blank=True)
    receiver = models.ForeignKey("organisations.Organisation", null=True, on_delete=models.PROTECT, related_name="+")
    receiver_text = models.CharField(max_length=200, blank=True)
    purpose = models.CharField(max_length=300)
    conditions = models.TextField(blank=True)
    state = models.CharField(max_length=12, choices=[(s, s) for s in TermState])
    entry = models.CharField(max_length=160, blank=True)
