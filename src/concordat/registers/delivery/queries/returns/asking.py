"""What each of several returns asks, from template and registers, in a constant number of queries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from concordat.kernel.permissions.actor import Actor
from concordat.registers.collaborations.queries import collaborations
from concordat.registers.collaborations.records import CollaborationRecord
from concordat.registers.collaborations.rules import Tier
from concordat.registers.delivery.models import TemplateItem
from concordat.registers.delivery.queries.issues import issues
from concordat.registers.delivery.queries.milestones import milestones
from concordat.registers.delivery.queries.returns.rows import Loaded
from concordat.registers.delivery.queries.risks import risks
from concordat.registers.delivery.rules.issues import IssueState
from concordat.registers.delivery.rules.periods import present
from concordat.registers.delivery.rules.questions import About, Known, Question, questions
from concordat.registers.delivery.rules.risks import RiskState
from concordat.registers.delivery.rules.templates import Item, Kind


@dataclass(frozen=True, slots=True)
class _Held:
    """A milestone, risk or issue that a register holds; ``done`` where nothing more is expected of it."""

    kind: str
    known: Known
    done: bool


def asked(actor: Actor, found: Sequence[Loaded]) -> dict[int, tuple[Question, ...]]:
    """The questions of each return by its number, as its template, its collaboration and its answers call for them."""
    items = items_of({one.row.period.template_id for one in found})
    keys = {one.row.collaboration_id for one in found}
    bodies = {record.key: record for record in collaborations(actor, keys=keys)} if keys else {}
    known = _known(actor, keys)
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


def _about(one: Loaded, record: CollaborationRecord | None, known: Sequence[_Held], answered: set[str]) -> About:
    """What a return asks about.

    Who left before the period, what is closed and what is reached is asked of only if it was answered.
    """
    mentioned = {".".join(key.split(".")[:2]) for key in answered}
    asked_of = {
        kind: tuple(h.known for h in known if h.kind == kind and (not h.done or f"{kind}.{h.known.id}" in mentioned))
        for kind in ("milestone", "risk", "issue")
    }
    about = About(milestones=asked_of["milestone"], risks=asked_of["risk"], issues=asked_of["issue"])
    if record is None:
        return about
    partners = tuple((p.organisation, p.name) for p in record.partners if present(p, one.row.period.starts))
    return replace(about, tier=record.tier, partners=partners)


def _known(actor: Actor, keys: set[str]) -> dict[str, list[_Held]]:
    """What the registers hold of the collaborations, in the order in which it was told. Six queries for any number."""
    found: dict[str, list[_Held]] = defaultdict(list)
    if not keys:
        return found
    for milestone in milestones(actor, collaborations=keys):
        done = milestone.actual is not None or milestone.dropped
        found[milestone.collaboration].append(_Held("milestone", Known(milestone.id, milestone.what), done))
    for risk in risks(actor, collaboration=next(iter(keys)) if len(keys) == 1 else None):
        if risk.collaboration in keys:
            known = Known(risk.id, risk.what, risk.last.scale)
            found[risk.collaboration].append(_Held("risk", known, risk.last.state is RiskState.CLOSED))
    for issue in issues(actor, collaborations=keys):
        closed = issue.last.state is IssueState.CLOSED
        found[issue.collaboration].append(_Held("issue", Known(issue.id, issue.what), closed))
    return found
