"""Reading what becomes of bodies. Who follows whom is public: every actor may see every row."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db.models import Exists, OuterRef, Q

from concordat.foundation.organisations.models import OrganisationLink, Succession
from concordat.foundation.organisations.records import Beside, LinkKind, Reach, SuccessionRecord, beside
from concordat.foundation.organisations.rules import ENDING, Report, Standing, SuccessionKind, whole_successors
from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import NotThere
from concordat.kernel.permissions.actor import Actor

IDENTITY = ("kind", "predecessor", "successor", "purpose", "collaboration")
_LINK_KINDS = frozenset(str(kind) for kind in LinkKind)


def last_told(actor: Actor, as_at: date | None = None) -> Any:
    """The last row of each change, as reported by the end of ``as_at``: a later one takes the place of an earlier."""
    rows = Succession.objects.visible_to(actor).as_at(as_at)
    same = {column: OuterRef(column) for column in IDENTITY}
    return rows.filter(~Exists(rows.filter(pk__gt=OuterRef("pk"), **same)))


def successions(
    actor: Actor, *, organisation: str | None = None, collaboration: str | None = None, as_at: date | None = None
) -> list[SuccessionRecord]:
    """The changes of bodies, or those that a body (or a collaboration's functions) has a part in, by date.

    Those announced and those withdrawn are among them: ``report.standing`` tells them apart. One database query.
    """
    rows = last_told(actor, as_at)
    if organisation is not None:
        rows = rows.filter(Q(predecessor=organisation) | Q(successor=organisation))
    if collaboration is not None:
        rows = rows.filter(collaboration=collaboration)
    found = [_record(row) for row in rows.select_related("predecessor", "successor")]
    return sorted(found, key=lambda one: (one.report.on.first, one.predecessor_name, one.successor_name))


def change(actor: Actor, *, number: int) -> list[SuccessionRecord]:
    """The succession of this number with those that were told together with it, as last told; NotThere without it."""
    row = Succession.objects.visible_to(actor).filter(pk=number).first()
    if row is None:
        raise NotThere(f"There is no succession {number}.")
    told = [one for one in successions(actor) if one.report.kind == row.kind]
    one_change = [one for one in told if _together(one.report, row)]
    return one_change or [_record(row)]


def _together(one: Report, row: Any) -> bool:
    if one.kind is SuccessionKind.SPLIT:
        return one.predecessor == str(row.predecessor_id)
    same = one.successor == str(row.successor_id)
    if one.kind is SuccessionKind.TRANSFER:
        return same and (one.purpose, one.collaboration) == (str(row.purpose), str(row.collaboration))
    return same and (one.kind is SuccessionKind.MERGE or one.predecessor == str(row.predecessor_id))


def standing_bodies(actor: Actor, *, on: date) -> dict[str, str]:
    """Who stands in the place of each body that is no more on a day, by key. One database query."""
    return whole_successors(_ending(actor), on)


def passed_on(actor: Actor, *, on: date) -> dict[tuple[str, str], str]:
    """To whom what a body did in a collaboration has passed by a day: (body, collaboration) to body.

    Only transfers of the functions of one collaboration; who stands in the place of either body is followed further.
    One database query.
    """
    told = [_report(row) for row in last_told(actor).filter(standing=Standing.IN_FORCE)]
    whole = whole_successors(told, on)
    return {
        (whole.get(one.predecessor, one.predecessor), one.collaboration): whole.get(one.successor, one.successor)
        for one in sorted(told, key=lambda one: one.on.last)
        if one.collaboration and one.holds_on(on)
    }


def formerly(actor: Actor, *, on: date) -> dict[str, tuple[tuple[str, PreciseDate], ...]]:
    """The bodies in whose place each body stands on a day, with their last days: (name, until). One database query."""
    rows = last_told(actor).filter(kind__in=ENDING, standing=Standing.IN_FORCE).select_related("predecessor")
    told = [_record(row) for row in rows.select_related("predecessor", "successor")]
    whole = whole_successors([one.report for one in told], on)
    found: dict[str, list[tuple[str, PreciseDate]]] = defaultdict(list)
    for one in sorted(told, key=lambda one: (one.report.on.first, one.predecessor_name)):
        if one.report.holds_on(on):
            now = whole.get(one.report.successor, one.report.successor)
            found[now].append((one.predecessor_name, one.until))
    return {key: tuple(names) for key, names in found.items()}


def beside_names(actor: Actor, *, on: date, as_at: date | None = None) -> Beside:
    """What pages print beside the names of bodies on a day, as reported by the end of ``as_at``. One database query."""
    return beside(successions(actor, as_at=as_at), on)


def reach(actor: Actor, *, organisations: Iterable[str], on: date | None) -> Reach:
    """What stands around some bodies on a day: which have ended, whom each follows, who answers to each.

    Without a day nothing has ended and nobody follows: the links that have no end are told. One database query.
    """
    wanted = list(organisations)
    links, told = _links_and_endings(actor)
    holds = [one for one in told if on is not None and one.holds_on(on)]
    whole = whole_successors(holds, on) if on is not None else {}
    behind: dict[str, set[str]] = defaultdict(set)
    for key, now in whole.items():
        behind[now].add(key)
    below = {key: {child for child, parent, _ in _links_on(links, whole, on) if parent == key} for key in wanted}
    return Reach(
        ended=frozenset(one.predecessor for one in holds),
        followed={key: frozenset(behind[key]) for key in wanted},
        parts={key: frozenset(_parts(key, holds)) for key in wanted},
        below={key: frozenset(below[key].union(*(behind[child] for child in below[key]))) for key in wanted},
    )


def answers_to(actor: Actor, *, organisation: str, on: date | None = None) -> tuple[str, ...]:
    """The keys of the bodies that answer to this one on a day (without one, now, as the links alone say).

    The force of a policing body, the service of an authority; who follows either answers in its place.
    """
    links, told = _links_and_endings(actor)
    whole = whole_successors(told, on) if on is not None else {}
    found = {child for child, parent, _ in _links_on(links, whole, on) if parent == organisation}
    return tuple(sorted(found - {organisation}))


def in_place_of(actor: Actor, *, organisation: str, on: date) -> tuple[str, tuple[str, ...]]:
    """Who stands in the place of a body on a day (itself, while it stands), and who answers to that one. One query."""
    links, told = _links_and_endings(actor)
    whole = whole_successors(told, on)
    now = whole.get(organisation, organisation)
    below = {child for child, parent, _ in _links_on(links, whole, on) if parent == now}
    return now, tuple(sorted(below - {now}))


def answering_on(actor: Actor, *, kind: LinkKind, on: date) -> dict[str, str]:
    """To whom each body answers on a day: the policing body of each force, or the authority of each fire service.

    A link that ends and one that begins on the same day leave the younger; a successor stands in its predecessor's
    place. One database query.
    """
    links, told = _links_and_endings(actor)
    found = _links_on(links, whole_successors(told, on), on)
    return {child: parent for child, parent, of_kind in found if of_kind == kind and child != parent}


def _links_and_endings(actor: Actor) -> tuple[list[tuple[Any, ...]], list[Report]]:
    """Every link (child, parent, kind, since, until), and every change in force that ends a body. One query."""
    links = OrganisationLink.objects.visible_to(actor).order_by()
    endings = last_told(actor).filter(kind__in=ENDING, standing=Standing.IN_FORCE).order_by()
    rows = links.values_list("child_id", "parent_id", "kind", "since", "until").union(
        endings.values_list("predecessor_id", "successor_id", "kind", "effective_from", "effective_from"), all=True
    )
    found = [(*row[:3], _day(row[3]), _day(row[4])) for row in rows]
    told = [
        Report(SuccessionKind(kind), child, parent, since, Standing.IN_FORCE)
        for child, parent, kind, since, _ in found
        if kind not in _LINK_KINDS and since is not None
    ]
    return [row for row in found if row[2] in _LINK_KINDS], told


def _links_on(
    links: list[tuple[Any, ...]], whole: dict[str, str], on: date | None
) -> list[tuple[str, str, str]]:  # fmt: skip
    """The links (child, parent, kind) that hold on the day, each body under the key of who stands there now.

    The younger comes last.
    """
    standing = [
        (since.first if since else date.min, whole.get(child, child), whole.get(parent, parent), kind)
        for child, parent, kind, since, until in links
        if (until is None if on is None else (since is None or since.first <= on) and _open(until, on))
    ]
    return [row[1:] for row in sorted(standing, key=lambda row: row[0])]


def _open(until: PreciseDate | None, on: date) -> bool:
    return until is None or on <= until.last


def _parts(key: str, holds: list[Report]) -> set[str]:
    """The bodies that were split, of which this one took a part."""
    return {one.predecessor for one in holds if one.kind is SuccessionKind.SPLIT and one.successor == key}


def _ending(actor: Actor) -> list[Report]:
    return [_report(row) for row in last_told(actor).filter(kind__in=ENDING, standing=Standing.IN_FORCE)]


def _report(row: Any) -> Report:
    return Report(
        SuccessionKind(row.kind), row.predecessor_id, row.successor_id, row.effective_from, Standing(row.standing),
        row.purpose, row.collaboration,
    )  # fmt: skip


def _record(row: Any) -> SuccessionRecord:
    return SuccessionRecord(
        id=row.pk, report=_report(row), predecessor_name=row.predecessor.name, successor_name=row.successor.name,
        basis=row.basis, reported_by=row.reported_by, reported_on=row.reported_on,
    )  # fmt: skip


def _day(value: PreciseDate | str | None) -> PreciseDate | None:
    return PreciseDate.parse(value) if isinstance(value, str) else value
