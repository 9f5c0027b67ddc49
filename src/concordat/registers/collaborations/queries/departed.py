"""The functions that have left collaborations, of all of them together."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

from concordat.kernel.permissions.actor import Actor
from concordat.registers.collaborations.models import LATEST, Departure


def functions_left(actor: Actor, *, as_at: date | None = None) -> dict[str, dict[str, str]]:
    """When each function left, as a canonical date, by the key of the collaboration and by function. One query.

    One that has come back since is here too: what a collaboration carries now says so.
    """
    rows = Departure.objects.visible_to(actor).as_at(as_at).order_by(*LATEST)
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for row in rows:
        found[row.collaboration_id][row.function] = row.effective_from.text
    return dict(found)
