"""The conditions of grants, the claims on them and what is clawed back."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import F, OuterRef, Subquery, Sum

from concordat.kernel.money import ZERO, Money
from concordat.kernel.permissions.actor import Actor
from concordat.registers.exchange.models import (
    LATEST,
    ClaimReport,
    Clawback,
    ConditionReport,
    GrantClaim,
    GrantCondition,
)
from concordat.registers.exchange.records.grant_parts import (
    ClaimRecord,
    ClaimReportRecord,
    ClawbackRecord,
    ConditionRecord,
    ConditionReportRecord,
)
from concordat.registers.exchange.rules.grant_claims import ClaimBasis, ClaimState
from concordat.registers.exchange.rules.grant_conditions import ConditionState

NEWEST: Any = (F("reported_on").desc(nulls_last=True), "-recorded_at", "-pk")


@dataclass(slots=True)
class Sums:
    """What was claimed of one grant in one financial year, in pence, by what became of it."""

    paid: Money
    waiting: Money
    rejected: Money
    clawed_back: Money


def conditions_of(actor: Actor, grants: Sequence[str], as_at: date | None) -> dict[str, list[ConditionRecord]]:
    """The conditions of some grants by key, in the order told. Two queries."""
    reports = _reports(ConditionReport, "condition_id", actor, grants, as_at)
    found: dict[str, list[ConditionRecord]] = defaultdict(list)
    for row in _about(GrantCondition, actor, grants, as_at).order_by(*LATEST):
        told = tuple(
            ConditionReportRecord(one.pk, ConditionState(one.state), one.note, one.reported_on)
            for one in reports[row.pk]
        )
        found[row.grant_id].append(ConditionRecord(row.pk, row.what, row.due, told, row.reported_on))
    return found


def claims_of(actor: Actor, grants: Sequence[str], as_at: date | None) -> dict[str, list[ClaimRecord]]:
    """The claims on some grants by key, in the order of their periods. Two queries."""
    reports = _reports(ClaimReport, "claim_id", actor, grants, as_at)
    found: dict[str, list[ClaimRecord]] = defaultdict(list)
    for row in _about(GrantClaim, actor, grants, as_at).order_by("first_day", *LATEST):
        told = tuple(
            ClaimReportRecord(one.pk, ClaimState(one.state), one.claimed, one.paid, one.reason, one.reported_on)
            for one in reports[row.pk]
        )
        found[row.grant_id].append(ClaimRecord(
            row.pk, ClaimBasis(row.basis), row.year, row.first_day, row.last_day, row.deadline, row.expected,
            row.reference, told, row.reported_on,
        ))  # fmt: skip
    return found


def clawbacks_of(actor: Actor, grants: Sequence[str], as_at: date | None) -> dict[str, list[ClawbackRecord]]:
    """What was clawed back of some grants by key, in the order told, corrections with what they correct. One query."""
    rows = list(_about(Clawback, actor, grants, as_at).order_by(*LATEST))
    gone = {row.supersedes_id for row in rows}
    found: dict[str, list[ClawbackRecord]] = defaultdict(list)
    for row in rows:
        found[row.grant_id].append(ClawbackRecord(
            row.pk, row.year, row.amount, row.reason, row.supersedes_id, row.pk in gone, row.effective_from,
            row.reported_on,
        ))  # fmt: skip
    return found


def sums_of(actor: Actor, grants: Sequence[str], as_at: date | None) -> dict[str, dict[int, Sums]]:
    """By grant and financial year, the last told of each claim added up, and what was clawed back. Two queries."""
    last = _about(ClaimReport, actor, grants, as_at).filter(claim_id=OuterRef("claim_id")).order_by(*NEWEST)
    standing = _about(ClaimReport, actor, grants, as_at).filter(pk=Subquery(last.values("pk")[:1]))
    groups = standing.values("grant_id", "claim__year", "state").annotate(
        asked=Sum("claimed"), given=Sum("paid")
    ).order_by()  # fmt: skip
    found: dict[str, dict[int, Sums]] = defaultdict(lambda: defaultdict(lambda: Sums(ZERO, ZERO, ZERO, ZERO)))
    for row in groups:
        of, asked, given = found[row["grant_id"]][row["claim__year"]], row["asked"] or ZERO, row["given"] or ZERO
        of.paid += given
        if ClaimState(row["state"]).settled:
            of.rejected += asked - given
        elif row["state"] == ClaimState.SUBMITTED:
            of.waiting += asked
    later = Clawback.objects.as_at(as_at).filter(supersedes__isnull=False)
    taken = _about(Clawback, actor, grants, as_at).exclude(pk__in=later.values("supersedes_id"))
    for row in taken.values("grant_id", "year").annotate(back=Sum("amount")).order_by():
        found[row["grant_id"]][row["year"]].clawed_back += row["back"]
    return found


def _about(table: Any, actor: Actor, grants: Sequence[str], as_at: date | None) -> Any:
    return table.objects.visible_to(actor).as_at(as_at).filter(grant_id__in=grants)


def _reports(
    table: Any, column: str, actor: Actor, grants: Sequence[str], as_at: date | None
) -> dict[int, list[Any]]:  # fmt: skip
    found: dict[int, list[Any]] = defaultdict(list)
    for row in _about(table, actor, grants, as_at).order_by(*LATEST):
        found[getattr(row, column)].append(row)
    return found
