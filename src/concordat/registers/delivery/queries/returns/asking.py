"""What each of several returns asks, from template and registers, in a constant number of queries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from concordat.kernel.permissions.actor import Actor
from concordat.registers.collaborations.queries import collaborations
from concordat.registers.collaborations.records import CollaborationRecord
from concordat.registers.collaborations.rules import Tier
from concordat.registers.delivery.models import TemplateItem
from concordat.registers.delivery.queries.returns.rows import Loaded
from concordat.registers.delivery.queries.risks import risks
from concordat.registers.delivery.rules.periods import present
from concordat.registers.delivery.rules.questions import About, Known, Question, questions
from concordat.registers.delivery.rules.risks import RiskState
from concordat.registers.delivery.rules.templates import Item, Kind


def asked(actor: Actor, found: Sequence[Loaded]) -> dict[int, tuple[Question, ...]]:
    """The questions of each return by its number, as its template, its collaboration and its answers call for them."""
    items = items_of({one.row.period.template_id for one in found})
    keys = {one.row.collaboration_id for one in found}
    bodies = {record.key: record for record in collaborations(actor, keys=keys)} if keys else {}
    known = _risks(actor, keys)
    result = {}
    for one in found:
        answered = {answer.question for answer in one.answers}
        about = _about(one, bodies.get(one.row.collaboration_id), known[one.row.collaboration_id], answered)
        result[int(one.row.pk)] = questions(items[one.row.period.template_id], about, answered)
    return result


def items_of(templates: set[int]) -> dict[int, tuple[Item, ...]]:
    """The items of templates in their order, by the template's number. One query."""
    found: dict[int, list[Item]] = defaultdict(list)
    for row in TemplateItem.objects.filter(template_id__in=templates).order_by("template_id", "ordinal"):
        tiers = tuple(map(Tier, row.tiers))
        item = Item(row.key, row.label, Kind(row.kind), row.section, row.hint, row.required, tiers)
        found[row.template_id].append(item)
    return defaultdict(tuple, {template: tuple(rows) for template, rows in found.items()})


def _about(
    one: Loaded, record: CollaborationRecord | None, known: Sequence[tuple[Known, bool]], answered: set[str]
) -> About:
    """What a return asks about. Who left before the period, and what is closed, is asked of only if it was answered."""
    mentioned = {".".join(key.split(".")[:2]) for key in answered}
    asked_of = tuple(risk for risk, closed in known if not closed or f"risk.{risk.id}" in mentioned)
    if record is None:
        return About(risks=asked_of)
    partners = tuple((p.organisation, p.name) for p in record.partners if present(p, one.row.period.starts))
    return About(record.tier, partners, risks=asked_of)


def _risks(actor: Actor, keys: set[str]) -> dict[str, list[tuple[Known, bool]]]:
    """The risks of the collaborations, each with whether it is closed."""
    found: dict[str, list[tuple[Known, bool]]] = defaultdict(list)
    if keys:
        for record in risks(actor, collaboration=next(iter(keys)) if len(keys) == 1 else None):
            if record.collaboration in keys:
                known = Known(record.id, record.what, record.last.scale)
                found[record.collaboration].append((known, record.last.state is RiskState.CLOSED))
    return found
