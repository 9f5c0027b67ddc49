"""Writes of weights: a set, and each version of it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from django.utils.text import slugify

from concordat.foundation.history.recording import in_turn
from concordat.foundation.orm.facts import told
from concordat.foundation.orm.keys import free_key
from concordat.foundation.provenance.citing import cite
from concordat.foundation.provenance.telling import keep, tell
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.policy import require
from concordat.kernel.references import RecordRef
from concordat.kernel.sources import Evidence
from concordat.registers.agreements.actions.finding import EDIT, known
from concordat.registers.agreements.models import Weight, WeightSet, WeightVersion
from concordat.registers.agreements.queries import weights as held_weights
from concordat.registers.agreements.rules.weights import (
    WeightKind,
    WeightsTold,
    check_title,
    check_weights,
    written,
)
from concordat.registers.collaborations import queries as collaborations


@in_turn
def create_weight_set(
    *, actor: Actor, title: str, kind: WeightKind, evidence: Evidence, now: datetime, collaboration: str | None = None
) -> str:  # fmt: skip
    """A set of weights, without any yet; returns its key. With a collaboration its partners see the whole set."""
    require(actor, EDIT, [evidence.reported_by])
    check_title(title)
    if collaboration:
        collaborations.seen(actor, key=collaboration)
    row = WeightSet(
        key=free_key(WeightSet, slugify(title)[:110] or "weights"), title=title.strip(), kind=kind,
        collaboration_id=collaboration, **told(evidence, now),
    )  # fmt: skip
    row.save()
    tell(
        RecordRef("weight-set", row.key), "recorded a set of weights", evidence, actor=actor, now=now,
        collaboration=collaboration, title=row.title,
    )  # fmt: skip
    return row.key


@in_turn
def report_weights(
    *, actor: Actor, weight_set: str, weights: WeightsTold, evidence: Evidence, now: datetime,
    cells: Mapping[str, Evidence] | None = None,
) -> int:  # fmt: skip
    """The weights as a source has them: a new version, or the last one where it says the very same; returns its number.

    ``cells`` is the evidence of each weight by organisation where a file gives it; else ``evidence`` is that of all.
    """
    held = held_weights.weight_set(actor, key=weight_set)
    require(actor, EDIT, [evidence.reported_by])
    check_weights(weights)
    known(actor, *weights.values)
    if held.last is not None and held.last.content == weights.content:
        return held.last.id
    row = WeightVersion(
        weight_set_id=held.key, number=len(held.versions) + 1, basis=weights.basis, unit=weights.unit.strip(),
        source=weights.source.strip(), content=weights.content, **told(evidence, now),
    )  # fmt: skip
    number = keep(
        row, "weights", "reported weights", evidence, actor=actor, now=now, collaboration=held.collaboration,
        subject=RecordRef("weight-set", held.key), version=row.number, organisations=len(weights.values),
    )  # fmt: skip
    for key, value in weights.values.items():
        of_cell = (cells or {}).get(key, evidence)
        weight = Weight(weight_set_id=held.key, version=row, organisation_id=key, value=written(value),
                        **told(of_cell, now))  # fmt: skip
        weight.save()
        cite(RecordRef("weight", str(weight.pk)), of_cell, actor=actor, now=now)
    return number
