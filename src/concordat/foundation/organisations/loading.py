"""Rows of the gazetteer that the tables do not hold yet."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from concordat.foundation.organisations.gazetteer import Body, alliances, bodies, links
from concordat.foundation.organisations.models import (
    Alliance,
    AllianceMember,
    AllianceName,
    Organisation,
    OrganisationLink,
    OrganisationName,
)
from concordat.foundation.organisations.records import NameKind
from concordat.foundation.orm.bulk import insert_many
from concordat.kernel.dates import PreciseDate
from concordat.kernel.permissions.actor import Actor


def insert_missing(actor: Actor, now: datetime) -> dict[str, int]:
    """Insert what is missing; returns how many rows of each table were added (nothing when all is there).

    A body of the gazetteer that a person recorded already under another key is left to that record.
    """
    counts = {
        "organisations": insert_many(Organisation, list(_bodies(actor, now))),
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
                succeeded_by_id=body.succeeded_by, recorded_at=now,
            )  # fmt: skip


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
