"""Writes. Organisations are shared by all: who may record them anywhere may record any of them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.utils.text import slugify

from concordat.foundation.history.recording import in_turn, record
from concordat.foundation.organisations.loading import insert_missing
from concordat.foundation.organisations.matching import ALIAS, propose
from concordat.foundation.organisations.models import (
    Alliance,
    AllianceMember,
    AllianceName,
    Organisation,
    OrganisationName,
)
from concordat.foundation.organisations.queries import alliances, may_act_for, names
from concordat.foundation.organisations.records import NameKind, OrganisationKind
from concordat.foundation.organisations.rules import check_name, check_span
from concordat.foundation.orm.keys import free_key
from concordat.foundation.orm.rows import save_row
from concordat.foundation.provenance.citing import cite
from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import NotAllowed, NotThere, RuleBroken
from concordat.kernel.permissions.actor import EVERYWHERE, Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import may, require
from concordat.kernel.references import RecordRef
from concordat.kernel.sources import Evidence


@in_turn
def create_organisation(
    *,
    actor: Actor,
    name: str,
    kind: OrganisationKind,
    evidence: Evidence,
    now: datetime,
    area: str = "",
    nation: str = "",
    aliases: Sequence[str] = (),
) -> str:
    """A body that was not known; returns its key. RuleBroken when a body or alliance is called so already."""
    require(actor, Permission.ORGANISATION_EDIT)
    tidy = check_name(name)
    check_unknown(actor, tidy)
    key = free_key(Organisation, slugify(tidy)[:76] or "organisation")
    row = Organisation(key=key, name=tidy, kind=kind, area=area, nation=nation, recorded_at=now)
    save_row(row, actor=actor, now=now)
    ref = RecordRef("organisation", row.key)
    cite(ref, evidence, actor=actor, now=now)
    for alias in dict.fromkeys(check_name(alias) for alias in aliases):
        check_unknown(actor, alias, besides=row.key)
        if alias != tidy:
            OrganisationName.objects.create(organisation=row, name=alias, kind=NameKind.ALIAS, recorded_at=now)
    record(
        actor=actor, verb="recorded an organisation", subject=ref, at=now, organisation=evidence.reported_by,
        name=tidy, kind=str(kind), aliases=list(aliases),
    )  # fmt: skip
    return row.key


@in_turn
def add_name(
    *,
    actor: Actor,
    organisation: str,
    name: str,
    evidence: Evidence,
    now: datetime,
    kind: NameKind = NameKind.ALIAS,
    since: PreciseDate | None = None,
    until: PreciseDate | None = None,
) -> str:
    """A further name of a body; returns the body's key. Held already by it, it changes nothing and records nothing.

    RuleBroken when another body is called so, unless the name is short and so needs its context anyway.
    """
    require(actor, Permission.ORGANISATION_EDIT)
    row = standing(actor, organisation)
    tidy = check_name(name)
    check_span(since, until, "until")
    if tidy == row.name or OrganisationName.objects.filter(organisation=row, name=tidy).exists():
        return row.key
    if kind is not NameKind.SHORT:
        check_unknown(actor, tidy, besides=row.key)
    OrganisationName.objects.create(
        organisation=row, name=tidy, kind=kind, since=since, until=until, recorded_at=now
    )  # fmt: skip
    ref = RecordRef("organisation", row.key)
    cite(ref, evidence, actor=actor, now=now)
    record(
        actor=actor, verb="recorded a name", subject=ref, at=now, organisation=evidence.reported_by,
        name=tidy, kind=str(kind),
    )  # fmt: skip
    return row.key


@in_turn
def create_alliance(
    *, actor: Actor, name: str, evidence: Evidence, now: datetime, aliases: Sequence[str] = ()
) -> str:  # fmt: skip
    """A named group of bodies, without members yet; returns its key."""
    require(actor, Permission.ORGANISATION_EDIT)
    tidy = check_name(name)
    check_unknown(actor, tidy)
    key = free_key(Alliance, slugify(tidy)[:76].strip("-") or "alliance")
    row = Alliance.objects.create(key=key, name=tidy, recorded_at=now)
    for alias in dict.fromkeys(check_name(alias) for alias in aliases):
        check_unknown(actor, alias, besides=key)
        AllianceName.objects.create(alliance=row, name=alias, kind=NameKind.ALIAS, recorded_at=now)
    ref = RecordRef("alliance", key)
    cite(ref, evidence, actor=actor, now=now)
    record(
        actor=actor, verb="recorded an alliance", subject=ref, at=now, organisation=evidence.reported_by, name=tidy
    )  # fmt: skip
    return key


@in_turn
def report_member(
    *,
    actor: Actor,
    alliance: str,
    organisation: str,
    evidence: Evidence,
    now: datetime,
    joined: PreciseDate | None = None,
    left: PreciseDate | None = None,
) -> int:
    """A body is a member of an alliance, or (with ``left``) no longer; returns the number of the new row.

    For who keeps the organisations of a member, or of the body itself; the first members are anybody's to name.
    """
    require(actor, Permission.ORGANISATION_EDIT)
    check_span(joined, left, "left")
    group = Alliance.objects.visible_to(actor).filter(pk=alliance).first()
    if group is None:
        raise NotThere(f"There is no alliance {alliance}.")
    body = standing(actor, organisation)
    _check_belongs(actor, alliance, body)
    row = AllianceMember.objects.create(
        alliance=group, organisation=body, effective_from=joined, effective_to=left,
        reported_on=evidence.reported_on, recorded_at=now,
    )  # fmt: skip
    ref = RecordRef("alliance", alliance)
    cite(ref, evidence, actor=actor, now=now)
    record(
        actor=actor, verb="reported a member", subject=ref, at=now, organisation=evidence.reported_by,
        member=organisation, joined=joined.text if joined else None, left=left.text if left else None,
    )  # fmt: skip
    return int(row.pk)


def _check_belongs(actor: Actor, alliance: str, body: Organisation) -> None:
    """NotAllowed where the actor acts neither for a member of the alliance nor for the body."""
    found = next(one for one in alliances(actor) if one.key == alliance)
    edit = Permission.ORGANISATION_EDIT
    if not may_act_for(actor, edit, found) and not may(actor, edit, [body.key]):
        raise NotAllowed(f"Who belongs to {found.name} is said by one of its members, or by {body.name} itself.")


@in_turn
def load_gazetteer(*, actor: Actor, now: datetime) -> int:
    """Load what the gazetteer knows and the tables do not hold; returns how many rows were added.

    One batch with one event. Loaded again, it adds nothing and records nothing.
    """
    require(actor, Permission.ORGANISATION_EDIT, [EVERYWHERE])
    added = insert_missing(actor, now)
    if added:
        record(actor=actor, verb="loaded the gazetteer", subject=RecordRef("gazetteer", "bodies"), at=now, rows=added)
    return sum(added.values())


def standing(actor: Actor, key: str) -> Organisation:
    """The row of a body; NotThere without one."""
    row: Organisation | None = Organisation.objects.visible_to(actor).filter(pk=key).first()
    if row is None:
        raise NotThere(f"There is no organisation {key}.")
    return row


def check_unknown(actor: Actor, name: str, besides: str = "") -> None:
    """RuleBroken when something else is called so already: two bodies of one name could not be told apart."""
    others = [candidate for candidate in names(actor) if candidate.key != besides]
    known = next((p for p in propose(name, others, limit=1) if p.score >= ALIAS), None)
    if known:
        raise RuleBroken(f"{name} is known already as {known.name}.", field="name")
