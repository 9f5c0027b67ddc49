"""Writes of the templates and the reporting periods: what is asked, of whom, and by when."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime

from django.utils.text import slugify

from concordat.foundation.history.recording import in_turn, record
from concordat.foundation.organisations.queries import alliances
from concordat.foundation.organisations.records import AllianceRecord
from concordat.foundation.orm.keys import free_key
from concordat.kernel.errors import NotThere, RuleBroken
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import require
from concordat.kernel.references import RecordRef
from concordat.registers.collaborations.queries import collaborations as visible_collaborations
from concordat.registers.collaborations.records import CollaborationRecord
from concordat.registers.delivery.models import Period, Return, ReturnTemplate, TemplateItem
from concordat.registers.delivery.records import LeftOut, Opened
from concordat.registers.delivery.rules.periods import Body, answering, check_period, goes_on, period_name, present
from concordat.registers.delivery.rules.templates import DEFAULT, DEFAULT_KEY, DEFAULT_NAME, Item, check_items


@in_turn
def define_template(*, actor: Actor, key: str, name: str, items: Sequence[Item], now: datetime) -> int:
    """A further version of what a return asks; returns the version, the first being 1. Older periods keep theirs.

    RuleBroken for a template that asks nothing, asks twice, or asks what nobody could answer.
    """
    require(actor, Permission.PERIOD_OPEN, _office(actor))
    check_items(items)
    if slugify(key) != key or not key:
        raise RuleBroken("Write the key in small letters, digits and hyphens, such as highlight-report.", field="key")
    return _define(actor, key, name, items, now).version


@in_turn
def open_period(
    *,
    actor: Actor,
    alliance: str,
    starts: date,
    ends: date,
    due_on: date,
    now: datetime,
    template: str = DEFAULT_KEY,
    collaborations: Iterable[str] | None = None,
    answered_by: Mapping[str, str] | None = None,
) -> Opened:
    """A reporting period of an alliance with one return for each collaboration, to be answered by its lead.

    ``ends`` is the period's last day; ``template`` the key of a template, of which the newest version is asked.
    ``collaborations`` are keys; without them all are asked that go on and are led by a member. ``answered_by`` names
    the partner that answers instead of the lead. Where nobody is known to answer, the collaboration is left out and
    named. RuleBroken for a period that is open already.
    """
    require(actor, Permission.PERIOD_OPEN, _office(actor))
    check_period(starts, ends, due_on)
    group = _alliance(actor, alliance)
    if Period.objects.filter(alliance_id=alliance, starts=starts, ends=ends).exists():
        raise RuleBroken(f"The period {period_name(starts, ends)} is open already for {group.name}.", field="starts")
    words = f"{alliance} {period_name(starts, ends)}".replace("/", "-")
    row = Period.objects.create(
        key=free_key(Period, slugify(words)[:110]), alliance_id=alliance,
        name=period_name(starts, ends), starts=starts, ends=ends, due_on=due_on,
        template=_newest(actor, template, now), opened_by=actor.acting_for or "", recorded_at=now,
    )  # fmt: skip
    record(
        actor=actor, verb="opened a reporting period", subject=RecordRef("period", row.key), at=now,
        organisation=row.opened_by, alliance=alliance, name=row.name, due_on=due_on.isoformat(),
        template=template, version=row.template.version,
    )  # fmt: skip
    asked = None if collaborations is None else list(collaborations)
    return _ask(actor, row, group, asked, answered_by or {}, now)


@in_turn
def add_returns(*, actor: Actor, period: str, answered_by: Mapping[str, str], now: datetime) -> Opened:
    """Ask for further returns of an open period: keys of collaborations, each with the partner that answers.

    Those that are asked already are left out and named.
    """
    row = Period.objects.visible_to(actor).filter(pk=period).select_related("template").first()
    if row is None:
        raise NotThere(f"There is no reporting period {period}.")
    require(actor, Permission.PERIOD_OPEN, [row.opened_by])
    return _ask(actor, row, _alliance(actor, row.alliance_id), list(answered_by), answered_by, now)


def _office(actor: Actor) -> list[str]:
    return [actor.acting_for] if actor.acting_for else []


def _alliance(actor: Actor, key: str) -> AllianceRecord:
    found = next((one for one in alliances(actor) if one.key == key), None)
    if found is None:
        raise RuleBroken("Choose the alliance whose collaborations report.", field="alliance")
    return found


def _ask(
    actor: Actor, period: Period, group: AllianceRecord, keys: list[str] | None, answered_by: Mapping[str, str],
    now: datetime,
) -> Opened:  # fmt: skip
    """One return for each of the collaborations; those of which nobody answers are named."""
    members = {member.organisation for member in group.members if member.stands_on(period.ends)}
    asked = set(Return.objects.filter(period=period).values_list("collaboration_id", flat=True))
    found = visible_collaborations(actor, keys=keys)
    made: list[int] = []
    unknown = sorted(set(keys or ()) - {one.key for one in found})
    left = [LeftOut(key, key, "There is no such collaboration.") for key in unknown]
    for one in found:
        bodies = [Body(p.organisation, p.role) for p in one.partners if present(p, period.starts)]
        if keys is None and (not goes_on(one.state) or not members & {body.organisation for body in bodies}):
            continue
        lead, why = answering(bodies, answered_by.get(one.key))
        why = "Its return is asked for already." if one.key in asked else why
        if why:
            left.append(LeftOut(one.key, one.name, why))
        elif lead and (keys is not None or lead in members or one.key in answered_by):
            made.append(_make(actor, period, one, lead, now))
    return Opened(period.key, tuple(made), tuple(left))


def _make(actor: Actor, period: Period, one: CollaborationRecord, lead: str, now: datetime) -> int:
    row = Return.objects.create(
        reference=f"{period.key}/{one.key}", period=period, collaboration_id=one.key, organisation_id=lead,
        due_on=period.due_on, recorded_at=now,
    )  # fmt: skip
    record(
        actor=actor, verb="asked for a return", subject=RecordRef("return", str(row.pk)), at=now, organisation=lead,
        collaboration=one.key, period=period.key, due_on=period.due_on.isoformat(),
    )  # fmt: skip
    return int(row.pk)


def _newest(actor: Actor, key: str, now: datetime) -> ReturnTemplate:
    """The newest version of a template; the product's own is written down when it is first asked for."""
    row = ReturnTemplate.objects.filter(key=key).order_by("version").last()
    if row is None and key == DEFAULT_KEY:
        return _define(actor, DEFAULT_KEY, DEFAULT_NAME, DEFAULT, now)
    if row is None:
        raise RuleBroken(f"There is no template {key}.", field="template")
    return row


def _define(actor: Actor, key: str, name: str, items: Sequence[Item], now: datetime) -> ReturnTemplate:
    version = ReturnTemplate.objects.filter(key=key).count() + 1
    row = ReturnTemplate.objects.create(key=key, version=version, name=name.strip() or key, recorded_at=now)
    for ordinal, item in enumerate(items, 1):
        TemplateItem.objects.create(
            template=row, ordinal=ordinal, key=item.key, label=item.label, hint=item.hint, section=item.section,
            kind=item.kind, tiers=[str(tier) for tier in item.tiers], required=item.required,
        )  # fmt: skip
    record(
        actor=actor, verb="defined a template", subject=RecordRef("return-template", f"{key}-{version}"), at=now,
        organisation=actor.acting_for, items=[item.key for item in items],
    )  # fmt: skip
    return row
