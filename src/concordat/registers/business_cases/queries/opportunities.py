"""Reads of the opportunity log, and of what the parties of an idea do together already."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable
from datetime import date
from typing import Any, TypeVar

from django.db.models import QuerySet

from concordat.foundation.organisations.queries import organisations
from concordat.foundation.organisations.records import OrganisationRecord
from concordat.foundation.orm.facts import LATEST
from concordat.kernel.errors import NotThere
from concordat.kernel.permissions.actor import Actor
from concordat.registers.agreements.queries import agreements
from concordat.registers.business_cases.models import (
    Consideration,
    ConsideredAgreement,
    Opportunity,
    OpportunityDecision,
    OpportunityNotice,
    OpportunityParty,
    OpportunityReview,
    OpportunityView,
)
from concordat.registers.business_cases.queries.results import results_of
from concordat.registers.business_cases.records.opportunities import (
    ConsiderationRecord,
    Existing,
    IdeaDecisionRecord,
    IdeaPartyRecord,
    LookedAtRecord,
    NoticeRecord,
    OpportunityRecord,
    ViewRecord,
)
from concordat.registers.business_cases.rules.duties import Body, Duty
from concordat.registers.business_cases.rules.opportunities import Matter, OpportunityState, PartyView, Route
from concordat.registers.collaborations.queries import collaborations
from concordat.registers.collaborations.rules.themes import Theme

Record = TypeVar("Record")


def opportunities(
    actor: Actor, *, as_at: date | None = None, theme: Theme | None = None, key: str | None = None
) -> list[OpportunityRecord]:
    """The ideas that the actor may see with all that is held of them, the last proposed first.

    At most thirteen database queries, whatever the number of ideas.
    """
    rows = Opportunity.objects.visible_to(actor).as_at(as_at)
    if theme is not None:
        rows = rows.filter(theme=theme)
    if key is not None:
        rows = rows.filter(pk=key)
    held = sorted(rows, key=_proposed, reverse=True)
    if not held:
        return []
    parties = _parties(actor, rows, as_at)
    considered = _grouped(actor, Consideration, rows, as_at, _considerations(actor, rows))
    decisions = _grouped(actor, OpportunityDecision, rows, as_at, _decision)
    results = results_of(actor, rows, as_at)
    reviews = _grouped(actor, OpportunityReview, rows, as_at, _review)
    names = {one.key: one.name for one in organisations(actor, keys={row.reported_by for row in held})}
    return [
        OpportunityRecord(
            row.key, row.title, row.what, Theme(row.theme), row.function, row.proposer, row.effective_from, row.next_on,
            row.reported_by, names.get(row.reported_by, row.reported_by), row.reported_on, tuple(parties[row.key]),
            tuple(considered[row.key]), tuple(decisions[row.key]), tuple(results[row.key]), tuple(reviews[row.key]),
        )
        for row in held
    ]  # fmt: skip


def opportunity(actor: Actor, *, key: str, as_at: date | None = None) -> OpportunityRecord:
    """One idea; NotThere where the actor may not see it."""
    found = opportunities(actor, as_at=as_at, key=key)
    if not found:
        raise NotThere(f"There is no opportunity {key}.")
    return found[0]


def existing(actor: Actor, *, bodies: Collection[str], as_at: date | None = None) -> Existing:
    """The agreements and collaborations that any of some bodies is party to, those of the most of them first.

    What the actor may not see is not among them. Police Act 1996, s23HA: existing agreements and other cooperation.
    """
    wanted = set(bodies)
    if not wanted:
        return Existing((), ())
    agreed = [
        (one, tuple(party.name for party in one.parties if party.organisation in wanted))
        for one in agreements(actor, as_at=as_at)
    ]
    together = [
        (one, tuple(dict.fromkeys(p.name for p in one.partners if p.organisation in wanted and p.left is None)))
        for one in collaborations(actor, as_at=as_at)
        if not one.merged
    ]
    return Existing(
        tuple(sorted((pair for pair in agreed if pair[1]), key=lambda pair: -len(pair[1]))),
        tuple(sorted((pair for pair in together if pair[1]), key=lambda pair: -len(pair[1]))),
    )


def bodies(actor: Actor, *, keys: Iterable[str]) -> dict[str, Body]:
    """Organisations as the duties look at them, by key. One database query."""
    return {one.key: _body(one) for one in organisations(actor, keys=keys)}


def _proposed(row: Opportunity) -> tuple[date, Any, str]:
    told = row.effective_from.first if row.effective_from else row.reported_on
    return (told or row.recorded_at.date(), row.recorded_at, row.key)


def _parties(actor: Actor, rows: QuerySet[Opportunity], as_at: date | None) -> dict[str, list[IdeaPartyRecord]]:
    """The parties that hold, by idea, with what each was told and said."""
    notices: dict[tuple[str, str], list[NoticeRecord]] = defaultdict(list)
    for one in _of(actor, OpportunityNotice, rows, as_at):
        notices[one.opportunity_id, one.organisation_id].append(
            NoticeRecord(one.pk, one.organisation_id, one.effective_from, Duty(one.duty), one.how, one.answer_by,
                         one.reported_by, one.reported_on)
        )  # fmt: skip
    views: dict[tuple[str, str], list[ViewRecord]] = defaultdict(list)
    for one in _of(actor, OpportunityView, rows, as_at):
        views[one.opportunity_id, one.organisation_id].append(
            ViewRecord(one.pk, one.organisation_id, PartyView(one.view), one.effective_from, one.reason, one.conditions,
                       one.reported_by, one.reported_on)
        )  # fmt: skip
    last = {(one.opportunity_id, one.organisation_id): one for one in _of(actor, OpportunityParty, rows, as_at)}
    standing = {place: one for place, one in last.items() if one.holds}
    known = bodies(actor, keys={organisation for _, organisation in standing})
    found: dict[str, list[IdeaPartyRecord]] = defaultdict(list)
    for (idea, organisation), one in standing.items():
        place = (idea, organisation)
        found[idea].append(IdeaPartyRecord(one.pk, known[organisation], tuple(notices[place]), tuple(views[place])))
    return found


def _of(actor: Actor, model: Any, rows: QuerySet[Opportunity], as_at: date | None) -> Any:
    return model.objects.visible_to(actor).as_at(as_at).filter(opportunity__in=rows).order_by(*LATEST)


def _grouped(
    actor: Actor, model: Any, rows: QuerySet[Opportunity], as_at: date | None, made: Callable[[Any], Record]
) -> dict[str, list[Record]]:  # fmt: skip
    found: dict[str, list[Record]] = defaultdict(list)
    told = _of(actor, model, rows, as_at)
    for row in told.select_related("organisation") if model is OpportunityDecision else told:
        found[row.opportunity_id].append(made(row))
    return found


def _considerations(actor: Actor, rows: QuerySet[Opportunity]) -> Callable[[Any], ConsiderationRecord]:
    """How a row becomes a record: the agreements that lay before it are named where the actor may see them."""
    listed: dict[int, list[str]] = defaultdict(list)
    for one in ConsideredAgreement.objects.filter(consideration__opportunity__in=rows).order_by("pk"):
        listed[one.consideration_id].append(one.agreement_id)
    names = {one.key: one.title for one in agreements(actor)} if listed else {}

    def made(row: Any) -> ConsiderationRecord:
        seen = tuple((key, names[key]) for key in listed[row.pk] if key in names)
        return ConsiderationRecord(
            row.pk, Matter(row.matter), row.words, row.effective_from, seen, len(listed[row.pk]) - len(seen),
            row.reported_by, row.reported_on,
        )  # fmt: skip

    return made


def _decision(row: OpportunityDecision) -> IdeaDecisionRecord:
    return IdeaDecisionRecord(
        row.pk, OpportunityState(row.decision), Route(row.route) if row.route else None, row.organisation_id,
        row.organisation.name, row.decided_by, row.effective_from, row.reason, row.reported_on,
    )  # fmt: skip


def _review(row: OpportunityReview) -> LookedAtRecord:
    return LookedAtRecord(row.pk, row.reviewed_on, row.words, row.next_on, row.reported_on)


def _body(one: OrganisationRecord) -> Body:
    return Body(one.key, one.name, one.kind, one.nation or "", one.area or "")
