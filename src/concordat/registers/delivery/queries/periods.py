"""Reads of the reporting periods and of what is asked in them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date

from concordat.kernel.errors import NotThere
from concordat.kernel.permissions.actor import Actor
from concordat.registers.delivery.models import Period, Return, ReturnTemplate
from concordat.registers.delivery.queries.returns.asking import items_of
from concordat.registers.delivery.queries.returns.rows import state_of, steps_of
from concordat.registers.delivery.records import PeriodRecord, TemplateRecord
from concordat.registers.delivery.rules.returns import ReturnState, overdue


def periods(actor: Actor, *, today: date, alliance: str | None = None) -> list[PeriodRecord]:
    """The periods in which the actor's organisation answers a return, and those that it opened; the newest first.

    Counts are of the returns that the actor may see. Three queries.
    """
    found = Period.objects.visible_to(actor).select_related("alliance", "template")
    if alliance:
        found = found.filter(alliance_id=alliance)
    return _records(actor, list(found), today)


def periods_told(actor: Actor, *, today: date) -> list[PeriodRecord]:
    """Those of ``periods``, and those of which a partner answers a return that the actor may see. Three queries."""
    told = Return.objects.visible_to(actor).values("period_id")
    found = Period.objects.visible_to(actor) | Period.objects.filter(pk__in=told)
    return _records(actor, list(found.select_related("alliance", "template")), today)


def period(actor: Actor, *, key: str, today: date) -> PeriodRecord:
    """One period; NotThere where the actor may not see it."""
    rows = list(Period.objects.visible_to(actor).filter(pk=key).select_related("alliance", "template"))
    if not rows:
        raise NotThere(f"There is no reporting period {key}.")
    return _records(actor, rows, today)[0]


def template_of(actor: Actor, *, period: str) -> TemplateRecord:
    """What the returns of a period ask; NotThere where the actor may not see the period."""
    row = Period.objects.visible_to(actor).filter(pk=period).select_related("template").first()
    if row is None:
        raise NotThere(f"There is no reporting period {period}.")
    return _template(row.template)


def _records(actor: Actor, rows: Sequence[Period], today: date) -> list[PeriodRecord]:
    returns = list(Return.objects.visible_to(actor).filter(period_id__in=[row.pk for row in rows]))
    steps = steps_of(returns)
    states = {row.pk: Counter[ReturnState]() for row in rows}
    late = Counter[str]()
    for one in returns:
        state = state_of(steps[one.pk])
        states[one.period_id][state] += 1
        late[one.period_id] += overdue(state, one.due_on, today)
    return [_record(row, states[row.pk], late[row.pk]) for row in rows]


def _record(row: Period, states: Counter[ReturnState], late: int) -> PeriodRecord:
    return PeriodRecord(
        key=row.pk, name=row.name, alliance=row.alliance_id, alliance_name=row.alliance.name, starts=row.starts,
        ends=row.ends, due_on=row.due_on, template=row.template.key, template_version=row.template.version,
        opened_by=row.opened_by, states=tuple((state, states[state]) for state in ReturnState if states[state]),
        overdue=late,
    )  # fmt: skip


def _template(row: ReturnTemplate) -> TemplateRecord:
    return TemplateRecord(row.key, row.version, row.name, items_of({row.pk})[row.pk])
