"""Writes of what becomes of bodies: another name, a merger, a split, an abolition, functions that pass.

What is announced may be told by whoever records organisations. What is in force opens the records of a body to its
successor, so it takes the permission for each body that is followed; where it ends the body, whoever that answered to
sees the records of the successor from then on, so it takes the permission for this one too.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from concordat.foundation.history.recording import in_turn, record
from concordat.foundation.organisations import queries
from concordat.foundation.organisations.actions.bodies import check_unknown, standing
from concordat.foundation.organisations.models import OrganisationName, Succession
from concordat.foundation.organisations.records import NameKind
from concordat.foundation.organisations.rules import (
    Report,
    Standing,
    SuccessionKind,
    Whereabouts,
    check_name,
    check_report,
)
from concordat.foundation.organisations.rules.names import check_renaming
from concordat.foundation.orm.rows import save_row
from concordat.foundation.provenance.citing import cite
from concordat.kernel.dates import PreciseDate
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import require
from concordat.kernel.references import RecordRef
from concordat.kernel.sources import Evidence

EDIT = Permission.ORGANISATION_EDIT


@in_turn
def rename_organisation(
    *, actor: Actor, organisation: str, name: str, since: date, evidence: Evidence, now: datetime
) -> str:  # fmt: skip
    """A body has another name from a day on, that has come; its key stays, and it returns it.

    On every day before, it is still called as it was then. RuleBroken where the name is another's, where it is the
    present one, or where a later name is on record.
    """
    require(actor, EDIT, [organisation])
    row, tidy = standing(actor, organisation), check_name(name)
    former = OrganisationName.objects.visible_to(actor).filter(organisation=row, kind=NameKind.FORMER)
    ends = [one.until for one in former if one.until is not None]
    last = max(ends, key=lambda one: one.last) if ends else None
    check_renaming(row.name, tidy, since, last=last, established=row.established, today=now.date())
    check_unknown(actor, tidy, besides=row.key)
    OrganisationName.objects.create(
        organisation=row, name=row.name, kind=NameKind.FORMER, recorded_at=now, note=f"Renamed {tidy}."[:200],
        since=PreciseDate.of(last.last + timedelta(days=1)) if last else row.established,
        until=PreciseDate.of(since - timedelta(days=1)),
    )  # fmt: skip
    before, row.name = row.name, tidy
    save_row(row, actor=actor, now=now)
    ref = RecordRef("organisation", row.key)
    cite(ref, evidence, actor=actor, now=now)
    record(
        actor=actor, verb="renamed an organisation", subject=ref, at=now, organisation=evidence.reported_by,
        name=tidy, before=before, since=since.isoformat(),
    )  # fmt: skip
    return row.key


@in_turn
def report_succession(
    *,
    actor: Actor,
    kind: SuccessionKind,
    predecessors: Sequence[str],
    successors: Mapping[str, str],
    on: PreciseDate,
    stands: Standing,
    evidence: Evidence,
    now: datetime,
    basis: str = "",
) -> list[int]:
    """Bodies are followed by others from ``on``, the first day of the successor; returns the numbers of the rows.

    ``successors`` says what passes to each, "" all. A later report of the same change takes the place of an earlier:
    announced, then in force or withdrawn. RuleBroken for what cannot have been, and without the law or the decision
    where it is in force.
    """
    reports = [
        Report(kind, before, after, on, stands, " ".join(purpose.split()))
        for before in dict.fromkeys(predecessors)
        for after, purpose in successors.items()
    ]
    return _tell(actor, reports, basis, evidence, now)


@in_turn
def transfer_functions(
    *,
    actor: Actor,
    predecessors: Sequence[str],
    successor: str,
    functions: str,
    on: PreciseDate,
    stands: Standing,
    evidence: Evidence,
    now: datetime,
    basis: str = "",
    collaboration: str = "",
) -> list[int]:
    """Functions of bodies that stay pass to another, such as a national one; returns the numbers of the rows.

    ``functions`` says which, or that all do; ``collaboration`` is the key of the one in which they were shared.
    """
    reports = [
        Report(SuccessionKind.TRANSFER, one, successor, on, stands, " ".join(functions.split()), collaboration)
        for one in dict.fromkeys(predecessors)
    ]
    return _tell(actor, reports, basis, evidence, now)


@in_turn
def change_standing(
    *, actor: Actor, number: int, stands: Standing, on: PreciseDate, evidence: Evidence, now: datetime, basis: str = ""
) -> list[int]:  # fmt: skip
    """What was told of a change comes into force, is planned for another day, or is withdrawn: all its rows together.

    ``number`` is that of any of its rows; returns the numbers of the new ones.
    """
    held = queries.change(actor, number=number)
    reports = [replace(one.report, standing=stands, on=on) for one in held]
    return _tell(actor, reports, basis or held[0].basis, evidence, now)


def _tell(
    actor: Actor, reports: Sequence[Report], basis: str, evidence: Evidence, now: datetime
) -> list[int]:  # fmt: skip
    told = {one.identity: one for one in (held.report for held in queries.successions(actor))}
    _allow(actor, reports, told)
    keys = {key for one in reports for key in (one.predecessor, one.successor)}
    bodies = {key: standing(actor, key) for key in sorted(keys)}
    whereabouts = {key: Whereabouts(row.name, row.established, row.dissolved) for key, row in bodies.items()}
    check_report(reports, told.values(), whereabouts, basis)
    return [_write(actor, one, basis, evidence, now) for one in reports]


def _allow(actor: Actor, reports: Sequence[Report], told: Mapping[tuple[str, ...], Report]) -> None:
    """Whoever records bodies may announce; what is or was in force takes the permission for the bodies it opens."""
    require(actor, EDIT)
    for one in reports:
        before = told.get(one.identity)
        in_force = {one.standing, before.standing if before else None} & {Standing.IN_FORCE}
        if in_force:
            require(actor, EDIT, [one.predecessor])
            if one.ends:
                require(actor, EDIT, [one.successor])


def _write(actor: Actor, one: Report, basis: str, evidence: Evidence, now: datetime) -> int:
    row = Succession.objects.create(
        kind=one.kind, predecessor_id=one.predecessor, successor_id=one.successor, purpose=one.purpose,
        collaboration=one.collaboration, standing=one.standing, effective_from=one.on, basis=basis.strip(),
        reported_by=evidence.reported_by, reported_on=evidence.reported_on, recorded_at=now,
    )  # fmt: skip
    cite(RecordRef("organisation-succession", str(row.pk)), evidence, actor=actor, now=now)
    record(
        actor=actor, verb=VERBS[one.standing], subject=RecordRef("organisation", one.predecessor), at=now,
        organisation=evidence.reported_by, successor=one.successor, kind=str(one.kind), on=one.on.text,
        purpose=one.purpose, collaboration_of=one.collaboration, basis=basis.strip(),
    )  # fmt: skip
    return int(row.pk)


VERBS = {
    Standing.ANNOUNCED: "announced a successor of an organisation",
    Standing.IN_FORCE: "recorded a successor of an organisation",
    Standing.WITHDRAWN: "withdrew a successor of an organisation",
}
