"""The savings that may have been counted for a function that a collaboration carries."""

from __future__ import annotations

from concordat.kernel.permissions.actor import Actor
from concordat.registers.benefits.models import Benefit, LedgerEntry
from concordat.registers.benefits.queries.entries import entries
from concordat.registers.benefits.records import EntryRecord
from concordat.registers.benefits.rules import EntryKind
from concordat.registers.collaborations.queries import family
from concordat.registers.collaborations.rules.departures import may_count_for


def savings_for(actor: Actor, *, collaboration: str, function: str) -> list[EntryRecord]:
    """The standing savings of a collaboration, and of the records merged into it, that may count for a function.

    Those that name other functions alone do not. Planned, forecast and achieved amounts are all among them.
    """
    keys = family(actor, key=collaboration)
    standing = LedgerEntry.objects.visible_to(actor).standing(None).filter(collaboration_id__in=keys)
    found = entries(actor, kinds=[EntryKind.SAVING], numbers=standing.values("pk"))
    titles = dict(
        Benefit.objects.visible_to(actor)
        .filter(pk__in={one.benefit for one in found if one.benefit})
        .values_list("pk", "title")
    )
    return [one for one in found if may_count_for(function, f"{one.what} {titles.get(one.benefit or '', '')}")]


def hidden_savings(actor: Actor, *, collaboration: str) -> bool:
    """Whether there are standing savings of a collaboration that the actor may not see."""
    keys = family(actor, key=collaboration)
    every = LedgerEntry.objects.standing(None).filter(collaboration_id__in=keys, kind=EntryKind.SAVING)
    return every.exclude(pk__in=LedgerEntry.objects.visible_to(actor).values("pk")).exists()
