"""What took the place of an entry, in words for who comes too late."""

from __future__ import annotations

from concordat.foundation.organisations.models import Organisation
from concordat.kernel.dates import day_words
from concordat.kernel.permissions.actor import Actor
from concordat.registers.benefits.models import LedgerEntry


def superseding_words(actor: Actor, *, number: int) -> str:
    """Which entry corrected or reversed an entry, for whom, when and why; "" where the actor may not see it, or none.

    Two database queries.
    """
    row = LedgerEntry.objects.visible_to(actor).filter(supersedes_id=number).first()
    if row is None:
        return ""
    body = Organisation.objects.visible_to(actor).filter(pk=row.reported_by).values_list("name", flat=True).first()
    verb = "reversed" if row.reversal else "corrected"
    told = f"entry {row.pk} of {body or row.reported_by} {verb} it on {day_words(row.recorded_at.date())}"
    return f"{told}, because: {row.reason.rstrip('.')}"
