"""Reads. Every public function takes the actor first, starts from the rows it may see and returns records."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db.models import Exists, OuterRef

from concordat.kernel.errors import NotThere
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.registers.collaborations.models import (
    LATEST,
    Account,
    Collaboration,
    CollaborationName,
    Function,
    Partner,
    Post,
    StateReport,
)
from concordat.registers.collaborations.records import (
    AccountRecord,
    CollaborationDetail,
    CollaborationRecord,
    PartnerRecord,
    PostRecord,
    StateRecord,
)
from concordat.registers.collaborations.rules import PartnerRole, PostState, State, Tier


def partner_keys(actor: Actor, *, today: date | None = None) -> frozenset[str]:
    """The keys of the collaborations that the actor's organisations are partners of: asked once, at the edge.

    The last report of each partner counts: one whose leaving has come by ``today`` (by the day of that report, where
    none is given) keeps nothing by this road, and sees of the collaboration only what its own bodies reported.
    """
    own = actor.organisations_for(Permission.REGISTER_VIEW)
    rows = Partner.objects.visible_to(actor).filter(organisation_id__in=own).order_by(*LATEST)
    last = {(row.collaboration_id, row.organisation_id): row for row in rows}
    return frozenset(key for (key, _), row in last.items() if not _has_left(row, today))


def _has_left(row: Partner, today: date | None) -> bool:
    told = today or row.reported_on or row.recorded_at.date()
    return row.effective_to is not None and row.effective_to.last <= told


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
    return _records(actor, list(found.order_by("name")), as_at)


def outline(
    actor: Actor,
    *,
    as_at: date | None = None,
    text: str = "",
    tier: Tier | None = None,
    organisation: str | None = None,
) -> list[tuple[str, str | None]]:
    """The keys that ``collaborations`` would give, by name, each with the key of its whole. One database query."""
    rows = _found(actor, as_at, text, tier, organisation).order_by("name")
    return list(rows.values_list("key", "parent_id"))


def named(actor: Actor, *, as_at: date | None = None) -> list[tuple[str, str]]:
    """The collaborations that the actor may see as (key, name), by name: to choose from. One database query."""
    return list(_found(actor, as_at, "", None, None).order_by("name").values_list("key", "name"))


def partners_anywhere(actor: Actor, *, as_at: date | None = None) -> list[tuple[str, str]]:
    """The organisations that are partners of a collaboration that the actor may see, as (key, name), by name.

    One database query, which asks of each organisation only whether there is one.
    """
    rows = Partner.objects.visible_to(actor).as_at(as_at).filter(organisation_id=OuterRef("pk"))
    seen_here = Collaboration.objects.visible_to(actor).as_at(as_at).filter(pk=OuterRef("collaboration_id"))
    bodies: Any = Partner._meta.get_field("organisation").related_model
    found = bodies.objects.filter(Exists(rows.filter(Exists(seen_here))))
    return list(found.order_by("name").values_list("key", "name"))


def collaboration(actor: Actor, *, key: str, as_at: date | None = None) -> CollaborationDetail:
    """One collaboration with all that this register holds; NotThere where the actor may not see it."""
    row = Collaboration.objects.visible_to(actor).as_at(as_at).filter(pk=key).select_related("parent").first()
    if row is None:
        raise NotThere(f"There is no collaboration {key}.")
    children = Collaboration.objects.visible_to(actor).as_at(as_at).filter(parent=row).order_by("name")
    parent_seen = row.parent_id and Collaboration.objects.visible_to(actor).filter(pk=row.parent_id).exists()
    return CollaborationDetail(
        summary=_records(actor, [row], as_at)[0],
        parent_name=row.parent.name if row.parent and parent_seen else None,
        children=tuple(_records(actor, list(children), as_at)),
        states=tuple(StateRecord(s.pk, State(s.state), s.reported_on) for s in _of(StateReport, actor, row, as_at)),
        posts=tuple(_post(post) for post in _of(Post, actor, row, as_at)),
        accounts=tuple(AccountRecord(a.pk, a.kind, a.text, a.reported_on) for a in _of(Account, actor, row, as_at)),
    )


def seen(actor: Actor, *, key: str) -> str:
    """The key, where the actor may see that collaboration; NotThere where not. For the actions of later registers."""
    if not Collaboration.objects.visible_to(actor).filter(pk=key).exists():
        raise NotThere(f"There is no collaboration {key}.")
    return key


def names(actor: Actor, *, keys: Iterable[str] | None = None) -> list[tuple[str, str]]:
    """Every name and alias of the collaborations that the actor may see (or of some), as (key, name): for matching."""
    rows = Collaboration.objects.visible_to(actor)
    if keys is not None:
        rows = rows.filter(key__in=list(keys))
    own = list(rows.values_list("key", "name"))
    aliases = CollaborationName.objects.filter(collaboration__in=rows).values_list("collaboration_id", "name")
    return own + list(aliases)


def posts(actor: Actor, *, as_at: date | None = None) -> list[PostRecord]:
    """Every post that the actor may see, as last reported, oldest report first."""
    return [_post(row) for row in Post.objects.visible_to(actor).as_at(as_at).order_by(*LATEST)]


def accounts(actor: Actor, *, collaboration_key: str) -> list[AccountRecord]:
    """The purposes and practices recorded for one collaboration."""
    rows = Account.objects.visible_to(actor).filter(collaboration_id=collaboration_key).order_by(*LATEST)
    return [AccountRecord(row.pk, row.kind, row.text, row.reported_on) for row in rows]


def _found(
    actor: Actor, as_at: date | None, text: str, tier: Tier | None, organisation: str | None
) -> Any:  # fmt: skip
    found = Collaboration.objects.visible_to(actor).as_at(as_at)
    if text:
        found = found.filter(name__icontains=text)
    if tier:
        found = found.filter(tier=tier)
    if organisation:
        members = Partner.objects.visible_to(actor).as_at(as_at).filter(organisation_id=organisation)
        found = found.filter(key__in=members.values("collaboration_id"))
    return found


def _of(model: Any, actor: Actor, row: Collaboration, as_at: date | None) -> Iterable[Any]:
    return model.objects.visible_to(actor).as_at(as_at).filter(collaboration=row).order_by(*LATEST)  # type: ignore[no-any-return]


def _records(actor: Actor, rows: list[Collaboration], as_at: date | None) -> list[CollaborationRecord]:
    keys = [row.key for row in rows]
    partners = _partners(actor, keys, as_at)
    states: dict[str, State] = {}
    for key, state in _about(StateReport, actor, keys, as_at).values_list("collaboration_id", "state"):
        states[key] = State(state)
    aliases = _texts(_about(CollaborationName, actor, keys, as_at))
    functions = _texts(_about(Function, actor, keys, as_at))
    parents = _parents_seen(actor, rows)
    return [
        CollaborationRecord(
            key=row.key, name=row.name, tier=Tier(row.tier),
            parent=row.parent_id if row.parent_id in parents else None,
            started=row.started.text if row.started else None, reported_on=row.reported_on, state=states.get(row.key),
            aliases=tuple(aliases[row.key]), functions=tuple(functions[row.key]), partners=tuple(partners[row.key]),
        )
        for row in rows
    ]  # fmt: skip


def _parents_seen(actor: Actor, rows: list[Collaboration]) -> set[str]:
    """The keys of the wholes that the actor may see; asked only for those that are not among the rows."""
    among = {row.key for row in rows}
    others = {row.parent_id for row in rows if row.parent_id} - among
    if not others:
        return among
    return among | set(Collaboration.objects.visible_to(actor).filter(pk__in=others).values_list("pk", flat=True))


def _about(model: Any, actor: Actor, keys: list[str], as_at: date | None) -> Any:
    return model.objects.visible_to(actor).as_at(as_at).filter(collaboration_id__in=keys).order_by(*LATEST)


def _texts(rows: Any) -> dict[str, list[str]]:
    result: dict[str, list[str]] = defaultdict(list)
    for key, text in rows.values_list("collaboration_id", "name"):
        result[key].append(text)
    return result


def _partners(actor: Actor, keys: list[str], as_at: date | None) -> dict[str, list[PartnerRecord]]:
    """The last report of each partner; who has left is kept, with the date."""
    result: dict[str, dict[str, PartnerRecord]] = defaultdict(dict)
    for row in _about(Partner, actor, keys, as_at).select_related("organisation"):
        result[row.collaboration_id][row.organisation_id] = PartnerRecord(
            id=row.pk, organisation=row.organisation_id, name=row.organisation.name, role=PartnerRole(row.role),
            joined=row.effective_from.text if row.effective_from else None,
            left=row.effective_to.text if row.effective_to else None, reported_on=row.reported_on,
        )  # fmt: skip
    return defaultdict(list, {key: list(by_body.values()) for key, by_body in result.items()})


def _post(row: Post) -> PostRecord:
    return PostRecord(
        id=row.pk, collaboration=row.collaboration_id, title=row.title, state=PostState(row.state), what=row.what,
        since=row.effective_from.text if row.effective_from else None,
        until=row.effective_to.text if row.effective_to else None, reported_on=row.reported_on,
    )  # fmt: skip
