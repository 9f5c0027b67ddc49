"""The functions that have left collaborations, of all of them together."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import Any

from django.db.models import Exists, OuterRef, Q

from concordat.kernel.permissions.actor import Actor
from concordat.registers.collaborations.models import LATEST, Collaboration, Departure, Function


def functions_left(actor: Actor, *, as_at: date | None = None) -> dict[str, dict[str, str]]:
    """When each function left, as a canonical date, by the key of the collaboration and by function. One query.

    One that has come back since is here too: what a collaboration carries now says so.
    """
    rows = Departure.objects.visible_to(actor).as_at(as_at).order_by(*LATEST)
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for row in rows:
        found[row.collaboration_id][row.function] = row.effective_from.text
    return dict(found)


def functions_held(actor: Actor, *, as_at: date | None = None) -> tuple[set[str], bool]:
    """The keys of the collaborations of which a function is told, with the wholes above them; and whether any left.

    One database query, of keys alone.
    """

    def told(model: Any) -> Exists:
        return Exists(model.objects.visible_to(actor).as_at(as_at).filter(collaboration_id=OuterRef("pk")))

    seen = Collaboration.objects.visible_to(actor).as_at(as_at)
    within = seen.filter(parent__isnull=False)
    tree = Q(parent__isnull=False) | Q(pk__in=within.order_by().values("parent_id"))
    rows = seen.annotate(carries=told(Function), left=told(Departure))
    rows = rows.filter(Q(carries=True) | Q(left=True) | tree)
    wholes: dict[str, str | None] = {}
    waiting: list[str | None] = []
    any_left = False
    for key, whole, carries, left in rows.values_list("key", "parent_id", "carries", "left"):
        wholes[key] = whole
        any_left |= left
        waiting += [key] if carries or left else []
    found: set[str] = set()
    while waiting:
        key = waiting.pop()
        if key in wholes and key not in found:
            found.add(key)
            waiting.append(wholes[key])
    return found, any_left
