"""Writes of the collaborations: a new one, its names, its place in the tree."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.utils.text import slugify

from concordat.foundation.history.recording import in_turn, record
from concordat.foundation.orm.facts import told
from concordat.foundation.orm.keys import free_key
from concordat.foundation.orm.rows import save_row
from concordat.foundation.provenance.telling import tell
from concordat.kernel.dates import PreciseDate
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import require
from concordat.kernel.references import RecordRef
from concordat.kernel.sources import Evidence
from concordat.registers.collaborations import rules
from concordat.registers.collaborations.actions.finding import standing, visible
from concordat.registers.collaborations.actions.partners import write_partner
from concordat.registers.collaborations.models import Collaboration, CollaborationName, Function
from concordat.registers.collaborations.queries.successions import redirects
from concordat.registers.collaborations.rules import PartnerRole, Tier


@in_turn
def create_collaboration(
    *,
    actor: Actor,
    name: str,
    tier: Tier,
    evidence: Evidence,
    now: datetime,
    parent: str | None = None,
    partners: Sequence[str] = (),
    aliases: Sequence[str] = (),
    started: PreciseDate | None = None,
) -> str:
    """A new collaboration with its first partners (keys of organisations); returns its key."""
    require(actor, Permission.COLLABORATION_EDIT, [evidence.reported_by])
    rules.check_name(name)
    above = visible(actor, parent) if parent else None
    if not evidence.reported:
        same = Collaboration.objects.visible_to(actor).filter(name__iexact=" ".join(name.split()))
        rules.check_new_name(name, taken=(same.filter(parent=above) if above else same).exists())
    row = write_collaboration(name, tier, above, started, evidence, actor, now)
    tell(
        RecordRef("collaboration", row.key), "recorded a collaboration", evidence, actor=actor, now=now,
        collaboration=row.key, name=row.name, tier=str(tier), partners=list(partners),
        started=started.text if started else None,
    )  # fmt: skip
    for organisation in dict.fromkeys(partners):
        write_partner(row, organisation, PartnerRole.MEMBER, None, None, evidence, actor, now)
    for alias in dict.fromkeys(aliases):
        _add_alias(row, alias, evidence, now)
    for function in rules.functions_of(f"{name} {' '.join(aliases)}"):
        Function.objects.create(collaboration=row, name=function, **told(evidence, now))
    return row.key


@in_turn
def add_name(*, actor: Actor, collaboration: str, name: str, evidence: Evidence, now: datetime) -> str:
    """A further name that papers use for the collaboration; held already, it changes nothing."""
    row = visible(actor, collaboration)
    require(actor, Permission.COLLABORATION_EDIT, [evidence.reported_by])
    rules.check_name(name)
    _add_alias(row, name, evidence, now)
    record(
        actor=actor, verb="recorded a name", subject=RecordRef("collaboration", row.key), at=now,
        organisation=evidence.reported_by, collaboration=row.key, name=name,
    )  # fmt: skip
    return row.key


@in_turn
def restate(
    *, actor: Actor, collaboration: str, name: str, tier: Tier, started: PreciseDate | None, evidence: Evidence,
    now: datetime,
) -> str:  # fmt: skip
    """Its name, between whom it is and when it started, told anew; returns its key. What is the same changes nothing.

    A former name stays one that papers use for it. RuleBroken where another that hangs beside it has the name.
    """
    row = standing(actor, collaboration, evidence)
    require(actor, Permission.COLLABORATION_EDIT, [evidence.reported_by])
    rules.check_name(name)
    before = (row.name, row.tier, row.started)
    beside = Collaboration.objects.visible_to(actor).filter(parent=row.parent, name__iexact=" ".join(name.split()))
    rules.check_new_name(name, taken=beside.exclude(pk=row.key).exists())
    row.name, row.tier, row.started = name.strip(), tier, started
    if before == (row.name, row.tier, row.started):
        return row.key
    _add_alias(row, before[0], evidence, now)
    save_row(row, actor=actor, now=now)
    tell(
        RecordRef("collaboration", row.key), "changed the name, tier or start", evidence, actor=actor, now=now,
        collaboration=row.key, name=row.name, tier=str(tier), started=started.text if started else None,
    )  # fmt: skip
    return row.key


@in_turn
def place_under(
    *, actor: Actor, collaboration: str, parent: str | None, evidence: Evidence, now: datetime
) -> str:  # fmt: skip
    """Move a collaboration in the tree. RuleBroken where it would become part of itself."""
    row = visible(actor, collaboration)
    require(actor, Permission.COLLABORATION_EDIT, [evidence.reported_by])
    above = visible(actor, parent) if parent else None
    rules.check_parent(row.key, ancestors(actor, above))
    row.parent = above
    save_row(row, actor=actor, now=now)
    tell(
        RecordRef("collaboration", row.key), "moved in the tree", evidence, actor=actor, now=now, collaboration=row.key,
        parent=parent,
    )  # fmt: skip
    return row.key


def _add_alias(row: Collaboration, alias: str, evidence: Evidence, now: datetime) -> None:
    if alias.strip() and alias != row.name:
        CollaborationName.objects.get_or_create(collaboration=row, name=alias[:200], defaults=told(evidence, now))


def write_collaboration(
    name: str, tier: Tier, above: Collaboration | None, started: PreciseDate | None, evidence: Evidence, actor: Actor,
    now: datetime,
) -> Collaboration:  # fmt: skip
    """Write the row of a new collaboration, under a key of its own."""
    key = free_key(Collaboration, slugify(name)[:110] or "collaboration")
    row = Collaboration(key=key, name=name.strip(), tier=tier, parent=above, started=started, **told(evidence, now))
    return save_row(row, actor=actor, now=now)


def ancestors(actor: Actor, row: Collaboration | None) -> list[str]:
    """The keys of a collaboration and of all that it is part of, or was merged into, as lists show the tree."""
    merged, keys = redirects(actor), list[str]()
    while row is not None and row.key not in keys:
        keys.append(row.key)
        into = merged.get(row.key)
        row = Collaboration.objects.filter(pk=into).first() if into else row.parent
    return keys
