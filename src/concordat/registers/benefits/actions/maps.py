"""Putting things on a benefits map, saying what leads to what, and taking either back."""

from __future__ import annotations

from datetime import datetime

from concordat.foundation.history.recording import in_turn
from concordat.foundation.orm.facts import told
from concordat.foundation.provenance.telling import keep
from concordat.kernel.errors import NotThere, RuleBroken
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import require
from concordat.kernel.references import RecordRef
from concordat.kernel.sources import Evidence
from concordat.registers.benefits.models import MapLink, MapNode, MapNodeTaken
from concordat.registers.benefits.queries.maps import benefits_map
from concordat.registers.benefits.records.maps import MapNodeRecord
from concordat.registers.benefits.rules import maps as rules
from concordat.registers.benefits.rules.maps import NodeKind
from concordat.registers.collaborations import queries as collaborations


@in_turn
def put_on_map(
    *,
    actor: Actor,
    collaboration: str,
    kind: NodeKind,
    title: str,
    evidence: Evidence,
    now: datetime,
    about: RecordRef | None = None,
) -> int:
    """An output, capability, outcome or objective of a collaboration; returns its number. Benefits stand there anyway.

    ``about`` is the record that it stands for: a milestone, or a plan whose priority the objective is.
    """
    require(actor, Permission.LEDGER_POST, [evidence.reported_by])
    collaborations.seen(actor, key=collaboration)
    rules.check_node(kind, title)
    held = benefits_map(actor, collaboration=collaboration).of(kind)
    if any(one.title.casefold() == title.strip().casefold() for one in held):
        raise RuleBroken("That stands on the map already.", field="title")
    row = MapNode(
        collaboration_id=collaboration, kind=kind, title=title.strip(), about=str(about) if about else "",
        **told(evidence, now),
    )  # fmt: skip
    return keep(
        row, "map-node", "put something on the benefits map", evidence, actor=actor, now=now,
        collaboration=collaboration, column=str(kind), title=row.title,
    )  # fmt: skip


@in_turn
def take_off_map(*, actor: Actor, collaboration: str, node: int, evidence: Evidence, now: datetime) -> int:
    """It stands on the map no longer, nor do its links; returns the number of this report."""
    require(actor, Permission.LEDGER_POST, [evidence.reported_by])
    found = _on_map(actor, collaboration, str(RecordRef("map-node", str(node))), "node")
    row = MapNodeTaken(node_id=node, stands=False, **told(evidence, now))
    return keep(
        row, "map-node-report", "took something off the benefits map", evidence, actor=actor, now=now,
        collaboration=collaboration, title=found.title,
    )  # fmt: skip


@in_turn
def link_on_map(
    *,
    actor: Actor,
    collaboration: str,
    source: str,
    target: str,
    evidence: Evidence,
    now: datetime,
    holds: bool = True,
) -> int:
    """One thing on the map leads to another, or (``holds`` False) no longer does; returns the number of this report.

    The ends are references as text (``map-node:3``, ``benefit:fewer-miles``). RuleBroken where the link would not lead
    to a later column, or says what is held already.
    """
    require(actor, Permission.LEDGER_POST, [evidence.reported_by])
    first, last = _on_map(actor, collaboration, source, "source"), _on_map(actor, collaboration, target, "target")
    rules.check_link(first.kind, last.kind)
    stands = (source, target) in benefits_map(actor, collaboration=collaboration).links
    if stands is holds:
        said = "The map has that link already." if holds else "The map has no such link."
        raise RuleBroken(said, field="target")
    row = MapLink(
        collaboration_id=collaboration, holds=holds, **_end("source", first.ref), **_end("target", last.ref),
        **told(evidence, now),
    )  # fmt: skip
    verb = "linked two things on the benefits map" if holds else "took back a link of the benefits map"
    return keep(
        row, "map-link", verb, evidence, actor=actor, now=now, collaboration=collaboration, source=first.title,
        target=last.title,
    )  # fmt: skip


def _on_map(actor: Actor, collaboration: str, key: str, field: str) -> MapNodeRecord:
    collaborations.seen(actor, key=collaboration)
    found = next((one for one in benefits_map(actor, collaboration=collaboration).nodes if str(one.ref) == key), None)
    if found is None:
        raise NotThere(f"The map of {collaboration} has no {field} {key}.")
    return found


def _end(side: str, ref: RecordRef) -> dict[str, object]:
    if ref.kind == "benefit":
        return {f"{side}_benefit_id": ref.key}
    return {f"{side}_node_id": int(ref.key)}
