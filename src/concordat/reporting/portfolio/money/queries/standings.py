"""Where the lines of the ledger stand, for every page that shows a plan to date or a result: one reckoning for all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from datetime import date

from concordat.calculations.profiles import Profile
from concordat.kernel.permissions.actor import Actor
from concordat.registers.benefits.queries import benefits, position_and_totals
from concordat.registers.benefits.queries.profiles import profiles
from concordat.registers.benefits.records import LineKey, Totals
from concordat.registers.benefits.rules import EntryKind
from concordat.registers.benefits.rules.profiles import ProfileStatus
from concordat.reporting.portfolio.money.records import Standings
from concordat.reporting.portfolio.money.standings import standing_of

_AGREED = (ProfileStatus.AGREED, ProfileStatus.UNDER_WAY, ProfileStatus.REALISED)


def standings(
    actor: Actor,
    *,
    today: date,
    as_at: date | None = None,
    collaboration: str | None = None,
    collaborations: Collection[str] | None = None,
    organisation: str | None = None,
    kind: EntryKind = EntryKind.SAVING,
    whole: bool = False,
    each: bool = False,
) -> Standings:
    """Where each line that the actor may see stands as at a day; plans without a result run to that day.

    A line stands apart where it is never added to others (non-cashable, real prices, capital, gross), where another
    partner claims the same, or where a line further up the tree may contain it; with ``each`` every collaboration is
    taken by itself, and the last is no reason. ``whole`` as for ``position``. The number of database queries does not
    grow with the rows.
    """
    found, sums = position_and_totals(
        actor, as_at=as_at, collaboration=collaboration, collaborations=collaborations, organisation=organisation,
        kind=kind, whole=whole, periods=True, each=each,
    )  # fmt: skip
    told = _profiles(actor, as_at, [line.key for line in found.lines]) if kind is EntryKind.SAVING else {}
    every = [
        standing_of(line, as_at or today, profile=told.get(line.key), apart=_apart(line.key, sums))
        for line in found.lines
    ]
    return Standings(
        told=found, lines=tuple(one for one in every if not one.apart), apart=tuple(one for one in every if one.apart)
    )


def titles_of(actor: Actor, found: Standings, *, as_at: date | None = None) -> dict[str, str]:
    """The titles of the benefits of the lines that the actor may see, by key. One database query."""
    keys = {one.key.benefit for one in (*found.lines, *found.apart) if one.key.benefit}
    return {one.key: one.title for one in benefits(actor, as_at=as_at, keys=keys)} if keys else {}


def _apart(key: LineKey, sums: Totals) -> str:
    """Why a line is in no total; "" where it is."""
    return key.unit if key.apart else sums.why_not_added.get(key, "")


def _profiles(actor: Actor, as_at: date | None, keys: Sequence[LineKey]) -> dict[LineKey, Profile]:
    """The agreed profile of a benefit, for the line of the body that receives it.

    Where that body has several lines of the benefit (cashable and not), none is used: nobody has said how it is
    divided. Three database queries.
    """
    lines = Counter((key.benefit, key.organisation) for key in keys)
    alone = {place: key for key in keys if key.benefit and lines[place := (key.benefit, key.organisation)] == 1}
    if not alone:
        return {}
    found = profiles(actor, as_at=as_at, keys={benefit for benefit, _ in alone if benefit}).values()
    told = [(alone.get((one.benefit, one.told.owner)), one.told) for one in found]
    return {
        key: one.profile for key, one in told
        if key is not None and one.profile is not None and one.status in _AGREED
    }  # fmt: skip
