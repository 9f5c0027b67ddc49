"""Decisions in full: the record, the parties and what each answered, as at a day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from concordat.calculations.voting import Answer, VotingRule
from concordat.foundation.orm.facts import LATEST
from concordat.kernel.errors import NotThere
from concordat.kernel.markings import Marking
from concordat.kernel.permissions.actor import Actor
from concordat.registers.governance.models import Decision, DecisionParty, DecisionReport, DecisionVote
from concordat.registers.governance.queries.facts import decision_records
from concordat.registers.governance.records import Account, DecisionDetail, PartyRecord
from concordat.registers.governance.rules import DecisionState


def decision(actor: Actor, *, number: int, as_at: date | None = None) -> DecisionDetail:
    """One decision with its record and votes; NotThere where the actor may not see it. Five database queries."""
    found = _details(actor, list(Decision.objects.visible_to(actor).as_at(as_at).filter(pk=number)), as_at)
    if not found:
        raise NotThere(f"There is no decision {number}.")
    return found[0]


def decisions_in_full(
    actor: Actor, *, as_at: date | None = None, meeting: int | None = None, with_parties: bool = False
) -> list[DecisionDetail]:
    """The decisions that have a record, oldest first: those of one meeting, or those that parties are asked for.

    Five database queries, whatever the number.
    """
    told = DecisionReport.objects.visible_to(actor).as_at(as_at)
    if with_parties:
        told = told.filter(decision__in=DecisionParty.objects.visible_to(actor).as_at(as_at).values("decision"))
    rows = Decision.objects.visible_to(actor).as_at(as_at).filter(pk__in=told.values("decision"))
    found = _details(actor, list(rows.order_by(*LATEST)), as_at)
    return [one for one in found if meeting is None or (one.account and one.account.meeting == meeting)]


def _details(actor: Actor, rows: Sequence[Decision], as_at: date | None) -> list[DecisionDetail]:
    if not rows:
        return []
    keys = [row.pk for row in rows]
    told: dict[int, list[Any]] = defaultdict(list)
    for report in DecisionReport.objects.visible_to(actor).as_at(as_at).filter(decision__in=keys).order_by(*LATEST):
        told[report.decision_id].append(report)
    votes = {
        (vote.decision_id, vote.organisation_id): vote
        for vote in DecisionVote.objects.visible_to(actor).as_at(as_at).filter(decision__in=keys).order_by(*LATEST)
    }
    parties: dict[int, dict[str, Any]] = defaultdict(dict)
    for row in DecisionParty.objects.visible_to(actor).as_at(as_at).filter(decision__in=keys).order_by(*LATEST):
        parties[row.decision_id][row.organisation_id] = row
    return [
        DecisionDetail(
            summary=record, marking=Marking(row.marking), account=_account(told[row.pk][-1]) if told[row.pk] else None,
            parties=tuple(
                _party(party, votes.get((row.pk, key))) for key, party in parties[row.pk].items() if party.stands
            ),
            reports=tuple(report.pk for report in told[row.pk]),
        )
        for row, record in zip(rows, decision_records(actor, rows, as_at), strict=True)
    ]  # fmt: skip


def _account(row: DecisionReport) -> Account:
    return Account(
        state=DecisionState(row.state), decided_on=row.decided_on, author_role=row.author_role, meeting=row.meeting_id,
        paper=row.paper_id, recommendation=row.recommendation, options=row.options, reasons=row.reasons,
        financial=row.financial, legal=row.legal, equality=row.equality, risk=row.risk, consultation=row.consultation,
        human_rights=row.human_rights, rule=VotingRule(row.rule) if row.rule else None, threshold=row.threshold,
    )  # fmt: skip


def _party(row: DecisionParty, vote: DecisionVote | None) -> PartyRecord:
    return PartyRecord(
        id=row.pk, organisation=row.organisation_id, weight=row.weight,
        resources=None if row.resources is None else Decimal(row.resources) / 100,
        answer=Answer(vote.answer) if vote and vote.answer else None,
        answered_on=vote.reported_on if vote and vote.answer else None, vote=vote.pk if vote else None,
    )  # fmt: skip
