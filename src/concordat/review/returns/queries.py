"""What became of the answers of accepted returns."""

from __future__ import annotations

from concordat.kernel.permissions.actor import Actor
from concordat.kernel.references import RecordRef
from concordat.review.returns.models import Taking
from concordat.review.returns.records import Taken


def taken_of(actor: Actor, *, number: int) -> dict[str, Taken]:
    """What each line of a return became when it was last accepted, by line; empty where the actor may not see it.

    Withdrawn lines stay, as ``withdrawn``. One database query.
    """
    return {row.line: _taken(row) for row in Taking.objects.visible_to(actor).filter(of_id=number).order_by("pk")}


def _taken(row: Taking) -> Taken:
    return Taken(row.line, row.said, RecordRef.parse(row.record), row.wrote, row.source_id, row.at)
