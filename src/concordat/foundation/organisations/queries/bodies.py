"""Reading organisations and alliances. They are public reference data: every actor may see every row."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db.models import F, FilteredRelation, OuterRef, Q, Subquery

from concordat.foundation.organisations.matching import Candidate, Proposal, propose
from concordat.foundation.organisations.models import (
    Alliance,
    AllianceMember,
    AllianceName,
    Organisation,
    OrganisationLink,
    OrganisationName,
)
from concordat.foundation.organisations.queries.successions import last_told, successions
from concordat.foundation.organisations.records import (
    AllianceRecord,
    LinkKind,
    LinkRecord,
    MemberRecord,
    NameKind,
    NameRecord,
    OrganisationDetail,
    OrganisationKind,
    OrganisationRecord,
)
from concordat.foundation.organisations.rules import ENDING, Standing, SuccessionKind
from concordat.foundation.organisations.rules.successions import day_before
from concordat.kernel.errors import NotThere
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import may


def organisations(
    actor: Actor, *, kind: OrganisationKind | None = None, text: str | None = None, keys: Iterable[str] | None = None
) -> list[OrganisationRecord]:
    """The bodies by name; of one kind, with ``text`` in a name of theirs, or with certain keys."""
    found = _with_endings(actor)
    if kind is not None:
        found = found.filter(kind=kind)
    if keys is not None:
        found = found.filter(pk__in=list(keys))
    if text:
        named = OrganisationName.objects.visible_to(actor).filter(name__icontains=text).values("organisation")
        found = found.filter(Q(name__icontains=text) | Q(pk__in=named))
    return [_record(row) for row in found]


def organisation_name(actor: Actor, *, key: str) -> str:
    """The name that a body bears now; empty when there is none. One narrow query, for the head of every page."""
    return Organisation.objects.visible_to(actor).filter(pk=key).values_list("name", flat=True).first() or ""


def organisation(actor: Actor, *, key: str, as_at: date | None = None) -> OrganisationDetail:
    """One body with its names, links and alliances (as reported by ``as_at``); NotThere when there is none."""
    row = _with_endings(actor, as_at).filter(pk=key).first()
    if row is None:
        raise NotThere(f"There is no organisation {key}.")
    links = OrganisationLink.objects.visible_to(actor)
    return OrganisationDetail(
        organisation=_record(row),
        names=tuple(
            NameRecord(name.name, NameKind(name.kind), name.since, name.until, name.note)
            for name in OrganisationName.objects.visible_to(actor).filter(organisation=row)
        ),
        answers_to=tuple(_link(link, link.parent) for link in links.filter(child=row).select_related("parent")),
        below=tuple(_link(link, link.child) for link in links.filter(parent=row).select_related("child")),
        alliances=tuple(
            alliance
            for alliance in alliances(actor, as_at=as_at)
            if any(member.organisation == key for member in alliance.members)
        ),
        successions=tuple(successions(actor, organisation=key, as_at=as_at)),
    )


def called(actor: Actor, *, on: date, keys: Iterable[str] | None = None) -> dict[str, str]:
    """What each body (or some of them) was called on a day, by key. One database query.

    A former name counts where the day lies in its dates, if its last is known; else the body has its present name.
    """
    former = FilteredRelation("names", condition=Q(names__kind=NameKind.FORMER))
    rows = Organisation.objects.visible_to(actor).annotate(once=former).order_by("key")
    if keys is not None:
        rows = rows.filter(pk__in=list(keys))
    found: dict[str, str] = {}
    since_when: dict[str, date] = {}
    for key, name, once, since, until in rows.values_list("key", "name", "once__name", "once__since", "once__until"):
        found.setdefault(key, name)
        begins = since.first if since else date.min
        held = once and until is not None and begins <= on <= until.last
        if held and begins >= since_when.get(key, date.min):
            found[key], since_when[key] = once, begins
    return found


def alliances(actor: Actor, *, as_at: date | None = None) -> list[AllianceRecord]:
    """Every alliance by name with its members, those that left among them, as reported by the end of ``as_at``."""
    members: dict[str, dict[str, MemberRecord]] = defaultdict(dict)
    rows = AllianceMember.objects.visible_to(actor).as_at(as_at).select_related("organisation")
    for row in rows.order_by(F("reported_on").asc(nulls_first=True), "recorded_at", "pk"):
        members[row.alliance_id][row.organisation_id] = _member(row, members[row.alliance_id].get(row.organisation_id))
    names = _alliance_names(actor)
    return [
        AllianceRecord(
            key=row.key,
            name=row.name,
            aliases=tuple(names[row.key, NameKind.ALIAS]),
            short_names=tuple(names[row.key, NameKind.SHORT]),
            members=tuple(sorted(members[row.key].values(), key=lambda member: member.name)),
        )
        for row in Alliance.objects.visible_to(actor)
    ]


def may_act_for(actor: Actor, permission: Permission, alliance: AllianceRecord) -> bool:
    """Whether the actor holds the permission in a member that has not left; without members yet, anywhere."""
    return may(actor, permission, [one.organisation for one in alliance.members if one.left is None])


def names(actor: Actor) -> tuple[Candidate, ...]:
    """Every body and alliance with all that it is called, as candidates; alliances have kind "alliance"."""
    further: dict[tuple[str, bool], list[str]] = defaultdict(list)
    for key, name, kind in OrganisationName.objects.visible_to(actor).values_list("organisation", "name", "kind"):
        further[key, kind == NameKind.SHORT].append(name)
    bodies = Organisation.objects.visible_to(actor).values_list("key", "name", "kind")
    called = _alliance_names(actor)
    return (
        *(
            Candidate(key, name, kind, tuple(further[key, False]), tuple(further[key, True]))
            for key, name, kind in bodies
        ),
        *(
            Candidate(
                key,
                name,
                "alliance",
                tuple(called[key, NameKind.ALIAS]),
                tuple(called[key, NameKind.SHORT]),
            )
            for key, name in Alliance.objects.visible_to(actor).values_list("key", "name")
        ),
    )


def proposals(actor: Actor, *, name: str, kinds: Iterable[str] = (), limit: int = 5) -> tuple[Proposal, ...]:
    """What a name in a paper may mean, the likeliest first; for many names, take ``names`` once and ``propose``."""
    return propose(name, names(actor), kinds=frozenset(kinds), limit=limit)


def _with_endings(actor: Actor, as_at: date | None = None) -> Any:
    """The bodies, each with the day on which a change in force ends it, and who then follows it alone."""
    ends = last_told(actor, as_at).filter(predecessor=OuterRef("pk"), standing=Standing.IN_FORCE, kind__in=ENDING)
    ends = ends.order_by("effective_from")
    return Organisation.objects.visible_to(actor).annotate(
        followed_on=Subquery(ends.values("effective_from")[:1]),
        followed_by=Subquery(ends.exclude(kind=SuccessionKind.SPLIT).values("successor")[:1]),
    )


def _record(row: Any) -> OrganisationRecord:
    return OrganisationRecord(
        key=row.key,
        name=row.name,
        kind=OrganisationKind(row.kind),
        area=row.area or None,
        nation=row.nation or None,
        code=row.code or None,
        established=row.established,
        dissolved=day_before(row.followed_on) if row.followed_on else row.dissolved,
        succeeded_by=row.followed_by,
    )


def _link(row: Any, other: Any) -> LinkRecord:
    return LinkRecord(LinkKind(row.kind), other.key, other.name, row.since, row.until)


def _member(row: Any, before: MemberRecord | None) -> MemberRecord:
    """A later row counts; what it leaves open (when the body joined) stays as it was told before."""
    joined = row.effective_from or (before.joined if before else None)
    return MemberRecord(row.organisation_id, row.organisation.name, joined, row.effective_to, row.reported_on)


def _alliance_names(actor: Actor) -> dict[tuple[str, str], list[str]]:
    found: dict[tuple[str, str], list[str]] = defaultdict(list)
    rows = AllianceName.objects.visible_to(actor).order_by("pk")
    for key, name, kind in rows.values_list("alliance", "name", "kind"):
        found[key, kind].append(name)
    return found
