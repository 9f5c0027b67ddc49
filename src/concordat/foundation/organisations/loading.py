"""Rows of the gazetteer that the tables do not hold yet."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

from concordat.foundation.organisations.gazetteer import Body, alliances, bodies, links
from concordat.foundation.organisations.models import (
    Alliance,
    AllianceMember,
    AllianceName,
    Organisation,
    OrganisationLink,
    OrganisationName,
    Succession,
)
from concordat.foundation.organisations.records import NameKind
from concordat.foundation.organisations.rules import Standing, SuccessionKind
from concordat.foundation.orm.bulk import insert_many
from concordat.kernel.dates import PreciseDate
from concordat.kernel.permissions.actor import Actor

FROM_THE_START = "Known to Concordat from the start."


def insert_missing(actor: Actor, now: datetime) -> dict[str, int]:
    """Insert what is missing; returns how many rows of each table were added (nothing when all is there).

    A body of the gazetteer that a person recorded already under another key is left to that record.
    """
    counts = {
        "organisations": insert_many(Organisation, list(_bodies(actor, now))),
        "successions": insert_many(Succession, list(_successions(actor, now))),
        "names": insert_many(OrganisationName, list(_names(actor, now))),
        "links": insert_many(OrganisationLink, list(_links(actor, now))),
        "alliances": insert_many(Alliance, list(_alliances(actor, now))),
        "alliance_names": insert_many(AllianceName, list(_alliance_names(actor, now))),
        "members": insert_many(AllianceMember, list(_members(actor, now))),
    }
    return {table: count for table, count in counts.items() if count}


def _held(model: Any, actor: Actor, *columns: str) -> set[Any]:
    rows = model.objects.visible_to(actor).values_list(*columns)
    return {row[0] if len(columns) == 1 else tuple(row) for row in rows}


def _precise(text: str | None) -> PreciseDate | None:
    return PreciseDate.parse(text) if text else None


def _bodies(actor: Actor, now: datetime) -> Iterator[Organisation]:
    keys, taken = _held(Organisation, actor, "key"), _held(Organisation, actor, "name")
    for body in bodies():
        if body.key not in keys and body.name not in taken:
            yield Organisation(
                key=body.key, name=body.name, kind=body.kind, area=body.area or "", nation=body.nation or "",
                code=body.code or "", established=_precise(body.since), dissolved=_precise(body.until),
                recorded_at=now,
            )  # fmt: skip


def _successions(actor: Actor, now: datetime) -> Iterator[Succession]:
    """Who followed whom, of bodies in the tables; what is told of the predecessor already is left to that."""
    standing, held = _held(Organisation, actor, "key"), _held(Succession, actor, "predecessor")
    ended = [body for body in bodies() if body.succeeded_by and body.until]
    together = Counter(body.succeeded_by for body in ended)
    for body in ended:
        after = body.succeeded_by or ""
        if {body.key, after} <= standing and body.key not in held:
            kind = SuccessionKind.MERGE if together[body.succeeded_by] > 1 else SuccessionKind.ABOLITION
            yield Succession(
                kind=kind, predecessor_id=body.key, successor_id=after, standing=Standing.IN_FORCE,
                effective_from=_day_after(body.until), basis=FROM_THE_START, recorded_at=now,
            )  # fmt: skip


def _day_after(text: str | None) -> PreciseDate:
    last = PreciseDate.parse(text or "")
    return PreciseDate.of(last.last + timedelta(days=1)) if last.is_day else last


def _names(actor: Actor, now: datetime) -> Iterator[OrganisationName]:
    standing, held = _held(Organisation, actor, "key"), _held(OrganisationName, actor, "organisation", "name")
    for body in bodies():
        if body.key in standing:
            yield from (
                OrganisationName(organisation_id=body.key, name=name, recorded_at=now, **columns)
                for name, columns in _names_of(body).items()
                if (body.key, name) not in held
            )


def _names_of(body: Body) -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = {name: {"kind": NameKind.SHORT} for name in body.short_names}
    found |= {name: {"kind": NameKind.ALIAS} for name in body.aliases}
    for former in body.former:
        span = {"since": _precise(former.since), "until": _precise(former.until)}
        found[former.name] = {"kind": NameKind.FORMER, "note": former.note, **span}
    return found


def _links(actor: Actor, now: datetime) -> Iterator[OrganisationLink]:
    standing = _held(Organisation, actor, "key")
    held = _held(OrganisationLink, actor, "child", "parent", "kind")
    for link in links():
        if {link.child, link.parent} <= standing and (link.child, link.parent, link.kind) not in held:
            yield OrganisationLink(
                child_id=link.child, parent_id=link.parent, kind=link.kind, recorded_at=now,
                since=_precise(link.since), until=_precise(link.until),
            )  # fmt: skip


def _alliances(actor: Actor, now: datetime) -> Iterator[Alliance]:
    keys, taken = _held(Alliance, actor, "key"), _held(Alliance, actor, "name")
    for alliance in alliances():
        if alliance.key not in keys and alliance.name not in taken:
            yield Alliance(key=alliance.key, name=alliance.name, recorded_at=now)


def _alliance_names(actor: Actor, now: datetime) -> Iterator[AllianceName]:
    standing, held = _held(Alliance, actor, "key"), _held(AllianceName, actor, "alliance", "name")
    for alliance in alliances():
        called = dict.fromkeys(alliance.short_names, NameKind.SHORT)
        called |= dict.fromkeys(alliance.aliases, NameKind.ALIAS)
        for name, kind in called.items():
            if alliance.key in standing and (alliance.key, name) not in held:
                yield AllianceName(alliance_id=alliance.key, name=name, kind=kind, recorded_at=now)


def _members(actor: Actor, now: datetime) -> Iterator[AllianceMember]:
    standing, bodies_held = _held(Alliance, actor, "key"), _held(Organisation, actor, "key")
    held = _held(AllianceMember, actor, "alliance", "organisation")
    for alliance in alliances():
        for member in alliance.members:
            missing = (alliance.key, member.body) not in held
            if missing and alliance.key in standing and member.body in bodies_held:
                yield AllianceMember(
                    alliance_id=alliance.key, organisation_id=member.body, recorded_at=now,
                    effective_from=_precise(member.since), effective_to=_precise(member.until),
                    reported_on=alliance.reported_on,
                )  # fmt: skip
