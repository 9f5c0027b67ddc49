"""Writes of the opportunity log: an idea, whom it is for, who was notified, and what is held to it after."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime

from django.utils.text import slugify

from concordat.foundation.history.recording import in_turn
from concordat.foundation.orm.facts import told
from concordat.foundation.orm.keys import free_key
from concordat.foundation.provenance.telling import keep, tell
from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import NotThere, RuleBroken
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import require
from concordat.kernel.references import RecordRef
from concordat.kernel.sources import Evidence
from concordat.registers.business_cases.models import (
    Opportunity,
    OpportunityNotice,
    OpportunityParty,
    OpportunityResult,
    OpportunityReview,
)
from concordat.registers.business_cases.queries.challenges import challenge as visible_challenge
from concordat.registers.business_cases.queries.opportunities import bodies
from concordat.registers.business_cases.queries.opportunities import opportunity as visible
from concordat.registers.business_cases.queries.rows import case_row
from concordat.registers.business_cases.records.opportunities import OpportunityRecord
from concordat.registers.business_cases.rules import opportunities as rules
from concordat.registers.business_cases.rules.duties import Duty, check_notified_under
from concordat.registers.collaborations.queries import seen
from concordat.registers.collaborations.rules.functions import FUNCTIONS
from concordat.registers.collaborations.rules.themes import Theme

EDIT = Permission.BUSINESS_CASE_EDIT


@in_turn
def propose_opportunity(
    *, actor: Actor, title: str, what: str, theme: Theme, proposer: str, evidence: Evidence, now: datetime,
    function: str = "", proposed_on: PreciseDate | None = None, parties: Collection[str] = (),
    next_on: date | None = None,
) -> str:  # fmt: skip
    """An idea to work together; returns its key. ``parties`` are the bodies that it is for: none is notified by it."""
    require(actor, EDIT, [evidence.reported_by])
    rules.check_idea(title, what, proposer)
    if function and function not in FUNCTIONS:
        raise RuleBroken(f"There is no function “{function}” in the list.", field="function")
    if not evidence.reported:
        if proposed_on:
            rules.check_not_ahead(proposed_on.first, evidence.reported_on, "proposed_on")
        rules.check_next(next_on, evidence.reported_on)
        own = Opportunity.objects.visible_to(actor).filter(reported_by=evidence.reported_by)
        rules.check_new_idea(title, own.values_list("title", flat=True))
    key = free_key(Opportunity, slugify(title)[:110] or "opportunity")
    row = Opportunity.objects.create(
        key=key, title=title.strip(), what=what.strip(), theme=theme, function=function, proposer=proposer.strip(),
        next_on=next_on, effective_from=proposed_on, **told(evidence, now),
    )  # fmt: skip
    tell(
        RecordRef("opportunity", key), "proposed an opportunity", evidence, actor=actor, now=now, title=row.title,
        theme=str(theme), proposer=row.proposer,
    )  # fmt: skip
    _name_parties(row.key, parties, evidence, actor, now)
    return key


@in_turn
def set_opportunity_parties(
    *, actor: Actor, opportunity: str, parties: Collection[str], evidence: Evidence, now: datetime
) -> list[int]:
    """The bodies that the idea is for now, by their keys; returns the numbers of the rows written.

    RuleBroken where one would be left out that was notified or has given its view.
    """
    held = of_own(actor, opportunity, evidence)
    gone = [one for one in held.parties if one.body.key not in set(parties)]
    for one in gone:
        if one.notices or one.views:
            raise RuleBroken(f"{one.body.name} was notified, so it stays on record as a party.", field="parties")
    new = [key for key in dict.fromkeys(parties) if held.party(key) is None]
    for one in gone:
        _party(held.key, one.body.key, False, evidence, actor, now)
    return _name_parties(held.key, new, evidence, actor, now)


@in_turn
def notify_party(
    *, actor: Actor, opportunity: str, organisation: str, duty: Duty, on: PreciseDate, evidence: Evidence,
    now: datetime, how: str = "", answer_by: date | None = None,
) -> int:  # fmt: skip
    """That a party was notified, and from then on sees the idea; returns the notice's number.

    RuleBroken where the duty does not bind it: that of 2017 binds nobody outside England.
    """
    held = of_own(actor, opportunity, evidence)
    party = held.party(organisation)
    if party is None:
        raise RuleBroken("Name it as a party of the idea before it is notified.", field="organisation")
    if not evidence.reported:
        others = [one.body for one in held.parties if one.body.key != organisation]
        check_notified_under(duty, party.body, others, on.last)
        rules.check_not_ahead(on.first, evidence.reported_on, "on")
        rules.check_begun(held.proposed_on, on.last, "on")
        rules.check_answer_by(answer_by, on.first)
    row = OpportunityNotice(
        opportunity_id=held.key, organisation_id=organisation, duty=duty, how=how.strip()[:200], answer_by=answer_by,
        effective_from=on, **told(evidence, now),
    )  # fmt: skip
    return keep(
        row, "opportunity-notice", "notified a party of an opportunity", evidence, actor=actor, now=now,
        opportunity=held.key, party=organisation, duty=str(duty), notified_on=on.text,
    )  # fmt: skip


@in_turn
def record_result(
    *, actor: Actor, opportunity: str, evidence: Evidence, now: datetime, collaboration: str | None = None,
    challenge: str | None = None, case: str | None = None,
) -> int:  # fmt: skip
    """What an idea led to, one thing at a time: a collaboration, a challenge or a case; returns the row's number."""
    held = of_own(actor, opportunity, evidence)
    if [collaboration, challenge, case].count(None) != 2:
        raise RuleBroken("Name one thing that it led to.", field="collaboration")
    if held.state is not rules.OpportunityState.TAKEN_FORWARD:
        raise RuleBroken("Record first that the idea is taken forward.", field="collaboration")
    row = OpportunityResult(
        opportunity_id=held.key, collaboration_id=seen(actor, key=collaboration) if collaboration else None,
        challenge_id=visible_challenge(actor, key=challenge).key if challenge else None,
        case_id=case_row(actor, key=case).key if case else None, **told(evidence, now),
    )  # fmt: skip
    return keep(
        row, "opportunity-result", "recorded what an opportunity led to", evidence, actor=actor, now=now,
        opportunity=held.key, led_to=collaboration or challenge or case,
    )  # fmt: skip


@in_turn
def review_opportunity(
    *, actor: Actor, opportunity: str, on: date, words: str, evidence: Evidence, now: datetime,
    next_on: date | None = None,
) -> int:  # fmt: skip
    """That an idea was looked at again, what came of it, and when next; returns the review's number."""
    held = of_own(actor, opportunity, evidence)
    rules.check_words(words, "words")
    rules.check_next(next_on, on)
    if not evidence.reported:
        rules.check_not_ahead(on, evidence.reported_on, "on")
        rules.check_begun(held.proposed_on, on, "on")
    row = OpportunityReview(
        opportunity_id=held.key, reviewed_on=on, words=words.strip(), next_on=next_on, **told(evidence, now)
    )
    return keep(
        row, "opportunity-review", "looked at an opportunity again", evidence, actor=actor, now=now,
        opportunity=held.key, reviewed_on=on.isoformat(), next_on=next_on.isoformat() if next_on else None,
    )  # fmt: skip


def of_own(actor: Actor, key: str, evidence: Evidence) -> OpportunityRecord:
    """The idea, where the actor may record for the body that brought it into the log; NotThere or NotAllowed if not.

    A party that was notified sees the idea and tells its view and what it considered; the log stays its keeper's.
    """
    held = visible(actor, key=key, as_at=evidence.reported_on)
    require(actor, EDIT, [held.reported_by])
    require(actor, EDIT, [evidence.reported_by])
    return held


def _name_parties(
    key: str, parties: Collection[str], evidence: Evidence, actor: Actor, now: datetime
) -> list[int]:  # fmt: skip
    known = bodies(actor, keys=parties)
    if missing := [one for one in parties if one not in known]:
        raise NotThere(f"There is no organisation {missing[0]}.")
    return [_party(key, one, True, evidence, actor, now) for one in dict.fromkeys(parties)]


def _party(key: str, organisation: str, holds: bool, evidence: Evidence, actor: Actor, now: datetime) -> int:
    row = OpportunityParty(opportunity_id=key, organisation_id=organisation, holds=holds, **told(evidence, now))
    return keep(
        row, "opportunity-party", "named a party of an opportunity" if holds else "took a party off an opportunity",
        evidence, actor=actor, now=now, opportunity=key, party=organisation,
    )  # fmt: skip
