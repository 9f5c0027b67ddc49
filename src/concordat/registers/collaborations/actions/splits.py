"""Splitting one record into several: what goes where is said of every partner, objective and function."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from concordat.foundation.history.recording import in_turn
from concordat.foundation.orm.facts import told
from concordat.foundation.provenance.telling import tell
from concordat.kernel.dates import PreciseDate
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import require
from concordat.kernel.references import RecordRef
from concordat.kernel.sources import Evidence
from concordat.registers.collaborations.actions.collaborations import write_collaboration
from concordat.registers.collaborations.actions.finding import standing
from concordat.registers.collaborations.actions.partners import write_partner
from concordat.registers.collaborations.actions.successions import follow, hand_over
from concordat.registers.collaborations.models import Collaboration, Function, Objective, ObjectiveReport
from concordat.registers.collaborations.queries.departures import functions as carried_functions
from concordat.registers.collaborations.queries.objectives import objectives as held_objectives
from concordat.registers.collaborations.queries.partners import present_partners
from concordat.registers.collaborations.records import ObjectiveRecord, PartnerRecord
from concordat.registers.collaborations.rules import successions as rules
from concordat.registers.collaborations.rules.identity import Tier
from concordat.registers.collaborations.rules.successions import Division, How, Part


@in_turn
def split_collaboration(
    *,
    actor: Actor,
    collaboration: str,
    division: Division,
    on: PreciseDate,
    reason: str,
    evidence: Evidence,
    now: datetime,
) -> list[str]:
    """The record is followed by new ones from ``on``; returns their keys in the order of the parts.

    Every present partner, open objective and carried function goes into a part, or is left out with the reason:
    RuleBroken names those that are not. Its facts stay its own; no amount of the ledger is moved.
    """
    row = standing(actor, collaboration, evidence)
    require(actor, Permission.COLLABORATION_EDIT, [evidence.reported_by])
    rules.check_reason(reason)
    partners = {one.organisation: one for one in present_partners(actor, collaboration=row.key)}
    aims = {one.id: one for one in held_objectives(actor, collaboration=row.key) if one.open}
    carried = carried_functions(actor, collaboration=row.key)
    rules.check_division(
        division, {key: one.name for key, one in partners.items()}, {n: one.text for n, one in aims.items()}, carried
    )
    parts = [_part(actor, row, part, partners, aims, on, evidence, now) for part in division.parts]
    for made in parts:
        follow(row, made, How.SPLIT, on, reason, evidence, now)
    _left_out(row, division, evidence, now)
    tell(
        RecordRef("collaboration", row.key), "split a collaboration", evidence, actor=actor, now=now,
        collaboration=row.key, into=[made.key for made in parts], on=on.text, reason=reason,
    )  # fmt: skip
    return [made.key for made in parts]


def _part(
    actor: Actor, row: Collaboration, part: Part, partners: dict[str, PartnerRecord], aims: dict[int, ObjectiveRecord],
    on: PreciseDate, evidence: Evidence, now: datetime,
) -> Collaboration:  # fmt: skip
    """One of the new records, with what it takes over."""
    made = write_collaboration(part.name, Tier(row.tier), row.parent, on, evidence, actor, now)
    for key in sorted(part.partners):
        write_partner(made, key, partners[key].role, on, None, evidence, actor, now)
        hand_over(row, f"partner:{key}", made, "", evidence, now)
    for number in sorted(part.objectives):
        _carry(made, aims[number], evidence, now)
        hand_over(row, str(aims[number].ref), made, "", evidence, now)
    for name in sorted(part.functions):
        Function.objects.create(collaboration=made, name=name, **told(evidence, now))
        hand_over(row, f"function:{name}", made, "", evidence, now)
    tell(
        RecordRef("collaboration", made.key), "recorded a collaboration", evidence, actor=actor, now=now,
        collaboration=made.key, name=made.name, split_from=row.key, partners=sorted(part.partners),
    )  # fmt: skip
    return made


def _carry(made: Collaboration, held: ObjectiveRecord, evidence: Evidence, now: datetime) -> None:
    goes_on = Objective.objects.create(
        collaboration=made, text=held.text, carried_from_id=held.id, **told(evidence, now)
    )  # fmt: skip
    last = held.last
    ObjectiveReport.objects.create(
        objective=goes_on, measure=last.measure, measure_ref=str(last.measure_ref or ""), aim=last.aim,
        target=last.target, unit=last.unit, by_when=last.by_when, state=last.state, **told(evidence, now),
    )  # fmt: skip


def _left_out(row: Collaboration, division: Division, evidence: Evidence, now: datetime) -> None:
    """What goes into none of the parts, each with its reason."""
    left: Sequence[tuple[str, str]] = [
        *((f"partner:{key}", reason) for key, reason in division.leaving.items()),
        *((f"objective:{number}", reason) for number, reason in division.withdrawn.items()),
    ]
    for what, reason in left:
        hand_over(row, what, None, reason, evidence, now)
