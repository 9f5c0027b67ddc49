"""Writes. Every public function: actor, permission, rule, write, citation, event, one transaction."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction
from django.utils.text import slugify

from concordat.foundation.history.recording import record
from concordat.foundation.orm.facts import told
from concordat.foundation.orm.keys import free_key
from concordat.foundation.orm.rows import save_row
from concordat.foundation.provenance.citing import cite
from concordat.foundation.provenance.telling import tell
from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import NotThere
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import require
from concordat.kernel.references import RecordRef
from concordat.kernel.sources import Evidence
from concordat.registers.collaborations import rules
from concordat.registers.collaborations.models import (
    LATEST,
    Account,
    Collaboration,
    CollaborationName,
    Function,
    Partner,
    Post,
    StateReport,
)
from concordat.registers.collaborations.rules import AccountKind, PartnerRole, PostState, State, Tier


@transaction.atomic
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
    key = free_key(Collaboration, slugify(name)[:110] or "collaboration")
    row = Collaboration(key=key, name=name.strip(), tier=tier, started=started, **told(evidence, now))
    row.parent_id = _visible(actor, parent).pk if parent else None
    save_row(row, actor=actor, now=now)
    tell(
        RecordRef("collaboration", row.key), "recorded a collaboration", evidence, actor=actor, now=now,
        collaboration=row.key, name=row.name, tier=str(tier), partners=list(partners),
    )  # fmt: skip
    for organisation in dict.fromkeys(partners):
        _add_partner(row, organisation, PartnerRole.MEMBER, None, None, evidence, actor, now)
    for alias in dict.fromkeys(aliases):
        _add_alias(row, alias, evidence, now)
    for function in rules.functions_of(f"{name} {' '.join(aliases)}"):
        Function.objects.create(collaboration=row, name=function, **told(evidence, now))
    return row.key


@transaction.atomic
def add_partner(
    *,
    actor: Actor,
    collaboration: str,
    organisation: str,
    evidence: Evidence,
    now: datetime,
    role: PartnerRole = PartnerRole.MEMBER,
    joined: PreciseDate | None = None,
    left: PreciseDate | None = None,
) -> int:
    """A partner joins, is reported, or (with ``left``) leaves; returns the row's number."""
    row = _visible(actor, collaboration)
    require(actor, Permission.COLLABORATION_EDIT, [evidence.reported_by])
    number = _add_partner(row, organisation, role, joined, left, evidence, actor, now)
    record(
        actor=actor, verb="recorded a partner", subject=RecordRef("partner", str(number)), at=now,
        organisation=evidence.reported_by, collaboration=row.key, partner=organisation, role=str(role),
    )  # fmt: skip
    return number


@transaction.atomic
def add_name(*, actor: Actor, collaboration: str, name: str, evidence: Evidence, now: datetime) -> str:
    """A further name that papers use for the collaboration; held already, it changes nothing."""
    row = _visible(actor, collaboration)
    require(actor, Permission.COLLABORATION_EDIT, [evidence.reported_by])
    rules.check_name(name)
    _add_alias(row, name, evidence, now)
    record(
        actor=actor, verb="recorded a name", subject=RecordRef("collaboration", row.key), at=now,
        organisation=evidence.reported_by, collaboration=row.key, name=name,
    )  # fmt: skip
    return row.key


@transaction.atomic
def place_under(
    *, actor: Actor, collaboration: str, parent: str | None, evidence: Evidence, now: datetime
) -> str:  # fmt: skip
    """Move a collaboration in the tree. RuleBroken where it would become part of itself."""
    row = _visible(actor, collaboration)
    require(actor, Permission.COLLABORATION_EDIT, [evidence.reported_by])
    above = _visible(actor, parent) if parent else None
    rules.check_parent(row.key, _ancestors(above))
    row.parent = above
    save_row(row, actor=actor, now=now)
    tell(
        RecordRef("collaboration", row.key), "moved in the tree", evidence, actor=actor, now=now, collaboration=row.key,
        parent=parent,
    )  # fmt: skip
    return row.key


@transaction.atomic
def report_state(*, actor: Actor, collaboration: str, state: State, evidence: Evidence, now: datetime) -> int:
    """The state that a source reports; RuleBroken where the life cycle forbids the move."""
    row = _visible(actor, collaboration)
    require(actor, Permission.COLLABORATION_EDIT, [evidence.reported_by])
    before = StateReport.objects.filter(collaboration=row).order_by(*LATEST).last()
    rules.check_move(State(before.state) if before else None, state)
    report = StateReport.objects.create(collaboration=row, state=state, **told(evidence, now))
    tell(
        RecordRef("collaboration-state", str(report.pk)), "reported a state", evidence, actor=actor, now=now,
        collaboration=row.key, state=str(state),
    )  # fmt: skip
    return int(report.pk)


@transaction.atomic
def report_post(
    *,
    actor: Actor,
    collaboration: str,
    title: str,
    state: PostState,
    evidence: Evidence,
    now: datetime,
    what: str = "",
    since: PreciseDate | None = None,
    until: PreciseDate | None = None,
) -> int:
    """A post as reported: filled, vacant or awaiting a successor. Never a person's name."""
    row = _visible(actor, collaboration)
    require(actor, Permission.COLLABORATION_EDIT, [evidence.reported_by])
    post = Post.objects.create(
        collaboration=row, title=title[:200], state=state, what=what, effective_from=since, effective_to=until,
        **told(evidence, now),
    )  # fmt: skip
    tell(
        RecordRef("post", str(post.pk)), "reported a post", evidence, actor=actor, now=now, collaboration=row.key,
        title=title, state=str(state),
    )  # fmt: skip
    return int(post.pk)


@transaction.atomic
def record_account(
    *, actor: Actor, collaboration: str, kind: AccountKind, text: str, evidence: Evidence, now: datetime
) -> int:  # fmt: skip
    """A purpose or an adopted practice in a few plain words."""
    row = _visible(actor, collaboration)
    require(actor, Permission.COLLABORATION_EDIT, [evidence.reported_by])
    account = Account.objects.create(collaboration=row, kind=kind, text=text, **told(evidence, now))
    tell(
        RecordRef("account", str(account.pk)), f"recorded a {kind}", evidence, actor=actor, now=now,
        collaboration=row.key,
    )  # fmt: skip
    return int(account.pk)


def _visible(actor: Actor, key: str) -> Collaboration:
    row = Collaboration.objects.visible_to(actor).filter(pk=key).first()
    if row is None:
        raise NotThere(f"There is no collaboration {key}.")
    found: Collaboration = row
    return found


def _add_partner(
    row: Collaboration, organisation: str, role: PartnerRole, joined: PreciseDate | None, left: PreciseDate | None,
    evidence: Evidence, actor: Actor, now: datetime,
) -> int:  # fmt: skip
    partner = Partner.objects.create(
        collaboration=row, organisation_id=organisation, role=role, effective_from=joined, effective_to=left,
        **told(evidence, now),
    )  # fmt: skip
    cite(RecordRef("partner", str(partner.pk)), evidence, actor=actor, now=now)
    return int(partner.pk)


def _add_alias(row: Collaboration, alias: str, evidence: Evidence, now: datetime) -> None:
    if alias.strip() and alias != row.name:
        CollaborationName.objects.get_or_create(collaboration=row, name=alias[:200], defaults=told(evidence, now))


def _ancestors(row: Collaboration | None) -> list[str]:
    keys: list[str] = []
    while row is not None and row.key not in keys:
        keys.append(row.key)
        row = row.parent
    return keys
