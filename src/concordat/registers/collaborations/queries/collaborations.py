"""Reads of the collaborations: what they are called, where they hang, and one with all that is held of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db.models.functions import Lower

from concordat.kernel.errors import NotThere
from concordat.kernel.permissions.actor import Actor
from concordat.registers.collaborations.models import (
    LATEST,
    Account,
    Collaboration,
    CollaborationName,
    KindReport,
    Partner,
    StateReport,
)
from concordat.registers.collaborations.queries.aims import kinds, priorities, themes
from concordat.registers.collaborations.queries.departures import carried, departures
from concordat.registers.collaborations.queries.objectives import objectives
from concordat.registers.collaborations.queries.partners import partners_of
from concordat.registers.collaborations.queries.posts import posts_of
from concordat.registers.collaborations.queries.rows import about, last_of
from concordat.registers.collaborations.queries.successions import handed_over, merged_into, successions
from concordat.registers.collaborations.records import (
    AccountRecord,
    CollaborationDetail,
    CollaborationRecord,
    StateRecord,
)
from concordat.registers.collaborations.rules import Kind, State, Tier

COLUMNS = "key", "name", "tier", "parent_id", "started", "reported_on", "told_kind", "into"
MANY = 1_000  # rows: what is told of more is read whole, which costs less than naming them


def collaborations(
    actor: Actor,
    *,
    as_at: date | None = None,
    text: str = "",
    tier: Tier | None = None,
    organisation: str | None = None,
    parent: str | None = None,
    keys: Iterable[str] | None = None,
) -> list[CollaborationRecord]:
    """The collaborations that the actor may see, by name, with partners, aliases, functions and last state.

    ``parent`` is None where the actor may not see the whole. Nine database queries at most, whatever the number
    of rows.
    """
    found = _found(actor, as_at, text, tier, organisation)
    if parent:
        found = found.filter(parent_id=parent)
    if keys is not None:
        found = found.filter(key__in=list(keys))
    return _records(actor, list(found.order_by("name").values_list(*COLUMNS, named=True)), as_at)


def outline(
    actor: Actor,
    *,
    as_at: date | None = None,
    text: str = "",
    tier: Tier | None = None,
    organisation: str | None = None,
    order: str = "name",
) -> list[tuple[str, str | None]]:
    """The keys that ``collaborations`` would give, by name, each with the key of its whole. One database query.

    A record that was merged into another stands below that one. ``order`` is "name" or "tier".
    """
    first = ["tier"] if order == "tier" else []
    rows = _found(actor, as_at, text, tier, organisation).order_by(*first, Lower("name"), "name")
    return [(key, into or parent) for key, parent, into in rows.values_list("key", "parent_id", "into")]


def wholes(actor: Actor, *, as_at: date | None = None) -> dict[str, str | None]:
    """The key of the whole of each collaboration that the actor may see; None where the actor may not see the whole.

    Two database queries at most, of keys alone.
    """
    rows = dict(Collaboration.objects.visible_to(actor).as_at(as_at).values_list("key", "parent_id"))
    others = {whole for whole in rows.values() if whole and whole not in rows}
    seen_too = _seen_among(actor, others) if others else set()
    return {key: whole if whole in rows or whole in seen_too else None for key, whole in rows.items()}


def named(actor: Actor, *, as_at: date | None = None) -> list[tuple[str, str]]:
    """The collaborations that the actor may see as (key, name), by name: to choose from. One database query."""
    return list(_found(actor, as_at, "", None, None).order_by("name").values_list("key", "name"))


def current(actor: Actor, *, as_at: date | None = None) -> list[tuple[str, str]]:
    """The same without the records that were merged into others: to choose where something new is recorded."""
    rows = _found(actor, as_at, "", None, None).filter(into__isnull=True).order_by("name")
    return list(rows.values_list("key", "name"))


def collaboration(actor: Actor, *, key: str, as_at: date | None = None) -> CollaborationDetail:
    """One collaboration with all that this register holds; NotThere where the actor may not see it."""
    found = _told(actor, Collaboration.objects.visible_to(actor).as_at(as_at).filter(pk=key), as_at)
    row = found.select_related("parent").first()
    if row is None:
        raise NotThere(f"There is no collaboration {key}.")
    children = _found(actor, as_at, "", None, None).filter(parent=row).order_by("name")
    followed = successions(actor, key=key, as_at=as_at)
    parent_seen = row.parent_id and Collaboration.objects.visible_to(actor).filter(pk=row.parent_id).exists()
    return CollaborationDetail(
        summary=_records(actor, [row], as_at)[0],
        parent_name=row.parent.name if row.parent and parent_seen else None,
        children=tuple(_records(actor, list(children), as_at)),
        states=tuple(StateRecord(s.pk, State(s.state), s.reported_on) for s in _of(StateReport, actor, row, as_at)),
        posts=posts_of(actor, collaboration=key, as_at=as_at),
        accounts=tuple(AccountRecord(a.pk, a.kind, a.text, a.reported_on) for a in _of(Account, actor, row, as_at)),
        kinds=tuple(kinds(actor, collaboration=key, as_at=as_at)),
        objectives=tuple(objectives(actor, collaboration=key, as_at=as_at)),
        themes=tuple(themes(actor, collaboration=key, as_at=as_at)),
        priorities=tuple(priorities(actor, collaboration=key, as_at=as_at)),
        followed_by=tuple(one for one in followed if one.collaboration == key),
        follows=tuple(one for one in followed if one.collaboration != key),
        handed_over=tuple(handed_over(actor, key=key, as_at=as_at)),
        departures=tuple(departures(actor, collaboration=key, as_at=as_at)),
    )


def seen(actor: Actor, *, key: str) -> str:
    """The key, where the actor may see that collaboration; NotThere where not. For the actions of later registers."""
    if not Collaboration.objects.visible_to(actor).filter(pk=key).exists():
        raise NotThere(f"There is no collaboration {key}.")
    return key


def names(actor: Actor, *, keys: Iterable[str] | None = None) -> list[tuple[str, str]]:
    """Every name and alias of the collaborations that the actor may see (or of some), as (key, name): for matching."""
    rows = _named(actor, keys)
    aliases = CollaborationName.objects.visible_to(actor).filter(collaboration__in=rows)
    return [*rows.values_list("key", "name"), *aliases.values_list("collaboration_id", "name")]


def own_names(actor: Actor, *, keys: Iterable[str] | None = None) -> dict[str, str]:
    """What each collaboration that the actor may see (or each of some) is called itself, by key. One query."""
    return dict(_named(actor, keys).values_list("key", "name"))


def _named(actor: Actor, keys: Iterable[str] | None) -> Any:
    rows = Collaboration.objects.visible_to(actor)
    return rows if keys is None else rows.filter(key__in=list(keys))


def _found(
    actor: Actor, as_at: date | None, text: str, tier: Tier | None, organisation: str | None
) -> Any:  # fmt: skip
    found = _told(actor, Collaboration.objects.visible_to(actor).as_at(as_at), as_at)
    if text:
        found = found.filter(name__icontains=text)
    if tier:
        found = found.filter(tier=tier)
    if organisation:
        members = Partner.objects.visible_to(actor).as_at(as_at).filter(organisation_id=organisation)
        found = found.filter(key__in=members.values("collaboration_id"))
    return found


def _told(actor: Actor, rows: Any, as_at: date | None) -> Any:
    """The rows with what is told of each by others: what it is, and what it was merged into."""
    return rows.annotate(told_kind=last_of(KindReport, actor, as_at, "kind"), into=merged_into(actor, as_at))


def _of(model: Any, actor: Actor, row: Collaboration, as_at: date | None) -> Iterable[Any]:
    return model.objects.visible_to(actor).as_at(as_at).filter(collaboration=row).order_by(*LATEST)  # type: ignore[no-any-return]


def _records(actor: Actor, rows: list[Any], as_at: date | None) -> list[CollaborationRecord]:
    keys = [row.key for row in rows] if len(rows) <= MANY else None
    partners = partners_of(actor, keys, as_at)
    states: dict[str, State] = {}
    for key, state in about(StateReport, actor, keys, as_at).values_list("collaboration_id", "state"):
        states[key] = State(state)
    aliases = _texts(about(CollaborationName, actor, keys, as_at))
    functions = _texts(carried(actor, keys, as_at))
    parents = _parents_seen(actor, rows)
    return [
        CollaborationRecord(
            key=row.key, name=row.name, tier=Tier(row.tier),
            parent=row.parent_id if row.parent_id in parents else None,
            started=row.started.text if row.started else None, reported_on=row.reported_on, state=states.get(row.key),
            aliases=tuple(aliases[row.key]), functions=tuple(dict.fromkeys(functions[row.key])),
            partners=tuple(partners[row.key]),
            kind=Kind(row.told_kind) if row.told_kind else None, merged=row.into is not None,
            merged_into=row.into if row.into in parents else None,
        )
        for row in rows
    ]  # fmt: skip


def _parents_seen(actor: Actor, rows: list[Any]) -> set[str]:
    """The keys of the wholes, and of what records were merged into, that the actor may see; asked only for others."""
    among = {row.key for row in rows}
    others = {key for row in rows for key in (row.parent_id, row.into) if key} - among
    if not others:
        return among
    return among | _seen_among(actor, others)


def _seen_among(actor: Actor, keys: set[str]) -> set[str]:
    return set(Collaboration.objects.visible_to(actor).filter(pk__in=keys).values_list("pk", flat=True))


def _texts(rows: Any) -> dict[str, list[str]]:
    result: dict[str, list[str]] = defaultdict(list)
    for key, text in rows.values_list("collaboration_id", "name"):
        result[key].append(text)
    return result
