"""What ideas led to, named where the reader may see it."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

from django.db.models import QuerySet

from concordat.foundation.orm.facts import LATEST
from concordat.kernel.permissions.actor import Actor
from concordat.registers.business_cases.models import BusinessCase, Challenge, Opportunity, OpportunityResult
from concordat.registers.business_cases.records.opportunities import ResultRecord
from concordat.registers.collaborations.queries import named

COLLABORATION, CHALLENGE, CASE = "collaboration", "challenge", "business-case"
_WORDS = {COLLABORATION: "A collaboration", CHALLENGE: "An innovation challenge", CASE: "A business case"}


def results_of(actor: Actor, rows: QuerySet[Opportunity], as_at: date | None) -> dict[str, list[ResultRecord]]:
    """The results of ideas by the key of the idea; four database queries, one where there is none."""
    held = OpportunityResult.objects.visible_to(actor).as_at(as_at).filter(opportunity__in=rows).order_by(*LATEST)
    told = [(row, *_led_to(row)) for row in held]
    names = _names(actor) if told else {}
    found: dict[str, list[ResultRecord]] = defaultdict(list)
    for row, kind, key in told:
        name = names.get((kind, key))
        shown = name or f"{_WORDS[kind]} that you may not see"
        found[row.opportunity_id].append(
            ResultRecord(row.pk, kind, key if name else "", shown, name is not None, row.reported_on)
        )
    return found


def _led_to(row: OpportunityResult) -> tuple[str, str]:
    if row.collaboration_id:
        return COLLABORATION, row.collaboration_id
    return (CHALLENGE, row.challenge_id) if row.challenge_id else (CASE, str(row.case_id))


def _names(actor: Actor) -> dict[tuple[str, str], str]:
    """What the actor may see of all that ideas can lead to, by kind and key."""
    titled = ((CHALLENGE, Challenge), (CASE, BusinessCase))
    return {(COLLABORATION, key): name for key, name in named(actor)} | {
        (kind, key): title
        for kind, model in titled
        for key, title in model.objects.visible_to(actor).values_list("key", "title")
    }
