"""Reads of innovation challenges."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

from concordat.foundation.orm.facts import LATEST
from concordat.kernel.errors import NotThere
from concordat.kernel.permissions.actor import Actor
from concordat.registers.business_cases.models import Challenge, ChallengeReport
from concordat.registers.business_cases.records.challenges import ChallengeRecord, ChallengeReportRecord
from concordat.registers.business_cases.rules.challenges import ChallengeState


def challenges(actor: Actor, *, as_at: date | None = None, key: str | None = None) -> list[ChallengeRecord]:
    """The challenges that the actor may see, the last set first. Two database queries."""
    rows = Challenge.objects.visible_to(actor).as_at(as_at)
    if key is not None:
        rows = rows.filter(pk=key)
    reports: dict[str, list[ChallengeReportRecord]] = defaultdict(list)
    for report in ChallengeReport.objects.visible_to(actor).as_at(as_at).filter(challenge__in=rows).order_by(*LATEST):
        reports[report.challenge_id].append(
            ChallengeReportRecord(report.pk, ChallengeState(report.state), report.what, report.partners,
                                  report.reported_by, report.reported_on)
        )  # fmt: skip
    found = rows.order_by(*LATEST)
    return [
        ChallengeRecord(row.key, row.title, row.problem, row.collaboration_id, row.reported_by, row.reported_on,
                        tuple(reports[row.key]))
        for row in reversed(found)
    ]  # fmt: skip


def challenge(actor: Actor, *, key: str, as_at: date | None = None) -> ChallengeRecord:
    """One challenge; NotThere where the actor may not see it."""
    found = challenges(actor, as_at=as_at, key=key)
    if not found:
        raise NotThere(f"There is no challenge {key}.")
    return found[0]
